"""How are formulas evaluated on whole arrays? Step by step, equal parts once.

Every value is an array with one dimension for each axis behind a first one that counts points; it
has the length 1 where the value does not vary.  Numbers of two kinds run through the same steps:
floats, many points at once, and exact numbers and balls.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from typing import Any

import numpy as np

from symbolic.independent.parse import Axis, Entry, Node, NotCovered

Array = Any  # of floats, or of exact numbers and balls
Lengths = Mapping[str, int]


@dataclass(frozen=True)
class Arithmetic:
    """What the steps mean in one kind of numbers."""

    number: Callable[[Fraction], Any]
    power: Callable[[Array, Array], Array]
    #: the larger and the smaller one of two arrays
    largest: Callable[[Array, Array], Array]
    least: Callable[[Array, Array], Array]
    functions: Mapping[str, Callable[[Array], Array]]
    constants: Mapping[str, Callable[[], Any]]
    dtype: type


@dataclass
class Program:
    """Formulas as a list of steps, each of which names the steps that it needs."""

    formulas: Sequence[Node]
    axes: list[Axis] = field(default_factory=list)
    #: the arrays
    entries: list[Entry] = field(default_factory=list)
    sizes: list[str] = field(default_factory=list)
    _steps: list[tuple[str, tuple[int, ...], Any]] = field(default_factory=list)
    _keys: dict[Any, int] = field(default_factory=dict)
    _nodes: dict[Node, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """List the steps, and when each value is needed for the last time."""
        self._results = [self._place(formula) for formula in self.formulas]
        entries = {label for _, _, label in self._steps if isinstance(label, Entry)}
        axes = {label for head, _, label in self._steps if head in ("sum", "max")}
        axes = axes.union(*(entry.axes for entry in entries))
        self.axes = sorted(axes)
        arrays = {entry.array for entry in entries}
        self.entries = sorted(arrays, key=lambda e: (e.name, e.axes, e.positive))
        own = {label for head, _, label in self._steps if head == "size"}
        self.sizes = sorted(own | {size for _, size in axes})
        last = {place: k for k, (_, places, _) in enumerate(self._steps) for place in places}
        self._over: dict[int, list[int]] = {}
        for place, k in last.items():
            if place not in self._results:
                self._over.setdefault(k, []).append(place)

    def __len__(self) -> int:
        """Return the number of steps."""
        return len(self._steps)

    def _place(self, node: Node) -> int:
        if node not in self._nodes:
            places = tuple(self._place(arg) for arg in node.args)
            key = (node.head, places, node.label)
            if key not in self._keys:
                self._keys[key] = len(self._steps)
                self._steps.append(key)
            self._nodes[node] = self._keys[key]
        return self._nodes[node]

    def shape(self, entry: Entry, lengths: Lengths) -> tuple[int, ...]:
        """Return the shape of an entry's array at one point, a length for each index."""
        return tuple(lengths[size] for _, size in entry.axes)

    def run(self, how: Arithmetic, arrays: Mapping[Entry, Array], lengths: Lengths) -> list[Array]:
        """Return the values of the formulas; the arrays are (points, *shape)."""
        values: list[Array] = []
        for k, (head, places, label) in enumerate(self._steps):
            values.append(
                self._step(how, head, [values[p] for p in places], label, arrays, lengths)
            )
            for place in self._over.get(k, ()):
                values[place] = None
        return [values[k] for k in self._results]

    def _step(
        self,
        how: Arithmetic,
        head: str,
        args: list[Array],
        label: Any,
        arrays: Mapping[Entry, Array],
        lengths: Lengths,
    ) -> Array:
        match head:
            case "entry":
                return self._at(arrays[label.array], label.axes)
            case "number":
                return self._constant(how, how.number(label))
            case "size":
                return self._constant(how, how.number(Fraction(lengths[label])))
            case "sum" | "max":
                return self._along(how, head, args[0], label, lengths)
            case "+":
                return reduce(np.add, args)
            case "*":
                return reduce(np.multiply, args)
            case "^":
                return how.power(*args)
            case "largest":
                return reduce(how.largest, args)
            case "least":
                return reduce(how.least, args)
        if head in how.constants:
            return self._constant(how, how.constants[head]())
        if head not in how.functions:
            msg = f"no numbers for {head}"
            raise NotCovered(msg)
        return how.functions[head](args[0])

    def _at(self, array: Array, axes: tuple[Axis, ...]) -> Array:
        """Return an array at its indices: along these axes, a diagonal where one stands twice."""
        if not axes:
            return array.reshape(len(array), *(1,) * len(self.axes))
        places = []
        for length, axis in zip(array.shape[1:], axes, strict=True):
            shape = [length if each == axis else 1 for each in self.axes]
            places.append(np.arange(length).reshape(shape))
        return array[(slice(None), *places)]

    def _constant(self, how: Arithmetic, value: Any) -> Array:
        return np.full((1,) * (1 + len(self.axes)), value, dtype=how.dtype)

    def _along(
        self, how: Arithmetic, head: str, value: Array, axis: Axis, lengths: Lengths
    ) -> Array:
        """Sum, or take the largest, along an axis; what does not vary is the same in each row."""
        k = 1 + self.axes.index(axis)
        if value.shape[k] == 1:
            return value * how.number(Fraction(lengths[axis[1]])) if head == "sum" else value
        rows = [value.take([row], axis=k) for row in range(value.shape[k])]
        return reduce(np.add if head == "sum" else how.largest, rows)
