"""Which words of LaTeX and of one-line expressions are known, and what does each mean?"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from symbolic.calculus import logistic, softplus
from symbolic.declare.formula import exp


def listed(words: str) -> tuple[str, ...]:
    """Return words that stand in one text."""
    return tuple(words.split())


#: Functions of one number, by the words for them in either notation.
FUNCTIONS: dict[str, Callable[[sp.Expr], sp.Expr]] = {
    "exp": exp,
    "log": sp.log,
    "ln": sp.log,
    "sqrt": sp.sqrt,
    "sin": sp.sin,
    "cos": sp.cos,
    "tan": sp.tan,
    "sinh": sp.sinh,
    "cosh": sp.cosh,
    "tanh": sp.tanh,
    "arcsin": sp.asin,
    "arccos": sp.acos,
    "arctan": sp.atan,
    "asin": sp.asin,
    "acos": sp.acos,
    "atan": sp.atan,
    "arsinh": sp.asinh,
    "arcsinh": sp.asinh,
    "asinh": sp.asinh,
    "erf": sp.erf,
    "abs": sp.Abs,
    "softplus": softplus,
    "sigmoid": logistic,
    "logistic": logistic,
    "relu": lambda x: sp.Max(0, x),
    "ReLU": lambda x: sp.Max(0, x),
}
#: Functions of whole vectors, or of several arguments.
OF_VECTORS = ("sum", "mean", "norm", "dot", "softmax", "logsumexp", "diag", "max", "min")
_GREEK = listed(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau "
    "upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Sigma Upsilon Phi Psi Omega pi"
)
#: Commands that are letters, by the names that formulas have for them.
LETTERS = {
    **{word: word for word in _GREEK},
    "varepsilon": "epsilon",
    "vartheta": "theta",
    "varphi": "phi",
    "varrho": "rho",
    "varsigma": "sigma",
    "ell": "ell",
    "hbar": "hbar",
}
#: Commands around a letter that change its look alone, and those that make another name of it.
FONTS = listed(
    "mathbf mathrm mathit mathsf mathtt mathcal mathscr mathfrak mathbb boldsymbol bm bf rm "
    "operatorname text textrm textbf textit textsf mbox vec mathds pmb"
)
ACCENTS = {
    "hat": "hat",
    "widehat": "hat",
    "tilde": "tilde",
    "widetilde": "tilde",
    "bar": "bar",
    "overline": "bar",
    "check": "check",
    "breve": "breve",
    "dot": "dot",
}
#: Commands without a meaning of their own.
SPACES = listed(
    ", ; : ! > / quad qquad displaystyle textstyle limits nolimits nonumber notag left right "
    "middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm mathopen "
    "mathclose mathrel mathbin mathop mathord hspace vspace allowbreak nobreak hfill relax"
)
RELATIONS = {
    "=": "=",
    ":=": ":=",
    "coloneqq": ":=",
    "coloneq": ":=",
    "triangleq": ":=",
    "le": "<=",
    "leq": "<=",
    "leqslant": "<=",
    "ge": ">=",
    "geq": ">=",
    "geqslant": ">=",
    "<": "<",
    ">": ">",
    "lt": "<",
    "gt": ">",
    "preceq": "psd<=",
    "preccurlyeq": "psd<=",
    "succeq": "psd>=",
    "succcurlyeq": "psd>=",
    "in": "in",
}
OPERATORS = {
    "+": "+",
    "-": "-",
    "*": "*",
    "/": "/",
    "cdot": "cdot",
    "times": "*",
    "circ": "circ",
    "odot": "circ",
}
#: Words between formulas, and before what a formula holds for.
BETWEEN = ("where", "and", "with", "let", "Let", "denote", "i")
CONDITIONS = {"for": "every", "if": "if", "when": "if", "whenever": "if", "provided": "if"}
#: What is written instead of commands that are not understood.
INSTEAD = {
    "oint": "there are no integrals, sums are \\sum_{i=1}^n",
    "int": "there are no integrals, sums are \\sum_{i=1}^n",
    "prod": "a product is \\exp(\\sum_i \\log ...)",
    "oplus": "sums are +",
    "otimes": "an outer product is u v^\\top, an entrywise one u \\circ v",
    "ominus": "differences are -",
    "binom": "there are no binomials",
    "lim": "there are no limits",
    "begin": "no matrices and no cases are read",
    "approx": "only =, \\le and \\ge are read",
    "ne": "only =, \\le and \\ge are read",
    "neq": "only =, \\le and \\ge are read",
    "equiv": "write = or :=",
    "propto": "only =, \\le and \\ge are read",
    "mapsto": "name the function, f(x) = ...",
    "to": "name the function, f(x) = ...",
    "pm": "write both signs out",
    "left": "",
}
OPENING = {"(": ")", "[": "]", "{": "}", "langle": "rangle", "lVert": "rVert", "lvert": "rvert"}
OPENING |= {"lbrace": "rbrace"}
BARS = ("||", "|")
_STRUCTURES = listed(
    "frac dfrac tfrac sum max min sqrt nabla partial top intercal infty prime star ast diag "
    "operatorname log exp ln langle rangle lVert rVert lvert rvert Vert vert label tag forall"
)
COMMANDS = tuple(
    dict.fromkeys(
        [*_STRUCTURES, *FUNCTIONS, *LETTERS, *FONTS, *ACCENTS]
        + [word for word in (*RELATIONS, *OPERATORS) if word.isalpha()]
    )
)
