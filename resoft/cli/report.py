"""What does a fit say, to a person and to a program?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text
from scipy.optimize import OptimizeResult

from resoft import Kernels, Streamed
from resoft._cached import cached_property
from resoft.cli.data import StreamedDesign
from resoft.cli.files import plain, write_json
from resoft.reading import Design, listed
from resoft.reading.table import Array

SHOWN = 40  # coefficients in the table, the largest first


@dataclass(frozen=True)
class Fit:
    """A result, the data it belongs to, and the loss' kernels."""

    kernels: Kernels
    design: Design | StreamedDesign
    result: OptimizeResult

    @cached_property
    def fitted(self) -> Array | None:
        """The model's prediction of b (n,), None where the loss has none."""
        if self.kernels.fitted is None:
            return None
        A, x = self.design.A, self.result.x
        return self.kernels.fitted(A.times(x) if isinstance(A, Streamed) else A @ x)


def summary(fit: Fit) -> dict[str, Any]:
    """The outcome without anything of the table's length."""
    result, design = fit.result, fit.design
    n, d = design.A.shape
    return {
        "loss": fit.kernels.loss,
        "n": n,
        "d": d,
        "method": result.method,
        "status": result.status,
        "success": bool(result.success),
        "message": result.message,
        "objective": result.fun,
        "gradient_norm": float(np.linalg.norm(result.jac)),
        "iterations": result.nit,
        "passes": result.passes,
        "seconds": result.seconds,
        "costs": result.get("costs"),
        "side": result.side,
        "crossings": result.crossings,
        "rank": result.get("rank"),
        "undetermined": undetermined(fit),
        "limit": result.limit and {key: result.limit[key] for key in ("x", "loss")},
        "parameters": dict(fit.kernels.parameters),
        "names": design.names,
        "x": result.x,
        "means": design.means,
        "scales": design.scales,
        "share_scale": design.share_scale,
    }


def write_results(fit: Fit, path: str) -> None:
    """Everything, as JSON or as NumPy arrays.

    A row of features gives z = sum_j x_j (feature_j - means_j) / scales_j; the target is
    share_scale times what the loss fits.
    """
    document = summary(fit)
    document["fitted"] = fit.fitted
    document["history"] = [record.numbers for record in fit.result.history]
    if path.lower().endswith(".json"):
        write_json(document, path)
        return
    history = document.pop("history")
    arrays = {name: _array(value) for name, value in document.items()}
    columns = history[0] if history else {}
    for name in columns:
        arrays[f"history_{name}"] = np.array([_entry(record[name]) for record in history])
    with open(path, "wb") as file:
        np.savez(file, allow_pickle=False, **arrays)


def result_table(fit: Fit) -> Group:
    """The coefficients, then the outcome. Names are shown as they are, not as markup."""
    result, design = fit.result, fit.design
    coefficients = Table("feature", box=None, pad_edge=False)
    coefficients.add_column("coefficient", justify="right")
    order = np.arange(result.x.size)
    if order.size > SHOWN:
        order = np.sort(np.argsort(-np.abs(result.x), kind="stable")[:SHOWN])
    for j in order:
        coefficients.add_row(
            Text(design.names[j], overflow="fold"), Text(f"{result.x[j]: .8g}", no_wrap=True)
        )
    parts: list[Table | Text] = [coefficients]
    if order.size < result.x.size:
        rest = result.x.size - order.size
        parts.append(Text(f"the {SHOWN} largest; --out FILE holds the other {rest}, too"))
    figures = Table.grid(padding=(0, 2))
    for name, value in {
        "loss": _with_parameters(fit),
        "rows, columns": " x ".join(str(size) for size in design.A.shape),
        "method": result.method,
        "objective": f"{result.fun:.10g}",
        "gradient norm": f"{np.linalg.norm(result.jac):.3g}",
        "iterations": _with_starts(result),
        "steps": _steps(result.get("costs")),
        "passes over A": str(result.passes),
        "seconds": f"{result.seconds:.3g}",
    }.items():
        if not value:
            continue
        figures.add_row(Text(name), Text(value))
    return Group(*parts, Text(), figures, Text(), Text(result.message))


def _steps(costs: dict[str, dict[str, float]] | None) -> str:
    """How many steps of each kind, and what one was last predicted to cost in products A x."""
    taken = {kind: cost for kind, cost in (costs or {}).items() if cost["steps"]}
    return ", ".join(
        f"{cost['steps']:.0f} {kind} (predicted {cost['predicted']:.2g} A x each)"
        for kind, cost in taken.items()
    )


def note_on_shares(fit: Fit) -> str | None:
    """A word where the fitted values sum to 1 and the target does not."""
    total = float(fit.design.b.sum())
    if fit.fitted is None or not np.isclose(fit.fitted.sum(), 1) or np.isclose(total, 1, rtol=0.01):
        return None
    return (
        f"note: what {fit.kernels.loss} fits sums to 1, the target to {total:.6g}; "
        "--shares divides the target by its sum"
    )


def undetermined(fit: Fit) -> list[str]:
    """The columns whose coefficients the data do not determine."""
    return [fit.design.names[j] for j in fit.result.get("undetermined", ())]


def note_on_undetermined(fit: Fit) -> str | None:
    """Their names, and what was done about them."""
    names = undetermined(fit)
    if not names:
        return None
    return (
        f"note: not determined by the data: {listed(names)}; "
        "of all coefficients with this loss the shortest are given"
    )


def _with_starts(result: OptimizeResult) -> str:
    starts = len({record.start for record in result.history})
    return f"{result.nit} from {starts} starts" if starts > 1 else str(result.nit)


def _with_parameters(fit: Fit) -> str:
    parameters = ", ".join(f"{name} = {value:g}" for name, value in fit.kernels.parameters.items())
    return f"{fit.kernels.loss} ({parameters})" if parameters else fit.kernels.loss


def _array(value: Any) -> Any:
    """An array without pickling: nothing is an empty one, a mapping its JSON."""
    if value is None:
        return np.empty(0)
    if isinstance(value, dict):
        import json

        return np.array(json.dumps(plain(value)))
    return np.asarray(value)


def _entry(value: Any) -> Any:
    return "" if value is None else value
