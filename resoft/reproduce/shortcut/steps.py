"""How large may the filter's step be beside that of the output weights?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from resoft.analysis.basins import MOST_STEPS, largest_safe_R
from resoft.analysis.descent import Pace, ends
from resoft.analysis.network import Teacher
from resoft.analysis.starts import CAP, in_ball
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import CLOSE, CRITICAL, DERIVED, EARLIER, close

CASES = tuple(CRITICAL)
#: ||a*||, eta_w, eta_a from the start opposite to a*, k = 16, rho = 1; where it ends, DERIVED.
SCALES = (
    (1.0, 0.01, 0.01, 1), (10.0, 0.01, 0.01, -1), (30.0, 0.001, 0.001, -1),
    (10.0, 1e-4, 0.01, 1), (30.0, 1e-6, 0.001, 1),
)  # fmt: skip


def part(plan: Plan, cases: Sequence[tuple[int, float]] = CASES) -> Part:
    """The largest R = eta_w ||a*||^2 / eta_a from the shortcut's start; a longer a*."""
    rows: list[Row] = []
    for k, rho in cases:
        plan.tell(f"largest R: k = {k}, rho = {rho:g}")
        teacher = Teacher(k, EARLIER.figure_p, rho)
        R = plan.kept.get(partial(largest_safe_R, teacher), of="largest R", k=k, rho=rho)
        earlier = CRITICAL.get((k, rho), "")
        rows.append({
            "k": k,
            "rho": rho,
            "largest_R": R,
            "recomputed": earlier,
            "provenance": DERIVED if earlier else "",
            "agreement": close(earlier, R, CLOSE) if earlier else "",
        })  # fmt: skip
    table = table_of(
        "the largest R = eta_w ||a*||^2 / eta_a from phi_0 = 60 degrees, for the worst a_0", rows,
        (), ("k", "rho", ("largest R", "largest_R"), ("DERIVED", "recomputed")), ("agreement",),
    )  # fmt: skip
    scaled = scale_rows()
    other = table_of(
        "k = 16, rho = 1, phi_0 = 60 degrees, a_0 opposite to a*: equal steps fail for a long a*",
        scaled, (), (("||a*||", "a_star_norm"), "eta_w", "eta_a", "R"),
        ("ends", ("DERIVED", "recomputed"), "agreement"),
    )  # fmt: skip
    draw = {"largest-R": lambda: figures.largest(rows)}
    return Part("largest-R", [*rows, *scaled], draw, (table, other))


def scale_rows() -> list[Row]:
    """Descent from the worst a_0 for an a* of several lengths."""
    teacher = EARLIER.teacher
    share = teacher.rho / teacher.k
    first, second = np.array([-math.sqrt(share)]), np.array([-math.sqrt(1 - share)])
    states = in_ball(teacher, np.array([CAP]), first, second)
    words = {1: "the teacher", -1: "the spurious point", 0: "undecided"}
    rows: list[Row] = []
    for length, eta_w, eta_a, earlier in SCALES:
        R = eta_w * length**2 / eta_a
        end = int(ends(teacher, states, Pace(R, eta_a, MOST_STEPS))[0])
        rows.append({
            "a_star_norm": length,
            "eta_w": eta_w,
            "eta_a": eta_a,
            "R": R,
            "ends": words[end],
            "recomputed": words[earlier],
            "agreement": "agrees" if end == earlier else "differs",
        })  # fmt: skip
    return rows
