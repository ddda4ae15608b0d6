"""The figures of a comparison as Markdown."""
import collections

LEVELS = (("certain", 0.95), ("likely", 0.6), ("possible", 0.0))
BUCKETS = (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99)
BARS = {"python": 0.85, "c": 0.90}
CERTAIN_BAR = 0.97


def show(language, comparisons):
    print(f"\n## {language}\n")
    for group in ("calls", "references"):
        show_group(language, group, comparisons)


def show_group(language, group, comparisons):
    judged = [j for c in comparisons for j in c.judged[group]]
    wanted = [w for c in comparisons for w in c.wanted[group]]
    print(f"### {group}: found and right\n")
    print("| codebase | wanted | recall | among the candidates | edges | precision | certain "
          "| likely | possible | unknown to the oracle |\n|---|---|---|---|---|---|---|---|---|---|")
    for c in comparisons:
        row(f"{c.corpus.name} {c.corpus.version}", c.wanted[group], c.judged[group])
    if len(comparisons) > 1:
        row("all", wanted, judged)
    print()
    show_shares(f"{group}: precision by resolution", "resolution", judged,
                lambda j: j.edge.resolution)
    show_shares(f"{group}: confidence and how often it is right", "confidence", judged,
                lambda j: bucket(j.edge.confidence))
    show_recall(group, wanted)
    if group == "calls":
        show_bars(language, judged, wanted)


def row(name, wanted, judged):
    known = [j for j in judged if j.verdict != "unknown"]
    levels = [share(right(known_at)) for known_at in
              ([j for j in known if level(j.edge.confidence) == name] for name, _ in LEVELS)]
    print(f"| {name} | {len(wanted):,} | {share([w.found for w in wanted])} "
          f"| {share([w.among for w in wanted])} | {len(known):,} | {share(right(known))} "
          f"| {' | '.join(levels)} | {len(judged) - len(known):,} |")


def show_shares(title, column, judged, key):
    groups = collections.defaultdict(list)
    for j in judged:
        if j.verdict != "unknown":
            groups[key(j)].append(j)
    print(f"### {title}\n\n| {column} | edges | mean confidence | precision | among the candidates "
          "|\n|---|---|---|---|---|")
    for name, found in sorted(groups.items()):
        mean = sum(j.edge.confidence for j in found) / len(found)
        print(f"| {name} | {len(found):,} | {mean:.3f} | {share(right(found))} "
              f"| {share([j.among for j in found])} |")
    print()


def show_recall(group, wanted):
    groups = collections.defaultdict(list)
    for w in wanted:
        groups[w.site.role, w.site.definitions[0].kind].append(w.found)
    if len(groups) > 1:
        print(f"### {group}: recall by what is named\n\n| as | is | wanted | recall |")
        print("|---|---|---|---|")
        for (role, kind), found in sorted(groups.items()):
            print(f"| {role} | {kind} | {len(found):,} | {share(found)} |")
        print()


def show_bars(language, judged, wanted):
    certain = [j for j in judged
               if j.verdict != "unknown" and level(j.edge.confidence) == "certain"]
    bar(f"calls of {language}, precision at certain", right(certain), CERTAIN_BAR)
    if language in BARS:
        bar(f"calls of {language}, recall", [w.found for w in wanted], BARS[language])
    print()


def bar(name, values, least):
    value = sum(values) / len(values) if values else 0
    print(f"- {name}: {value:.3f}, bar {least:.2f}: {'met' if value >= least else 'NOT met'}")


def right(judged):
    return [j.verdict == "right" for j in judged]


def share(values):
    return f"{sum(values) / len(values):.3f}" if values else "-"


def level(confidence):
    return next(name for name, least in LEVELS if confidence >= least)


def bucket(confidence):
    least = max(b for b in BUCKETS if b <= confidence)
    return f"{least:.2f} and more"
