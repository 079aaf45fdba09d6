"""What does an array of a generated text hold? One formula for each of its places, with its shape.

A length is an axis, along which a formula varies, or a number, along which every place has a
formula of its own.  Shapes are compared as NumPy does, so that a column is no row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Axis
from symbolic.calculus.axes import fresh
from symbolic.calculus.entries import renamed
from symbolic.generator.plan.normal import added
from symbolic.generator.plan.normal import largest as largest_along


class Unreadable(ValueError):
    """A text has something that the grammar does not know; the message names the line."""


@dataclass(frozen=True)
class Array:
    """An array: ``dims`` are axes or numbers, ``entries`` has the length 1 where an axis is.

    ``room``: it was made to be written to, and every name of it is one of the same array.
    """

    dims: tuple[Axis | int, ...]
    entries: Any
    room: bool = False

    @property
    def T(self) -> Array:
        """Its transpose."""
        return Array(self.dims[::-1], self.entries.T)

    @property
    def shape(self) -> tuple[Any, ...]:
        """Its lengths: symbols along axes."""
        return tuple(d.size if isinstance(d, Axis) else d for d in self.dims)

    @property
    def size(self) -> Any:
        """How many entries it has."""
        return sp.Mul(*self.shape)

    def each(self, function: Callable[[Any], Any]) -> Array:
        """Take a function of every entry."""
        return array(self.dims, [function(value) for value in self.entries.ravel()])

    def along(self, dims: Sequence[Axis | int]) -> Array:
        """Return the same array told along other axes of the same lengths."""
        if self.dims == tuple(dims):
            return self
        moved: dict[Axis, Axis] = {}
        for old, new in zip(self.dims, dims, strict=True):
            if old != new and not alike(old, new):
                raise Unreadable(f"lengths do not agree: {self.dims} and {tuple(dims)}")
            if isinstance(old, Axis) and isinstance(new, Axis):
                moved[old] = new
        entries = self.each(lambda each: each if each is None else renamed(each, moved)).entries
        return Array(tuple(dims), entries, self.room)


def alike(old: Axis | int, new: Axis | int) -> bool:
    """Say whether two dimensions are axes of one length."""
    return isinstance(old, Axis) and isinstance(new, Axis) and old.size == new.size


def transposed(value: Any, order: Sequence[int]) -> Array:
    """Return an array with its dimensions in another order."""
    found = of(value)
    if sorted(order) != list(range(len(found.dims))):
        raise Unreadable(f"{order} is no order of {len(found.dims)} dimensions")
    return Array(tuple(found.dims[k] for k in order), found.entries.transpose(order))


def array(dims: Sequence[Axis | int], values: Sequence[Any]) -> Array:
    """Return an array of the given formulas, in order."""
    entries = np.empty(len(values), dtype=object)
    entries[:] = values
    return Array(tuple(dims), entries.reshape([1 if isinstance(d, Axis) else d for d in dims]))


def of(value: Any) -> Array:
    """Return a formula, or a list of arrays of one shape, as an array."""
    if isinstance(value, Array):
        return value
    if not isinstance(value, list | tuple):
        return array((), [sp.sympify(value)])
    parts = [of(part) for part in value]
    dims = parts[0].dims if parts else ()
    if any(part.dims != dims for part in parts):
        raise Unreadable(f"arrays of different shapes in one: {[part.dims for part in parts]}")
    return array((len(parts), *dims), [each for part in parts for each in part.entries.ravel()])


def formula(value: Any) -> Any:
    """Return an array without dimensions as the formula that it holds."""
    return value.entries.item() if isinstance(value, Array) and not value.dims else value


def elementwise(function: Callable[..., Any], *values: Any) -> Any:
    """Take a function of arrays entry by entry, as NumPy broadcasts them."""
    arrays = [of(value) for value in values]
    count = max(len(a.dims) for a in arrays)
    padded = [(1,) * (count - len(a.dims)) + a.dims for a in arrays]
    dims: list[Axis | int] = []
    for lengths in zip(*padded, strict=True):
        dims.append(_common(lengths, dims))
    told = [a.along(_own(a, dims[count - len(a.dims) :])) for a in arrays]
    spread = np.broadcast_arrays(*(a.entries for a in told))
    found = [function(*each) for each in zip(*(s.ravel() for s in spread), strict=True)]
    return formula(array(dims, found))


def _common(lengths: Sequence[Axis | int], taken: Sequence[Axis | int]) -> Axis | int:
    """Return the length that several are, as an axis that no other dimension has."""
    found = list(dict.fromkeys(length for length in lengths if length != 1))
    if any(each != found[0] and not alike(each, found[0]) for each in found):
        raise Unreadable(f"shapes do not agree: {sorted(map(str, found))}")
    free = [each for each in found if each not in taken or not isinstance(each, Axis)]
    if found and not free and isinstance(found[0], Axis):
        return fresh(found[0], taken)
    return free[0] if found else 1


def _own(value: Array, dims: Sequence[Axis | int]) -> list[Axis | int]:
    """Return the axes of a broadcast array that are an array's own."""
    return [own if isinstance(own, int) else dim for own, dim in zip(value.dims, dims, strict=True)]


def contract(spec: str, *values: Any) -> Any:
    """Multiply arrays and sum over the letters that the result lacks, as `np.einsum` does."""
    inputs, _, kept = spec.partition("->")
    arrays = [of(value) for value in values]
    lengths: dict[str, Axis | int] = {}
    for letters, a in zip(inputs.split(","), arrays, strict=True):
        if len({*letters}) < len(letters):
            raise Unreadable(f"a diagonal: {spec}")
        for letter, length in zip(letters, a.dims, strict=True):
            if letter not in lengths:
                lengths[letter] = _common([length], list(lengths.values()))
    arrays = [
        a.along([lengths[letter] for letter in letters])
        for letters, a in zip(inputs.split(","), arrays, strict=True)
    ]
    order = kept + "".join(letter for letter in lengths if letter not in kept)
    product: Any = sp.Integer(1)
    for letters, a in zip(inputs.split(","), arrays, strict=True):
        place = [letters.index(letter) for letter in order if letter in letters]
        shape = [
            1 if isinstance(lengths[x], Axis) or x not in letters else lengths[x] for x in order
        ]
        product = product * a.entries.transpose(place).reshape(shape)
    result = Array(tuple(lengths[letter] for letter in order), np.asarray(product, dtype=object))
    while len(result.dims) > len(kept):
        result = of(summed(result, len(result.dims) - 1))
    return formula(result)


def summed(value: Any, at: int, keep: bool = False) -> Any:
    """Add up along a dimension."""
    return _reduced(value, at, keep, added, sp.Add)


def largest(value: Any, at: int, keep: bool = False) -> Any:
    """Take the largest along a dimension."""
    return _reduced(value, at, keep, largest_along, maximum)


def _reduced(
    value: Any,
    at: int,
    keep: bool,
    along: Callable[[Any, Axis], Any],
    of_all: Callable[..., Any],
) -> Any:
    found = of(value)
    length = found.dims[at]
    lines = np.moveaxis(found.entries, at, -1)
    flat = [
        along(line[0], length) if isinstance(length, Axis) else of_all(*line)
        for line in lines.reshape(prod(lines.shape[:-1]), lines.shape[-1])
    ]
    dims = [d for k, d in enumerate(found.dims) if k != at]
    reduced = array(dims, flat)
    if keep:
        dims.insert(at, 1)
        reduced = Array(tuple(dims), np.expand_dims(reduced.entries, at))
    return formula(reduced)


def maximum(*values: Any) -> Any:
    """Return the largest of formulas, which stays as it is written."""
    terms = [t for v in values for t in (v.args if isinstance(v, sp.Max) else [sp.sympify(v)])]
    terms = [term for term in dict.fromkeys(terms) if term != -sp.oo]
    if all(term.is_number for term in terms):
        return sp.Max(*terms)
    return terms[0] if len(terms) == 1 else sp.Max(*terms, evaluate=False)


def product(left: Any, right: Any) -> Any:
    """Return left @ right, as `np.dot` takes it too."""
    left, right = of(left), of(right)
    if not (0 < len(left.dims) < 3 and 0 < len(right.dims) < 3):
        raise Unreadable("a product of what is neither a vector nor a matrix")
    letters = "ab"[: len(left.dims) - 1] + "s", "s" + "cd"[: len(right.dims) - 1]
    return contract(f"{','.join(letters)}->{letters[0][:-1]}{letters[1][1:]}", left, right)


def same(left: Any, right: Any) -> bool:
    """Say whether two values are the same in every place."""
    if isinstance(left, Array) and isinstance(right, Array):
        return left.dims == right.dims and bool((left.entries == right.entries).all())
    return bool(left == right)
