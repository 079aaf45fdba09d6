"""What differs between two recordings? Outcomes and objectives must not; the rest is told."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Any

from resoft.bench.ended import same_objective

Row = Mapping[str, Any]
Key = tuple[str, str]

SHOWN = 12  # cases a field


def differences(before: list[Row], after: list[Row]) -> tuple[list[str], bool]:
    """Lines that tell what differs, and whether outcomes and objectives are the same."""
    old, new = ({(row["suite"], row["case"]): row for row in rows} for rows in (before, after))
    both = [key for key in old if key in new]
    changed = {
        "outcome": [key for key in both if old[key]["outcome"] != new[key]["outcome"]],
        "objective": [key for key in both if not same_objective(old[key], new[key])],
    }
    lines = [f"{len(both)} cases are in both, {len(old) + len(new) - 2 * len(both)} in one alone"]
    for field, keys in changed.items():
        lines.append(f"{field}: {len(keys)} differ")
        lines += _shown(field, keys, old, new)
    bits = sum(old[key].get("bits") != new[key].get("bits") for key in both)
    lines.append(f"bits of x: {bits} differ")
    for field in ("readings", "iterations", "memory"):
        lines += _counts(field, both, old, new)
    ratios = [new[k]["seconds"] / old[k]["seconds"] for k in both if old[k]["seconds"] > 0]
    if ratios:
        lines.append(f"seconds: {median(ratios):.3f} times in the median (`pairs` says how surely)")
    return lines, not any(changed.values()) and len(both) == len(old)


def _shown(
    field: str, keys: list[Key], old: Mapping[Key, Row], new: Mapping[Key, Row]
) -> list[str]:
    told = [f"  {k[0]}, {k[1]}: {old[k].get(field)} -> {new[k].get(field)}" for k in keys]
    return told[:SHOWN] + ([f"  and {len(told) - SHOWN} more"] if len(told) > SHOWN else [])


def _counts(
    field: str, keys: list[Key], old: Mapping[Key, Row], new: Mapping[Key, Row]
) -> list[str]:
    """How a count has changed: the sum a suite, and the cases that grew most."""
    known = [k for k in keys if field in old[k] and field in new[k]]
    grown = [k for k in known if new[k][field] > old[k][field] * (1.02 if field == "memory" else 1)]
    fell = sum(new[k][field] < old[k][field] for k in known)
    lines = [f"{field}: {len(grown)} rose, {fell} fell"]
    for suite in dict.fromkeys(suite for suite, _ in known):
        sums = [sum(rows[k][field] for k in known if k[0] == suite) for rows in (old, new)]
        lines.append(f"  {suite}: {sums[0]} -> {sums[1]} in all")
    grown.sort(key=lambda k: new[k][field] / max(old[k][field], 1), reverse=True)
    return lines + _shown(field, grown, old, new)
