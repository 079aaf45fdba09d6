"""Which terms of `formal/Code.v` mean what the lines mean? They stand in proofs alone.

The kernel compares a term's meaning with the definition of its line, so that a wrong term makes
a proof fail and never a statement true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.definitions import identifier
from symbolic.formal.lines import Function, Line, Real, Unread, parts

_BINARY = {"+": "Plus", "-": "Minus", "*": "Times", "/": "Over"}
_CALLED = {
    name: f"C{name}"
    for name in (
        *("exp", "expm1", "log", "log1p", "sqrt", "abs", "sin", "cos", "tan"),
        *("arctan", "arcsin", "arccos", "sinh", "cosh", "tanh", "inverse"),
    )
}


@dataclass
class Terms:
    """The numbers of the arrays of a file, and the terms of its lines."""

    #: an axis of the library, by the letter of an index; '' where a theorem is about one of them
    axes: Mapping[str, str]
    lengths: Sequence[str] = ()
    #: whether lines are looked at by cases where a sign decides the form of their terms
    by_cases: bool = False
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
        axes = "; ".join(filter(None, (self.axes[letter] for letter in at)))
        return f"(Entry {self.array(name)} [{axes}])"

    def length(self, name: str) -> str:
        """Return the number of a length, in the order of the axes."""
        return str([*self.lengths].index(name))


@dataclass
class Writer:
    """Writes the terms of one function's lines."""

    terms: Terms
    function: Function
    #: whether the terms stand outside of the module of the function's lines; FLAG is for weights
    outside: bool = False

    def line(self, line: Line) -> str:
        """Write the term of a line; `weighted` says which of two it is."""
        if opaque(line):
            own = f"{self.function.name}.{line.name}"
            term = self.terms.entry(own, [letter for letter, _ in line.indices])
        else:
            term = self.in_cases(line.value)
        return f"Definition {identifier(line.name)} (weighted : bool) : code := {term}."

    def in_cases(self, real: Real) -> str:
        """Return the term of a line, which is looked at by cases where a sign decides its form."""
        found = self.of(real)
        if not self.terms.by_cases:
            return found
        exponents = () if real.head in ("exp", "expm1") else signs_of_exponents(real)
        for sign in dict.fromkeys([*self.signs_within(real), *exponents]):
            found = f"(Cases {self.of(sign)} {found})"
        return found

    def signs_within(self, real: Real) -> Iterator[Real]:
        """Yield what decides entries of another line, the same for a whole axis of it."""
        lines = {line.name: line for line in self.function.lines}
        if real.head == "entry" and real.name in lines:
            line = lines[real.name]
            if line.value.head == "where":
                sign = line.value.args[0]
                if any(letter not in letters_of(sign) for letter, _ in line.indices):
                    yield sign
            elif line.value.head in ("exp", "expm1"):
                yield from signs_of_exponents(line.value)
        for arg in () if real.head in ("sum", "where") else real.args:
            yield from self.signs_within(arg)

    def of(self, real: Real) -> str:
        """Return the term of an expression."""
        args = real.args
        match real.head:
            case "number":
                return literal(real.name)
            case "pi":
                return "Circle"
            case "size" if real.name in self.terms.lengths:
                return f"(Length {self.terms.length(real.name)})"
            case "entry":
                return self.entry(real)
            case "+" if (ramp := ramp_of(real)) is not None:
                return f"(Ramp {self.of(ramp)})"
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
            case "where" if (other := sign_of(real)) is not None:
                return f"(Signed {self.of(args[0])} {self.of(other)})"
            case "where":
                return f"(Where {' '.join(map(self.of, args))})"
            case "arctan2":
                return f"(Angle {self.of(args[0])} {self.of(args[1])})"
            case "greater":
                return f"(Greater {self.of(args[0])} {self.of(args[1])})"
            case "smaller":
                both = " ".join(f"(Negative {self.of(arg)})" for arg in args)
                return f"(Negative (Greater {both}))"
            case head if head in _TOLD:
                return self.of(_TOLD[head](*args))
            case "weighted":
                return f"(if weighted then {self.of(args[0])} else {self.of(args[1])})"
            case head if head in _CALLED:
                return f"(Call {_CALLED[head]} {self.of(args[0])})"
        raise Unread(f"no term for {real.head}")

    def total(self, real: Real, letter: str, length: str) -> str:
        """Return the term of a sum."""
        if not self.terms.axes.get(letter):
            raise Unread(f"a sum over {length}")
        return f"(Total {self.terms.axes[letter]} {self.of(real.args[0])})"

    def entry(self, real: Real) -> str:
        """Return the term of an entry: of an array, or of another line."""
        if any(line.name == real.name for line in self.function.lines):
            if self.outside:
                return f"({prefix(self.function.name)}.{identifier(real.name)} FLAG)"
            return f"({identifier(real.name)} weighted)"
        return self.terms.entry(real.name, real.at)


def letters_of(real: Real) -> set[str]:
    """Return the letters of indices that an expression has."""
    return {letter for part in parts(real) for letter in part.at}


def signs_of_exponents(real: Real) -> Iterator[Real]:
    """Yield what exponents have the absolute value of, outside of choices by its sign."""
    if ramp_of(real) is not None:
        return
    if real.head in ("exp", "expm1"):
        yield from (part.args[0] for part in parts(real) if part.head == "abs")
    for arg in () if real.head == "where" else real.args:
        yield from signs_of_exponents(arg)


def opaque(line: Line) -> bool:
    """Say whether a line's value may be any number: a shift that is taken from the arguments."""
    return any(part.head == "largest" for part in parts(line.value))


def sign_of(real: Real) -> Real | None:
    """Return d where a choice is 1 where something is positive, else -1 where d is, else 0."""
    match real.args[1:]:
        case (
            Real("number", (), one),
            Real("where", (Real() as d, Real("negative", (Real("number", (), other),)), zero)),
        ) if (float(one), float(other), zero.head) == (1, 1, "number") and float(zero.name) == 0:
            return d
    return None


def ramp_of(real: Real) -> Real | None:
    """Return x where a sum is log1p(exp(-abs(x))), and x where that is positive."""
    match real.args:
        case (
            Real("log1p", (Real("exp", (Real("negative", (Real("abs", (x,)),)),)),)),
            Real("where", (sign, one, Real("number", (), other))),
        ) if x == sign == one and float(other) == 0:
            return x
    return None


_ONE = Real("number", name="1")


def _arc_kernel(x: Real) -> Real:
    squared = Real("^", (x, Real("number", name="2")))
    root = Real("sqrt", (Real("-", (_ONE, squared)),))
    angle = Real("-", (Real("pi"), Real("arccos", (x,))))
    return Real("+", (root, Real("*", (x, angle))))


def _logistic(x: Real) -> Real:
    return Real("inverse", (Real("+", (_ONE, Real("exp", (Real("negative", (x,)),)))),))


#: Functions that are told by others, as `Words.v` and `Code.v` define them.
_TOLD: Mapping[str, Callable[..., Real]] = {
    "arc_kernel": _arc_kernel,
    "logistic": _logistic,
    "softplus": lambda x: Real("log", (Real("+", (_ONE, Real("exp", (x,)))),)),
    "logaddexp": lambda x, y: Real("log", (Real("+", (Real("exp", (x,)), Real("exp", (y,)))),)),
}


def literal(text: str, sign: str = "") -> str:
    """Return the term of a decimal; Coq reads -0.5 as -5 / 10."""
    whole, _, rest = text.partition(".")
    if not rest.strip("0"):
        return f"(Literal ({sign}{whole}))" if sign else f"(Literal {whole})"
    above = f"({sign}{int(whole + rest)})" if sign else f"{int(whole + rest)}"
    return f"(Over (Literal {above}) (Literal {10 ** len(rest)}))"


def module(writer: Writer) -> str:
    """Write the terms of a function's lines, in the names that the lines have."""
    lines = map(writer.line, writer.function.lines)
    name = prefix(writer.function.name)
    return "\n".join([f"Module {name}.", *lines, f"End {name}."])


def prefix(function: str) -> str:
    """Return the name of the module that holds the terms of a function's lines."""
    return f"terms_of_{function}"
