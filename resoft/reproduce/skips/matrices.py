"""What does the identity do to the singular values of a random matrix?

A = 2 (U - 1/2) / sqrt(n), U uniform on [0, 1], as the repository of arXiv 2210.05371 draws it: its
entries have variance sigma^2 / n with sigma = 1 / sqrt 3.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import SimpleNamespace

import numpy as np
from scipy import stats

from resoft.reproduce.chance import HIGH, LOW, Earlier, EarlierMean
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.singular.conditions import quantile
from resoft.reproduce.singular.layers import IDENTITY, RELU, Cell, singular_values
from resoft.reproduce.skips import figures, recorded
from resoft.reproduce.skips.recorded import SETTINGS
from resoft.reproduce.spectra import density, edges, is_bounded, limit_condition
from resoft.support.arrays import ROUGHLY, Array

SIGMA = 1 / math.sqrt(3)
RANGE = (0.0, 2.0)
#: Weights as large as they are drawn by default, and of which sizes.
DEFAULT = SimpleNamespace(sigmas=(0.8, 1.0, 1.2, 1.5), ns=(100, 400), draws=20)
FINE = 40  # points a bin, of the integrals


def part(plan: Plan, n: int = SETTINGS.n, draws: int = SETTINGS.draws) -> Part:
    """The histograms of A and of I + A, beside the limiting densities."""
    plan.tell("random matrices: histograms")
    kept = plan.kept.get(partial(spectra_of, n, draws, plan.seed), of="matrices", n=n, draws=draws,
                         seed=plan.seed)  # fmt: skip
    found = {name: np.array(values) for name, values in kept.items()}
    rows: list[Row] = [row for name, values in found.items() for row in _bins(name, values, n)]
    rows.append(_share(found["A"], n))
    differing = [row for row in rows if row["agreement"] == "differs"]
    compared = sum(row["agreement"] != "" for row in rows)
    table = table_of(
        f"n = {n}, {draws} draws: singular values of A and I + A ({compared - len(differing)} of "
        f"{compared} recorded values agree)",
        rows, ("matrix",), ("from", "to", ("mean count", "mean"), "limit", "recorded"),
        ("agreement",),
    )  # fmt: skip
    draw = partial(figures.spectra, found, {"A": (0.0, 2 * SIGMA), "I + A": edges(SIGMA)},
                   _densities(), RANGE, SETTINGS.bins)  # fmt: skip
    return Part("random-matrices", rows, {"random-matrices": draw}, (table,))


def uniform(n: int, rng: np.random.Generator) -> Array:
    """One A."""
    return np.asarray(2 * (rng.random((n, n)) - 0.5) / math.sqrt(n))


def spectra_of(n: int, draws: int, seed: int) -> dict[str, list[list[float]]]:
    """The singular values of each draw, of A and of I + A."""
    rng = np.random.default_rng([seed, n])
    found: dict[str, list[list[float]]] = {"A": [], "I + A": []}
    for _ in range(draws):
        A = uniform(n, rng)
        found["A"].append(singular_values(A).tolist())
        found["I + A"].append(singular_values(A + np.eye(n)).tolist())
    return found


def _densities() -> Mapping[str, Callable[[Array], Array]]:
    return {
        "A": partial(density, sigma=SIGMA, rho=0.0),
        "I + A": partial(density, sigma=SIGMA, rho=1.0),
    }


def expected(name: str, borders: Array) -> Array:
    """The limit's share of each bin."""
    centres, width = _fine(borders)
    return np.asarray(_densities()[name](centres).reshape(-1, FINE).sum(axis=1) * width)


def _fine(borders: Array) -> tuple[Array, float]:
    width = float(borders[1] - borders[0]) / FINE
    return borders[0] + width * (np.arange((borders.size - 1) * FINE) + 0.5), width


def _bins(name: str, found: Array, n: int) -> Iterator[Row]:
    borders = np.linspace(*RANGE, SETTINGS.bins + 1)
    counts = np.array([np.histogram(each, borders)[0] for each in found], dtype=float)
    limits = n * expected(name, borders)
    for k, text in enumerate(recorded.counts(name)):
        ends = (round(float(each), ndigits=4) for each in borders[k : k + 2])
        yield _counted(name, ends, counts[:, k], float(limits[k]), text if n == SETTINGS.n else "")


def _share(found: Array, n: int) -> Row:
    small = SETTINGS.small
    # of the quarter circle
    limit = 2 * float(stats.semicircular.cdf(small, scale=2 * SIGMA)) - 1
    text = recorded.SMALL_SHARE if n == SETTINGS.n else ""
    return _counted("A: share below", (0.0, small), (found < small).mean(axis=1), limit, text)


def _counted(
    name: str, ends: Iterable[float], found: Array, limit: float, text: str
) -> dict[str, object]:
    earlier = EarlierMean(text, SETTINGS.draws, 2 * SETTINGS.bins + 1)
    return {
        "matrix": name,
        **dict(zip(("from", "to"), ends, strict=True)),
        "mean": float(found.mean()),
        "standard_error": float(found.std(ddof=1) / math.sqrt(found.size)),
        "limit": limit,
        "recorded": text,
        "agreement": earlier.agreement(found) if text else "",
    }


def condition_part(
    plan: Plan, ns: Iterable[int] = recorded.CONDITIONS, draws: int = SETTINGS.draws
) -> Part:
    """Condition numbers by n: without the identity they grow, with it they have a limit."""
    rows: list[Row] = []
    for n in ns:
        plan.tell(f"random matrices: condition numbers at n = {n}")
        kept = plan.kept.get(partial(_conditions_of, n, draws, plan.seed), of="matrix conditions",
                             n=n, draws=draws, seed=plan.seed)  # fmt: skip
        plain, skipped = np.array(kept["A"]), np.array(kept["I + A"])
        texts = recorded.CONDITIONS.get(n, ("", ""))
        cells = 2 * len(recorded.CONDITIONS)
        for name, found, text, earlier in (
            ("A", plain, texts[0], Earlier(texts[0], SETTINGS.draws, cells)),
            ("I + A", skipped, texts[1], EarlierMean(texts[1], SETTINGS.draws, cells)),
        ):
            rows.append({
                "matrix": name,
                "n": n,
                "draws": draws,
                "median": float(np.median(found)),
                "mean": float(found.mean()),
                "quantile_10": quantile(found, LOW),
                "quantile_90": quantile(found, HIGH),
                "limit": limit_condition(SIGMA, 0.0 if name == "A" else 1.0),
                "recorded": text,
                "recorded_is": "median" if name == "A" else "mean",
                "agreement": earlier.agreement(found) if text else "",
            })  # fmt: skip
    names = ("matrix", "n", "median", "mean", "limit", "recorded", "recorded_is", "agreement")
    table = table_of(f"condition numbers, {draws} draws", rows, names[:1], names[1:-2], names[-2:])
    return Part("matrix-conditions", rows, {}, (table,))


def _conditions_of(n: int, draws: int, seed: int) -> dict[str, list[float]]:
    found = spectra_of(n, draws, seed)
    return {name: [s[0] / s[-1] for s in values] for name, values in found.items()}


def edge_part(
    plan: Plan,
    sigmas: Iterable[float] = recorded.EDGES,
    n: int = SETTINGS.edge_n,
    draws: int = SETTINGS.edge_draws,
) -> Part:
    """The extreme singular values of I + A, A normal, beside the limit's edges."""
    rows: list[Row] = []
    for sigma in sigmas:
        plan.tell(f"edges at sigma = {sigma:g}")
        kept = plan.kept.get(partial(_extremes, Cell(IDENTITY, sigma, 1.0, n), draws, plan.seed),
                             of="edges", sigma=sigma, n=n, draws=draws, seed=plan.seed)  # fmt: skip
        rows += _edge_rows(sigma, n, np.array(kept))
    names = ("sigma", "edge", "limit", "recorded_limit", "mean", "lowest", "highest",
             "recorded_at_n", "agreement_limit", "agreement")  # fmt: skip
    table = table_of(f"extreme singular values of I + A, n = {n}, {draws} draws", rows,
                     (), names[:-2], names[-2:])  # fmt: skip
    default = default_rows(plan)
    other = table_of(
        "weights of default size: median least singular value of I + D A (20 draws); away from 0 "
        "where sigma sqrt(mean slope^2) < 1",
        default, ("slopes",), ("sigma", "n", ("median least", "least"),
                               ("limit condition", "limit_condition")),
        (("limit above 0", "limit_above_0"),),
    )  # fmt: skip
    draw = {"edges": partial(figures.edges, rows)}
    return Part("edges", [*rows, *default], draw, (table, other))


def _extremes(cell: Cell, draws: int, seed: int) -> list[list[float]]:
    rng = np.random.default_rng([seed, *cell.key, 3])
    found = [singular_values(cell.drawn(1, rng)[0]) for _ in range(draws)]
    return [[float(s[-1]), float(s[0])] for s in found]


def _edge_rows(sigma: float, n: int, found: Array) -> Iterator[Row]:
    texts, measured = recorded.EDGES.get(sigma, (" ", " "))
    cells = 2 * len(recorded.EDGES)
    # three digits stand for what was meant
    at = SIGMA if math.isclose(sigma, SIGMA, rel_tol=ROUGHLY) else sigma
    for k, name in enumerate(("lower", "upper")):
        formula, extreme = texts.split(" ")[k], measured.split(" ")[k]
        limit, values = edges(at)[k], found[:, k]
        compared = extreme if n == SETTINGS.edge_n else ""
        yield {
            "sigma": sigma,
            "edge": name,
            "n": n,
            "limit": limit,
            "recorded_limit": formula,
            "agreement_limit": _same(formula, limit) if formula else "",
            "mean": float(values.mean()),
            "lowest": float(values.min()),
            "highest": float(values.max()),
            "recorded_at_n": compared,
            "agreement": EarlierMean(compared, 1, cells).agreement(values) if compared else "",
        }


def _same(text: str, value: float) -> str:
    return "agrees" if abs(float(text) - value) <= 0.5 * ROUGHLY * (1 + ROUGHLY) else "differs"


def default_rows(
    plan: Plan,
    sigmas: Sequence[float] = DEFAULT.sigmas,
    ns: Sequence[int] = DEFAULT.ns,
    draws: int = DEFAULT.draws,
) -> list[Row]:
    """The least singular value by n, for weights as large as they are drawn by default."""
    rows: list[Row] = []
    for activation in (IDENTITY, RELU):
        for sigma in sigmas:
            for n in ns:
                cell = Cell(activation, sigma, 1.0, n)
                kept = plan.kept.get(partial(_extremes, cell, draws, plan.seed), of="default size",
                                     cell=cell.key, draws=draws, seed=plan.seed)  # fmt: skip
                rows.append({
                    "slopes": activation.name,
                    "sigma": sigma,
                    "n": n,
                    "least": float(np.median(np.array(kept)[:, 0])),
                    "limit_condition": limit_condition(sigma, 1.0, activation.slopes),
                    "limit_above_0": is_bounded(sigma, 1.0, activation.slopes),
                })  # fmt: skip
    return rows
