"""The papers' claims, one module or folder each; its name is the paper's name."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

from symbolic.claim import Claim
from symbolic.curve import Curve
from symbolic.declare.files import locate, names_in, run_file
from symbolic.declare.loss import cut
from symbolic.declare.malformed import Malformed, MalformedClaim, execute
from symbolic.declare.papers import of_claims


class ClaimsError(ValueError):
    """A claims file is missing or malformed; the message says which and why."""


def names() -> list[str]:
    """Return the names of the papers that have a file here."""
    return names_in(__path__)


def load(paper: str) -> list[Claim]:
    """Return the claims of a paper, or of a claims file (*.py) outside this folder.

    A claim that cannot be made stands among them as a `MalformedClaim`.

    Raises:
        ClaimsError: there is no such paper or file, or the file declares no claims.
    """
    path, module = _module(paper)
    given = getattr(module, "CLAIMS", None)
    members = list(given) if isinstance(given, list | tuple) else []
    if not any(isinstance(member, Claim) for member in members):
        raise ClaimsError(
            f"the claims file {path} declares no claims: set CLAIMS = [Claim(...), ...]"
        )
    claims = [_claim(member, place) for place, member in enumerate(members, start=1)]
    ids = [claim.id for claim in claims if not isinstance(claim, MalformedClaim)]
    if doubled := sorted({name for name in ids if ids.count(name) > 1}):
        raise ClaimsError(
            f"the claims file {path} uses the id {doubled[0]!r} twice: give each claim its own"
        )
    return claims


def _claim(member: object, place: int) -> Claim:
    if isinstance(member, Claim):
        return member
    what = f"member {place} of CLAIMS is {cut(repr(member))}, not a Claim(...)"
    return MalformedClaim(f"member {place}", statement=Malformed(setting=what))


def curves(paper: str) -> list[Curve]:
    """Return the curves that a paper's or a claims file declares beside its claims.

    Raises:
        ClaimsError: there is no such paper or file, or CURVES holds something else.
    """
    path, module = _module(paper)
    found = getattr(module, "CURVES", [])
    if not isinstance(found, list) or not all(isinstance(curve, Curve) for curve in found):
        raise ClaimsError(f"the claims file {path}: CURVES must be a list of Curve(...)")
    return found


def title(paper: str) -> tuple[str, str]:
    """Return a paper's title, or a claims file's TITLE, and the ADDRESS to read it at, "" for none.

    Raises:
        ClaimsError: there is no such paper or file, or one of the two is no text.
    """
    path, module = _module(paper)
    if path.suffix != ".py" and (known := of_claims(path.name)) is not None:
        return known.title, known.address
    found = (getattr(module, "TITLE", ""), getattr(module, "ADDRESS", ""))
    if not all(isinstance(each, str) for each in found):
        raise ClaimsError(f"the claims file {path}: TITLE and ADDRESS must be texts")
    return found


def _module(paper: str) -> tuple[Path, ModuleType]:
    path = locate(paper, __path__, "claims", ClaimsError)
    if path.suffix == ".py":
        return path, run_file(path, "symbolic.claims", "claims", ClaimsError, execute)
    return path, importlib.import_module(f"symbolic.claims.{path.name}")
