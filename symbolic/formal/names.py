"""Which names do the things of a statement get? Their own, where those are free.

Nothing here is trusted: the printer refuses a name that something else has, or that hides a word,
and a derivative along an array that is not among those that move.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from symbolic.formal.named import Read, parts
from symbolic.formal.spectral import Spectral
from symbolic.independent.parse import Axis, Entry

#: Words that mean something already; nothing else gets such a name.
TAKEN = frozenset(
    [
        *("as", "at", "cofix", "else", "end", "exists", "exists2", "fix", "for", "forall", "fun"),
        *("if", "in", "is", "let", "match", "mod", "return", "then", "using", "where", "with"),
        *("by", "Prop", "Set", "SProp", "Type", "nat", "R", "O", "S", "I", "e", "i"),
        *("INR", "IZR", "PI", "sum", "largest", "is_derive", "Derive", "ex_derive", "locally"),
        *("exp", "ln", "sqrt", "sin", "cos", "atan", "asin", "acos", "sinh", "cosh", "tanh"),
        *("singular_values", "sign", "arc_kernel", "softplus", "logistic", "Rabs", "Rmax", "Rmin"),
        *("tan", "arcsinh"),
    ]
)
#: What binders may be called, though nothing else is.
BOUND = frozenset(["e", "i"])
#: The letters of axes that have longer names.
LETTERS: Mapping[str, str] = {"samples": "k", "classes": "c", "inputs": "j", "columns": "j"}


@dataclass
class Names:
    """The names of a statement's lengths, arrays and quantities, and of sequences."""

    read: Read
    of: dict[object, str] = field(default_factory=dict)
    #: each array, and an entry of it
    arrays: dict[Entry, Entry] = field(default_factory=dict)
    #: the arrays that move somewhere
    moving: tuple[Entry, ...] = ()
    lengths: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Name everything, the statement's own letters where they are free."""
        moving, summed, told = set[Entry](), list[str](), list[str]()
        for node in parts(self.read.statement):
            if isinstance(node.label, Entry):
                self.arrays.setdefault(node.label.array, node.label)
                moving |= {node.label.array} if node.head == "D" else set()
            elif isinstance(node.label, tuple):
                summed.append(node.label[1])
            elif node.head == "size":
                told.append(str(node.label))
        own = [size for array in self.arrays for _, size in array.axes]
        self.lengths = tuple(dict.fromkeys([*own, *summed, *told]))
        self.moving = tuple(sorted(moving, key=lambda e: (e.name, e.axes)))
        for size in self.lengths:
            self.give(("length", size), size)
        for array in self.arrays:
            self.give(array, array.name)
        for node, name in self.read.named.items():
            self.give(node, name)
        if isinstance(self.read.statement, Spectral):
            for matrix in self.read.statement.matrices:
                if self.read.statement.whole(matrix) is None:
                    self.give(("sequence", matrix), "s_all")

    def give(self, thing: object, wanted: str) -> None:
        """Give something a name, which nothing else has."""
        base = re.sub(r"[^A-Za-z0-9_']", "_", wanted)
        base = re.sub(r"__+$", "_", base)  # proofs have names of their own that end so
        base = base if re.match(r"[A-Za-z]", base) else f"x{base}"
        self.of[thing] = _free(base, {*self.of.values(), *TAKEN})

    def variable(self, wanted: str, live: Iterable[str]) -> str:
        """Return a variable for a binder that catches no name and no other variable."""
        base = re.sub(r"[^A-Za-z0-9_']", "_", wanted)
        return _free(base, {*self.of.values(), *live, *(TAKEN - BOUND)})


def letter(axis: Axis) -> str:
    """Return what an axis' variable may be called: its own letter, or i."""
    short = len(axis[0].rstrip("'")) == 1
    return axis[0] if short else LETTERS.get(axis[0], "i")


def _free(base: str, taken: Iterable[str]) -> str:
    count = 0
    while (found := f"{base}{count or ''}") in taken:
        count += 1
    return found
