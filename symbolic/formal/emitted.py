"""What is an emitted file, read beside the declaration that it was made from?

The lines of the declaration and of each function, with the names that they have in Coq, and the
conditions under which the loss is defined.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from symbolic.formal import trials
from symbolic.formal.beside import File
from symbolic.formal.conditions import positive
from symbolic.formal.declared import Declared, lengths_of, read_declaration
from symbolic.formal.kinds import CLASSES, ROWS, Kind
from symbolic.formal.lines import (
    Line,
    Real,
    Unread,
    Variable,
    entry,
    number,
    parts,
)
from symbolic.formal.segments import Segments
from symbolic.formal.staged import Calls
from symbolic.formal.staged_rows import Rows
from symbolic.formal.surroundings import check_surroundings, constant, is_usual, parts_of
from symbolic.generator.text.rows import DRIVERS, ENDING, HEAD, PASS_HEAD
from symbolic.generator.text.segments import FIXED


def read(declaration: str, text: str) -> File:
    """Read the declaration of a loss or of a map, and its emitted file.

    Raises:
        Unread: the declaration is not read, or the file is not in the grammar.
    """
    if trials.of_arguments(declaration):
        return trials.read(declaration, text)
    tree = ast.parse(text)
    kind = CLASSES if lengths_of(declaration) == CLASSES.shape else ROWS
    declared = with_weights(kind, read_declaration(declaration, kind.letters))
    if constant(tree, "STAGES") is None:
        raise Unread("the file tells no stages")
    compiled = constant(tree, "TARGET") == "numba"
    known = parts_of(HEAD, PASS_HEAD, DRIVERS, ENDING) if compiled else {}
    check_surroundings(text, tree, {**FIXED, **known})
    for node in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        if not node.name.startswith(("_", "one_pass")):
            check_signature(node, kind, declared)
    counts = {name: constant(tree, name) for name in ("_ROWS", "_FITTED_ROWS", "_ACROSS")}
    reads = partial(Rows, counts=counts) if compiled else Calls
    segments = Segments(kind, declared, tree, reads)
    said = [*segments.said()]
    return File(kind, declared, segments.functions, segments.left, said=said)


#: What functions of stages may be called without.
_LEFT_OUT = ("s", "lengths", "kept")


def check_signature(node: ast.FunctionDef, kind: Kind, declared: Declared) -> None:
    """See that a function takes its arguments in their order, and that what is left out is usual.

    Raises:
        Unread: it takes them in another one, or what is not given is something else.
    """
    given, usual = node.args, {kind.weights: None, **declared.parameters}
    usual |= dict.fromkeys(_LEFT_OUT)
    last = given.args[len(given.args) - len(given.defaults) :]
    defaults = {a.arg: d for a, d in zip(last, given.defaults, strict=True)}
    defaults |= {a.arg: d for a, d in zip(given.kwonlyargs, given.kw_defaults, strict=True) if d}
    for name, default in defaults.items():
        shown = ast.unparse(default)
        if name not in usual or not is_usual(shown, usual[name]):
            raise Unread(
                f"line {node.lineno}: {node.name} has {name} = {shown} where none is given"
            )
    data = [v.name for v in declared.function.variables if v.name not in usual]
    order = [kind.argument, "direction", *(x for x in data if x != kind.argument), kind.weights]
    places = [order.index(each.arg) for each in given.args if each.arg in order]
    if places != sorted(places) or given.posonlyargs or given.vararg or given.kwarg:
        raise Unread(f"line {node.lineno}: {node.name} takes its arguments in another order")


def with_weights(kind: Kind, declared: Declared) -> Declared:
    """Add a last line, the loss that the code is of: weights w add half the sum of (w z)^2.

    Raises:
        Unread: the loss has no argument of that name.
    """
    function, name = declared.function, kind.weights
    if not any(v.name == kind.argument for v in function.variables):
        raise Unread(f"the loss has no {kind.argument}")
    (i, n), L = kind.along, entry("L")
    squared = Real("^", (Real("*", (entry(name, i), entry(kind.argument, i))), number("2")))
    half = Real("/", (number("1"), number("2")))
    ridge = Real("*", (half, Real("sum", (squared,), index=kind.along)))
    line = Line("weighted_L", (), Real("weighted", (Real("+", (L, ridge)), L)), 0)
    variables = (*function.variables, Variable(name, (n,)))
    lines = (*function.lines, line)
    return replace(declared, function=replace(function, variables=variables, lines=lines))


def divisors(file: File) -> Iterator[Line]:
    """Yield what a declaration divides by, and what is not positive by its form.

    Raises:
        Unread: it divides by, or takes the logarithm or the root of, what has no name.
    """
    lines = {line.name: line for line in file.declared.function.lines}
    seen = set()
    for part in (p for line in lines.values() for p in parts(line.value)):
        if part.head in ("abs", "greater", "where", "largest"):
            raise Unread(f"the declaration has {part.head}, which has no derivative somewhere")
        if part.head in ("/", "log", "sqrt", "log1p") and not positive(part.args[-1], lines):
            name = part.args[-1].name
            if part.head != "/" or name not in lines or lines[name].indices:
                raise Unread(f"the declaration has {part.head} of what may be 0")
            if name not in seen:
                seen.add(name)
                yield lines[name]
