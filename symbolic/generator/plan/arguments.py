"""What do the functions for many trials at once compute? Of a loss of several arguments, or a map.

Every array has one more axis, the trials, along which everything varies and nothing is summed.
A loss has its value, its gradient, an array an argument, and its Hessian times directions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.entries import axes_in, outermost_sums, quantities_of
from symbolic.declare.loss import Loss, LossError, Parameter
from symbolic.declare.map import Map
from symbolic.derive.blocks import BlockStructure, read_off
from symbolic.generator.plan.adjoints import Adjoints
from symbolic.generator.plan.centring import centred_twice
from symbolic.generator.plan.cosines import cosines_of, through, with_symbols
from symbolic.generator.plan.names import Names, free
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.plan.tangents import MARKS, Tangents
from symbolic.generator.stable.angles import by_arccosine
from symbolic.generator.stable.digits import joined_sums
from symbolic.generator.stable.rewriting import stable

#: Names of the code's own things that stand in texts for users.
_SHOWN = ("T", "L", "directions")


@dataclass(frozen=True)
class Batch:
    """The functions of a module that does many trials at once.

    Args:
        name: of the loss or the map.
        source: where it was stated.
        parameters: numbers that all trials share.
        arguments: what moves, in order; of a map, all its entries.
        data: what does not.
        trials: the first axis of every array.
        own: the names of the code's own things.
        programs: by the functions' names.
        more: what a function takes besides, in tuples: its name, and its entries.
        outputs: of a map, what it returns.
    """

    name: str
    source: str
    parameters: tuple[Parameter, ...]
    arguments: tuple[Entry, ...]
    data: tuple[Entry, ...]
    trials: Axis
    own: Names
    programs: Mapping[str, Program]
    more: Mapping[str, tuple[tuple[str, tuple[Entry, ...]], ...]]
    outputs: tuple[Entry, ...] = ()

    @property
    def given(self) -> tuple[Entry, ...]:
        """What every function is given, in order."""
        return (*self.arguments, *self.data)

    @property
    def axes(self) -> list[Axis]:
        """All axes along which something varies, by name."""
        programs = self.programs.values()
        values = [line.value for each in programs for line in each.lines]
        values += [formula for each in programs for formula in each.formulas]
        outputs = {axis for each in programs for o in each.outputs for axis in o.axes}
        every = outputs.union(*(e.axes for v in [*values, *self.given] for e in v.atoms(Entry)))
        return sorted(every, key=lambda axis: axis.name)

    @property
    def inputs(self) -> tuple[Entry, ...]:
        """All that functions may be given."""
        more = (e for handed in self.more.values() for _, entries in handed for e in entries)
        return (*self.given, *dict.fromkeys(more))


def ways(entries: Sequence[Entry], letter: str, own: Names) -> dict[Entry, Entry]:
    """Return the direction, or the cotangent, of each entry, by its name in the code."""
    return {e: Entry(own(f"{letter}_{e.name}"), e.axes) for e in entries}


def in_order(axes: Sequence[Axis] | frozenset[Axis], trials: Axis) -> tuple[Axis, ...]:
    """Return axes as arrays have them: the trials first, the others by their lengths' names.

    Two of one length stay as an array has them; in a set, they are sorted by their own names.
    """
    given = by_name(axes) if isinstance(axes, frozenset) else axes
    return tuple(sorted(given, key=lambda axis: (axis != trials, axis.size.name)))


def by_name(axes: frozenset[Axis]) -> tuple[Axis, ...]:
    """Return a set of axes in an order that is always the same."""
    return tuple(sorted(axes, key=lambda axis: axis.name))


def trials_of(formulas: Sequence[sp.Expr]) -> Axis:
    """Return the axis of the trials: none that formulas have."""
    axes = axes_in(*formulas)
    taken = {*(axis.name for axis in axes), *(axis.size.name for axis in axes)}
    name = free("trials", taken)
    return Axis(name, name)


def names_of(given: Sequence[Entry], names: Sequence[str]) -> Names:
    """Return names for the code's own things, which differ from those that are given.

    Raises:
        LossError: an entry's name is none for code.
    """
    for entry in given:
        if not entry.name.isidentifier() or entry.name.startswith("_") or "__" in entry.name:
            msg = f"the entry {entry.name} cannot stand in code: use letters and digits, and single"
            raise LossError(f"{msg} underscores inside, such as v_star")
    own = Names({*names, *(entry.name for entry in given)})
    for name in _SHOWN:
        own(name)
    return own


def batch_of(structure: BlockStructure) -> Batch:
    """Plan the module of a loss of several arguments.

    Raises:
        LossError: it has a diagonal of an array, or names that cannot stand in code.
    """
    loss = structure.loss
    check_diagonals(f"loss '{loss.name}'", loss.expanded())
    data = data_of(loss)
    given = (*loss.arguments, *data)
    own = names_of(given, loss.names)
    trials = trials_of([loss.value])
    outputs = _outputs(structure, own)
    programs = {name: planned(found, trials, own) for name, found in outputs.items()}
    directions = tuple(ways(loss.arguments, "h", own).values())
    return Batch(
        loss.name,
        loss.source,
        tuple(loss.parameters),
        tuple(loss.arguments),
        data,
        trials,
        own,
        programs,
        {"hessian_product": ((own("directions"), directions),)},
    )


def batch_of_map(declared: Map) -> Batch:
    """Plan the module of a map.

    Raises:
        LossError: it has a diagonal of an array, or names that cannot stand in code.
    """
    formulas = list(declared.outputs.values())
    check_diagonals(f"map '{declared.name}'", *formulas)
    parameters, given = tuple(declared.parameters), tuple(declared.arguments)
    quantities = [q.name for q in declared.quantities]
    own = names_of((*given, *declared.outputs), [*quantities, *(p.name for p in parameters)])
    trials = trials_of(formulas)
    functions, more = _of_map(declared, own)
    programs = {name: planned(found, trials, own) for name, found in functions.items()}
    returned = tuple(declared.outputs)
    name, source = declared.name, declared.source
    return Batch(name, source, parameters, given, (), trials, own, programs, more, returned)


def _of_map(
    declared: Map, own: Names
) -> tuple[dict[str, list[Output]], dict[str, tuple[tuple[str, tuple[Entry, ...]], ...]]]:
    """Return what each function of a map returns, and what it takes besides."""
    formulas = centred_twice(declared.outputs, own)
    arguments = tuple(declared.arguments)
    first, second = (ways(arguments, letter, own) for letter in "hk")
    cotangents = ways(tuple(declared.outputs), "g", own)
    along, beside = Tangents(first, own), Tangents(second, own, MARKS[1])
    products = {e: along.of(value) for e, value in formulas.items()}
    found = (q for value in formulas.values() for q in quantities_of(value))
    pulled = Adjoints(own).of(formulas, cotangents, list(dict.fromkeys(found)), arguments)

    def returned(mark: str, values: Mapping[Entry, sp.Expr]) -> list[Output]:
        names = {e: own(f"{mark}_{e.name}") if mark else e.name for e in values}
        return [Output(names[e], e.axes, (value,)) for e, value in values.items()]

    functions = {
        "evaluate": returned("", formulas),
        "jacobian_product": returned("product", products),
        "pullback": returned("pullback", dict(zip(arguments, pulled, strict=True))),
        "second_derivative": returned("second", {e: beside.of(p) for e, p in products.items()}),
    }
    one = (own("directions"), tuple(first.values()))
    other = (own("second_directions"), tuple(second.values()))
    back = (own("cotangents"), tuple(cotangents.values()))
    more = {"jacobian_product": (one,), "pullback": (back,), "second_derivative": (one, other)}
    return functions, more


def data_of(loss: Loss) -> tuple[Entry, ...]:
    """Return what a loss of several arguments holds beside them, by name."""
    arrays = [argument.array for argument in loss.arguments]
    return tuple(entry for entry in loss.entries if entry.array not in arrays)


def check_diagonals(whose: str, *formulas: sp.Expr) -> None:
    """Refuse diagonals of square arrays: a derivative in the array is not 0 on them alone."""
    entries = [e for f in formulas for e in expand_names(f).atoms(Entry)]
    if found := sorted((e for e in entries if len({*e.axes}) < len(e.axes)), key=str):
        msg = f"{whose} has the diagonal {found[0]}: code for diagonals is not written"
        raise LossError(f"{msg}; `resoft derive` shows its derivatives")


def _outputs(structure: BlockStructure, own: Names) -> dict[str, list[Output]]:
    """Return what each function of a loss returns, in the loss' own quantities."""
    loss, cosines = structure.loss, cosines_of(structure.loss, own)
    apart = with_symbols(loss, cosines) if cosines else loss
    derived = read_off(apart) if cosines else structure
    named = {q: Quantity(own(q.name), q.definition) for q in derived.derivatives}
    known = {
        place: through(r, lambda expr: expr.xreplace(named))
        for place, r in derived.gradient.items()
    }
    directions: dict[Entry, sp.Expr] = {**ways(loss.arguments, "h", own)}
    turns = {c: Quantity(own(f"{c.symbol.name}_dot"), c.change(directions)) for c in cosines}
    along = Tangents(directions | {c.symbol: turn for c, turn in turns.items()}, own)
    found: dict[str, dict[str, tuple[Entry, sp.Expr]]] = {"gradient": {}, "hessian_product": {}}
    for a in loss.arguments:
        r = known.get(a, sp.S.Zero)
        product = along.of(r)
        for c in (each for each in cosines if a in each.vectors):
            slope = known.get(c.symbol, sp.S.Zero)
            r += slope * c.gradients[a]
            product += along.of(slope) * c.gradients[a]
            product += slope * c.change_of_gradient(a, directions)
        found["gradient"][f"gradient_{a.name}"] = a, r
        found["hessian_product"][f"product_{a.name}"] = a, product

    def written(formula: sp.Expr) -> sp.Expr:
        for c in cosines:
            formula = through(formula, c.written)
        return formula

    outputs = {"value": [Output(own("L"), (), (written(joined_sums(apart.value)),))]}
    for name, rows in found.items():
        outputs[name] = [Output(own(o), a.axes, (written(f),)) for o, (a, f) in rows.items()]
    return outputs


def kinds_of(term: sp.Expr) -> dict[frozenset[Axis], sp.Expr]:
    """Return the factors of a product by the axes along which they vary, numbers with the first."""
    found: dict[frozenset[Axis], sp.Expr] = {}
    number = sp.S.One
    for factor in sp.Mul.make_args(term):
        if axes := axes_of(factor):
            found[axes] = found.get(axes, sp.S.One) * factor
        else:
            number *= factor
    if found:
        first = next(iter(found))
        found[first] *= number
    return found


def planned(outputs: Sequence[Output], trials: Axis, own: Names) -> Program:
    """Return the program of some outputs, for every trial; they are written in quantities."""
    lines, made = _Lines(own), []
    for output in outputs:
        found = [lines.formula(with_trials(formula, trials)) for formula in output.formulas]
        made.append(Output(output.name, (trials, *output.axes), tuple(found)))
    every = (*lines.made.values(),)
    used = {s for line in every for s in line.value.free_symbols}
    used |= {s for output in made for f in output.formulas for s in f.free_symbols}
    inputs = {s for s in used if isinstance(s, Entry) and s.name not in lines.made}
    return Program(tuple(sorted(inputs, key=lambda s: s.name)), every, tuple(made))


def with_trials(expr: sp.Expr, trials: Axis) -> sp.Expr:
    """Let every entry vary along the trials, and so every quantity that is made of one."""
    if isinstance(expr, Quantity):
        return Quantity(expr.name, with_trials(expr.definition, trials))
    if isinstance(expr, Entry) and not isinstance(expr, Parameter):
        return Entry(expr.name, (*expr.axes, trials), bool(expr.is_positive))
    if not expr.args or isinstance(expr, Axis):
        return expr
    return expr.func(*(with_trials(arg, trials) for arg in expr.args))


def _is_one_sum(expr: sp.Expr) -> bool:
    summed = isinstance(expr, AxisSum) and expr.axis in axes_of(expr.summand)
    return summed and _apart(expr) is None


def _apart(total: AxisSum) -> list[AxisSum] | None:
    """Return sums term by term, where a term is a product of arrays that are smaller than it."""
    terms = sp.Add.make_args(total.summand)
    for term in terms if len(terms) > 1 else ():
        if len(kinds := kinds_of(term)) > 1 and axes_of(term) not in kinds:
            return [AxisSum(each, total.axis) for each in terms]
    return None


@dataclass
class _Lines:
    """Collects the lines that formulas need, each after what it uses."""

    own: Names
    made: dict[str, Line] = field(default_factory=dict)
    sums: dict[tuple[sp.Expr, Axis], Entry] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)

    def formula(self, expr: sp.Expr) -> sp.Expr:
        """Give what ``expr`` needs lines, and return it in their names."""
        expr = expr.xreplace({total: self._sum(total) for total in outermost_sums(expr)})
        quantities = sorted(expr.atoms(Quantity), key=lambda q: q.name)
        found = by_arccosine(expr.xreplace({q: self._quantity(q) for q in quantities}))
        return self._once(stable(found))

    def _once(self, expr: sp.Expr) -> sp.Expr:
        """Give what a trial has once a line of its own, in a formula that varies beside."""
        if len(axes_of(expr)) < 2 or not expr.args:
            return expr
        if not isinstance(expr, sp.Add | sp.Mul):
            return expr.func(*map(self._part, expr.args))
        varying = [arg for arg in expr.args if len(axes_of(arg)) > 1]
        once = expr.func(*(arg for arg in expr.args if arg not in varying))
        number, once = once.as_coeff_Mul() if expr.is_Mul else (sp.S.Zero, once)
        parts = [number, self._part(once), *map(self._once, varying)]
        return expr.func(*parts)

    def _part(self, expr: sp.Expr) -> sp.Expr:
        """Give a formula a line where it varies along the trials alone."""
        if not axes_of(expr) or (-expr).is_Symbol or expr.is_Symbol:
            return expr
        if len(axes_of(expr)) > 1:
            return self._once(expr)
        known = [line for line in self.made.values() if line.value == expr and not line.reduce]
        if not known:
            taken = {*self.own.taken, *self.made}
            name = next(n for n in (f"q{k}" for k in count(1)) if n not in taken)
            self.own.lines.add(name)
            known = [Line(name, expr, by_name(axes_of(expr)))]
            self.made[name] = known[0]
        return known[0].entry

    def _quantity(self, quantity: Quantity) -> sp.Expr:
        if quantity.name not in self.made:
            self.quantities[quantity.name] = quantity
            definition = quantity.definition
            if _is_one_sum(definition):
                summand = self.formula(definition.summand)
                self._added(summand, definition.axis, quantity.name)
            else:
                value = self.formula(definition)
                self.made[quantity.name] = Line(quantity.name, value, by_name(axes_of(value)))
        entry, known = self.made[quantity.name].entry, self.quantities[quantity.name]
        axes = known.indices_in(quantity)
        if axes is None:
            msg = f"two quantities are called {quantity.name}"
            raise LossError(msg)
        moved = dict(zip(known.axes, axes, strict=True))
        return entry.at(tuple(moved[axis] for axis in entry.axes))

    def _sum(self, total: AxisSum) -> sp.Expr:
        if total.axis not in axes_of(total.summand):
            return total.axis.size * self.formula(total.summand)
        if (apart := _apart(total)) is not None:
            return sp.Add(*map(self._sum, apart))
        summand = self.formula(total.summand)
        constant, summand = summand.as_coeff_Mul()
        if (summand, total.axis) not in self.sums:
            self._added(summand, total.axis, self._named(summand))
        return constant * self.sums[summand, total.axis]

    def _added(self, summand: sp.Expr, axis: Axis, name: str) -> None:
        line = Line(name, summand, by_name(axes_of(summand) - {axis}), "sum")
        self.made[name] = line
        self.own.lines.add(name)
        self.sums.setdefault((summand, axis), line.entry)

    def _named(self, summand: sp.Expr) -> str:
        """Name a sum after what is added up: <v, h> is called v_h."""
        base, power = summand.as_base_exp()
        factors = list(sp.Mul.make_args(summand))
        wanted = f"s{len(self.sums) + 1}"
        if power == 2 and isinstance(base, Entry):
            wanted = f"{base.name}_squared"
        elif len(factors) < 3 and all(isinstance(each, Entry) for each in factors):
            names = sorted(each.name for each in factors)
            wanted = f"sum_{names[0]}" if len(names) == 1 else "_".join(names)
        taken = {*self.own.taken, *self.made}
        return next(
            n for n in chain([wanted], (f"{wanted}_{k}" for k in count(2))) if n not in taken
        )
