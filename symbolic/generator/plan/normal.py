"""When do two programs compute the same, formula by formula? Where their normal forms are equal.

A plan is printed, and the text is read back: what comes back need not have the plan's lines, but it
must have its normal form.  What a printer may do beside the plan is said by `normal`, and nowhere
else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, axes_of, softplus
from symbolic.calculus.entries import renamed
from symbolic.generator.plan.program import Line, Output, Program, merged, program_of
from symbolic.generator.stable.heads import (
    Series,
    decay,
    decay_minus_one,
    exp_minus_one,
    log_one_plus,
    shrunk,
    two_sided,
)
from symbolic.generator.stable.series import series_of

Meaning = Mapping[sp.Expr, sp.Expr]


def normal(program: Program) -> Program:
    """Return a program without lines: what it returns, in what it is given alone.

    What is not told apart:

    - Names of lines, and in how many lines a formula stands: a printer gives columns of a matrix
      lines of their own, changes by weights what it has, computes a row's quantities anew in each
      loop and keeps a sample's in numbered rooms.
    - Where an input is found (in an array of several, it is called by its place there), what is
      assumed of it, and one that nothing uses.
    - How a head is spelled: a decay is exp(-|x|) everywhere, and where no function gives it a
      softplus is log1p(exp(-|x|)) and a condition.
    - In which steps a product was made: numbers and signs stand in front of its sums.
    - In which order the largest of several is looked for: it is that of each one's largest.

    A sum and a largest value stand in formulas as `AxisSum` and `AxisMax`, one thing each, with the
    axis: nothing is moved out of them, so no shift is cancelled.  exp(x) exp(y) is not exp(x + y),
    which need not overflow where the former does.  But what SymPy makes one as formulas are put
    into another is one: a line x, and a line that is the logarithm of another line that is exp(x).
    What weights do is done always, as `merged` says; a program without its ``weighted`` is what is
    computed without weights.
    """
    called: dict[sp.Expr, sp.Expr] = {e: Entry(e.name, e.axes) for e in program.inputs}
    for array, entries in program.packed.items():
        called |= {e: Entry(f"{array}[{k}]", e.axes) for k, e in enumerate(entries)}
    outputs = []
    for output in flattened(merged(program), called):
        axes = tuple(sorted(output.axes, key=lambda axis: axis.name))
        outputs.append(replace(output, axes=axes))
    return program_of((), outputs)


def flattened(program: Program, called: Meaning = MappingProxyType({})) -> list[Output]:
    """Return what a program returns in what it is given alone; ``called``: what that is called."""
    return outputs_in(meanings(program.lines, called), program.outputs)


def meanings(lines: Iterable[Line], known: Meaning) -> Meaning:
    """Return what is known, and what lines mean that follow one another."""
    meaning = dict(known)
    for line in lines:
        value = _written(line.value, meaning)
        for axis in line.along:
            value = added(value, axis) if line.reduce == "sum" else largest(value, axis)
        meaning[line.entry] = value
    return meaning


def outputs_in(meaning: Meaning, outputs: Iterable[Output]) -> list[Output]:
    """Return outputs in what their formulas mean."""
    found = []
    for output in outputs:  # along what it has not, it is added up
        formulas = []
        for formula in output.formulas:
            value = _written(formula, meaning)
            for axis in axes_of(formula) - {*output.axes}:
                value = added(value, axis)
            formulas.append(value)
        found.append(replace(output, formulas=tuple(formulas)))
    return found


def _written(formula: sp.Expr, meaning: Meaning) -> sp.Expr:
    """Write a formula in what is given, its heads as the targets write them."""
    if isinstance(formula, sp.Max):  # no comparison is looked for
        return sp.Max(*(_written(each, meaning) for each in formula.args), evaluate=False)
    formula = _spelled(formula)
    return settled(formula.xreplace(_everywhere(formula, meaning)))


@lru_cache(maxsize=2**14)
def _spelled(formula: sp.Expr) -> sp.Expr:
    """Write heads as the targets write them."""
    formula = formula.replace(lambda node: isinstance(node, Series), _told)
    formula = formula.replace(softplus, lambda x: log_one_plus(decay(x)) + two_sided(x, x, 0))
    formula = formula.replace(decay, lambda x: sp.exp(-sp.Abs(x))).replace(shrunk, sp.exp)
    return formula.replace(decay_minus_one, lambda x: exp_minus_one(-sp.Abs(x)))


def _everywhere(formula: sp.Expr, meaning: Meaning) -> Meaning:
    """Return what a formula's entries mean, those of lines at other indices among them."""
    moved = {e for e in formula.atoms(Entry) if len(e.axes) and e not in meaning}
    arrays = {e.array: e for e in meaning if isinstance(e, Entry)} if moved else {}
    found = {}
    for entry in (e for e in moved if e.array in arrays):
        known = arrays[entry.array]
        indices = dict(zip(known.axes, entry.axes, strict=True))
        found[entry] = renamed(meaning[known], indices)
    return {**meaning, **found} if found else meaning


def _told(node: sp.Expr) -> sp.Expr:
    """Write a function by its series as it is elsewhere, written in one way."""
    return series_of(_written(node.told, {}))(*node.args)


@lru_cache(maxsize=2**14)
def settled(expr: sp.Expr) -> sp.Expr:
    """Write products in one way, in whichever steps they were made."""
    if not expr.args or isinstance(expr, AxisSum | AxisMax | sp.Max):
        return expr  # which were settled before
    made = expr.func(*map(settled, expr.args))
    if not (made.is_Mul or made.is_Pow):
        return made
    number, factors = sp.Integer(1), []
    for factor in sp.Mul.make_args(made):
        base, power = factor.as_base_exp()
        if base.is_Add and power.is_Integer:
            content, base = base.primitive()
            sign = -1 if base.could_extract_minus_sign() else 1
            number *= (sign * content) ** power
            factors.append((sign * base) ** power)
        else:
            factors.append(factor)
    return sp.Mul(number, *factors)


def added(value: sp.Expr, axis: Axis) -> sp.Expr:
    """Return a sum along an axis; of what is the same everywhere, it is so many times that."""
    return AxisSum(value, axis) if axis in axes_of(value) else axis.size * value


def largest(value: sp.Expr, axis: Axis) -> sp.Expr:
    """Return the largest along an axis; of several, it is that of each one's largest."""
    terms = [AxisMax(x, axis) if axis in axes_of(x) else x for x in sp.Max.make_args(value)]
    return terms[0] if len(terms) == 1 else sp.Max(*terms, evaluate=False)
