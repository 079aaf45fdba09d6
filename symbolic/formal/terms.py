"""Which terms of `formal/Code.v` mean what the lines mean? They stand in proofs alone.

The kernel compares a term's meaning with the definition of its line, so that a wrong term makes
a proof fail and never a statement true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from symbolic.formal.definitions import identifier
from symbolic.formal.lines import Function, Line, Real, Unread, at_index, parts

_BINARY = {"+": "Plus", "-": "Minus", "*": "Times", "/": "Over"}
_CALLED = {
    name: f"C{name}"
    for name in ("exp", "expm1", "log", "log1p", "sqrt", "abs", "sin", "cos", "sinh", "cosh")
}
#: Heads whose value is a number like any other: the theorem holds whatever it is.
_OPAQUE = {"largest", "greater"}


@dataclass
class Terms:
    """The numbers of the arrays of a file, and the terms of its lines."""

    #: an axis of the library, by the letter of an index
    axes: Mapping[str, str]
    numbers: dict[str, int] = field(default_factory=dict)

    def array(self, name: str) -> int:
        """Return the number of an array; a direction that code is given is the theorem's h."""
        name = "h" if name == "direction" else name
        return self.numbers.setdefault(name, len(self.numbers))

    def entry(self, name: str, at: Sequence[str]) -> str:
        """Return the term of an entry of an array; a place with a number is an array of its own."""
        numbers = [place for place in at if place.isdigit()]
        at = [letter for letter in at if not letter.isdigit()]
        name = " ".join([name, *numbers])
        axes = "; ".join(self.axes[letter] for letter in at)
        return f"(Entry {self.array(name)} [{axes}])"


@dataclass
class Writer:
    """Writes the terms of one function's lines."""

    terms: Terms
    function: Function

    def line(self, line: Line) -> Iterator[str]:
        """Write the term of a line, for each of few places; `weighted` says which of two it is."""
        few = [index for index in line.indices if index[1].isdigit()]
        for places in product(*(range(int(length)) for _, length in few)):
            value = line.value
            for (letter, _), place in zip(few, places, strict=True):
                value = at_index(value, letter, str(place))
            name = identifier("__".join([line.name, *map(str, places)]))
            if opaque(line):
                own = f"{self.function.name}.{line.name}"
                term = self.terms.entry(own, [letter for letter, _ in line.indices])
            else:
                term = self.of(value)
            yield f"Definition {name} (weighted : bool) : code := {term}."

    def of(self, real: Real) -> str:
        """Return the term of an expression."""
        args = real.args
        match real.head:
            case "number":
                return literal(real.name)
            case "entry":
                return self.entry(real)
            case "result":
                module, name = real.name.split(".")
                flag = "false" if real.unweighted else "weighted"
                name = "__".join([name, *(place for place in real.at if place.isdigit())])
                return f"({prefix(module)}.{identifier(name)} {flag})"
            case "+" | "-" | "*" | "/" as head:
                return f"({_BINARY[head]} {self.of(args[0])} {self.of(args[1])})"
            case "negative" if args[0].head == "number":
                return literal(args[0].name, "-")
            case "negative":
                return f"(Negative {self.of(args[0])})"
            case "^":
                return f"(Power {self.of(args[0])} {args[1].name})"
            case "sum" if real.index is not None:
                return self.total(real, *real.index)
            case "where":
                return f"(Where {' '.join(map(self.of, args))})"
            case "weighted":
                return f"(if weighted then {self.of(args[0])} else {self.of(args[1])})"
            case head if head in _CALLED:
                return f"(Call {_CALLED[head]} {self.of(args[0])})"
        raise Unread(f"no term for {real.head}")

    def total(self, real: Real, letter: str, length: str) -> str:
        """Return the term of a sum; one over a small number of places is written out."""
        (inner,) = real.args
        if not length.isdigit():
            return f"(Total {self.terms.axes[letter]} {self.of(inner)})"
        found = "(Literal 0)"
        for k in range(int(length)):
            found = f"(Plus {found} {self.of(at_index(inner, letter, str(k)))})"
        return found

    def entry(self, real: Real) -> str:
        """Return the term of an entry: of an array, of a table, or of another line."""
        places = tuple(int(at) for at in real.at if at.isdigit())
        if real.name in self.function.tables:
            own = self.function.tables[real.name]
            return f"({identifier(own[places])} weighted)" if places in own else "(Literal 0)"
        if any(line.name == real.name for line in self.function.lines):
            return f"({identifier('__'.join([real.name, *map(str, places)]))} weighted)"
        return self.terms.entry(real.name, real.at)


def opaque(line: Line) -> bool:
    """Say whether a line's value may be any number: a shift that is taken from the arguments."""
    return any(part.head in _OPAQUE for part in parts(line.value))


def literal(text: str, sign: str = "") -> str:
    """Return the term of a decimal; Coq reads -0.5 as -5 / 10."""
    whole, _, rest = text.partition(".")
    if not rest.strip("0"):
        return f"(Literal ({sign}{whole}))" if sign else f"(Literal {whole})"
    above = f"({sign}{int(whole + rest)})" if sign else f"{int(whole + rest)}"
    return f"(Over (Literal {above}) (Literal {10 ** len(rest)}))"


def module(writer: Writer) -> str:
    """Write the terms of a function's lines, in the names that the lines have."""
    lines = [text for line in writer.function.lines for text in writer.line(line)]
    name = prefix(writer.function.name)
    return "\n".join([f"Module {name}.", *lines, f"End {name}."])


def prefix(function: str) -> str:
    """Return the name of the module that holds the terms of a function's lines."""
    return f"terms_of_{function}"
