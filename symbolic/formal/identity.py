"""How is an identity proved? By one boolean that the kernel computes (formal/Check.v).

The proof tells what the numbers in terms mean, shows that what must be positive or not zero is, and
lets the kernel compute that both sides have one normal form, with all derivatives carried out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from symbolic.formal.definedness import (
    BETWEEN,
    INSIDE,
    NOT_NEGATIVE,
    NOT_ZERO,
    POSITIVE,
    conditions,
    factors,
    positive,
)
from symbolic.formal.statement import Condition, Read, Scope, Theorem, Writer, read, theorem
from symbolic.formal.term import Terms
from symbolic.independent.parse import Axis, Entry, Node


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return an identity's theorem and its proof.

    Raises:
        NotCovered: a part of it has no words in Coq, or none in the embedding.
    """
    found = read(text)
    needed = conditions(found.statement)
    stated = theorem(name, found, needed)
    return stated, proof(found, stated, needed), ()
