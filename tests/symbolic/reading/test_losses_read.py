"""Are the losses that were read, from LaTeX and from one line, the declared ones?"""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic.calculus import is_zero
from symbolic.losses import load, names
from symbolic.reading.loss_file import loss_file
from symbolic.reading.losses import Wishes, from_expression, from_latex

NORMALISED = (
    r"\frac12 \left\| \frac{\OF(Ax)}{\langle \OF(Ax), \mathbf{1}_n \rangle} - b \right\|_2^2"
)
RESCALED = r"0.5 \cdot \| \OF(Ax) - \langle \OF(Ax), {\bf 1}_n \rangle \cdot b \|_2^2"
PLAIN = r"L(x) := \frac{1}{2} \sum_{i=1}^n (\OF(z_i) - b_i)^2"
UNIFIED = r"u(x) := \exp(Ax) + t A x, \quad t \in \mathbb{R}, \\ "
#: Each loss as papers write it, more than one where they differ.
LATEX = [
    *((of, PLAIN.replace(r"\OF", rf"\{of}")) for of in ("exp", "cosh", "sinh")),
    *((f"{of}_rescaled", RESCALED.replace("OF", of)) for of in ("exp", "cosh", "sinh")),
    *((f"{of}_normalised", NORMALISED.replace("OF", of)) for of in ("cosh", "sinh")),
    ("softmax", NORMALISED.replace("OF", "exp")),
    ("softmax", r"\frac12 \sum_{i=1}^n \Big(\frac{e^{z_i}}{\sum_{j=1}^n e^{z_j}} - b_i\Big)^2"),
    ("softmax", r"f = \alpha(x)^{-1} e^{Ax}, \alpha(x) = 1_n^\top e^{Ax}, \frac12 \|f - b\|^2_2"),
    ("exp", r"\frac{1}{2} \lVert e^{X\beta} - y \rVert^2"),
    (
        "unified",
        UNIFIED + r"\alpha(x) := \langle u(x), \mathbf 1_n \rangle, f(x) := \alpha^{-1}(x) u(x), "
        r"c(x) := f(x) - b, \\ L(x) := \tfrac12 \|c(x)\|_2^2",
    ),
    ("unified_plain", UNIFIED + r"\frac12 (u - b)^\top (u - b)"),
    ("unified_rescaled", UNIFIED + r"\frac12 \|u - (\mathbf{1}^{\mathsf T} u) b\|^2"),
    ("cross_entropy", r"-\sum_{k=1}^K t_k \log \frac{e^{u_k}}{\sum_{j=1}^K e^{u_j}}"),
    (
        "cross_entropy",
        r"L = -\sum_{n=1}^N \sum_{k=1}^K t_{nk} \log y_{nk}, \text{ where } "
        r"y_{nk} = \frac{\exp(w_k^\top x_n)}{\sum_{j=1}^K \exp(w_j^\top x_n)}",
    ),
    ("squared_softmax", r"y = \operatorname{softmax}(W x), \quad \frac12 \| y - t \|_2^2"),
    (
        "shortcut",
        r"\newcommand{\R}{\mathbb{R}}\newcommand{\sq}[1]{\|#1\|_2^2}"
        r"Let $v, $ $v \in \R^p$, $v^\star \in \R^p$, $a \in \R^k$, $a^* \in \R^k$. \begin{align}"
        r"\phi &= \arccos \frac{v^\top v^\star}{\|v\|_2 \|v^*\|_2}, \\"
        r"g(\phi) &= (\pi - \phi) \cos \phi + \sin(\phi), \\"
        r"\ell(v, a) &= \frac{1}{4 \pi} \bigl[ (\pi - 1) (\sq{a} + \sq{a^*})"
        r"- 2 (g(\phi) - 1) a^\top a^* \\ &\quad + (\mathbf 1^\top (a - a^*))^2 \bigr]"
        r"\end{align}",
    ),
]
EXPRESSIONS = [
    ("softmax", "1/2*sum((exp(z)/sum(exp(z)) - b)**2)"),
    ("softmax", "norm(softmax(A @ x) - y)^2/2"),
    ("unified", "u = exp(z) + t*z; f = u/sum(u); sum((f - b)**2)/2"),
    ("cross_entropy", "sum(t*(logsumexp(u) - u))"),
    ("squared_softmax", "p = softmax(u); dot(p - t, p - t)/2"),
]


def test_every_loss_is_written_here() -> None:
    assert {name for name, _ in LATEX} == {*names()}


@pytest.mark.parametrize(("name", "latex"), LATEX)
def test_latex_is_the_declared_loss_and_so_is_the_file_written(
    name: str, latex: str, tmp_path: Path
) -> None:
    reading = from_latex(latex, name)
    declared = load(name)
    assert is_zero(reading.loss.expanded() - declared.expanded())
    assert (reading.loss.segment, reading.loss.moving) == (declared.segment, declared.moving)
    path = tmp_path / "own.py"
    path.write_text(loss_file(reading), encoding="utf-8")
    assert load(str(path)) == reading.loss


@pytest.mark.parametrize(("name", "text"), EXPRESSIONS)
def test_an_expression_is_the_declared_loss(name: str, text: str) -> None:
    wishes = Wishes(parameters={"t": 1} if name == "unified" else {})
    assert is_zero(from_expression(text, name, wishes).loss.expanded() - load(name).expanded())


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("exp", r"\frac{1}{2}", r"\frac{1}{3}"),
        ("exp", "- b_i", "+ b_i"),
        ("exp_rescaled", r"\cdot b", r"\cdot b^2"),
        ("softmax", "_2^2", "_1^2"),
        ("unified", r"- b", r"- 2 b"),
        ("cross_entropy", r"t_k \log", r"t_k^2 \log"),
        ("shortcut", r"g(\phi) - 1", r"g(\phi) + 1"),
    ],
)
def test_a_change_in_the_latex_is_another_loss(name: str, right: str, wrong: str) -> None:
    latex = next(text for of, text in LATEX if of == name)
    assert right in latex
    changed = from_latex(latex.replace(right, wrong, 1), name).loss
    assert not is_zero(changed.expanded() - load(name).expanded())


def test_a_word_of_python_gets_another_name() -> None:
    loss = from_latex(r"\|e^{Ax}\|^2 + \lambda \|Ax\|_1, \lambda \in \mathbb{R}").loss
    assert loss.names == ["lam"]
