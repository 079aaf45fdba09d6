"""What does a generated module look like? The text, line by line, the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import sympy as sp

from symbolic.declare.form import form_of
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.derive.poles import pole_of
from symbolic.derive.structure import Structure
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.names import Names
from symbolic.generator.plan.passes import pass_of
from symbolic.generator.plan.program import merged
from symbolic.generator.plan.schedule import find_scaling_of
from symbolic.generator.text.atoms import pass_parts
from symbolic.generator.text.blocks import block_parts
from symbolic.generator.text.compiled import Compiled
from symbolic.generator.text.fixed import ARRAYS, EXP, HEAD, IMPORTS, LAYER_ARRAYS, LAYER_HEAD
from symbolic.generator.text.layout import Parts, uses, wrapped
from symbolic.generator.text.own import own_parts
from symbolic.generator.text.public import Words
from symbolic.generator.text.series import series_parts
from symbolic.generator.text.spelling import Spelling, plain_text
from symbolic.generator.text.whole_arrays import array_functions

_WRITER = "# Written by `resoft generate`; edit the loss, not this file."
_MARK = "# body sha256: "
_LOOPS = "Every function is a few loops over the rows, on all threads, without arrays between."
_OF_ROWS = """\
With z = A x ({n},) and the sums taken over the {n} rows:"""
_OF_CLASSES = "For one sample, with logits u = W x and targets t ({C},), sums over the {C} classes:"
_ROW_DERIVATIVES = """\
The gradient in x is A^T {r}; the Hessian in x is A^T (diag({D}) + {P} {M} {P}^T) A:"""
_CLASS_DERIVATIVES = "Its gradient in u is {r}, its Hessian in u is diag({D}) + {P} {M} {P}^T:"
_RIDGE = "With weights {w} (n,) the regulariser 1/2 ||diag({w}) z||^2 is added everywhere."
_SAMPLES = (
    "The functions take n samples, logits u and targets t (n, C) and weights {s} (n,) or None; \
{L} is the weighted sum over the samples."
)
KINKS = "Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides."
_SHIFTED = "The loss is proved not to change when a number is added to all logits of a sample: the \
code takes the largest away, so nothing overflows."
_SCALED = "In the code {names} and what is derived from them carry a factor exp(-{m}), under which \
the loss is proved not to change; so nothing overflows."


def module_text(structure: Structure, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the whole text of the module of a loss for one target.

    ``by_pass``: with what gives value and gradient out of one reading of A, where there is such.
    """
    planner = Planner(balanced(structure), names_for(structure, spelling.target))
    return with_header("\n\n\n".join(_parts(planner, spelling.target, by_pass)) + "\n")


def with_header(body: str) -> str:
    """Put the header in front: what wrote the file, and a digest that tells a later edit."""
    return f"{_WRITER}\n{_MARK}{hashlib.sha256(body.encode()).hexdigest()}\n{body}"


def is_edited(text: str) -> bool:
    """Say whether a file is no longer what any generator wrote (no SymPy needed)."""
    lines = text.split("\n", 2)
    return len(lines) < 3 or text != with_header(lines[2])


def _parts(planner: Planner, target: str, by_pass: bool) -> list[str]:
    is_compiled = target == "numba"
    programs = planner.programs(is_compiled)
    parts: Parts = ([], [], [])
    if not planner.outer and target != "numexpr":
        found = pass_of(planner, is_compiled) if by_pass else None
        parts = (pass_parts if is_compiled else block_parts)(found, planner)
    notes, constants, reading = parts
    if is_compiled:
        fixed = [LAYER_HEAD, EXP, LAYER_ARRAYS] if planner.outer else [HEAD, EXP, ARRAYS]
        always = {name: merged(program) for name, program in programs.items()}
        functions = [*Compiled(planner, always).functions(), *reading]
        notes = [] if planner.outer else ["", *wrapped(_LOOPS, ""), *notes]
    else:
        functions = [*array_functions(planner, target, programs), *reading]
        fixed = []
    functions = [*series_parts("\n".join(functions), target), *functions]
    fixed += own_parts("\n".join(functions), target)
    body = [*fixed, *_with_aliases(planner.own, functions, target)]
    shifted = any(line.reduce == "max" for line in programs["value"].lines)
    head = [*_docstring(planner, target, shifted), *notes, '"""', ""]
    head += [
        *_imports(planner, target, [*fixed, *functions]),
        "",
        "Array = NDArray[np.float64]",
        "",
    ]
    return ["\n".join([*head, *_constants(planner, target), *constants]), *body]


def _with_aliases(own: Names, functions: list[str], target: str) -> list[str]:
    """Give what stands outside of functions a second name, where a loss takes the first."""
    outside = ["np", "ne", "math", "float", "max", "abs", "range", "prange"]
    aliases = own.aliases(n for n in outside if uses(functions, own.outside(n)))
    placed = ["\n".join(aliases)] * bool(aliases)
    called = () if target == "numba" else ("curvature", "combine")
    for text in functions:
        own_name = [name for name in called if text.startswith(f"def {name}(")]
        placed += [text, *own.aliases(own_name)]
    return placed


def _docstring(planner: Planner, target: str, shifted: bool) -> list[str]:
    loss, words = planner.structure.loss, Words(planner)
    opening = words(_OF_CLASSES if planner.outer else _OF_ROWS)
    lines = [f'"""{_title(loss, target)}', "", opening, ""]
    lines += formulas(planner, _CLASS_DERIVATIVES if planner.outer else _ROW_DERIVATIVES)
    lines += ["", *wrapped(words(_SAMPLES if planner.outer else _RIDGE), "")]
    lines += wrapped(KINKS, "") if loss.has_kinks else []
    return lines + _about_shifts(planner, shifted)


def formulas(planner: Planner, about: str) -> list[str]:
    """Return the lines of a loss' quantities, and of its derivatives; ``about``: what these are."""
    s, loss, words = planner.structure, planner.structure.loss, Words(planner)
    size = loss.axis.size
    own = {size: sp.Symbol(planner.own(size.name))}  # a loss may give that name, too

    def shown(formula: sp.Basic) -> str:
        return plain_text(formula.xreplace(own))

    lines: list[str] = []
    for quantity in [*loss.quantities, *s.derivatives]:
        lines += wrapped(f"{quantity.name} = {shown(quantity.definition)}", "    ")
    lines += wrapped(words("{L} = ") + shown(loss.value), "    ")
    lines += ["", words(about), ""]
    lines += wrapped(words("{r} = ") + shown(s.r), "    ")
    lines += wrapped(words("{D} = ") + shown(s.D), "    ")
    if s.rank:
        columns = ", ".join(map(shown, s.P))
        lines += wrapped(words("{P} = [") + columns + "]", "    ")
        lines += wrapped(words("{M} = ") + plain_text(s.M.xreplace(own).tolist()), "    ")
    return lines


def _about_shifts(planner: Planner, shifted: bool) -> list[str]:
    loss = planner.structure.loss
    scaling = find_scaling_of(loss)
    if loss.is_shifted():
        return ["", *wrapped(_SHIFTED, "")]
    if scaling is None or not shifted:
        return []
    names = ", ".join(q.name for q in scaling.quantities)
    text = _SCALED.format(names=names, m=planner.own("m"))
    return [*[""] * bool(planner.outer), *wrapped(text, "")]


def _imports(planner: Planner, target: str, functions: Sequence[str]) -> list[str]:
    if target != "numba":
        numexpr = ["import numexpr as ne"] * (target == "numexpr")
        numpy = ["import numpy as np", "from numpy.typing import NDArray"]
        math = ["import math"] * uses(functions, "math")
        return [*math, "from typing import Any", "", *numexpr, *numpy]
    if not planner.outer:
        return IMPORTS
    needs_math = any("math." in text for text in functions)
    return [
        line.replace("get_num_threads, njit, prange, types", "njit, types")
        for line in IMPORTS
        if "cgutils" not in line and (needs_math or line != "import math")
    ]


def _title(loss: Loss, target: str) -> str:
    plain = loss.source.replace("\\", "/").replace('"', "'")
    source = f" ({plain})" if plain else ""
    kind = "layer loss" if isinstance(loss, Layer) else "loss"
    return f"The {kind} '{loss.name}'{source}: value, gradient and curvature for {target}."


def _constants(planner: Planner, target: str) -> list[str]:
    s, loss = planner.structure, planner.structure.loss
    defaults = ", ".join(f'"{p.name}": {float(p.default)!r}' for p in loss.parameters)
    lines = [f'LOSS = "{loss.name}"', f'TARGET = "{target}"']
    lines += [f"PARAMETERS: dict[str, float] = {{{defaults}}}"]
    if isinstance(loss, Layer):
        return [
            *lines,
            "LAYER = True",
            f"RANK = {s.rank}",
            "#: whether a number that is added to all logits of a sample changes nothing",
            f"SHIFTED = {loss.is_shifted()}",
            "#: whether L is the cross-entropy of softmax(u), which is convex",
            f"CROSS_ENTROPY = {loss.is_cross_entropy()}",
        ]
    pole = pole_of(loss)
    return [
        *lines,
        f"LEAST_SQUARES = {s.jacobian is not None}",
        f"RANK = {s.rank}",
        "#: the scalar that stands in a denominator and can vanish, if there is one",
        "POLE: str | None = " + ("None" if pole is None else f'"{pole.name}"'),
        "#: whether a number that is added to all rows of z changes nothing",
        f"SHIFTED = {loss.is_invariant()}",
        "#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b",
        f"FORM: tuple[str, str, str | None] | None = {form_text(loss)}",
    ]


def form_text(loss: Loss) -> str:
    """Return a loss' form, as code."""
    form = form_of(loss)
    parts = [None if part is None else f'"{part}"' for part in form or ()]
    return "None" if form is None else f"({', '.join(map(str, parts))})"
