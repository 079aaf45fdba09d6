"""Which words does the text know? One table of functions, one of kinds, for writer and reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from typing import Any

import sympy as sp

from symbolic.calculus.functions import TABLE
from symbolic.declare.claim import (
    Claim,
    Convergence,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Verdict,
)
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.declare.map import Map
from symbolic.declare.perturbation import (
    AtVector,
    Compared,
    HoffmanWielandt,
    LowRank,
    Mirsky,
    Perturbation,
    Place,
    Trace,
    Transposed,
)

#: Another version's text is refused: it may mean something else.
VERSION = 1

#: What is made of formulas alone.
OPERATIONS: Mapping[str, type[sp.Basic]] = {
    "+": sp.Add,
    "*": sp.Mul,
    "^": sp.Pow,
    **{row.name: row.head for row in TABLE},
}
CONSTANTS: Mapping[str, sp.Expr] = {"pi": sp.pi, "e": sp.E}
#: How many arguments an operation takes, where that is not one; None is any number of them.
ARGUMENTS: Mapping[str, int | None] = {
    "+": None,
    "*": None,
    "^": 2,
    "largest": None,
    "least": None,
    "LambertW": None,
}
WORDS = {head: word for word, head in OPERATIONS.items()}

#: The sections of a text, in their order, before its body.
SECTIONS = ("axes", "entries", "positive", "parameters", "definitions", "claims")
#: Fields that are one of a few words.
CHOICES: Mapping[str, type[Enum]] = {"provenance": Provenance, "expected": Verdict}
#: Which singular value an entry is.
PLACES: Mapping[str, Place] = {place.value: place for place in Place}
#: What is known of singular values; the fields of each are formulas.
LEMMAS: Mapping[str, type[Any]] = {
    "compared": Compared,
    "transposed": Transposed,
    "low-rank": LowRank,
    "mirsky": Mirsky,
    "hoffman-wielandt": HoffmanWielandt,
    "trace": Trace,
    "at-vector": AtVector,
}

_BOUND = {
    "box": "box",
    "conditions": "formulas",
    "sizes": "sizes",
    "where": "values",
    "certificate": "formula",
}


@dataclass(frozen=True)
class Kind:
    """What can be a text's body, and of which sort each of its fields is."""

    word: str
    type: type[Any]
    sorts: Mapping[str, str]

    @property
    def defaults(self) -> dict[str, Any]:
        """What a field has that is left out."""
        found = {each.name: each for each in fields(self.type)}
        return {
            name: found[name].default if factory is MISSING else factory()
            for name in self.sorts
            if (factory := found[name].default_factory) is not MISSING
            or found[name].default is not MISSING
        }


_LOSS = {
    "name": "text",
    "value": "formula",
    "prediction": "formula",
    "source": "text",
    "arguments": "formulas",
}
KINDS = (
    Kind("identity", Identity, {"left": "formula", "right": "formula", "where": "values"}),
    Kind("inequality", Inequality, {"left": "formula", "right": "formula", **_BOUND}),
    Kind(
        "semidefinite",
        Semidefinite,
        {"form": "formula", "direction": "formula", **_BOUND, "constant": "formula"},
    ),
    Kind(
        "perturbation",
        Perturbation,
        {
            "left": "formula",
            "right": "formula",
            "singular": "singular",
            "conditions": "formulas",
            "lemmas": "lemmas",
            "certificate": "formula",
        },
    ),
    Kind(
        "convergence",
        Convergence,
        {"errors": "formulas", "factors": "formulas", "setting": "text"},
    ),
    Kind(
        "claim",
        Claim,
        {
            "id": "text",
            "statement": "kind",
            "reference": "text",
            "provenance": "choice",
            "expected": "choice",
            "conditions": "text",
            "note": "text",
        },
    ),
    Kind("loss", Loss, _LOSS),
    Kind("layer", Layer, _LOSS),
    Kind(
        "map",
        Map,
        {"name": "text", "outputs": "values", "arguments": "formulas", "source": "text"},
    ),
)
