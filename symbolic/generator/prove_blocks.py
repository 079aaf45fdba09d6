"""Is what a NumPy module gives for blocks of rows the loss and r, however the rows are cut?

On symbols, for any centre, the blocks' sums are added up and their atoms joined: L and every entry
of r are seen.  On 50-digit numbers the loss of digits is compared with what it is defined to be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath as mp
import numpy as np
import sympy as sp

from symbolic.generator.prove_one_pass import (
    DIGITS,
    ROWS,
    Refuse,
    lost_digits,
    many_digits,
    numbers_inside,
    same_numbers,
)

#: Where the rows of the proof on symbols are cut, and those of the run on numbers.
CUTS: tuple[tuple[int, ...], ...] = ((), (1,))
CUT = (5, 6)
#: What the terms of L are made to cancel to.
TINY = mp.mpf(10) ** -9


def blocks_on_symbols(
    module: dict[str, Any],
    arguments: tuple[Any, Any, Any],
    parameters: dict[str, Any],
    refuse: Refuse,
) -> dict[tuple[int, ...], tuple[Any, Any, Any]]:
    """Return for each cut of the rows L, r and the largest exponent of the last block."""
    centre = np.array([sp.Symbol(f"_centre{k}", real=True) for k in range(module["CENTRE"])])
    found = {}
    for cut in CUTS:
        sums, atoms, top = added(module, arguments, centre, cut, parameters)
        sizes = (len(sums), len(atoms), len(atoms[0]))
        if sizes != (module["SUMS"], module["ATOMS"][arguments[2] is not None], len(arguments[0])):
            refuse(f"SUMS and ATOMS are not the sizes of what block gives: {sizes}")
        L, _, gamma = module["combine"](sums, len(arguments[0]), centre, **parameters)
        found[cut] = (L, gamma[: len(atoms)] @ atoms, top)
    return found


def added(
    module: dict[str, Any],
    arguments: tuple[Any, Any, Any],
    centre: Any,
    cut: tuple[int, ...],
    parameters: dict[str, Any],
) -> tuple[Any, Any, Any]:
    """Return the sums of all blocks, their atoms side by side, and the last block's exponent."""
    n = len(arguments[0])
    parts = [slice(*ends) for ends in zip((0, *cut), (*cut, n), strict=True)]
    found = [
        module["block"](*(a if a is None else a[p] for a in arguments), centre, **parameters)
        for p in parts
    ]
    sums, atoms, tops = zip(*found, strict=True)
    return sum(sums[1:], sums[0]), np.concatenate(atoms, axis=1), tops[-1]


def prove_blocks_on_numbers(
    run: Callable[[dict[str, Any]], dict[str, Any]], refuse: Refuse
) -> None:
    """Compare the judgement of lost digits, and the centre it gives, with their definitions."""
    with mp.workdps(DIGITS):
        module = run(many_digits())
        number = np.vectorize(mp.mpf, otypes=[object])
        settings = {name: mp.mpf(value) * 3 / 4 for name, value in module["PARAMETERS"].items()}
        z, b, w = numbers_inside(module, [(3, ROWS)], settings, lambda zbw: tuple(zbw[:2]))[0]
        size = module["CENTRE"]
        centres = [number(np.zeros(size)), number((np.arange(size) + 2) / 7)]
        for weights in (None, w):
            for centre in centres:
                _judged(module, (z, b, weights), centre, settings, refuse)


def _judged(
    module: dict[str, Any],
    arguments: tuple[Any, Any, Any],
    centre: Any,
    settings: dict[str, Any],
    refuse: Refuse,
) -> None:
    sums, atoms, top = added(module, arguments, centre, CUT, settings)
    gram = np.dot(atoms, atoms.T)
    combine = module["combine"]
    L, terms, gamma = combine(sums, ROWS, centre, **settings)
    given = (sums, gram, ROWS, top, centre)
    new, lost, square = module["judge"](*given, **settings)
    exact = lost_digits(terms, gamma[: len(atoms)], atoms)
    same_numbers("the loss of digits", [lost], [exact], refuse)
    r = gamma[: len(atoms)] @ atoms
    same_numbers("the sum of r**2", [square], [r @ r], refuse)
    # as if the terms of L cancelled: else they may be hidden behind those of r
    signs = -((-1) ** np.arange(len(terms)))
    module["combine"] = lambda *_, **__: (TINY * L, signs * abs(terms), gamma)
    size = sum(map(abs, terms)) / abs(TINY * L)
    same_numbers("digits of L", [module["judge"](*given, **settings)[1]], [size], refuse)
    module["combine"] = combine
    if len(new) != module["CENTRE"]:
        refuse(f"CENTRE is not the size of a centre: {len(new)}")
    if len(new) > (top != 0):  # there is more in it than the shift
        _around_its_own(module, arguments, (new, top), settings, refuse)


def _around_its_own(
    module: dict[str, Any],
    arguments: tuple[Any, Any, Any],
    given: tuple[Any, Any],
    settings: dict[str, Any],
    refuse: Refuse,
) -> None:
    """Around its own centre c0 is c: all of L is in one term, but for the weights' own."""
    new, top = given
    sums, _, again = added(module, arguments, new, CUT, settings)
    same_numbers("top around its own centre", [again], [top], refuse)
    L, terms, _ = module["combine"](sums, ROWS, new, **settings)
    exact = module["value"](*arguments, **settings)
    same_numbers("L around its own centre", [L], [exact], refuse)
    rest = sorted(map(abs, terms))[: -1 if arguments[2] is None else -2]
    same_numbers("terms around their own centre", rest, [0] * len(rest), refuse)
