"""Wrong and missing edges with their source lines, grouped by what they have in common."""
import collections, functools, random

from report import level

UNKNOWN_SEED = 1


def show(roots, comparisons, count, group_count, only):
    """Prints the largest groups with up to `count` examples each."""
    for title, groups in (("wrong", wrong(comparisons)), ("missing", missing(comparisons))):
        if only and only != title:
            continue
        total = sum(map(len, groups.values()))
        print(f"\n# {title}: {total:,} in {len(groups)} groups\n")
        ordered = sorted(groups.items(), key=lambda g: -len(g[1]))
        for key, found in ordered[:group_count]:
            print(f"\n{len(found):6,}  {' · '.join(key)}")
            for text in spread(found, count):
                print(text(roots))


def wrong(comparisons):
    groups = collections.defaultdict(list)
    for c in comparisons:
        for group, judged in c.judged.items():
            for j in judged:
                if j.verdict == "wrong":
                    state = "right one among the candidates" if j.among else f"is {j.site.verdict}"
                    key = (group, f"by {j.edge.resolution}", level(j.edge.confidence), j.site.form,
                           state)
                    fact = (c.facts or {}).get((j.site.path, j.site.line, j.site.column))
                    groups[key].append(functools.partial(text, c.corpus, j.site, [j.edge], fact))
    return groups


def missing(comparisons):
    groups = collections.defaultdict(list)
    for c in comparisons:
        for group, wanted in c.wanted.items():
            for w in wanted:
                if not w.found:
                    kinds = w.site.definitions[0].kind if w.site.definitions else w.site.verdict
                    key = (group, w.state, w.site.form, f"{w.site.role} of {kinds}")
                    groups[key].append(functools.partial(text, c.corpus, w.site, w.edges, w.fact))
    return groups


def show_unknown(roots, comparisons, count):
    """A sample of edges the oracle says nothing of, the same each time, for a person to read."""
    found = [functools.partial(text, c.corpus, j.site, [j.edge], None)
             for c in comparisons for j in c.judged["calls"] if j.verdict == "unknown"]
    chosen = random.Random(UNKNOWN_SEED).sample(found, min(count, len(found)))
    print(f"\n# unknown to the oracle: {len(found):,} calls, {len(chosen)} by chance\n")
    for line in chosen:
        print(line(roots))


def spread(found, count):
    """Examples from all over the list rather than from its first file."""
    step = max(1, len(found) // max(1, count))
    return found[::step][:count]


def text(corpus, site, edges, fact, roots):
    root = roots[corpus]
    lines = [f"        {corpus.name}/{site.path}:{site.line}:{site.column}: {site.name}   "
             f"{source_line(root / site.path, site.line)}"]
    if fact:
        lines.append(f"          fact   {fact}")
    for edge in edges[:2]:
        lines.append(f"          apus   {edge.kind} {place(edge.target)} "
                     f"{edge.resolution} {edge.confidence:.2f} of {edge.count}")
    for definition in (site.definitions + site.values)[:2]:
        lines.append(f"          oracle {definition.path}:{definition.line} "
                     f"{'.'.join((*definition.scope, definition.name))} ({definition.kind})")
    if not site.definitions and not site.values:
        lines.append(f"          oracle {site.verdict}")
    return "\n".join(lines)


def place(target):
    return f"{target.path}:{target.first} {'.'.join((*target.scope, target.name))} ({target.kind})"


def source_line(path, number):
    lines = lines_of(path)
    return lines[number - 1].strip()[:100] if number <= len(lines) else ""


@functools.lru_cache(maxsize=64)
def lines_of(path):
    return path.read_text(encoding="utf-8", errors="replace").split("\n")
