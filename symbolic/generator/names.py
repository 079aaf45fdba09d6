"""May a loss give its quantities these names? Not where a target's code has them for itself.

What the code calls its own things is read off the code: it is written once more for the same loss
under other names, and every name that is still there is the code's.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from symbolic.calculus import Quantity
from symbolic.generator.spelling import SpellingError
from symbolic.loss import Parameter
from symbolic.structure import Structure

#: numexpr takes these for functions in every text, whatever a variable is called.
NUMEXPR_FUNCTIONS = frozenset(
    """
    abs arccos arccosh arcsin arcsinh arctan arctan2 arctanh ceil complex conj contains
    copy copysign cos cosh exp expm1 floor fmod hypot imag isfinite isinf isnan log log10
    log1p log2 max maximum min minimum nextafter ones_like prod real round sign signbit
    sin sinh sqrt sum tan tanh trunc where
    """.split()  # noqa: SIM905  (fifty names as a list are fifty lines)
)


def check_names(structure: Structure, target: str, write: Callable[[Structure], str]) -> None:
    """Refuse names that the code of a target, which ``write`` writes, has for itself.

    Raises:
        SpellingError: there is such a name.
    """
    other, places = renamed(structure)
    scopes = list(names_by_function(write(other)))
    of_quantity = {named.name: origin.name for origin, named in structure.origin.items()}
    for name, place in places.items():
        clash = any(name in scope and place in scope for scope in scopes)
        if clash or (target == "numexpr" and name in NUMEXPR_FUNCTIONS):
            of = of_quantity.get(name)
            derived = f", for the derivative of {of}," if of else ""
            msg = (
                f"loss '{structure.loss.name}': the name {name!r}{derived} is one that {target} "
                f"code has for itself: choose another{f' for {of}' if of else ''}"
            )
            raise SpellingError(msg)


def names_by_function(text: str) -> Iterator[set[str]]:
    """Yield the names that each function of a module's text uses."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
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
