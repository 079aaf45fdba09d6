"""How does what a user hands over become an array? Read as it stands, or refused in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from numbers import Integral, Real
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.linalg import LinearOperator

#: What is asked of a number, as the end of "it must ...".
RANGES: dict[str, Callable[[Any], Any]] = {
    "lie between 0 and 1": lambda value: 0 < value < 1,
    "be positive": lambda value: value > 0,
    "be positive, or inf for no penalty": lambda value: value > 0 and np.isfinite(1 / value),
    "be at least 1": lambda value: value >= 1,
    "be a whole number, 1 or more": lambda value: value >= 1 and isinstance(value, Integral),
    "not be negative": lambda value: value >= 0,
    "be finite and not negative": lambda value: 0 <= value < np.inf,
}


def check_number(name: str, value: Any, asked: str) -> None:
    """Raise where a value is no number, or not what is asked, which is one of `RANGES`.

    Raises:
        ValueError: so; the message names the value.
    """
    number = value.item() if getattr(value, "ndim", None) == 0 else value  # an array may hold it
    if not isinstance(number, Real):
        raise ValueError(f"{name} must be a number, got {value!r}")
    if not RANGES[asked](number):
        raise ValueError(f"{name} must {asked}, got {value!r}")


def check_settings(tolerance: Any, max_iterations: Any, max_seconds: Any, seed: Any) -> None:
    """Raise where what ends a fit, or what it draws by, is not what it should be."""
    try:
        np.random.SeedSequence(seed)
    except (TypeError, ValueError):
        raise ValueError(f"seed must be a whole number, 0 or more, got {seed!r}") from None
    check_number("tolerance", tolerance, "lie between 0 and 1")
    check_number("max_iterations", max_iterations, "not be negative")
    if max_seconds is not None:
        check_number("max_seconds", max_seconds, "be positive")


def check_choice(name: str, value: object, choices: Sequence[str]) -> None:
    """Raise where a value is none of the choices.

    Raises:
        ValueError: so; the message lists them.
    """
    if value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, got {value!r}")


def as_array(name: str, given: object) -> NDArray[Any]:
    """The array that is meant: also that of a frame, of nullable columns, or of another library.

    Raises:
        ValueError: it has no entries to read, or hides some; the message names it and the way out.
    """
    refuse_unread(**{name: given})
    try:
        data = np.asarray(given)
    except (TypeError, ValueError, RuntimeError) as error:
        ragged = "inhomogeneous" in str(error)
        reason = str(error).strip().partition("\n")[0]
        reason = "it takes rows of one length" if ragged else reason
        raise ValueError(f"{name} cannot be read as an array: {reason}") from error
    return data if data.dtype != object else _of_nullable(given, data)


def _of_nullable(given: Any, data: NDArray[Any]) -> NDArray[Any]:
    """Numbers, where pandas' nullable columns hold nothing else; what is missing is NaN."""
    dtypes = getattr(given, "dtypes", None)
    kinds = list(dtypes) if data.ndim == 2 and dtypes is not None else [dtypes]
    if any(getattr(kind, "kind", "O") not in "iufb" for kind in kinds):
        return data
    if data.ndim == 1 and not given.isna().any():  # labels stay whole numbers
        return np.asarray(given.to_numpy(dtype=dtypes.numpy_dtype))  # type: ignore[union-attr]
    return np.asarray(given.to_numpy(dtype=np.float64, na_value=np.nan))


def refuse_unread(**arrays: object) -> None:
    """Raise where one of these is an operator, which has no entries, or an entry is masked: what
    lies under a mask is no datum.

    Raises:
        ValueError: so; the message names the array, the entry and the way out.
    """
    for name, given in arrays.items():
        if isinstance(given, LinearOperator):
            shape = " x ".join(map(str, given.shape))
            raise ValueError(
                f"{name} is a LinearOperator ({shape}), which tells products but no entries: give "
                "the matrix, dense or sparse, or resoft.stream where it is larger than memory"
            )
        if not isinstance(given, np.ma.MaskedArray):
            continue
        hidden = np.argwhere(np.ma.getmaskarray(given))
        if hidden.size:
            place = ", ".join(
                f"{axis} {at}" for axis, at in zip(("row", "column"), hidden[0], strict=False)
            )
            where = f", the first in {place}" if place else ""
            raise ValueError(
                f"{name} must have no masked entries, got {len(hidden)}{where}: "
                "leave such rows out, or fill them first"
            )
