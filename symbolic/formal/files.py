"""What stands in a file of theorems? A paper's claims that are proved, each with its statement.

A file needs Coq, Coquelicot and the library in formal/ alone; nothing of resoft is run to check it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from symbolic.claims import load, names
from symbolic.declare.claim import Claim, Verdict
from symbolic.declare.papers import of_claims
from symbolic.declare.text import Unwritten, text_of
from symbolic.formal.theorem import Proved, theorem_of, wrapped
from symbolic.generator.files import Comparison, State, compare
from symbolic.independent.parse import NotCovered

HEAD = """\
(* {title}

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/ ({where}):

       make                                          compiles the library
       coqc -Q . Resoft {name}

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.
"""


@dataclass(frozen=True)
class Written:
    """A file of theorems: its text, the theorems by their claims, and why others have none."""

    text: str
    theorems: Mapping[str, Proved]
    reasons: Mapping[str, str]


def written(paper: str, claims: Sequence[Claim], wanted: Sequence[Verdict] = ()) -> Written:
    """Return the file of a paper's claims, or of those of a file of claims.

    Its theorems are those of claims whose recorded verdict is ``wanted``: proved, if nothing is.
    """
    theorems, reasons = dict[str, Proved](), dict[str, str]()
    blocks = list[str]()
    for claim in claims:
        if claim.expected not in (wanted or (Verdict.PROVED,)):
            continue
        try:
            found = theorem_of(claim.id, text_of(claim.statement), theorems)
        except (NotCovered, Unwritten) as error:
            reasons[claim.id] = str(error)
            continue
        theorems[claim.id] = found
        blocks.append(f"{_comment(claim)}\n{found.text}")
    return Written("\n".join([_head(paper), *blocks, *_left_out(reasons)]), theorems, reasons)


def _head(paper: str) -> str:
    known = of_claims(paper)
    title = f"{known.title} (arXiv {known.number})" if known else Path(paper).name
    where = "of its repository, or of its wheel"
    return HEAD.format(title=_plain(title), where=where, name=f"papers/{Path(paper).stem}.v")


def _comment(claim: Claim) -> str:
    told = "; ".join(part for part in (claim.reference, claim.provenance.value) if part)
    lines = [f"{claim.id}: {told}"]
    lines += [f"Conditions: {claim.conditions}"] if claim.conditions else []
    lines += [f"Note: {claim.note}"] if claim.note else []
    return wrapped("(* " + "\n   ".join(map(_plain, lines)) + " *)")


def _left_out(reasons: Mapping[str, str]) -> list[str]:
    if not reasons:
        return []
    lines = [f"{claim}: {_plain(reason)}" for claim, reason in reasons.items()]
    return [
        wrapped("(* Proved by resoft, without a theorem here:\n   " + "\n   ".join(lines) + " *)\n")
    ]


def _plain(text: str) -> str:
    """Return a text that neither ends a comment nor begins one, or a string, inside of it."""
    return text.replace("(*", "( *").replace("*)", "* )").replace('"', "'")


def keep(folder: Path, check: bool) -> Iterator[Comparison]:
    """Write, or with ``check`` only compare, the files of all papers; what is no paper's goes."""
    expected = set[Path]()
    for paper in names():
        path = folder / f"{paper}.v"
        expected.add(path)
        text = written(paper, load(paper)).text
        comparison = compare(path, text)
        if comparison.state is not State.CURRENT and not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        yield comparison
    for path in sorted(folder.glob("*.v")):
        if path not in expected:
            if not check:
                path.unlink()
            yield Comparison(path, State.ORPHANED)
