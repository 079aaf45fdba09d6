"""Does a Hessian that is known by products keep what they do not need?"""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest

from resoft.basis.coordinates import Scaled
from resoft.data.in_memory import InMemory
from resoft.kernels.load import load_kernels
from resoft.objective.curved import FewColumns
from resoft.objective.loss import Loss


@pytest.mark.parametrize("target", ["numpy", "numba"])
def test_a_product_keeps_no_columns(target: str) -> None:
    """They are twice as long as the rest; compiled code makes them and D in one array."""
    if target == "numba":
        pytest.importorskip("numba")
    rng = np.random.default_rng(0)
    A, b = rng.normal(size=(60, 3)), rng.dirichlet(np.ones(60))
    rows = InMemory(A)
    loss = Loss(load_kernels("softmax", target), rows, rows.hold(b), None)
    z, v = rows.forward(np.full(3, 0.1)), np.arange(3.0)
    hessian, expected = loss.hessian(z), loss.operator(z) @ v
    assert isinstance(hessian, FewColumns)
    held = hessian.P.held if hessian.P.held.base is None else hessian.P.held.base
    columns = weakref.ref(held)
    product = hessian.product(Scaled(rows, np.ones(3)))
    del hessian, held
    gc.collect()
    assert columns() is None
    assert np.allclose(product(v)[0], expected, rtol=1e-12)
