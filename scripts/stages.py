"""Do kernels of stages cost what a loss' other kernels cost? Both side by side, on one thread.

    python -m scripts.stages [LOSS ...] [--targets numpy numexpr numba] [--sizes 1000 1000000]

Each line is a function at one size: the median ratio of CPU seconds, staged to other, over pairs
that are taken in turn, with the lowest and the highest of the middle half.  Above 1 stages cost
more.  Both are given the same numbers, and what they return must agree before anything is timed.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import Any

import numpy as np

#: Pairs a case, and CPU seconds of one side of a pair, in which the clock's own steps vanish.
PAIRS, SECONDS = 11, 0.02
TARGETS = ("numpy", "numexpr", "numba")
LOSSES = ("unified", "softmax", "exp", "cosh_normalised")
SIZES = (1_000, 100_000, 1_000_000)
#: Two orders of the same sums agree to so much of the largest number.
REORDERED = 1e-9

Case = tuple[str, Callable[[], Any], Callable[[], Any]]


def cases(name: str, target: str, n: int) -> Iterator[Case]:
    """Yield each function of one long segment, as stages and as the other module has it."""
    staged = importlib.import_module(f"generated.segments.{name}_{target}")
    other = importlib.import_module(f"generated.{name}_{target}")
    rng = np.random.default_rng(0)
    z, h = rng.normal(size=(2, n))
    b = rng.dirichlet(np.ones(n))
    yield "value", lambda: staged.value(z, b), lambda: other.value(z, b)
    yield (
        "value_and_gradient",
        lambda: staged.value_and_gradient(z, b)[1],
        lambda: other.value_and_gradient(z, b)[1],
    )
    yield "curvature", partial(_diagonal, staged, z, b), lambda: other.curvature(z, b)[0]
    yield (
        "hessian_product",
        lambda: staged.hessian_product(z, h, b),
        lambda: other.hessian_product(z, h, b),
    )
    yield "fitted", lambda: staged.fit(z), lambda: other.fitted(z)


def _diagonal(staged: Any, z: Any, b: Any) -> Any:
    nothing = np.zeros(0)
    needed = staged.NEEDS["curvature"] or staged.NEEDS["middle"]
    known = staged.stages(z, b) if needed else (nothing, nothing)
    staged.middle(*known[:2])
    return staged.curvature(z, b, None, *known)[0]


def seconds(function: Callable[[], Any], times: int) -> float:
    """Return the CPU seconds of so many calls."""
    start = process_time()
    for _ in range(times):
        function()
    return process_time() - start


def ratios(staged: Callable[[], Any], other: Callable[[], Any]) -> np.ndarray[Any, Any]:
    """Return the ratios of pairs, in order of size.

    Raises:
        SystemExit: the two do not return the same.
    """
    one, two = (np.asarray(each()) for each in (staged, other))
    if not np.allclose(one, two, rtol=REORDERED, atol=REORDERED * np.max(np.abs(two))):
        raise SystemExit("the two return different numbers: nothing is timed")
    times = max(1, int(SECONDS / max(seconds(other, 3) / 3, 1e-7)))
    return np.sort([seconds(staged, times) / seconds(other, times) for _ in range(PAIRS)])


def main() -> None:
    """Print a line a function."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("losses", nargs="*", default=LOSSES)
    parser.add_argument("--targets", nargs="+", choices=TARGETS, default=TARGETS)
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    given = parser.parse_args()
    if "numba" in given.targets:  # other threads wait busily, which is no cost of the kernel's
        importlib.import_module("numba").set_num_threads(1)
    print(f"{'loss':<18}{'target':<9}{'n':>9}  {'function':<19}{'ratio':>6}  middle half")
    for name in given.losses:
        for target in given.targets:
            for n in given.sizes:
                for what, staged, other in cases(name.replace("-", "_"), target, n):
                    found = ratios(staged, other)
                    low, middle, high = found[[PAIRS // 4, PAIRS // 2, -1 - PAIRS // 4]]
                    line = f"{name:<18}{target:<9}{n:>9}  {what:<19}{middle:>6.2f}"
                    print(f"{line}  {low:.2f} to {high:.2f}", flush=True)


if __name__ == "__main__":
    main()
