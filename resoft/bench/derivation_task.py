"""python -m resoft.bench.derivation_task resoft|N: one derivation, timed in a fresh process."""

from __future__ import annotations

import importlib
import runpy
import sys
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from typing import Any


def by_resoft() -> float:
    """Return the seconds of what `resoft derive unified` does, proof and output included."""
    _derive("not_a_loss")  # loads the modules, and warms no cache
    began = time.perf_counter()
    _derive("unified")
    return time.perf_counter() - began


def _derive(loss: str) -> None:
    sys.argv = ["resoft", "derive", loss, "--format", "json"]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()), suppress(SystemExit):
        runpy.run_module("resoft", run_name="__main__")


def by_sympy(n: int) -> float:
    """Return the seconds of the gradient and the lower half of the Hessian at that n."""
    sympy = importlib.import_module("sympy")
    began = time.perf_counter()
    gradient_and_hessian(sympy, n)
    return time.perf_counter() - began


def gradient_and_hessian(sympy: Any, n: int) -> tuple[list[Any], list[list[Any]], tuple[Any, Any]]:
    """Write the unified loss out (t = 1) and differentiate it by each component of z."""
    z = sympy.symbols(f"z1:{n + 1}", real=True)
    b = sympy.symbols(f"b1:{n + 1}", real=True)
    u = [each + sympy.exp(each) for each in z]
    alpha = sympy.Add(*u)
    loss = sympy.Add(*((top / alpha - share) ** 2 for top, share in zip(u, b, strict=True))) / 2
    gradient = [sympy.diff(loss, each) for each in z]
    hessian = [[sympy.diff(gradient[i], z[j]) for j in range(i + 1)] for i in range(n)]
    return gradient, hessian, (z, b)


if __name__ == "__main__":
    task = sys.argv[1]
    print(by_resoft() if task == "resoft" else by_sympy(int(task)))
