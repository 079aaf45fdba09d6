"""What stands in a file of theorems? A paper's claims that are proved, each with its statement.

A file needs Coq, Coquelicot and the library in formal/ alone; nothing of resoft is run to check it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from symbolic.claims import load, names
from symbolic.declare.claim import Claim, Statement, Verdict
from symbolic.declare.papers import of_claims
from symbolic.declare.text import Unwritten, text_of
from symbolic.formal.along import NotTurned
from symbolic.formal.certified import premises
from symbolic.formal.deduced import with_certificate
from symbolic.formal.kernel import judged
from symbolic.formal.theorem import Proved, check_own_name, theorem_of, wrapped
from symbolic.generator.files import Comparison, State, compare
from symbolic.independent.parse import NotCovered

HEAD = """\
(* {title}

   {what}, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval{how}

   Written by resoft; never edited. *)
"""
_OWN = "What this file's claims say that are recorded as proved"
#: How a file in formal/ is checked.
IN_FORMAL = """, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft {name}"""
#: What is opened for the theorems.
OPENING = """\
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


#: Why a claim has no theorem in a file, where it has one that the kernel does not accept.
REFUSED = "its theorem has no proof yet"


def written(
    paper: str,
    claims: Sequence[Claim],
    refused: Mapping[str, str] = MappingProxyType({}),
    deduce: bool = False,
) -> Written:
    """Return the file of a paper's claims, or of those of a file of claims, recorded as proved.

    ``refused`` are claims whose theorems are left out, with why: they are named at the end.
    With ``deduce``, bounds without a certificate get that of their deduction.
    """
    theorems, reasons = dict[str, Proved](), dict[str, str]()
    blocks = list[str]()
    for claim in claims:
        if claim.expected is not Verdict.PROVED:
            continue
        known, lemmas, found = dict(theorems), dict[str, Proved](), None
        try:
            statement = claim.statement
            if deduce:
                statement, lemmas = _certified(claim, theorems.values())
                known |= lemmas
            text = text_of(statement)
            blocks += _from_elsewhere(text, known, {each.id for each in claims}, refused)
            found = theorem_of(claim.id, text, known)
            check_own_name(found, known.values())
        except (NotCovered, Unwritten) as error:
            reasons[claim.id] = str(error)
        theorems |= {name: each for name, each in known.items() if name not in lemmas}
        if claim.id in reasons or found is None:
            continue
        if claim.id in refused:
            reasons[claim.id] = refused[claim.id]
            continue
        theorems |= {**lemmas, claim.id: found}
        blocks += [*(each.text for each in lemmas.values()), f"{_comment(claim)}\n{found.text}"]
    return Written("\n".join([_head(paper), *blocks, *_left_out(reasons)]), theorems, reasons)


def _from_elsewhere(
    text: str, theorems: dict[str, Proved], own: Container[str], refused: Container[str]
) -> Iterator[str]:
    """Yield the theorems of claims of other papers, or of none, that a certificate rests on."""
    for premise, told in premises(text).items():
        if premise not in own and premise not in theorems and premise not in refused:
            theorems[premise] = theorem_of(premise, told, theorems)
            yield f"(* {_plain(premise)}: what is below rests on it *)\n{theorems[premise].text}"


def _head(paper: str) -> str:
    known = of_claims(paper)
    title = f"{known.title} (arXiv {known.number})" if known else Path(paper).name
    what = "What resoft proves of this paper's claims" if known else _OWN
    how = IN_FORMAL.format(name=f"papers/{Path(paper).stem}.v")
    return HEAD.format(title=_plain(title), what=what, how=how) + OPENING


def _comment(claim: Claim) -> str:
    told = "; ".join(part for part in (claim.reference, claim.provenance.value) if part)
    lines = [f"{claim.id}: {told}"]
    lines += [f"Conditions: {claim.conditions}"] if claim.conditions else []
    lines += [f"Note: {claim.note}"] if claim.note else []
    return wrapped("(* " + "\n   ".join(map(_plain, lines)) + " *)")


_LEFT_OUT = "Recorded as proved, without a theorem here:"


def _left_out(reasons: Mapping[str, str]) -> list[str]:
    if not reasons:
        return []
    lines = [f"{claim}: {_plain(reason)}" for claim, reason in reasons.items()]
    return [wrapped(f"(* {_LEFT_OUT}\n   " + "\n   ".join(lines) + " *)\n") + "\n"]


def _plain(text: str) -> str:
    """Return a text that neither ends a comment nor begins one, or a string, inside of it."""
    return text.replace("(*", "( *").replace("*)", "* )").replace('"', "'")


def refused_in(text: str) -> dict[str, str]:
    """Return the claims that a file names as those whose theorems have no proof, with why."""
    told = text.rpartition(_LEFT_OUT)[2].strip().removesuffix(" *)").replace("\n       ", " ")
    said = [line.strip().partition(": ") for line in told.splitlines()]
    return {claim: reason for claim, _, reason in said if reason.startswith(REFUSED)}


def _certified(claim: Claim, before: Collection[Proved]) -> tuple[Statement, dict[str, Proved]]:
    """Return a claim's statement with what shows it, where that is found, and its lemmas."""
    with suppress(NotTurned, NotCovered):
        found = with_certificate(claim.statement, claim.id)
        for lemma in found.lemmas.values():
            check_own_name(lemma, before)
        return found.statement, dict(found.lemmas)
    return claim.statement, {}


def tried(
    paper: str,
    claims: Sequence[Claim],
    before: Mapping[str, str] = MappingProxyType({}),
    deduce: bool = False,
) -> dict[str, str]:
    """Return the claims whose theorems the kernel does not accept, with what it says.

    ``before`` are those that are left out already; ``deduce`` is that of `written`.

    Raises:
        NoKernel: there is no Coq here.
    """
    refused, accepted = dict(before), dict[str, str]()
    while True:  # what rests on a refused theorem is written, and tried, without it
        theorems = written(paper, claims, refused, deduce).theorems
        texts = {each.name: each.text for each in theorems.values()}
        if texts.items() <= accepted.items():
            return refused
        same = {name for name, text in texts.items() if accepted.get(name) == text}
        found = judged(OPENING, texts, admitted=same)
        refused |= {
            claim: _plain(" ".join(f"{REFUSED}: {found[each.name].reason}".split()))
            for claim, each in theorems.items()
            if not found[each.name].accepted
        }
        accepted = {name: text for name, text in texts.items() if found[name].accepted}


def _compared(path: Path, text: str) -> Comparison:
    """Compare a file with what belongs there; it has no digest that tells who changed it."""
    found = compare(path, text)
    return replace(found, state=State.STALE) if found.state is State.EDITED else found


def keep(folder: Path, check: bool) -> Iterator[Comparison]:
    """Write, or with ``check`` only compare, the files of all papers; what is no paper's goes.

    To compare takes no Coq: a file itself says which theorems it leaves out.

    Raises:
        NoKernel: a file must be written, and there is no Coq to try its theorems.
    """
    expected = set[Path]()
    for paper in names():
        path = folder / f"{paper}.v"
        expected.add(path)
        claims = load(paper)
        known = refused_in(path.read_text(encoding="utf-8")) if path.is_file() else {}
        comparison = _compared(path, written(paper, claims, known).text)
        if comparison.state is not State.CURRENT and not check:
            text = written(paper, claims, tried(paper, claims)).text
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        yield comparison
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in expected and path.suffix in ("", ".v"):
            if not check:
                path.unlink()
            yield Comparison(path, State.ORPHANED)
