"""Which compiled functions belong to a loss? The one place that imports generated code."""

from __future__ import annotations

import importlib
import importlib.util
import os
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from resoft.data.layout import Layout
from resoft.data.threads import on_all_threads, single_blas
from resoft.kernels.form import Form
from resoft.support.arrays import Array
from resoft.support.compiling import load_module
from resoft.support.forks import one_caller, threads_work
from resoft.support.packages import check_beside, way_out_told

Row = Array | None
OnePass = tuple[float, Array, Array, Array, float, float]
BLOCKWISE = ("block", "combine", "judge")  # functions that a pass calls on its threads
OF_CLASSES = "{!r} is a layer's loss: resoft.minimize_layer fits it, or resoft.minimize with groups"
MANY_ROWS = 2**17  # from which BLAS's threads, which wait busily, would slow the pass that follows


@dataclass(frozen=True)
class Blocks:
    """A loss as functions of blocks of rows, so that A is read once: the module that they are
    from says what they take and give. `atoms` counts those without and with weights.
    """

    centre: int
    atoms: tuple[int, int]
    sums: int
    block: Callable[[Array, Array, Row, Array], tuple[Array, Array, float]]
    combine: Callable[[Array, int, Array], tuple[float, Array, Array]]
    judge: Callable[[Array, Array, int, float, Array], tuple[Array, float, float]]


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
    given: object = None  # the loss as it was given, by which others find its stages
    layout: Layout | None = None
    factors: Row = None
    cross_entropy: bool = False


def load_kernels(
    loss: object, target: str = "numpy", parameters: Mapping[str, float] | None = None
) -> Kernels:
    """The kernels of a loss name, a module of kernels, or a loss declaration or its file."""
    if target == "numba" and not threads_work():
        target = "numpy"
    module = kernels_module(loss, target)
    if hasattr(module, "LAYER"):
        raise ValueError(OF_CLASSES.format(str(module.LOSS)))
    bound = bound_parameters(module, parameters or {})

    def bind(name: str) -> Any:
        return _bound(loss, module, name, bound)

    pole, form = module.POLE, getattr(module, "FORM", None)
    fused = hasattr(module, "one_pass")
    return Kernels(
        loss=str(module.LOSS),
        target=str(module.TARGET),
        parameters=bound,
        least_squares=bool(module.LEAST_SQUARES),
        pole_name=pole,
        value=bind("value"),
        value_and_gradient=bind("value_and_gradient"),
        curvature=bind("curvature"),
        hessian_product=bind("hessian_product"),
        residual_jacobian=bind("residual_jacobian") if module.LEAST_SQUARES else None,
        pole=bind("pole") if pole else None,
        pole_terms=bind("pole_terms") if pole else None,
        fitted=bind("fitted") if hasattr(module, "fitted") else None,
        one_pass=bind("one_pass") if fused else None,
        one_pass_csr=bind("one_pass_csr") if fused else None,
        blocks=_blocks(loss, module, bound),
        kinks=bool(getattr(module, "KINKS", False)),
        shifted=bool(getattr(module, "SHIFTED", False)),
        form=None if form is None else Form(*form),
        given=_given(loss),
    )


def _bound(loss: object, module: Any, name: str, parameters: Mapping[str, float]) -> Any:
    """A module's function with its scalar parameters given, which warns of nothing."""
    function = getattr(module, name)
    function = partial(function, **parameters) if parameters else function
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
    name = str(module.LOSS).replace("_", "-")
    if module.TARGET != "numpy" and getattr(module, "__package__", "") == "generated":
        module = _generated(name, "numpy") if name in known_losses("numpy") else module
    if not hasattr(module, "block"):
        return None
    functions = (_bound(loss, module, name, parameters) for name in BLOCKWISE)
    return Blocks(module.CENTRE, module.ATOMS, module.SUMS, *functions)


def known_losses(target: str = "numpy", folder: str = "generated") -> list[str]:
    """The names of the losses that generated code for fits exists for."""
    check_beside("generated")
    package = importlib.util.find_spec(folder)
    if package is None or package.submodule_search_locations is None:
        return []
    folders = package.submodule_search_locations  # listed at each fit: no more than that
    files = [file for folder in folders for file in os.listdir(folder)]
    names = [file.removesuffix(".py") for file in files if file.endswith(".py")]
    others = getattr(importlib.import_module(folder), "TRIALS", ())
    end = f"_{target}"
    return sorted(
        name.removesuffix(end).replace("_", "-")
        for name in names
        if name.endswith(end) and not name.startswith("_") and name not in others
    )


def quiet(function: Callable[..., Any], *arguments: Any) -> Any:
    """Trial steps may overflow: the caller looks at the result instead of at warnings."""
    with np.errstate(all="ignore"):
        return function(*arguments)


def _calm(function: Callable[..., Any], z: Array, *others: Any) -> Any:
    """On all rows: the sums of many by one thread."""
    with single_blas() if z.size >= MANY_ROWS else nullcontext():
        return quiet(function, z, *others)


def _alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """numexpr's threads are one set for the process, too."""
    with one_caller:
        return _calm(function, *arguments)


def kernels_module(loss: object, target: str) -> Any:
    """The module of a loss' generated code, compiled now where a user declares the loss."""
    if hasattr(loss, "value_and_gradient") and hasattr(loss, "curvature"):
        return loss
    if isinstance(loss, str) and not loss.endswith((".py", ".tex")):
        return _generated(loss, target)
    if isinstance(loss, (str, os.PathLike)) or not isinstance(loss, (int, float, type(None))):
        # Declared by the user: derived and compiled now, which needs the symbolic extra.
        return _compiler().compile_loss(_given(loss), target, fitted=True)
    raise ValueError(
        f"loss must be a name, a module of kernels or a loss declaration, got {loss!r}; "
        f"known names: {', '.join(known_losses(target))}"
    )


def stages_module(loss: object, target: str) -> Any:
    """The module of a loss' stages, for segments of any kind; of a user's loss, compiled now.

    Raises:
        ValueError: there is none of that name.
    """
    if isinstance(loss, str) and not loss.endswith((".py", ".tex")):
        name, known = loss.replace("_", "-"), known_losses(target, "generated.segments")
        if name not in known:
            raise ValueError(f"unknown loss {loss!r} for {target}; known: {', '.join(known)}")
        return load_module(f"generated.segments.{name.replace('-', '_')}_{target}")
    return _compiler().compile_stages(_given(loss), target)


def _compiler() -> Any:
    check_beside("symbolic")
    with way_out_told():
        return importlib.import_module("symbolic.generator")


def _given(loss: object) -> object:
    return os.fspath(loss) if isinstance(loss, os.PathLike) else loss


def _generated(loss: str, target: str) -> Any:
    name = loss.replace("_", "-")
    known = known_losses(target)
    if name in known_losses(target, "generated.layers"):
        raise ValueError(OF_CLASSES.format(loss))
    own = getattr(importlib.import_module("generated"), "TRIALS", ()) if name not in known else ()
    if f"{name.replace('-', '_')}_{target}" in own:
        raise ValueError(f"{loss!r} has arguments of its own: fits are of losses of z = A x")
    if name not in known:
        raise ValueError(
            f"unknown loss {loss!r} for {target}; known: {', '.join(known) or 'none'}; "
            f"'resoft generate {name}' writes a missing one"
        )
    return load_module(f"generated.{name.replace('-', '_')}_{target}")


def bound_parameters(module: Any, given: Mapping[str, float]) -> dict[str, float]:
    """The module's defaults with the given values put in; an unknown name is an error."""
    defaults = dict(module.PARAMETERS)
    if not isinstance(given, Mapping):
        raise ValueError(f"parameters must be a mapping of names to numbers, got {given!r}")
    for name, value in given.items():
        if name not in defaults:
            has = ", ".join(defaults) or "no parameters"
            raise ValueError(f"loss {module.LOSS} has no parameter {name!r}; it has {has}")
        if isinstance(value, (str, bytes)) or not np.isfinite(value):
            raise ValueError(f"parameter {name} must be a finite number, got {value!r}")
        defaults[name] = float(value)
    return defaults
