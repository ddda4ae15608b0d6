#!/usr/bin/env python3
"""Compare the calls and references Apus finds with what other people's tools say.

usage: Benchmarks/relations/run compare [options] [LANGUAGE | NAME ...]

Compared are the codebases of corpora.lock, or those of the languages and names given. Each is
fetched by its hash, its oracle is asked once and the answers kept under .build/relations-benchmark,
then it is indexed anew and the edges of `apus graph` are laid beside the answers, place by place.

- recall: of the places whose name means a function, class or macro of the codebase by the oracle
  (for references also a variable outside of functions), those with an edge to it;
- among the candidates: with such an edge, or an ambiguous one that has it among its candidates;
- precision: of the edges at places the oracle knows, those to what the oracle says. An edge where
  the oracle says outside, or a local variable, is wrong; where it says nothing, it counts apart.

Definitions of one name in one scope count as one, and so do a class and its constructor. Places in
files that the index leaves out as generated, and names of what is defined there, are told but not
wanted. Prints Markdown, or with --misses the wrong and missing edges, grouped, with N examples of
each group.
"""
import argparse, pathlib, sys

import corpora
import edges
import misses
import report
from judgement import Comparison

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    options = arguments()
    chosen = [c for c in corpora.pinned()
              if not options.names or {c.name, c.language} & set(options.names)]
    if not chosen:
        sys.exit(f"compare: no codebase or language is called {' or '.join(options.names)}")
    roots = {corpus: corpora.root(corpus) for corpus in chosen}
    comparisons = [compare(corpus, roots[corpus], options) for corpus in chosen]
    if options.misses:
        misses.show(roots, comparisons, options.misses, options.groups, options.only)
    if options.unknown:
        misses.show_unknown(roots, comparisons, options.unknown)
    if not options.misses and not options.unknown:
        for language in dict.fromkeys(c.language for c in chosen):
            report.show(language, [c for c in comparisons if c.corpus.language == language])
    return 0


def compare(corpus, root, options):
    sites = corpora.sites(corpus, options.fresh)
    found, indexed = (edges.of_file(options.edges) if options.edges
                      else edges.of_tree(options.binary, root))
    facts = edges.facts_of_tree(options.facts, root) if options.facts else None
    files = {site.path for site in sites} | {d.path for site in sites for d in site.definitions}
    left_out = {path for path in files - indexed if says_generated(root / path)}
    comparison = Comparison(corpus, sites, found, left_out, facts)
    if comparison.left_out:
        print(f"{corpus.name}: {comparison.left_out:,} places left out, in or of"
              f" {', '.join(sorted(left_out))}", file=sys.stderr)
    if comparison.unplaced:
        print(f"{corpus.name}: {len(comparison.unplaced):,} edges at places"
              " the oracle did not look at", file=sys.stderr)
    return comparison


def says_generated(path):
    """Whether a file says at its top that a tool wrote it, which the index goes by."""
    head = path.read_text(encoding="utf-8", errors="replace").split("\n")[:40]
    return any("generated" in line.lower() for line in head)


def arguments():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/relations/run compare", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a language or a codebase")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/apus"), metavar="PATH")
    parser.add_argument("--edges", metavar="FILE",
                        help="output of `apus graph`, instead of running it; for one codebase")
    parser.add_argument("--misses", type=int, default=0, metavar="N",
                        help="list wrong and missing edges, N examples a group")
    parser.add_argument("--groups", type=int, default=25, metavar="N",
                        help="how many groups to list (default: %(default)s)")
    parser.add_argument("--only", choices=("wrong", "missing"), help="list these only")
    parser.add_argument("--unknown", type=int, default=0, metavar="N",
                        help="list N edges of which the oracle says nothing")
    parser.add_argument("--facts", metavar="PATH",
                        help="SyntaxBenchmark, to tell what a file's own analysis lacks")
    parser.add_argument("--fresh", action="store_true", help="ask the oracle again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
