"""What are formulas at many points, in floating point? It proves nothing: it says where to look."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence

import numpy as np
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
    # by other names: a row of b and an entry may both be called b1; all at once, which is fast
    names = {symbol: sp.Symbol(f"x_{k}", real=True) for k, symbol in enumerate(symbols)}
    renamed = [formula.xreplace(names) for formula in formulas]
    several = len(formulas) > 1
    quick = sp.lambdify([*names.values()], renamed, ["scipy", "numpy"], cse=several)

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
