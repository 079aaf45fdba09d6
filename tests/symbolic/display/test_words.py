"""Are formulas in sentences set as formulas, and words left alone?"""

from __future__ import annotations

import re
from html import unescape

import pytest

from symbolic.claims import load, title
from symbolic.display.page.words import LETTERS, with_formulas


def _shown(text: str) -> str:
    """The text as one reads it, formulas in guillemets, what stands below and above in braces."""
    marked = re.sub(r"<math>(.*?)</math>", r"«\1»", str(with_formulas(text)))
    marked = re.sub(r"<(msub|msup|msubsup)>(.*?)</\1>", r"{\2}", marked)
    return unescape(re.sub(r"<[^>]*>", "", marked))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("||A||, ||x|| <= R", "«‖A‖», «‖x‖≤R»"),
        ("alpha(x) != 0 in every row", "«α(x)≠0» in every row"),
        ("w_k^2 >= 11 C(x) for all k", "«{wk2}≥11C(x)» for all k"),
        ("s_i of M, t_i of M + rho I, any rho", "«{si}» of M, «{ti}» of «M+ρI», any rho"),
        ("phi(x) = c x + e |x|: ReLU", "«φ(x)=cx+e|x|»: ReLU"),
        ("s_above is its s_(m + 1)", "«{sabove}» is its «{sm+1}»"),
        ("u_k >= e^{-2 R}", "«{uk}≥{e−2R}»"),
        ("a minimum at a point I know", "a minimum at a point I know"),
        ("targets that sum to one", "targets that sum to one"),
        ("<b>no tag & nothing</b>", None),
    ],
)
def test_a_formula_is_set_and_a_word_is_not(text: str, shown: str | None) -> None:
    assert "<b>" not in with_formulas(text)
    if shown is not None:
        assert _shown(text) == shown


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]{4,}", text) if word not in LETTERS]


def test_a_paper_goes_by_its_title_and_its_conditions_lose_no_word() -> None:
    told, address = title("softmax-layer")
    assert told == "A proof of convergence of multi-class logistic regression network"
    assert address == "https://arxiv.org/abs/1903.12600"
    for text in {claim.conditions for claim in load("softmax-layer")}:
        assert _words(unescape(re.sub(r"<[^>]*>", " ", str(with_formulas(text))))) == _words(text)
