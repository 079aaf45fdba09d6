"""How does what a user hands over become an array? Read as it stands, or refused in one line."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.linalg import LinearOperator


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
    """Raise where one of these has masked entries, or is an operator, which has none.

    Raises:
        ValueError: so; the message names the array and the way out.
    """
    for name, given in arrays.items():
        if isinstance(given, LinearOperator):
            shape = " x ".join(map(str, given.shape))
            raise ValueError(
                f"{name} is a LinearOperator ({shape}), which tells products but no entries: give "
                "the matrix, dense or sparse, or resoft.stream where it is larger than memory"
            )
    refuse_masked(**arrays)


def refuse_masked(**arrays: object) -> None:
    """Raise where an entry of one of these is masked: what lies under a mask is no datum.

    Raises:
        ValueError: an entry is masked; the message names the array, the entry and the way out.
    """
    for name, given in arrays.items():
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
