"""What does a notebook show of an object of the project? Its formulas, typeset."""

from __future__ import annotations

import importlib
from typing import Any


def in_notebook(shown: Any) -> str:
    """Return the object's LaTeX; a class calls it ``_repr_latex_``."""
    display = importlib.import_module("symbolic.display.formulas")  # it stands above all it shows
    return str(display.as_notebook(shown))
