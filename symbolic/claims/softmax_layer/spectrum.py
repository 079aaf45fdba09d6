"""Where do the eigenvalues of Q(y) = diag(y) - y y^T lie? They interlace with the sorted y."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality, Statement
from symbolic.claims.softmax_layer.notation import L_u, along_u, each, h, over, samples, total, y
from symbolic.claims.softmax_layer.rank import block, minors, probabilities

CLAIMS = Collection("softmax-layer")
level = Entry("l")


def _add(name: str, statement: Statement, words: str, note: str) -> None:
    CLAIMS.add(name, statement, "A9", conditions=words, note=note)


# --- every C --------------------------------------------------------------------------------

_add(
    "rank-one-update",
    Identity(along_u(L_u, h, h), total(y * h**2) - over(samples, each(y * h) ** 2)),
    "targets that sum to one",
    "Q(y) = diag(y) less one square: by Weyl y_(c-1) <= l_c <= y_(c), the y_c sorted",
)
resolvent = y / (y - level)
_add(
    "secular",
    Identity(
        y * (resolvent - each(y * resolvent)) - level * resolvent,
        -level * y * each(resolvent),
    ),
    "l is no y_c",
    "(Q(y) - l) v = -l g(l) y for v_c = y_c / (y_c - l), g(l) = sum_c v_c: the eigenvalues between"
    " the y_c are the zeros of g",
)
_add(
    "secular-rises",
    Inequality(
        sp.Integer(0),
        Along(each(resolvent), level, sp.Integer(1)),
        certificate=each(y / (y - level) ** 2),
    ),
    "l is no y_c",
    "so g has one zero between each y_c and the next, where it goes from -oo to oo",
)

# --- three and four classes -----------------------------------------------------------------


def between(count: int, power: int) -> Identity:
    """State det(Q(y) - y_1 I), whose sign alternates along the sorted y_c."""
    y1, *others = probabilities(count, 1)
    shifted = block([y1, *others]) - y1 * sp.eye(count)
    return Identity(minors(shifted, count, "s"), -(y1**power) * sp.prod(p - y1 for p in others))


def nonzero(count: int, factor: int) -> Identity:
    """State the product of the eigenvalues of Q(y) but the 0: the sum of its minors."""
    prob = probabilities(count, 1)
    return Identity(minors(block(prob), count - 1, "q"), factor * sp.prod(prob))


for _count, _word in ((3, "three"), (4, "four")):
    _add(
        f"interlacing-{_word}",
        between(_count, 2),
        f"C = {_count}, y any numbers that sum to one",
        "det(Q(y) - y_c I) has the sign of -prod_j (y_j - y_c), which alternates: an eigenvalue"
        " between any two neighbours",
    )
for _count, _word in ((2, "two"), (3, "three"), (4, "four")):
    _add(
        f"product-{_word}",
        nonzero(_count, _count),
        f"C = {_count}, y any numbers that sum to one",
        "the nonzero eigenvalues multiply to C prod_c y_c",
    )
