"""What does a generated function compute? Lines in order, each with the axes it varies along.

A program is what the printers write and what the reader gets back from a text: formulas are SymPy
expressions in entries, with the house's own heads for what keeps digits (stable/heads.py).
No formula of a program holds a sum: each sum is a line.  A line says what is asked of it later:
the axes along which it varies, those along which it is added up or compared, and whether it is
there for weights alone.  When two programs are the same is said in normal.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Axis, Entry, axes_of


@dataclass(frozen=True)
class Line:
    """``name = value``: one quantity of a program.

    Args:
        name: unique in its program; the name that is printed.
        value: a formula in earlier lines' names, inputs and parameters.
        axes: along which the line varies; () for a scalar.
        reduce: "", "sum" or "max": then the value varies along the segment, and the line does not.
            Of a "max" the arguments of Max that do not vary are taken as they are.
        of_weights: whether it is 0 where no weights are given.
    """

    name: str
    value: sp.Expr
    axes: tuple[Axis, ...] = ()
    reduce: str = ""
    of_weights: bool = False

    @property
    def entry(self) -> Entry:
        """What stands for the line in later formulas."""
        return Entry(self.name, self.axes)

    @property
    def along(self) -> frozenset[Axis]:
        """Along which it is a sum or a largest value."""
        return axes_of(self.value) - {*self.axes} if self.reduce else frozenset()


@dataclass(frozen=True)
class Output:
    """What a function returns under a name.

    Args:
        name: its name in the code.
        axes: along which it varies, whatever its formulas do; a formula that varies along an outer
            axis as well is added up along it.
        formulas: one; the columns of a matrix; or row by row the entries of a square one.
        shape: () of one formula, (k,) of k columns, (k, k) of a square matrix.
    """

    name: str
    axes: tuple[Axis, ...]
    formulas: tuple[sp.Expr, ...]
    shape: tuple[int, ...] = ()

    @property
    def entry(self) -> Entry:
        """What stands for all of it where weights change it."""
        return Entry(self.name, self.axes)


@dataclass(frozen=True)
class Program:
    """What a function computes: its lines in order, and what it returns in the lines' names.

    Args:
        inputs: the entries and parameters that it is given.
        lines: in order.
        outputs: in order.
        weighted: what is computed besides where weights are given; a line that has the name of an
            output takes its place, and may use it.
        packed: which inputs are handed over as an array of numbers, by the array's name.
    """

    inputs: tuple[Entry, ...]
    lines: tuple[Line, ...]
    outputs: tuple[Output, ...]
    weighted: tuple[Line, ...] = ()
    packed: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    @property
    def formulas(self) -> list[sp.Expr]:
        """The formulas of all outputs."""
        return [formula for output in self.outputs for formula in output.formulas]

    def needed(self, formulas: Iterable[sp.Expr]) -> list[Line]:
        """Return the lines that formulas need, in order."""
        wanted = {symbol.name for formula in formulas for symbol in formula.free_symbols}
        found: list[Line] = []
        for line in reversed(self.lines):
            if line.name in wanted:
                found.insert(0, line)
                wanted |= {symbol.name for symbol in line.value.free_symbols}
        return found


def program_of(
    lines: Sequence[Line], outputs: Sequence[Output], weighted: Sequence[Line] = ()
) -> Program:
    """Return the program of some lines and outputs; what they use and do not make is given."""
    formulas = [line.value for line in [*lines, *weighted]]
    formulas += [formula for output in outputs for formula in output.formulas]
    made = {line.name for line in [*lines, *weighted]} | {output.name for output in outputs}
    used = {s for f in formulas for s in f.free_symbols if isinstance(s, Entry)}
    given = sorted((s for s in used if s.name not in made), key=lambda s: s.name)
    return Program(tuple(given), tuple(lines), tuple(outputs), tuple(weighted))


def merged(program: Program) -> Program:
    """Return a program that does always what it does where weights are given."""
    changed = {line.name: line for line in program.weighted}
    outputs = []
    for output in program.outputs:
        line = changed.pop(output.name, None)
        put = {s for s in line.value.free_symbols if s.name == output.name} if line else set()
        formulas = output.formulas
        if line is not None:
            formulas = tuple(line.value.xreplace(dict.fromkeys(put, f)) for f in formulas)
        outputs.append(replace(output, formulas=formulas))
    more = (replace(line, of_weights=True) for line in changed.values())
    return replace(program, lines=(*program.lines, *more), outputs=tuple(outputs), weighted=())


def without_weights(program: Program) -> Program:
    """Return a program that does always what it does where no weights are given."""
    lines = [replace(x, value=sp.Integer(0)) if x.of_weights else x for x in program.lines]
    return replace(program, lines=tuple(lines), weighted=())


def unpacked(program: Program, more: Iterable[sp.Expr] = ()) -> list[tuple[str, str, int]]:
    """Return the name, the array and the place of each packed input that is used."""
    values = [*(line.value for line in program.lines), *program.formulas, *more]
    used = {symbol.name for value in values for symbol in value.free_symbols}
    return [
        (entry.name, array, place)
        for array, entries in program.packed.items()
        for place, entry in enumerate(entries)
        if entry.name in used
    ]


def without_axes(program: Program, axes: Iterable[Axis]) -> Program:
    """Return a program of which every part is without some axes: what it is at one place."""
    gone = {*axes}

    def told(formula: sp.Expr) -> sp.Expr:
        entries = [e for e in formula.atoms(Entry) if gone & {*e.axes}]
        put = {e: Entry(e.name, tuple(a for a in e.axes if a not in gone)) for e in entries}
        if isinstance(formula, sp.Max):  # no comparison is looked for
            return sp.Max(*(each.xreplace(put) for each in formula.args), evaluate=False)
        return formula.xreplace(put)

    def line(each: Line) -> Line:
        left = tuple(axis for axis in each.axes if axis not in gone)
        return replace(each, value=told(each.value), axes=left)

    outputs = tuple(
        replace(
            each,
            axes=tuple(axis for axis in each.axes if axis not in gone),
            formulas=tuple(map(told, each.formulas)),
        )
        for each in program.outputs
    )
    lines, weighted = map(line, program.lines), map(line, program.weighted)
    inputs = tuple(told(entry) for entry in program.inputs)
    return replace(
        program, inputs=inputs, lines=tuple(lines), outputs=outputs, weighted=tuple(weighted)
    )
