"""Which functions does a module of whole-array formulas have? NumPy's and numexpr's."""

from __future__ import annotations

from collections.abc import Sequence

from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.program import Program
from symbolic.generator.text.arrays import ArrayPrinter
from symbolic.generator.text.layout import definition, passed
from symbolic.generator.text.public import Words, heading

PRODUCT = '''\
def _product(D: Array, P: Array, M: Array, direction: Array) -> Any:
    """Return (diag(D) + P M P^T) direction."""
    return D * direction + P @ (M @ (P.T @ direction))'''
PRODUCTS = '''\
def _product(D: Array, P: Array, M: Array, direction: Array) -> Any:
    """Return (diag(D) + P M P^T) direction, for each sample."""
    inner = np.einsum("nkl,nl->nk", M, np.einsum("nck,nc->nk", P, direction))
    return D * direction + np.einsum("nck,nk->nc", P, inner)'''


def array_functions(planner: Planner, target: str, programs: dict[str, Program]) -> list[str]:
    """Return the texts of the functions, the product with the Hessian after the curvature."""
    printer = ArrayPrinter(planner, target)
    texts: list[str] = []
    for name, program in programs.items():
        texts.append(function(planner, name, printer.body(program)))
        if name == "curvature":
            texts += [PRODUCTS if planner.outer else PRODUCT, _hessian_product(planner)]
    return texts


def function(planner: Planner, name: str, body: Sequence[str], **known: object) -> str:
    """Return a public function's text; it may leave the argument and the data unused."""
    loss = planner.structure.loss
    head, returns, doc = heading(planner, name, **known)
    data = [n for n in (loss.argument.name, loss.data.name) if f"{n}: Array" in head]
    return definition(loss, head, returns, doc, body, data)


def _hessian_product(planner: Planner) -> str:
    arguments = "{u}, {t}, {s}" if planner.outer else "{z}, {b}, {w}"
    given = Words(planner)(arguments) + passed(planner.structure.loss.parameters)
    curvature = f"*{planner.own.outside('curvature')}({given})"
    body = [f"return _product({curvature}, {planner.own('direction')})"]
    return function(planner, "hessian_product", body)
