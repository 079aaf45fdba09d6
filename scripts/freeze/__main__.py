"""Record what a tree's fits do, compare two recordings, time two trees against one another.

python -m scripts.freeze record --out before.json
python -m scripts.freeze compare before.json after.json
python -m scripts.freeze pairs ../before . --suite solve
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import median
from typing import Any

from scripts.freeze.compare import differences
from scripts.freeze.pairs import Ratio, paired
from scripts.freeze.tree import Tree

SUITES = ("fits", "solve", "classify", "kernels", "first")
RECORDED = ("fits", "solve", "classify")


def main() -> int:
    """Do what the command line says; 1 where outcomes or objectives differ."""
    options = _parser().parse_args()
    result: int = options.run(options)
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    record = commands.add_parser("record", help="write down what every case does")
    record.set_defaults(run=_record)
    record.add_argument("--tree", type=Path, default=Path(), help="a working tree (this one)")
    record.add_argument("--out", type=Path, required=True, help="JSON")
    record.add_argument("--no-memory", action="store_true", help="half the time, no peak")
    compare = commands.add_parser("compare", help="tell what differs between two recordings")
    compare.set_defaults(run=_compare)
    compare.add_argument("before", type=Path)
    compare.add_argument("after", type=Path)
    pairs = commands.add_parser("pairs", help="ratios of seconds, after over before")
    pairs.set_defaults(run=_pairs)
    pairs.add_argument("before", type=Path, help="a working tree")
    pairs.add_argument("after", type=Path, help="another one")
    pairs.add_argument("--pairs", type=int, default=20)
    pairs.add_argument("--clock", choices=("seconds", "wall"), default="seconds",
                       help="the processor's seconds (default), or the wall's")  # fmt: skip
    for command in (record, pairs):
        command.add_argument("--suite", action="append", choices=SUITES, help="only that one")
        command.add_argument("--every", type=int, default=1, help="only each N-th case")
        command.add_argument("--case", default="", help="only cases with that in their names")
        command.add_argument("--scale", default="0.1", help="of the rows of the bench's cases")
        command.add_argument("--backend", default="numpy", help="auto would choose by timing")
    return parser


def _settings(options: argparse.Namespace) -> dict[str, str]:
    return {"FREEZE_SCALE": options.scale, "FREEZE_BACKEND": options.backend}


def _names(tree: Tree, suite: str, options: argparse.Namespace) -> list[str]:
    return [name for name in tree.names(suite) if options.case in name][:: options.every]


def _record(options: argparse.Namespace) -> int:
    rows: list[dict[str, Any]] = []
    with Tree(options.tree, _settings(options)) as tree:
        for suite in options.suite or RECORDED:
            for name in _names(tree, suite, options):
                if sys.stderr.isatty():
                    print(f"\r{suite}: {name[:60]:60}", end="", file=sys.stderr, flush=True)
                rows.append(tree.measured(suite, name, not options.no_memory))
            found = {"commit": tree.commit, "settings": _settings(options), "rows": rows}
            options.out.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"\r{len(rows)} cases of {options.tree} in {options.out}{'':40}", file=sys.stderr)
    return 0


def _compare(options: argparse.Namespace) -> int:
    before, after = (
        json.loads(path.read_text(encoding="utf-8")) for path in (options.before, options.after)
    )
    if before["settings"] != after["settings"]:
        print(f"recorded by other settings: {before['settings']} and {after['settings']}")
    lines, same = differences(before["rows"], after["rows"])
    print(f"{before['commit']} -> {after['commit']}", *lines, sep="\n")
    return 0 if same else 1


def _pairs(options: argparse.Namespace) -> int:
    settings = _settings(options)
    with Tree(options.before, settings) as before, Tree(options.after, settings) as after:
        for suite in options.suite or ("solve", "classify"):
            names = _names(before, suite, options)
            found = []
            for ratio in paired(before, after, suite, names, options.pairs, options.clock):
                found.append(ratio)
                print(f"{suite}, {ratio.case}: {ratio.median:.3f} [{ratio.low:.3f}, "
                      f"{ratio.high:.3f}]{_read(ratio)}", flush=True)  # fmt: skip
            if found:
                print(f"{suite}: {median(each.median for each in found):.3f} in the median of "
                      f"{len(found)} cases, {max(each.low for each in found):.3f} the highest "
                      "lower end of an interval")  # fmt: skip
    return 0


def _read(ratio: Ratio) -> str:
    """How often A was read."""
    if ratio.readings is None:
        return ""
    before, after = ratio.readings
    return f", {before:.1f} -> {after:.1f} readings"


if __name__ == "__main__":
    sys.exit(main())
