"""The edges Apus gives for a codebase, from `apus graph` or from a file of its output."""
import collections, json, pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import processes  # noqa: E402

ROOT = HERE.parents[1]
FACT = re.compile(r"(\d+):(\d+) (.*)")
CALLS = {"calls", "instantiates"}
REFERENCES = {"references", "inherits", "implements"}

# `others` are the further candidates, `count` how many there are in all.
Edge = collections.namedtuple(
    "Edge", "kind path line column target others resolution confidence count")
Target = collections.namedtuple("Target", "path name scope kind first last")


def of_tree(binary, root):
    """The edges of a codebase that is indexed anew, and the files that the index has."""
    with tempfile.TemporaryDirectory(prefix="apus-relations-") as home:
        processes.run([binary, "index", str(root), "--no-vectors", "--json"], home)
        kinds = [word for kind in sorted(CALLS | REFERENCES | {"defines"}) for word in ("--kind", kind)]
        output = processes.run([binary, "graph", str(root), *kinds], home)[0]
    lines = output.decode().splitlines()
    return of_lines(lines), files_of(lines)


def facts_of_tree(program, root):
    """What the analysis of each file says by itself, by place: lines of `SyntaxBenchmark facts`."""
    output = subprocess.run(
        [program, "facts", root], capture_output=True, check=True, cwd=ROOT).stdout
    found, path = {}, None
    for line in output.decode().splitlines():
        if line.startswith("# "):
            path = str(pathlib.Path(line[2:]).resolve().relative_to(root.resolve()))
        elif match := FACT.match(line):
            found[path, int(match[1]), int(match[2])] = match[3]
    return found


def of_file(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return of_lines(lines), files_of(lines)


def files_of(lines):
    """Paths in which an edge begins; what a file defines is one."""
    return {json.loads(line)["from"]["path"] for line in lines}


def of_lines(lines):
    """Edges by the place that shows them: (path, line, column)."""
    found = collections.defaultdict(list)
    for line in lines:
        edge = edge_of(json.loads(line))
        if edge.kind in CALLS | REFERENCES:
            found[edge.path, edge.line, edge.column].append(edge)
    return found


def edge_of(fields):
    return Edge(
        fields["kind"], fields["from"]["path"], fields["line"], fields["column"],
        target_of(fields["to"]), [target_of(other) for other in fields.get("others", ())],
        fields["resolution"], fields["confidence"], fields.get("candidates", 1))


def target_of(end):
    first = end.get("line") or 1
    return Target(end["path"], end["name"], tuple(end.get("scope", ())), end["kind"], first,
                  end.get("endLine") or first)
