"""Does `resoft bench` compare what it says it compares? Tiny sizes, and no time is asserted."""

from __future__ import annotations

import gc
import json
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from resoft import Problem
from resoft.bench import classify, labelled, solve, suites
from resoft.bench.by_hand import ByHand
from resoft.bench.by_jax import oracles
from resoft.bench.cases import CASES, SolveCase
from resoft.bench.classifiers import (
    OURS,
    PEERS,
    BySklearn,
    Classifier,
    Fit,
    classifiers,
    layer_by_resoft,
    left_out,
)
from resoft.bench.deadline import DeadlinePassed, deadline
from resoft.bench.derivation_task import gradient_and_hessian
from resoft.bench.kernels import disagreements
from resoft.bench.labelled import Labelled
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Work, ratio_of, summaries
from resoft.bench.solvers import by_resoft, by_scipy, fastest_oracles
from resoft.bench.traces import Sample, Trace, target_on, time_to_target
from resoft.cli import main
from resoft.support.packages import EXTRAS

CONTRACT = {
    "suite": str,
    "case": str,
    "n": int,
    "d": int,
    "metric": str,
    "unit": str,
    "resoft": float,
    "peer": str,
    "peer_value": float,
    "ratio": float,
}
ROWS, COLUMNS = 60, 8
WORK = Work("kernels", "tiny", ROWS, COLUMNS, "value+gradient", "seconds")


def _rows(argv: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["bench", *argv, "--json", "-"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def _check_contract(row: dict[str, Any]) -> None:
    for name, kind in CONTRACT.items():
        assert isinstance(row[name], kind), (name, row[name])
    assert row["ratio"] == pytest.approx(row["peer_value"] / row["resoft"])


def test_rows_of_kernels_keep_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["kernels", "--case", "1e7 x 5", "--scale", "1e-5", "--repeat", "1"]
    rows = _rows(argv, capsys)
    for row in rows:
        _check_contract(row)
    assert {row["metric"] for row in rows} == {"value+gradient", "Hessian product", "dense Hessian"}
    assert {"A @ x", "A.T @ A", "NumPy"} <= {row["peer"] for row in rows}
    assert not any(row["note"] for row in rows)


def test_rows_of_solve_keep_the_contract(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "resoft.kernels.choose_backend.was_compiled", lambda _: False
    )  # nor is now, for minutes
    argv = ["solve", "--case", "easy", "--scale", "1e-3", "--repeat", "1"]
    rows = _rows([*argv, "--out", str(tmp_path / "pictures")], capsys)
    for row in rows:
        _check_contract(row)
    assert {row["variant"] for row in rows} == set(solve.OURS)
    assert all(each["reached"] for each in rows[0]["solvers"])
    assert (tmp_path / "pictures" / "solve-easy.png").stat().st_size > 0


def test_growth_counts_what_a_sparse_matrix_stores(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(["solve", "--case", "growth, sparse", "--scale", "1e-4"], capsys)
    for row in rows:
        _check_contract(row)
        assert 0 < row["nnz"] < row["n"] * row["d"]


@pytest.mark.parametrize(
    ("resoft", "peer", "limit", "expected"),
    [
        (2.0, 6.0, None, (3.0, "exact")),
        (2.0, None, 60.0, (30.0, "at least")),
        (None, 6.0, 60.0, (0.1, "at most")),
        (2.0, None, None, (None, "none")),
        (None, None, 60.0, (None, "none")),
    ],
)
def test_a_ratio_is_peer_over_resoft(
    resoft: float | None, peer: float | None, limit: float | None, expected: object
) -> None:
    assert ratio_of(resoft, peer, limit) == expected


def test_a_summary_takes_the_best_variant_and_its_best_peer() -> None:
    rows = [
        WORK.row(variant, mine, peer, theirs)
        for variant, mine in (("slow", 4.0), ("fast", 2.0))
        for peer, theirs in (("weak", 8.0), ("strong", 3.0))
    ]
    rows.append(replace(WORK, case="other").row("fast", 1.0, "strong", 4.5))
    rows.append(WORK.row("fast", 2.0, "A @ x", 1.0, compete=False))
    (found,) = summaries(rows)
    assert (found.count, found.median, found.worst, found.case) == (2, 3.0, 1.5, "tiny")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["kernel"], "there is no suite 'kernel': the closest are 'kernels'"),
        (["solve", "--case", "eazy"], "there is no case 'eazy' in 'solve': the closest are"),
        (["solve", "--scale", "0"], "expected a number above 0, got '0'"),
        (["--repeat", "0"], "expected a whole number from 1 on, got '0'"),
        (["--json", "no/such/place.json"], "there is no directory 'no/such'"),
    ],
)
def test_wrong_input_is_one_line(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", *argv]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_an_interrupt_keeps_the_rows(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Plan) -> Iterator[Batch]:
        yield Batch([WORK.row("resoft numpy", 2.0, "NumPy", 6.0)])
        raise KeyboardInterrupt

    monkeypatch.setitem(suites.SUITES, "kernels", interrupted)
    assert main(["bench", "kernels", "--json", "-"]) == 130
    out, err = capsys.readouterr()
    assert [row["ratio"] for row in json.loads(out)] == [3.0]
    assert "interrupted" in err


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases_are_finite_and_the_same_for_a_seed(case: SolveCase) -> None:
    data, again, other = (case.data(seed, ROWS, COLUMNS) for seed in (1, 1, 2))
    assert (data.A.shape, data.b.shape) == ((ROWS, COLUMNS), (ROWS,))
    assert data.x0 is None or data.x0.shape == (COLUMNS,)
    for values, same in ((data.A, again.A), (data.b, again.b), (data.x0, again.x0)):
        if values is None or same is None:
            assert values is same
            continue
        assert np.all(np.isfinite(values))
        assert np.array_equal(values, same)
    assert not np.array_equal(data.A, other.A)
    assert (case.name == "no distribution") == (abs(data.b.sum() - 1) > 0.5)


def test_the_case_beyond_the_pole_lies_beyond_it() -> None:
    case = next(case for case in CASES if case.name == "beyond the pole")
    assert by_resoft("newton", case.data(0, 2000, 4), 60.0).side == -1


@pytest.mark.parametrize("filled", [1.0, 0.5])
@pytest.mark.parametrize("weighted", [False, True])
def test_peers_compute_the_same_as_resoft(filled: float, weighted: bool) -> None:
    rng = np.random.default_rng(3)
    full = rng.normal(size=(ROWS, COLUMNS)) * (rng.random((ROWS, COLUMNS)) <= filled)
    A = full if filled == 1.0 else sparse.csr_array(full)
    b = rng.random(ROWS) / ROWS
    w = rng.random(ROWS) if weighted else None
    x, v = rng.normal(size=(2, COLUMNS))
    problem = Problem("unified", A, b, w)
    value, gradient = problem.value_and_gradient(x)
    H = problem.hessian_operator(x)
    for peer in oracles(A, b, w):
        found = peer.value_and_gradient(x)
        assert found[0] == pytest.approx(value, rel=1e-12)
        assert np.allclose(found[1], gradient, rtol=1e-10, atol=1e-14)
        assert found[2] == 1
        assert np.allclose(peer.hessian_product(x, v), H @ v, rtol=1e-10, atol=1e-14)
        assert np.allclose(peer.dense_hessian(x), H.to_dense(), rtol=1e-10, atol=1e-14)


def test_a_wrong_peer_is_named() -> None:
    rng = np.random.default_rng(4)
    A, b, x = rng.normal(size=(ROWS, COLUMNS)), rng.random(ROWS), rng.normal(size=COLUMNS)
    peer = ByHand(A, b)
    expected = Problem("unified", A, b).value_and_gradient(x)

    def planted() -> tuple[float, Any, int]:
        value, gradient, side = peer.value_and_gradient(x)
        return value, gradient * (1 + 2e-6), side

    tasks = {"right": lambda: peer.value_and_gradient(x), "wrong": planted}
    assert list(disagreements(expected, tasks)) == ["wrong"]


def test_sympy_differentiates_the_same_loss() -> None:
    sympy = pytest.importorskip("sympy")
    n, rng = 3, np.random.default_rng(5)
    point, b = rng.normal(size=n), rng.random(n)
    gradient, hessian, (z_names, b_names) = gradient_and_hessian(sympy, n)
    values = dict(zip((*z_names, *b_names), (*point, *b), strict=True))
    problem = Problem("unified", np.eye(n), b)
    assert np.allclose([float(g.subs(values)) for g in gradient], problem.gradient(point))
    H = problem.hessian_operator(point).to_dense()
    for i, row in enumerate(hessian):
        assert np.allclose([float(h.subs(values)) for h in row], H[i, : i + 1])


FALLING = Trace("a", (Sample(0.1, 5.0, 2), Sample(0.2, 1.0 + 1e-10, 4), Sample(0.3, 1.0, 6)))
STUCK = Trace("b", (Sample(0.1, 5.0, 2), Sample(0.5, 2.0, 9)))
ACROSS = Trace("c", (Sample(0.1, 5.0, 2), Sample(0.2, 0.5, 4, side=-1)))


def test_the_target_is_the_lowest_objective_on_that_side() -> None:
    traces = (FALLING, STUCK, ACROSS)
    assert target_on(1, traces) == pytest.approx(1.0 + 1e-9, rel=1e-15)
    assert target_on(-1, traces) == pytest.approx(0.5 + 0.5e-9, rel=1e-15)
    assert target_on(-1, (FALLING, STUCK)) is None
    assert ACROSS.side == -1


def test_the_first_sample_within_the_target_counts() -> None:
    target = target_on(1, (FALLING, STUCK, ACROSS))
    assert target is not None
    assert time_to_target(FALLING, target, 1) == FALLING.samples[1]
    assert time_to_target(STUCK, target, 1) is None
    assert time_to_target(ACROSS, target, 1) is None  # lower, but on the other side


def test_who_never_gets_there_is_not_reached() -> None:
    case = CASES[0]
    runs = {name: [FALLING] for name in solve.OURS} | {"peer": [STUCK]}
    rows = solve.compared(case, case.data(0, ROWS, COLUMNS), runs, 5.0, 60.0, {})
    seconds = rows[0]
    assert (seconds.resoft, seconds.peer_value, seconds.bound) == (0.2, None, "at least")
    assert seconds.ratio == pytest.approx(60.0 / 0.2)
    assert "no peer reached the target" in seconds.note
    assert seconds.details["solvers"][-1]["objective"] == 2.0


def test_a_limit_ends_a_solver_and_keeps_its_trace() -> None:
    data = CASES[0].data(0, ROWS, COLUMNS)
    peers = fastest_oracles(data)
    assert by_scipy("trust-ncg", peers, data, 1e-9).ended == "limit"
    full = by_scipy("trust-ncg", peers, data, 60.0)
    assert full.best is not None
    assert full.best.objective < full.samples[0].objective
    assert full.samples[-1].passes > full.samples[0].passes


DIGITS = labelled.CASES[0]


def _labelled(classes: int) -> Labelled:
    rng = np.random.default_rng(6)
    return Labelled(rng.normal(size=(ROWS, COLUMNS)), rng.permutation(ROWS) % classes, classes)


def test_rows_of_classify_keep_the_contract(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pytest.importorskip("sklearn")
    argv = ["classify", "--case", "digits", "--scale", "0.1", "--repeat", "1"]
    rows = _rows([*argv, "--out", str(tmp_path / "pictures")], capsys)
    for row in rows:
        _check_contract(row)
        reached = row["lowest"] * (1 + classify.PRECISION)
        for each in row["solvers"]:
            assert min(fit["objective"] for fit in each["fits"]) <= reached
    assert [row["peer"] for row in rows] == list(PEERS)
    assert (tmp_path / "pictures" / "classify.png").stat().st_size > 0


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("filled", [1.0, 0.5])
def test_classifiers_minimise_the_same_objective(classes: int, filled: float) -> None:
    pytest.importorskip("sklearn")
    data = _labelled(classes)
    if filled < 1:
        kept = np.random.default_rng(7).random(data.X.shape) <= filled
        data = replace(data, X=sparse.csr_array(data.X * kept))
    expected = layer_by_resoft(data, 1e-12, 60.0).objective
    for solver in PEERS:
        found = BySklearn(solver, data)(1e-8, 60.0).objective
        assert found == pytest.approx(expected, rel=1e-8)


def _falling_to(lowest: float) -> Classifier:
    return lambda tolerance, limit: Fit(tolerance, 0.1, lowest + tolerance)


def test_a_classifier_that_never_gets_there_is_not_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    entered: dict[str, Classifier] = {
        OURS: _falling_to(1.0),
        "lbfgs": lambda tolerance, limit: Fit(tolerance, 0.5, 2.0),
        "newton-cg": lambda tolerance, limit: Fit(tolerance, 61.0, None, "limit"),
    }
    reasons = {"newton-cholesky": "too large"}
    monkeypatch.setattr(classify, "left_out", lambda peer, _: reasons.get(peer))
    rows = classify.compared(DIGITS, _labelled(3), entered, Plan(repeat=1))
    stuck, slow, skipped = rows
    assert (stuck.resoft, stuck.peer_value, stuck.bound) == (0.1, None, "none")
    assert "lbfgs did not reach the target: its fit to 1e-10 ends 1.0e+00 above" in stuck.note
    assert len(stuck.details["solvers"][1]["fits"]) == len(classify.GRID)
    assert "newton-cg was stopped at the limit" in slow.note
    assert slow.bound == "at least"
    assert slow.ratio == pytest.approx(600)
    assert len(slow.details["solvers"][2]["fits"]) == 1
    assert (skipped.ratio, skipped.bound, skipped.note) == (None, "none", "too large")
    missing = {"lbfgs": "not reached", "newton-cg": "> 60", "newton-cholesky": "skipped"}
    assert stuck.details["missing"] == missing


def test_the_loosest_tolerance_that_reaches_the_target_counts() -> None:
    climb = classify.Climb(OURS, lambda tolerance, _: Fit(tolerance, 0.1, 1.0 + 2 * tolerance))
    tried = []
    while (tolerance := climb.next(1.0 + 1e-8)) is not None:
        climb.step(tolerance, 60.0)
        tried.append(tolerance)
    assert len(tried) == len(set(tried)) == 11
    hit = climb.hit(1.0 + 1e-8)
    assert hit is not None
    assert 0.5e-8 / classify.FINENESS <= hit.tolerance <= 0.5e-8


def test_who_goes_lower_than_resoft_lowers_the_target() -> None:
    entered = {OURS: _falling_to(1.0), **{peer: _falling_to(0.5) for peer in PEERS}}
    row = classify.compared(DIGITS, _labelled(3), entered, Plan(repeat=1))[0]
    assert (row.resoft, row.peer_value) == (None, 0.1)
    assert "resoft did not reach the target" in row.note


def test_a_dense_hessian_is_asked_for_only_where_it_fits() -> None:
    assert left_out("newton-cholesky", _labelled(3)) is None
    wide = Labelled(sparse.csr_array((ROWS, 20_000)), np.arange(ROWS) % 5, 5)
    assert "takes 75 GiB" in (left_out("newton-cholesky", wide) or "")
    assert list(classifiers(wide)) == [OURS, "lbfgs", "newton-cg"]


def test_a_limit_ends_a_classifier() -> None:
    pytest.importorskip("sklearn")
    fit = BySklearn("lbfgs", _labelled(3))(1e-8, 1e-6)
    assert (fit.objective, fit.ended) == (None, "limit")
    assert layer_by_resoft(_labelled(3), 1e-8, 1e-6).objective is None


class Slow:
    """An object in a cycle, which the collector finalises, in its time."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        _wait(0.03)


def _wait(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


@pytest.mark.parametrize("what", ["callback", "finaliser"])
def test_a_deadline_that_passes_while_garbage_is_collected_is_not_lost(what: str) -> None:
    def slow(*_: object) -> None:
        _wait(0.03)

    def collect_and_wait() -> None:
        gc.collect()
        time.sleep(1)

    gc.collect()
    if what == "callback":
        gc.callbacks.append(slow)
    else:
        Slow()
    try:
        with pytest.raises(DeadlinePassed), deadline(0.02):
            collect_and_wait()
    finally:
        if slow in gc.callbacks:
            gc.callbacks.remove(slow)


def test_a_deadline_ends_what_runs_longer_and_nothing_else() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(DeadlinePassed), deadline(0.01):
        time.sleep(60.0)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
    assert signal.getsignal(signal.SIGALRM) is before
    with deadline(60.0):
        pass
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0


def test_a_deadline_that_passes_at_once_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, start = signal.getsignal(signal.SIGALRM), signal.setitimer

    def start_and_wait(which: int, seconds: float) -> None:
        start(which, seconds)
        if seconds == 1e-6:  # the one that is asked for: it rings before the call returns
            time.sleep(60.0)

    monkeypatch.setattr(signal, "setitimer", start_and_wait)
    with pytest.raises(DeadlinePassed), deadline(1e-6):
        pytest.fail("it has passed")
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
    assert signal.getsignal(signal.SIGALRM) is before


@pytest.mark.parametrize("case", labelled.CASES, ids=lambda case: case.name)
def test_labelled_cases_are_the_same_for_a_seed(case: Any) -> None:
    pytest.importorskip("sklearn")
    data, again = case.data(1, 1e-3), case.data(1, 1e-3)
    assert data.X.shape == (data.y.size, case.d)
    assert set(data.y) == set(range(data.classes))
    assert abs(data.X - again.X).max() == 0
    assert np.array_equal(data.y, again.y)
    if case.name.startswith("text"):
        assert np.allclose(sparse.linalg.norm(data.X, axis=1), 1)
        assert data.X.data.min() > 0


def test_without_scikit_learn_the_suite_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sklearn", None)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    assert main(["bench", "classify"]) == 2
    assert f"pip install 'resoft[{EXTRAS['sklearn']}]' brings it" in capsys.readouterr().err
    argv = ["classify", "kernels", "--case", "digits", "--json", "-"]
    assert main(["bench", *argv]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert "classify is left out" in err
