"""What do functions of emitted code depend on? The entries of a segment, or trials of any arrays.

A kind says which arrays move where a theorem speaks of a derivative, along which directions, and
how the library calls the lengths and indices of their axes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from symbolic.formal.lines import Index, Unread, Variable

#: The index that says which trial it is, and the name of how many there are.
TRIAL: Index = ("i_T", "T")


@dataclass(frozen=True)
class Kind:
    """A kind of losses or maps."""

    #: the index of each axis that theorems speak of, in the order of the library's axes
    indices: tuple[Index, ...]
    #: how the library, or the file of theorems, calls the axis of an index
    axes: Mapping[str, str]
    #: what moves, and the names of two directions
    moving: tuple[tuple[Variable, str, str], ...]
    #: the library's word for lengths: `rows`, or `lengths_of` a list
    lengths: str
    #: the argument that holds weights, if there may be some
    weights: str = ""
    #: whether arrays have an axis of trials before all others
    trials: bool = False

    @property
    def argument(self) -> str:
        """The one array that moves."""
        ((variable, _, _),) = self.moving
        return variable.name

    @property
    def along(self) -> Index:
        """The index along a segment."""
        (index,) = self.indices
        return index

    @property
    def letters(self) -> dict[str, str]:
        """The letter of the index of each length."""
        known = [*self.indices, *([TRIAL] if self.trials else [])]
        return {length: letter for letter, length in known}

    @property
    def shape(self) -> tuple[str, ...]:
        """The lengths that theorems speak of: trials are looked at one by one."""
        return tuple(length for _, length in self.indices)

    @property
    def directions(self) -> tuple[Variable, ...]:
        """The arrays along which others move."""
        names = [(variable, name) for variable, *both in self.moving for name in both]
        return tuple(Variable(name, self.of_trials(v.lengths)) for v, name in names)

    def of_trials(self, lengths: tuple[str, ...]) -> tuple[str, ...]:
        """Return the lengths of an array of the code."""
        return (TRIAL[1], *lengths) if self.trials else lengths

    # --- in the library's words ----------------------------------------------------------

    def all_lengths(self) -> str:
        """Write the lengths of all axes."""
        return f"({self.lengths} {self._listed(self.shape)})"

    def all_positive(self, known: Sequence[str]) -> str:
        """Write the proof that lengths are at least 1, of what is known of each."""
        names = self._listed(self.shape)
        return f"({self.lengths}_ok {names} {self._joined(known)})"

    def place(self, at: Sequence[str]) -> str:
        """Write an index of each axis."""
        return f"(at_{self.lengths} {self._listed(at)})"

    def below(self, at: Sequence[str], known: Sequence[str]) -> str:
        """Write the proof that indices are below their lengths, of what is known of each."""
        if self.trials:
            both = f"{self._listed(at)} {self._listed(self.shape)}"
        else:
            both = " ".join([*self.shape, *at])
        return f"(at_{self.lengths}_ok {both} {self._joined(known)})"

    def _listed(self, names: Sequence[str]) -> str:
        if not self.trials:
            return " ".join(names)
        return f"[{'; '.join('0%nat' if name == '0' else name for name in names)}]"

    def _joined(self, proofs: Sequence[str]) -> str:
        if not self.trials:
            return " ".join(proofs)
        found = "Logic.I"
        for proof in reversed(proofs):
            found = f"(conj {proof} {found})"
        return found


def of_segment(index: Index, argument: str) -> Kind:
    """Return the kind of a loss of one segment, whose entries are rows in the library's words."""
    moving = ((Variable(argument, index[1:]), "h", "h'"),)
    return Kind((index,), {index[0]: "rows_axis"}, moving, "rows", "w")


#: A loss of rows, and the part of a loss of classes that one sample adds.
ROWS, CLASSES = of_segment(("i", "n"), "z"), of_segment(("k", "C"), "u")


def of_trials(lengths: Sequence[str], arguments: Sequence[Variable]) -> Kind:
    """Return the kind of a loss of several arguments, or of a map.

    Raises:
        Unread: a length has the name of the number of trials.
    """
    if TRIAL[1] in lengths:
        raise Unread(f"an axis has the length {TRIAL[1]}, as the trials have")
    indices = tuple((f"i_{length}", length) for length in lengths)
    moving = tuple((each, f"h_{each.name}", f"k_{each.name}") for each in arguments)
    axes = {letter: f"axis_{length}" for letter, length in indices} | {TRIAL[0]: ""}
    return Kind(indices, axes, moving, "lengths_of", trials=True)
