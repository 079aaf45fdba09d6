"""What does a function of an emitted file compute? Lines, each a name and a real expression.

Nothing else stands between the text of the file and the theorem: `arrays` and `loops` read a
text as such lines, `definitions` writes each as a definition of Coq.  Rounding is no part of it:
an expression is one of real numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

#: An index: the letter it has in the theorem, and the name of its length.
Index = tuple[str, str]


class Unread(ValueError):
    """A text holds what the reader does not know; the message says what and in which line."""


@dataclass(frozen=True)
class Real:
    """A real expression: a head, what it is made of, and a name.

    - ``number``: ``name`` is the decimal as it is written, without a sign
    - ``entry``: ``name`` is an array's or a scalar's, ``at`` the letters of its indices
    - ``+ - * / ^ negative`` and the functions of `FUNCTIONS`; the exponent of ``^`` is a number
    - ``sum`` and ``largest`` over ``index``; ``greater``, of two numbers
    - ``where``: the second argument where the first is positive, else the third
    - ``smaller`` of two numbers, ``arctan2`` and ``logaddexp`` of two, ``arc_kernel``, ``softplus``
      and ``logistic`` of one; ``pi``; ``size``: the length ``name``, as a number
    - ``weighted``: the first argument where there are weights, else the second
    """

    head: str
    args: tuple[Real, ...] = ()
    name: str = ""
    at: tuple[str, ...] = ()
    index: Index | None = None


#: The functions of one number, by the names that NumPy, numexpr and Python's math share.
FUNCTIONS = frozenset(
    [
        *("exp", "expm1", "log", "log1p", "sqrt", "abs", "sin", "cos", "tan"),
        *("sinh", "cosh", "tanh", "arctan", "arcsin", "arccos"),
    ]
)
#: The functions of two numbers.
OF_TWO = frozenset(["arctan2", "logaddexp"])
#: Those that Python's math has under other names.
OF_MATH = {"atan": "arctan", "asin": "arcsin", "acos": "arccos"}
#: pi as code writes it: the nearest double, which is read as the number that it rounds.
PI = "3.141592653589793"


@dataclass(frozen=True)
class Line:
    """A name with its indices, what it is, and the number of the line in the file."""

    name: str
    indices: tuple[Index, ...]
    value: Real
    number: int


@dataclass(frozen=True)
class Variable:
    """An argument of a function, and the lengths along which it has entries."""

    name: str
    lengths: tuple[str, ...]


@dataclass(frozen=True)
class Function:
    """A function of an emitted file, read.

    ``returned`` are the names of what it returns; what is a table of arrays or numbers has its
    entries in ``tables``, by their place.
    """

    name: str
    variables: tuple[Variable, ...]
    lines: tuple[Line, ...]
    returned: tuple[str, ...]
    #: the lengths of the axes of what is returned
    shapes: tuple[tuple[str, ...], ...]
    tables: Mapping[str, Mapping[tuple[int, ...], str]] = field(default_factory=dict)

    def line(self, name: str) -> Line:
        """Return the line that defines a name."""
        return next(line for line in self.lines if line.name == name)


def number(text: str) -> Real:
    """Return a number as it is written."""
    return Real("pi") if text == PI else Real("number", name=text)


def entry(name: str, *at: str) -> Real:
    """Return the entry of an array, or a scalar."""
    return Real("entry", name=name, at=at)


def parts(real: Real) -> Iterator[Real]:
    """Yield an expression and all that it is made of."""
    yield real
    for arg in real.args:
        yield from parts(arg)


def at_index(real: Real, old: str, new: str) -> Real:
    """Return an expression at another index.

    A sum over the old letter has an index of its own of that name, which stays.

    Raises:
        Unread: a sum would catch the new one.
    """
    if real.index is not None and real.index[0] == old:
        return real
    if real.index is not None and real.index[0] == new and _has(real.args[0], old):
        raise Unread(f"an index {new} within a sum over {new}")
    args = tuple(at_index(arg, old, new) for arg in real.args)
    return replace(real, args=args, at=tuple(new if at == old else at for at in real.at))


def _has(real: Real, letter: str) -> bool:
    if real.index is not None and real.index[0] == letter:
        return False
    return letter in real.at or any(_has(arg, letter) for arg in real.args)
