"""Which file of theorems does a user get? One that Coq compiles, where Coq is here to try it.

A claim whose theorem has no proof, says nothing or is false in numbers is named at the end of the
file, with the reason; where Coq is missing, the file says that no proof was tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from symbolic.declare.claim import Claim
from symbolic.formal.bundle import NAME, alone
from symbolic.formal.files import IN_FORMAL, Written, refused_in, tried, written
from symbolic.formal.instance import look
from symbolic.formal.kernel import NoKernel, library, program
from symbolic.formal.read_back import Unreadable

#: How an exported file is checked, which has the library beside it as one file.
_ALONE = """:

       coqc {library}                                 compiles the library
       coqc {name}"""
_UNTRIED = """

   No proof below was tried, as Coq was not to be had: coqc ends at the first that fails."""


@dataclass(frozen=True)
class Exported:
    """A file of theorems, why claims have none in it, and why no proof was tried; or ''."""

    text: str
    reasons: Mapping[str, str]
    untried: str = ""


def exported(paper: str, claims: Sequence[Claim]) -> Exported:
    """Return the file of theorems of a paper's claims, or of a user's own, for use without resoft.

    What is kept of a paper was tried when it was written.
    """
    kept = Path(__file__).resolve().parents[2] / "formal" / "papers" / f"{paper}.v"
    own = not kept.is_file()
    if own:
        refused, untried = _tried(paper, claims)
    else:
        refused, untried = refused_in(kept.read_text(encoding="utf-8")), ""
    found = written(paper, claims, refused, deduce=own)
    name = f"{Path(paper).stem}.v"
    how = _ALONE.format(library=NAME, name=name) + (_UNTRIED if untried else "")
    text = found.text.replace(IN_FORMAL.format(name=f"papers/{name}"), how, 1)
    return Exported(alone(text), found.reasons, untried)


def _tried(paper: str, claims: Sequence[Claim]) -> tuple[dict[str, str], str]:
    """Return which claims have no theorem that holds, and why no proof was tried; or ''."""
    refused = _seen(written(paper, claims, deduce=True))
    try:
        program("coqtop")
        library()
    except NoKernel as error:
        return refused, str(error)
    return tried(paper, claims, refused, deduce=True), ""


def _seen(found: Written) -> dict[str, str]:
    """Return the claims whose theorems say nothing, or are false in numbers, and where."""
    refused = dict[str, str]()
    for claim, theorem in found.theorems.items():
        try:
            seen = look(theorem.statement.text)
        except Unreadable:
            continue
        if seen.counterexample:
            refused[claim] = f"it is false in numbers, {seen.counterexample}"
        elif not seen.instances:
            refused[claim] = f"it says nothing: no instance in {seen.tried} points"
    return refused
