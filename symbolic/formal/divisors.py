"""Does code of trials divide by anything that vanishes where the loss or the map is defined?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from symbolic.formal.beside import File
from symbolic.formal.conditions import not_negative, positive
from symbolic.formal.definitions import identifier
from symbolic.formal.kinds import TRIAL
from symbolic.formal.lines import Function, Line, Real, Unread, parts
from symbolic.formal.pieces import Condition, Goal, term


def divisor_goals(file: File, function: Function, where: Sequence[Condition]) -> Iterator[Goal]:
    """Say that what a function divides by does not vanish, but for what cannot by its form.

    Raises:
        Unread: it divides by what is no declared quantity, nor the square of one.
    """
    lines = {line.name: line for line in function.lines}
    assumed = {c.says for c in where}
    for name in dict.fromkeys(_divided(function.lines, lines)):
        if f"{identifier(name)} {TRIAL[0]} <> 0" in assumed:
            continue
        if name not in lines:
            raise Unread(f"{function.name} divides by {name}, which may vanish")
        yield _goal(file, function, lines[name], where)


def _divided(lines: Sequence[Line], known: Mapping[str, Line]) -> Iterator[str]:
    """Yield the names of what is divided by, and may vanish by its form.

    Raises:
        Unread: it has no name.
    """
    for part in (part for line in lines for part in parts(line.value)):
        if part.head == "/" and not positive(below := part.args[1], known):
            while below.head == "^" or (
                below.head == "sqrt" and not_negative(below.args[0], known)
            ):
                below = below.args[0]
            if below.head != "entry":
                raise Unread(f"a division by {below.head}, which may vanish and has no name")
            yield below.name


def _goal(file: File, function: Function, line: Line, where: Sequence[Condition]) -> Goal:
    """Say that a line does not vanish: it is a declared one, or the square of one."""
    declared = {each.name: each for each in file.declared.function.lines}
    letters = tuple(letter for letter, _ in line.indices if letter != TRIAL[0])
    factors = "(Literal 1)"
    like = declared.get(line.name)
    if like is None:
        roots = (each for each in declared.values() if each.value == Real("sqrt", (_own(line),)))
        like = next(roots, None)
        factors = f"(terms_of_declared.{identifier(like.name)} FLAG)" if like else ""
    if like is None or tuple(letter for letter, _ in like.indices) != letters:
        raise Unread(f"{function.name} divides by {line.name}, which is nothing that is declared")
    lengths = dict(line.indices)
    below = "".join(f"({letter} < {lengths[letter]})%nat -> " for letter in letters)
    each = f"forall {' '.join(letters)}, {below}" if letters else ""
    own = " ".join([file.applied(function.name, line.name), *(x for x, _ in line.indices)])
    right = f"{factors} (terms_of_declared.{identifier(like.name)} FLAG)"
    return Goal(
        f"{function.name}_divides_by_{line.name}",
        f"{each}{own} <> 0",
        "nonzero",
        term(function, line.name),
        right,
        about=letters,
        where_defined=False,
        conditions=tuple(where),
    )


def _own(line: Line) -> Real:
    """Return a line's value without the index of its trial."""

    def bare(real: Real) -> Real:
        at = tuple(letter for letter in real.at if letter != TRIAL[0])
        return replace(real, at=at, args=tuple(map(bare, real.args)))

    return bare(line.value)
