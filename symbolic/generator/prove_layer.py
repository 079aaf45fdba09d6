"""Is the emitted text of a layer its loss? It runs on SymPy symbols, samples times classes.

The text itself runs on arrays of symbols of two sizes, with and without weights and on both sides
of every condition on a sign, and must equal component-wise differentiation, entry by entry.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Entry
from symbolic.declare.layer import Layer, classes, s, samples, t, u
from symbolic.derive.reference import component, equal, written_out
from symbolic.generator.execution import MODULE, Signs, TextError, exact, execute
from symbolic.generator.text.fixed import EXP
from symbolic.generator.text.fixed import LAYER_ARRAYS as ARRAYS
from symbolic.generator.text.fixed import LAYER_HEAD as HEAD

#: Samples and classes: a length that stands in a text as a number shows.
SIZES = ((2, 3), (3, 2))
#: Parts of a Numba text that no proof can run.
_FIXED = (HEAD, EXP, ARRAYS)


def prove_layer_text(layer: Layer, text: str) -> None:
    """Prove that every function and constant of an emitted module is the layer's own, or refuse.

    Raises:
        TextError: something differs from the reference; names the function and the entry.
    """
    if "\nfrom numba import " in text:
        _refuse_changed_parts(layer, text)
    signs = Signs()
    first = _Proof(layer, SIZES[0], text, signs)
    first.run(weighted=False)
    first.constants()
    _Proof(layer, SIZES[0], text, signs).run(weighted=True)
    for pattern in range(1, 2 ** len(signs.keys)):
        _Proof(layer, SIZES[0], text, Signs(pattern)).run(weighted=False)
    _Proof(layer, SIZES[1], text, Signs()).run(weighted=True)


def _refuse(layer: Layer, reason: str) -> None:
    msg = f"the text of the layer '{layer.name}' is not proved: {reason}"
    raise TextError(msg)


def _refuse_changed_parts(layer: Layer, text: str) -> None:
    for part in _FIXED:
        if text.count(part) != 1:
            _refuse(layer, f"the fixed part that begins {part.splitlines()[0]!r} was changed")
        text = text.replace(part, "")
    for name in ("_exp", "_bits", "_double", "_inside", "_instruction", "_arrays", "_NONE"):
        if f"def {name}(" in text or f"{name} =" in text or f"{name}:" in text:
            _refuse(layer, f"{name} is defined twice")


class _Proof:
    """One execution of a text, compared with the reference entry by entry."""

    def __init__(self, layer: Layer, size: tuple[int, int], text: str, signs: Signs) -> None:
        self.layer = layer
        self.size = dict(zip((samples, classes), size, strict=True))
        self.module = execute(text, signs)
        self.parameters = {p.name: component(p, {}) for p in layer.parameters}
        self.u, self.t = (self._components(entry) for entry in (u, t))
        self.s = self._components(s)

    def run(self, weighted: bool) -> None:
        """Compare all functions with derivatives by each component."""
        weights = self.s if weighted else None
        arguments = (self.t, weights)
        n, C = self.u.shape
        terms = [written_out(self.layer.value, self.size, {samples: i + 1}) for i in range(n)]
        if weighted:
            terms = [weight * term for weight, term in zip(self.s, terms, strict=True)]
        value = sp.Add(*terms)
        gradient = [[sp.diff(terms[i], self.u[i, k]) for k in range(C)] for i in range(n)]
        flat = [g for row in gradient for g in row]
        self._same("value", [self._called("value", *arguments)], [value])
        L, r = self._called("value_and_gradient", *arguments)
        self._same("value_and_gradient", [L, *r.ravel()], [value, *flat])
        hessian = np.array(
            [[[sp.diff(g, self.u[i, k]) for k in range(C)] for g in gradient[i]] for i in range(n)]
        )
        D, P, M = self._called("curvature", *arguments)
        dense = np.array([np.diag(D[i]) + P[i] @ M[i] @ P[i].T for i in range(n)])
        self._same("curvature", dense.ravel(), hessian.ravel())
        self._same("curvature, M against its transpose", M.ravel(), M.transpose(0, 2, 1).ravel())
        direction = np.array(
            [[sp.Symbol(f"h{i + 1}_{k + 1}") for k in range(C)] for i in range(n)], dtype=object
        )
        product = self._called("hessian_product", direction, *arguments)
        exact = np.array([dense[i] @ direction[i] for i in range(n)])
        self._same("hessian_product", product.ravel(), exact.ravel())
        if self.layer.prediction is not None and not weighted:
            fitted = self.module["fitted"](self.u, **self.parameters)
            self._same("fitted", fitted.ravel(), self._entries(self.layer.prediction))

    def constants(self) -> None:
        """Compare the module's constants, and the defaults of all its functions."""
        defaults = {p.name: exact(float(p.default)) for p in self.layer.parameters}
        rank = self._called("curvature", self.t, None)[1].shape[2]
        known = {"LOSS": self.layer.name, "PARAMETERS": defaults, "LAYER": True, "RANK": rank}
        known["SHIFTED"] = self.layer.is_shifted()
        known["CROSS_ENTROPY"] = self.layer.is_cross_entropy()
        for name, value in known.items():
            if self.module.get(name) != value:
                _refuse(self.layer, f"{name} is {self.module.get(name)}, not {value}")
        for name, function in self.module.items():
            if getattr(function, "__module__", None) != MODULE or not hasattr(function, "__code__"):
                continue
            stated = function.__kwdefaults__ or {}
            if stated != ({} if name.startswith("_") else defaults):
                _refuse(self.layer, f"the defaults of {name} are {stated}")
            if any(default is not None for default in function.__defaults__ or ()):
                _refuse(self.layer, f"the defaults of {name} are {function.__defaults__}")

    def _called(self, name: str, *arguments: Any) -> Any:
        return self.module[name](self.u, *arguments, **self.parameters)

    def _components(self, entry: Entry) -> Any:
        lengths = [self.size[axis] for axis in (samples, classes) if axis in entry.axes]
        found = np.empty(lengths, dtype=object)
        for place in np.ndindex(*lengths):
            at = dict(zip((samples, classes), (k + 1 for k in place), strict=False))
            found[place] = component(entry, at)
        return found

    def _entries(self, expr: sp.Expr) -> list[sp.Expr]:
        """Write a formula out for every class of every sample."""
        n, C = self.u.shape
        places = [{samples: i + 1, classes: k + 1} for i in range(n) for k in range(C)]
        return [written_out(expr, self.size, place) for place in places]

    def _same(self, name: str, emitted: Any, exact: Any) -> None:
        for k, (left, right) in enumerate(zip(list(emitted), list(exact), strict=True)):
            if not equal(sp.sympify(left), sp.sympify(right)):
                _refuse(self.layer, f"{name}, entry {k}, reads {left}")
