"""Is a number counted as what it is for?"""

from __future__ import annotations

import pytest

from scripts.counts import counts

DRAWING = """
MARKS = 12
WIDTH, HEIGHT = 7.2, 3.9
LINE = 3
FEW = 6

def draw(axes, x):
    width = max(5.0, WIDTH * len(x))
    if len(x) > FEW:
        axes.plot(x, markevery=len(x) // MARKS, linewidth=LINE)
    return grid(1, 1, width, HEIGHT), LINE
"""


@pytest.mark.parametrize(
    ("text", "trusted", "apart"),
    [
        ("CLOSE = 1e-9", 1, {}),
        ("CLOSE = {3: 'a', 4: 'b', 5: 'one 2'}", 3, {}),
        ("CASES = (3, 4, 5, 6)", 0, {"tables": 4}),
        ("FOUND = {100: ('335', '6.09'), 500: ('2131', '6.41 7')}", 0, {"tables": 2}),
        ("z = x + 1j * y", 0, {}),
        ("axes.set_xlim(-0.6, 3.4)", 0, {"layout": 2}),
        ("x.set_threshold(3)", 1, {}),
        ("def draw(rows=3, width=7.5, *, height: float = 4.5, close=1e-9): ...", 2, {"layout": 2}),
        # LINE is handed back as well, and FEW decides what is drawn: a reader has to trust both
        (DRAWING, 2, {"layout": 4}),
    ],
)
def test_a_number_is_what_it_is_for(text: str, trusted: int, apart: dict[str, int]) -> None:
    found = counts(text)
    assert found["trusted"] == trusted
    assert {role: found[role] for role in ("tables", "layout") if found[role]} == apart
