"""How does a theorem say which numbers are singular values? To be trusted, as `statement` is.

A matrix has a sequence: ``singular_values n form s`` is formal/Singular.v's, with form h =
||A h||^2, and s_0 the largest.  An entry is one of its numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from symbolic.formal.spectral import Spectral, Value, form
from symbolic.independent.parse import Entry, Node, NotCovered


@dataclass
class Spectrum:
    """The sequences of a statement's matrices, written by a `Writer` of its formulas."""

    writer: Any
    statement: Spectral

    @property
    def vector(self) -> Entry:
        """The array of the vectors h, which the hypotheses bind."""
        assert self.statement.vector is not None
        return self.statement.vector.array

    @property
    def length(self) -> str:
        """How many numbers a sequence has; what follows them is 0."""
        return str(self.writer.length(self.statement.axis))

    @property
    def binders(self) -> list[str]:
        """The sequences that are no arrays of the statement."""
        own = [each for each in self.statement.matrices if self.statement.whole(each) is None]
        return [f"({self.writer.names['sequence', matrix]} : nat -> R)" for matrix in own]

    @property
    def hypotheses(self) -> list[str]:
        """What tells the sequences, and the entries that are numbers of them."""
        return [each for matrix in self.statement.matrices for each in self.told(matrix)]

    def told(self, matrix: tuple[Node, ...]) -> Iterator[str]:
        """Write that a sequence holds the singular values of a matrix, and which entries are it."""
        whole = self.statement.whole(matrix)
        name = self.writer.names[whole.entry.array if whole else ("sequence", matrix)]
        h, square = self.writer.names[self.vector], self.writer.text(form(matrix))
        yield f"singular_values {self.length} (fun {h} : nat -> R => {square}) {name}"
        yield from (self.value(each, name) for each in self.statement.apart(matrix))

    def value(self, value: Value, name: str) -> str:
        """Write which of a sequence's numbers an entry is."""
        node = Node("entry", (), value.entry)

        def at(scope: Any) -> str:
            index = {"first": "0", "last": f"{self.length} - 1"}.get(value.place, "")
            if value.place == "each":
                index = scope.index[value.entry.axes[0]]
            place = " + ".join([index, *self.shift(value.shift)])
            return f"{self.writer.text(node, scope)} = {name} ({place})%nat"

        return str(self.writer.everywhere(node.axes, at))

    def shift(self, node: Node) -> list[str]:
        """Write a number of places: a number, a length, or a sum of such."""
        if isinstance(node.label, Fraction) and node.head == "number":
            return [str(int(node.label))] if node.label else []
        if node.head == "size":
            return [self.writer.names["length", node.label]]
        if node.head == "+":
            return [text for arg in node.args for text in self.shift(arg)]
        raise NotCovered("a shift that is no sum of lengths")
