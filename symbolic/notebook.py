"""What does a notebook show of an object of the project? Its formulas, typeset."""

from __future__ import annotations

from typing import Any


def in_notebook(shown: Any) -> str:
    """Return the object's LaTeX; a class calls it ``_repr_latex_``."""
    from symbolic.show import as_notebook  # which knows the classes that use this

    return as_notebook(shown)
