"""Which papers are losses and claims from? What is known of each, in one place, without SymPy."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """A paper; what is not known of it is left empty."""

    #: its number in the arXiv
    number: str
    title: str = ""
    #: surnames, in the paper's order
    authors: tuple[str, ...] = ()
    year: int | None = None
    #: where it appeared
    venue: str = ""
    doi: str = ""
    #: the folder of its claims
    claims: str = ""

    @property
    def address(self) -> str:
        """Where it can be read."""
        return f"https://arxiv.org/abs/{self.number}"

    @property
    def key(self) -> str:
        """Its key in a bibliography."""
        first = self.authors[0].lower() if self.authors else "arxiv"
        return f"{re.sub('[^a-z]', '', first)}{self.year or ''}_{self.number.replace('.', '_')}"


PAPERS = (
    Paper(
        "2309.13482",
        "A Unified Scheme of ResNet and Softmax",
        ("Song", "Wang", "Yin"),
        2023,
        claims="unified",
    ),
    Paper(
        "2309.07418",
        "A Fast Optimization View: Reformulating Single Layer Attention in LLM Based on Tensor "
        "and SVM Trick, and Solving It in Matrix Multiplication Time",
        ("Gao", "Song", "Wang", "Yin"),
        2025,
        "Uncertainty in Artificial Intelligence",
        claims="attention",
    ),
    Paper(
        "1903.12600",
        "A proof of convergence of multi-class logistic regression network",
        ("Rychlik",),
        2019,
        claims="softmax_layer",
    ),
    Paper(
        "1909.04653",
        "Towards understanding the importance of shortcut connections in residual networks",
        ("Liu", "Chen", "Zhou", "Du", "Zhou", "Zhao"),
        2019,
        "Advances in Neural Information Processing Systems",
        claims="shortcut",
    ),
    Paper(
        "2210.05371",
        "On skip connections and normalisation layers in deep optimisation",
        ("MacDonald", "Valmadre", "Saratchandran", "Lucey"),
        2023,
        "Advances in Neural Information Processing Systems",
        claims="skip_normalisation",
    ),
    Paper(
        "2203.03099",
        "Singular value perturbation and deep network optimization",
        ("Riedi", "Balestriero", "Baraniuk"),
        2022,
        "Constructive Approximation",
        "10.1007/s00365-022-09601-5",
        claims="singular_values",
    ),
    Paper("2303.15725"),
    Paper("2304.10411"),
    Paper("2305.00660"),
)


def of_claims(folder: str) -> Paper | None:
    """Return the paper that a folder of claims is about."""
    name = folder.replace("-", "_")
    return next((paper for paper in PAPERS if paper.claims == name), None)


def in_source(source: str) -> tuple[Paper, ...]:
    """Return the papers that a loss' source names by their numbers."""
    numbers = re.findall(r"arXiv (\d{4}\.\d{4,5})", source)
    known = {paper.number: paper for paper in PAPERS}
    return tuple(known.get(number, Paper(number)) for number in dict.fromkeys(numbers))
