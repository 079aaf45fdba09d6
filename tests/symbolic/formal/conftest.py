"""Tests that ask Coq are skipped where it is missing, unless it is required to be there."""

from __future__ import annotations

import os
import shutil

import pytest


@pytest.fixture(scope="session")
def coq() -> None:
    """Coq is here."""
    if shutil.which("coqc") is None:
        if os.environ.get("RESOFT_COQ") == "required":
            pytest.fail("coqc not found: apt-get install coq libcoq-coquelicot libcoq-interval")
        pytest.skip("coqc not found")
