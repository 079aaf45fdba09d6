"""How is a line of code written as a definition of Coq? As it stands, name by name.

This and the readers are what is trusted of a theorem on code: a definition must be the line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.lines import Function, Line, Real, Unread, Variable, parts

_LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "negative": 3, "^": 4}
_NAMES = {
    **{"log": "ln", "abs": "Rabs", "arctan": "atan", "arcsin": "asin", "arccos": "acos"},
    **{"greater": "Rmax", "arctan2": "atan2"},
}
#: Words of Coq and of the library that a name of the code must not hide.
RESERVED_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        as at cofix else end exists exists2 fix for forall fun if in let match mod Prop return Set
        then Type using where with SProp sum largest exp ln sqrt sin cos tan sinh cosh tanh atan
        asin acos Rabs Rmax Rmin expm1 log1p PI IZR INR pow is_derive Derive nat R O S I h h' step
        weighted declared given rows start size parts
        atan2 logaddexp softplus logistic smaller arc_kernel lengths_of array places
        for_in while after between put add_at from csr within_
        """,
    )
)


def identifier(name: str) -> str:
    """Return the name that something of the code has in Coq."""
    plain = name.replace(".", "").replace("_", "").replace("'", "")
    if not (plain.isascii() and plain.isalnum()):
        raise Unread(f"{name} is no name for Coq")
    return f"{name}_" if name in RESERVED_WORDS else name


def variable(name: str) -> str:
    """Return the name of what theorems speak of, in Coq."""
    return name if name in ("weighted", "h", "h'") else identifier(name)


@dataclass
class Scope:
    """The names that stand for something, and the variables that each depends on."""

    variables: tuple[Variable, ...]
    lengths: tuple[str, ...]
    needs: dict[str, frozenset[str]] = field(default_factory=dict)
    #: the argument that holds weights, where there are some
    weights: str = "w"
    #: what arrays and lines are called outside of the section
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def order(self) -> list[str]:
        """The variables of a section, in their order."""
        numbers = [v.name for v in self.variables if v.name not in self.lengths]
        return [*(n for n in self.lengths if not n.isdigit()), "weighted", *numbers]

    def called(self, name: str) -> str:
        """Return what an array, a number or a line is called."""
        return self.names.get(name) or identifier(name)

    def needed(self, real: Real) -> frozenset[str]:
        """Return the variables that an expression depends on."""
        found: set[str] = set()
        for part in parts(real):
            if part.index is not None and not part.index[1].isdigit():
                found.add(part.index[1])
            if part.head == "size":
                found.add(part.name)
            if part.head == "weighted":
                found.add("weighted")
            if part.head == "entry":
                found |= self.needs.get(part.name, {part.name})
        return frozenset(found)

    def arguments(self, name: str) -> list[str]:
        """Return the variables that a definition takes, outside of its section."""
        return [each for each in self.order if each in self.needs[name]]


def written(real: Real, scope: Scope, level: int = 0) -> str:
    """Return a real expression in Coq; ``level`` says which operators need brackets."""
    text, own = _written(real, scope)
    return f"({text})" if own < level else text


def _written(real: Real, scope: Scope) -> tuple[str, int]:
    args = real.args

    def inner(k: int, level: int = 0) -> str:
        return written(args[k], scope, level)

    match real.head:
        case "number":
            return decimal(real.name), 6
        case "entry":
            places = [f"{at}%nat" if at.isdigit() else at for at in real.at]
            text = " ".join([scope.called(real.name), *places])
            return text, 5 if " " in text else 6
        case "pi":
            return "PI", 6
        case "size":
            return f"INR {real.name}", 5
        case "+" | "-" | "*" | "/" as head:
            own = _LEVELS[head]
            return f"{inner(0, own)} {head} {inner(1, own + 1)}", own
        case "negative" if args[0].head == "number":
            return f"-{decimal(args[0].name)}", 3
        case "negative":
            return f"- {inner(0, 3)}", 3
        case "^":
            return f"{inner(0, 5)} ^ {args[1].name}", 4
        case "sum" | "largest" as head if real.index is not None:
            letter, length = real.index
            return f"{head} (fun {letter} => {inner(0)}) {length}", 5
        case "greater" | "smaller" | "arctan2" | "logaddexp" as head:
            return f"{_NAMES.get(head, head)} {inner(0, 6)} {inner(1, 6)}", 5
        case "where":
            return f"if Rgt_dec {inner(0, 6)} 0 then {inner(1)} else {inner(2)}", 0
        case "weighted":
            return f"if weighted then {inner(0)} else {inner(1)}", 0
        case head:
            return f"{_NAMES.get(head, head)} {inner(0, 6)}", 5


def decimal(text: str) -> str:
    """Return a decimal as Coq reads it; 2.0 is 2."""
    whole, _, rest = text.partition(".")
    if not (whole.isdigit() and (rest == "" or rest.isdigit())):
        raise Unread(f"the number {text} is not read")
    return whole if not rest.strip("0") else f"{whole}.{rest}"


def definition(line: Line, scope: Scope) -> str:
    """Write one line; the comment is its number in the file."""
    scope.needs[line.name] = scope.needed(line.value)
    binders = "".join(f" {letter}" for letter, _ in line.indices)
    if binders:
        binders = f" ({binders.strip()} : nat)"
    comment = f" (* {line.number} *)" if line.number else ""
    return (
        f"Definition {identifier(line.name)}{binders} : R := {written(line.value, scope)}.{comment}"
    )


def table(
    name: str, places: Mapping[tuple[int, ...], str], lead: Sequence[str], scope: Scope
) -> str:
    """Write arrays or numbers side by side as one function of their places."""
    width = max((len(place) for place in places), default=1)
    letters = ["l", "l'"][:width]
    rows = [
        f"| {', '.join(f'{k}%nat' for k in place)} => {' '.join([identifier(own), *lead])}"
        for place, own in places.items()
    ]
    needs: frozenset[str] = frozenset().union(*(scope.needs[own] for own in places.values()))
    scope.needs[name] = needs
    binders = " ".join([*lead, *letters])
    others = f"| {', '.join('_' * width)} => 0"
    body = " ".join([*rows, others])
    head = f"Definition {identifier(name)} ({binders} : nat) : R :="
    return f"{head}\n  match {', '.join(letters)} with {body} end."


def empty(name: str, scope: Scope) -> str:
    """Write a table without columns, and so without entries."""
    scope.needs[name] = frozenset()
    return f"Definition {identifier(name)} (i l : nat) : R := 0."


def binder(variable: Variable) -> str:
    """Write the type of an argument."""
    arrow = "".join("nat -> " for _ in variable.lengths)
    return f"({identifier(variable.name)} : {arrow}R)"


def module(function: Function, scope: Scope) -> str:
    """Write a function of the file: its arguments, and its lines in their order."""
    numbers = [v for v in scope.variables if v.name not in scope.lengths]
    lengths = " ".join(length for length in scope.lengths if not length.isdigit())
    first = [f"({lengths} : nat)"] if lengths else []
    first += ["(weighted : bool)"] if scope.weights else []
    binders = " ".join([*first, *map(binder, numbers)])
    out = [f"Module {function.name}.", "Section Lines.", f"Variables {binders}."]
    out += [empty(name, scope) for name, places in function.tables.items() if not places]
    lines = {line.name: line for line in function.lines}
    after = {last_of(places, [*lines]): name for name, places in function.tables.items() if places}
    for line in function.lines:
        out.append(definition(line, scope))
        if line.name in after:
            name = after[line.name]
            places = function.tables[name]
            lead = [letter for letter, _ in lines[line.name].indices]
            out.append(table(name, places, lead, scope))
    return "\n".join([*out, "End Lines.", f"End {function.name}."])


def last_of(places: Mapping[tuple[int, ...], str], lines: Sequence[str]) -> str:
    """Return which of the lines of a table comes last."""
    return max(places.values(), key=lines.index)
