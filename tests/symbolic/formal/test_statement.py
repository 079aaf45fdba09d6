"""Does the printed statement say what the claim's text says? And is each slip of the printer seen?

The statement is read back and worked out by its own parser and dual numbers; the claim's text by
the independent engine, which carries derivatives out and computes on whole arrays.
"""

from __future__ import annotations

import inspect
import random
import types
from functools import cache
from typing import Any

import numpy as np
import pytest

from symbolic.formal import statement as printer
from symbolic.formal.definedness import conditions
from symbolic.formal.duals import Undefined, real
from symbolic.formal.instance import look
from symbolic.formal.points import holds, point
from symbolic.formal.read_back import Unreadable, read_back
from symbolic.independent.derive import evaluate
from symbolic.independent.floats import FLOATS
from symbolic.independent.program import Program
from tests.symbolic.formal.texts import FALSE, TRUE

POINTS = 8
LENGTHS = {"n": (3, 2, 1), "d": (2, 3, 1)}
SIGNS = {
    "{} <> 0": lambda x: x != 0,
    "0 < {}": lambda x: x > 0,
    "0 <= {}": lambda x: x >= 0,
    "-1 < {} < 1": lambda x: abs(x) < 1,
}


def differences(text: str, module: Any = printer) -> str:
    """Return where the statement that ``module`` prints, and the text that it is of, disagree."""
    told = read_back(module.theorem("claim", module.read(text), needed(text)).text)
    compared = 0
    for number in range(POINTS):
        scope = _scope(told, number)
        expected, wanted = worked_out(text, number)
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


def _entry(name: str, place: tuple[int, ...], number: int) -> float:
    chance = random.Random(f"{name} {place} {number}")
    small = (0.0, 0.5, -0.5, 1.25, -0.75) if number % 4 == 3 else (0.25, 0.5, 0.75, 1.5, 2.0)
    return chance.choice(small) * (chance.choice((1, -1)) if number % 2 else 1)


def _scope(told: Any, number: int) -> dict[str, Any]:
    """Return a point for a statement: lengths, indices, and arrays by their names."""
    scope = point(told, random.Random(number), number)
    for name, kind in told.binders.items():
        if name in LENGTHS:
            scope[name] = LENGTHS[name][number % 3]
        elif kind == "nat":
            scope[name] = 0
        elif callable(scope[name]) and not hasattr(scope[name], "told"):
            scope[name] = lambda *place, name=name: _entry(name, place, number)
        elif kind == "R" and isinstance(scope[name], float):
            scope[name] = _entry(name, (), number)
    return scope


@cache
def needed(text: str) -> list[Any]:
    """Return what a text needs to be defined."""
    return conditions(printer.read(text).statement)


@cache
def _program(text: str) -> Program:
    carried = evaluate(printer.read(text).statement)
    return Program([carried.left, carried.right, *(each.formula for each in needed(text))])


@cache
def worked_out(text: str, number: int) -> tuple[list[float], bool]:
    """Return both sides at a point, and whether what must hold there does, without the printer."""
    program = _program(text)
    lengths = {size: LENGTHS[size][number % 3] for size in program.sizes}
    arrays = {}
    for entry in program.entries:
        shape = program.shape(entry, lengths)
        table = np.empty((1, *shape))
        for place in np.ndindex(*shape):
            table[(0, *place)] = _entry(entry.name, place, number)
        arrays[entry] = table
    with np.errstate(all="ignore"):
        one, other, *rest = program.run(FLOATS, arrays, lengths)
    positive = all((arrays[e] > 0).all() for e in program.entries if e.positive)
    pairs = zip(needed(text), rest, strict=True)
    met = all(SIGNS[each.relation](value).all() for each, value in pairs)
    return [float(side.flat[0]) for side in (one, other)], positive and met


@pytest.mark.parametrize("name", [*TRUE, *FALSE])
def test_statement_is_what_the_text_says(name: str) -> None:
    assert not differences({**TRUE, **FALSE}[name])


@pytest.mark.parametrize("name", TRUE)
def test_true_statement_has_instances_and_no_counterexample(name: str) -> None:
    read = printer.read(TRUE[name])
    seen = look(printer.theorem("claim", read, conditions(read.statement)).text)
    assert seen.instances
    assert not seen.counterexample


@pytest.mark.parametrize("name", FALSE)
def test_false_statement_has_a_counterexample(name: str) -> None:
    read = printer.read(FALSE[name])
    assert look(printer.theorem("claim", read, conditions(read.statement)).text).counterexample


def test_hypotheses_that_contradict_each_other_have_no_instance_and_far_ones_have() -> None:
    read = printer.read(TRUE["numbers"])
    x = read.statement.left.args[1].args[1]
    none = [printer.Condition(x, "0 < {}"), printer.Condition(x, "{} < -1")]
    assert not look(printer.theorem("claim", read, none).text).instances
    far = [printer.Condition(x, "0 < {}"), printer.Condition(x, "20000 <= {}")]
    assert look(printer.theorem("claim", read, far).text).instances


#: A slip in the printer, one a line: what stands there, and what would stand there instead.
SLIPS = {
    "a sum over another length": (
        "{inner}) {self.length(node.label)}",
        "{inner}) {[*self.names.values()][len(self.lengths) - 1]}",
    ),
    "a moved entry moves back": ("{start} + {step} * ", "{start} - {step} * "),
    "a moved entry moves twice": ("{start} + {step} * ", "{start} + 2 * {step} * "),
    "what is added is subtracted": ('f"{text} + {part}"', 'f"{text} - {part}"'),
    "what is subtracted is added": ('f"{text} - {part}"', 'f"{text} + {part}"'),
    "a first sign is lost": ('if text else f"- {part}"', "if text else part"),
    "brackets of a subtracted sum": (
        "self.text(term, scope, PRODUCT if text else SIGN)",
        "self.text(term, scope, SUM)",
    ),
    "what multiplies divides": (
        'f"{_left(text, level)} * {factor}"',
        'f"{_left(text, level)} / {factor}"',
    ),
    "what divides multiplies": (
        'f"{_left(text, level)} / {factor}"',
        'f"{_left(text, level)} * {factor}"',
    ),
    "an inverse is lost": ('text, level = f"/ {factor}", SIGN', "text, level = factor, own"),
    "brackets of a factor": (
        'factor = factor if own > PRODUCT else f"({factor})"',
        "factor = factor",
    ),
    "a sign of a product is lost": (
        'return f"- {self.text(without_sign(node), scope, POWER)}", SIGN',
        "return self.formula(without_sign(node), scope)",
    ),
    "a root is lost": (
        'f"sqrt {self.text(base, scope, ATOM)}", APPLIED',
        "self.text(base, scope, APPLIED), APPLIED",
    ),
    "a power is lost": ('else (f"{text} ^ {whole}", POWER)', "else (text, level)"),
    "a power is larger by one": ('f"{text} ^ {whole}"', 'f"{text} ^ {whole + 1}"'),
    "brackets of a base": (
        "self.text(base, scope, APPLIED), APPLIED",
        "self.text(base, scope, SUM), APPLIED",
    ),
    "the smaller for the larger": (
        '"Rmax" if node.head == "largest" else "Rmin"',
        '"Rmin" if node.head == "largest" else "Rmax"',
    ),
    "a sum for the largest": ('"sum" if node.head == "sum" else "largest"', '"sum"'),
    "the largest for a sum": ('"sum" if node.head == "sum" else "largest"', '"largest"'),
    "indices in another order": (
        "tuple(scope.index[axis] for axis in entry.axes)",
        "tuple(scope.index[axis] for axis in entry.axes[::-1])",
    ),
    "an index twice": (
        "tuple(scope.index[axis] for axis in entry.axes)",
        "tuple(scope.index[entry.axes[0]] for axis in entry.axes)",
    ),
    "a direction at an outer index": (
        "index = {**scope.index, **dict(zip(entry.axes, indices, strict=True))}",
        "index = {**dict(zip(entry.axes, indices, strict=True)), **scope.index}",
    ),
    "a quantity of an array that has not moved": (
        "if array not in scope.moved:\n            return self.names[array]",
        "if True:\n            return self.names[array]",
    ),
    "an entry that has not moved": (
        "if array in scope.moved:\n            return scope.moved",
        "if False:\n            return scope.moved",
    ),
    "an outer step is forgotten": (
        "moved = {**scope.moved, entry.array: place}",
        "moved = {entry.array: place}",
    ),
    "an inner step takes an outer one's place": (
        "at = self.at(entry.array, indices, scope)",
        "at = self.at(entry.array, indices, Scope())",
    ),
    "a variable catches another": ("*scope.live, *(TAKEN", "*(TAKEN"),
    "another array moves": (
        "moved = {**scope.moved, entry.array: place}",
        "moved = {**scope.moved, max(self.arrays, key=str): place}",
    ),
    "a condition for one index alone": (
        "return self.everywhere(\n            node.axes, lambda",
        "return self.everywhere(\n            [], lambda",
    ),
    "what is positive is not said": ("if array.positive", "if False"),
    "conditions are not said": ("[*positive, *conditions]", "[*positive]"),
    "a value is not said": (
        "*(writer.value(entry, value) for entry, value in statement.where.items()),",
        "",
    ),
    "a value of a value": (
        "statement = _apart(reader.statement(body))",
        "statement = reader.statement(body)",
    ),
    "sides change places": (
        "left, right = self.read.statement.left, self.read.statement.right",
        "right, left = self.read.statement.left, self.read.statement.right",
    ),
    "one side twice": (
        'f"{self.text(left, scope)}\\n    = {self.text(right, scope)}"',
        'f"{self.text(left, scope)}\\n    = {self.text(left, scope)}"',
    ),
    "a number upside down": ("{whole} / {value.denominator}", "{value.denominator} / {whole}"),
    "a number's sign": ('f"({value.numerator})"', 'f"{-value.numerator}"'),
    "a logarithm for an exponential": ('"log": "ln"', '"log": "exp"'),
    "no absolute value": ('"abs": "Rabs"', '"abs": "sign"'),
    "another constant": ('return "PI", ATOM', 'return "3", ATOM'),
    "a length less one": (
        "return f\"INR {self.names['length', node.label]}\", APPLIED",
        "return f\"INR {self.names['length', node.label]} - 1\", SUM",
    ),
    "a positive exponent below": (
        "(above if exponent > 0 else below)",
        "(above if exponent < 9 else below)",
    ),
    "a factor's exponent is lost": (
        ".append((base, abs(exponent)))",
        ".append((base, Fraction(1)))",
    ),
    "a number of a product is lost": ("value *= factor.label", "value *= 1"),
    "a definition of another quantity": (
        "tuple(map(writer.definition, read.named))",
        "tuple(map(writer.definition, [*read.named][:-1]))",
    ),
    "a whole array for another": (
        "def arguments(self, node: Node) -> list[Entry]:",
        "def arguments(self, node: Node) -> list[Entry]:\n"
        "        return [*self.moving][:0]\n\n"
        "    def argument(self, node: Node) -> list[Entry]:",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_slip_of_the_printer_is_seen(slip: str) -> None:
    before, after = SLIPS[slip]
    source = inspect.getsource(printer)
    assert before in source, "the slip has no place in the printer any more"
    module = types.ModuleType("slipped")
    module.__dict__["__name__"] = printer.__name__  # its dataclasses look for their module
    exec(compile(source.replace(before, after), "slipped", "exec"), module.__dict__)
    assert any(_seen(text, module) for text in [*TRUE.values(), *FALSE.values()])


def _seen(text: str, module: Any) -> bool:
    """Say whether a slipped printer's statement is refused, or differs from the text."""
    try:
        return bool(differences(text, module))
    except (
        Unreadable,
        KeyError,
        ValueError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
    ):
        return True
