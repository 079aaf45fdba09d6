"""Is the emitted text the loss? It is executed on SymPy symbols and compared with the reference.

Nothing lies between a file and its proof: the text itself runs on arrays of symbols, at n = 3
and n = 2, and must equal component-wise differentiation, entry by entry, with and without weights
w, and on both sides of every condition on a sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Entry
from symbolic.declare.loss import Loss, b, rows, w, z
from symbolic.derive.poles import pole_of
from symbolic.derive.reference import component, equal, written_out
from symbolic.generator.execution import (
    MODULE,
    PassError,
    Signs,
    TextError,
    exact,
    execute,
    run_text,
    with_kinks,
)
from symbolic.generator.prove_blocks import blocks_on_symbols, prove_blocks_on_numbers
from symbolic.generator.prove_one_pass import (
    one_pass_on_symbols,
    prove_on_numbers,
    refuse_changed_parts,
)

#: Numbers of rows at which a text is executed: a length that stands in it as a number shows.
SIZES = (3, 2)
#: What is seen on numbers, where a module has the function; it takes the least time.
_ON_NUMBERS = {"one_pass": prove_on_numbers, "judge": prove_blocks_on_numbers}


def prove_text(loss: Loss, text: str) -> None:
    """Prove that every function and constant of an emitted module is the loss' own, or refuse.

    Raises:
        TextError: something differs from the reference; names the function and the entry.
    """
    first, second = (_Reference(loss, size) for size in SIZES)
    signs = Signs()
    refuse_changed_parts(text, _refusal(loss))
    proof = _Proof(first, text, signs)
    for function, on_numbers in _ON_NUMBERS.items():
        if function in proof.module:
            with _of_a_pass(loss):
                on_numbers(lambda names: run_text(text, names), _refusal(loss))
    proof.run(weighted=False)
    _Proof(first, text, signs).run(weighted=True)
    for pattern in range(1, 2 ** len(signs.keys)):
        _Proof(first, text, Signs(pattern)).run(weighted=False)
    _Proof(second, text, Signs()).run(weighted=False)


@contextmanager
def _of_a_pass(loss: Loss) -> Iterator[None]:
    """Tell what fails in the proof of a pass from what fails elsewhere."""
    try:
        yield
    except (TextError, ArithmeticError, AttributeError, TypeError, ValueError) as error:
        msg = f"the pass of '{loss.name}' is not proved: {error}"
        raise PassError(msg) from error


def _refusal(loss: Loss) -> Callable[[str], None]:
    def refuse(reason: str) -> None:
        msg = f"the text of '{loss.name}' is not proved: {reason}"
        raise TextError(msg)

    return refuse


class _Proof:
    """One execution of a text, compared with the reference entry by entry."""

    def __init__(self, reference: _Reference, text: str, signs: Signs) -> None:
        self.reference = reference
        self.loss = reference.loss
        self.signs = signs
        self.module = execute(text, signs)
        self.parameters = {p.name: component(p, {}) for p in self.loss.parameters}
        self.z, self.b, self.w = (reference.components(entry) for entry in (z, b, w))

    def run(self, weighted: bool) -> None:
        """Compare all functions; with weights only those that take weights."""
        self._loss(self.w if weighted else None)
        with _of_a_pass(self.loss):
            if "one_pass" in self.module:
                self._one_pass(self.w if weighted else None)
            if "block" in self.module:
                self._blocks(self.w if weighted else None)
        if not weighted:
            self._constants()
            self._others()
            self._pole()

    def _loss(self, weights: Any) -> None:
        value, gradient, hessian = self.reference.derivatives(weights is not None, self.signs)
        arguments = (self.z, self.b, weights)
        self._same("value", [self.module["value"](*arguments, **self.parameters)], [value])
        both = self.module["value_and_gradient"](*arguments, **self.parameters)
        self._same("value_and_gradient", [both[0], *both[1]], [value, *gradient])
        D, P, M = self.module["curvature"](*arguments, **self.parameters)
        dense = np.diag(D) + P @ M @ P.T
        self._same("curvature", dense.ravel(), hessian.ravel())
        self._same("curvature, M against its transpose", M.ravel(), M.T.ravel())
        direction = np.array([sp.Symbol(f"h{k + 1}") for k in range(len(self.z))])
        product = self.module["hessian_product"](
            self.z, direction, *arguments[1:], **self.parameters
        )
        self._same("hessian_product", product, dense @ direction)

    def _one_pass(self, weights: Any) -> None:
        """Compare L and the gradient in x for each layout of A, around any centre."""
        value, gradient, _ = self.reference.derivatives(weights is not None, self.signs)
        found = one_pass_on_symbols(self.module, (self.z, self.b, weights), self.parameters)
        free = found.pop("free")
        exact = [value, sp.Add(*gradient * self.z), sp.Add(*gradient * free), *self.z]
        for layout, emitted in found.items():
            self._same(f"one_pass by {layout}", emitted, exact)

    def _blocks(self, weights: Any) -> None:
        """Compare L and r from each cut of the rows into blocks, around any centre."""
        value, gradient, _ = self.reference.derivatives(weights is not None, self.signs)
        arguments = (self.z, self.b, weights)
        kept, self.signs.shifts = self.signs.shifts, {}
        self.module["value"](*arguments, **self.parameters)
        m = [0, *self.signs.shifts.values()][-1]  # which `value` takes last of all
        found = blocks_on_symbols(self.module, arguments, self.parameters, self._refuse)
        self.signs.shifts = kept
        for cut, (L, r, top) in found.items():
            self._same(f"block and combine, cut at {cut}", [L, *r], [value, *gradient])
            if not cut:
                self._same("top of block", [top], [m])

    def _constants(self) -> None:
        """Compare the module's constants, and the defaults of all its functions."""
        pole = pole_of(self.loss)
        # what a double can hold: 1/10 is written 0.1
        defaults = {p.name: exact(float(p.default)) for p in self.loss.parameters}
        expected = {
            "LOSS": self.loss.name,
            "PARAMETERS": defaults,
            "LEAST_SQUARES": self.loss.residual is not None,
            "POLE": None if pole is None else pole.name,
            "ONE_PASS": "one_pass" in self.module or "block" in self.module,
            "RANK": self.module["curvature"](self.z, self.b, **self.parameters)[1].shape[1],
        }
        for name, value in expected.items():
            stated = self.module.get(name, False if name == "ONE_PASS" else None)
            if stated != value:
                self._refuse(f"{name} is {stated}, not {value}")
        for name, function in self.module.items():
            if isinstance(function, FunctionType) and function.__module__ == MODULE:
                expected_here = {} if name.startswith("_") else defaults
                if (function.__kwdefaults__ or {}) != expected_here:
                    self._refuse(f"the defaults of {name} are {function.__kwdefaults__}")
                if any(default is not None for default in function.__defaults__ or ()):
                    self._refuse(f"the defaults of {name} are {function.__defaults__}")

    def _others(self) -> None:
        if self.loss.residual is not None:
            g, U, V = self.module["residual_jacobian"](self.z, self.b, **self.parameters)
            jacobian = np.diag(g) + U @ V.T
            self._same(
                "residual_jacobian", jacobian.ravel(), self.reference.jacobian(self.signs).ravel()
            )
        if self.loss.prediction is not None:
            fitted = self.module["fitted"](self.z, **self.parameters)
            self._same("fitted", fitted, self.reference.rows(self.loss.prediction, self.signs))

    def _pole(self) -> None:
        """The pole is its sum up to a positive factor, one of the shifts that the text took."""
        pole = pole_of(self.loss)
        if pole is None:
            return
        emitted = [self.module["pole"](self.z, **self.parameters)]
        emitted += list(self.module["pole_terms"](self.z, **self.parameters))
        terms = self.reference.rows(pole.definition.summand, self.signs)
        exact = [sp.Add(*terms), *terms]
        factors = [sp.Integer(1), *(sp.exp(-shift) for shift in self.signs.shifts.values())]
        if not any(
            all(equal(left, right * factor) for left, right in zip(emitted, exact, strict=True))
            for factor in factors
        ):
            self._refuse(f"pole and pole_terms read {emitted}")

    def _same(self, name: str, emitted: Any, exact: Any) -> None:
        for k, (left, right) in enumerate(zip(list(emitted), list(exact), strict=True)):
            if not equal(sp.sympify(left), sp.sympify(right)):
                self._refuse(f"{name}, entry {k}, reads {left}")

    def _refuse(self, reason: str) -> None:
        _refusal(self.loss)(reason)


@dataclass
class _Reference:
    """The loss in components and its derivatives, differentiated one by one."""

    loss: Loss
    size: int
    known: dict[Any, tuple[sp.Expr, list[sp.Expr], Any]] = field(default_factory=dict)

    def components(self, entry: Entry) -> Any:
        """Return the symbols of an entry's components."""
        symbols = [component(entry, {rows: k + 1}) for k in range(self.size)]
        return np.array(symbols, dtype=object)

    def derivatives(self, weighted: bool, signs: Signs) -> tuple[sp.Expr, list[sp.Expr], Any]:
        """Return the value, its gradient and its Hessian in z, on one side of every kink."""
        key = (weighted, signs.pattern if self.loss.has_kinks else 0)
        if key not in self.known:
            marked = with_kinks(self.loss.value)
            (value,) = signs.resolved([written_out(marked, {rows: self.size})])
            zs, ws = self.components(z), self.components(w)
            if weighted:
                value += sum((wk * zk) ** 2 for wk, zk in zip(ws, zs, strict=True)) / 2
            gradient = [sp.diff(value, zk) for zk in zs]
            hessian = np.array([[sp.diff(g, zk) for zk in zs] for g in gradient])
            self.known[key] = (value, gradient, hessian)
        return self.known[key]

    def jacobian(self, signs: Signs) -> Any:
        """Return the residual's Jacobian in z."""
        residual = self.rows(self.loss.residual, signs)
        return np.array([[sp.diff(ck, zk) for zk in self.components(z)] for ck in residual])

    def rows(self, expr: sp.Expr, signs: Signs) -> list[sp.Expr]:
        """Write a row formula out for every row."""
        places = ({rows: k + 1} for k in range(self.size))
        marked = with_kinks(expr)
        return signs.resolved([written_out(marked, {rows: self.size}, at) for at in places])
