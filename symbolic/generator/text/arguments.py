"""What does a module for many trials look like? Of a loss of several arguments, or of a map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, expand_names
from symbolic.calculus.axes import index_of
from symbolic.declare.loss import Loss
from symbolic.declare.map import Map
from symbolic.derive.blocks import BlockStructure
from symbolic.generator.plan.arguments import Batch, batch_of, batch_of_map, in_order
from symbolic.generator.text.batches import TrialLoops, WholeArrays
from symbolic.generator.text.fixed import EXP, EXP_HEAD
from symbolic.generator.text.layout import WIDTH, compiled, indented, typed, uses, wrapped
from symbolic.generator.text.module import KINKS, with_header
from symbolic.generator.text.own import own_parts
from symbolic.generator.text.series import series_parts
from symbolic.generator.text.spelling import plain_text

#: The jit option of a module that needs no exponential of its own.
HEAD = """\
_CACHE = "__file__" in globals() and __name__ in sys.modules
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)"""

#: NOT proved (it computes nothing): the proof wants this text, to the letter.
_ARRAYS = '''\
def _arrays(axes: list[dict[str, tuple[str, ...]]], *given: Any) -> list[Array]:
    """Return doubles, all of as many trials: what has one trial serves for all of them."""
    wanted = [item for each in axes for item in each.items()]
    arrays = [np.asarray(each, np.float64) for each in given]
    lengths: dict[str, int] = {}
    for (name, own), array in zip(wanted, arrays, strict=False):
        if array.ndim != 1 + len(own):
            raise ValueError(f"{name} must have the axes {('trials', *own)}: it is {array.shape}")
        for axis, length in zip(own, array.shape[1:], strict=True):
            if lengths.setdefault(axis, length) != length:
                raise ValueError(f"{name} has {axis} = {length}, others have {lengths[axis]}")
    counts = {array.shape[0] for array in arrays} - {1}
    if len(counts) > 1 or len(arrays) != len(wanted):
        raise ValueError(f"arrays must be of 1 trial or of as many: {[a.shape for a in arrays]}")
    trials = max(counts, default=1)
    spread = [np.broadcast_to(array, (trials, *array.shape[1:])) for array in arrays]
    return RETURNED'''


def arrays_text(contiguous: bool) -> str:
    """Return what checks arrays; ``contiguous``: for compiled functions."""
    copied = "[np.ascontiguousarray(array) for array in spread]"
    return _ARRAYS.replace("RETURNED", copied if contiguous else "spread")


_OPENING = {
    "loss": "The loss '{name}'{source}: value, gradient and Hessian times directions for {target}.",
    "map": "The map '{name}'{source}, with products of its derivatives, for {target}.",
}
#: What functions take besides, in tuples, and the constant that has its axes.
_HANDED = ("directions", "second_directions", "cotangents")
_AXES = {"directions": "ARGUMENTS", "second_directions": "ARGUMENTS", "cotangents": "OUTPUTS"}
_TRIALS = (
    "All arrays have {T} trials first, each by itself: {shapes}. An array of one trial serves for "
    "all of them."
)
_SECOND = (
    "`hessian_product` takes {directions}, a direction for each argument, and returns for each "
    "argument the second derivatives in it and in all arguments, times their directions, added up. "
    "No matrix of second derivatives is formed."
)
_PRODUCTS = (
    "Of the map's Jacobian J in all arguments, `jacobian_product` returns J times {directions}, a "
    "direction for each argument, and `pullback` its transpose times {cotangents}, one for each "
    "output: an array an argument. `second_derivative` returns the change of J {directions} along "
    "{second_directions}: it is symmetric in both. No matrix of derivatives is formed."
)
_DOCS = {
    "value": "Return {L} ({T},).",
    "gradient": "Return the gradient in each argument: {returned}.",
    "hessian_product": "Return the Hessian times {directions}, in each argument: {returned}.",
    "evaluate": "Return {returned}.",
    "jacobian_product": "Return the Jacobian times {directions}: {returned}.",
    "pullback": "Return the transposed Jacobian times {cotangents}: {returned}.",
    "second_derivative": "Return the second derivative along {directions} and "
    "{second_directions}: {returned}.",
}


def arguments_text(structure: BlockStructure, target: str) -> str:
    """Return the text of the module of a loss of several arguments."""
    batch = batch_of(structure)
    loss = structure.loss
    notes = _formulas(loss, structure, batch)
    constants = [
        f'LOSS = "{loss.name}"',
        f'TARGET = "{target}"',
        _parameters(batch),
        *_lengths("ARGUMENTS", "what moves: its axes beside the trials", batch.arguments, batch),
        *_lengths("DATA", "what does not move", batch.data, batch),
    ]
    return batch_text(batch, target, "loss", notes, constants)


def map_text(declared: Map, target: str) -> str:
    """Return the text of the module of a map."""
    batch = batch_of_map(declared)
    found = _named((q.name, q.definition) for q in declared.quantities)
    found += _named((entry.name, value) for entry, value in declared.outputs.items())
    constants = [
        f'MAP = "{declared.name}"',
        f'TARGET = "{target}"',
        _parameters(batch),
        *_lengths("ARGUMENTS", "what it takes: its axes beside the trials", batch.given, batch),
        *_lengths("OUTPUTS", "what it returns, in order", tuple(declared.outputs), batch),
    ]
    words = {each: batch.own(each) for each in _HANDED}
    about = wrapped(_PRODUCTS.format(**words), "")
    kinks = (
        wrapped(KINKS, "")
        if any(f.has(sp.Abs, sp.Max, sp.Min) for f in _expanded(declared))
        else []
    )
    notes = [*found, "", *_about_trials(batch), "", *about, *kinks]
    return batch_text(batch, target, "map", notes, constants)


def _expanded(declared: Map) -> list[sp.Expr]:
    return [expand_names(value) for value in declared.outputs.values()]


def batch_text(
    batch: Batch, target: str, kind: str, notes: Sequence[str], constants: Sequence[str]
) -> str:
    """Return the text of a module.

    Args:
        batch: its functions.
        target: "numpy", "numexpr" or "numba".
        kind: "loss" or "map".
        notes: the docstring, below its title.
        constants: the lines that state its constants.
    """
    functions = [text for name in batch.programs for text in _function(batch, target, name)]
    compiled_ = target == "numba"
    functions = [*series_parts("\n".join(functions), target), *functions]
    own = own_parts("\n".join(functions), target)
    used = [*own, *functions]
    fixed = own
    if compiled_:
        fixed = [*([EXP_HEAD, EXP] if uses(used, "_exp") else [HEAD]), *own]
    outside = ["np", "ne", "math", "float", "abs", "range"]
    names = (n for n in outside if uses(functions, batch.own.outside(n)))
    aliases = ["\n".join(found)] if (found := batch.own.aliases(names)) else []
    source = batch.source.replace("\\", "/").replace('"', "'")
    title = _OPENING[kind].format(
        name=batch.name, source=f" ({source})" * bool(source), target=target
    )
    head = [*wrapped(f'"""{title}', ""), "", *notes, '"""', "", *_imports(target, used)]
    head += ["", "Array = NDArray[np.float64]", "", *constants]
    arrays = arrays_text(compiled_)
    parts = ["\n".join(head), *fixed, arrays, *aliases, *functions]
    return with_header("\n\n\n".join(parts) + "\n")


def _imports(target: str, functions: Sequence[str]) -> list[str]:
    compiled_ = target == "numba"
    math = uses(functions, "math")
    return [
        *["import math"] * math,
        *["import sys"] * compiled_,
        "from typing import Any",
        "",
        *["import numexpr as ne"] * (target == "numexpr"),
        "import numpy as np",
        *["from numba import njit"] * compiled_,
        "from numpy.typing import NDArray",
    ]


# --- what it says ---------------------------------------------------------------------------------


def _formulas(loss: Loss, structure: BlockStructure, batch: Batch) -> list[str]:
    """Return the docstring: the loss, its gradient, and the shapes."""
    own = batch.own
    found = _named((q.name, q.definition) for q in [*loss.quantities, *structure.derivatives])
    found += _named([(own("L"), loss.value)])
    found += ["", "The gradient, an array an argument:", ""]
    found += _named(
        (own(f"gradient_{a.name}"), structure.gradient.get(a, sp.S.Zero)) for a in loss.arguments
    )
    second = _SECOND.format(directions=own("directions"))
    kinks = wrapped(KINKS, "") if loss.has_kinks else []
    return [*found, "", *_about_trials(batch), "", *wrapped(second, ""), *kinks]


def _about_trials(batch: Batch) -> list[str]:
    shapes = [f"{e.name} {shape_of(e.axes, batch)}" for e in batch.given]
    return wrapped(_TRIALS.format(T=batch.own("T"), shapes=", ".join(shapes)), "")


def _named(formulas: Iterable[tuple[str, sp.Expr]]) -> list[str]:
    return [
        line
        for name, formula in formulas
        for line in wrapped(f"{name} = {plain_text(with_indices(formula))}", "    ")
    ]


def with_indices(formula: sp.Expr) -> sp.Expr:
    """Write sums with the index that they run over: sum_k(...)."""
    return formula.replace(
        AxisSum, lambda summand, axis: sp.Function(f"sum_{index_of(axis)}")(summand)
    )


def shape_of(axes: Sequence[Axis], batch: Batch) -> str:
    """Return the shape of an array with these axes, as text: (T, p)."""
    lengths = [axis.size.name for axis in in_order(tuple(axes), batch.trials)]
    return f"({', '.join([batch.own('T'), *lengths])}{',' * (not lengths)})"


def _parameters(batch: Batch) -> str:
    defaults = ", ".join(f'"{p.name}": {float(p.default)!r}' for p in batch.parameters)
    return f"PARAMETERS: dict[str, float] = {{{defaults}}}"


def _lengths(name: str, doc: str, entries: Sequence[Entry], batch: Batch) -> list[str]:
    """Return a constant that says which axes arrays have beside the trials."""
    rows = []
    for entry in entries:
        sizes = [f'"{axis.size.name}"' for axis in in_order(entry.axes, batch.trials)]
        rows.append(f'"{entry.name}": ({", ".join(sizes)}{"," * (len(sizes) == 1)})')
    line = f"{name}: dict[str, tuple[str, ...]] = {{{', '.join(rows)}}}"
    if len(line) > WIDTH:
        rows = [f"    {row}," for row in rows]
        line = "\n".join([f"{name}: dict[str, tuple[str, ...]] = {{", *rows, "}"])
    return [f"#: {doc}", line]


# --- functions ------------------------------------------------------------------------------------


def _function(batch: Batch, target: str, name: str) -> list[str]:
    """Write a function that a user calls, and what is compiled for it."""
    program, own = batch.programs[name], batch.own
    handed = batch.more.get(name, ())
    taken = [e.name for e in batch.given] + [e.name for _, entries in handed for e in entries]
    kinds = [kind for each, _ in handed for word, kind in _AXES.items() if own(word) == each]
    axes = ", ".join(["ARGUMENTS", *["DATA"] * (not batch.outputs), *kinds])
    passed = [e.name for e in batch.given] + [f"*{each}" for each, _ in handed]
    call = f"_arrays([{axes}], {', '.join(passed)})"
    single = name != "value" and len(program.outputs) == 1
    if target != "numba":
        left = ", ".join(taken) if len(taken) > 1 else f"({taken[0]},)"
        body = [f"{left} = {call}", *WholeArrays(batch, target).body(program, single)]
        return [_public(batch, name, body)]
    floats = "".join(f", {own.outside('float')}({p.name})" for p in batch.parameters)
    numbers = "".join(f", {p.name}: float" for p in batch.parameters)
    head = f"_{name} {', '.join(f'{n}: Array' for n in taken)}{numbers}"
    kernel = compiled(
        "_as_written", head, "Do all trials.", TrialLoops(batch, target).body(program, single)
    )
    return [kernel, _public(batch, name, [f"return _{name}(*{call}{floats})"])]


def _public(batch: Batch, name: str, body: Sequence[str]) -> str:
    own, outputs = batch.own, batch.programs[name].outputs
    arguments = [f"{entry.name}: Array" for entry in batch.given]
    arguments += [f"{each}: tuple[Array, ...]" for each, _ in batch.more.get(name, ())]
    returns = "Array" if name == "value" else f"tuple[{', '.join(['Array'] * len(outputs))}]"
    head = f"{', '.join(arguments)}{typed(batch.parameters)}"
    signature = f"def {name}({head}) -> {returns}:"
    if len(signature) > WIDTH:
        signature = f"def {name}(\n    {head}\n) -> {returns}:"
    shown = [f"{o.name} {shape_of([*o.axes][1:], batch)}" for o in outputs]
    words = {each: own(each) for each in ("L", "T", *_HANDED)}
    doc = _DOCS[name].format(returned=", ".join(shown), **words)
    docs = [line[4 * (k > 0) :] for k, line in enumerate(wrapped(f'"""{doc}', "    "))]
    docs = [f'{docs[0]}"""'] if len(docs) == 1 else [*docs, '    """']
    unused = [p.name for p in batch.parameters if not uses(body, p.name)]
    dropped = [f"del {', '.join(unused)}  # this function does not depend on it"] * bool(unused)
    return "\n".join([signature, *docs, *indented([*dropped, *body])])
