"""How exact are the generated kernels? The worst error of each, against 80-digit arithmetic.

    python -m tests.generated.accuracy --write     measures and writes accuracy.json

An error is counted in units in the last place of what can be expected of doubles: of the exact
value, of the size of the terms that the formula adds up, and of what one unit in the last place
of the inputs changes.  Beyond the range of doubles infinity is right.
"""

from __future__ import annotations

import importlib
import json
import math
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import mpmath as mp
import numba
import numpy as np
import sympy as sp

from symbolic.calculus import expand_names
from symbolic.derive.poles import pole_of
from symbolic.derive.reference import component, written_out
from symbolic.loss import Loss, b, rows, z
from symbolic.losses import load
from tests.declared import ROW_LOSSES, structure_of
from tests.generated.plain import Whole

RECORD = Path(__file__).with_name("accuracy.json")
TARGETS = ("numpy", "numexpr", "numba")
#: Numba takes seconds to compile a function: of the others value, gradient and Hessian must do.
ALWAYS_COMPILED = "unified"
COMPILED_WHOLE = ("exp_rescaled", "sinh_normalised", ALWAYS_COMPILED)
DIGITS = 80
SIZE = 3
EPSILON = mp.mpf(np.finfo(float).eps)
LARGEST = mp.mpf(np.finfo(float).max)
#: What underflow may take away, absolutely.
SMALLEST = mp.mpf(10) ** -290
#: Fresh measurements may exceed the record by so much: exp differs between builds of NumPy.
FACTOR, MARGIN = 2.0, 1.0

POINTS: list[list[float]] = [
    [0, 0, 0],
    [1e-9, -2e-9, 3e-9],
    [0.5, -0.3, 1.2],
    [5, -7, 2],
    [30, -30, 1],
    [200, -100, 50],
    [400, 300, -200],
    [709, 700, -1],
    [709.8, -709.8, 0],
    [745, -745, 1e-9],
    [1e3, 999, 998],
    [1e4, -1e4, 0],
    [1e4, 1e4 - 1, 1e4 - 3],
    [-1e4, -1e4 + 1, -1e4 + 2],
    [-745, -750, -800],
    [-1e4, -5e3, 3],
    [-0.567, -0.5671, -0.5672],
    [-0.6, -0.5, -0.58],
    [20, 19, -1e4],
]
TARGET_VECTORS = [[0.2, 0.3, 0.5], [1.0, 0.0, 0.0], [-2.0, 5.0, 1e-3]]

Worst = dict[str, float]


def points() -> list[np.ndarray]:
    """The edges of the domain, and normal points of every size up to 1e4."""
    rng = np.random.default_rng(0)
    spread = [rng.normal(size=SIZE) * scale for scale in (1e-3, 1, 1, 10, 10, 100, 1e3, 3e3)]
    return [np.array(point, dtype=float) for point in POINTS] + spread


def whole(loss_name: str, target: str, **parameters: float) -> Whole:
    """The kernels of a loss on rows that are one segment."""
    return Whole(importlib.import_module(f"generated.{loss_name}_{target}"), **parameters)


@dataclass(frozen=True)
class Exact:
    """The formulas of a loss in three components, and what they are called."""

    function: Any
    slices: dict[str, slice]
    defaults: tuple[Any, ...]

    def at(self, zs: list[Any], bs: list[Any]) -> list[Any] | None:
        """All values, or None at a pole."""
        try:
            return list(self.function(*zs, *bs, *self.defaults))
        except ZeroDivisionError:
            return None


#: log(1 + exp(x)) would lose all digits at x = -1e4, whatever their number.
STABLE = {
    "softplus": lambda x: mp.log1p(mp.exp(x)),
    "logistic": lambda x: 1 / (1 + mp.exp(-x)),
}


@cache
def exact(loss_name: str) -> Exact:
    """Differentiate the loss component by component; beside each function the size of its terms."""
    loss = load(loss_name)
    zs, bs = _components(z), _components(b)
    formulas: dict[str, list[sp.Expr]] = {"value": [written_out(loss.value, {rows: SIZE})]}
    formulas["gradient"] = [sp.diff(formulas["value"][0], zk) for zk in zs]
    formulas["hessian"] = [sp.diff(g, zk) for g in formulas["gradient"] for zk in zs]
    if loss.residual is not None:
        residual = _rows(loss.residual)
        formulas["jacobian"] = [sp.diff(c, zk) for c in residual for zk in zs]
    if loss.prediction is not None:
        formulas["fitted"] = _rows(loss.prediction)
    pole = pole_of(loss)
    if pole is not None:
        formulas["pole_terms"] = _rows(pole.definition.summand)
    formulas |= {f"size of {name}": size for name, size in _sizes(loss).items()}
    formulas["link"] = _rows(loss.quantities[0])
    flat: list[sp.Expr] = []
    slices: dict[str, slice] = {}
    for name, parts in formulas.items():
        slices[name] = slice(len(flat), len(flat) + len(parts))
        flat += [sp.sympify(part) for part in parts]
    settings = [component(p, {}) for p in loss.parameters]
    function = sp.lambdify([*zs, *bs, *settings], flat, [STABLE, "mpmath"], cse=True)
    return Exact(function, slices, tuple(mp.mpf(float(p.default)) for p in loss.parameters))


def _sizes(loss: Loss) -> dict[str, list[sp.Expr]]:
    """The sizes of the terms: |g||c| + |U|(|V|^T |c|) and |D| + |P||M||P|^T."""
    s = structure_of(loss)
    size: dict[str, list[sp.Expr]] = {}
    D, P = _absolute(s.D), [_absolute(p) for p in s.P]
    M = s.M.applyfunc(lambda entry: sp.Abs(written_out(entry, {rows: SIZE})))
    size["hessian"] = [
        (D[j] if j == k else 0)
        + sp.Add(*(M[i, m] * P[i][j] * P[m][k] for i, m in np.ndindex(s.rank, s.rank)))
        for j, k in np.ndindex(SIZE, SIZE)
    ]
    if s.jacobian is not None:
        g, U, V = s.jacobian
        c, gs = _absolute(loss.residual), _absolute(g)
        pairs = [(_absolute(u), _absolute(v)) for u, v in zip(U, V, strict=True)]
        size["jacobian"] = [
            (gs[j] if j == k else 0) + sp.Add(*(u[j] * v[k] for u, v in pairs))
            for j, k in np.ndindex(SIZE, SIZE)
        ]
        size["gradient"] = [
            sp.Add(*(size["jacobian"][SIZE * j + k] * c[j] for j in range(SIZE)))
            for k in range(SIZE)
        ]
    return size


def _components(entry: Any) -> list[sp.Symbol]:
    return [component(entry, {rows: k + 1}) for k in range(SIZE)]


def _rows(formula: sp.Expr) -> list[sp.Expr]:
    formula = expand_names(formula)
    return [written_out(formula, {rows: SIZE}, {rows: k + 1}) for k in range(SIZE)]


def _absolute(formula: Any) -> list[sp.Expr]:
    return [sp.Abs(part) for part in _rows(sp.sympify(formula))]


def kernel(module: Any, zs: np.ndarray, bs: np.ndarray) -> dict[str, list[Any]]:
    """What the generated functions return; the low-rank part is multiplied out exactly."""
    L, r = module.value_and_gradient(zs, bs)
    found: dict[str, list[Any]] = {"value": [module.value(zs, bs)], "gradient": list(r)}
    assert np.array_equal([L], found["value"], equal_nan=True)
    D, P, M = module.curvature(zs, bs)
    found["hessian"] = _dense(D, P, M, P)
    if not is_whole(module.LOSS, module.TARGET):
        return found
    if module.LEAST_SQUARES:
        g, U, V = module.residual_jacobian(zs, bs)
        found["jacobian"] = _dense(g, U, np.eye(U.shape[1]), V)
    if "fitted" in module.NEEDS:
        found["fitted"] = list(module.fitted(zs))
    if module.POLE:
        found["pole_terms"] = list(module.pole_terms(zs))
        found["pole"] = [module.pole(zs)]
    return found


def is_whole(loss_name: str, target: str) -> bool:
    """Whether all functions are compiled and measured."""
    return target != "numba" or loss_name in COMPILED_WHOLE


def _dense(D: Any, P: Any, M: Any, Q: Any) -> list[Any]:
    """diag(D) + P M Q^T in exact arithmetic, so that only the kernel's own rounding counts."""
    D, P, M, Q = (np.vectorize(_number, otypes=[object])(a) for a in (D, P, M, Q))
    low = P @ M @ Q.T if P.size else np.full((SIZE, SIZE), mp.mpf(0))
    return [low[j, k] + (D[j] if j == k else 0) for j, k in np.ndindex(SIZE, SIZE)]


def _number(value: Any) -> Any:
    return value if isinstance(value, mp.mpf) else mp.mpf(float(value))


@dataclass(frozen=True)
class Case:
    """One point's exact values, with the size that one unit in the last place refers to."""

    zs: np.ndarray
    bs: np.ndarray
    values: dict[str, list[Any]]
    units: dict[str, list[Any]]
    overflows: bool


def cases(loss_name: str) -> Iterator[Case]:
    """Every point with every target vector, the poles themselves left out."""
    reference = exact(loss_name)
    for zs in points():
        for bs in map(np.array, TARGET_VECTORS):
            inputs = [mp.mpf(float(value)) for value in (*zs, *bs)]
            whole = reference.at(inputs[:SIZE], inputs[SIZE:])
            if whole is None:
                continue
            moved = [mp.mpf(0)] * len(whole)
            for k in range(2 * SIZE):
                other = list(inputs)
                other[k] *= 1 + EPSILON
                near = reference.at(other[:SIZE], other[SIZE:])
                if near is not None:
                    moved = [m + abs(x - y) for m, x, y in zip(moved, near, whole, strict=True)]
            values = {name: whole[part] for name, part in reference.slices.items()}
            units = {
                name: [
                    EPSILON * (abs(x) + size) + m + SMALLEST
                    for x, size, m in zip(
                        values[name],
                        values.get(f"size of {name}", [mp.mpf(0)] * len(values[name])),
                        moved[part],
                        strict=True,
                    )
                ]
                for name, part in reference.slices.items()
            }
            overflows = mp.fsum(map(abs, values["link"])) > LARGEST
            yield Case(zs, bs, values, units, overflows)


def errors(case: Case, found: dict[str, list[Any]], may_overflow: bool) -> Worst:
    """The error of each function at one point, in units in the last place."""
    worst: Worst = {}
    for name, numbers in found.items():
        if name in ("pole", "pole_terms"):
            continue
        for got, value, unit in zip(numbers, case.values[name], case.units[name], strict=True):
            if name == "fitted" and case.overflows and may_overflow:
                continue  # u / alpha, which is beyond the range
            error = _error(got, value, unit, case.overflows and may_overflow)
            worst[name] = max(worst.get(name, 0.0), error)
    if "pole" in found:
        worst["pole"] = _pole_error(case, found)
    return worst


def _error(got: Any, value: Any, unit: Any, overflows: bool) -> float:
    """The error in units; ``overflows``: the loss itself is made of numbers beyond the range."""
    got = _number(got)
    if not mp.isfinite(got):
        # beyond the range, or one unit in the last place of the inputs changes every digit
        right = abs(value) > LARGEST or unit > EPSILON * LARGEST
        right = right or (unit >= abs(value) and unit > 2 * SMALLEST)
        return 0.0 if right or overflows else math.inf
    return float(abs(got - value) / unit)


def _pole_error(case: Case, found: dict[str, list[Any]]) -> float:
    """The pole is known up to a positive factor: compare it with the size of its terms."""
    terms = [_number(term) for term in found["pole_terms"]]
    size, true = mp.fsum(map(abs, terms)), case.values["pole_terms"]
    if not mp.isfinite(size) or not mp.isfinite(_number(found["pole"][0])):
        return 0.0 if case.overflows else math.inf
    if size == 0:
        return 0.0
    whole = mp.fsum(map(abs, true))
    moved = mp.fsum(case.units["pole_terms"]) / whole
    shares = [*(t / size for t in terms), _number(found["pole"][0]) / size]
    exact_shares = [*(t / whole for t in true), mp.fsum(true) / whole]
    pairs = zip(shares, exact_shares, strict=True)
    return float(max(abs(x - y) for x, y in pairs) / (EPSILON + moved))


def measure(
    loss_name: str, reach: float = math.inf, targets: Sequence[str] = TARGETS
) -> dict[str, Worst]:
    """The worst error of each function of a loss' modules, by target, where |z| <= reach."""
    modules = {t: whole(loss_name, t) for t in targets}
    worst: dict[str, Worst] = {target: {} for target in targets}
    threads = numba.get_num_threads()
    numba.set_num_threads(1)  # three rows: on a busy machine threads wait for each other
    may_overflow = not _is_normalised(loss_name)
    with mp.workdps(DIGITS), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for case in cases(loss_name):
            if np.max(np.abs(case.zs)) > reach:
                continue
            for target, module in modules.items():
                at_point = errors(case, kernel(module, case.zs, case.bs), may_overflow)
                for name, error in at_point.items():
                    worst[target][name] = max(worst[target].get(name, 0.0), error)
    numba.set_num_threads(threads)
    return worst


def _is_normalised(loss_name: str) -> bool:
    """Whether the loss exists although u itself overflows."""
    return loss_name in ("softmax", "unified") or loss_name.endswith("_normalised")


def rounded_up(error: float) -> float:
    """Two significant digits, never below the error."""
    if error == 0.0 or not math.isfinite(error):
        return error
    step = 10.0 ** (math.floor(math.log10(error)) - 1)
    return float(f"{math.ceil(error / step) * step:.2g}")


def main(arguments: list[str]) -> int:
    """Measure every loss; write the record with --write, else print it."""
    record = {
        loss_name: {
            target: {name: rounded_up(error) for name, error in worst.items()}
            for target, worst in measure(loss_name).items()
        }
        for loss_name in ROW_LOSSES
    }
    text = json.dumps(record, indent=2) + "\n"
    if "--write" in arguments:
        RECORD.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
