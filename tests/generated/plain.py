"""How does the text of a Numba module run as plain Python, for as many modules as a test likes?

Only the decorators and exp are taken over by Python: the loops, their order and their numbers are
those of the text.  What the compiler makes of them is tested on fewer modules.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np

from symbolic.generator.numba_parts import EXP, PREFETCH

GENERATED = Path(__file__).parents[2] / "generated"


def committed(name: str) -> str:
    """The text of a file of generated/."""
    return (GENERATED / name).read_text(encoding="utf-8")


#: The functions of C, which raise nothing: infinite or no number beyond their range.
MATH = SimpleNamespace(
    **{name: getattr(np, name) for name in ("log", "sin", "cos", "sinh", "cosh", "tanh", "sqrt")},
    **{name: getattr(np, name) for name in ("log1p", "expm1", "isfinite")},
    atan=np.arctan,
    asinh=np.arcsinh,
)


def plain(text: str, name: str = "plain", threads: int = 2) -> Any:
    """Run a Numba module's text without Numba."""
    text = text.replace(EXP, "").replace(PREFETCH, "")
    text = re.sub(r"^from numba.*\n", "", text, flags=re.MULTILINE)
    module = ModuleType(name)
    module.__dict__.update(
        njit=lambda **_: lambda function: function,
        intrinsic=None,
        prange=range,
        get_num_threads=lambda: threads,
        _exp=np.exp,
        _fetch=lambda *_: None,
    )
    exec(compile(text, f"<{name}>", "exec"), module.__dict__)
    vars(module).update(math=MATH)
    if hasattr(module, "_BLOCK"):
        vars(module).update(_BLOCK=5, _COLUMN_BLOCK=5)
    return module
