"""Do derivations and ledgers set, as documents of LaTeX, and does nothing leave the page?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Convergence, D, Identity, Inequality, Semidefinite, Verdict
from symbolic.declare.finding import Finding
from symbolic.derive.maps import derived
from symbolic.display.breaking import WIDE, broken, width
from symbolic.display.latex import derivation, ledger
from symbolic.ledger import decide
from symbolic.loss import b, exp, rows, total, z
from symbolic.losses import load
from symbolic.maps import load_either

h = Entry("h", [rows])
L = load("exp").value
LONG = sp.Add(*(total(exp(k * z) * h) / k for k in range(1, 40)))
HOSTILE = r"50% of $x_1 & {y} #2 \end{document} ~^|<> é ≤ ∞ 中 \input{/etc/passwd}"
CLAIMS = [
    Claim("true_one", Identity(D(L, h), total(exp(z) * (exp(z) - b) * h)), "Lemma 1 & 2"),
    Claim("false/one%", Identity(D(L, h), total(exp(z) * h)), HOSTILE, note=HOSTILE),
    Claim("long", Identity(LONG, LONG), "a_long_name_without_a_space" * 5),
    Claim("bound", Inequality(0, L, conditions=(z,)), "", conditions=HOSTILE),
    Claim("form", Semidefinite(D(L, h, h), h), "(3)"),
    Claim("run", Convergence((sp.S(1), sp.S(0)), (sp.S(1),), HOSTILE), "(4)"),
]


def _set(name: str, text: str, folder: Path) -> str:
    """Set a document as pdflatex does; return what it said."""
    if shutil.which("pdflatex") is None:
        reason = "pdflatex not found: apt-get install texlive-latex-recommended lmodern"
        if os.environ.get("RESOFT_TEX") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    (folder / f"{name}.tex").write_text(text, encoding="utf-8")
    options = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape"]
    done = subprocess.run(
        ["pdflatex", *options, f"{name}.tex"], cwd=folder, capture_output=True, check=False
    )
    said = done.stdout.decode("utf-8", errors="replace")
    assert done.returncode == 0, said[-2000:]
    assert (folder / f"{name}.pdf").stat().st_size > 10_000
    return said


def _beyond(said: str) -> list[str]:
    """Lines that leave the text's width by more than a letter."""
    found = re.findall(r"Overfull \\hbox \((\d+)\.\d*pt too wide\)", said)
    return [width_ for width_ in found if int(width_) > 8]


@pytest.mark.parametrize("name", ["cross_entropy", "shortcut"])
def test_a_derivation_sets(name: str, tmp_path: Path) -> None:
    said = _set(name, derivation(derived(load_either(name))), tmp_path)
    assert not _beyond(said)


def test_a_ledger_sets_whatever_its_words_are(tmp_path: Path) -> None:
    findings = [decide(claim, 30.0) for claim in CLAIMS[:2]]
    findings += [Finding(claim, Verdict.UNDECIDED, remark=HOSTILE) for claim in CLAIMS[2:]]
    text = ledger({"mine": findings}, {"mine": HOSTILE})
    assert text.isascii()
    assert not _beyond(_set("ledger", text, tmp_path))
    for claim, verdict in zip(CLAIMS, ["proved", "refuted"], strict=False):
        assert verdict in text[text.index("subsection*{" + claim.id[:4]) :][:200]


def test_formulas_are_broken_at_their_signs_and_nothing_is_lost() -> None:
    line = "L &= " + " + ".join(rf"\frac{{a_{{{k}}} + b}}{{\left(c - d\right)}}" for k in range(30))
    rows_ = broken(line)
    assert len(rows_) > 1
    assert all(width(row) <= WIDE for row in rows_)
    assert " ".join(row.removeprefix(r"&\quad ") for row in rows_) == line
