"""Which functions does the module of a layer have? NumPy's and numexpr's, on blocks of samples.

What a sample has once is a column (n, 1), so that it meets what every class has by broadcasting.
"""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from symbolic.calculus import AxisSum, axes_of
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.layer import Layer, classes
from symbolic.derive.structure import Structure
from symbolic.generator.program import Function, function
from symbolic.generator.spelling import NUMPY, Spelling, plain_text
from symbolic.generator.stable import find_scaling
from symbolic.generator.writer import indented, uses, wrapped

ARGUMENTS = "u: Array, t: Array, s: Array | None = None"
PRODUCT_ARGUMENTS = "u: Array, direction: Array, t: Array, s: Array | None = None"
VALUE = "Return L."
GRADIENT = "Return L and r (n, C), weights included; the gradient in W is r^T X."
FITTED = "Return what the fit brings near t (n, C)."
_SHIFT = "u = u - np.max(u, axis=1, keepdims=True)"
_SAMPLES = (
    "The functions take n samples, logits u and targets t (n, C) and weights s (n,) or None; \
L is the weighted sum over the samples."
)
_SHIFTED = "The loss is proved not to change when a number is added to all logits of a sample: the \
code takes the largest away, so nothing overflows."
_SCALED = "In the code {names} and what is derived from them carry a factor exp(-m), under which \
the loss is proved not to change; so nothing overflows."


def curvature_doc(rank: int) -> str:
    """Say what `curvature` returns."""
    sizes = f"D (n, C), P (n, C, {rank}), M (n, {rank}, {rank})"
    return f"Return {sizes}: weighted Hessians diag(D) + P M P^T in u."


def layer_preamble(structure: Structure, target: str, imports: list[str]) -> str:
    """Return the docstring with the formulas, the imports and the constants."""
    layer = structure.loss
    assert isinstance(layer, Layer)
    source = f" ({layer.source})" if layer.source else ""
    lines = [
        f'"""The layer loss {layer.name!r}{source}: value, gradient and curvature for {target}.'
    ]
    lines += [
        "",
        "For one sample, with logits u = W x and targets t (C,), sums over the C classes:",
    ]
    lines += [""]
    for quantity in [*layer.quantities, *structure.derivatives]:
        lines += wrapped(f"{quantity.name} = {plain_text(quantity.definition)}", "    ")
    lines += wrapped(f"L = {plain_text(layer.value)}", "    ")
    lines += ["", "Its gradient in u is r, its Hessian in u is diag(D) + P M P^T:", ""]
    lines += wrapped(f"r = {plain_text(structure.r)}", "    ")
    lines += wrapped(f"D = {plain_text(structure.D)}", "    ")
    if structure.rank:
        lines += wrapped(f"P = [{', '.join(plain_text(p) for p in structure.P)}]", "    ")
        lines += wrapped(f"M = {plain_text(structure.M.tolist())}", "    ")
    lines += ["", *wrapped(_SAMPLES, "")]
    program = function(structure, [structure.r], layer.value)
    if layer.is_shifted():
        lines += ["", *wrapped(_SHIFTED, "")]
    elif program.shift:
        scaling = find_scaling(layer)
        names = ", ".join(q.name for q in scaling.quantities) if scaling else ""
        lines += ["", *wrapped(_SCALED.format(names=names), "")]
    lines += ['"""', "", *imports, "", "Array = NDArray[np.float64]", ""]
    defaults = ", ".join(f'"{p.name}": {float(p.default)!r}' for p in layer.parameters)
    lines += [f'LOSS = "{layer.name}"', f'TARGET = "{target}"']
    lines += [f"PARAMETERS: dict[str, float] = {{{defaults}}}", "LAYER = True"]
    lines += [f"RANK = {structure.rank}"]
    lines += ["#: whether a number that is added to all logits of a sample changes nothing"]
    lines += [f"SHIFTED = {layer.is_shifted()}"]
    lines += ["#: whether L is the cross-entropy of softmax(u), which is convex"]
    lines += [f"CROSS_ENTROPY = {layer.is_cross_entropy()}"]
    return "\n".join(lines)


class LayerWriter:
    """Writes the functions of one module."""

    def __init__(self, structure: Structure, spelling: Spelling) -> None:
        assert isinstance(structure.loss, Layer)
        self.structure = structure
        self.layer = structure.loss
        names = {**spelling.names, classes.size.name: "u.shape[1]"}
        self.spelling = replace(spelling, names=names)
        self.numpy = replace(NUMPY, names=names)
        parameters = self.layer.parameters
        typed = [f"{p.name}: float = {float(p.default)!r}" for p in parameters]
        self.keywords = f", *, {', '.join(typed)}" if typed else ""
        self.passed = "".join(f", {p.name}={p.name}" for p in parameters)

    def functions(self) -> list[str]:
        """Return the texts of all functions."""
        texts = [self.value(), self.value_and_gradient(), self.curvature(), self.product()]
        if self.layer.prediction is not None:
            texts.append(self.fitted())
        return texts

    def value(self) -> str:
        """Write the loss."""
        program = function(self.structure, [], self.layer.value)
        lines = [*self._program(program), *self._summed(program.outputs[0]), "return float(L)"]
        return self.definition("value", ARGUMENTS, "float", VALUE, lines)

    def value_and_gradient(self) -> str:
        """Write the loss with its gradient in u."""
        program = function(self.structure, [self.structure.r], self.layer.value)
        L, r = program.outputs
        lines = [*self._program(program), *self._summed(L), *self._full("r", r)]
        lines += ["return float(L), r if s is None else s[:, None] * r"]
        return self.definition(
            "value_and_gradient", ARGUMENTS, "tuple[float, Array]", GRADIENT, lines
        )

    def curvature(self) -> str:
        """Write D, P and M."""
        rank = self.structure.rank
        entries = list(self.structure.M)
        program = function(self.structure, [self.structure.D, *self.structure.P, *entries])
        D, *rest = program.outputs
        lines = [*self._program(program), *self._full("D", D), f"P = np.empty((*u.shape, {rank}))"]
        lines += [f"P[:, :, {k}] = {self._text(p)}" for k, p in enumerate(rest[:rank])]
        lines += [f"M = np.empty((u.shape[0], {rank}, {rank}))"]
        for place, entry in enumerate(rest[rank:]):
            cell = f"M[:, {place // rank}, {place % rank}]"
            text = self._text(entry)
            lines += [f"{cell} = np.ravel({text})" if axes_of(entry) else f"{cell} = {text}"]
        lines += ["if s is not None:", "    D = s[:, None] * D", "    M = s[:, None, None] * M"]
        returns = "tuple[Array, Array, Array]"
        lines += ["return D, P, M"]
        return self.definition("curvature", ARGUMENTS, returns, curvature_doc(rank), lines)

    def product(self) -> str:
        """Write the Hessian's product with a direction."""
        lines = [f"D, P, M = curvature(u, t, s{self.passed})"]
        lines += ['inner = np.einsum("nck,nc->nk", P, direction)']
        lines += ['inner = np.einsum("nkl,nl->nk", M, inner)']
        lines += ['return D * direction + np.einsum("nck,nk->nc", P, inner)']
        doc = "Return (diag(D) + P M P^T) direction (n, C), for a direction W' x of each sample."
        return self.definition("hessian_product", PRODUCT_ARGUMENTS, "Any", doc, lines)

    def fitted(self) -> str:
        """Write the prediction."""
        prediction = self.layer.prediction
        program = function(self.structure, [prediction], scaled_for=prediction)
        lines = [*self._program(program), *self._full("result", program.outputs[0])]
        return self.definition("fitted", "u: Array", "Array", FITTED, [*lines, "return result"])

    # --- pieces -------------------------------------------------------------------------------

    def definition(self, name: str, arguments: str, returns: str, doc: str, body: list[str]) -> str:
        """Write a public function."""
        signature = f"def {name}({arguments}{self.keywords}) -> {returns}:"
        if len(signature) > 96:
            signature = f"def {name}(\n    {arguments}{self.keywords}\n) -> {returns}:"
        docs = wrapped(f'"""{doc}"""', "    ")
        docs = [line if k == 0 else line[4:] for k, line in enumerate(docs)]
        used = "\n".join(body)
        unused = [p.name for p in self.layer.parameters if not uses(used, p.name)]
        unused += [a for a in ("t",) if f"{a}: Array" in arguments and not uses(used, a)]
        dropped = [f"del {', '.join(unused)}  # this function does not depend on it"] * bool(unused)
        return "\n".join([signature, *docs, *indented(dropped + body)])

    def _program(self, program: Function) -> list[str]:
        lines = [_SHIFT] if self.layer.is_shifted() else self._scale(program)
        for line in program.lines:
            lines += self._line(line.name, line.value)
        return lines

    def _scale(self, program: Function) -> list[str]:
        """Write m, the largest exponent of each sample, and exp(-m) where it is used."""
        bounds = [self._largest(exponent) for exponent in program.shift]
        if not bounds:
            return []
        lines = [f"m = {bounds[0]}", *(f"m = np.maximum(m, {bound})" for bound in bounds[1:])]
        return lines + ["scale = np.exp(-m)"] * program.uses_scale

    def _largest(self, exponent: sp.Expr) -> str:
        text = self.numpy.text(exponent)
        return f"np.max({text}, axis=1, keepdims=True)" if classes in axes_of(exponent) else text

    def _summed(self, per_sample: sp.Expr) -> list[str]:
        lines = [f"L = {self._text(per_sample)}"]
        return [*lines, "L = np.sum(L if s is None else s[:, None] * L)"]

    def _line(self, name: str, value: sp.Expr) -> list[str]:
        return [f"{name} = {self._text(value)}"]

    def _full(self, name: str, value: sp.Expr) -> list[str]:
        """Write a line with a number for every class of every sample."""
        if classes in axes_of(value):
            return self._line(name, value)
        return [f"{name} = np.zeros(u.shape) + {self._text(value)}"]

    def _text(self, value: sp.Expr) -> str:
        """Spell a formula; its sums are taken over the classes and keep a column."""
        spelled: dict[str, str] = {}
        found: dict[sp.Expr, sp.Expr] = {}
        for place, total in enumerate(sorted(outermost_sums(value), key=sp.default_sort_key)):
            name = f"_sum{place}_"
            found[total] = sp.Symbol(name)
            spelled[name] = self._total(total)
        rest = value.xreplace(found)
        if not spelled:
            return self._plain(rest)
        text = self.numpy.text(rest)
        for name, spelling in spelled.items():
            text = text.replace(name, spelling)
        return text

    def _total(self, total: AxisSum) -> str:
        summand = self._text(total.summand)
        if classes in axes_of(total.summand):
            return f"np.sum({summand}, axis=1, keepdims=True)"
        return f"(u.shape[1] * ({summand}))"

    def _plain(self, value: sp.Expr) -> str:
        """Spell a formula without sums: by the target where every class has a value."""
        if self.spelling.target != "numexpr" or classes not in axes_of(value) or value.is_Symbol:
            return self.numpy.text(value)
        text = self.spelling.text(value).replace("u.shape[1]", "C")
        names = sorted({symbol.name for symbol in value.free_symbols} - {classes.size.name})
        passed = [f'"{name}": {name}' for name in names]
        passed += ['"C": u.shape[1]'] * (classes.size in value.free_symbols)
        return f'ne.evaluate("{text}", {{{", ".join(passed)}}})'
