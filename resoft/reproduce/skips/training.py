"""Does a shortcut speed the training up, and is that what the singular values predict?

Three variants of one network from the same start, trial by trial: what is compared is the
difference within a trial.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy import stats

from resoft.reproduce.chance import AGREES, DIFFERS, FALSE_ALARM, Earlier, EarlierMean
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.skips import figures, recorded
from resoft.reproduce.skips.recorded import SETTINGS
from resoft.reproduce.skips.variants import PLAIN, POOLED, SHORTCUT, VARIANTS, drawn, trained
from resoft.reproduce.skips.variants import SETTINGS as NETWORK
from resoft.support.arrays import LEVEL, Array

PAIRS = ((SHORTCUT, PLAIN), (POOLED, PLAIN), (POOLED, SHORTCUT))


@dataclass(frozen=True)
class Runs:
    """Losses (trials, epochs) and singular values (trials, epochs looked at, 320) by variant."""

    losses: dict[str, Array]
    spectra: dict[str, Array]

    @property
    def conditions(self) -> dict[str, Array]:
        """(trials, epochs looked at)."""
        return {name: s[..., 0] / s[..., -1] for name, s in self.spectra.items()}


def part(
    plan: Plan,
    trials: int = SETTINGS.trials,
    epochs: int = SETTINGS.epochs,
    looked_at: int = SETTINGS.looked_at,
) -> Part:
    """Losses, singular values and condition numbers, with paired comparisons."""
    runs = all_runs(plan, trials, epochs, looked_at)
    compared = [row for row in _compared(runs) if row["found"] != ""]
    pairs = list(paired(runs))
    known = [row["agreement"] for row in compared + pairs if row["agreement"]]
    table = table_of(
        f"scikit-learn's digits, {trials} trials ({known.count(AGREES)} of {len(known)} recorded "
        f"values agree, those of the pairs below among them)",
        compared, ("quantity", "variant"), ("epoch", "found", "spread", "recorded"),
        ("agreement",),
    )  # fmt: skip
    other = table_of(
        f"differences within a trial; verdict: Wilcoxon's signed ranks at {1 - LEVEL:.0%}, "
        "Holm over a pair's epochs",
        pairs,
        ("quantity", ("of", "variant"), ("minus", "against")),
        (
            "epoch",
            ("mean", "{found:.3f}"),
            ("95 % interval", "{low:.3f} to {high:.3f}"),
            ("p", "{p:.3f}"),
            ("lower in", "{lower_in} of {trials}"),
            "recorded",
        ),
        ("agreement", "verdict"),
    )
    rows = [*compared, *pairs, *_details(runs)]
    draw = {
        "digits-losses": partial(figures.losses, runs.losses),
        "digits-differences": partial(figures.differences, pairs),
    }
    if looked_at:
        draw["digits-singular-values"] = partial(figures.network_spectra, runs.spectra)
    return Part("digits", rows, draw, (table, other))


def all_runs(plan: Plan, trials: int, epochs: int, looked_at: int) -> Runs:
    """Train every variant in every trial."""
    runs = Runs({}, {})
    for number, variant in enumerate(VARIANTS):
        found = []
        for trial in range(trials):
            done = number * trials + trial + 1
            plan.tell(f"digits, {variant}: {done} of {trials * len(VARIANTS)}")
            found.append(plan.kept.get(
                partial(_one, variant, trial, plan.seed, epochs, looked_at), of="digits",
                variant=variant, trial=trial, epochs=epochs, looked_at=looked_at, seed=plan.seed,
            ))  # fmt: skip
        runs.losses[variant] = np.array([each[0] for each in found])
        spectra = np.array([each[1] for each in found])
        runs.spectra[variant] = spectra.reshape(trials, looked_at, NETWORK.features)
    return runs


def _one(variant: str, trial: int, seed: int, epochs: int, looked_at: int) -> object:
    return trained(variant, drawn(trial, seed), epochs, looked_at)


def _compared(runs: Runs) -> Iterator[dict[str, object]]:
    cells = len(VARIANTS) * (len(recorded.EPOCHS) + len(recorded.CONDITION_EPOCHS) + 2)
    for variant, losses in runs.losses.items():
        for epoch, text in zip(recorded.EPOCHS, recorded.LOSSES[variant].split(), strict=True):
            at = losses[:, epoch] if epoch < losses.shape[1] else None
            yield _mean("mean loss", variant, epoch, at, text, cells)
    for variant, spectra in runs.spectra.items():
        for k, text in enumerate(recorded.SHARES[variant].split(), 1):
            whole = spectra.shape[1] == SETTINGS.looked_at
            shares = (spectra < k).mean(axis=(1, 2)) if whole else None
            yield _mean(f"share of singular values < {k}", variant, "0-9", shares, text, cells)
    for variant, found in runs.conditions.items():
        for epoch, text in recorded.NETWORK_CONDITIONS[variant].items():
            at = found[:, epoch] if epoch < found.shape[1] else None
            earlier = Earlier(text, SETTINGS.trials, cells)
            yield _cell("median condition number", variant, epoch, at, np.median, earlier)


def _mean(
    quantity: str, variant: str, epoch: object, found: Array | None, text: str, cells: int
) -> dict[str, object]:
    return _cell(
        quantity, variant, epoch, found, np.mean, EarlierMean(text, SETTINGS.trials, cells)
    )


def _cell(
    quantity: str,
    variant: str,
    epoch: object,
    found: Array | None,
    middle: Callable[[Array], object],
    earlier: Earlier | EarlierMean,
) -> dict[str, object]:
    enough = found is not None and found.size > 1
    return {
        "quantity": quantity,
        "variant": variant,
        "epoch": epoch,
        "found": "" if found is None else float(middle(found)),  # type: ignore[arg-type]
        "spread": float(found.std(ddof=1)) if found is not None and enough else "",
        "recorded": earlier.text,
        "agreement": earlier.agreement(found) if found is not None and enough else "",
    }


def paired(runs: Runs) -> Iterator[dict[str, object]]:
    """Differences of losses and condition numbers, with intervals and Holm's verdicts."""
    for quantity, found, epochs in (
        ("loss", runs.losses, recorded.PAIRED_EPOCHS),
        (
            "log10 condition",
            {name: np.log10(each) for name, each in runs.conditions.items()},
            recorded.CONDITION_EPOCHS,
        ),
    ):
        for pair in PAIRS:
            yield from judged(list(_differences(quantity, found, pair, epochs)))


def judged(rows: Sequence[dict[str, object]]) -> Sequence[dict[str, object]]:
    """Holm's step-down test over the epochs of one pair."""
    standing = True
    for rank, row in enumerate(sorted(rows, key=lambda each: float(str(each["p"])))):
        standing = standing and float(str(row["p"])) <= (1 - LEVEL) / (len(rows) - rank)
        lower = float(str(row["found"])) < 0
        row["verdict"] = ("lower" if lower else "higher") if standing else "not shown"
    return rows


def _differences(
    quantity: str, found: dict[str, Array], pair: tuple[str, str], epochs: Sequence[int]
) -> Iterator[dict[str, object]]:
    cells = len(PAIRS) * len(epochs)
    for place, epoch in enumerate(epochs):
        if epoch >= found[pair[0]].shape[1]:
            continue
        difference = found[pair[0]][:, epoch] - found[pair[1]][:, epoch]
        low, high = interval(difference)
        lower = int((difference < 0).sum())
        earlier = recorded.LOWER[pair][place] if quantity == "loss" else None
        yield {
            "quantity": f"difference of {quantity}",
            "variant": pair[0],
            "against": pair[1],
            "epoch": epoch,
            "found": float(difference.mean()),
            "low": low,
            "high": high,
            "p": float(stats.wilcoxon(difference).pvalue),
            "lower_in": lower,
            "trials": difference.size,
            "recorded": "" if earlier is None else f"{earlier} of {SETTINGS.trials}",
            "agreement": ""
            if earlier is None
            else same_share(lower, difference.size, earlier, cells),
        }


def interval(difference: Array) -> tuple[float, float]:
    """Student's, for the mean."""
    n = difference.size
    reach = float(stats.t.isf((1 - LEVEL) / 2, n - 1)) * float(difference.std(ddof=1))
    middle = float(difference.mean())
    return middle - reach / n**0.5, middle + reach / n**0.5


def same_share(lower: int, trials: int, earlier: int, cells: int) -> str:
    """Fisher's exact test, the probability shared out over the cells."""
    table = np.array([[lower, trials - lower], [earlier, SETTINGS.trials - earlier]])
    return AGREES if stats.fisher_exact(table).pvalue >= FALSE_ALARM / cells else DIFFERS


def _details(runs: Runs) -> Iterator[Row]:
    conditions = runs.conditions
    for variant, losses in runs.losses.items():
        spectra = runs.spectra[variant]
        for trial, line in enumerate(losses):
            for epoch, value in enumerate(line):
                row: dict[str, object] = {"quantity": "run", "variant": variant, "trial": trial,
                                          "epoch": epoch, "loss": float(value)}  # fmt: skip
                if epoch < spectra.shape[1]:
                    s = spectra[trial, epoch]
                    row |= {
                        "largest": float(s[0]),
                        "least": float(s[-1]),
                        "condition": float(conditions[variant][trial, epoch]),
                        "share_below_1": float((s < 1).mean()),
                        "share_below_2": float((s < 2).mean()),
                    }
                yield row
