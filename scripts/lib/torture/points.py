"""Which writes meet which fault."""

import program

RUNS_OUT = ("once", "until-exit")


def chosen(scenarios, kill_count, error_count, disk_count, chance):
    """As many faults as asked for, spread over the scenarios."""
    points = []
    for number in range(kill_count):
        scenario = scenarios[number % len(scenarios)]
        call = _call(scenario.calls, chance)
        tears = call.name in ("write", "pwrite") and chance.random() < 0.4
        points.append((scenario, program.Fault(call.number, "tear" if tears else "kill")))
    for number in range(error_count):
        scenario = scenarios[number % len(scenarios)]
        call = _call(scenario.calls, chance)
        kind = ("EIO", "ENOSPC")[number // len(scenarios) % 2]
        points.append((scenario, program.Fault(call.number, kind, chance.choice(RUNS_OUT))))
    for number in range(disk_count):
        scenario = scenarios[number % len(scenarios)]
        free = chance.randrange(16, max(17, scenario.growth_kibibytes))
        points.append((scenario, program.Fault(free, "disk")))
    return points


def _call(calls, chance):
    """Any call, or one of a kind of call: most are writes to the log, and the rare ones matter."""
    if chance.random() < 0.5:
        return chance.choice(calls)
    kinds = {}
    for call in calls:
        kinds.setdefault((call.name, call.file), []).append(call)
    return chance.choice(kinds[chance.choice(sorted(kinds))])
