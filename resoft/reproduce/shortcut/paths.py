"""How does descent run in the plane of phi and <a, a*>, and where is its border?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import degrees

from resoft.analysis.basins import border
from resoft.analysis.network import Teacher
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import BORDERS, DERIVED, EARLIER, close

CASES = tuple(BORDERS)
DRAWN = ((16, 1.0), (25, 4.0), (100, 4.0))


def part(
    plan: Plan,
    cases: Sequence[tuple[int, float]] = CASES,
    drawn: Sequence[tuple[int, float]] = DRAWN,
) -> Part:
    """The basin boundary at a_0 = 0 beside the saddle's angle, and trajectories around both."""
    rows: list[Row] = []
    for k, rho in cases:
        plan.tell(f"basin boundary: k = {k}, rho = {rho:g}")
        teacher = Teacher(k, EARLIER.figure_p, rho)
        edge = plan.kept.get(partial(border, teacher), of="border", k=k, p=teacher.p, rho=rho)
        earlier = BORDERS.get((k, rho), ("", ""))
        found = degrees(edge), degrees(teacher.saddle)
        words = [close(each, value) for each, value in zip(earlier, found, strict=True) if each]
        rows.append({
            "k": k,
            "rho": rho,
            "boundary": found[0],
            "boundary_recomputed": earlier[0],
            "saddle": found[1],
            "saddle_recomputed": earlier[1],
            "provenance": DERIVED if words else "",
            "agreement": ", ".join(dict.fromkeys(words)),
        })  # fmt: skip
    table = table_of(
        "largest phi_0 with a_0 = 0 that reaches the teacher at R = 1, beside the saddle (degrees)",
        rows, (), ("k", "rho", "boundary", ("DERIVED", "boundary_recomputed"), "saddle",
                   ("DERIVED", "saddle_recomputed")), ("agreement",),
    )  # fmt: skip
    teachers = [Teacher(k, EARLIER.figure_p, rho) for k, rho in drawn]
    return Part("paths", rows, {"paths": lambda: figures.planes(teachers)}, (table,))
