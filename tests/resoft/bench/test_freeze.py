"""Do the scripts that compare two trees see a difference, and none where there is none?"""

from __future__ import annotations

import json
import subprocess
import sys
from math import comb
from pathlib import Path
from typing import Any

import pytest

from scripts.counts import counts
from scripts.freeze.compare import differences
from scripts.freeze.pairs import CONFIDENCE, ratio_of

ROOT = Path(__file__).parents[3]
ROW = {"suite": "fits", "case": "one", "outcome": "converged", "objective": 1.0, "size": 2.0,
       "readings": 9, "iterations": 4, "bits": "ab", "seconds": 0.1, "memory": 1000}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "same", "told"),
    [
        ({}, True, "outcome: 0 differ"),
        ({"outcome": "stalled"}, False, "fits, one: converged -> stalled"),
        ({"objective": 1.1}, False, "fits, one: 1.0 -> 1.1"),
        ({"bits": "cd"}, True, "bits of x: 1 differ"),
        ({"readings": 10}, True, "readings: 1 rose, 0 fell"),
        ({"memory": 1030}, True, "memory: 1 rose, 0 fell"),
        ({"case": "two"}, False, "0 cases are in both, 2 in one alone"),
    ],
)
def test_what_differs_is_told(changed: dict[str, Any], same: bool, told: str) -> None:
    lines, equal = differences([ROW], [ROW | changed])
    assert equal is same
    assert any(told in line for line in lines)


@pytest.mark.parametrize("pairs", [6, 9, 20, 21])
def test_the_interval_holds_the_median_as_often_as_it_says(pairs: int) -> None:
    found = ratio_of("", [float(k) for k in range(1, pairs + 1)])
    below = int(found.low) - 1  # values that may lie under the true median when it is missed above
    missed = 2 * sum(comb(pairs, k) for k in range(below + 1)) / 2**pairs
    assert missed <= 1 - CONFIDENCE
    narrower = missed + 2 * comb(pairs, below + 1) / 2**pairs
    assert narrower > 1 - CONFIDENCE
    assert found.low + found.high == pairs + 1


def test_a_tree_is_recorded_and_is_what_it_was(tmp_path: Path) -> None:
    def ran(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "scripts.freeze", *map(str, words)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    there = tmp_path / "a.json"
    assert ran("record", "--suite", "first", "--case", "rows", "--out", there).returncode == 0
    assert ran("compare", there, there).returncode == 0
    planted = json.loads(there.read_text(encoding="utf-8"))
    planted["rows"][0]["outcome"] = "stalled"
    (tmp_path / "b.json").write_text(json.dumps(planted), encoding="utf-8")
    assert ran("compare", there, tmp_path / "b.json").returncode == 1


def test_counts_are_those_of_a_reader() -> None:
    text = '''"""A module's text."""
FEW, MANY = 3, 100
HALF = 0.5
CASES = {"one": (3, 4), "two": (5, 6)}


def area(x: float, many: float = 7.0) -> float:
    """Its own."""
    # of a circle
    y = 3.14159 * x**3
    return y + 7 if x.ndim == 3 else -4


axes.plot(x[3:], linewidth=2.5 * rng.normal(size=9))
b = 0.3 * rng.normal(size=9) + 10**9
'''
    assert counts(text) == {
        "statements": 8, "numbers": 19, "trusted": 8, "named": 3, "unnamed": 5, "unexplained": 4,
        "apart": 11, "tables": 4, "places": 2, "powers": 1, "layout": 2, "drawn": 2,
    }  # fmt: skip
