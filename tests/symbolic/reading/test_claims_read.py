"""Do equations of a paper become its claims, and do planted errors come out refuted?"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from symbolic.claims import load
from symbolic.ledger import decide
from symbolic.reading.claims import read_claims
from symbolic.reading.claims_file import claims_file

PAPER = r"""
\documentclass{article} \newcommand{\R}{\mathbb{R}} \newcommand{\diag}{\operatorname{diag}}
\newcommand{\pd}[2]{\frac{\partial #1}{\partial #2}}
\begin{document} % \[ none = this \]
Let $A \in \R^{n \times d}$ and $b \in \R^n$. We define
\begin{align}
u(x) &:= \exp(Ax) + Ax, & \alpha(x) &:= \langle u(x), {\bf 1}_n \rangle \\
f(x) &:= \alpha(x)^{-1} u(x) \\
c(x) &:= f(x) - b, \\
L(x) &:= 0.5 \cdot \| c(x) \|_2^2
\end{align}
and $v(x) = \exp(Ax) + {\bf 1}_n$, $q = \exp(Ax)$, $\kappa := \langle c, f \rangle$, as well as
$\psi = v/\alpha$.
\begin{lemma}[First derivatives]\label{lem:first}
\begin{equation*}\label{eq:du} \frac{\d u(x)}{\d x_i} = v(x) \circ A_{*,i} \end{equation*}
\[ \frac{d f(x)}{d x_i} = \alpha(x)^{-1} (v(x) \circ A_{*,i}
   - \langle v(x), A_{*,i} \rangle f(x)) \label{eq:df} \]
\begin{equation}\label{eq:gradient}
\nabla L = \alpha(x)^{-1} A^\top ( v(x) \circ (c(x) - \langle c(x), f(x) \rangle {\bf 1}_n) )
\end{equation}
\begin{align}
\nabla^2 L &= A^\top ( \diag( \alpha^{-1} q \circ (c - \kappa {\bf 1}_n)
  + \psi \circ \psi ) \notag \\
  &\quad + \langle 3 f - 2 b, f\rangle \psi \psi^\top - \psi (\psi \circ (2f - b))^\top \notag \\
  &\quad - (\psi\circ(2f-b)) \psi^\top ) A \label{eq:hessian} \\
\pd{L}{z_i} &= \psi_i (c_i - \kappa) \label{eq:dz} \\
\pd{f_i}{z_j} &= \delta_{ij} \psi_i - f_i \psi_j \label{eq:jacobian} \\
\frac{d^2 \alpha}{d x_i d x_j} &= A_{*,i}^\top \diag(q) A_{*,j} \label{eq:second} \\
\nabla_z^2 \alpha &= \diag(q) \label{eq:diagonal} \\
\nabla^2 \alpha &\succeq 0 \label{eq:convex}
\end{align}
\end{lemma}
\end{document}
"""
#: A label, what stands there, and what is planted.
PLANTED = [
    ("gradient", r"\nabla L = \alpha", r"\nabla L = 2 \alpha"),
    ("gradient", r"\circ (c(x) -", r"\circ (c(x) +"),
    ("hessian", r"\langle 3 f - 2 b", r"\langle 3 f - b"),
    ("hessian", r"\psi \circ \psi )", r"\psi )"),
    ("dz", r"c_i - \kappa", r"c_i - 2 \kappa"),
    ("jacobian", r"- f_i \psi_j", r"- f_j \psi_i"),
    ("second", r"\diag(q) A_{*,j}", r"\diag(q) A_{*,i}"),
    ("diagonal", r"= \diag(q) \label", r"= q q^\top \label"),
    ("df", r"v(x) \circ A_{*,i}" + "\n", r"u(x) \circ A_{*,i}" + "\n"),
    ("convex", r"\alpha &\succeq 0", r"\alpha &\preceq 0"),
]


def _verdicts(latex: str, tmp_path: Path, only: str = "") -> dict[str, str]:
    paper = read_claims(latex, "paper.tex")
    assert not paper.unread
    path = tmp_path / "claims.py"
    path.write_text(claims_file(paper), encoding="utf-8")
    return {
        claim.id: decide(claim, 30.0).verdict.value
        for claim in load(str(path))
        if only in ("", claim.id)
    }


def test_what_holds_is_proved(tmp_path: Path) -> None:
    found = _verdicts(PAPER, tmp_path)
    assert {*found} == {label for label, *_ in PLANTED} | {"du"}
    assert {*found.values()} == {"proved"}


@pytest.mark.parametrize(("label", "right", "wrong"), PLANTED)
def test_a_planted_error_is_refuted(label: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert PAPER.count(right) == 1
    assert _verdicts(PAPER.replace(right, wrong), tmp_path, label) == {label: "refuted"}


def test_places_are_told() -> None:
    references = {each.id: each.reference for each in read_claims(PAPER, "p").started}
    assert references["du"] == "Lemma 1 (First derivatives), eq:du"
    assert references["gradient"] == "Lemma 1 (First derivatives), equation (5), eq:gradient"


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        (r"\nabla L = 0", "no claim"),
        (r"L < 1", "strict"),
        (r"L := 2", "second"),
        (r"\oint L = 0", "not understood"),
        (r"\pd{f}{z} = \diag(f)", "of either layout"),
        (r"g = A \diag(f)", "lengths"),
        (r"\xi L = 0", "not known"),
        (r"\|x\|^2 + L = \nabla x", ""),
    ],
)
def test_what_is_not_read_stays_with_its_reason(formula: str, reason: str) -> None:
    latex = PAPER.replace(r"\end{document}", rf"\[ {formula} \]\end{{document}}")
    (unread,) = read_claims(latex, "paper.tex").unread
    assert reason in unread.reason
    text = claims_file(read_claims(latex, "paper.tex"))
    assert "# not read: " in text


@pytest.mark.parametrize(
    ("words", "claim", "verdict"),
    [
        (r"$y_i \in \{-1, 1\}$", r"\|y\|_2^2 = n", "undecided"),
        (r"$\sum_i y_i = 1$", r"\sum_i y_i z_i = \sum_i y_i (z_i + 1) - 1", "undecided"),
        (r"$0 \le y_i \le 1$", r"\sum_i y_i^2 \le \sum_i y_i", "undecided"),
        (r"$0 \le y_i \le 1$", r"\sum_i y_i^2 = \sum_i y_i", "refuted"),
        (r"$\sigma(t) = 1/(1 + e^{-t})$", r"\sigma(-z_i) = 1 - \sigma(z_i)", "proved"),
        (r"$\sigma(t) = 1/(1 + e^{-t})$", r"\sigma(-z_i) = \sigma(z_i)", "refuted"),
        (r"$y \in \mathbb{R}^n$, $n \ge 1$, $L = \sum_i y_i$", r"\|y\|_2^2 = n", "refuted"),
    ],
)
def test_nothing_is_refuted_outside_of_what_the_text_asks_for(
    words: str, claim: str, verdict: str, tmp_path: Path
) -> None:
    found = _verdicts(rf"Let {words} and $z = Ax$. \[ {claim} \label{{c}} \]", tmp_path)
    assert found == {"c": verdict}


def test_a_second_meaning_in_running_text_is_told() -> None:
    latex = PAPER.replace(r"\end{document}", r"Now let $u = Ax$. \end{document}")
    (unread,) = read_claims(latex, "paper.tex").unread
    assert "second meaning" in unread.reason


@pytest.mark.parametrize(
    "planted",
    [
        '\\label{"""\nimport os; os.system(\'x\')\n"""}',
        '% \n\x0cimport os\n\\text{")\nimport os #}',
        "\\label{a\\u2028import os}\u2028import os",
        "\\text{'''\r\nimport os\r\n'''}",
        '\\label{")] + [__import__("os")] + [("}',
    ],
)
def test_nothing_of_the_text_gets_into_the_code(planted: str) -> None:
    """All that stands outside of comments are the words of the writer, and quoted texts."""
    latex = PAPER.replace(r"\label{eq:gradient}", planted).replace(
        "First derivatives", 'First """ \\" derivatives'
    )
    tree = ast.parse(claims_file(read_claims(latex, 'p"""\nimport os.tex')))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= {"sympy", "symbolic.calculus", "symbolic.claim", "symbolic.loss"}
    assert not any(isinstance(node, ast.Import | ast.Lambda | ast.Await) for node in ast.walk(tree))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called <= {
        "Entry",
        "define",
        "total",
        "exp",
        "Claim",
        "Identity",
        "Inequality",
        "D",
        "Semidefinite",
        "sum_over",
        "Axis",
    }
