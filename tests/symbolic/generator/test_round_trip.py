"""Does reading a printed text give back the plan that was printed, formula by formula?

Nothing is proved here about the loss: what a text says is compared with what its plan says, in the
normal form of both, for every function of a module, without and with weights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.derive.structure import Structure
from symbolic.generator import TARGETS
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.normal import added, normal
from symbolic.generator.plan.passes import pass_of
from symbolic.generator.plan.program import Output, Program, merged, program_of, without_weights
from symbolic.generator.plan.stages import families
from symbolic.generator.proof import loops as read_loops
from symbolic.generator.proof import reader, values, vocabulary
from symbolic.generator.proof.chain import Chain
from symbolic.generator.proof.layouts import arguments_of, contracts, of_one_segment
from symbolic.generator.proof.module import read_module
from symbolic.generator.proof.passes import gathered, read_pass
from symbolic.generator.proof.staged import fixed_of
from symbolic.generator.proof.values import Unreadable
from symbolic.generator.proof.vocabulary import each
from symbolic.generator.text import arrays, atoms, loops, rows, segments, spelling
from symbolic.generator.text.staged import staged_text
from tests.declared import FITTED, structure_of
from tests.sampled import rotating
from tests.symbolic.adhoc import ADHOC
from tests.symbolic.zoo import row_loss

LOSSES = {loss.name: loss for loss in FITTED}
LOSSES |= {
    name: ADHOC[name] for name in ("cauchy", "mean", "average", "by_length", "logarithm_of_sum")
}
LOSSES |= {name: row_loss(name) for name in ("tukey", "focal", "correlation", "hellinger")}


#: By function, and whether weights are given.
Programs = dict[tuple[str, bool], Program]


def _structure(name: str) -> Structure:
    return structure_of(LOSSES[name].of_a_segment())


@cache
def _planner(name: str, target: str) -> Planner:
    structure = balanced(_structure(name))
    return Planner(structure, names_for(structure, target))


@cache
def known(name: str, target: str) -> dict[str, dict[str, int]]:
    """Return how many numbers of a segment each function is given."""
    found = {}
    for staged in families(_planner(name, target), keeping=False).values():
        counts = {"tops": 0, "sums": 0}
        for stage in staged.stages:
            found[stage.name] = counts
            counts = {**counts, stage.kind: counts[stage.kind] + len(stage.rows)}
        found |= {function: counts for function in staged.functions if function not in found}
    return found


@cache
def planned(name: str, target: str) -> Programs:
    """Plan all functions, as each takes what stages before it gave."""
    planner, compiled = _planner(name, target), target == "numba"
    passed = pass_of(planner, compiled) if target != "numexpr" and not planner.outer else None
    found: Programs = {}
    for weighted, given in ((False, without_weights), (True, merged)):
        for staged in families(planner, keeping=False).values():
            found |= {(of, weighted): given(each) for of, each in staged.functions.items()}
        if passed is not None:
            found["block", weighted] = passed.block if weighted else passed.block_without_weights
            found["combine", weighted] = passed.combine
    called = {own: wanted for wanted, own in planner.own.chosen.items()}
    return {key: _renamed(normal(program), called) for key, program in found.items()}


def _renamed(program: Program, called: dict[str, str]) -> Program:
    """Call what is given, and returned, as the contract does: a loss' names come first in code."""
    put = {e: Entry(called.get(str(e), str(e)), e.axes) for e in program.inputs}
    outputs = [
        replace(
            o, name=called.get(o.name, o.name), formulas=tuple(f.xreplace(put) for f in o.formulas)
        )
        for o in program.outputs
    ]
    return program_of((), outputs)


def read(name: str, text: str) -> Programs:
    """Read all functions of a text, each for any numbers that stages before it gave."""
    loss, module = of_one_segment(LOSSES[name]), read_module(text, fixed_of(text))
    orders = [module.constants.get(f"{family}STAGES", ()) for family in ("", "FITTED_")]
    taken = contracts(loss, *orders)
    plain = {each: Entry(each.name) for each in loss.parameters}
    found: Programs = {}
    plans = planned(name, module.constants["TARGET"])
    for function, counts in known(name, module.constants["TARGET"]).items():
        for weighted in (False, True):
            given = arguments_of(loss, weighted, counts)
            chain = Chain(module, loss, weighted, given)
            each = chain.call(function, *(given[e.rstrip("?")] for e in taken[function].arguments))
            parts = each if isinstance(each, tuple) else (each,)
            outputs = [
                replace(output, formulas=tuple(f.xreplace(plain) for f in chain.formulas(part)))
                for output, part in zip(plans[function, weighted].outputs, parts, strict=True)
            ]
            found[function, weighted] = program_of((), outputs)
    for weighted in (False, True):
        passed = read_pass(module, loss.parameters, set(), weighted)
        if passed is not None:
            sums, a, *top = normal(passed.block).outputs
            if passed.compiled:  # it adds to the sums of the blocks before it
                *added, largest = gathered(passed.block)
                sums = replace(sums, formulas=tuple(added), shape=(len(added),))
                top = [Output("top", (), (largest,))]
            outputs = [replace(sums, name="sums"), replace(a, name="atoms"), *top]
            found["block", weighted] = normal(program_of((), outputs))
            found["combine", weighted] = normal(passed.ends)
    return found


def read_back(name: str, target: str) -> Programs:
    """Print a loss' plan, and read the text."""
    return read(name, staged_text(_structure(name), TARGETS[target]))


@pytest.mark.parametrize(("name", "target"), rotating(LOSSES, list(TARGETS), every=2))
def test_what_is_read_is_the_plan_that_was_printed(name: str, target: str) -> None:
    plan, found = planned(name, target), read_back(name, target)
    assert len(plan) >= 8
    assert plan.keys() == found.keys()
    for key, program in plan.items():
        assert found[key] == program, key


# --- planted errors ---------------------------------------------------------------------------


def _all_but_the_last(of: Callable[..., str]) -> Callable[..., str]:
    return lambda self, expr: of(self, sp.Add(*expr.as_ordered_terms()[:-1], evaluate=False))


def _exponentials_apart(of: Callable[..., str]) -> Callable[..., str]:
    def call(self: spelling.Spelling, expr: sp.Expr) -> str:
        if not isinstance(expr, sp.exp):
            return of(self, expr)
        factors = (f"np.exp({self.text(each)})" for each in sp.Add.make_args(expr.args[0]))
        return f"({' * '.join(factors)})"

    return call


def _unconditional(of: Callable[..., list[str]]) -> Callable[..., list[str]]:
    return lambda self, lines: of(self, [replace(line, of_weights=False) for line in lines])


def _changed(found: str, other: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Change what is printed."""

    def change(of: Callable[..., Any]) -> Callable[..., Any]:
        def changed(*given: Any) -> Any:
            text = of(*given)
            lines = [text] if isinstance(text, str) else text
            lines = [line.replace(found, other) for line in lines]
            return lines[0] if isinstance(text, str) else lines

        return changed

    return change


ARRAYS, ROWS = segments.SegmentPrinter, rows.RowPrinter
#: Where, what, what is done instead, and to which loss and target: in printers, then in the reader.
PLANTED: dict[str, tuple[Any, str, Callable[..., Any], str, str]] = {
    "a dropped term": (spelling.Spelling, "_sum", _all_but_the_last, "exp", "numpy"),
    "what overflows": (spelling.Spelling, "_call", _exponentials_apart, "unified", "numpy"),
    "a name for another": (*(arrays.ArrayPrinter, "symbol", _changed("u", "z"), "exp", "numexpr"),),
    "a name in a loop": (ROWS, "symbol", _changed("cf", "ff"), "softmax", "numba"),
    "no shift": (
        ARRAYS,
        "largest",
        lambda of: lambda self, _: f"np.zeros({self.once_each})",
        "cross_entropy",
        "numpy",
    ),
    "no shift in a loop": (
        *(loops.LoopPrinter, "step", _changed("max(m, ui)", "m"), "cross_entropy", "numba"),
    ),
    "a largest for a sum": (ARRAYS, "total", _changed("_sum(", "_top("), "exp_rescaled", "numpy"),
    "no weights": (ARRAYS, "_by_weights", lambda of: lambda *_: [], "exp", "numpy"),
    "always weights": (loops.LoopPrinter, "assigned", _unconditional, "exp", "numba"),
    "weights where none are": (
        *(ARRAYS, "_by_weights", _changed("is not None", "is None"), "exp", "numexpr"),
    ),
    "a row not searched": (atoms._Atoms, "_top", _changed("i + 3", "i + 2"), "unified", "numba"),
    "an atom twice": (atoms._Atoms, "atoms", _changed("lo] = a1", "lo] = a2"), "unified", "numba"),
    "a sum of one less": (
        *(read_loops, "added", lambda of: lambda x, axis: of(x, axis) - x, "exp", "numba"),
    ),
    "a sum for a largest": (values, "largest_along", lambda _: added, "unified", "numpy"),
    "another function": (vocabulary.KNOWN, "np.exp", lambda of: each(sp.cosh), "exp", "numpy"),
    "both branches turned": (
        reader.Reader,
        "_either",
        lambda of: lambda self, test, yes, no, scope: of(self, test, no, yes, scope),
        "exp",
        "numpy",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_error_is_seen(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, name, change, loss, target = PLANTED[what]
    plan = planned(loss, target)
    if isinstance(where, dict):
        monkeypatch.setitem(where, name, change(where[name]))
    else:
        monkeypatch.setattr(where, name, change(vars(where)[name]))
    try:
        found = read_back(loss, target)
    except (Unreadable, IndexError):
        return
    assert any(found.get(key) != program for key, program in plan.items())
