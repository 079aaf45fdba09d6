"""What are formulas at many points, in floating point? It proves nothing: it says where to look."""

from __future__ import annotations

import builtins
import keyword
import warnings
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import scipy.special
import sympy as sp
from numpy.typing import NDArray

Array = NDArray[np.float64]

#: What NumPy raises for a function that it has not, or has not for such numbers.
_NO_VALUE = (TypeError, NameError, AttributeError, OverflowError, ZeroDivisionError)


def vectorised(
    symbols: Sequence[sp.Symbol], formulas: Sequence[sp.Expr]
) -> Callable[[Array], Array]:
    """Return formulas as one function of points (m, s), with values (m, len(formulas)).

    A value that is none, or not real, is not a number.
    """
    if not _are_names(symbol.name for symbol in symbols):
        names = {symbol: sp.Symbol(f"x_{k}", real=True) for k, symbol in enumerate(symbols)}
        symbols = [*names.values()]
        formulas = [formula.xreplace(names) for formula in formulas]  # slow where there is a Max
    several = len(formulas) > 1
    quick = sp.lambdify(symbols, formulas, ["scipy", "numpy"], cse=several)

    def evaluate(points: Array) -> Array:
        out = np.full((len(points), len(formulas)), np.nan)
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                values = list(map(np.asarray, quick(*points.T)))
            except _NO_VALUE:
                return out
        for k, value in enumerate(values):
            if value.dtype.kind in "iuf":
                out[:, k] = value
        return out

    return evaluate


def _are_names(names: Iterable[str]) -> bool:
    """Say whether code may call each by its name: a row of b and an entry may both be b1."""
    told = [*names]
    known = any(hasattr(module, name) for module in (np, scipy.special, builtins) for name in told)
    usable = all(name.isidentifier() and not keyword.iskeyword(name) for name in told)
    return len({*told}) == len(told) and usable and not known
