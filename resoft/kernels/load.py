"""Which functions are a loss of rows to a fit? Those of its generated code, bound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np

from resoft.data.layout import Layout
from resoft.data.threads import on_all_threads, single_blas
from resoft.kernels.form import Form
from resoft.kernels.modules import (
    bound_parameters,
    declared,
    is_layer,
    is_named,
    stages_module,
)
from resoft.kernels.one_segment import OneSegment, Row
from resoft.support.arrays import Array
from resoft.support.forks import one_caller, threads_work

OnePass = tuple[float, Array, Array, Array, float, float]
BLOCKWISE = ("block", "combine")  # functions that a pass calls on its threads
FUSED = ("one_pass", "one_pass_csr")
OF_CLASSES = "{!r} is a layer's loss: resoft.minimize_layer fits it, or resoft.minimize with groups"
MANY_ROWS = 2**17  # from which BLAS's threads, which wait busily, would slow the pass that follows


@dataclass(frozen=True)
class Blocks:
    """A loss as functions of blocks of rows, so that A is read once: the module that they are
    from says what they take and give. The first `shifts` of a centre's `centre` numbers are
    subtracted from exponents.
    """

    centre: int
    shifts: int
    block: Callable[[Array, Array, Row, Array], tuple[Array, Array, float]]
    combine: Callable[[Array, int, float, Array], tuple[float, Array, Array, Array]]


@dataclass(frozen=True)
class Kernels:
    """A loss as functions of z = A x (n,), with its scalar parameters bound.

    `curvature` gives D (n,), P (n, k), M (k, k): the Hessian in z is diag(D) + P M P^T.
    `residual_jacobian` gives g (n,), U, V (n, m): dc/dz = diag(g) + U V^T; None where the loss
    is no sum of squares. `pole` and `pole_terms` are None where no normalising sum can vanish.
    `fitted` is the model's prediction of b, None where the loss has none. `one_pass` and its twin
    for the parts of a CSR matrix give (L, A^T r, z, centre, digits lost, ||r||^2) out of one pass
    and the last call's centre; None where the target has no such function. `blocks` is what does
    it for a matrix that is handed out in blocks, None where the loss cannot be taken apart so.
    `kinks` tells of |x|, max or min in the loss, as far as that is known. `shifted` and `form` are
    what was proved of it: that a number added to all of z changes nothing, and what it is made of.
    `layout` says which rows it couples, None where it couples all, `factors` (G,) what each of its
    segments counts, None where all count 1; `cross_entropy` is proved, too.
    """

    loss: str
    target: str
    parameters: Mapping[str, float]
    least_squares: bool
    pole_name: str | None
    value: Callable[[Array, Array, Row], float]
    value_and_gradient: Callable[[Array, Array, Row], tuple[float, Array]]
    curvature: Callable[[Array, Array, Row], tuple[Array, Array, Array]]
    hessian_product: Callable[[Array, Array, Array, Row], Array]
    residual_jacobian: Callable[[Array, Array], tuple[Array, Array, Array]] | None
    pole: Callable[[Array], float] | None
    pole_terms: Callable[[Array], Array] | None
    fitted: Callable[[Array], Array] | None
    one_pass: Callable[..., OnePass] | None = None
    one_pass_csr: Callable[..., OnePass] | None = None
    blocks: Blocks | None = None
    kinks: bool = False
    shifted: bool = False
    form: Form | None = None
    given: object = None  # the loss as it is declared, by which others find its stages
    layout: Layout | None = None
    factors: Row = None
    cross_entropy: bool = False


def load_kernels(
    loss: object, target: str = "numpy", parameters: Mapping[str, float] | None = None
) -> Kernels:
    """The kernels of a loss name, a module of stages, or a loss declaration or its file.

    Raises:
        ValueError: there is no such loss, or no such parameter of it, or it is a layer's.
    """
    if is_layer(loss):
        raise ValueError(OF_CLASSES.format(getattr(loss, "name", loss)))
    if target == "numba" and not threads_work():
        target = "numpy"
    module = stages_module(loss, target)
    bound = bound_parameters(module, parameters or {})

    def bind(name: str) -> Any:
        return _bound(loss, module, name, bound)

    return Kernels(
        **fields_of(module, bound, bind),
        **{name: bind(name) for name in FUSED if hasattr(module, name)},
        blocks=_blocks(loss, module, bound),
        given=declared(loss),
    )


def load_whole(loss: object, parameters: Mapping[str, float] | None = None) -> Kernels:
    """The kernels of any loss on rows that are one segment: what a layer's says of alternatives.

    Raises:
        ValueError: there is no such loss, or no such parameter of it.
    """
    module = stages_module(loss, "numpy")
    bound = bound_parameters(module, parameters or {})
    return Kernels(**fields_of(module, bound, lambda name: _bound(loss, module, name, bound)))


def fields_of(
    module: Any, parameters: Mapping[str, float], bind: Callable[[str], Any]
) -> dict[str, Any]:
    """What the kernels of all layouts have."""
    form, least_squares, has_pole = module.FORM, bool(module.LEAST_SQUARES), bool(module.POLE)
    return {
        "loss": str(module.LOSS),
        "target": str(module.TARGET),
        "parameters": parameters,
        "least_squares": least_squares,
        "pole_name": module.POLE,
        "value": bind("value"),
        "value_and_gradient": bind("value_and_gradient"),
        "curvature": bind("curvature"),
        "hessian_product": bind("hessian_product"),
        "residual_jacobian": bind("residual_jacobian") if least_squares else None,
        "pole": bind("pole") if has_pole else None,
        "pole_terms": bind("pole_terms") if has_pole else None,
        "fitted": bind("fitted") if hasattr(module, "fitted") else None,
        "kinks": bool(module.KINKS),
        "shifted": bool(module.SHIFTED),
        "form": None if form is None else Form(*form),
        "cross_entropy": bool(module.CROSS_ENTROPY),
    }


def _bound(loss: object, module: Any, name: str, parameters: Mapping[str, float]) -> Any:
    """A module's function with its scalar parameters given, which warns of nothing."""
    if name in (*BLOCKWISE, *FUSED):
        function = partial(getattr(module, name), **parameters)
    else:
        function = getattr(OneSegment(module, parameters), name)
    if module.TARGET == "numba":
        instead = partial(_by_numpy, loss, name, parameters)
        return partial(quiet, partial(on_all_threads, function, instead))
    if module.TARGET == "numexpr":
        return partial(_alone, function)
    return partial(quiet if name in BLOCKWISE else _calm, function)


def _by_numpy(loss: object, name: str, parameters: Mapping[str, float]) -> Any:
    """NumPy's function of that name, for a process without Numba's threads."""
    return getattr(load_kernels(getattr(loss, "LOSS", loss), "numpy", parameters), name)


def _blocks(loss: object, module: Any, parameters: Mapping[str, float]) -> Blocks | None:
    """The functions of blocks of rows: NumPy's, as other targets gain nothing on a block."""
    if module.TARGET != "numpy" and is_named(loss):
        module = stages_module(loss, "numpy")
    if not hasattr(module, "block"):
        return None
    block, combine = (_bound(loss, module, name, parameters) for name in BLOCKWISE)
    if not hasattr(module, "__file__"):
        block = _SentByLoss(block)
        block.given = declared(loss), tuple(parameters.items())
    return Blocks(module.CENTRE, module.SHIFTS, block, combine)


class _SentByLoss(partial):  # type: ignore[type-arg]
    """A function of blocks that is made anew where it is sent: no place has a user's module."""

    given: tuple[Any, tuple[tuple[str, float], ...]]

    def __reduce__(self) -> Any:
        return _block_there, self.given


@cache
def _block_there(loss: Any, parameters: tuple[tuple[str, float], ...]) -> Any:
    """NumPy's: no place compiles code of its own."""
    blocks = load_kernels(loss, "numpy", dict(parameters)).blocks
    assert blocks is not None
    return blocks.block


def quiet(function: Callable[..., Any], *arguments: Any) -> Any:
    """Trial steps may overflow: the caller looks at the result instead of at warnings."""
    with np.errstate(all="ignore"):
        return function(*arguments)


def _calm(function: Callable[..., Any], z: Array, *others: Any) -> Any:
    """On all rows: the sums of many by one thread."""
    if z.size < MANY_ROWS:
        return quiet(function, z, *others)
    with single_blas():
        return quiet(function, z, *others)


def _alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """numexpr's threads are one set for the process, too."""
    with one_caller:
        return _calm(function, *arguments)
