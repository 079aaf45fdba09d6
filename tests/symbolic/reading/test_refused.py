"""What cannot be read: is it refused in one line, at its place, whatever it is?"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from symbolic.declare.loss import LossError
from symbolic.reading.claims import read_claims
from symbolic.reading.losses import from_expression, from_latex

WORDS = " ".join(
    [
        r"\frac \exp \log \sum_{i=1}^n \sum_i \| | \langle \rangle { } ( ) [ ] ^ _ ^\top ^{-1} +",
        r"- = \le \circ \cdot / , z b A x u t y _i _{ij} \alpha \mathbf{1}_n \mathbb{R} \in",
        r"\nabla \partial \d d e 1 2 0.5 \\ & \text{if} \operatorname{softmax} \left \right",
        r"\begin{align} \end{align} $ \[ \] \label{a} \newcommand{\a}{\a\a} \a \def\b#1{#1} \b %",
        r"\hat \max \succeq := 10^{10^{10}} \int \sqrt \infty ' *",
    ]
).split()
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
    st.text(max_size=20),
)
QUIET = settings(
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)


@pytest.mark.parametrize("read", [from_latex, from_expression, lambda s: read_claims(s, "p.tex")])
def test_whatever_is_written_is_read_or_refused_in_one_line(read: object) -> None:
    @QUIET
    @given(TEXTS)
    def one(text: str) -> None:
        try:
            read(text)  # type: ignore[operator]
        except LossError as error:
            message = str(error)
        else:
            message = ""
        assert "\n" not in message
        assert message.isprintable() or "term" in message

    one()


@pytest.mark.parametrize(
    ("latex", "place", "part", "way"),
    [
        (r"\frac12 \|\expp(Ax) - b\|", "character 11", r"\expp", r"\exp?"),
        (r"\|e^{Ax} \oplus b\|", "character 10", r"\oplus", "+"),
        (r"\|e^{Ax} - b", "character 1", r"\|", "not closed"),
        ("\\sum_i \n\n e^{z_j}", "line 3, character 7", "j", "binds"),
        (r"\sum_i b_i \log z_i b_i", "character 21", "b", "brackets"),
        (r"\sum_i z_i / b_i e^{z_i}", "character 18", "e", r"\frac"),
        (r"\sum_{i=1}^3 z_i b_i", "character 12", "3", "letter"),
        (r"\sum_{i=2}^n z_i b_i", "character 9", "2", "begin at 1"),
        (r"\|Ax\, b\|^2", "character 3", "Ax", r"\circ"),
        (r"\mu \|Ax - b\|^2", "character 1", r"\mu", "--parameter mu=1"),
        (r"\sum_i b_i^{(n)} z_i", "character 12", "(n)", "no power"),
        (r"e^{Ax} - b", "character 1", "e^{Ax} - b", "sum it"),
        (r"\sum_i z_i^{9^{9^9}} b_i", "", "", "power"),
        (r"\nabla \|Ax - b\|^2", "character 1", r"\nabla", "derivative"),
        (r"\frac{1}{z_i - z_i}", "", "", ""),
        (r"\sum_{i=1}^n z_i b_i + \sum_{j=1}^m z_j", "", "n and m", ""),
        (r"f = f + z, \|f - b\|^2", "character 5", "f", "by itself"),
        (r"\frac1N \sum_{n=1}^N \sum_{k=1}^K t_{nk} u_{nk}", "character 1", "frac", "factor"),
    ],
)
def test_a_refusal_says_where_what_and_what_else(
    latex: str, place: str, part: str, way: str
) -> None:
    with pytest.raises(LossError) as caught:
        from_latex(latex)
    message = str(caught.value)
    assert all(each in message for each in (place, part, way)), message
    assert "\n" not in message


@pytest.mark.parametrize("nest", ["(", "{", r"\|(", r"\frac{", r"\exp(", "-", "x_{", "x^{"])
def test_depth_is_bounded(nest: str) -> None:
    with pytest.raises(LossError):
        from_latex(nest * 3000)


def test_commands_of_commands_end() -> None:
    with pytest.raises(LossError, match="too often"):
        from_latex(r"\newcommand{\a}{\a\a}\|\a\|")
