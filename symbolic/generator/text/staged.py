"""What does a module of stages look like? One text a loss and target, for segments of any kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from symbolic.calculus import Quantity
from symbolic.declare.loss import Loss
from symbolic.derive.poles import pole_of
from symbolic.derive.structure import Structure
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.passes import pass_of
from symbolic.generator.plan.stages import LOSS, PRODUCT, Staged, families
from symbolic.generator.stable.heads import Series
from symbolic.generator.text.atoms import pass_parts
from symbolic.generator.text.blocks import block_parts
from symbolic.generator.text.contract import Calls
from symbolic.generator.text.fixed import ARRAYS, EXP
from symbolic.generator.text.layout import Parts, uses, wrapped
from symbolic.generator.text.module import KINKS, form_text, formulas, with_header
from symbolic.generator.text.own import OWN, own_parts
from symbolic.generator.text.rows import DRIVERS, ENDING, ENDS, HEAD, PASS_HEAD, RowPrinter
from symbolic.generator.text.segments import SegmentPrinter, helpers
from symbolic.generator.text.series import series_parts
from symbolic.generator.text.spelling import Spelling

_OPENING = "For one segment, with {z} and {b} (m,), and the sums taken over its m entries:"
_DERIVATIVES = "Its gradient in {z} is {r}; its Hessian in {z} is diag({D}) + {P} {M} {P}^T:"
_SEGMENTS = (
    "Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what "
    "follows. {lengths} (S,) says how many of its entries, the first ones, a segment has; others "
    "change nothing. Weights {w} of entries add the ridge 1/2 ||diag({w}) {z}||^2, weights {s} of "
    "segments (S,) multiply. A stage adds to what is known of segments: largest values {tops} "
    "(p, S), which shift exponents (any others are right, too), or {sums} (q, S). So a long one "
    "may be read in blocks: compare their {tops}, add up their {sums}. NEEDS says how many stages "
    "a function takes."
)
_NO_PASS: Parts = ([], [], [])
#: What asks for rows to be in the cache is made of.
_LLVM = ("core import cgutils", "extending import intrinsic")
_KEPT = " `stages` returns last what others would compute anew."


def staged_text(structure: Structure, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the text of the module of a loss of segments, for one target.

    ``by_pass``: with what gives value and gradient out of one reading of A, where there is such.
    """
    planner = Planner(balanced(structure), names_for(structure, spelling.target))
    return with_header("\n\n\n".join(_parts(planner, spelling.target, by_pass)) + "\n")


def _parts(planner: Planner, target: str, by_pass: bool) -> list[str]:
    compiled = target == "numba"
    found, calls = families(planner, keeping=not compiled), Calls(planner)
    write = _compiled if compiled else _on_whole_arrays
    functions = write(planner, target, found, calls)
    note, constants, parts = _read_once(planner, target) if by_pass else _NO_PASS
    functions = [*series_parts("\n".join([*functions, *parts]), target), *functions, *parts]
    own = own_parts("\n".join(functions), target)
    fixed = [*helpers(functions), *own]
    if compiled:
        ends = [ENDING] * uses(functions, "_ends")
        once = [ARRAYS, PASS_HEAD] * bool(parts)
        fixed = [HEAD, EXP, *own, *helpers(functions), DRIVERS, *ends, *once]
    head = [*_docstring(planner, target, found), *note, '"""', ""]
    head += [*_imports(target, [*fixed, *functions]), "", "Array = NDArray[np.float64]", ""]
    head += [*_constants(planner, target, found), *constants]
    if compiled:
        head += _rows(found)
        digest = hashlib.sha256("\n".join([*fixed, *functions]).encode()).hexdigest()
        head.append(f'_DIGEST = "{digest[:12]}"')
    return ["\n".join(head), *fixed, *_with_aliases(planner, functions)]


def _read_once(planner: Planner, target: str) -> Parts:
    """Return what a module says of one reading of A, its constants, and their texts."""
    compiled = target == "numba"
    if planner.outer or target == "numexpr" or (read := pass_of(planner, compiled)) is None:
        return _NO_PASS
    return pass_parts(read, planner) if compiled else block_parts(read, planner)


def _on_whole_arrays(
    planner: Planner, target: str, found: Mapping[str, Staged], calls: Calls
) -> list[str]:
    printer, texts = SegmentPrinter(planner, target), []
    for family, staged in found.items():
        texts.append(printer.known(family, staged))
        order = [stage.name for stage in staged.stages]
        for name, program in staged.functions.items():
            is_stage = name in order
            body = calls.stage(staged, name) if is_stage else None
            body = body or printer.function(name, program, staged, calls)
            texts.append(calls.text(name, body, len(program.formulas)))
    whole = found[LOSS]
    bodies = {"stages": calls.stages(whole), **_fit(found, lambda _, x: calls.fit(x))}
    value = whole.value
    bodies["value"] = calls.value(whole) if value is None else printer.value(value, whole, calls)
    bodies["value_and_gradient"] = calls.value_and_gradient(whole)
    assert whole.product is not None
    bodies["hessian_product"] = printer.product(whole.product, whole, calls)
    return [*texts, *(calls.text(name, body) for name, body in bodies.items())]


def _compiled(planner: Planner, _: str, found: Mapping[str, Staged], calls: Calls) -> list[str]:
    rows, arrays, texts = RowPrinter(planner), SegmentPrinter(planner, "numpy"), []
    for family, staged in found.items():
        texts.append(rows.known(family, staged))
        order = [stage.name for stage in staged.stages]
        for name, program in staged.functions.items():
            own = any(each.has(Series, *OWN) for each in program.formulas)
            if name in order:
                body = rows.stage(family, order.index(name), name)
            elif name in ENDS and not own:  # a few numbers of each segment
                body = arrays.function(name, program, staged, calls)
            else:
                body = rows.public(name, program)
                texts.append(rows.function(name, program))
            texts.append(calls.text(name, body, len(program.formulas)))
    whole = found[LOSS]
    assert whole.product is not None
    if whole.product.sums.formulas:
        texts.append(rows.projected(whole.product.sums))
    texts.append(rows.function(PRODUCT, whole.product.result))
    head = calls("head", "*_told({z}, {known})")
    bodies = {"stages": rows.stages(whole), **_fit(found, lambda f, x: rows.fit(x, f))}
    bodies["value"] = rows.value(whole, head)
    bodies["value_and_gradient"] = rows.value_and_gradient(whole, head)
    bodies["hessian_product"] = rows.product(whole.product)
    return [*texts, *(calls.text(name, body) for name, body in bodies.items())]


def _fit(
    found: Mapping[str, Staged], body: Callable[[str, Staged], list[str]]
) -> dict[str, list[str]]:
    """Return the body of `fit`, which one family has where a loss predicts."""
    bodies = {}
    for family, staged in found.items():
        if "fitted" in staged.functions:
            bodies["fit"] = body(family, staged)
    return bodies


def _with_aliases(planner: Planner, functions: Sequence[str]) -> list[str]:
    """Give what functions call a second name, where a loss takes the first."""
    own = planner.own
    outside = ["np", "ne", "math", "float", "max", "abs", "range", "len"]
    aliases = own.aliases(n for n in outside if uses(functions, own.outside(n)))
    calls = Calls(planner)
    defined = [text.split("(")[0].removeprefix("def ") for text in functions if text[0] == "d"]
    named = {calls.outside(n): n for n in defined if calls.outside(n) != n}
    second = [f"{alias} = {n}" for alias, n in named.items() if uses(functions, alias)]
    placed = ["\n".join(aliases)] * bool(aliases)
    return [*placed, *functions, *["\n".join(second)] * bool(second)]


def _docstring(planner: Planner, target: str, found: Mapping[str, Staged]) -> list[str]:
    loss, words = planner.structure.loss, Calls(planner).words
    plain = loss.source.replace("\\", "/").replace('"', "'")
    source = f" ({plain})" * bool(plain)
    lines = [f'"""The loss \'{loss.name}\'{source}, stage by stage, for {target}.', ""]
    lines += [words(_OPENING), "", *formulas(planner, words(_DERIVATIVES)), ""]
    lines += wrapped(words(_SEGMENTS) + _KEPT * bool(found[LOSS].kept), "")
    return lines + (wrapped(KINKS, "") if loss.has_kinks else [])


def _imports(target: str, functions: Sequence[str]) -> list[str]:
    numexpr = ["import numexpr as ne"] * (target == "numexpr")
    numpy = ["import numpy as np", "from numpy.typing import NDArray"]
    math = ["import math"] * uses(functions, "math")
    if target == "numba":
        math += ["import sys", "from threading import Thread"]
        once = uses(functions, "prange")
        numpy[1:1] = ["from numba import get_num_threads, njit" + ", prange, types" * once]
        numpy[2:2] = [f"from numba.{each}" for each in _LLVM] * once
    return [*math, "from typing import Any", "", *numexpr, *numpy]


def _constants(planner: Planner, target: str, found: Mapping[str, Staged]) -> list[str]:
    s, loss = planner.structure, planner.structure.loss
    defaults = ", ".join(f'"{p.name}": {float(p.default)!r}' for p in loss.parameters)
    pole, invariant, cross_entropy = _known_of(loss)
    return [
        f'LOSS = "{loss.name}"',
        f'TARGET = "{target}"',
        f"PARAMETERS: dict[str, float] = {{{defaults}}}",
        f"LEAST_SQUARES = {s.jacobian is not None}",
        f"RANK = {s.rank}",
        "#: what can vanish in a denominator; is a number that is added to all of z harmless, is L",
        "#: the cross-entropy of softmax, and is there |x|, max or min in it",
        "POLE: str | None = " + ("None" if pole is None else f'"{pole.name}"'),
        f"SHIFTED = {invariant}",
        f"CROSS_ENTROPY = {cross_entropy}",
        f"KINKS = {loss.has_kinks}",
        "#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b",
        f"FORM: tuple[str, str, str | None] | None = {form_text(loss)}",
        *_stages(found),
    ]


@cache
def _known_of(loss: Loss) -> tuple[Quantity | None, bool, bool]:
    """Return a loss' pole, and what is proved of it; each target states it."""
    return pole_of(loss), loss.is_invariant(), loss.is_cross_entropy()


def _rows(found: Mapping[str, Staged]) -> list[str]:
    """Return how many largest values, and how many sums, are known after each stage."""
    lines = []
    for family, staged in found.items():
        known, counts = [], {"tops": 0, "sums": 0}
        for stage in staged.stages:
            counts[stage.kind] += len(stage.rows)
            known.append(f"({counts['tops']}, {counts['sums']})")
        lines.append(f"_{family.upper()}ROWS = ({', '.join(known)}{',' * (len(known) == 1)})")
        if (product := staged.product) is not None and product.sums.formulas:
            tops, sums = (len(product.sums.packed[kind]) for kind in ("tops", "sums"))
            lines.append(f"_ACROSS = (({tops}, {sums + len(product.sums.formulas)}),)")
    return lines


def _stages(found: Mapping[str, Staged]) -> list[str]:
    """Return the names of the stages, and how many of them each function needs."""
    lines = []
    for family, staged in found.items():
        names = [f'"{stage.name}"' for stage in staged.stages]
        lines.append(f"{family.upper()}STAGES = ({', '.join(names)}{',' * (len(names) == 1)})")
    needs = {
        name: len(staged.needs[name])
        for staged in found.values()
        for name in staged.functions
        if name in staged.needs
    }
    told = ", ".join(f'"{name}": {number}' for name, number in needs.items())
    return [*lines, f"NEEDS = {{{told}}}"]
