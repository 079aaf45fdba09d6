"""What is a statement on singular values? A bound, and which values of which matrices they are.

A matrix is what it makes of any vector: the parts of its product, which stand below each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from symbolic.independent.parse import Axis, Bound, Entry, Node, NotCovered, number
from symbolic.independent.reading import Raw, Reader, fields, only


@dataclass(frozen=True)
class Value:
    """An entry that is a singular value: ``place`` is first, each or last; ``shift`` moves it."""

    entry: Entry
    place: str
    shift: Node
    matrix: tuple[Node, ...]


@dataclass(frozen=True)
class Spectral(Bound):
    """left <= right of singular values; ``vector`` is that by which the matrices are told."""

    values: tuple[Value, ...] = ()
    vector: Entry | None = None

    @property
    def matrices(self) -> tuple[tuple[Node, ...], ...]:
        """The matrices, each once."""
        return tuple(dict.fromkeys(value.matrix for value in self.values))

    def whole(self, matrix: tuple[Node, ...]) -> Value | None:
        """Return the entry that is all of a matrix' singular values, where there is one."""
        whole = (v for v in self.values if v.place == "each" and v.shift.label == 0)
        return next((each for each in whole if each.matrix == matrix), None)

    def apart(self, matrix: tuple[Node, ...]) -> list[Value]:
        """Return the entries of a matrix that are not all of its singular values."""
        whole = self.whole(matrix)
        return [each for each in self.values if each.matrix == matrix and each is not whole]

    @property
    def count(self) -> int:
        """How many hypotheses tell what the singular values are."""
        return sum(1 + len(self.apart(matrix)) for matrix in self.matrices)

    @property
    def axis(self) -> Axis:
        """The axis of the vectors."""
        assert self.vector is not None
        return self.vector.axes[0]


def form(parts: tuple[Node, ...]) -> Node:
    """Return ||A h||^2 of a matrix, told by the parts of A h."""
    squares = list[Node]()
    for part in parts:
        square = Node("^", (part, number(2)))
        for axis in sorted(part.axes):
            square = Node("sum", (square,), axis)
        squares.append(square)
    return squares[0] if len(squares) == 1 else Node("+", tuple(squares))


def read_spectral(reader: Reader, text: Raw) -> Spectral:
    """Read a statement on singular values.

    Raises:
        NotCovered: they are not told by one vector, each of them once.
    """
    _, parts = fields(text)
    values, vectors = list[Value](), set[Entry]()
    for entry, place, shift, vector, *product in parts["singular"]:
        told, h = reader.of(entry).label, reader.of(vector).label
        assert isinstance(told, Entry)
        assert isinstance(h, Entry)
        vectors.add(h)
        values.append(Value(told, str(place), reader.of(shift), tuple(map(reader.of, product))))
    if len(vectors) != 1 or len({value.entry.array for value in values}) < len(values):
        raise NotCovered("singular values of no one vector, or a value that is two")
    (vector,) = vectors
    return Spectral(
        reader.of(only(parts["left"])),
        reader.of(only(parts["right"])),
        {},
        {},
        tuple(map(reader.of, parts.get("conditions", []))),
        (),
        None,
        tuple(values),
        vector,
    )
