"""What does a claim's text say in numbers, without the printer? And where does a statement differ?

The printed statement is read back and worked out by its own parser and dual numbers; the claim's
text by the independent engine, which carries derivatives out and computes on whole arrays.
Singular values are those of the matrix itself, by NumPy.
"""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any

import numpy as np

from symbolic.formal import statement as printer
from symbolic.formal.certified import read_certified
from symbolic.formal.duals import Undefined, real
from symbolic.formal.hypotheses import assumed
from symbolic.formal.named import Read, parts, read
from symbolic.formal.points import holds, point
from symbolic.formal.read_back import read_back
from symbolic.formal.spectral import Spectral
from symbolic.independent.derive import evaluate, putting
from symbolic.independent.floats import FLOATS
from symbolic.independent.parse import Bound, Entry, Node
from symbolic.independent.program import Program

#: At the last point everything is 0.
POINTS = 9
LENGTHS = {"n": (3, 2, 1), "d": (2, 3, 1)}
SIGNS = {
    "{} <> 0": lambda x: x != 0,
    "0 < {}": lambda x: x > 0,
    "0 <= {}": lambda x: x >= 0,
    "-1 < {} < 1": lambda x: abs(x) < 1,
    "-1 <= {} <= 1": lambda x: abs(x) <= 1,
    "{} = 1": lambda x: x == 1,
    "{} = 2": lambda x: x == 2,
}


def differences(text: str, module: Any = printer) -> str:
    """Return where the statement that ``module`` prints, and the text that it is of, disagree."""
    said = printed(text, module)
    told, statement = read_back(said), _read(text).statement
    if [word for word, _ in told.conclusion.chain] != [
        "<=" if isinstance(statement, Bound) else "="
    ]:
        return "the relation is another one"
    derivative = statement.left.head == "D" and not isinstance(statement, Bound)
    if bool(re.search(r"^  is_derive", said, re.MULTILINE)) != derivative:
        return "a derivative is taken that may not exist"
    if not _bounded(said, statement):
        return "a length may be 0, an index is not below its own, or it is called otherwise"
    compared = 0
    for number in range(POINTS):
        scope = _scope(told, number, statement)
        if isinstance(statement, Spectral) and not _spectral(statement, scope):
            return f"at point {number} the singular values are others"
        expected, wanted = worked_out(text, number, scope)
        if all(holds(each, scope) for each in told.hypotheses) != wanted:
            return f"at point {number} the hypotheses are wrong"
        try:
            sides = [told.conclusion.first, *(side for _, side in told.conclusion.chain)]
            found = [real(side(scope)) for side in sides]
        except Undefined:
            continue
        if np.isfinite(expected).all():
            compared += 1
            if not np.allclose(found, expected, rtol=1e-6, atol=1e-9):
                return f"at point {number} {found} are not {expected}"
    return "" if compared > 1 else "nothing was compared"


def printed(text: str, module: Any = printer) -> str:
    """Return the statement of a text that ``module`` prints."""
    found: str = module.theorem("claim", _read(text), conditions(text)).text
    return found


@cache
def _read(text: str) -> Read:
    certified = "(inequality" in text or "(perturbation" in text
    return read_certified(text).read if certified else read(text)


@cache
def conditions(text: str) -> list[Any]:
    """Return what the theorem of a text assumes."""
    return assumed(_read(text).statement).pointed


def _bounded(printed: str, statement: Any) -> bool:
    """Say whether each length is at least 1, and each free index below its own."""
    entries = [n.label for n in parts(statement) if isinstance(n.label, Entry)]
    lengths = {size for entry in entries for _, size in entry.axes}
    lengths |= {str(n.label) for n in parts(statement) if n.head == "size"}
    free = sorted(statement.left.axes | statement.right.axes)
    ones = re.findall(r"^  \(1 <= (\w+)\)%nat ->$", printed, re.MULTILINE)
    below = re.findall(r"^  \((?:\w|')+ < (\w+)\)%nat ->$", printed, re.MULTILINE)
    called = printed.startswith("Theorem claim\n")
    return called and sorted(ones) == sorted(lengths) and below == [size for _, size in free]


# --- points --------------------------------------------------------------------------------------


def _entry(name: str, place: tuple[int, ...], number: int) -> float:
    if number == POINTS - 1:
        return 0.0
    chance = random.Random(f"{name} {place} {number}")
    small = (0.0, 0.5, -0.5, 1.25, -0.75) if number % 4 == 3 else (0.25, 0.5, 0.75, 1.5, 2.0)
    return chance.choice(small) * (chance.choice((1, -1)) if number % 2 else 1)


def _own(printed: str, known: frozenset[str]) -> str:
    """Return the array that a name in Coq is of: its own, or one with a number behind it."""
    plain = re.sub(r"\d+$", "", printed)
    return printed if printed in known or plain not in known else plain


def _scope(told: Any, number: int, statement: Any) -> dict[str, Any]:
    """Return a point for a statement: lengths, indices, and arrays by their names."""
    scope = point(told, random.Random(number), number)
    known = frozenset(n.label.name for n in parts(statement) if isinstance(n.label, Entry))
    sequences = {spectrum.sequence for spectrum in told.spectra}
    for name, kind in told.binders.items():
        if name in LENGTHS:
            scope[name] = LENGTHS[name][number % 3]
        elif kind == "nat":
            scope[name] = 0
        elif name in sequences or hasattr(scope[name], "told"):
            continue
        elif callable(scope[name]):
            own = _own(name, known)
            scope[name] = lambda *place, own=own: _entry(own, place, number)
        elif kind == "R" and isinstance(scope[name], float):
            scope[name] = _entry(_own(name, known), (), number)
    return scope


@cache
def _program(text: str) -> Program:
    statement = _read(text).statement
    carried = evaluate(statement)
    put = putting(statement.where)
    return Program([carried.left, carried.right, *(put(c.formula) for c in conditions(text))])


def worked_out(text: str, number: int, scope: dict[str, Any]) -> tuple[list[float], bool]:
    """Return both sides at a point, and whether what must hold there does, without the printer.

    Singular values, which are no free numbers, are taken from ``scope``.
    """
    statement, program = _read(text).statement, _program(text)
    lengths = {size: LENGTHS[size][number % 3] for size in program.sizes}
    singular = {v.entry.name for v in statement.values} if isinstance(statement, Spectral) else ()
    arrays = {}
    for entry in program.entries:
        table = np.empty((1, *program.shape(entry, lengths)))
        for place in np.ndindex(table.shape[1:]):
            own = _entry(entry.name, place, number)
            if entry.name in singular:
                value = scope[entry.name]
                own = float(value(*place) if callable(value) else getattr(value, "value", value))
            table[(0, *place)] = own
        arrays[entry] = table
    with np.errstate(all="ignore"):
        one, other, *rest = program.run(FLOATS, arrays, lengths)
    positive = all((arrays[e] > 0).all() for e in program.entries if e.positive)
    pairs = zip(conditions(text), rest, strict=True)
    met = all(SIGNS[c.relation](_at(value, c, program)).all() for c, value in pairs)
    return [float(side.flat[0]) for side in (one, other)], positive and met


def _at(value: Any, condition: Any, program: Program) -> Any:
    """Return the values of a condition where it is said: at the first of the statement's own."""
    own = (slice(0, 1) if axis in condition.at else slice(None) for axis in program.axes)
    return value[(slice(None), *own)]


# --- singular values -----------------------------------------------------------------------------


def _spectral(statement: Spectral, scope: dict[str, Any]) -> bool:
    """Say whether the entries are the singular values of the matrices that they are said to be."""
    size = statement.axis[1]
    for value in statement.values:
        found = np.append(np.linalg.svd(_matrix(statement, value.matrix, scope))[1], np.zeros(9))
        shift = int(_number(value.shift, scope))
        name, length = value.entry.name, scope[size]
        own = scope[name]
        if value.place == "each":
            seen = [own(k) for k in range(length)]
            expected = [found[k + shift] for k in range(length)]
        else:
            seen = [getattr(own, "value", own)]
            expected = [found[(0 if value.place == "first" else length - 1) + shift]]
        if not np.allclose([float(each) for each in seen], expected, atol=1e-6):
            return False
    return True


def _number(node: Node, scope: dict[str, Any]) -> float:
    program = Program([node])
    (found,) = program.run(FLOATS, {}, {size: scope[size] for size in program.sizes})
    return float(np.asarray(found).flat[0])


def _matrix(statement: Spectral, product: tuple[Node, ...], scope: dict[str, Any]) -> Any:
    """Return the matrix that makes of a vector what the parts say, column by column."""
    program, columns = Program(list(product)), list[Any]()
    lengths = {size: scope[size] for size in program.sizes}
    assert statement.vector is not None
    for k in range(scope[statement.axis[1]]):
        arrays = {}
        for entry in program.entries:
            table = np.empty((1, *program.shape(entry, lengths)))
            for place in np.ndindex(table.shape[1:]):
                value = scope.get(entry.name)
                unit = entry.name == statement.vector.name
                own = float(place == (k,)) if unit else value(*place) if callable(value) else value
                table[(0, *place)] = own
            arrays[entry] = table
        made = program.run(FLOATS, arrays, lengths)
        shapes = [
            (1, *(lengths[axis[1]] if axis in part.axes else 1 for axis in program.axes))
            for part in product
        ]
        full = [np.broadcast_to(each, shape) for each, shape in zip(made, shapes, strict=True)]
        columns.append(np.concatenate([each.ravel() for each in full]))
    return np.array(columns).T
