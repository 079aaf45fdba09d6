"""What does a user call? The functions of a module: their arguments, results and docstrings.

The texts have the names of the code's own things in braces.
"""

from __future__ import annotations

from symbolic.generator.plan.module import Planner

_ZBW = "{z}: Array, {b}: Array, {w}: Array | None = None"
_UTS = "{u}: Array, {t}: Array, {s}: Array | None = None"
_THREE = "tuple[Array, Array, Array]"
#: By name: arguments, type and meaning of the result.
ROWS = {
    "value": (_ZBW, "float", "Return {L}."),
    "value_and_gradient": (
        _ZBW,
        "tuple[float, Array]",
        "Return {L} and {r} (n,); the gradient in x is A^T {r}.",
    ),
    "curvature": (
        _ZBW,
        _THREE,
        "Return {D} (n,), {P} (n, {rank}) and {M} ({rank}, {rank}): "
        "the Hessian in z is diag({D}) + {P} {M} {P}^T.",
    ),
    "hessian_product": (
        "{z}: Array, {direction}: Array, {b}: Array, {w}: Array | None = None",
        "Any",
        "Return (diag({D}) + {P} {M} {P}^T) {direction} (n,), for a direction A h.",
    ),
    "residual_jacobian": (
        "{z}: Array, {b}: Array",
        _THREE,
        "Return {g} (n,), {U} and {V} (n, m): the residual's Jacobian in z is "
        "diag({g}) + {U} {V}^T.",
    ),
    "fitted": ("{z}: Array", "Array", "Return what the fit brings near b (n,)."),
    "pole": (
        "{z}: Array",
        "float",
        "Return the scalar whose zero is the loss' pole, up to a positive factor.",
    ),
    "pole_terms": ("{z}: Array", "Array", "Return the terms (n,) whose sum is `pole`."),
    "block": (
        "{z}: Array, {b}: Array, {w}: Array | None, {centre}: Array",
        "tuple[Array, Array, float]",
        "Return the sums ({sums_size},) over some rows, their atoms (k, m), and top.",
    ),
    "combine": (
        "{sums}: Array, {n}: int, {centre}: Array",
        "tuple[float, Array, Array]",
        "Return L, its terms, and gamma: r is gamma[:k] @ atoms.",
    ),
    "judge": (
        "{sums}: Array, {gram}: Array, {n}: int, {top}: float, {centre}: Array",
        "tuple[Array, float, float]",
        "Return the centre for the next pass, the loss of digits, and the sum of r**2.",
    ),
    "one_pass": (
        "{A}: Any, {x}: Array, {b}: Array, {w}: Array | None = None, {centre}: Array | None = None",
        "tuple[float, Array, Array, Array, float, float]",
        "Return L, its gradient in x (d,), z = A x (n,), and what the module says.",
    ),
    "one_pass_csr": (
        "{data}: Any, {indices}: Any, {indptr}: Any, {x}: Array, {b}: Array, "
        "{w}: Array | None = None, {centre}: Array | None = None",
        "tuple[float, Array, Array, Array, float, float]",
        "Do what `one_pass` does, for a matrix of compressed rows.",
    ),
}
CLASSES = {
    "value": (_UTS, "float", "Return {L}."),
    "value_and_gradient": (
        _UTS,
        "tuple[float, Array]",
        "Return {L} and {r} (n, C), weights included; the gradient in W is {r}^T X.",
    ),
    "curvature": (
        _UTS,
        _THREE,
        "Return {D} (n, C), {P} (n, C, {rank}), {M} (n, {rank}, {rank}): "
        "weighted Hessians diag({D}) + {P} {M} {P}^T in u.",
    ),
    "hessian_product": (
        "{u}: Array, {direction}: Array, {t}: Array, {s}: Array | None = None",
        "Any",
        "Return (diag({D}) + {P} {M} {P}^T) {direction} (n, C), "
        "for a direction W' x of each sample.",
    ),
    "fitted": ("{u}: Array", "Array", "Return what the fit brings near t (n, C)."),
}


class Words(dict[str, str]):
    """The names of the code's own things, for texts that have them in braces."""

    def __init__(self, planner: Planner, **known: object) -> None:
        super().__init__({name: str(value) for name, value in known.items()})
        self.setdefault("rank", str(planner.structure.rank))
        self.planner = planner

    def __missing__(self, name: str) -> str:
        return self.planner.own(name)

    def __call__(self, text: str) -> str:
        """Fill in a text."""
        return text.format_map(self)


def heading(planner: Planner, name: str, **known: object) -> tuple[str, str, str]:
    """Return the head of a public function, the type of its result and its docstring."""
    arguments, returns, doc = (CLASSES if planner.outer else ROWS)[name]
    words = Words(planner, **known)
    return f"{name} {words(arguments)}", returns, words(doc)
