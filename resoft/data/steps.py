"""What is asked of one reading of A? A step, or several; and how their parts are added up.

A step takes z = A X, hands the rows of z and of other vectors to a kernel, makes products of A with
what that gives, and reduces the rest. A kernel is arithmetic on rows alone, a function of a module:

    kernel(first_row, z, vectors, shared) -> vectors, parts

`vectors` are the rows of the step's own and then those of its row products; what it returns as
vectors has the rows first, what it returns as parts must be its own to write into.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from resoft.data.blocks import forward
from resoft.data.products import Product, RowProduct, added
from resoft.data.vectors import Vector
from resoft.support.arrays import Array

#: (first row, z, vectors, what all rows share) -> vectors along the rows, and parts to reduce
KernelFunction = Callable[[int, Any, tuple[Any, ...], tuple[Any, ...]], tuple[Any, Any]]
Block = tuple[slice, Any]


class Fused(NamedTuple):
    """One compiled function that is the whole step, for who holds A as it reads it."""

    dense: Callable[..., Any]  # (A, *arguments)
    csr: Callable[..., Any]  # (data, indices, indptr, *arguments)
    arguments: tuple[Any, ...]
    along: tuple[int, ...] = ()  # which of what it gives are vectors along the rows


class Step(NamedTuple):
    """What one reading of A is to give.

    `reduce` names for each part "sum", "max" or "min", or a function of two that merges them.
    `keep` says whether z comes back, as the kernel leaves it; row products come back where there
    is no kernel. `kept` are the kernel's vectors that do. All of these come as arrays, or, where
    they are to stay with the rows, as handles.
    `entries` is the size of a block that suits the kernel, None for any. `first` is the number of
    the first row, where A is a part of something longer, `size` about how many numbers the parts
    hold.
    """

    forward: Array | None = None
    along: tuple[RowProduct, ...] = ()
    kernel: KernelFunction | None = None
    vectors: tuple[Any, ...] = ()  # handles or arrays, or None where there is none
    shared: tuple[Any, ...] = ()
    products: tuple[Product, ...] = ()
    reduce: tuple[Any, ...] = ()
    keep: bool = True
    kept: tuple[int, ...] = ()
    entries: int | None = None
    fused: Fused | None = None
    first: int = 0
    size: int = 1
    stays: bool = False

    def on_arrays(self) -> Step:
        """The same asked of the arrays that handles hold."""
        fused = self.fused
        return self._replace(
            vectors=tuple(map(held, self.vectors)),
            products=tuple([replace(each, of=held(each.of)) for each in self.products]),
            fused=fused and fused._replace(arguments=tuple(map(held, fused.arguments))),
        )


def held(value: Any) -> Any:
    """The array of a handle whose vector lies here; anything else as it is."""
    return value.held if isinstance(value, Vector) else value


@dataclass(slots=True)
class Result:
    """What came of a step: z and the row products (None unless kept), the products, the parts,
    the kernel's kept vectors, and what the fused function gave, alone, where that was run.
    """

    z: Any = None
    along: tuple[Any, ...] = ()
    products: tuple[Any, ...] = ()
    parts: tuple[Any, ...] = ()
    vectors: tuple[Any, ...] = ()
    whole: Any = None

    def staying(self, step: Step, handle: Callable[[Array], Vector]) -> Result:
        """With handles in place of the arrays along the rows."""
        if self.z is not None:
            self.z = handle(self.z)
        if self.along or self.vectors:
            self.along = tuple(map(handle, self.along))
            self.vectors = tuple(map(handle, self.vectors))
        if self.whole is not None and step.fused is not None:
            along = step.fused.along
            self.whole = tuple([handle(v) if k in along else v for k, v in enumerate(self.whole)])
        return self


REDUCTIONS: dict[str, Callable[[Any, Any], Any]] = {
    "sum": added,
    "max": np.maximum,  # which keep NaN
    "min": np.minimum,
}
#: One step's products, then its parts, then pieces of the kernel's kept vectors by first row.
Totals = list[Any]


class Pass:
    """Steps that one reading answers, for A of that shape. What blocks give is added to totals, in
    the order of the rows; totals of rows that follow one another are merged. Vectors along the rows
    are written in place, so that totals may be filled at the same time.
    """

    def __init__(
        self,
        steps: tuple[Step, ...],
        shape: tuple[int, int],
        is_sparse: bool,
        large: bool = False,
        here: bool = True,
    ) -> None:
        self.steps, self.shape, self.is_sparse, self.large = steps, shape, is_sparse, large
        self.here = here  # whether vectors are; else the executor puts its handles of what stays
        self.along = [
            _allocated(step, shape[0]) if here or not step.stays else [] for step in steps
        ]

    @property
    def entries(self) -> int | None:
        """How large a block best is."""
        asked = [step.entries for step in self.steps if step.entries is not None]
        return min(asked) if asked else None

    @property
    def width(self) -> int:
        """About how many numbers the totals hold."""
        return max(_width(step, self.shape[1]) for step in self.steps)

    def start(self) -> list[Totals]:
        """Totals of no rows."""
        return [
            [None] * (len(step.products) + len(step.reduce) + bool(step.kept))
            for step in self.steps
        ]

    def add(self, totals: list[Totals], rows: slice, block: Any) -> None:
        """Add a block A[rows]."""
        for step, along, total in zip(self.steps, self.along, totals, strict=True):
            _add(step, along, total, rows, block, self.large)

    def merge(self, left: list[Totals], right: list[Totals]) -> list[Totals]:
        """The totals of the rows above and below; may write into `left`."""
        for step, mine, theirs in zip(self.steps, left, right, strict=True):
            _merge(step, mine, theirs)
        return left

    def results(self, totals: list[Totals]) -> list[Result]:
        """What the caller gets."""
        return [
            _result(step, along, total, self.is_sparse)
            for step, along, total in zip(self.steps, self.along, totals, strict=True)
        ]

    # --- for executors that keep rows elsewhere -------------------------------------------------

    def cut(self, rows: slice) -> Pass:
        """The same asked of some rows alone, by vectors of their own: it can be sent there."""
        steps = tuple(_cut(step, rows, self.here) for step in self.steps)
        shape = rows.stop - rows.start, self.shape[1]
        return Pass(steps, shape, self.is_sparse, self.large, self.here)

    def settle(self) -> None:
        """Where it was sent: ask it of the arrays there, with room for all that it writes."""
        self.steps = tuple([step.on_arrays() for step in self.steps])
        self.along = [_allocated(step, self.shape[0]) for step in self.steps]

    def place(self, rows: slice, part: Pass) -> None:
        """Take over what a pass over some rows wrote along them."""
        for whole, own in zip(self.along, part.along, strict=True):
            for to, values in zip(whole, own, strict=True):
                if to is not None:
                    to[rows] = values


def _allocated(step: Step, n: int) -> list[Any]:
    """Room for z and for each row product, None where it is not kept or not asked for."""
    X, z = step.forward, None
    if X is not None and step.keep:
        z = np.empty((n, *X.shape[1:]))
    if step.kernel is not None:
        return [z]
    return [z, *[np.empty((n, *product.by.shape[1:])) for product in step.along]]


def _width(step: Step, d: int) -> int:
    """About how many numbers the totals of a step hold."""
    first = step.forward if step.forward is not None else next(iter(step.vectors), None)
    columns = 1 if first is None or len(first.shape) == 1 else first.shape[1]
    return max([step.size, *[product.width(d, columns) for product in step.products]])


def _add(step: Step, own: list[Any], total: Totals, rows: slice, block: Any, large: bool) -> None:
    X, z = step.forward, None
    if X is not None:
        z = own[0][rows] if own[0] is not None else np.empty((block.shape[0], *X.shape[1:]))
        forward(block, X, z)
    given = tuple([None if v is None else held(v)[rows] for v in step.vectors])
    if step.along:
        vectors = tuple([product.rows(block) for product in step.along])
        for values, to in zip(vectors, own[1:], strict=False):
            to[rows] = values
        given += vectors
    kernel, first = step.kernel, step.first + rows.start
    made, parts = ((), ()) if kernel is None else kernel(first, z, given, step.shared)
    for k, product in enumerate(step.products):
        of = product.of
        on = None if of is None else made[of] if isinstance(of, int) else held(of)[rows]
        total[k] = product.add(total[k], block, on, large)
    if step.kept:
        parts = *parts, [(first, tuple([made[j] for j in step.kept]))]
    if parts:
        _merge(step, total, (*[None] * len(step.products), *parts))


def _merge(step: Step, mine: Totals, theirs: Sequence[Any]) -> None:
    """Add what the rows below gave, None where that is nothing."""
    merges: list[Callable[[Any, Any], Any]] = [product.merge for product in step.products]
    merges += [REDUCTIONS[how] if isinstance(how, str) else how for how in step.reduce]
    if step.kept:
        merges.append(added)
    for k, (merge, other) in enumerate(zip(merges, theirs, strict=True)):
        if other is not None:
            mine[k] = other if mine[k] is None else merge(mine[k], other)


def _result(step: Step, along: list[Any], total: Totals, is_sparse: bool) -> Result:
    m = len(step.products)
    products: tuple[Any, ...] = tuple(
        [each.result(own, is_sparse) for each, own in zip(step.products, total[:m], strict=True)]
    )
    parts: tuple[Any, ...] = tuple(total[m : m + len(step.reduce)])
    vectors: tuple[Any, ...] = ()
    if step.kept:
        pieces = [values for _, values in sorted(total[-1], key=lambda piece: piece[0])]
        vectors = tuple([_joined(each) for each in zip(*pieces, strict=True)])
    return Result(along[0], tuple(along[1:]), products, parts, vectors)


def _joined(pieces: Sequence[Any]) -> Any:
    """One below the other; a handle is of all rows."""
    return pieces[0] if isinstance(pieces[0], Vector) else np.concatenate(pieces)


def _cut(step: Step, rows: slice, here: bool) -> Step:
    def own(of: Any) -> Any:
        array = held(of) if here else of
        return array[rows] if isinstance(array, np.ndarray) else of

    products = tuple(replace(product, of=own(product.of)) for product in step.products)
    return step._replace(
        vectors=tuple(map(own, step.vectors)),
        products=products,
        fused=None,
        first=step.first + rows.start,
    )
