"""Errors planted in what Numba's pass does with A, and a judge: both texts run in plain Python.

Beside those of any function: an index one too far, row and column in each other's place, the count
or the step of a loop, what is added put there instead, and a statement that is left out.
"""

from __future__ import annotations

import ast
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from symbolic.formal.products import NAMES
from tests.symbolic.formal.planted import Planted, changes, run

_SECONDS = 2


def slips(text: str) -> Iterator[Planted]:
    """Yield texts with one error each, in the functions that read A."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    for function in ast.parse(text).body:
        if not isinstance(function, ast.FunctionDef) or function.name not in NAMES:
            continue
        found = (n for n in ast.walk(function) if isinstance(n, ast.Name))
        names = sorted({n.id for n in found if isinstance(n.ctx, ast.Store)})
        for node in (n for part in function.body[1:] for n in ast.walk(part)):
            for new in [*changes(node, names), *_slipped(node)]:
                first = starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
                last = starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
                was = text[first:last]
                yield Planted(function.name, was, new, text[:first] + new + text[last:])


def _slipped(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(int(k)) if type(k) is int:
            yield str(k + 1)
        case ast.Subscript(ast.Name(name), ast.Tuple([one, other])):
            yield f"{name}[{ast.unparse(other)}, {ast.unparse(one)}]"
        case ast.Subscript(ast.Name(name), ast.Name(place)):
            yield f"{name}[{place} + 1]"
        case ast.AugAssign(target, _, value):
            yield f"{ast.unparse(target)} = {ast.unparse(value)}"
            yield "pass"
        case ast.Expr(ast.Call()):
            yield "pass"
        case ast.Compare(left, [ast.LtE()], [right]):
            yield f"{ast.unparse(left)} < {ast.unparse(right)}"
        case ast.Compare(left, [ast.Lt()], [right]):
            yield f"{ast.unparse(left)} <= {ast.unparse(right)}"


# --- the judge ------------------------------------------------------------------------------------


def passed(text: str) -> list[Any]:
    """Return what `one_pass` and `one_pass_csr` return, of two threads, in all layouts.

    There are eleven rows and six columns: fours, and what they leave over.
    """
    module = run(text)
    module |= {"get_num_threads": lambda: 2, "_fetch": lambda *_: None}
    rng = np.random.default_rng(7)
    A, x, b, w = rng.normal(size=(11, 6)), rng.normal(size=6) / 3, rng.normal(size=11), None
    data, indices, indptr = A.ravel(), np.tile(np.arange(6), 11), np.arange(12) * 6
    found = list[Any]()
    for weights in (w, rng.uniform(0.5, 2.0, size=11)):
        centre = np.array([0.3, 0.2, 0.1])[: module["_CENTRE"]]
        for matrix in ((A,), (np.asfortranarray(A),)):
            found += module["one_pass"](*matrix, x, b, weights, centre)[:3]
        found += module["one_pass_csr"](data, indices, indptr, x, b, weights, centre)[:3]
    return found


def differs(before: list[Any], text: str) -> bool:
    """Say whether a text returns something else, or does not come to an end."""
    try:
        with _in_time(), np.errstate(all="ignore"):
            now = passed(text)
    except Exception:
        return True
    pairs = zip(before, now, strict=True)
    return not all(np.allclose(a, b, rtol=1e-9, atol=1e-11) for a, b in pairs)


@contextmanager
def _in_time() -> Iterator[None]:
    def late(*_: Any) -> None:
        raise TimeoutError

    old = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
