"""The papers' claims, one module or folder each; its name is the paper's name."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

from symbolic.claim import Claim
from symbolic.curve import Curve
from symbolic.declarations import locate, names_in, run_file


class ClaimsError(ValueError):
    """A claims file is missing or malformed; the message says which and why."""


def names() -> list[str]:
    """Return the names of the papers that have a file here."""
    return names_in(__path__)


def load(paper: str) -> list[Claim]:
    """Return the claims of a paper, or of a claims file (*.py) outside this folder.

    Raises:
        ClaimsError: there is no such paper or file, or the file declares no claims.
    """
    path, module = _module(paper)
    claims = getattr(module, "CLAIMS", None)
    if not isinstance(claims, list) or not claims or not all(isinstance(c, Claim) for c in claims):
        msg = f"the claims file {path} declares no claims: set CLAIMS = [Claim(...), ...]"
        raise ClaimsError(msg)
    ids = [claim.id for claim in claims]
    if doubled := sorted({name for name in ids if ids.count(name) > 1}):
        msg = f"the claims file {path} uses the id {doubled[0]!r} twice"
        raise ClaimsError(msg)
    return claims


def curves(paper: str) -> list[Curve]:
    """Return the curves that a paper's or a claims file declares beside its claims.

    Raises:
        ClaimsError: there is no such paper or file, or CURVES holds something else.
    """
    path, module = _module(paper)
    found = getattr(module, "CURVES", [])
    if not isinstance(found, list) or not all(isinstance(curve, Curve) for curve in found):
        msg = f"the claims file {path}: CURVES must be a list of Curve(...)"
        raise ClaimsError(msg)
    return found


def _module(paper: str) -> tuple[Path, ModuleType]:
    path = locate(paper, __path__, "claims", ClaimsError)
    if path.suffix == ".py":
        return path, run_file(path, "symbolic.claims", "claims", ClaimsError)
    return path, importlib.import_module(f"symbolic.claims.{path.name}")
