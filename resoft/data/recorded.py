"""How does a fit use a journal? A reading is answered from it where the same was asked before."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache, partial
from types import CodeType, FunctionType
from typing import Any

import numpy as np

from resoft.data.blocks import block_rows, pieces
from resoft.data.checksum import DIGEST
from resoft.data.journal import Journal
from resoft.data.rows import Rows
from resoft.data.steps import Pass, Result, Step
from resoft.support.arrays import Array, Index


def digest(value: Any) -> str:
    """Of arrays, numbers, texts and functions, and of tuples, mappings and dataclasses of them.

    Raises:
        TypeError: there is something else in it, of which nobody could say whether it is the same.
    """
    hashed = hashlib.blake2b(digest_size=DIGEST)
    _feed(hashed, value)
    return hashed.hexdigest()


def _feed(hashed: Any, value: Any) -> None:
    if isinstance(value, np.ndarray):
        hashed.update(f"{value.dtype.str}{value.shape}".encode())
        order = value.T if value.flags.f_contiguous else value
        hashed.update(np.ascontiguousarray(order).reshape(-1).view(np.uint8).data)
    elif isinstance(value, (str, int, float, complex, type(None), np.generic)):
        hashed.update(f"{value!r};".encode())
    elif isinstance(value, (tuple, list)):
        _feed_each(hashed, value)
    elif isinstance(value, Mapping):
        _feed_each(hashed, sorted(value.items()))
    elif isinstance(value, partial):
        _feed_each(hashed, (value.func, value.args, value.keywords))
    elif isinstance(value, type):
        hashed.update(f"{value.__module__}.{value.__qualname__};".encode())
    elif is_dataclass(value):
        _feed_each(hashed, (type(value), [getattr(value, f.name) for f in fields(value)]))
    else:
        hashed.update(_named(value).encode())


def _feed_each(hashed: Any, values: Any) -> None:
    hashed.update(f"({len(values)}".encode())
    for each in values:
        _feed(hashed, each)


@cache
def _named(function: Any) -> str:
    """A function's module, name and a digest of its text; of a compiled one, its source's."""
    function = getattr(function, "py_func", function)
    if isinstance(function, np.ufunc):
        return f"{function!r};"
    if not isinstance(function, FunctionType):
        raise TypeError(f"a step must say what it asks, and {function!r} does not")
    if function.__closure__:
        raise TypeError(
            f"{function.__qualname__} holds values that no step tells: hand them over as shared"
        )
    return f"{function.__module__}.{function.__qualname__} {_text(function)};"


def _text(function: FunctionType) -> str:
    try:
        text = inspect.getsource(function).encode()
    except (OSError, TypeError):  # compiled from a text that is in no file
        text = _compiled(function.__code__)
    return hashlib.blake2b(text, digest_size=DIGEST).hexdigest()


def _compiled(code: CodeType) -> bytes:
    inner = [_compiled(c) if isinstance(c, CodeType) else repr(c).encode() for c in code.co_consts]
    return b";".join([code.co_code, " ".join(code.co_names).encode(), *inner])


class Recorded(Rows):
    """Rows whose readings are written down, each with a digest of the steps that it answers.

    A fit is the same computation each time it is run on the same data with the same options: on
    resuming it is run again, with the readings of the earlier run taken from the file. `passes`
    counts those, too, so that the history of a fit does not depend on interruptions.
    """

    shape: tuple[int, int] = (0, 0)
    is_sparse: bool = False
    entries: int = 0

    def __init__(self, inner: Rows, journal: Journal) -> None:
        self.inner, self.journal = inner, journal
        self._squares = inner.squares  # of the reading that finds what is not finite
        self.bounded, self.name, self.checked = inner.bounded, inner.name, True
        self.rows_at_hand, self.passes = inner.rows_at_hand, inner.passes
        self.shape, self.is_sparse = inner.shape, inner.is_sparse
        self.entries, self.one_pass_pays = inner.entries, inner.one_pass_pays

    @property
    def runs_fused(self) -> bool:  # type: ignore[override]
        """As without a record."""
        return self.inner.runs_fused

    def transposed(self) -> Rows | None:
        """A^T, whose readings are written down, too, and counted here."""
        inner = self.inner.transposed()
        return None if inner is None else _RecordedTransposed(self, inner)

    def _read(self, steps: tuple[Step, ...]) -> list[Result]:
        steps = tuple([step.on_arrays()._replace(stays=False) for step in steps])  # for the file
        asked = digest(steps)
        known = self.journal.next("read", asked)
        if known is not None:
            self._counted(known[0]["passes"])
            arrays = iter(known[1])
            return [Result(*_unpacked(form, arrays)) for form in known[0]["form"]]
        before = self.inner.passes
        kept: list[Array] = []
        found = self.inner.read(*steps)
        form = [_packed([getattr(each, f.name) for f in fields(each)], kept) for each in found]
        passes = self.inner.passes - before
        self._counted(passes)
        self.journal.append({"op": "read", "digest": asked, "form": form, "passes": passes}, kept)
        arrays = iter(kept)
        return [Result(*_unpacked(each, arrays)) for each in form]

    def _counted(self, passes: int) -> None:
        self.passes += passes

    @contextmanager
    def unseen(self) -> Iterator[Rows]:
        """The rows themselves."""
        with self.inner.unseen() as rows:
            yield rows

    def _run(self, asked: Pass) -> list[Any]:
        return self.inner._run(asked)

    # --- single rows ----------------------------------------------------------------------------

    def _cost(self, index: Index) -> int:
        return self.inner._cost(index)

    def _taken(self, index: Index) -> Any:
        """Rows at hand are not worth a record."""
        return self.inner._taken(index) if self.rows_at_hand else super()._taken(index)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks; each block is a record."""
        asked, step = digest(index), block_rows(self.shape[1])
        live: Iterator[Array] | None = None
        for k, at in enumerate(pieces(slice(0, index.size), step)):
            known = None if live is not None else self.journal.next("gathered", f"{asked} {k}")
            if known is not None:
                yield at, known[1][0]
                continue
            if live is None:
                live = self._gathered_from(index, step, k)
            block = next(live)
            self.journal.append({"op": "gathered", "digest": f"{asked} {k}"}, [block])
            yield at, block

    def _gathered_from(self, index: Index, step: int, k: int) -> Iterator[Array]:
        """The blocks of `step` rows from the k-th on, however the matrix itself cuts them."""
        block, filled, wanted = np.empty((0, 0)), 0, k * step
        for at, rows in self.inner.gathered(index):
            rows = rows[max(0, wanted - at.start) :]
            while rows.shape[0]:
                if not filled:
                    block = np.empty((min(step, index.size - wanted), self.shape[1]))
                size = min(rows.shape[0], block.shape[0] - filled)
                block[filled : filled + size] = rows[:size]
                rows, filled, wanted = rows[size:], filled + size, wanted + size
                if filled == block.shape[0]:
                    yield block
                    filled = 0


class _RecordedTransposed(Recorded):
    """A^T of recorded rows."""

    def __init__(self, given: Recorded, inner: Rows) -> None:
        super().__init__(inner, given.journal)
        self.given = given

    def _counted(self, passes: int) -> None:
        self.given.passes += passes


def _packed(value: Any, kept: list[Array]) -> Any:
    """How a nest of tuples, arrays and numbers is put together; the arrays go to `kept`."""
    if value is None:
        return None
    if isinstance(value, (tuple, list)):
        return [_packed(each, kept) for each in value]
    array = np.asarray(value, dtype=np.float64)
    # in one of the orders that a record keeps, for the same rounding after resuming
    kept.append(array if array.flags.forc else np.ascontiguousarray(array))
    return "array" if isinstance(value, np.ndarray) else "number"


def _unpacked(form: Any, arrays: Iterator[Array]) -> Any:
    if form is None:
        return None
    if isinstance(form, list):
        return tuple([_unpacked(each, arrays) for each in form])
    array = next(arrays)
    return array if form == "array" else float(array)
