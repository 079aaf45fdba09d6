"""What does a program that was read give in components? Line by line, with short formulas.

A line that is proved to be a quantity of the loss, up to the factor of a shift, is known by the
quantity's symbols from there on.  A largest value is a free symbol, so what is proved holds for
any shift; two different ones are never taken for one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.calculus.entries import is_length
from symbolic.derive.reference import component, plain_functions
from symbolic.generator.plan.program import Line, Program
from symbolic.generator.proof.components import Reference, places
from symbolic.generator.proof.numbers import Point, close, number_of
from symbolic.generator.proof.signs import Place, Signs
from symbolic.generator.stable.heads import MEANINGS, Series, two_sided
from symbolic.generator.stable.taylor import X

State = dict[str, dict[tuple[int, ...], sp.Expr]]


@dataclass
class Execution:
    """Runs programs on components."""

    reference: Reference
    point: Point | None
    signs: Signs
    #: says whether two formulas in components are the same function
    same: Callable[[sp.Expr, sp.Expr, Entry], bool]
    #: which quantity and factor each line was proved to be, by program and line
    found: dict[tuple[str, str], tuple[Entry, int] | None] = field(default_factory=dict)
    shifts: dict[Any, sp.Symbol] = field(default_factory=dict)
    #: numbers in the place of inputs, if a program is to be run on such
    numbers: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)

    def run(
        self,
        name: str,
        program: Program,
        given: Mapping[str, list[Any]] = MappingProxyType({}),
    ) -> dict[str, list[list[sp.Expr]]]:
        """Return what a program returns: for each entry of each output, its components.

        Args:
            name: the function, under which its lines are remembered.
            program: what was read.
            given: components of inputs that are not the loss' own.
        """
        state: State = {}
        sizes = self.reference.sizes
        for entry in program.inputs:
            at = list(places(entry.axes, sizes))
            values = given.get(entry.name) or [component(entry, place) for place in at]
            values = [self.numbers.get(value, value) for value in values]
            keys = [_key(entry, place) for place in at]
            state[entry.name] = dict(zip(keys, values, strict=True))
        for line in program.lines:
            self._line(name, line, state)
        return {
            output.name: [
                [self.at(value, place, state) for place in places(output.axes, sizes)]
                for value in output.formulas
            ]
            for output in program.outputs
        }

    def _line(self, name: str, line: Line, state: State) -> None:
        entry = line.entry
        where = list(places(entry.axes, self.reference.sizes))
        values = [self._value(line, place, state) for place in where]
        key = (name, line.name)
        if key not in self.found:
            self.found[key] = self._recognised(entry, values, where)
        known = self.found[key]
        if known is not None:
            symbols = [component(known[0], place) * self._factor(known[1]) for place in where]
            # a line is the same for all places, but for assumed signs
            proved = len(where) if self.signs.keys else 1
            pairs = list(zip(values, symbols, strict=True))[:proved]
            if all(self.same(left, right, known[0]) for left, right in pairs):
                values = symbols
        state[line.name] = {_key(entry, p): v for p, v in zip(where, values, strict=True)}

    def _value(self, line: Line, place: Place, state: State) -> sp.Expr:
        """Return a line at one place."""
        if not line.reduce:
            return self.at(line.value, place, state)
        over = places([*line.along], self.reference.sizes)
        parts = [self.at(line.value, {**place, **each}, state) for each in over]
        return sp.Add(*parts) if line.reduce == "sum" else self.shift(parts)

    def _recognised(
        self, entry: Entry, values: list[sp.Expr], where: list[Place]
    ) -> tuple[Entry, int] | None:
        """Return the quantity that a line is by its numbers, and its factor."""
        numbers = [number_of(self.point, value) for value in values]
        if self.point is None or any(number is None for number in numbers):
            return None
        if all(value.is_Symbol or value.is_number for value in values):
            return None
        for quantity in self.reference.entries:
            if set(quantity.axes) != set(entry.axes):
                continue
            own = [component(quantity, place) for place in where]
            for power in range(-len(self.shifts), len(self.shifts) + 1):
                factor = self._factor(power)
                exact = [self.point(factor * symbol) for symbol in own]
                if all(map(close, numbers, exact)):
                    return quantity, power
        return None

    def _factor(self, power: int) -> sp.Expr:
        """Return exp(m) or exp(-m) for the k-th shift, counted from 1; 1 for 0."""
        shifts = list(self.shifts.values())
        return sp.exp(sp.sign(power) * shifts[abs(power) - 1]) if power else sp.Integer(1)

    def at(self, expr: sp.Expr, place: Place, state: State) -> sp.Expr:
        """Return a formula at one place, signs and shifts decided."""
        if isinstance(expr, Entry):
            return state[expr.name][_key(expr, place)]
        if is_length(expr):
            return sp.Integer(next(n for a, n in self.reference.sizes.items() if a.size == expr))
        if not expr.args:
            return expr
        if isinstance(expr, Series):
            return self.at(expr.told.xreplace({X: expr.args[0]}), place, state)
        if isinstance(expr, two_sided):
            condition, *sides = expr.args
            if isinstance(condition, sp.Abs):  # positive, but for the limit at 0
                zero = self.signs.is_zero(self.at(condition.args[0], place, state))
                return self.at(sides[zero], place, state)
            sign = self.signs.of(place, self.at(condition, place, state))
            return self.at(sides[0 if sign > 0 else 1], place, state)
        parts = [self.at(arg, place, state) for arg in expr.args]
        if isinstance(expr, sp.Max):
            return self.shift(parts)
        if isinstance(expr, sp.sign):
            return sp.Integer(self.signs.of(place, parts[0]))
        if isinstance(expr, sp.Abs):
            return self.signs.of(place, parts[0]) * parts[0]
        found = MEANINGS.get(expr.func, expr.func)(*parts)
        return plain_functions(found) if self.numbers else found

    def shift(self, parts: list[sp.Expr]) -> sp.Expr:
        """Return a largest value as a free symbol, one for each thing it is taken of."""
        parts = [part for part in parts if part != -sp.oo]
        if sp.nan in parts:
            return sp.nan  # a place without a value, which SymPy's Max refuses
        if len(parts) == 1 or all(part.is_number for part in parts):
            return sp.Max(*parts)
        key = frozenset(parts)
        return self.shifts.setdefault(key, shift_symbol(len(self.shifts)))


def shift_symbol(k: int) -> sp.Symbol:
    """Return what stands for the k-th largest value."""
    return sp.Symbol(f"_shift{k}", real=True)


def _key(entry: Entry, place: Place) -> tuple[int, ...]:
    return tuple(place[axis] for axis in entry.axes)
