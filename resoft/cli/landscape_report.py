"""What does a landscape say, to a person and to a program?"""

from __future__ import annotations

import math
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from resoft.analysis import LossLandscape, Minimum, NetworkLandscape
from resoft.analysis.proportion import Proportion
from resoft.cli.table import facts
from resoft.reading import Design

NOTE = (
    "-, 0, +: eigenvalues of the Hessian in (v, a). Opposite to the teacher it is 0 in v, and the "
    "sign of <a, a*> decides: a minimum where it is negative, or where p = 1"
)


def network_document(found: NetworkLandscape) -> dict[str, Any]:
    """Of the shortcut network: angles in radians; null stands for no bound on R."""
    t = found.teacher
    return {
        "k": t.k,
        "p": t.p,
        "rho": t.rho,
        "a_star_norm": math.sqrt(t.N),
        "start": found.start,
        "R": found.R,
        "threshold": found.threshold,
        "critical_points": [
            {
                "name": point.name,
                "kind": point.kind,
                "phi": point.phi,
                "loss": point.loss,
                "inertia": list(point.inertia),
                "a": {"ones": point.ones, "a_star": point.along},
                "a_dot_a_star": point.product,
                "formula": point.formula,
            }
            for point in found.critical_points
        ],
        "basin_boundary": {"phi_0": found.basin_boundary, "a_0": 0},
        "needs_shortcut": found.needs_shortcut,
        "success_probability": found.success_probability,
        "standard_error": found.standard_error,
        "interval": list(found.success.interval),
        "trials": found.success.trials,
        "undecided": found.undecided,
        "largest_safe_R": found.largest_safe_R,
        "verdict": found.verdict,
    }


def network_report(found: NetworkLandscape) -> Group:
    """The critical points, then what they mean for training."""
    points = _table("critical point", "kind", numbers=("phi", "loss", "-", "0", "+"))
    for point in found.critical_points:
        phi = f"{math.degrees(point.phi):.2f} deg"
        signs = (str(number) for number in point.inertia)
        points.add_row(point.name, point.kind, phi, f"{point.loss:.6g}", *signs)
    formulas = _table("critical point", "formula")
    for point in found.critical_points:
        formulas.add_row(point.name, Text(point.formula))
    told = {
        "spurious minimum below rho": f"{found.threshold:.6g}  (rho = {found.teacher.rho:.6g})",
        "basin boundary at a_0 = 0": f"{math.degrees(found.basin_boundary):.2f} deg",
        f"success, {found.start} start": _success(found),
        "largest safe R, shortcut start": _largest(found.largest_safe_R),
    }
    unit = "" if found.teacher.N == 1 else f"  (||a*|| = {math.sqrt(found.teacher.N):.6g})"
    head = Text(f"k = {found.teacher.k}, p = {found.teacher.p}, R = {found.R:g}{unit}")
    return Group(head, Text(), points, Text(NOTE), Text(), formulas, Text(), facts(told), Text(),
                 Text(found.verdict))  # fmt: skip


def loss_document(found: LossLandscape, design: Design) -> dict[str, Any]:
    """Of a loss on a table."""
    return {
        "loss": found.loss,
        "n": design.A.shape[0],
        "d": design.A.shape[1],
        "names": list(design.names),
        "starts": found.starts,
        "minima": [_end(end) for end in found.minima],
        "limits": [{**_end(end), "status": end.outcome.status} for end in found.limits],
        "missed_below": found.missed_below,
        "unresolved": list(found.unresolved),
        "verdict": found.verdict,
    }


def _end(end: Minimum) -> dict[str, Any]:
    return {
        "shortcut": end.shortcut,
        "objective": end.objective,
        "x": end.x,
        "inertia": None if end.inertia is None else list(end.inertia),
        "basin_share": None if end.basin is None else end.basin.share,
        "basin_interval": None if end.basin is None else list(end.basin.interval),
        "found": end.found,
        "side": end.side,
        "certified": end.certified,
    }


def loss_report(found: LossLandscape, design: Design) -> Group:
    """The ends by weight, the limits below, and the verdict."""
    table = _table("t", "end", "side", numbers=("loss", "-", "0", "+", "basin share"))
    for t in found.shortcuts:
        for end in (*found.minima, *found.limits):
            if end.shortcut == t:
                table.add_row(*_row(end))
    notes = [
        "too few starts for random ones and basin shares: --starts asks for more"
        if found.missed_below == 1
        else f"a minimum whose basin takes less than {found.missed_below:.1%} of the random starts "
        "may have been missed: --starts asks for more"
    ]
    if lost := sum(found.unresolved):
        total = found.starts * len(found.shortcuts)
        notes.append(f"{lost} of {total} descents ended in neither a minimum nor a limit")
    head = Text(f"{found.loss}, {design.A.shape[0]} x {design.A.shape[1]}, {found.starts} starts "
                "each; shares are of the random ones")  # fmt: skip
    return Group(head, Text(), table, *map(Text, notes), Text(), Text(found.verdict))


def _row(end: Minimum) -> list[str | Text]:
    signs = ["", "", ""] if end.inertia is None else [str(number) for number in end.inertia]
    kind = "minimum" if end.is_attained else end.outcome.status.replace("_", " ")
    kind += ", proved" if end.certified else ""
    weight = "" if end.shortcut is None else f"{end.shortcut:g}"
    share = "" if end.basin is None else _share(end.basin)
    return [weight, kind, end.side or "", f"{end.objective:.10g}", *signs, share]


def _share(basin: Proportion) -> str:
    low, high = basin.interval
    return f"{basin.share:.2f} ({low:.2f} to {high:.2f})"


def _success(found: NetworkLandscape) -> str:
    success: Proportion = found.success
    left = f"; {found.undecided} undecided" if found.undecided else ""
    return f"{success}, standard error {success.standard_error:.2g}, {success.trials} starts{left}"


def _largest(R: float) -> str:
    return "none needed, or none found up to 1e6" if math.isinf(R) else f"{R:.4g}"


def _table(*texts: str, numbers: tuple[str, ...] = ()) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in texts:
        table.add_column(Text(name), overflow="fold")
    for name in numbers:
        table.add_column(Text(name), justify="right", no_wrap=True)
    return table
