"""Does a draw of rows stand for all of them, and is it the same however the rows are read?"""

from __future__ import annotations

from itertools import combinations, pairwise, product
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resoft.data.sampling import (
    EVENLY,
    LEVELS,
    Draw,
    Numbers,
    alike,
    draw,
    inclusion,
    numbers,
    spectral_size,
)
from resoft.support.arrays import Array

EXACT = 1e-10
STEPS = 5  # equally likely values of a random number, in an enumeration of all
CHANCES = [
    np.array([0.2, 0.6, 1.0, 0.4]),
    np.array([1.0, 1.0, 0.8]),
    np.array([0.2, 0.2, 0.2, 0.2]),
]


def _each(n: int) -> list[Numbers]:
    """Every way in which n numbers can fall, in the middle of a step: all are equally likely."""
    middles = ((np.arange(STEPS) + 0.5) / STEPS * LEVELS).astype(np.uint32)
    return [np.array(found, dtype=np.uint32) for found in product(middles, repeat=n)]


def _spread(drawn: Draw, weight: Array, n: int) -> Array:
    out = np.zeros(n)
    out[drawn.index] = weight
    return out


@pytest.mark.parametrize("chances", CHANCES)
def test_sums_are_unbiased_over_all_draws_that_there_are(chances: Array) -> None:
    draws = [draw(chances, u) for u in _each(chances.size)]
    mean = np.mean([_spread(each, each.weight, chances.size) for each in draws], axis=0)
    assert np.allclose(mean, 1.0, rtol=0, atol=1e-8)  # of a chance that is a multiple of 2^-32
    sizes = [each.index.size for each in draws]
    assert np.mean(sizes) == pytest.approx(chances.sum())
    for each in draws:
        sure = chances[each.index] == 1.0
        assert np.sum(sure) == np.sum(chances == 1.0)
        assert np.all(each.weight[sure] == 1.0)
        if np.any(~sure):
            balanced = each.balanced()
            assert balanced @ chances[each.index] == pytest.approx(chances.sum())
            assert np.all(balanced[sure] == 1.0)


def test_balanced_weights_of_rows_alike_are_unbiased_whatever_their_number() -> None:
    chances = np.full(4, 0.4)
    by_size: dict[int, list[Array]] = {}
    for u in _each(4):
        drawn = draw(chances, u)
        by_size.setdefault(drawn.index.size, []).append(_spread(drawn, drawn.balanced(), 4))
    assert set(by_size) == {0, 1, 2, 3, 4}
    for size, found in by_size.items():
        assert np.allclose(np.mean(found, axis=0), float(size > 0))


@given(
    seed=st.integers(0, 2**64),
    cuts=st.lists(st.integers(0, 300), max_size=6).map(sorted),
    stream=st.integers(0, 3),
)
@settings(deadline=None)
def test_a_draw_does_not_depend_on_how_rows_are_cut(
    seed: int, cuts: list[int], stream: int
) -> None:
    ends = [0, *cuts, 300]
    chances = inclusion(np.random.default_rng(seed).exponential(size=300), 40)
    whole = draw(chances, numbers((seed, stream), 300))
    index, weight, expected = [], [], 0.0
    for first, last in pairwise(ends):
        part = draw(chances[first:last], numbers((seed, stream), last - first, first))
        index.append(first + part.index)
        weight.append(part.weight)
        expected += part.expected
    assert np.array_equal(np.concatenate(index), whole.index)
    assert np.array_equal(np.concatenate(weight), whole.weight)
    assert expected == pytest.approx(whole.expected)


def test_numbers_are_even_and_differ_by_seed_and_draw() -> None:
    found = [numbers(seed, 2**16) for seed in (0, 1, (0, 1), (0, 2), (1, 1))]
    for one, other in combinations(found, 2):
        assert np.mean(one == other) < 1e-3
        assert abs(np.corrcoef(one, other)[0, 1]) < 0.02
    for u in found:
        counts = np.bincount(u >> 24, minlength=256)
        assert np.sum((counts - 256.0) ** 2 / 256) < 255 + 6 * np.sqrt(2 * 255)
        assert abs(np.corrcoef(u[:-1], u[1:])[0, 1]) < 0.02


@pytest.mark.parametrize("period", [2, 7, 20])
def test_rows_that_repeat_are_drawn_from_every_place_of_the_period(period: int) -> None:
    """Points at equal distances would hit one place alone."""
    place = np.arange(period * 400) % period
    drawn = draw(np.full(place.size, 1 / period), numbers(3, place.size))
    for index in (drawn.index, alike(place.size, 400, 3)):
        counts = np.bincount(place[index], minlength=period)
        assert np.all(np.abs(counts - 400 / period) <= 5 * np.sqrt(400 / period))


@pytest.mark.parametrize(("n", "size"), [(5, 2), (6, 3)])
def test_every_set_of_a_size_is_as_likely_as_any_other(n: int, size: int) -> None:
    each = 100
    trials = each * comb(n, size)
    counts = dict.fromkeys(combinations(range(n), size), 0)
    for seed in range(trials):
        counts[tuple(alike(n, size, seed).tolist())] += 1
    squares = sum((found - each) ** 2 / each for found in counts.values())
    free = comb(n, size) - 1
    assert squares < free + 6 * np.sqrt(2 * free)


@given(n=st.integers(1, 5000), size=st.integers(1, 600), seed=st.integers(0, 99))
@settings(deadline=None)
def test_rows_alike_are_those_with_the_smallest_numbers(n: int, size: int, seed: int) -> None:
    index = alike(n, size, seed)
    assert index.size == min(n, size)
    assert np.all(np.diff(index) > 0)
    u = numbers(seed, n)
    others = np.delete(u, index)
    assert others.size == 0 or u[index].max() <= others.min()


@given(
    sizes=st.lists(st.just(0.0) | st.floats(1e-6, 1e6), min_size=20, max_size=60).map(np.array),
    rows=st.integers(1, 15),
)
@settings(deadline=None)
def test_chances_are_shares_of_the_sizes(sizes: Array, rows: int) -> None:
    chances = inclusion(sizes, rows)
    assert np.all((chances > 0) & (chances <= 1))
    assert np.sum(chances) <= rows * (1 + EXACT)
    order = np.argsort(sizes)
    assert np.all(np.diff(chances[order]) >= -EXACT)
    if np.sum(sizes) > 0 and np.max(chances) < 1:
        assert np.sum(chances) == pytest.approx(rows)
        share = (1 - EVENLY) * sizes / np.sum(sizes) + EVENLY / sizes.size
        assert np.allclose(chances, rows * share)


@pytest.mark.parametrize("size", [5e-324, 1e-308, 1e-300, 1.0, 1e300])
def test_chances_do_not_depend_on_the_unit_of_the_sizes(size: float) -> None:
    sizes = np.zeros(6000)
    sizes[:4000] = size
    chances = inclusion(sizes, 600)
    assert np.sum(chances) == pytest.approx(600)
    assert np.all(np.isfinite(chances))


@pytest.mark.parametrize("r", [3, 20])
@pytest.mark.parametrize("epsilon", [0.2, 0.5])
def test_as_many_rows_as_the_bound_asks_for_are_enough(r: int, epsilon: float) -> None:
    """By leverage scores, of rows of which a few bear nearly all of some directions."""
    rng = np.random.default_rng(r)
    A = rng.standard_t(2, size=(20_000, r))
    Q = np.linalg.qr(A)[0]
    scores = np.einsum("ij,ij->i", Q, Q)
    chances = np.minimum(spectral_size(r, epsilon) / r * scores, 1.0)
    for seed in range(10):
        drawn = draw(chances, numbers(seed, scores.size))
        part = Q[drawn.index] * np.sqrt(drawn.weight)[:, None]
        assert np.abs(np.linalg.eigvalsh(part.T @ part) - 1).max() <= epsilon
