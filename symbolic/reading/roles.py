"""Which letters of a loss are the logits, which the data? Read off what is written.

A loss of rows is one of z = A x (or X w, X beta) and b; one of classes has logits u = W x (or z)
and targets t (or y).  A loss of arguments of its own says which, L(v, a), or is told.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from symbolic.calculus import Axis, Entry
from symbolic.declare import layer
from symbolic.declare.formula import Parameter
from symbolic.declare.loss import b, rows, w, z
from symbolic.reading.algebra import Value
from symbolic.reading.meaning import RULES
from symbolic.reading.scope import Definition, Scope
from symbolic.reading.source import ReadingError, Source
from symbolic.reading.tree import Node, bare, is_name, row_of

#: Products of a matrix and a vector that are the logits: of rows, and of classes.
OF_ROWS = (("A", "x"), ("X", "w"), ("X", "beta"), ("X", "theta"), ("A", "w"), ("A", "beta"))
OF_CLASSES = (("W", "x"), ("Theta", "x"), ("W", "h"))
#: Letters of logits and of data, the likeliest first.
LOGITS = {"rows": ("z",), "classes": ("u", "z", "o", "s", "a")}
DATA = {"rows": ("b", "y"), "classes": ("t", "y", "p", "q")}
LENGTHS = {"rows": ("n",), "classes": ("K", "C")}
#: Letters that count, for arrays that have an axis of their own.
COUNTING = ("i", "j", "l", "m", "q", "r", "o")


@dataclass(frozen=True)
class Text:
    """What a text states: formulas with their sources, definitions, arrays and their lengths."""

    definitions: Mapping[str, Definition]
    #: arrays by name with the letters of their lengths; none: a number
    declared: Mapping[str, tuple[str, ...]]
    #: all formulas that are to be read
    formulas: Sequence[tuple[Source, Node]]


@dataclass(frozen=True)
class Role:
    """What a loss is of: ``rows``, ``classes`` or ``own`` arguments, and its scope."""

    kind: str
    scope: Scope
    #: what letters of the text stand for, where they are other ones here
    read_as: Mapping[str, str]
    arguments: tuple[Entry, ...] = ()


def nodes_of(text: Text) -> Iterable[Node]:
    """Yield every part of every formula."""
    for _, formula in text.formulas:
        yield from formula.walk()
    for definition in text.definitions.values():
        yield from definition.formula.walk()


def role_of(
    text: Text, kind: str | None, arguments: Sequence[str], parameters: Mapping[str, float]
) -> Role:
    """Return what a loss is of, and what its letters mean.

    Raises:
        ReadingError: no letter is known to be the logits.
    """
    if arguments:
        return _own(text, arguments, parameters)
    nodes = list(nodes_of(text))
    products = _products(nodes, text)
    kind = kind or _kind(nodes, text, products)
    wanted = OF_ROWS if kind == "rows" else OF_CLASSES
    pair = next((pair for pair in wanted if pair in products), None)
    entries = (z, b) if kind == "rows" else (layer.u, layer.t)
    taken = {each for pair_ in products for each in pair_} if pair else set()
    free = [n for n in _free(nodes, text) if n not in taken and n not in parameters]
    lengths = _lengths(nodes, text, kind)
    free = [name for name in free if name not in lengths]
    logits = next((name for name in LOGITS[kind] if name in free), None)
    if pair is None and logits is None:
        raise ReadingError(_no_logits(kind, free))
    data = _data(kind, [name for name in free if name != logits], nodes, text)
    axis = rows if kind == "rows" else layer.classes
    own = Value(entries[0], (axis,))
    arrays: dict[str, Value] = {}
    if logits is not None:
        arrays[logits] = own
    if data is not None:
        arrays[data] = Value(entries[1], (axis,))
    if kind == "rows" and "w" in free and "w" not in arrays and "w" not in text.declared:
        arrays["w"] = Value(w, (axis,))
    arrays |= _numbers(text, parameters, arrays)
    scope = Scope(
        arrays,
        {letter: axis if at == "own" else _other(letter, at) for letter, at in lengths.items()},
        RULES,
        products={pair_: own for pair_ in products if pair_ in wanted},
        definitions=dict(text.definitions),
        variables=frozenset({"x", "w", "W", "beta", "theta", "z", "A", "X", "b", "y"}),
        default=axis,
    )
    scope.renamed = _renamed(text, (entries[0].name, entries[1].name))
    read_as = {
        name: value.expr.name
        for name, value in arrays.items()
        if isinstance(value.expr, Entry) and value.expr.name != name
    }
    return Role(kind, scope, read_as)


def _other(letter: str, kind: str) -> Axis:
    return Axis({"columns": "columns", "samples": "samples"}.get(kind, kind), letter)


def in_python(name: str) -> str:
    """Return a name that is no word of Python's: lambda is lam."""
    return {"lambda": "lam"}.get(name, f"{name}_own") if keyword.iskeyword(name) else name


def _renamed(text: Text, taken: tuple[str, str]) -> dict[str, str]:
    """Name quantities otherwise that have the letters of logits and data, or words of Python."""
    found: dict[str, str] = {}
    for name in text.definitions:
        own = in_python(name)
        while own in taken or (own != name and own in text.definitions):
            own = f"{own}_{'own' if own == name else 1}"
        if own != name:
            found[name] = own
    return found


def _numbers(
    text: Text, parameters: Mapping[str, float], arrays: Mapping[str, Value]
) -> dict[str, Value]:
    """Return the parameters: told with a value, or declared as numbers, which are 1 by default."""
    found: dict[str, Value] = {}
    for name, letters in text.declared.items():
        if not letters and name not in text.definitions and name not in arrays:
            found[name] = Value(Parameter(in_python(name), parameters.get(name, 1)))
    for name, value in parameters.items():
        found.setdefault(name, Value(Parameter(in_python(name), value)))
    return found


def products_of(text: Text) -> set[tuple[str, str]]:
    """Return the products of a matrix and a vector that stand in a text."""
    return _products(list(nodes_of(text)), text)


def _products(nodes: Sequence[Node], text: Text) -> set[tuple[str, str]]:
    """Return the products of a matrix and a vector that stand somewhere: A x, w_k^T x."""
    found: set[tuple[str, str]] = set()
    known = [pair for pair in (*OF_ROWS, *OF_CLASSES) if not {*pair} & {*text.definitions}]
    for node in nodes:
        row = row_of(node)
        for pair in known if row is not None else ():
            if row and row[0].word in (pair[0], pair[0].lower()) and row[1].word == pair[1]:
                found.add(pair)
        if node.kind not in ("mul", "inner"):
            continue
        left, right = (bare(part) for part in node.parts)
        if left.kind == "mul":
            left = bare(left.parts[1])
        lying = left.kind == "transpose"
        left = bare(left.parts[0]) if lying else left
        for matrix, vector in known:
            for one, other in ((left, right), (right, left)):
                whole = is_name(one, matrix) and one is left and not lying
                of_a_row = one.kind == "name" and one.word in (matrix, matrix.lower()) and one.parts
                if is_name(other, vector) and (
                    whole or (of_a_row and (lying or node.kind == "inner"))
                ):
                    found.add((matrix, vector))
    return found


def _kind(nodes: Sequence[Node], text: Text, products: set[tuple[str, str]]) -> str:
    if products & {*OF_ROWS}:
        return "rows"
    if products & {*OF_CLASSES}:
        return "classes"
    names = {node.word for node in nodes if node.kind == "name"} - {*text.definitions}
    upper = {bare(n.parts[1]).word for n in nodes if n.kind == "sum" and len(n.parts) > 1}
    upper |= {part.word for n in nodes if n.kind == "ones" for part in n.parts}
    upper |= {letter for letters in text.declared.values() for letter in letters}
    if upper & {*LENGTHS["classes"]} or ({"u", "t"} <= names and not names & {"z", "b"}):
        return "classes"
    return "rows"


def role_kind(
    nodes: Sequence[Node], declared: Mapping[str, tuple[str, ...]], defined: set[str]
) -> tuple[str, tuple[str, str] | None]:
    """Return whether formulas are about rows or classes, and the product that is the logits."""
    text = Text(dict.fromkeys(defined), declared, [])  # type: ignore[arg-type]
    products = _products(nodes, text)
    kind = _kind(nodes, text, products)
    wanted = OF_ROWS if kind == "rows" else OF_CLASSES
    return kind, next((pair for pair in wanted if pair in products), None)


def _free(nodes: Sequence[Node], text: Text) -> list[str]:
    """Return the names that nothing defines, in the order in which they come."""
    bound = {node.word for node in nodes if node.kind in ("sum", "max", "min")}
    for definition in text.definitions.values():
        bound |= {each.word for each in (*definition.arguments, *definition.indices)}
    bound -= {"x", "z", "u"}
    subscripts = {id(p) for n in nodes if n.kind in ("name", "index") for p in n.parts}
    called = {id(n.parts[0]) for n in nodes if n.kind == "index"}
    found: dict[str, None] = {}
    for node in nodes:
        inside = id(node) in subscripts and id(node) not in called
        numbers = not text.declared.get(node.word, ("?",))
        known = node.word in text.definitions or node.word in {*bound, "pi", "e"}
        if node.kind == "name" and not inside and not numbers and not known:
            found.setdefault(node.word)
    return list(found)


def _lengths(nodes: Sequence[Node], text: Text, kind: str) -> dict[str, str]:
    """Return which length each letter is: that of the logits, or of something else."""
    found = dict.fromkeys(LENGTHS[kind], "own")
    for name, letters in text.declared.items():
        for letter in letters:
            matrix = any(name == pair[0] for pair in (*OF_ROWS, *OF_CLASSES))
            vector = any(name == pair[1] for pair in (*OF_ROWS, *OF_CLASSES))
            if (matrix and letter == letters[-1] and len(letters) > 1) or vector:
                found[letter] = "columns"
            else:
                found.setdefault(letter, "own")
    for node in nodes:
        if node.kind == "sum" and len(node.parts) > 1:
            at = "columns" if row_of(node) else "own"
            found.setdefault(bare(node.parts[1]).word, at)
        if node.kind == "ones":
            for part in node.parts:
                found.setdefault(part.word, "own")
    found = {each: at for each, at in found.items() if each and each not in text.definitions}
    used = [
        letter for letter, at in found.items() if at == "own" and letter in _written(nodes, text)
    ]
    if len(used) > 1:
        raise ReadingError(
            f"the lengths {used[0]} and {used[1]} both stand in the loss: one of z = A x has one "
            "sum's length; a loss of other arguments says which, L(v, a) = ..."
        )
    return found


def _written(nodes: Sequence[Node], text: Text) -> set[str]:
    """Return the letters that stand in a text as lengths of sums and of arrays."""
    found = {bare(n.parts[1]).word for n in nodes if n.kind == "sum" and len(n.parts) > 1}
    found |= {part.word for n in nodes if n.kind == "ones" for part in n.parts}
    return found | {letter for letters in text.declared.values() for letter in letters}


def _data(kind: str, free: Sequence[str], nodes: Sequence[Node], text: Text) -> str | None:
    """Return which letter is the data: the usual one, or the only one that is a vector."""
    for name in DATA[kind]:
        if name in free:
            return name
    indexed = {node.word for node in nodes if node.kind == "name" and node.parts}
    vectors = [n for n in free if n in indexed or text.declared.get(n) or len(n) == 1]
    return vectors[0] if len(vectors) == 1 and vectors[0] != "w" else None


def _no_logits(kind: str, free: Sequence[str]) -> str:
    wanted = "z = A x" if kind == "rows" else "logits u = W x"
    names = ", ".join(free) or "no letter"
    return (
        f"the loss has no {wanted}: it holds {names}; write A x, or its arguments, L(v, a) = ..., "
        "with v \\in \\mathbb{R}^p to say how long they are"
    )


# --- arguments of its own -------------------------------------------------------------------------


def _own(text: Text, arguments: Sequence[str], parameters: Mapping[str, float]) -> Role:
    nodes = list(nodes_of(text))
    shapes = {name: letters for name, letters in text.declared.items() if letters}
    names = {node.word for node in nodes if node.kind == "name"}
    lengths = {letter: Axis(letter, letter) for letters in shapes.values() for letter in letters}
    free = iter([letter for letter in COUNTING if letter not in names | {*lengths}])
    lengths = {letter: Axis(next(free, f"{letter}_"), letter) for letter in lengths}
    arrays: dict[str, Value] = {}
    for name, letters in shapes.items():
        if name in text.definitions:
            continue
        axes = [lengths[letter] for letter in letters]
        if len(axes) == 2 and axes[0] == axes[1]:
            axes[1] = axes[1].twin()
        if len(axes) > 2:
            raise ReadingError(f"{name} has {len(axes)} indices: two are understood at most")
        arrays[name] = Value(Entry(name, axes), tuple(axes))
    arrays |= {
        name: Value(Entry(name))
        for name in arguments
        if name not in arrays and not text.declared.get(name, ("?",))
    }
    arrays |= _numbers(text, parameters, arrays)
    missing = [name for name in arguments if name not in arrays]
    if missing:
        raise ReadingError(
            f"nothing says how long the argument {missing[0]} is: write {missing[0]} \\in "
            "\\mathbb{R}^p, or \\in \\mathbb{R} for a number"
        )
    scope = Scope(
        arrays, lengths, RULES, definitions=dict(text.definitions), variables=frozenset(arguments)
    )
    entries = tuple(arrays[name].expr for name in arguments)
    return Role("own", scope, {}, entries)
