"""Does `resoft bench ablate` see what a mechanism brings? Mechanisms are planted, and taken out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import resoft
from resoft.bench import ablate
from resoft.bench.ended import ended, same_objective
from resoft.bench.heldout import FitCase, held_out
from resoft.bench.plan import Plan
from resoft.cli import main
from resoft.support.mechanism import KNOWN, mechanism, noted, without

FIT = {"status": "converged", "fun": 1.0, "passes": 10}
PLANTED: dict[str, tuple[dict[str, Any], str]] = {
    "another outcome": ({"status": "stalled"}, "earned"),
    "a higher objective": ({"fun": 1.001}, "earned"),
    "more readings": ({"passes": 14}, "earned"),
    "fewer readings": ({"passes": 7}, "goes"),
    "an objective to rounding": ({"fun": 1.0 + 1e-13}, "goes"),
    "nothing": ({}, "goes"),
}


def _result(**fields: Any) -> Any:
    return SimpleNamespace(**FIT | {"nit": 1, "history": [], "x": np.zeros(2)} | fields)


@pytest.mark.parametrize("name", PLANTED)
def test_a_mechanism_earns_its_lines_by_what_happens_without_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed, verdict = PLANTED[name]
    monkeypatch.setitem(KNOWN, name, [])
    monkeypatch.setitem(KNOWN, "never called", [])
    part = mechanism(name, lambda: _result(**changed))(lambda: _result())
    monkeypatch.setattr(ablate, "held_out", lambda *_: iter([FitCase("planted", lambda: part)]))
    batches = list(ablate.ablate(Plan(names=("held out", name, "never called"))))
    told = {row.case: row.details["verdict"] for batch in batches for row in batch.rows}
    assert told == {name: verdict, "never called": "not called"}
    assert KNOWN[name] == [f"{part.__module__}.{part.__qualname__}"]


def test_only_the_fits_that_call_it_are_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KNOWN, "planted", [])
    part = mechanism("planted", lambda: _result())(lambda: _result())
    done: list[str] = []

    def called(name: str, call: Callable[[], Any]) -> Any:
        done.append(name)
        return call()

    def fits(*_: object) -> Iterator[FitCase]:
        for name, call in {"with": part, "not": _result, "also": part}.items():
            yield FitCase(name, partial(partial, called, name, call))

    monkeypatch.setattr(ablate, "held_out", fits)
    (batch,) = ablate.ablate(Plan(names=("held out", "planted")))
    assert done == ["with", "not", "also", "with", "also"]
    assert {row.n for row in batch.rows} == {2}


def test_every_stand_in_takes_what_the_mechanism_takes() -> None:
    rng = np.random.default_rng(0)
    A, b = np.column_stack([np.ones(12), rng.normal(size=(12, 2))]), rng.dirichlet(np.ones(12))
    X, labels = rng.normal(size=(12, 2)), rng.integers(2, size=12)
    fits: list[Callable[[], Any]] = [
        lambda: resoft.minimize("unified", A, b, starts=5),
        lambda: resoft.minimize("sinh-normalised", A[:, 1:], b, starts=3),
        lambda: resoft.minimize_layer("cross-entropy", X, labels, intercept=True),
        lambda: resoft.minimize_layer("squared-softmax", X, labels),
    ]
    tried: set[str] = set()
    for fit in fits:
        with noted() as used:
            fit()
        for name in used - tried:
            with without(name):
                fit()
        tried |= used
    assert len(tried) > 30


def test_a_mechanism_is_back_after_an_error() -> None:
    before = resoft.minimize("unified", np.eye(3), np.full(3, 1 / 3)).fun
    with pytest.raises(RuntimeError), without("rays off the best point"):
        raise RuntimeError
    assert resoft.minimize("unified", np.eye(3), np.full(3, 1 / 3)).fun == before
    with (
        pytest.raises(ValueError, match="there is no mechanism 'warp drive'"),
        without("warp drive"),
    ):
        pass


def test_the_command_writes_a_row_for_each_mechanism_and_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = ["rays off the best point", "layer: opening on a sample"]
    cases = [word for name in ("classify", *names) for word in ("--case", name)]
    small = ["--scale", "0.0004", "--repeat", "1"]
    assert main(["bench", "ablate", *small, *cases, "--json", "-"]) == 0
    rows = json.loads(capsys.readouterr().out)
    told = {(row["case"], row["metric"]): row["n"] for row in rows}
    assert told.keys() == {(name, metric) for name in names for metric in ("seconds", "readings")}
    assert told[names[0], "readings"] == 0 < told[names[1], "readings"]


def test_held_out_fits_are_the_same_each_time_they_are_made() -> None:
    first, again = list(held_out(40)), list(held_out(40))
    assert [fit.name for fit in first] == [fit.name for fit in again]
    rows = [[ended(fit.prepare()()) for fit in fits[7:40:11]] for fits in (first, first, again)]
    assert rows[0] == rows[1] == rows[2]
    assert len({fit.name for fit in held_out(600)}) == 600


@pytest.mark.parametrize(
    ("outcome", "a", "b", "same"),
    [
        ("converged", 1.0, 1.0 + 1e-9, True),
        ("converged", 1.0, 1.0 + 1e-7, False),
        ("exact_fit", 1e-30, 3e-29, True),
        ("exact_fit", 1e-30, 1e-12, False),
        ("infinite_limit", 1e-8, 3e-8, True),
        ("infinite_limit", 1e-8, 1e-3, False),
        ("unbounded", -1e20, -1e100, True),
        ("not_finite", float("nan"), float("nan"), True),
        ("not_finite", float("nan"), 1.0, False),
    ],
)
def test_objectives_are_the_same_to_rounding(outcome: str, a: float, b: float, same: bool) -> None:
    old, new = ({"outcome": outcome, "objective": value, "size": 1.0} for value in (a, b))
    assert same_objective(old, new) is same
    assert same_objective(new, old) is same
