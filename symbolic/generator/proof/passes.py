"""Is what a module gives out of one reading of A the loss and its gradient, for any centre?

What a block of rows gives must be sums over its rows and atoms of each row alone, so that it does
not matter how rows are cut; what they end in is then compared for all rows at once.  What is handed
on must be what was given; and around the centre that comes last, what L is made of must be in one
term, or two with weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry
from symbolic.declare.loss import rows
from symbolic.derive.reference import component
from symbolic.generator.plan.normal import added, flattened, settled
from symbolic.generator.plan.program import Program
from symbolic.generator.proof.contract import PASSES
from symbolic.generator.proof.execution import Execution, shift_symbol
from symbolic.generator.proof.module import Text, entry_array
from symbolic.generator.proof.numbers import close, number_of
from symbolic.generator.proof.values import Unreadable, array, maximum, same
from symbolic.generator.proof.vocabulary import NONE, full, room

#: Which largest value stands for the shift of the next centre: one that no text has.
SHIFT_OF_CENTRE = 15
#: How many rows the fixed parts read at a time.
_BLOCKS = {"_BLOCK": 256}
#: What a matrix of compressed rows is made of.
_STORED = ("data", "indices", "indptr")


@dataclass(frozen=True)
class Pass:
    """The two functions of a pass, read for weights or none."""

    block: Program
    ends: Program
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
        sizes["SHIFTS"] = int(self.shifted)
        if not self.compiled:
            return {**sizes, "ATOMS": counts}
        stated = {"CENTRED": self.centre > self.shifted, "ATOMS": counts[1], **sizes}
        stated["SEPARATE"] = column(self.block, "a")[0] == 0
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
    sizes = {name: text.constants["_" * compiled + name] for name in ("CENTRE", "SUMS", "ATOMS")}
    if not compiled:
        sizes["ATOMS"] = sizes["ATOMS"][weighted]
    programs: list[Program] = []
    for name, contract in found.items():
        given = _arguments(sizes, weighted, compiled, parameters)
        known = _Handing(given, parameters)
        arguments = {each.rstrip("?"): given[each.rstrip("?")] for each in contract.arguments}
        settings = () if name.startswith("_") else parameters
        programs.append(text.program(name, contract, settings, arguments, called, known.functions))
    block, ends, *_ = programs
    _check_block(block, sizes, compiled)
    (top,) = gathered(block)[-1:] if compiled else column(block, "top")
    if top.has(AxisSum):
        raise Unreadable(f"the largest exponent {top} is no largest value")
    return Pass(block, ends, sizes["CENTRE"], top != 0, compiled)


def _check_block(block: Program, sizes: Mapping[str, int], compiled: bool) -> None:
    """Refuse what is no sum over rows, or no atom of one row."""
    atoms, sums = column(block, "a"), gathered(block)
    for formula in sums[: sizes["SUMS"]]:
        check_additive(formula)
    if any(each.has(AxisSum, AxisMax) or rows.size in each.free_symbols for each in atoms):
        raise Unreadable("an atom is not of one row alone")
    if len(atoms) != sizes["ATOMS"]:
        raise Unreadable(f"there are {len(atoms)} atoms, not as many as stated")
    pairs = [added(settled(a * other), rows) for k, a in enumerate(atoms) for other in atoms[k:]]
    if compiled and sums[sizes["SUMS"] : -1] != pairs:
        raise Unreadable("the sums of products of atoms are not those of all pairs")


def _arguments(
    sizes: Mapping[str, int], weighted: bool, compiled: bool, parameters: Sequence[Entry]
) -> dict[str, Any]:
    """Return the arguments of the functions of a pass, by name."""
    atoms, count = sizes["ATOMS"], sizes["SUMS"]
    pairs = atoms * (atoms + 1) // 2
    nothing = NONE if compiled else None
    return {
        **{name: entry_array(name, (rows,)) for name in ("z", "b")},
        "w": entry_array("w", (rows,)) if weighted else nothing,
        "centre": entry_array("centre", (sizes["CENTRE"],)),
        "given": array((len(parameters),), list(parameters)),
        **{"lo": 0, "hi": rows.size, "n": rows.size},
        "a": full((atoms, rows.size), None),
        "S": room(entry_array("S", (count + pairs + 1,))),
        "sums": entry_array("sums", (count,)),
        "top": Entry("top"),
        **{name: name for name in ("A", "x", "data", "indices", "indptr")},
    }


def gathered(block: Program) -> list[sp.Expr]:
    """Return what a block adds to the sums of those before it, and its largest exponent."""
    values = column(block, "S")
    before = [Entry(f"S[{k}]") for k in range(len(values))]
    if before[0] not in block.inputs:
        return values
    *sums, top = values
    if before[-1] not in top.args or not isinstance(top, sp.Max):
        raise Unreadable(f"the largest exponent of all rows reads {top}")
    rest = [each for each in top.args if each != before[-1]]
    return [value - b for value, b in zip(sums, before, strict=False)] + [maximum(*rest)]


def check_additive(formula: sp.Expr, axis: Axis = rows) -> None:
    """Refuse what is not a sum over entries, of each alone: those of blocks are added up."""
    for term in sp.Add.make_args(formula):
        sums = term.atoms(AxisSum)
        linear = len(sums) == 1 and sp.Mul.make_args(term).count(*sums) == 1
        inner = any(each.summand.has(AxisSum, AxisMax) for each in sums)
        if term != 0 and (
            not linear or inner or term.has(AxisMax) or axis.size in term.free_symbols
        ):
            raise Unreadable(f"{term} is no sum over the {axis} of a block")


def column(program: Program, output: str) -> list[sp.Expr]:
    """Return the entries of one output, in the program's inputs alone."""
    return [f for o in flattened(program) if o.name == output for f in o.formulas]


class _Handing:
    """What a public function hands on to a fixed part: nothing but what it was given."""

    def __init__(self, given: Mapping[str, Any], own: Sequence[Entry]) -> None:
        self.given, self.own = given, list(own)
        self.functions: dict[str, Callable[..., Any]] = {"_one_pass": self.handed}

    def handed(self, A: Any, csr: Any, *arguments: Any) -> Any:
        """Take the arguments of a pass, and its parameters in order."""
        *known, settings = arguments
        matrix = {"A": A} if csr is None else dict(zip(_STORED, csr, strict=True))
        if csr is not None and A is not None:
            raise Unreadable("both a matrix and one of compressed rows are handed on")
        names = (*matrix, "x", "b", "w", "centre")
        for name, value in zip(names, (*matrix.values(), *known), strict=True):
            if value is not self.given[name] and not same(value, self.given[name]):
                raise Unreadable(f"{value} is handed on as {name}")
        if list(settings.entries.ravel()) != self.own:
            raise Unreadable(f"the parameters are handed on as {settings}")
        return sp.Integer(0)


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
        new, top = ends["new"], [shift_symbol(SHIFT_OF_CENTRE)]
        if len(new) != found.centre or (found.shifted and new[:1] != top):
            raise Unreadable(f"the next centre has not the sizes stated: {new}")
        if len(new) > found.shifted:
            again = self._ends(self._block("block around its own centre", new), new)
            sizes = [number_of(self.execution.point, term) for term in again["terms"]]
            left = sorted(abs(each) for each in sizes if each is not None)
            rest = left[: len(sizes) - 1 - self.weighted]
            if not all(close(each, 0) for each in rest):
                raise Unreadable("around its own centre L is in more terms than one")

    def atoms(self) -> dict[str, list[sp.Expr]]:
        """Return what a block gives, around any centre; products of atoms follow from atoms."""
        numbers = self.execution.numbers
        symbols = [component(Entry(f"centre[{k}]"), {}) for k in range(self.found.centre)]
        block = self._block("block", [numbers[symbol] for symbol in symbols])
        atoms = block["a"]
        pairs = len(atoms) * (len(atoms) + 1) // 2 if self.found.compiled else 0
        sums = block["S"][: len(block["S"]) - pairs]
        return {"sums": sums, "a": [each for atom in atoms for each in atom]}

    def _block(self, name: str, centre: list[sp.Expr]) -> dict[str, Any]:
        given = {f"centre[{k}]": [each] for k, each in enumerate(centre)}
        program = self.found.block
        first = [e.name for e in program.inputs if e.name.startswith("S[")]
        given |= {name: [sp.Integer(0)] for name in first[:-1]}
        given |= {name: [-sp.oo] for name in first[-1:]}
        parts = self.execution.run(name, program, given)
        sums = [each[0] for each in parts["S"]]
        top = sums.pop() if self.found.compiled else parts["top"][0][0]
        return {"S": sums, "a": parts["a"], "top": [top]}

    def _ends(self, block: dict[str, Any], centre: list[sp.Expr]) -> dict[str, list[sp.Expr]]:
        given = {f"sums[{k}]": [each] for k, each in enumerate(block["S"])}
        given |= {f"centre[{k}]": [each] for k, each in enumerate(centre)}
        given["top"] = [shift_symbol(SHIFT_OF_CENTRE)]
        parts = self.execution.run("combine", self.found.ends, given)
        return {name: [each[0] for each in values] for name, values in parts.items()}
