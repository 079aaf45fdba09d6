"""How does the text of a Numba module run as plain Python, for as many modules as a test likes?
And how are the functions of a NumPy module put together that read A once?

Only the decorators and exp are taken over by Python: the loops, their order and their numbers are
those of the text.  What the compiler makes of them is tested on fewer modules.
"""

from __future__ import annotations

import math
import re
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np

from resoft.kernels.load import Blocks
from resoft.kernels.one_segment import OneSegment
from resoft.objective.fused_pass import ended
from symbolic.generator.text.fixed import EXP, PREFETCH

GENERATED = Path(__file__).parents[2] / "generated"


def committed(name: str) -> str:
    """The text of a file of generated/."""
    return (GENERATED / name).read_text(encoding="utf-8")


#: The functions of C, which raise nothing: infinite or no number beyond their range.
MATH = SimpleNamespace(
    **{name: getattr(np, name) for name in ("log", "sin", "cos", "sinh", "cosh", "tanh", "sqrt")},
    **{name: getattr(np, name) for name in ("log1p", "expm1", "isfinite")},
    acos=np.arccos,
    asin=np.arcsin,
    atan=np.arctan,
    asinh=np.arcsinh,
    erf=math.erf,
    erfc=math.erfc,
)


class Here:
    """A thread that runs where it is started, under what `np.errstate` says there."""

    def __init__(self, target: Any, args: tuple[Any, ...]) -> None:
        self.target, self.args = target, args

    def start(self) -> None:
        self.target(*self.args)

    def join(self) -> None:
        pass


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
    vars(module).update(math=MATH, Thread=Here)
    for name in ("_BLOCK", "_LONGEST", "_WORTH"):
        if hasattr(module, name):
            vars(module)[name] = 5
    return module


class Whole(OneSegment):
    """A module of stages on rows that are one segment, with its constants."""

    def __init__(self, module: Any, **parameters: float) -> None:
        super().__init__(module, {**module.PARAMETERS, **parameters})

    def __getattr__(self, name: str) -> Any:
        return getattr(self.module, name)


class Blockwise:
    """A NumPy module with the `one_pass` that its block functions amount to, five rows a block."""

    def __init__(self, module: Any) -> None:
        self.module = module
        self._CENTRE = module.CENTRE

    def __getattr__(self, name: str) -> Any:
        return getattr(self.module, name)

    def one_pass(
        self, A: Any, x: Any, b: Any, w: Any = None, centre: Any = None, rows: int = 5, **t: float
    ) -> tuple[float, Any, Any, Any, float, float]:
        """L, its gradient in x, z = A x, the next centre, the loss of digits, the sum of r**2."""
        module, z = self.module, A @ x
        about = np.zeros(module.CENTRE) if centre is None else centre
        k = module.ATOMS[w is not None]
        sums, products, gram, top = np.zeros(module.SUMS), 0.0, np.zeros((k, k)), -np.inf
        for first in range(0, z.size, rows):
            part = slice(first, first + rows)
            found, a, most = module.block(
                z[part], b[part], None if w is None else w[part], about, **t
            )
            sums, products, gram = sums + found, products + a @ A[part], gram + a @ a.T
            top = np.maximum(top, most)
        ends = ended(self._blocks(t), (sums, gram, top), z.size, about)
        return ends[0], ends[1] @ products, z, *ends[2:]

    def _blocks(self, given: dict[str, float]) -> Blocks:
        module = self.module
        functions = (partial(each, **given) for each in (module.block, module.combine))
        return Blocks(module.CENTRE, module.SHIFTS, *functions)
