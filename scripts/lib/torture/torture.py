"""Chooses faults, tries them one after another and reports. See scripts/torture --help."""

import argparse
import dataclasses
import os
import random
import shutil
import sys
import tempfile
import time

import points
import program
import report
import scenarios
import small_disk
import store
import tiny
import trial


def options():
    parser = argparse.ArgumentParser(prog="scripts/torture", add_help=False)
    parser.add_argument("--root", required=True)
    parser.add_argument("--library", required=True)
    parser.add_argument("--kills", type=int, default=240)
    parser.add_argument("--errors", type=int, default=120)
    parser.add_argument("--disks", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus")
    parser.add_argument("--files", type=int, default=560)
    parser.add_argument("--scenario", action="append", default=[])
    parser.add_argument("--at", type=int)
    parser.add_argument("--kind", choices=program.KINDS)
    parser.add_argument("--lasts", choices=points.RUNS_OUT)
    parser.add_argument("--program")
    parser.add_argument("--report")
    parser.add_argument("--work")
    parser.add_argument("--tiny", type=int)
    parser.add_argument("--keep", action="store_true")
    chosen = parser.parse_args()
    chosen.corpus = os.path.realpath(chosen.corpus or chosen.root)
    chosen.program = chosen.program or os.path.join(chosen.root, ".build/release/apus")
    if not os.access(chosen.program, os.X_OK):
        raise SystemExit(f"there is no program at {chosen.program}: run scripts/build")
    unknown = set(chosen.scenario) - set(scenarios.NAMES) - {"list"}
    if unknown:
        raise SystemExit(f"no scenario {', '.join(unknown)}; --scenario list names all")
    return chosen


def wanted_points(chosen, ready):
    if chosen.at:
        lasts = chosen.lasts or "once"
        return [(scenario, program.Fault(chosen.at, chosen.kind or "kill", lasts))
                for scenario in ready]
    disks = chosen.disks if small_disk.SmallDisk.is_possible() else 0
    found = points.chosen(
        ready, chosen.kills, chosen.errors, disks, random.Random(chosen.seed))
    return [(scenario, fault) for scenario, fault in found
            if chosen.kind in (None, fault.kind)
            and (fault.ends_process or chosen.lasts in (None, fault.lasts))]


def try_all(chosen, stage, chosen_points, work):
    trials = []
    for number, (scenario, fault) in enumerate(chosen_points, 1):
        tried = trial.Trial(stage, scenario, fault).run()
        # How often a run writes varies a little; a point beyond its end is moved into it.
        while not tried.was_reached and fault.at > 1 and not chosen.at:
            fault = dataclasses.replace(fault, at=fault.at * 3 // 4)
            tried = trial.Trial(stage, scenario, fault).run()
        trials.append(tried)
        for failure in tried.failures:
            print(f"FAILED {scenario.name}, {fault}: {failure}", file=sys.stderr)
        if tried.failures:
            kept = os.path.join(work, "failures", f"{scenario.name}-{fault}".replace(" ", "-"))
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(stage.program.home, kept)
            print("  " + trial.command_line(scenario, fault, chosen.seed), file=sys.stderr)
        if sys.stderr.isatty():
            print(f"\r{number} of {len(chosen_points)}", end="", file=sys.stderr, flush=True)
    return trials


def of_tiny_files(chosen, runner, work):
    tried = tiny.TinyFiles(runner, os.path.join(work, "tiny"), chosen.tiny).run()
    for failure in tried.failures:
        print(f"FAILED {failure}", file=sys.stderr)
    print("\n".join([f"{chosen.tiny} tiny files", *tried.lines]))
    return 1 if tried.failures else 0


def main():
    chosen = options()
    if "list" in chosen.scenario:
        for name, meaning in scenarios.NAMES.items():
            print(f"{name:14} {meaning}")
        return 0
    work = os.path.realpath(chosen.work or tempfile.mkdtemp(prefix="apus-torture."))
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    started = time.monotonic()
    try:
        home = os.path.join(work, "home")
        resources = os.environ.get("APUS_RESOURCES") or os.path.join(chosen.root, ".deps")
        runner = program.Program(chosen.program, chosen.library, home, resources, work)
        if chosen.tiny:
            return of_tiny_files(chosen, runner, work)
        stage = scenarios.Stage(work, chosen.root, chosen, runner, store.Store(home))
        ready = [stage.measured(scenario) for scenario in stage.scenarios(chosen.scenario)]
        print(report.of_scenarios(ready), file=sys.stderr)
        trials = try_all(chosen, stage, wanted_points(chosen, ready), work)
        text = report.of_trials(ready, trials, chosen, time.monotonic() - started)
    finally:
        small_disk.SmallDisk(os.path.join(work, "home")).unmount()
        if not chosen.keep:
            shutil.rmtree(work, ignore_errors=True)
    print(text)
    if chosen.report:
        with open(chosen.report, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    return 1 if any(tried.failures for tried in trials) else 0


if __name__ == "__main__":
    sys.exit(main())
