"""How does a claim read as a theorem of real analysis? The one file that has to be trusted.

From a claim's versioned text comes the statement of a theorem in Coq: arrays are functions of their
indices, lengths are natural numbers, a sum is ``sum (fun i => ...) n``, and the derivative of F
when z moves along h is ``is_derive (fun e => F) 0``, with ``z i + e * h i`` in the place of
``z i``.  Named quantities become definitions inside the statement; a quantity that depends on an
array that moves somewhere takes that array as an argument.  What a formula needs in order to be
defined is not decided here: it comes as conditions and is printed with the rest, to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import prod

from symbolic.formal.spectral import Spectral, Value, form
from symbolic.independent.parse import Axis, Bound, Entry, Node, NotCovered, Statement, number
from symbolic.independent.reading import Reader, raw, refusing

#: What binds how strongly in Coq: sums, products, signs, powers, applications.
SUM, PRODUCT, SIGN, POWER, APPLIED, ATOM = range(6)
#: Words that mean something already; nothing else gets such a name.
TAKEN = frozenset(
    [
        *("as", "at", "cofix", "else", "end", "exists", "exists2", "fix", "for", "forall", "fun"),
        *("if", "in", "is", "let", "match", "mod", "return", "then", "using", "where", "with"),
        *("by", "Prop", "Set", "SProp", "Type", "nat", "R", "O", "S", "I", "e", "i"),
        *("INR", "IZR", "PI", "sum", "largest", "is_derive", "Derive", "ex_derive", "locally"),
        *("exp", "ln", "sqrt", "sin", "cos", "atan", "asin", "acos", "sinh", "cosh", "tanh"),
        *("singular_values", "sign", "arc_kernel", "softplus", "logistic", "Rabs", "Rmax", "Rmin"),
    ]
)
#: The letters of axes that have longer names.
LETTERS: Mapping[str, str] = {"samples": "k", "classes": "c", "inputs": "j", "columns": "j"}
#: The word for each function of one number.
FUNCTIONS: Mapping[str, str] = {
    **{
        word: word
        for word in (
            *("exp", "sin", "cos", "atan", "asin", "acos", "sinh", "cosh", "tanh", "sign"),
            *("arc_kernel", "softplus", "logistic"),
        )
    },
    "log": "ln",
    "abs": "Rabs",
}


@dataclass(frozen=True)
class Read:
    """A statement, and the names of its quantities in the order of their definitions."""

    statement: Statement
    named: Mapping[Node, str]


def read(text: str, reader: Reader | None = None) -> Read:
    """Read a claim, or its statement, from its text; ``reader`` then knows the text's names.

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    reader, named = reader or Reader(), dict[Node, str]()
    with refusing():
        _, body = reader.opened(text)
        statement = _apart(reader.statement(body))
        for section, *rows in raw(text)[2:-1]:
            for label, *_ in rows if section == "definitions" else ():
                key, shown = (label, label) if isinstance(label, str) else label
                named.setdefault(reader.of(key), shown.strip('"'))
    inside = [
        n for n in parts(statement) if n in named and n.head not in ("entry", "number", "size")
    ]
    return Read(statement, {node: named[node] for node in inside})


def _apart(statement: Statement) -> Statement:
    """Rename the arrays that values take the place of where values speak of them: h := P h."""
    own = {entry.array for entry in statement.where}

    def of(node: Node) -> Node:
        if not node.arrays & own:
            return node
        label = node.label
        if isinstance(label, Entry) and label.array in own:
            label = replace(label, name=f"{label.name}_before")
        return Node(node.head, tuple(map(of, node.args)), label)

    return replace(statement, where={entry: of(value) for entry, value in statement.where.items()})


@dataclass(frozen=True)
class Condition:
    """Something that holds at the point: ``formula`` with 0 on the right or on the left."""

    formula: Node
    relation: str  # with {} in the place of the formula


@dataclass(frozen=True)
class Theorem:
    """A theorem's parts as they are printed; ``text`` is the statement."""

    name: str
    binders: tuple[str, ...]
    definitions: tuple[str, ...]
    hypotheses: tuple[str, ...]
    conclusion: str

    @property
    def text(self) -> str:
        """The statement, without the dot behind it."""
        lines = [f"Theorem {self.name}", *(f"    {each}" for each in self.binders)]
        lines[-1] += " :"
        lines += [f"  {each} in" for each in self.definitions]
        lines += [f"  {each} ->" for each in self.hypotheses]
        return "\n".join([*lines, f"  {self.conclusion}"])


#: An entry of an array at an index: its text, and how strongly that binds.
Place = Callable[[tuple[str, ...]], tuple[str, int]]


@dataclass(frozen=True)
class Scope:
    """Where a formula stands: the variables of its indices, and the arrays that have moved."""

    index: Mapping[Axis, str] = field(default_factory=dict)
    moved: Mapping[Entry, Place] = field(default_factory=dict)
    #: variables in use, which no binder inside may take
    live: frozenset[str] = frozenset()

    def bound(self, axis: Axis, variable: str) -> Scope:
        """Return the scope behind a binder."""
        return replace(self, index={**self.index, axis: variable}, live=self.live | {variable})


@dataclass
class Writer:
    """Writes the formulas of one statement, in names that it gives once."""

    read: Read
    names: dict[object, str] = field(default_factory=dict)
    #: the arrays that move somewhere
    moving: tuple[Entry, ...] = ()
    #: each array, and an entry of it
    arrays: dict[Entry, Entry] = field(default_factory=dict)
    lengths: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Name lengths, arrays and quantities, the statement's own letters where they are free."""
        arrays, moving = dict[Entry, Entry](), set[Entry]()
        summed, told = list[str](), list[str]()
        for node in parts(self.read.statement):
            if isinstance(node.label, Entry):
                arrays.setdefault(node.label.array, node.label)
                moving |= {node.label.array} if node.head == "D" else set()
            elif isinstance(node.label, tuple):
                summed.append(node.label[1])
            elif node.head == "size":
                told.append(str(node.label))
        own = [size for array in arrays for _, size in array.axes]
        self.lengths = tuple(dict.fromkeys([*own, *summed, *told]))
        self.arrays, self.moving = arrays, tuple(sorted(moving, key=lambda e: (e.name, e.axes)))
        for size in self.lengths:
            self.names["length", size] = self.fresh(size)
        for array in arrays:
            self.names[array] = self.fresh(array.name)
        for node, name in self.read.named.items():
            self.names[node] = self.fresh(name)

    def fresh(self, name: str) -> str:
        """Return a name for something, which nothing else has."""
        base = re.sub(r"[^A-Za-z0-9_']", "_", name)
        base = re.sub(r"__+$", "_", base)  # proofs have names of their own that end so
        base = base if re.match(r"[A-Za-z]", base) else f"x{base}"
        taken, count = {*self.names.values(), *TAKEN}, 0
        while (found := f"{base}{count or ''}") in taken:
            count += 1
        return found

    def length(self, axis: Axis) -> str:
        """Return the name of an axis' length."""
        return self.names["length", axis[1]]

    def variable(self, wanted: str, scope: Scope) -> str:
        """Return a variable for a binder that catches no name and no other variable."""
        base = re.sub(r"[^A-Za-z0-9_']", "_", wanted)
        taken, count = {*self.names.values(), *scope.live, *(TAKEN - {"e", "i"})}, 0
        while (found := f"{base}{count or ''}") in taken:
            count += 1
        return found

    def index(self, axis: Axis, scope: Scope) -> str:
        """Return a variable for an axis: its own letter, or i."""
        short = len(axis[0].rstrip("'")) == 1
        return self.variable(axis[0] if short else LETTERS.get(axis[0], "i"), scope)

    # --- formulas -------------------------------------------------------------------------------

    def text(self, node: Node, scope: Scope, level: int = SUM) -> str:
        """Write a formula, in brackets where what stands around it binds more strongly."""
        found, own = self.formula(node, scope)
        return found if own >= level else f"({found})"

    def formula(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a formula; say how strongly it binds."""
        if node in self.read.named:
            return self.quantity(node, scope)
        return self.opened(node, scope)

    def opened(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a formula that is not told by its name."""
        match node.head:
            case "entry":
                return self.entry(node, scope)
            case "number" | "*" | "^":
                return self.product(node, scope)
            case "+":
                return self.sum(node, scope)
            case "size":
                return f"INR {self.names['length', node.label]}", APPLIED
            case "pi":
                return "PI", ATOM
            case "e":
                return "exp 1", APPLIED
            case "sum" | "max" if isinstance(node.label, tuple):
                head = "sum" if node.head == "sum" else "largest"
                variable = self.index(node.label, scope)
                inner = self.text(node.args[0], scope.bound(node.label, variable))
                return f"{head} (fun {variable} => {inner}) {self.length(node.label)}", APPLIED
            case "largest" | "least":
                return self.extreme(node, scope)
            case "D":
                step, moved = self.moves(node, scope)
                return f"Derive (fun {step} => {self.text(node.args[0], moved)}) 0", APPLIED
        if node.head in FUNCTIONS:
            return f"{FUNCTIONS[node.head]} {self.text(node.args[0], scope, ATOM)}", APPLIED
        raise NotCovered(f"no word for {node.head} in Coq")

    def entry(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write an entry at its indices."""
        entry = node.label
        assert isinstance(entry, Entry)
        return self.at(entry.array, tuple(scope.index[axis] for axis in entry.axes), scope)

    def at(self, array: Entry, indices: tuple[str, ...], scope: Scope) -> tuple[str, int]:
        """Write an array at indices, moved where it has moved."""
        if array in scope.moved:
            return scope.moved[array](indices)
        return _applied(self.names[array], indices)

    def quantity(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a named quantity: its name, the arrays that may move, and its indices."""
        arrays = [self.array(array, scope) for array in self.arguments(node)]
        return _applied(
            self.names[node], [*arrays, *(scope.index[axis] for axis in sorted(node.axes))]
        )

    def arguments(self, node: Node) -> list[Entry]:
        """Return the arrays that a quantity is a function of."""
        return [array for array in self.moving if array in node.arrays]

    def array(self, array: Entry, scope: Scope) -> str:
        """Write a whole array as an argument."""
        if array not in scope.moved:
            return self.names[array]
        inner, variables = scope, list[str]()
        for axis in array.axes:
            variables.append(self.variable("i", inner))
            inner = inner.bound(axis, variables[-1])
        text, level = scope.moved[array](tuple(variables))
        if variables:
            return f"(fun {' '.join(variables)} => {text})"
        return text if level == ATOM else f"({text})"

    def moves(self, node: Node, scope: Scope) -> tuple[str, Scope]:
        """Return the step's variable, and the scope in which an array has moved."""
        entry, direction = node.label, node.args[1]
        assert isinstance(entry, Entry)
        step = self.variable("e", scope)

        def place(indices: tuple[str, ...]) -> tuple[str, int]:
            at = self.at(entry.array, indices, scope)
            start = at[0] if at[1] >= SUM else f"({at[0]})"
            index = {**scope.index, **dict(zip(entry.axes, indices, strict=True))}
            inner = replace(scope, index=index, live=scope.live | {step, *indices})
            return f"{start} + {step} * {self.text(direction, inner, SIGN)}", SUM

        moved = {**scope.moved, entry.array: place}
        return step, replace(scope, moved=moved, live=scope.live | {step})

    # --- arithmetic -----------------------------------------------------------------------------

    def sum(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a sum, what is added first, then what is subtracted."""
        text = ""
        for negative, term in signed(node, self.read.named):
            if negative:
                part = self.text(term, scope, PRODUCT if text else SIGN)
                text = f"{text} - {part}" if text else f"- {part}"
            else:
                part = self.text(term, scope, PRODUCT)
                text = f"{text} + {part}" if text else part
        return text, SUM

    def product(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a number, a power or a product: its number, what multiplies, what divides."""
        value, above, below = divided(node, self.read.named)
        if value < 0 and (above or below):
            return f"- {self.text(without_sign(node), scope, POWER)}", SIGN
        text = _number(value) if value != 1 or not (above or below) else ""
        level = ATOM if value.denominator == 1 and value >= 0 else PRODUCT
        for base, exponent in above:
            factor, own = self.power(base, exponent, scope)
            if not text:
                text, level = factor, own
                continue
            factor = factor if own > PRODUCT else f"({factor})"
            text, level = f"{_left(text, level)} * {factor}", PRODUCT
        for base, exponent in below:
            factor, own = self.power(base, exponent, scope)
            factor = factor if own > PRODUCT else f"({factor})"
            if text:
                text, level = f"{_left(text, level)} / {factor}", PRODUCT
            else:
                text, level = f"/ {factor}", SIGN
        return text, level

    def power(self, base: Node, exponent: Fraction, scope: Scope) -> tuple[str, int]:
        """Write a positive power: whole, or of a square root."""
        whole = exponent.numerator
        if exponent.denominator == 2:
            text, level = f"sqrt {self.text(base, scope, ATOM)}", APPLIED
        elif exponent.denominator == 1:
            if whole == 1:
                return self.formula(base, scope)
            text, level = self.text(base, scope, APPLIED), APPLIED
        else:
            raise NotCovered(f"a power {exponent}")
        return (text, level) if whole == 1 else (f"{text} ^ {whole}", POWER)

    def extreme(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write the larger or the smaller of two, and of what follows."""
        head = "Rmax" if node.head == "largest" else "Rmin"
        text, level = self.formula(node.args[0], scope)
        for arg in node.args[1:]:
            one = text if level == ATOM else f"({text})"
            text, level = f"{head} {one} {self.text(arg, scope, ATOM)}", APPLIED
        return text, level

    # --- the statement --------------------------------------------------------------------------

    def definition(self, node: Node) -> str:
        """Write the definition of a named quantity, without its own name inside."""
        scope, indices = Scope(), list[str]()
        for axis in sorted(node.axes):
            variable = self.index(axis, scope)
            indices.append(variable)
            scope = scope.bound(axis, variable)
        arguments = [f"({self.names[array]} : {_type(array)})" for array in self.arguments(node)]
        head = " ".join([self.names[node], *arguments, *(f"({each} : nat)" for each in indices)])
        return f"let {head} := {self.opened(node, scope)[0]}"

    def everywhere(self, axes: Iterable[Axis], body: Callable[[Scope], str]) -> str:
        """Write that something holds for every index."""
        scope, bounds = Scope(), list[str]()
        for axis in sorted(axes):
            variable = self.index(axis, scope)
            scope = scope.bound(axis, variable)
            bounds.append(f"({variable} < {self.length(axis)})%nat")
        if not bounds:
            return body(scope)
        variables = " ".join(scope.index[axis] for axis in sorted(axes))
        return f"(forall {variables}, {' -> '.join([*bounds, body(scope)])})"

    def condition(self, condition: Condition) -> str:
        """Write a condition, for every index that it varies along."""
        node = condition.formula
        return self.everywhere(
            node.axes, lambda scope: condition.relation.format(self.text(node, scope, PRODUCT))
        )

    def value(self, entry: Entry, value: Node) -> str:
        """Write that an array has a value, which is what the statement puts in its place."""
        at = Node("entry", (), entry)
        return self.everywhere(
            entry.axes, lambda scope: f"{self.text(at, scope)} = {self.text(value, scope)}"
        )

    def conclusion(self, scope: Scope) -> str:
        """Write what the statement says at its indices."""
        left, right = self.read.statement.left, self.read.statement.right
        if isinstance(self.read.statement, Bound):
            return f"{self.text(left, scope)}\n    <= {self.text(right, scope)}"
        if left.head == "D" and left not in self.read.named:
            step, moved = self.moves(left, scope)
            inner = self.text(left.args[0], moved)
            return f"is_derive (fun {step} => {inner}) 0\n    {self.text(right, scope, ATOM)}"
        return f"{self.text(left, scope)}\n    = {self.text(right, scope)}"


def theorem(name: str, read: Read, conditions: Iterable[Condition]) -> Theorem:
    """Return a claim as a theorem, under conditions.

    Raises:
        NotCovered: a part of it has no words here.
    """
    writer = Writer(read)
    statement = read.statement
    scope, places = Scope(), list[str]()
    free = sorted(statement.left.axes | statement.right.axes)
    for axis in free:
        variable = writer.index(axis, scope)
        scope = scope.bound(axis, variable)
        places.append(f"({variable} < {writer.length(axis)})%nat")
    lengths = [writer.names["length", size] for size in writer.lengths]
    binders = [f"({' '.join(lengths)} : nat)"] if lengths else []
    kinds: dict[str, list[str]] = {}
    spectrum = Spectrum(writer, statement) if isinstance(statement, Spectral) else None
    for array in writer.arrays:
        if spectrum and statement.vector and array == statement.vector.array:  # type: ignore[attr-defined]
            continue
        kinds.setdefault(_type(array), []).append(writer.names[array])
    binders += [f"({' '.join(names)} : {kind})" for kind, names in kinds.items()]
    binders += [f"({' '.join(scope.index[axis] for axis in free)} : nat)"] if free else []
    binders += spectrum.binders if spectrum else []
    positive = [
        Condition(Node("entry", (), entry), "0 < {}")
        for array, entry in writer.arrays.items()
        if array.positive
    ]
    return Theorem(
        name,
        tuple(binders),
        tuple(map(writer.definition, read.named)),
        (
            *(f"(1 <= {length})%nat" for length in lengths),
            *places,
            *map(writer.condition, [*positive, *conditions]),
            *(writer.value(entry, value) for entry, value in statement.where.items()),
            *(spectrum.hypotheses if spectrum else ()),
        ),
        writer.conclusion(scope),
    )


@dataclass
class Spectrum:
    """Which numbers are singular values: a sequence a matrix, and what entries are of it.

    ``singular_values n form s`` is formal/Singular.v's: form h = ||A h||^2, s_0 the largest.
    """

    writer: Writer
    statement: Spectral
    names: dict[tuple[Node, ...], str] = field(default_factory=dict)
    binders: list[str] = field(default_factory=list)
    hypotheses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Name a sequence for each matrix: an entry's own, where it is the whole sequence."""
        for matrix in self.statement.matrices:
            own = [each for each in self.statement.values if each.matrix == matrix]
            whole = next((v for v in own if v.place == "each" and v.shift.label == 0), None)
            if whole is not None:
                name = self.writer.names[whole.entry.array]
            else:
                name = self.writer.fresh("s_all")
                self.writer.names["sequence", matrix] = name
                self.binders.append(f"({name} : nat -> R)")
            self.names[matrix] = name
            self.hypotheses.append(self.told(matrix, name))
            self.hypotheses += [self.value(v, name) for v in own if v is not whole]

    def told(self, matrix: tuple[Node, ...], name: str) -> str:
        """Write that a sequence holds the singular values of a matrix."""
        vector, scope = self.statement.vector, Scope()
        assert vector is not None
        h = self.writer.names[vector.array]
        square = self.writer.text(form(matrix), scope)
        length = self.writer.length(self.statement.axis)
        return f"singular_values {length} (fun {h} : nat -> R => {square}) {name}"

    def value(self, value: Value, name: str) -> str:
        """Write which of a sequence's numbers an entry is."""
        node = Node("entry", (), value.entry)
        length = self.writer.length(self.statement.axis)

        def at(scope: Scope) -> str:
            index = {"first": "0", "last": f"{length} - 1"}.get(value.place, "")
            if value.place == "each":
                index = scope.index[value.entry.axes[0]]
            place = " + ".join([index, *self.shift(value.shift)])
            return f"{self.writer.text(node, scope)} = {name} ({place})%nat"

        return self.writer.everywhere(node.axes, at)

    def shift(self, node: Node) -> list[str]:
        """Write a number of places: a number, a length, or a sum of such."""
        if isinstance(node.label, Fraction) and node.head == "number":
            return [str(int(node.label))] if node.label else []
        if node.head == "size":
            return [self.writer.names["length", node.label]]
        if node.head == "+":
            return [text for arg in node.args for text in self.shift(arg)]
        raise NotCovered("a shift that is no sum of lengths")


# --- how products and sums are arranged, for whoever writes them ------------------------------


def signed(node: Node, named: Container[Node]) -> list[tuple[bool, Node]]:
    """Return a sum's terms, each with whether it is subtracted; what is added comes first."""
    terms = list[tuple[bool, Node]]()
    for term in node.args:
        negative = term not in named and divided(term, named)[0] < 0
        terms.append((negative, without_sign(term) if negative else term))
    return sorted(terms, key=lambda term: term[0])


Powers = list[tuple[Node, Fraction]]


def divided(node: Node, named: Container[Node]) -> tuple[Fraction, Powers, Powers]:
    """Return a product's number, what multiplies and what divides: bases and positive powers."""
    value, above, below = Fraction(1), Powers(), Powers()
    for factor in node.args if node.head == "*" else (node,):
        if isinstance(factor.label, Fraction):
            value *= factor.label
            continue
        base, exponent = factor, Fraction(1)
        if factor.head == "^" and (factor not in named or factor is node):
            base, power = factor.args
            if not isinstance(power.label, Fraction):
                raise NotCovered("a power whose exponent is not a number")
            exponent = power.label
        (above if exponent > 0 else below).append((base, abs(exponent)))
    return value, above, below


def without_sign(node: Node) -> Node:
    """Return the negative of a number, or of a product with a negative number in it."""
    if node.head != "*":
        assert isinstance(node.label, Fraction)
        return number(-node.label)
    value = prod(f.label for f in node.args if isinstance(f.label, Fraction))
    rest = [factor for factor in node.args if not isinstance(factor.label, Fraction)]
    return Node("*", tuple(rest if value == -1 else [number(-value), *rest]))


def _number(value: Fraction) -> str:
    whole = f"{value.numerator}" if value >= 0 else f"({value.numerator})"
    return whole if value.denominator == 1 else f"{whole} / {value.denominator}"


def _left(text: str, level: int) -> str:
    return text if level >= PRODUCT else f"({text})"


def _applied(name: str, arguments: Iterable[str]) -> tuple[str, int]:
    text = " ".join([name, *arguments])
    return text, ATOM if text == name else APPLIED


def _type(array: Entry) -> str:
    return "nat -> " * len(array.axes) + "R"


def parts(statement: Statement) -> Iterator[Node]:
    """Yield all formulas in a statement, each once, parts first."""
    seen = set[Node]()
    roots = [statement.left, statement.right]
    for entry, value in statement.where.items():
        roots += [Node("entry", (), entry), value]
    if isinstance(statement, Spectral):
        roots += [each for matrix in statement.matrices for each in matrix]
        roots += [Node("entry", (), value.entry) for value in statement.values]
        roots += [value.shift for value in statement.values]
        roots += [Node("size", (), statement.axis[1]), Node("entry", (), statement.vector)]
    if isinstance(statement, Bound):
        roots += [*statement.conditions]
        for entry, ends in statement.box.items():
            roots += [Node("entry", (), entry), *(end for end in ends if end is not None)]

    def walk(node: Node) -> Iterator[Node]:
        if node not in seen:
            seen.add(node)
            for arg in node.args:
                yield from walk(arg)
            yield node

    for root in roots:
        yield from walk(root)
