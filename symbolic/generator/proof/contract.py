"""Which functions does a generated module have, with which arguments, and what do they return?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from symbolic.calculus import Axis
from symbolic.declare.loss import rows

Shape = tuple[Axis | str, ...]


@dataclass(frozen=True)
class Contract:
    """The arguments of a function, a ``?`` behind what may be left out, and the shapes returned.

    A letter in a shape is a number that the text may choose.
    """

    arguments: tuple[str, ...]
    returns: Mapping[str, Shape]


_ENDS: dict[str, Shape] = {"L": (), "terms": ("j",), "gamma": ("k",), "new": ("c",)}
_ATOMS = ("z", "b", "w", "lo", "hi", "centre", "a", "S", "given")
_MATRIX = ("x", "b", "w?", "centre?")
#: The functions of a pass that reads A once: what a block of rows gives, what all blocks end in;
#: and those that only hand on.  Where one returns nothing, it writes to its arguments.
PASSES: tuple[dict[str, Contract], ...] = (
    {
        "block": Contract(("z", "b", "w", "centre"), {"S": ("q",), "a": ("k", rows), "top": ()}),
        "combine": Contract(("sums", "n", "top", "centre"), _ENDS),
    },
    {
        "_atoms": Contract(_ATOMS, {"S": ("q",), "a": ("k", rows)}),
        "_finish": Contract(("sums", "n", "top", "centre", "given"), _ENDS),
        "one_pass": Contract(("A", *_MATRIX), {"handed": ()}),
        "one_pass_csr": Contract(("data", "indices", "indptr", *_MATRIX), {"handed": ()}),
    },
)
