"""How does a loss keep its names where a target's code has them for something of its own?

What the code calls its own things is read off the code: it is written once more for the same loss
under other names, and every name that is still there is the code's.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from symbolic.calculus import Quantity
from symbolic.declare.loss import Parameter
from symbolic.derive.structure import Structure
from symbolic.generator.spelling import SpellingError

#: numexpr takes these for functions in every text, whatever a variable is called.
NUMEXPR_FUNCTIONS = frozenset(
    """
    abs arccos arccosh arcsin arcsinh arctan arctan2 arctanh ceil complex conj contains
    copy copysign cos cosh exp expm1 floor fmod hypot imag isfinite isinf isnan log log10
    log1p log2 max maximum min minimum nextafter ones_like prod real round sign signbit
    sin sinh sqrt sum tan tanh trunc where
    """.split()  # noqa: SIM905  (fifty names as a list are fifty lines)
)


def with_names(structure: Structure, target: str, write: Callable[[Structure], str]) -> str:
    """Return the code of a target, which ``write`` writes, under the names that a loss gives.

    Where the code has such a name for something of its own, that one gives way.

    Raises:
        SpellingError: a parameter has the name of something that all code of the target calls.
    """
    other, places = renamed(structure)
    neutral = write(other)
    scopes = list(names_by_function(neutral))
    clashes = {
        name
        for name, place in places.items()
        if (target == "numexpr" and name in NUMEXPR_FUNCTIONS)
        or any(name in scope and place in scope for scope in scopes)
    }
    if not clashes:
        return write(structure)
    parameters = {parameter.name for parameter in structure.loss.parameters}
    called = {name for name in clashes if name in parameters} & set(_not_its_own(neutral, places))
    if called:
        msg = (
            f"loss '{structure.loss.name}': the name {min(called)!r} is one that {target} code has "
            "for itself: choose another"
        )
        raise SpellingError(msg)
    return _replaced(neutral, places)


def _not_its_own(text: str, places: dict[str, str]) -> Iterator[str]:
    """Yield the names that functions with given names take from elsewhere, such as np."""
    for node in _functions(text):
        names = set(_names(node))
        if names & set(places.values()):
            yield from names - _local(node)


def _local(function: ast.FunctionDef) -> set[str]:
    """Return the names that a function has for what is its own: arguments and variables."""
    nodes = list(ast.walk(function))
    stored = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return stored | {node.arg for node in nodes if isinstance(node, ast.arg)}


def _replaced(text: str, places: dict[str, str]) -> str:
    """Put the given names in their places, where a function's own variables make way for them.

    What numexpr evaluates keeps the places: its texts are handed their values by name.
    """
    lines = text.splitlines(keepends=True)
    given = {place: name for name, place in places.items()}
    inside: set[int] = set()
    for function in _functions(text):
        first, last = function.lineno - 1, function.end_lineno or function.lineno
        for decorator in function.decorator_list:
            first = min(first, decorator.lineno - 1)
        inside |= set(range(first, last))
        words = _words(function, given)
        docstring = function.body[0].end_lineno if ast.get_docstring(function) else 0
        for row, start, end in sorted(_identifiers(function), reverse=True):
            line = lines[row].encode()
            word = line[start:end].decode()
            lines[row] = (line[:start] + words.get(word, word).encode() + line[end:]).decode()
        for row in range(first, docstring or 0):
            lines[row] = _in_words(lines[row], given)
    outside = [row for row in range(len(lines)) if row not in inside]
    for row in outside:
        lines[row] = _in_words(lines[row], given)
    return "".join(lines)


def _words(function: ast.FunctionDef, given: dict[str, str]) -> dict[str, str]:
    """Return what each identifier of a function becomes; only what is its own can give way."""
    names, local = set(_names(function)), _local(function)
    wanted = {place: name for place, name in given.items() if place in names}
    taken = names | set(wanted.values())
    words = {}
    for place, name in wanted.items():
        words[place] = name
        if name in names:
            moving, free = (name, name) if name in local else (place, name)
            while free in taken:
                free += "_"
            taken.add(free)
            words[moving] = free
    return words


def _identifiers(function: ast.FunctionDef) -> Iterator[tuple[int, int, int]]:
    """Yield the row, and where in it each name of a function begins and ends, in bytes."""
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            yield node.lineno - 1, node.col_offset, node.end_col_offset or 0
        elif isinstance(node, ast.arg | ast.keyword) and node.arg is not None:
            yield node.lineno - 1, node.col_offset, node.col_offset + len(node.arg.encode())


def _in_words(line: str, given: dict[str, str]) -> str:
    return re.sub(r"\b\w+\b", lambda found: given.get(found[0], found[0]), line)


def _functions(text: str) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]


def names_by_function(text: str) -> Iterator[set[str]]:
    """Yield the names that each function of a module's text uses."""
    for node in _functions(text):
        yield {name for part in [node.args, *node.body] for name in _names(part)}


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "ne.evaluate":
            yield from _names(ast.parse(ast.literal_eval(node.args[0]).strip()))


def renamed(structure: Structure) -> tuple[Structure, dict[str, str]]:
    """Return the same structure in other words, and the word for each name.

    Code that is written of it still leaves the given names alone, where it can.
    """
    loss = structure.loss
    names: dict[Quantity | Parameter, Quantity | Parameter] = {}
    for k, parameter in enumerate(loss.parameters):
        names[parameter] = Parameter(f"given{k}parameter", parameter.default)
    for k, quantity in enumerate([*loss.quantities, *structure.derivatives]):
        names[quantity] = Quantity(f"given{k}quantity", quantity.definition.xreplace(names))

    def moved(expr: Any) -> Any:
        if isinstance(expr, tuple):
            return tuple(moved(each) for each in expr)
        return None if expr is None else expr.xreplace(names)

    parts = {part: moved(getattr(structure, part)) for part in ("r", "D", "P", "M", "jacobian")}
    other = replace(
        structure,
        loss=replace(loss, value=moved(loss.value), prediction=moved(loss.prediction)),
        origin={moved(quantity): moved(named) for quantity, named in structure.origin.items()},
        avoided=frozenset(given.name for given in names),
        **parts,
    )
    return other, {given.name: word.name for given, word in names.items()}
