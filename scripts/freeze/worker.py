"""What does one tree's code make of one case? A process that answers names with JSON lines.

It runs by its path, so that `resoft` is that of the tree on PYTHONPATH; only the held-out fits, and
what is noted of each, are those beside this file, so that an older tree is asked the same.
"""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np

import resoft
from resoft.bench import kernels

Call = Callable[[], Any]
HERE = Path(__file__).parents[2] / "resoft"
SCALE = float(os.environ.get("FREEZE_SCALE", "0.1"))  # of the rows of solve, classify and kernels
BACKEND = os.environ.get("FREEZE_BACKEND", "numpy")
SMALL = (100, 5)
BYTECODE = Path(tempfile.gettempdir()) / "resoft-freeze"
FRESH = """
import numpy as np, resoft
rng = np.random.default_rng(0)
resoft.minimize("unified", rng.normal(size=(100, 3)), np.full(100, 0.01), backend="numba")
"""


@cache
def _beside(name: str, folder: str = "bench") -> Any:
    """A module of resoft that is beside this file, whatever the tree has."""
    path = HERE / folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"resoft.{folder}.{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fits() -> dict[str, Callable[[], Call]]:
    """The held-out fits."""
    return {each.name: each.prepare for each in _beside("heldout").held_out()}


def solve() -> dict[str, Callable[[], Call]]:
    """Each case of the suite `solve`, by both methods."""
    _beside("heldout")
    return {each.name: each.prepare for each in _beside("fitting").solved(SCALE, BACKEND)}


def classify() -> dict[str, Callable[[], Call]]:
    """Each case of the suite `classify`."""
    _beside("heldout")
    return {each.name: each.prepare for each in _beside("fitting").classified(SCALE, BACKEND)}


def kernel() -> dict[str, Callable[[], Call]]:
    """Each metric of the suite `kernels`, by each backend."""

    def prepare(case: kernels.KernelCase, metric: str, backend: Any) -> Call:
        A, b, x, v = _read(case.name)
        problem = resoft.Problem(kernels.LOSS, A, b, backend=backend)
        problem.value_and_gradient(2 * x)  # the first one looks for what is not finite, too
        operator = None if metric == kernels.VALUE else problem.hessian_operator(x)
        if operator is None:
            return partial(problem.value_and_gradient, x)
        return operator.to_dense if metric == kernels.DENSE else partial(operator.__matmul__, v)

    return {f"{case.name}, {metric}, {backend}": partial(prepare, case, metric, backend)
            for case in kernels.CASES for metric in kernels.FLOORS
            for backend in kernels.BACKENDS}  # fmt: skip


@lru_cache(maxsize=1)
def _read(name: str) -> Any:
    case = next(case for case in kernels.CASES if case.name == name)
    rng = np.random.default_rng(0)
    A = case.matrix(rng, round(case.n * SCALE))
    b = rng.random(A.shape[0])
    return A, b / b.sum(), *(rng.normal(size=(2, case.d)) / np.sqrt(case.fill * case.d))


def first() -> dict[str, Callable[[], Call]]:
    """What must not grow with the house: a small fit, the import, the first compilation."""

    def small() -> Call:
        rng = np.random.default_rng(0)
        A, b = rng.normal(size=SMALL), rng.dirichlet(np.ones(SMALL[0]))
        return partial(resoft.minimize, kernels.LOSS, A, b)

    return {"a fit of 100 rows": small, "import": lambda: partial(_in_process, "import resoft"),
            "first compilation": lambda: partial(_in_process, FRESH)}  # fmt: skip


def _in_process(text: str) -> None:
    """With bytecode kept, whoever asked for none: else it is Python's compiler that is timed."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    with tempfile.TemporaryDirectory() as folder:
        there = os.environ | kept | {"NUMBA_CACHE_DIR": folder}
        subprocess.run([sys.executable, "-c", text], check=True, env=there)


DRAWING = ("solve", "classify")  # whose calls take a seed
_beside("arrays", "support")  # what the bench's modules import, which an older tree lacks
SUITES = {"fits": fits, "solve": solve, "classify": classify, "kernels": kernel, "first": first}


@cache
def known(suite: str) -> dict[str, Callable[[], Call]]:
    """The cases of a suite by their names."""
    return SUITES[suite]()


def measured(suite: str, name: str, memory: bool, seed: int = 0) -> dict[str, Any]:
    """Run the case once, by a seed of its draws of rows where it makes any, and tell what it did;
    with `memory` its peak, by a run of its own.
    """
    prepare = known(suite)[name]
    call: Any = prepare()
    call = partial(call, seed=seed) if suite in DRAWING else call
    began, wall = _processor(), time.perf_counter()
    found = _told(call)
    row: dict[str, Any] = {"suite": suite, "case": name} | _beside("ended").ended(found)
    row |= {"seconds": _processor() - began, "wall": time.perf_counter() - wall}
    return row | ({"memory": _peak(prepare())} if memory else {})


def _processor() -> float:
    """Seconds of all threads, and of processes that have ended."""
    of_others = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of_others.ru_utime + of_others.ru_stime


def _told(call: Call) -> Any:
    try:
        return call()
    except Exception as error:  # what a fit refuses, and how, is an outcome as well
        return error


def _peak(call: Call) -> int:
    tracemalloc.start()
    try:
        _told(call)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def main() -> None:
    """Answer each line: the names of a suite, or what a case did."""
    for line in sys.stdin:
        asked = json.loads(line)
        names = "name" not in asked
        answer: Any = list(known(asked["suite"])) if names else measured(**asked)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
