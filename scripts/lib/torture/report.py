"""The report, as Markdown."""

import collections
import re

import program


def of_scenarios(ready):
    return "\n".join(
        f"{scenario.name}: {len(scenario.calls)} writes" for scenario in ready)


def of_trials(ready, trials, chosen, seconds):
    reached = [tried for tried in trials if tried.was_reached]
    failed = [tried for tried in trials if tried.failures]
    lines = [
        f"{len(reached)} faults in {seconds:.0f} s (seed {chosen.seed}, up to {chosen.files} files)"
        f": {len(failed)} failed.",
        "", "| scenario | writes | killed | torn | EIO | ENOSPC | disk full | failed |",
        "|---|---|---|---|---|---|---|---|"]
    for scenario in ready:
        own = [tried for tried in reached if tried.scenario is scenario]
        kinds = collections.Counter(tried.fault.kind for tried in own)
        counts = [kinds[kind] for kind in program.KINDS]
        counts.append(sum(1 for tried in own if tried.failures))
        cells = [scenario.name, len(scenario.calls), *counts]
        lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    messages = collections.Counter(
        re.sub(r"/[^ ,;)]*/", "…/", re.sub(r"\d+", "N", tried.message))
        for tried in reached if tried.message)
    if messages:
        lines += ["", "What was said when a call failed:", ""]
        lines += [f"- {count} × {text}" for text, count in messages.most_common()]
    if len(reached) < len(trials):
        lines += ["", f"{len(trials) - len(reached)} runs ended before their point was reached."]
    return "\n".join(lines)
