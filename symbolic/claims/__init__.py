"""The papers' claims, one file each; the file's name is the paper's name."""

from __future__ import annotations

import difflib
import importlib.util
import pkgutil
from pathlib import Path

from symbolic.claim import Claim


class ClaimsError(ValueError):
    """A claims file is missing or malformed; the message says which and why."""


def names() -> list[str]:
    """Return the names of the papers that have a file here."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def load(paper: str) -> list[Claim]:
    """Return the claims of a paper, or of a claims file (*.py) outside this folder.

    Raises:
        ClaimsError: there is no such paper or file, or the file declares no claims.
    """
    path = Path(paper)
    if path.suffix != ".py":
        wanted, known = paper.replace("-", "_"), names()
        if wanted not in known:
            close = difflib.get_close_matches(wanted, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            msg = f"unknown paper {paper!r}{hint} Known: {', '.join(known)}; or give a claims file"
            raise ClaimsError(msg)
        path = Path(__path__[0]) / f"{wanted}.py"
    if not path.is_file():
        msg = f"no claims file {path}"
        raise ClaimsError(msg)
    return _from_file(path)


def _from_file(path: Path) -> list[Claim]:
    spec = importlib.util.spec_from_file_location(f"symbolic.claims.{path.stem}", path)
    assert spec is not None and spec.loader is not None  # a *.py path always has both
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        msg = f"the claims file {path} does not run: {type(error).__name__}: {error}"
        raise ClaimsError(msg) from error
    claims = getattr(module, "CLAIMS", None)
    if not isinstance(claims, list) or not claims or not all(isinstance(c, Claim) for c in claims):
        msg = f"the claims file {path} declares no claims: set CLAIMS = [Claim(...), ...]"
        raise ClaimsError(msg)
    ids = [claim.id for claim in claims]
    if doubled := sorted({name for name in ids if ids.count(name) > 1}):
        msg = f"the claims file {path} uses the id {doubled[0]!r} twice"
        raise ClaimsError(msg)
    return claims
