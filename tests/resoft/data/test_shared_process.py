"""Do fits leave the process as it was, run beside one another, and run after a fork?"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse
from threadpoolctl import threadpool_info, threadpool_limits

import resoft
from resoft.data.threads import WORTH_ALL_THREADS, single_blas
from resoft.support.arrays import Array

ROOT = Path(resoft.__file__).parents[1]
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")


def _data(n: int, d: int) -> tuple[Array, Array]:
    rng = np.random.default_rng(1)
    A = rng.normal(size=(n, d))
    b = np.exp(A @ rng.normal(size=d) * 0.4)
    return A, b / b.sum()


A, B = _data(WORTH_ALL_THREADS + 5000, 4)


def _blas() -> list[int]:
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


def _nested() -> None:
    few, b = A[:300], B[:300] / B[:300].sum()

    def again(record: object) -> None:
        resoft.minimize("softmax", few, b, starts=1)

    resoft.minimize("softmax", few, b, starts=1, callback=again)


def _failing() -> None:
    def fail(record: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        resoft.minimize("softmax", A[:300], B[:300], starts=1, callback=fail)


@pytest.mark.parametrize("work", [_nested, _failing])
def test_blas_has_its_threads_back_after_fits_that_overlap(work: Callable[[], None]) -> None:
    with threadpool_limits(2, user_api="blas"):
        before = _blas()
        assert max(before) == 2
        inside, leave = threading.Event(), threading.Event()

        def first() -> None:
            with single_blas():
                inside.set()
                assert leave.wait(60)

        thread = threading.Thread(target=first)
        thread.start()
        assert inside.wait(60)
        second = threading.Thread(target=work)  # begins while BLAS is limited ...
        second.start()
        second.join(60)
        assert max(_blas()) == 1
        with single_blas():  # ... and this ends after the one that limited it
            leave.set()
            thread.join(60)
            assert max(_blas()) == 1
        assert _blas() == before


def _streamed() -> resoft.Streamed:
    return resoft.stream(lambda: (A[i : i + 9000] for i in range(0, len(A), 9000)), rows=len(A))


MATRICES: dict[str, Callable[[], Any]] = {
    "dense": lambda: A,
    "by columns": lambda: np.asfortranarray(A),
    "sparse": lambda: sparse.csr_array(A),
    "streamed": _streamed,
}


@pytest.mark.parametrize("backend", ["numpy", "numexpr", "numba"])
def test_fits_in_threads_are_those_made_one_by_one(backend: Any, tmp_path: Path) -> None:
    def fit(name: str, file: Path | None = None) -> Array:
        found = resoft.minimize(
            "unified", MATRICES[name](), B, starts=1, backend=backend, checkpoint=file
        )
        return np.append(found.x, found.fun)

    expected = {name: fit(name) for name in MATRICES}
    written = {name: fit(name, tmp_path / name) for name in MATRICES}
    with ThreadPoolExecutor(8) as pool:
        plain = [pool.submit(fit, name) for name in MATRICES]
        kept = [pool.submit(fit, name, tmp_path / f"{name} again") for name in MATRICES]
    for name, found, other in zip(MATRICES, plain, kept, strict=True):
        np.testing.assert_array_equal(found.result(), expected[name])
        np.testing.assert_array_equal(other.result(), written[name])
        assert (tmp_path / name).read_bytes() == (tmp_path / f"{name} again").read_bytes()


LABELS = np.argmax(A[:, :3] + np.random.default_rng(2).gumbel(size=(len(A), 3)), axis=1)


@pytest.mark.parametrize("backend", ["numpy", "numexpr", "numba"])
def test_layers_in_threads_are_those_made_one_by_one(backend: Any) -> None:
    def layer(name: str) -> Array:
        found = resoft.minimize_layer(
            "cross-entropy", MATRICES[name](), LABELS, penalty=1.0, backend=backend
        )
        return np.append(found.x.ravel(), found.fun)

    def classifier(n: int) -> Array:
        found = resoft.SoftmaxClassifier(backend=backend).fit(A[:n], LABELS[:n])
        return np.append(found.coef_.ravel(), found.intercept_)

    jobs: list[Callable[[], Array]] = [
        *(partial(layer, name) for name in ("dense", "by columns", "sparse")),
        *(partial(classifier, n) for n in (400, 2000, len(A))),
    ]
    with ThreadPoolExecutor(8) as pool:
        together = [pool.submit(job) for job in jobs]
    for job, found in zip(jobs, together, strict=True):
        np.testing.assert_array_equal(found.result(), job())


LAST = """
import sys, threading
import numpy as np, resoft

A = np.load("a.npy")
b = np.exp(A[:, 0])

def fit():
    threading.main_thread().join()
    data = resoft.stream("a.npy") if sys.argv[1] == "stream" else A
    print(resoft.minimize("exp", data, b, starts=1, backend=sys.argv[2]).status)

threading.Thread(target=fit).start()
"""


@pytest.mark.parametrize("kind", ["array", "stream"])
@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_fit_may_outlive_the_main_thread(kind: str, backend: str, tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", A)
    command = [sys.executable, "-c", LAST, kind, backend]
    environment = {**os.environ, "OMP_NUM_THREADS": "2", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("exact_fit\n", "")


def test_two_fits_do_not_write_to_one_checkpoint(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    refused: list[object] = []

    def second(record: object) -> None:
        if not refused:
            with pytest.raises(ValueError, match="another fit is still running") as raised:
                resoft.minimize("softmax", A[:300], B[:300], checkpoint=tmp_path / "c", resume=True)
            refused.append(raised)

    few = {"starts": 1, "checkpoint": tmp_path / "c"}
    found = resoft.minimize("softmax", A[:300], B[:300], callback=second, **few)  # type: ignore[arg-type]
    again = resoft.minimize("softmax", A[:300], B[:300], resume=True, **few)  # type: ignore[arg-type]
    np.testing.assert_array_equal(found.x, again.x)
    assert refused


def _ran(script: str, **environment: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script],
        capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


SMALL = """
import numpy as np
from resoft.kernels.load import load_kernels
rng = np.random.default_rng(0)
kernels = load_kernels("unified", "numba")
for n in (500, 20_000):
    z, b, A = rng.normal(size=n), rng.random(n), rng.normal(size=(n, 3))
    value, r = kernels.value_and_gradient(z, b, None)
    print(value.hex(), r.tobytes().hex(), kernels.one_pass(A, np.ones(3), b, None, None)[0].hex())
"""


def test_few_rows_are_not_spread_over_threads() -> None:
    """Sums by several threads would differ in their last bits."""
    one, four = (_ran(SMALL, NUMBA_NUM_THREADS=str(k), OMP_NUM_THREADS=str(k)) for k in (1, 4))
    assert one == four


FORKED = """
import os, signal, sys, threading
import multiprocessing
import numpy as np, resoft
signal.alarm(100)
rng = np.random.default_rng(0)
A = rng.normal(size=(120_000, 4))
b = np.exp(A @ (rng.normal(size=4) * 0.4))
b /= b.sum()
fork = multiprocessing.get_context("fork")

def fit(backend="auto", n=len(A)):
    return resoft.minimize("unified", A[:n], b[:n], x0=np.zeros(4), backend=backend).x

problem = resoft.Problem("unified", A, b, backend="numba")
problem.value_and_gradient(np.zeros(4))
here = problem.kernels.curvature(A[:, 0], b, None)[0]
"""

AFTER = {
    "one child": """
expected = fit("numpy")
with fork.Pool(2) as pool:
    for backend in ("numba", "numexpr", "auto"):
        for x in pool.map(fit, [backend] * 2):
            np.testing.assert_allclose(x, expected, rtol=1e-7)
""",
    "what was made before": """
def child():
    value, gradient = problem.value_and_gradient(np.zeros(4))
    found = problem.kernels.curvature(A[:, 0], b, None)[0]
    np.testing.assert_allclose(found, here, rtol=1e-10, atol=1e-14 * np.max(np.abs(here)))
    print("done", flush=True)
process = fork.Process(target=child)
process.start()
process.join()
assert process.exitcode == 0
""",
    "from a thread, beside fits": """
over = threading.Event()
def loop(backend):
    while not over.is_set():
        fit(backend, 70_000)
threads = [threading.Thread(target=loop, args=(backend,)) for backend in ("numba", "numexpr")]
for thread in threads: thread.start()
codes = []
def forks():
    for k in range(6):
        process = fork.Process(target=fit, args=(("numba", "numexpr", "numpy")[k % 3], 70_000))
        process.start()
        process.join()
        codes.append(process.exitcode)
forker = threading.Thread(target=forks)
forker.start()
forker.join()
over.set()
for thread in threads: thread.join()
assert codes == [0] * 6, codes
""",
    "within a fit": """
from threadpoolctl import threadpool_info, threadpool_limits
def blas():
    return max(pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas")
with threadpool_limits(2, user_api="blas"):
    from resoft.data.threads import single_blas
    def holding(inside, leave):
        with single_blas():
            inside.set()
            leave.wait()
    inside, leave = threading.Event(), threading.Event()
    thread = threading.Thread(target=holding, args=(inside, leave))
    thread.start()
    inside.wait()
    for held in (False, True):
        if held:
            limit = single_blas()
            limit.__enter__()
        child = os.fork()
        if not child:
            os._exit(0 if blas() == (1 if held else 2) else 1)
        assert os.waitpid(child, 0)[1] == 0
    limit.__exit__(None, None, None)
    leave.set()
    thread.join()
    assert blas() == 2
""",
}


LAYERS = """
import faulthandler, multiprocessing, signal, threading
import numpy as np, resoft
from numba.core.compiler_lock import global_compiler_lock
faulthandler.dump_traceback_later(100, exit=True)
rng = np.random.default_rng(0)
X = rng.normal(size=(4_000, 4))
labels = np.argmax(X[:, :3] + rng.gumbel(size=(4_000, 3)), axis=1)
fork = multiprocessing.get_context("fork")

def layer(backend):
    return resoft.minimize_layer("cross-entropy", X, labels, penalty=1.0, backend=backend).x

def child(backend):
    signal.alarm(40)
    np.testing.assert_allclose(layer(backend), expected, rtol=1e-6)
    resoft.SoftmaxClassifier(backend=backend).fit(X[:400], labels[:400])

def forked(*backends):
    for backend in backends:
        process = fork.Process(target=child, args=(backend,))
        process.start()
        process.join()
        assert process.exitcode == 0, (backend, process.exitcode)

expected = layer("numpy")
resoft.SoftmaxClassifier  # imported once
over = threading.Event()
def loop():
    while not over.is_set():
        layer("numexpr")

thread = threading.Thread(target=loop)
thread.start()
try:
    forked(*["numexpr"] * 4)
finally:
    over.set()
thread.join()

compiling, leave = threading.Event(), threading.Event()
def compile():
    with global_compiler_lock:
        compiling.set()
        leave.wait()

thread = threading.Thread(target=compile)
thread.start()
compiling.wait()
try:
    forked("numba", "auto")
finally:
    leave.set()
thread.join()
"""


@FORKS
def test_forked_process_fits_layers() -> None:
    _ran(LAYERS)


@FORKS
@pytest.mark.parametrize("name", AFTER)
def test_forked_process_fits(name: str) -> None:
    _ran(FORKED + AFTER[name] + "\nsys.exit(0)")
