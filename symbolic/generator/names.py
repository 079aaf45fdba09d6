"""May a loss give its quantities these names? Not where a target's code has them for itself.

What the code calls its own things is read off the code: it is written once more for the same loss
under other names, and every name that is still there is the code's.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace

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
    own = set(identifiers(write(renamed(structure))))
    if target == "numexpr":
        own |= NUMEXPR_FUNCTIONS
    for name, origin in _given(structure).items():
        if name in own:
            of = f", for the derivative of {origin}," if origin else ""
            msg = (
                f"loss '{structure.loss.name}': the name {name!r}{of} is one that {target} code "
                f"has for itself: choose another{f' for {origin}' if origin else ''}"
            )
            raise SpellingError(msg)


def identifiers(text: str) -> Iterator[str]:
    """Yield the names in a module's text, those in formulas that it hands on as text included."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "ne.evaluate":
            yield from identifiers(ast.literal_eval(node.args[0]).strip())


def renamed(structure: Structure) -> Structure:
    """Return the same structure in other words; its code still leaves the given names alone."""
    loss = structure.loss
    names: dict[Quantity | Parameter, Quantity | Parameter] = {}
    for k, parameter in enumerate(loss.parameters):
        names[parameter] = Parameter(f"given{k}parameter", parameter.default)
    for k, quantity in enumerate([*loss.quantities, *structure.derivatives]):
        names[quantity] = Quantity(f"given{k}quantity", quantity.definition.xreplace(names))

    def moved(expr: object) -> object:
        if isinstance(expr, tuple):
            return tuple(moved(each) for each in expr)
        return None if expr is None else expr.xreplace(names)  # type: ignore[attr-defined]

    prediction = moved(loss.prediction)
    parts = {part: moved(getattr(structure, part)) for part in ("r", "D", "P", "M", "jacobian")}
    return replace(
        structure,
        loss=replace(loss, value=moved(loss.value), prediction=prediction),
        origin={names[quantity]: names[named] for quantity, named in structure.origin.items()},
        avoided=frozenset(_given(structure)),
        **parts,
    )


def _given(structure: Structure) -> dict[str, str]:
    """Return the names that come from a loss; for a derivative's, of which quantity it is."""
    derivatives = {named.name: of.name for of, named in structure.origin.items()}
    return dict.fromkeys(structure.loss.names, "") | derivatives
