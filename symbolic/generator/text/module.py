"""What do the modules of all losses say in one way: who wrote them, and what of the loss?"""

from __future__ import annotations

import hashlib

import sympy as sp

from symbolic.declare.form import form_of
from symbolic.declare.loss import Loss
from symbolic.generator.plan.module import Planner
from symbolic.generator.text.layout import wrapped
from symbolic.generator.text.public import Words
from symbolic.generator.text.spelling import plain_text

_WRITER = "# Written by `resoft generate`; edit the loss, not this file."
_MARK = "# body sha256: "
KINKS = "Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides."


def with_header(body: str) -> str:
    """Put the header in front: what wrote the file, and a digest that tells a later edit."""
    return f"{_WRITER}\n{_MARK}{hashlib.sha256(body.encode()).hexdigest()}\n{body}"


def is_edited(text: str) -> bool:
    """Say whether a file is no longer what any generator wrote (no SymPy needed)."""
    lines = text.split("\n", 2)
    return len(lines) < 3 or text != with_header(lines[2])


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


def form_text(loss: Loss) -> str:
    """Return a loss' form, as code."""
    form = form_of(loss)
    parts = [None if part is None else f'"{part}"' for part in form or ()]
    return "None" if form is None else f"({', '.join(map(str, parts))})"
