"""Is what a Numba module computes in one reading of A the loss and its gradient in x?

Its loops run as plain Python.  On symbols, for any centre, the first column of A is z, x picks it,
and the second is free: so every entry of r is seen.  On 50-digit numbers, with blocks of five
rows on two threads, every branch of the loops runs: whole blocks, remainders, several of each.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import mpmath as mp
import numpy as np
import sympy as sp

from symbolic.generator.text.blocks import JUDGED
from symbolic.generator.text.fixed import ARRAYS, EXP, HEAD, PREFETCH
from symbolic.generator.text.reading import CALLS, ENDS
from symbolic.generator.text.whole_arrays import PRODUCT

#: Numbers of rows and columns, digits, and rows in a block of the run on numbers.
ROWS, COLUMNS, DIGITS, BLOCK = 13, 3, 50, 5
#: In 64ths: where numbers are looked for at which a loss exists.
RANGES = ((-60, 60), (1, 60), (65, 120))
Refuse = Callable[[str], None]


def refuse_changed_parts(text: str, refuse: Refuse) -> None:
    """Refuse a text whose parts that no proof can run are not the known ones, to the letter."""
    if "\nfrom numba import " in text:
        parts = [HEAD, EXP, ARRAYS, *[PREFETCH, ENDS, CALLS] * ("def _fetch(" in text)]
    else:
        parts = [PRODUCT, *[JUDGED] * ("def block(" in text)]
    for part in parts:
        if text.count(part) != 1:
            refuse(f"the fixed part that begins {part.splitlines()[0]!r} was changed")
        text = text.replace(part, "")
    known: tuple[str, ...] = (
        "_exp",
        "_bits",
        "_double",
        "_fetch",
        "_inside",
        "_instruction",
        "_arrays",
        "_NONE",
    )
    known += ("_product", "_judged")
    for name in known:
        if f"def {name}(" in text or f"{name} =" in text or f"{name}:" in text:
            refuse(f"{name} is defined twice")


def numba_names() -> dict[str, Any]:
    """Return what stands for Numba: functions stay as written, loops run in order."""
    return {
        "njit": lambda **_: lambda function: function,
        "intrinsic": lambda function: function,
        "types": None,
        "prange": range,
        "get_num_threads": lambda: 2,
        "min": min,
        "_fetch": lambda *_: None,
    }


def layouts(A: Any) -> dict[str, tuple[str, tuple[Any, ...]]]:
    """Return the calls by which a matrix is handed over in each layout."""
    n, d = A.shape
    columns, starts = np.tile(np.arange(d), n), np.arange(n + 1) * d
    return {
        "rows": ("one_pass", (np.ascontiguousarray(A),)),
        "columns": ("one_pass", (np.asfortranarray(A),)),
        "compressed rows": ("one_pass_csr", (A.ravel(), columns, starts)),
    }


def one_pass_on_symbols(
    module: dict[str, Any], arguments: tuple[Any, Any, Any], parameters: dict[str, Any]
) -> dict[str, Any]:
    """Return for each layout L, g and z, and the free second column of A."""
    zs, bs, ws = arguments
    free = np.array([sp.Symbol(f"h{k + 1}", real=True) for k in range(len(zs))])
    centre = np.array([sp.Symbol(f"_centre{k}", real=True) for k in range(module["_CENTRE"])])
    x = np.array([sp.Integer(1), sp.Integer(0)], dtype=object)
    module["_judge"] = lambda *_: (None, 0, 0)  # runs on numbers
    found: dict[str, Any] = {"free": free}
    for layout, (name, matrix) in layouts(np.stack([zs, free]).T).items():
        L, g, z, *_ = module[name](*matrix, x, bs, ws, centre, **parameters)
        found[layout] = [L, *g, *z]
    return found


def prove_on_numbers(run: Callable[[dict[str, Any]], dict[str, Any]], refuse: Refuse) -> None:
    """Compare the passes over blocks, and the judgement of lost digits, with the proved functions.

    Args:
        run: executes the text with the given names.
        refuse: called with what differs.
    """
    with mp.workdps(DIGITS):
        module = run(many_digits())
        module["_BLOCK"] = module["_COLUMN_BLOCK"] = BLOCK
        settings = {name: mp.mpf(value) * 3 / 4 for name, value in module["PARAMETERS"].items()}
        shapes: list[Any] = [(ROWS, COLUMNS), COLUMNS, ROWS, ROWS]
        A, x, b, w = numbers_inside(module, shapes, settings, lambda A, x, b, _: (A @ x, b))
        for weights in (None, w):
            for layout, (name, matrix) in layouts(A).items():
                _compare(module, (name, matrix), (A, x, b, weights), settings, layout, refuse)


def numbers_inside(
    module: dict[str, Any],
    shapes: list[Any],
    settings: dict[str, Any],
    arguments: Callable[..., tuple[Any, Any]],
) -> list[Any]:
    """Return numbers of given shapes at which the loss exists, of both signs or all positive."""
    for lowest, highest in RANGES:
        rng = np.random.default_rng(5)
        number = np.vectorize(mp.mpf, otypes=[object])
        found = [number(rng.integers(lowest, highest, shape) / 64) for shape in shapes]
        try:
            L, r = module["value_and_gradient"](*arguments(*found), **settings)
        except (ArithmeticError, TypeError, ValueError):
            continue
        if all(isinstance(each, mp.mpf) and mp.isfinite(each) for each in (L, *r)):
            return found
    msg = "no point was found at which the loss exists"
    raise ValueError(msg)


def _compare(
    module: dict[str, Any],
    call: tuple[str, Any],
    data: tuple[Any, Any, Any, Any],
    settings: dict[str, Any],
    layout: str,
    refuse: Refuse,
) -> None:
    A, x, b, w = data
    given_settings = np.array(list(settings.values()), dtype=object)
    judge = module["_judge"]
    seen: dict[str, Any] = {}

    def watched(*arguments: Any) -> Any:
        seen.update(zip(("sums", "n", "top", "L", "terms", "gamma"), arguments, strict=False))
        return judge(*arguments)

    module["_judge"] = watched
    centre = np.array([mp.mpf(k + 2) / 7 for k in range(module["_CENTRE"])], dtype=object)
    for given in (None, centre):
        L, g, z, new, lost, square = module[call[0]](*call[1], x, b, w, given, **settings)
        exact, r = module["value_and_gradient"](A @ x, b, w, **settings)
        same_numbers(f"one_pass by {layout}", [L, *g, *z], [exact, *(A.T @ r), *(A @ x)], refuse)
        atoms = np.full((module["_ATOMS"], ROWS), None, dtype=object)
        weights = np.zeros(0) if w is None else w
        around = np.full(len(centre), mp.mpf(0)) if given is None else given
        module["_atoms"](
            z,
            b,
            weights,
            0,
            ROWS,
            around,
            atoms,
            module["_partial_sums"](0)[1][0],
            given_settings,
        )
        same_numbers("r from the atoms", seen["gamma"] @ atoms, r, refuse)
        same_numbers("the sum of r**2", [square], [r @ r], refuse)
        digits = lost_digits(seen["terms"], seen["gamma"], atoms)
        same_numbers("the loss of digits", [lost], [digits], refuse)
        # as if the terms of L cancelled: else they may be hidden behind those of r
        arguments = [*seen.values(), around, given_settings]
        arguments[3] *= mp.mpf(10) ** -9
        arguments[4] = -((-1) ** np.arange(len(seen["terms"]))) * abs(seen["terms"])
        size = sum(map(abs, seen["terms"])) / abs(arguments[3])
        same_numbers("the loss of digits of L", [judge(*arguments)[1]], [size], refuse)
        module[call[0]](*call[1], x, b, w, new, **settings)
        if module["_CENTRED"]:
            # around its own centre c0 is c: all of L is in one term, but for the weights' own
            rest = sorted(map(abs, seen["terms"]))[: -1 if w is None else -2]
            same_numbers("terms around their own centre", rest, [0] * len(rest), refuse)
    module["_judge"] = judge


def lost_digits(terms: Any, gamma: Any, atoms: Any) -> Any:
    """Return the definition of the loss of digits, which `_judge` computes from sums alone."""

    def norm(row: Any) -> Any:
        return mp.sqrt(sum(value * value for value in row))

    size = sum(abs(factor) * norm(row) for factor, row in zip(gamma, atoms, strict=True))
    return max(sum(map(abs, terms)) / abs(sum(terms)), size / norm(gamma @ atoms))


def same_numbers(what: str, found: Any, exact: Any, refuse: Refuse) -> None:
    """Refuse where numbers differ by more than rounding."""
    close = mp.mpf(10) ** (10 - DIGITS)
    for k, (left, right) in enumerate(zip(found, exact, strict=True)):
        if not abs(left - right) <= close * (1 + abs(right)):
            refuse(f"{what}, entry {k}, gives {mp.nstr(left, 8)}, not {mp.nstr(right, 8)}")


def _each(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    whole = np.vectorize(function, otypes=[object])
    return lambda values: whole(values) if isinstance(values, np.ndarray) else function(values)


def many_digits() -> dict[str, Any]:
    """Return the names that a text uses, for numbers of many digits."""

    def room(shape: Any) -> Any:
        return np.full(shape, mp.mpf(0), dtype=object)

    names = ("exp", "log", "sin", "cos", "sinh", "cosh", "tanh", "atan", "asinh", "sqrt", "log1p")
    functions = {name: getattr(mp, name) for name in (*names, "expm1", "isfinite")}
    numpy = SimpleNamespace(
        **{name: _each(functions[name]) for name in functions},
        **{"abs": _each(abs), "arctan": _each(mp.atan), "arcsinh": _each(mp.asinh)},
        logaddexp=lambda zero, x: _each(lambda each: mp.log(mp.exp(zero) + mp.exp(each)))(x),
        where=lambda x, *sides: np.where(np.vectorize(lambda each: each > 0)(x), *sides),
        dot=np.dot,
        stack=np.stack,
        diag=np.diag,
        full=np.full,
        float64=np.float64,
        inf=mp.inf,
        array=lambda values: np.array(values, dtype=object),
        zeros=room,
        empty=room,
        ascontiguousarray=lambda values, _: values,
        sum=np.sum,
        max=np.max,
    )
    return {
        **numba_names(),
        "np": numpy,
        "math": SimpleNamespace(**functions),
        "Rational": lambda p, q: mp.mpf(p) / q,
        "_pi": +mp.pi,
        "_e": +mp.e,
        "_positive": lambda value: value > 0,
        "max": max,
        "abs": abs,
        "_exp": mp.exp,
    }


def scalar_functions(functions: dict[str, Callable[..., Any]]) -> SimpleNamespace:
    """Return what stands for the module math on symbols."""
    renamed = {"atan": functions["arctan"], "asinh": functions["arcsinh"]}
    return SimpleNamespace(**functions, **renamed, isfinite=math.isfinite)
