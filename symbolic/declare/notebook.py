"""What does a notebook show of an object of the project? Its formulas, typeset."""

from __future__ import annotations

import importlib
from typing import Any

#: What typesets, loaded by name when a notebook asks: declarations do not depend on their display.
DISPLAY = "symbolic.display.formulas"


def in_notebook(shown: Any) -> str:
    """Return the object's LaTeX; a class calls it ``_repr_latex_``."""
    return str(importlib.import_module(DISPLAY).as_notebook(shown))
