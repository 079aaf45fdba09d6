"""Is a text of stages the loss of every segment? It is read for S segments, and proved of one.

Arrays are read with an axis more, the segments: nothing may be summed, compared or counted along
it, so each number is a formula of its own segment.  What the stages end in is then compared with
derivatives of the loss of one segment, as for all modules.  That long segments may be read in
blocks is seen in the text: sums are sums over the entries, tops are largest values, and what an
entry has is of itself, and of what is known of its segment.

All is read twice: of segments that fill their arrays, and of segments that end before.  Then the
arrays have an axis of their own, along which nothing may be added up, compared or counted, and
only the fixed parts tell which entries are a segment's; each function must be the same as before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, axes_of
from symbolic.declare.form import form_of
from symbolic.declare.loss import Loss
from symbolic.derive.poles import pole_of
from symbolic.generator.plan.normal import flattened
from symbolic.generator.plan.program import Program
from symbolic.generator.plan.stages import KEEPING
from symbolic.generator.proof.chain import Chain
from symbolic.generator.proof.contract import Contract
from symbolic.generator.proof.layouts import (
    BESIDE,
    OTHERS,
    Layout,
    arguments_of,
    contracts,
    of_one_segment,
)
from symbolic.generator.proof.module import check_arguments, read_module
from symbolic.generator.proof.passes import check_additive, read_pass
from symbolic.generator.proof.prove import Proof, proving
from symbolic.generator.proof.values import Unreadable
from symbolic.generator.text.fixed import ARRAYS, EXP, PREFETCH
from symbolic.generator.text.own import own_parts
from symbolic.generator.text.reading import fixed_parts
from symbolic.generator.text.rows import DRIVERS, ENDING, HEAD, PASS_HEAD
from symbolic.generator.text.segments import FIXED

#: The functions that take what stages give.
LATER = ("head", "middle", "pole", *KEEPING, "fitted", "pole_terms")


def prove_staged(loss: Loss, text: str) -> None:
    """Prove that every function and constant of a module of stages is the loss' own, or refuse.

    Raises:
        TextError: something differs from the reference; names the function and the entry.
    """
    with proving(loss):
        module = read_module(text, fixed_of(text))
        StagedProof(of_one_segment(loss), module).run()


def fixed_of(text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell."""
    helpers = [part for part in FIXED.values() if part in text]
    if "\nfrom numba import " in text:
        ending = [ENDING] * ("\ndef _ends(" in text)
        once = parts_of_pass(text)
        of_pass = [ARRAYS, PASS_HEAD, *once] if once else []
        return [HEAD, EXP, *own_parts(text, "numba"), *helpers, DRIVERS, *ending, *of_pass]
    return [*helpers, *own_parts(text, "numpy")]


def parts_of_pass(text: str) -> list[str]:
    """Return the parts that read A once, if a compiled text says how many atoms there are.

    They depend on that number, and on whether the first atom is for weights alone.
    """
    atoms = re.search(r"^_ATOMS = (\d{1,3})$", text, re.MULTILINE)
    if atoms is None:
        return []
    return [PREFETCH, *fixed_parts(int(atoms[1]), "\n_SEPARATE = True\n" in text)]


@dataclass
class StagedProof(Proof):
    """The proof of a module of stages."""

    def run(self) -> None:
        """Compare all with the loss, then with what it is of others: a wrong text ends soon."""
        super().run()
        self._of_others()

    def read(self, called: set[str]) -> None:
        """Read all functions as they follow one another."""
        parameters = self.loss.parameters
        with self.of_a_pass():
            for weighted in (False, True):
                self.passes[weighted] = read_pass(self.text, parameters, called, weighted)
        stages, fitted = self._orders
        for name in (*stages, *fitted):
            if not re.fullmatch(r"(fitted_)?(tops|sums)\d?", name):
                raise Unreadable(f"{name} is no stage")
        expected = contracts(self.loss, stages, fitted)
        settings = [p.name for p in self.loss.parameters]
        for name, node in self.text.functions.items():
            if name in expected:
                check_arguments(node, expected[name], settings)
        for weighted in (False, True):
            chain = Chain(self.text, self.loss, weighted)
            programs = chain.programs(stages, fitted)
            self.programs |= {(name, weighted): each for name, each in programs.items()}
            called |= chain.called
            if (line := chain.unused()) is not None:
                raise Unreadable(f"nothing uses {line.name} = {line.value}")

    @property
    def _orders(self) -> tuple[Sequence[str], Sequence[str]]:
        """The stages of the loss, and those of what is fitted where it has its own."""
        stages, fitted = (self.text.constants.get(f"{f}STAGES", ()) for f in ("", "FITTED_"))
        return stages, fitted

    def _of_others(self) -> None:
        """Read each function by itself, and all of segments that lie in another way."""
        expected = contracts(self.loss, *self._orders)
        for weighted in (False, True):
            self._each_alone(expected, weighted, self._orders)
            for what, layout in OTHERS.items():
                other = Chain(self.text, self.loss, weighted, layout=layout)
                for name, program in other.programs(*self._orders).items():
                    if _formulas(program) != _formulas(self.programs[name, weighted]):
                        raise Unreadable(f"{name} is another of {what}")

    # --- each function by itself ----------------------------------------------------------------

    def _each_alone(
        self, expected: Mapping[str, Contract], weighted: bool, orders: Sequence[Sequence[str]]
    ) -> None:
        """Refuse what blocks of a segment could not be read with, or what stages do not give."""
        needs = dict(self.text.constants["NEEDS"])
        if needs.keys() != {*LATER} & self.text.functions.keys():
            raise Unreadable(f"NEEDS tells of other functions: {needs}")
        for order, is_of_fit in zip(orders, (False, True), strict=True):
            known = [{"tops": 0, "sums": 0}]
            for name in order:
                kind = "tops" if "tops" in name else "sums"
                count = self._alone(name, expected, weighted, known[-1], kind)
                known.append({**known[-1], kind: known[-1][kind] + count})
            for name, number in needs.items():
                if (name == "fitted" and bool(orders[1])) is is_of_fit:
                    self._alone(name, expected, weighted, known[number], "")

    def _alone(
        self,
        name: str,
        expected: Mapping[str, Contract],
        weighted: bool,
        counts: Mapping[str, int],
        kind: str,
    ) -> int:
        """Read a function for any numbers of the segments; return how many a stage gives."""
        whole = self._called(name, expected, weighted, counts, BESIDE)
        for what, layout in OTHERS.items():
            other = self._called(name, expected, weighted, counts, layout)
            if whole != other:
                raise Unreadable(f"{name} is another of {what}: {other}")
        for formula in whole:
            self._check(name, formula, kind)
        return len(whole)

    def _called(
        self,
        name: str,
        expected: Mapping[str, Contract],
        weighted: bool,
        counts: Mapping[str, int],
        layout: Layout,
    ) -> list[sp.Expr]:
        """Return what a function gives for any numbers of the segments."""
        given = arguments_of(self.loss, weighted, counts, layout)
        chain = Chain(self.text, self.loss, weighted, given, layout)
        result = chain.call(name, *(given[e.rstrip("?")] for e in expected[name].arguments))
        parts = result if isinstance(result, tuple) else (result,)
        return [formula for part in parts for formula in chain.formulas(part)]

    def _check(self, name: str, formula: sp.Expr, kind: str) -> None:
        axis = self.loss.axis
        if kind == "sums":
            if formula != axis.size:
                check_additive(formula, axis)
            return
        parts = [formula]
        if kind == "tops":
            parts = [x.args[0] if isinstance(x, AxisMax) else x for x in sp.Max.make_args(formula)]
            bounds = [x for x in sp.Max.make_args(formula) if not isinstance(x, AxisMax)]
            if any(axis in axes_of(x) for x in bounds):
                raise Unreadable(f"{name} returns {formula}, which is no largest value")
        for part in parts:
            if part.has(AxisSum, AxisMax) or axis.size in part.free_symbols:
                raise Unreadable(f"{name} returns {formula}, which is not of one entry alone")

    # --- constants ------------------------------------------------------------------------------

    def expected(self) -> dict[str, Any]:
        """Return the constants that the module should have; stages were read as they are told."""
        loss, bound, stated = self.loss, self.text.bound, self.text.constants
        P = next(o for o in self.programs["curvature", False].outputs if o.name == "P")
        pole = pole_of(loss)
        told = ("STAGES", "FITTED_STAGES", "NEEDS", "_DIGEST", "_ROWS", "_FITTED_ROWS", "_ACROSS")
        found = self.passes[False]
        form = form_of(loss)
        of_pass = {} if found is None else {"ONE_PASS": True, **found.constants(self.passes[True])}
        return {
            "LOSS": loss.name,
            "TARGET": "numba" if "njit" in bound else "numexpr" if "ne" in bound else "numpy",
            "PARAMETERS": {p.name: float(p.default) for p in loss.parameters},
            "RANK": len(P.formulas),
            "LEAST_SQUARES": loss.residual is not None,
            "POLE": None if pole is None else pole.name,
            "SHIFTED": loss.is_invariant(),
            "CROSS_ENTROPY": loss.is_cross_entropy(),
            "KINKS": loss.has_kinks,
            "FORM": None if form is None else tuple(form),
            **of_pass,
            **{name: stated[name] for name in told if name in stated},
        }


def _formulas(program: Program) -> list[sp.Expr]:
    """Return what a program gives, in what it is given."""
    return [f for output in flattened(program) for f in output.formulas]
