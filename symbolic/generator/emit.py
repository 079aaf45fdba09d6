"""What does a generated module look like? The text, line by line, the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import sympy as sp

from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.derive.poles import pole_of
from symbolic.derive.structure import Structure
from symbolic.generator.layer_loops import IMPORTS as IMPORTS_OF_LAYERS
from symbolic.generator.layer_loops import LayerLoops
from symbolic.generator.layer_text import LayerWriter, layer_preamble
from symbolic.generator.numba_parts import IMPORTS
from symbolic.generator.numba_text import numba_constants, numba_functions, numba_notes
from symbolic.generator.one_pass import one_pass_of
from symbolic.generator.one_pass_blocks import (
    block_constants,
    block_form,
    block_functions,
    block_notes,
)
from symbolic.generator.program import balanced, function
from symbolic.generator.schedule import find_scaling_of
from symbolic.generator.spelling import ERF, NUMBA, Spelling, plain_text
from symbolic.generator.writer import Writer, wrapped

_WRITER = "# Written by `resoft generate`; edit the loss, not this file."
_MARK = "# body sha256: "


def module_text(structure: Structure, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the whole text of the module of a loss for one target.

    ``by_pass``: with what gives value and gradient out of one reading of A, where there is such.
    """
    head, *functions = _parts(balanced(structure), spelling, by_pass)
    if any("_erf(" in text for text in functions):
        head = head.replace("from typing", "import math\nfrom typing", 1) + f"\n{ERF}"
    return with_header("\n\n\n".join([head, *functions]) + "\n")


def _parts(structure: Structure, spelling: Spelling, by_pass: bool) -> list[str]:
    if isinstance(structure.loss, Layer):
        writer = LayerLoops(structure) if spelling is NUMBA else LayerWriter(structure, spelling)
        functions = writer.functions()
        imports = IMPORTS_OF_LAYERS if spelling is NUMBA else _imports(spelling)
        if not any("math." in text for text in functions):
            imports = [line for line in imports if line != "import math"]
        return [layer_preamble(structure, spelling.target, imports), *functions]
    if spelling.target == "numexpr":
        return [_preamble(structure, spelling), *_functions(structure, spelling)]
    if spelling.target == "numba":
        found = one_pass_of(structure) if by_pass else None
        head = _preamble(structure, spelling, numba_notes(found), numba_constants(found))
        return [head, *numba_functions(structure, found)]
    found = block_form(structure) if by_pass else None
    head = _preamble(structure, spelling, block_notes(found), block_constants(found))
    blocks = block_functions(found, Writer(structure, spelling))
    return [head, *_functions(structure, spelling), *blocks]


def with_header(body: str) -> str:
    """Put the header in front: what wrote the file, and a digest that tells a later edit."""
    return f"{_WRITER}\n{_MARK}{hashlib.sha256(body.encode()).hexdigest()}\n{body}"


def is_edited(text: str) -> bool:
    """Say whether a file is no longer what any generator wrote (no SymPy needed)."""
    lines = text.split("\n", 2)
    return len(lines) < 3 or text != with_header(lines[2])


def _preamble(
    structure: Structure,
    spelling: Spelling,
    notes: Sequence[str] = (),
    constants: Sequence[str] = (),
) -> str:
    loss = structure.loss
    lines = [f'"""{_title(loss, spelling)}', ""]
    lines += ["With z = A x (n,) and the sums taken over the n rows:", ""]
    for quantity in [*loss.quantities, *structure.derivatives]:
        lines += wrapped(f"{quantity.name} = {_plain(quantity.definition)}", "    ")
    lines += wrapped(f"L = {_plain(loss.value)}", "    ")
    lines += ["", "The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:"]
    lines += ["", *wrapped(f"r = {_plain(structure.r)}", "    ")]
    lines += wrapped(f"D = {_plain(structure.D)}", "    ")
    if structure.rank:
        columns = ", ".join(_plain(p) for p in structure.P)
        lines += wrapped(f"P = [{columns}]", "    ")
        lines += wrapped(f"M = {_plain(structure.M.tolist())}", "    ")
    lines += ["", "With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere."]
    if function(structure, [], loss.value).shift:
        names = ", ".join(q.name for q in _scaled(structure))
        lines += wrapped(
            f"In the code {names} and what is derived from them carry a factor exp(-m), "
            "under which the loss is proved not to change; so nothing overflows.",
            "",
        )
    if loss.has_kinks:
        lines += ["", "These are the derivatives wherever there are such; at a kink sign(0) is 0."]
    lines += notes
    lines += ['"""', "", *_imports(spelling), ""]
    lines += ["Array = NDArray[np.float64]", ""]
    defaults = ", ".join(f'"{p.name}": {float(p.default)!r}' for p in loss.parameters)
    pole = pole_of(loss)
    lines += [
        f'LOSS = "{loss.name}"',
        f'TARGET = "{spelling.target}"',
        f"PARAMETERS: dict[str, float] = {{{defaults}}}",
        f"LEAST_SQUARES = {structure.jacobian is not None}",
        f"RANK = {structure.rank}",
        "#: the scalar that stands in a denominator and can vanish, if there is one",
        f"POLE: str | None = {_quoted(pole.name) if pole is not None else None}",
    ]
    lines += constants
    return "\n".join(lines)


def _imports(spelling: Spelling) -> list[str]:
    if spelling.target == "numba":
        return IMPORTS
    numexpr = ["import numexpr as ne"] * (spelling.target == "numexpr")
    numpy = ["import numpy as np", "from numpy.typing import NDArray"]
    return ["from typing import Any", "", *numexpr, *numpy]


def _quoted(name: str) -> str:
    return f'"{name}"'


def _title(loss: Loss, spelling: Spelling) -> str:
    plain = loss.source.replace("\\", "/").replace('"', "'")
    source = f" ({plain})" if plain else ""
    return f"The loss '{loss.name}'{source}: value, gradient and curvature for {spelling.target}."


def _scaled(structure: Structure) -> list[sp.Symbol]:
    scaling = find_scaling_of(structure.loss)
    return list(scaling.quantities) if scaling else []


def _plain(expr: object) -> str:
    return plain_text(expr)


def _functions(structure: Structure, spelling: Spelling) -> list[str]:
    writer = Writer(structure, spelling)
    texts = [writer.value(), writer.value_and_gradient(), writer.curvature(), writer.product()]
    if structure.jacobian is not None:
        texts.append(writer.jacobian())
    if structure.loss.prediction is not None:
        texts.append(writer.fitted())
    if pole_of(structure.loss) is not None:
        texts += [writer.pole(), writer.pole_terms()]
    return texts
