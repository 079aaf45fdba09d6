"""What are statements on code, and the terms that prove them, made of?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from symbolic.formal import terms
from symbolic.formal.beside import File
from symbolic.formal.definitions import identifier
from symbolic.formal.lines import Function, Real, Unread


@dataclass(frozen=True)
class Condition:
    """What a theorem assumes, and the terms that do not vanish then, each with the proof of it.

    HYPOTHESIS in a proof is what is assumed; ``head`` is the operation that needs it, ``of`` the
    root or the argument that it is about.  One that follows from others says nothing of its own:
    LEMMA(name) in its proof is a theorem before, KNOWN(says) what another one assumes.
    """

    says: str
    zeros: tuple[tuple[str, str], ...]
    head: str = ""
    of: Real | None = None


@dataclass(frozen=True)
class Goal:
    """What a theorem says, and the terms of both sides.

    ``kind`` is ``equal``, ``nonzero``, ``derivative`` or ``second``, as the library's theorems are
    called.
    """

    name: str
    says: str
    kind: str
    left: str
    right: str
    #: the indices that it is about
    about: tuple[str, ...] = ()
    #: a positive factor that it says there is
    factor: str = ""
    #: whether the loss must be defined, and what else is assumed
    where_defined: bool = True
    conditions: tuple[Condition, ...] = ()
    #: what stands in the place of arrays
    given: Mapping[str, str] = field(default_factory=dict)
    #: terms of entries, and of what these are
    values: tuple[tuple[str, str], ...] = ()
    #: the function of the file that it is about
    function: str = ""
    #: the functions that it calls, and so is about, too
    parts: frozenset[str] = frozenset()
    #: a proof of its own, and what else it speaks of
    script: str = ""
    others: Mapping[str, str] = field(default_factory=dict)


def totalled(file: File, text: str) -> str:
    """Write a sum over all entries of the argument."""
    for letter, length in reversed(file.kind.indices):
        text = f"sum (fun {letter} => {text}) {length}"
    return text


def total(file: File, term_: str) -> str:
    """Write the term of such a sum."""
    for letter, _ in reversed(file.kind.indices):
        term_ = f"(Total {file.kind.axes[letter]} {term_})"
    return term_


def at(file: File) -> str:
    """Return the indices of the argument."""
    return " ".join(letter for letter, _ in file.kind.indices)


def step(file: File, *directions: str) -> dict[str, str]:
    """Return the argument, moved along directions."""
    argument, letters = identifier(file.kind.argument), at(file)
    moves = [f"{name} * {direction} {letters}" for name, direction in map(str.split, directions)]
    return {
        file.kind.argument: f"(fun {letters} => {' + '.join([f'{argument} {letters}', *moves])})"
    }


def along(file: File) -> str:
    """Return the loss as a function of a step along h."""
    return f"(fun step => {file.applied('declared', 'weighted_L', step(file, 'step h'))})"


def twice(file: File) -> str:
    """Return the derivative along h as a function of a step along h'."""
    moved = file.applied("declared", "weighted_L", step(file, "step' h'", "step h"))
    return f"(fun step' => Derive (fun step => {moved}) 0)"


def term(function: Function, name: str) -> str:
    """Return the term of a line; FLAG says whether there are weights."""
    return f"({terms.prefix(function.name)}.{identifier(name)} FLAG)"


LOSS = "(terms_of_declared.weighted_L FLAG)"


def place(function: Function, name: str, *at_: int) -> str:
    """Return the term of an entry of a table; 0 where nothing was put.

    Raises:
        Unread: it is no table.
    """
    if name not in function.tables:
        raise Unread(f"{function.name} returns {name}, which is no table")
    own = function.tables[name].get(at_)
    return term(function, own) if own else "(Literal 0)"


def added(summands: Iterable[str]) -> str:
    """Return the term of a sum over few places, as `sum` unfolds."""
    found = "(Literal 0)"
    for each in summands:
        found = f"(Plus {found} {each})"
    return found


def shaped(function: Function, *shapes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of what a function returns, which must have these shapes.

    Raises:
        Unread: it returns something else.
    """
    if function.shapes != shapes:
        raise Unread(f"{function.name} returns arrays of the shapes {function.shapes}")
    return function.returned


def rank(function: Function) -> int:
    """Return the number of columns of P, which is what is returned second."""
    if len(function.shapes) < 2 or not function.shapes[1] or not function.shapes[1][-1].isdigit():
        raise Unread(f"{function.name} returns no table of columns")
    return int(function.shapes[1][-1])
