"""Which papers' experiments can be redone, and which functions compute them?"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pkgutil import resolve_name

from resoft.data.threads import single_blas
from resoft.reading.errors import InputError, closest
from resoft.reproduce.part import Part, Plan


@dataclass(frozen=True)
class Paper:
    """What it is about, its experiments, as MODULE:FUNCTION in this folder, of which each takes a
    plan and hands a part back, and the packages that they need beside resoft's.
    """

    title: str
    experiments: tuple[str, ...]
    needs: tuple[str, ...]


PAPERS = {
    "softmax-layer": Paper(
        "the softmax layer (arXiv 1903.12600) on scikit-learn's digits",
        # the long one last: what is done is written, should one interrupt it
        ("cycles:part", "rates:part", "separable:part", "training:part"),
        ("sklearn", "matplotlib"),
    ),
    "shortcut": Paper(
        "shortcut connections in a network with a teacher (arXiv 1909.04653)",
        (
            "shortcut.success:random_start",
            "shortcut.success:shortcut_start",
            "shortcut.paths:part",
            "shortcut.steps:part",
            "shortcut.slow:part",
            "shortcut.gradient:part",
            "shortcut.samples:part",
        ),
        ("matplotlib",),
    ),
    "skip-normalisation": Paper(
        "skip connections and normalisation (arXiv 2210.05371)",
        (
            "skips.matrices:part",
            "skips.matrices:condition_part",
            "skips.matrices:edge_part",
            "skips.explicit:part",
            "skips.training:part",
        ),
        ("sklearn", "matplotlib"),
    ),
    "singular-values": Paper(
        "singular values of layers with shortcuts (arXiv 2203.03099)",
        (
            "singular.conditions:part",
            "singular.conditions:threshold",
            "singular.depth:part",
            "singular.bounds:part",
            "singular.surfaces:part",
        ),
        ("sklearn", "matplotlib"),
    ),
}


def parts_of(name: str) -> Callable[[Plan], Iterator[Part]]:
    """What computes that paper's experiments, each before the next begins.

    Raises:
        InputError: there is no such paper.
        ModuleNotFoundError: a package that it needs is not installed.
    """
    if name not in PAPERS:
        raise InputError(f"there is no paper {name!r}: {closest(name, list(PAPERS))}")
    for package in PAPERS[name].needs:
        importlib.import_module(package)
    return partial(_one_by_one, PAPERS[name].experiments)


def _one_by_one(experiments: Iterable[str], plan: Plan) -> Iterator[Part]:
    for experiment in experiments:
        with single_blas():
            found: Part = resolve_name(f"{__name__}.{experiment}")(plan)
        yield found
