"""Which papers' experiments can be redone? Each is a module whose `parts` computes them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from resoft.reading.errors import InputError, closest
from resoft.reproduce.part import Part, Plan


@dataclass(frozen=True)
class Paper:
    """A module with `parts(plan)`, what it is about, and the packages it needs beside resoft's."""

    module: str
    title: str
    needs: tuple[str, ...]


PAPERS = {
    "softmax-layer": Paper(
        "resoft.reproduce.softmax_layer",
        "the softmax layer (arXiv 1903.12600) on scikit-learn's digits",
        ("sklearn", "matplotlib"),
    ),
    "shortcut": Paper(
        "resoft.reproduce.shortcut",
        "shortcut connections in a network with a teacher (arXiv 1909.04653)",
        ("matplotlib",),
    ),
    "skip-normalisation": Paper(
        "resoft.reproduce.skips",
        "skip connections and normalisation (arXiv 2210.05371)",
        ("sklearn", "matplotlib"),
    ),
    "singular-values": Paper(
        "resoft.reproduce.singular",
        "singular values of layers with shortcuts (arXiv 2203.03099)",
        ("sklearn", "matplotlib"),
    ),
}


def parts_of(name: str) -> Callable[[Plan], Iterator[Part]]:
    """What computes that paper's experiments, one part after another.

    Raises:
        InputError: there is no such paper.
        ModuleNotFoundError: a package that it needs is not installed.
    """
    if name not in PAPERS:
        raise InputError(f"there is no paper {name!r}: {closest(name, list(PAPERS))}")
    for package in PAPERS[name].needs:
        importlib.import_module(package)
    parts: Callable[[Plan], Iterator[Part]] = importlib.import_module(PAPERS[name].module).parts
    return parts
