"""How does a certificate of convexity read, to a person and to a program?"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text

from resoft import Kernels
from resoft.certificates.convexity import Convexity
from resoft.certificates.ridge_bounds import LARGEST, Condition
from resoft.certificates.spectrum import Signs
from resoft.cli.table import facts
from resoft.reading import Design
from resoft.reading.errors import SHOWN
from resoft.support.tables import plain_table

UNKNOWN = "  the threshold of arXiv 2309.13482 is not known here: only its abstract could be read"


@dataclass(frozen=True)
class Verdict:
    """What was found at a point of a table; `proved` is the symbolic part's inertia, if any."""

    kernels: Kernels
    design: Design
    at: str
    found: Convexity
    ridge: float | None
    strong: float
    proved: Any

    @property
    def certainty(self) -> str:
        """On what the inertia in z rests."""
        if self.proved is None:
            return "floating point"
        reason = getattr(self.proved, "reason", None)
        return "certified" if reason is None else f"floating point; proof undecided: {reason}"

    @property
    def signs(self) -> Signs:
        """The inertia in z, the proved one where there is one."""
        if self.certainty != "certified":
            return self.found.signs
        return Signs(self.proved.positive, self.proved.negative, self.proved.zero)

    @property
    def direction(self) -> list[tuple[str, float]]:
        """The columns of the most negative curvature, the largest first, the largest being 1."""
        h = self.found.direction
        if h is None:
            return []
        order = np.argsort(-np.abs(h), kind="stable")
        largest = h[order[0]]
        return [(self.design.names[j], float(h[j] / largest)) for j in order]


def document(verdict: Verdict) -> dict[str, Any]:
    """The certificate as data."""
    found = verdict.found
    sharp = found.conditions[0]
    return {
        "loss": verdict.kernels.loss,
        "parameters": dict(verdict.kernels.parameters),
        "n": found.n,
        "d": found.d,
        "rank": found.rank,
        "sigma_min": found.sigma[0],
        "sigma_max": found.sigma[1],
        "at": verdict.at,
        "ridge": verdict.ridge or 0.0,
        "strong": verdict.strong,
        "inertia_z": asdict(verdict.signs),
        "inertia_z_by": verdict.certainty,
        "smallest_eigenvalue_z": found.lowest,
        "inertia_x": None if found.signs_in_x is None else asdict(found.signs_in_x),
        "convex_here": found.is_convex,
        "smallest_curvature_x": found.curvature,
        "direction": dict(verdict.direction),
        "least_w2": found.least_w2,
        "conditions": [_condition(each, sharp) for each in found.conditions],
    }


def certificate(verdict: Verdict) -> Group:
    """The certificate as a page."""
    found = verdict.found
    figures = facts({
        "loss": verdict.kernels.loss + _settings(verdict),
        "at x": verdict.at,
        "rows, columns": f"{found.n} x {found.d}, rank {found.rank}",
        "singular values of A": f"{found.sigma[0]:.6g} to {found.sigma[1]:.6g}",
        "inertia of B, in z": f"{_signs(verdict.signs)} ({verdict.certainty})",
        "smallest eigenvalue of B": f"{found.lowest:.8g}",
        **_in_x(verdict),
    })  # fmt: skip
    wanted = f"at least {verdict.strong:g}" if verdict.strong else "semidefinite"
    head = f"w^2 in all that makes the Hessian in x {wanted} at this x, by"
    notes = [Text(f"  {each.name}: {each.note}") for each in found.conditions if each.note]
    return Group(
        figures, Text(), Text(head), _conditions(found.conditions), Text(), *notes, Text(UNKNOWN)
    )


def _in_x(verdict: Verdict) -> dict[str, str]:
    found = verdict.found
    if found.signs_in_x is None or found.curvature is None:
        return {"curvature in x": "not worked out: A has too many columns"}
    shown = verdict.direction[:SHOWN]
    rest = len(verdict.direction) - len(shown)
    columns = ", ".join(f"{name} {share:+.3g}" for name, share in shown)
    return {
        "inertia in x": f"{_signs(found.signs_in_x)} (floating point)",
        "convex at x": "yes" if found.is_convex else "no",
        "least curvature, ||A h|| = 1": f"{found.curvature:.8g}",
        "along h": columns + (f" and {rest} smaller" if rest > 0 else ""),
    }


def _conditions(conditions: tuple[Condition, ...]) -> Table:
    table = plain_table(("",), ("w^2", "times the sharp"), ("basis",))
    for each in conditions:
        ratio = each.log10 - conditions[0].log10
        times = _power(ratio) if np.isfinite(conditions[0].log10) else "-"
        table.add_row(Text(each.name), Text(_power(each.log10)), Text(times), Text(each.source))
    return table


def _power(log: float) -> str:
    """10**log in a few digits; beyond floats as a power of ten."""
    if np.isnan(log):
        return "-"
    if np.isinf(log):
        return "0" if log < 0 else "none"
    return f"{10.0**log:.4g}" if abs(log) < LARGEST else f"10^{log:.0f}"


def _condition(each: Condition, sharp: Condition) -> dict[str, Any]:
    return {
        "key": each.key,
        "name": each.name,
        "source": each.source,
        "w2": each.ridge,
        "log10_w2": each.log10,
        "times_sharp": each.times(sharp),
        "note": each.note,
    }


def _signs(signs: Signs) -> str:
    return f"{signs.positive} positive, {signs.negative} negative, {signs.zero} zero"


def _settings(verdict: Verdict) -> str:
    given = [f"{name} = {value:g}" for name, value in verdict.kernels.parameters.items()]
    if verdict.ridge:
        given.append(f"w = {verdict.ridge:g}")
    return f" ({', '.join(given)})" if given else ""
