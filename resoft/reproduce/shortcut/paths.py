"""How does descent run in the plane of phi and <a, a*>, and where is its border?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import degrees

from resoft.analysis.basins import border
from resoft.analysis.network import Teacher
from resoft.reproduce.part import Part, Plan, Row
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import BORDERS, DERIVED, close
from resoft.reproduce.terminal import plain_table, shown

CASES = tuple(BORDERS)
DRAWN = ((16, 1.0), (25, 4.0), (100, 4.0))
PATCH = 8


def part(
    plan: Plan,
    cases: Sequence[tuple[int, float]] = CASES,
    drawn: Sequence[tuple[int, float]] = DRAWN,
) -> Part:
    """The basin boundary at a_0 = 0 beside the saddle's angle, and trajectories around both."""
    rows: list[Row] = []
    table = plain_table(
        "largest phi_0 with a_0 = 0 that reaches the teacher at R = 1, beside the saddle (degrees)",
        (), ("k", "rho", "boundary", "DERIVED", "saddle", "DERIVED"), ("agreement",),
    )  # fmt: skip
    for k, rho in cases:
        plan.tell(f"basin boundary: k = {k}, rho = {rho:g}")
        teacher = Teacher(k, PATCH, rho)
        edge = plan.kept.get(partial(border, teacher), of="border", k=k, p=PATCH, rho=rho)
        earlier = BORDERS.get((k, rho), ("", ""))
        found = degrees(edge), degrees(teacher.saddle)
        words = [close(each, value) for each, value in zip(earlier, found, strict=True) if each]
        row = {
            "k": k,
            "rho": rho,
            "boundary": found[0],
            "boundary_recomputed": earlier[0],
            "saddle": found[1],
            "saddle_recomputed": earlier[1],
            "provenance": DERIVED if words else "",
            "agreement": ", ".join(dict.fromkeys(words)),
        }
        rows.append(row)
        table.add_row(*(shown(value) for name, value in row.items() if name != "provenance"))
    teachers = [Teacher(k, PATCH, rho) for k, rho in drawn]
    return Part("paths", rows, {"paths": lambda: figures.planes(teachers)}, (table,))
