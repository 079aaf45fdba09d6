"""Is what a module gives out of one reading of A the loss and its gradient, for any centre?

What a block of rows gives must be sums over its rows and atoms of each row alone, so that it does
not matter how rows are cut; what they end in is then compared for all rows at once.  The loss of
digits is compared with its definition, formula by formula; and around the centre that is handed
on, what L is made of must be in one term, or two with weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry
from symbolic.declare.loss import rows
from symbolic.derive.reference import component
from symbolic.generator.plan.program import Program
from symbolic.generator.proof.contract import PASSES
from symbolic.generator.proof.execution import Execution, shift_symbol
from symbolic.generator.proof.module import Text, entry_array
from symbolic.generator.proof.numbers import close, number_of
from symbolic.generator.proof.values import Unreadable
from symbolic.generator.proof.vocabulary import NONE, choice, finite, full, room

TOP = Entry("top")
#: Which largest value stands for the shift of the next centre: one that no text has.
SHIFT_OF_CENTRE = 15
#: How many rows the fixed parts read at a time.
_BLOCKS = {"_BLOCK": 256, "_COLUMN_BLOCK": 1024}
#: A centre farther away than this from the largest exponent tells nothing of digits.
_FAR = 300


@dataclass(frozen=True)
class Pass:
    """The three functions of a pass, read for weights or none."""

    block: Program
    ends: Program
    judge: Program
    centre: int
    #: whether a centre begins with a shift
    shifted: bool
    #: whether it is compiled, with the sums of products of atoms among the sums
    compiled: bool

    def constants(self, weighted: Pass | None) -> dict[str, Any]:
        """Return the sizes that its module states."""
        assert weighted is not None
        counts = tuple(len(column(each.block, "a")) for each in (self, weighted))
        pairs = counts[1] * (counts[1] + 1) // 2 + 1 if self.compiled else 0
        sizes = {"CENTRE": self.centre, "SUMS": len(column(self.block, "S")) - pairs}
        if not self.compiled:
            return {**sizes, "ATOMS": counts}
        stated = {"CENTRED": self.centre > self.shifted, "ATOMS": counts[1], **sizes}
        return {f"_{name}": size for name, size in stated.items()} | _BLOCKS


def read_pass(
    text: Text, parameters: Sequence[Entry], called: set[str], weighted: bool
) -> Pass | None:
    """Read the functions of a pass, if a module has them.

    Raises:
        Unreadable: something in them is not of the grammar, or is no sum over rows.
    """
    found = next((each for each in PASSES if each.keys() & text.functions.keys()), None)
    if found is None:
        return None
    compiled = "block" not in found
    mark = "_" if compiled else ""
    sizes = {name: text.constants[mark + name] for name in ("CENTRE", "SUMS", "ATOMS")}
    if not compiled:
        sizes["ATOMS"] = sizes["ATOMS"][weighted]
    programs: list[Program] = []
    for name, contract in found.items():
        known = _known(sizes, weighted, compiled)
        given = {each: known[each] for each in contract.arguments}
        # what `combine` gives is taken as it is where it is judged
        ends = tuple(known[each] for each in ("L", "terms", "gamma"))
        arguments = [known[each] for each in ("sums", "n", "centre")]
        proved = {"combine": (arguments, ends)} if name == "judge" else {}
        programs.append(text.program(name, contract, parameters, given, called, proved))
        for each in ("terms", "gamma"):
            sizes[each] = len(column(programs[-1], each))
        sizes["SQUARES"] = compiled and sizes["terms"] > 0
    atoms, sums = (column(programs[0], each) for each in ("a", "S"))
    tops = sums[-1:] if compiled else column(programs[0], "top")
    for formula in sums[: sizes["SUMS"]]:
        _check_additive(formula)
    if any(each.has(AxisSum, AxisMax) or rows.size in each.free_symbols for each in atoms):
        raise Unreadable("an atom is not of one row alone")
    if len(atoms) != sizes["ATOMS"] or tops[0].has(AxisSum):
        raise Unreadable(f"{len(atoms)} atoms, or top {tops[0]}, are not what is stated")
    pairs = [AxisSum(a * other, rows) for k, a in enumerate(atoms) for other in atoms[k:]]
    if compiled and sums[sizes["SUMS"] : -1] != pairs:
        raise Unreadable("the sums of products of atoms are not those of all pairs")
    if "_add_rows_of_weights" in text.bound and not weighted and atoms[0] != 0:
        raise Unreadable("an atom that is added with weights alone is not 0 without")
    return Pass(*programs, sizes["CENTRE"], tops[0] != 0, compiled)


def _known(sizes: Mapping[str, int], weighted: bool, compiled: bool) -> dict[str, Any]:
    """Return the arguments of the functions of a pass, by name."""
    atoms, count = sizes["ATOMS"], sizes["SUMS"]
    pairs = atoms * (atoms + 1) // 2
    nothing = NONE if compiled else None
    return {
        **{name: entry_array(name, (rows,)) for name in ("z", "b")},
        "w": entry_array("w", (rows,)) if weighted else nothing,
        "centre": entry_array("centre", (sizes["CENTRE"],)),
        "lo": 0,
        "hi": rows.size,
        "n": rows.size,
        "a": full((atoms, rows.size), None),
        "S": room([sp.Integer(0)] * (count + pairs) + [-sp.oo]),
        "sums": entry_array("sums", (count + pairs * sizes.get("SQUARES", 0),)),
        "gram": entry_array("gram", (atoms, atoms)),
        **{name: entry_array(name, (sizes.get(name, 0),)) for name in ("gamma", "terms")},
        **{name: Entry(name) for name in ("top", "L")},
    }


def _check_additive(formula: sp.Expr) -> None:
    """Refuse what is not a sum over rows, of each row alone: blocks of rows are added up."""
    for term in sp.Add.make_args(formula):
        sums = term.atoms(AxisSum)
        linear = len(sums) == 1 and sp.Mul.make_args(term).count(*sums) == 1
        inner = any(each.summand.has(AxisSum, AxisMax) for each in sums)
        if term != 0 and (
            not linear or inner or term.has(AxisMax) or rows.size in term.free_symbols
        ):
            raise Unreadable(f"{term} is no sum over the rows of a block")


def flattened(program: Program) -> list[tuple[str, sp.Expr]]:
    """Return what a program returns, in its inputs alone."""
    meaning: dict[sp.Basic, sp.Expr] = {}
    for line in program.lines:
        meaning[line.entry] = line.value.xreplace(meaning)
    return [(name, sp.sympify(value).xreplace(meaning)) for name, value in program.outputs]


def column(program: Program, output: str) -> list[sp.Expr]:
    """Return the entries of one output, in the program's inputs alone."""
    return [value for name, value in flattened(program) if name == output]


def check_judge(found: Pass) -> list[sp.Expr]:
    """Compare the loss of digits and the sum of r**2 with what they are defined to be.

    Returns:
        The numbers of the next centre, where they are finite.
    """
    parts = _Judged(found)
    (lost,), (square,) = (column(found.judge, each) for each in ("lost", "square"))
    if sp.expand(square - parts.square()) != 0:
        raise Unreadable(f"the sum of r**2 reads {square}")
    if lost != parts.lost(square):
        raise Unreadable(f"the loss of digits reads {lost}")
    new = column(found.judge, "new")
    raw = [each.args[2] if each.func is choice else each for each in new]
    fallback = [sp.Integer(0)] * len(new)
    if found.shifted:
        fallback[0] = choice(sp.Ne(finite(TOP), 0), TOP, 0)
    broken = sp.Eq(finite(sp.Add(*raw)), 0)
    if new != [choice(broken, *each) for each in zip(fallback, raw, strict=True)]:
        raise Unreadable(f"the next centre reads {new}")
    if len(new) != found.centre or (found.shifted and raw[:1] != [TOP]):
        raise Unreadable(f"the next centre has not the sizes stated: {new}")
    return raw


class _Judged:
    """The parts of the loss of digits, by the names that a function has for them."""

    def __init__(self, found: Pass) -> None:
        self.found = found
        self.gamma = [Entry(f"gamma[{k}]") for k in range(len(column(found.block, "a")))]
        self.terms = [Entry(f"terms[{k}]") for k in range(len(column(found.ends, "terms")))]

    def product(self, j: int, k: int) -> Entry:
        """Return the name of the sum of the products of two atoms."""
        if not self.found.compiled:
            return Entry(f"gram[{j},{k}]")
        count = len(self.gamma)
        first = len(column(self.found.block, "S")) - count * (count + 1) // 2 - 1
        j, k = sorted((j, k))
        return Entry(f"sums[{first + j * count - j * (j - 1) // 2 + k - j}]")

    def square(self) -> sp.Expr:
        """Return the sum of r**2."""
        places = range(len(self.gamma))
        gamma = self.gamma
        return sp.Add(*(gamma[j] * gamma[k] * self.product(j, k) for j in places for k in places))

    def lost(self, square: sp.Expr) -> sp.Expr:
        """Return how much larger the terms of L and r are than what they add up to."""
        L = Entry("L")
        terms = sp.Add(*map(sp.Abs, self.terms)) / sp.Abs(L)
        sizes = [abs(g) * sp.sqrt(self.product(k, k)) for k, g in enumerate(self.gamma)]
        known = [sp.Ne(finite(L + square), 0), sp.Ne(L, 0), sp.Lt(0, square)]
        if self.found.shifted:
            known += [sp.Le(sp.Abs(TOP - Entry("centre[0]")), _FAR)]
        larger = sp.Max(terms, sp.Add(*sizes) / sp.sqrt(square))
        return choice(sp.And(*known), larger, sp.oo)


@dataclass
class PassProof:
    """A pass in components, compared with value and gradient."""

    found: Pass
    execution: Execution
    weighted: bool

    def run(self, m: sp.Expr) -> Iterator[tuple[str, list[sp.Expr], list[sp.Expr]]]:
        """Yield what is to be compared: what, what the pass gives, and what it should be."""
        reference, found = self.execution.reference, self.found
        centre = [component(Entry(f"centre[{k}]"), {}) for k in range(found.centre)]
        if found.shifted:
            self.execution.shifts["the centre's"] = centre[0]
        block = self._block("block", centre)
        ends = self._ends(block, centre)
        r = [
            sp.Add(*(g * a[i] for g, a in zip(ends["gamma"], block["a"], strict=False)))
            for i in range(len(reference.argument))
        ]
        yield "L of the pass", ends["L"], [reference.value]
        yield "r of the pass", r, reference.gradient()
        yield "top of the pass", block["top"], [m]
        new = self._new(block["S"], centre)
        if len(new) > found.shifted:
            again = self._ends(self._block("block around its own centre", new), new)
            sizes = [number_of(self.execution.point, term) for term in again["terms"]]
            left = sorted(abs(each) for each in sizes if each is not None)
            rest = left[: len(sizes) - 1 - self.weighted]
            if not all(close(each, 0) for each in rest):
                raise Unreadable("around its own centre L is in more terms than one")

    def _block(self, name: str, centre: list[sp.Expr]) -> dict[str, Any]:
        axes = {"S": (), "a": (rows,), "top": ()}
        given = {f"centre[{k}]": [each] for k, each in enumerate(centre)}
        program = self.found.block
        parts = self.execution.run(name, program, axes, given)
        sums = [each[0] for each in parts["S"]]
        top = sums.pop() if self.found.compiled else parts["top"][0][0]
        return {"S": sums, "a": parts["a"], "top": [top]}

    def _ends(self, block: dict[str, Any], centre: list[sp.Expr]) -> dict[str, list[sp.Expr]]:
        given = {f"sums[{k}]": [each] for k, each in enumerate(block["S"])}
        given |= {f"centre[{k}]": [each] for k, each in enumerate(centre)}
        axes: dict[str, tuple[Any, ...]] = {"L": (), "terms": (), "gamma": ()}
        parts = self.execution.run("combine", self.found.ends, axes, given)
        return {name: [each[0] for each in values] for name, values in parts.items()}

    def _new(self, sums: list[sp.Expr], centre: list[sp.Expr]) -> list[sp.Expr]:
        """Return the next centre, for any shift that it has."""
        known = {Entry(f"sums[{k}]"): each for k, each in enumerate(sums)}
        known |= {Entry(f"centre[{k}]"): each for k, each in enumerate(centre)}
        known[TOP] = shift_symbol(SHIFT_OF_CENTRE)
        parameters = {p: component(p, {}) for p in self.execution.reference.loss.parameters}
        n = sp.Integer(self.execution.reference.sizes[rows])
        return [
            each.xreplace({**known, **parameters, rows.size: n}) for each in check_judge(self.found)
        ]
