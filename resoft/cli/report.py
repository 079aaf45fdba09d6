"""What does a fit say, to a person and to a program?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text
from scipy import linalg
from scipy.optimize import OptimizeResult

from resoft import Kernels, Streamed
from resoft.cli.data import StreamedDesign
from resoft.cli.files import plain, whole_file, write_json
from resoft.cli.table import facts, largest
from resoft.objective.links import Link
from resoft.reading import Design, listed
from resoft.reading.table import Array
from resoft.saved_model import Model, document_of, errors_document, loss_file, sums_of
from resoft.support.arrays import Index
from resoft.support.cached import cached_property

if TYPE_CHECKING:
    from resoft.inference import Inference

ROUNDED = 0.01  # by which shares of two digits, added up, may miss 1
SHOWN = 40  # coefficients in the table, the largest first


@dataclass(frozen=True)
class Report:
    """What is said of a fit, of rows or of classes: the outcome without anything of the table's
    length, what is fitted to each row, the page, sentences beside it, and how sure it is, where
    that was asked for.
    """

    result: OptimizeResult
    summary: dict[str, Any]
    fitted: Array | None
    page: Group
    notes: tuple[str, ...]
    inference: Inference | None = None


@dataclass(frozen=True)
class Fit:
    """A result, the data it belongs to, the loss' kernels, and the loss as it was asked for."""

    kernels: Kernels
    design: Design | StreamedDesign
    result: OptimizeResult
    loss: str

    @cached_property
    def z(self) -> Array:
        """A x (n,)."""
        A, x = self.design.A, self.result.x
        return np.asarray(A.times(x) if isinstance(A, Streamed) else A @ x)

    @cached_property
    def fitted(self) -> Array | None:
        """The model's prediction of b (n,), None where the loss has none."""
        if self.kernels.fitted is None:
            return None
        return Link(self.loss, self.kernels.parameters).within(self.z, self.index)

    @property
    def index(self) -> Index:
        """Each row's group (n,)."""
        groups = self.design.groups
        return np.zeros(self.design.b.size, dtype=np.intp) if groups is None else groups.index

    @cached_property
    def model(self) -> Model:
        """What new rows need."""
        design, result, groups = self.design, self.result, self.design.groups
        sums = None
        if self.kernels.fitted is not None and np.all(np.isfinite(self.z)):
            link = Link(self.loss, self.kernels.parameters)
            totals = np.array([design.share_scale]) if groups is None else groups.totals
            of_groups = () if groups is None else (groups.column, groups.labels)
            sums = sums_of(link, self.z, self.index, totals, *of_groups)
        return Model(
            loss=self.kernels.loss,
            parameters=self.kernels.parameters,
            targets=design.targets,
            encoding=design.encoding,
            x=result.x,
            rows=design.b.size,
            status=result.status,
            success=bool(result.success),
            share_scale=design.share_scale,
            sums=sums,
            loss_file=loss_file(self.loss),
        )


def report_rows(fit: Fit) -> Report:
    """What is said of a fit of rows."""
    notes = [note for note in (note_on_shares(fit), note_on_undetermined(fit)) if note is not None]
    return Report(fit.result, summary(fit), fit.fitted, result_table(fit), tuple(notes))


def outcome(loss: str, A: Any, method: str, result: OptimizeResult) -> dict[str, Any]:
    """What is said first of every fit."""
    n, d = A.shape
    return {
        "loss": loss,
        "n": n,
        "d": d,
        "method": method,
        "status": result.status,
        "success": bool(result.success),
        "message": result.message,
        "objective": result.fun,
        "gradient_norm": gradient_norm(result),
        "iterations": result.nit,
        "start": result.start,
        "passes": result.passes,
        "seconds": result.seconds,
    }


def gradient_norm(result: OptimizeResult) -> float:
    """Also of entries whose squares are no numbers."""
    return float(linalg.norm(np.ravel(result.jac), check_finite=False))


def summary(fit: Fit) -> dict[str, Any]:
    """The outcome without anything of the table's length."""
    result = fit.result
    return {
        **outcome(fit.kernels.loss, fit.design.A, result.method, result),
        "costs": result.get("costs"),
        "side": result.side,
        "crossings": result.crossings,
        "rank": result.get("rank"),
        "undetermined": undetermined(fit),
        "limit": result.limit and {key: result.limit[key] for key in ("x", "loss")},
        **document_of(fit.model),
    }


def write_results(report: Report, path: str) -> None:
    """Everything, as JSON or as NumPy arrays.

    A row of features gives z = sum_j x_j (feature_j - means_j) / scales_j; the target is
    share_scale times what the loss fits, or the group's total times that.
    """
    records = [record.numbers for record in report.result.history]
    document = {**report.summary, "fitted": report.fitted, "history": records}
    if report.inference is not None:
        document["errors"] = errors_document(report.inference)
    if path.lower().endswith(".json"):
        write_json(document, path)
        return
    del document["history"]
    arrays = {name: _array(value) for name, value in document.items()}
    for name in records[0] if records else {}:
        arrays[f"history_{name}"] = np.array(
            ["" if record[name] is None else record[name] for record in records]
        )
    with whole_file(path) as part, part.open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)


def result_table(fit: Fit) -> Group:
    """The coefficients, then the outcome. Names are shown as they are, not as markup."""
    result, design = fit.result, fit.design
    coefficients = Table("feature", box=None, pad_edge=False)
    coefficients.add_column("coefficient", justify="right")
    order = largest(np.abs(result.x), SHOWN)
    for j in order:
        coefficients.add_row(
            Text(design.names[j], overflow="fold"), Text(f"{result.x[j]: .8g}", no_wrap=True)
        )
    parts: list[Table | Text] = [coefficients]
    if order.size < result.x.size:
        rest = result.x.size - order.size
        parts.append(Text(f"the {SHOWN} largest; --out FILE holds the other {rest}, too"))
    figures = facts({
        "loss": _with_parameters(fit),
        "rows, columns": " x ".join(str(size) for size in design.A.shape),
        "groups": "" if design.groups is None else str(len(design.groups.labels)),
        "method": result.method,
        "objective": f"{result.fun:.10g}",
        "gradient norm": f"{gradient_norm(result):.3g}",
        "iterations": with_starts(result),
        "steps": _steps(result.get("costs")),
        "passes over A": str(result.passes),
        "seconds": f"{result.seconds:.3g}",
    })  # fmt: skip
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
    if fit.model.sums is None:
        return None
    totals = np.bincount(fit.index, weights=fit.design.b)
    off = int(np.argmax(np.abs(totals - 1)))
    if np.isclose(totals[off], 1, rtol=ROUNDED):
        return None
    groups = fit.design.groups
    where = "" if groups is None else f" in group {groups.labels[off]!r}"
    return (
        f"note: what {fit.kernels.loss} fits sums to 1, the target to {totals[off]:.6g}{where}; "
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
        "along the directions that it leaves open the shortest are given"
    )


def with_starts(result: OptimizeResult) -> str:
    """The iterations, and of how many starts they are, where these are several."""
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
