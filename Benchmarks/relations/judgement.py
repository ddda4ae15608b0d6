"""Whether an edge is right by the oracle, and whether a place has the edge it should have."""
import collections

from edges import CALLS

# What makes a value of a class, by its name: Apus may name either.
CONSTRUCTORS = {"__init__", "__new__", "init"}

# An edge at a place the oracle knows of. `verdict` is right, wrong or unknown.
Judged = collections.namedtuple("Judged", "edge site verdict among")
# A place that should have an edge. `state` says what is there instead of the right one, `fact` what
# the file's own analysis says of the place, where that was asked for.
Wanted = collections.namedtuple("Wanted", "site found among state edges fact")


class Comparison:
    """The edges of one codebase beside what the oracle says; `facts` only where asked for.

    `left_out` are files that the index is not to have; places in or of them are not wanted."""

    def __init__(self, corpus, sites, edges, left_out=frozenset(), facts=None):
        self.corpus = corpus
        self.facts = facts
        self.judged = {"calls": [], "references": []}
        self.wanted = {"calls": [], "references": []}
        places = set()
        self.left_out = 0
        for site in sites:
            here = edges.get((site.path, site.line, site.column), [])
            places.add((site.path, site.line, site.column))
            self.add(site, here, left_out)
        compared = {site.path for site in sites}
        self.unplaced = [edge for place, found in edges.items() for edge in found
                         if place not in places and place[0] in compared]

    def add(self, site, edges, left_out):
        group = "calls" if site.role == "call" else "references"
        fitting = [e for e in edges if group == "references" or e.kind in CALLS]
        is_out = is_left_out(site, left_out)
        self.left_out += is_out
        self.judged[group] += [judge(edge, site, is_out) for edge in fitting]
        if is_out:
            return
        if site.verdict == "definition" or group == "references" and site.verdict == "variable":
            fact = (self.facts or {}).get((site.path, site.line, site.column))
            found = wanted(site, fitting, edges, fact)
            if found.state == "no edge" and self.facts is not None and fact is None:
                found = found._replace(state="no fact")
            self.wanted[group].append(found)


def is_left_out(site, paths):
    return site.path in paths or bool(site.definitions) and all(
        d.path in paths for d in site.definitions)


def judge(edge, site, is_out=False):
    # A declaration may stand for what is left out.
    if is_out and edge.target.name == site.name:
        return Judged(edge, site, "unknown", False)
    if site.verdict == "unknown":
        return Judged(edge, site, "unknown", False)
    among = any(means(target, site) for target in (edge.target, *edge.others))
    if means(edge.target, site):
        return Judged(edge, site, "right", among)
    # A variable of which the oracle knows only where it is bound may hold anything, but hardly
    # something that has its name by chance.
    holds_anything = site.verdict in ("local", "attribute", "variable") and not site.values
    if holds_anything and edge.target.name != site.name:
        return Judged(edge, site, "unknown", among)
    return Judged(edge, site, "wrong", among)


def wanted(site, fitting, edges, fact):
    found = any(means(edge.target, site) for edge in fitting)
    among = found or any(means(other, site) for edge in fitting for other in edge.others)
    if found:
        state = "found"
    elif among:
        state = "only among the candidates"
    elif fitting:
        state = f"wrong target by {fitting[0].resolution}"
    elif edges:
        state = f"edge of kind {edges[0].kind}"
    else:
        state = "no edge"
    return Wanted(site, found, among, state, fitting or edges, fact)


def means(target, site):
    return any(is_same(target, d) for d in site.definitions) or any(
        is_same(target, v) for v in site.values)


def is_same(target, definition):
    """Whether both are one definition, or definitions of one name in one scope (overloads,
    branches, an attribute where it is declared and where it is assigned), or a class and its
    constructor."""
    if target.path != definition.path:
        return False
    if definition.kind == "module" or definition.name == "":
        return target.name == "" or target.kind in ("module", "file")
    if target.name == definition.name:
        covers = target.first <= definition.line <= target.last
        # `self.x = …` in a method gives a value to the `x: T` that the class declares.
        scope = definition.scope[:-1] if definition.kind == "attribute" else definition.scope
        return covers or target.scope == scope
    if target.name in CONSTRUCTORS and definition.kind == "class":
        return definition.first <= target.first <= definition.last and (
            target.scope[-1:] == (definition.name,))
    return definition.name in CONSTRUCTORS and definition.scope[-1:] == (target.name,) and (
        target.first <= definition.line <= target.last)
