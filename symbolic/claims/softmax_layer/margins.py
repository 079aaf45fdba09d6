"""Is S^T w what the authors' code says? Not the logits u: the centred margins."""

from __future__ import annotations

from symbolic.claim import Collection, Identity, Provenance, Verdict
from symbolic.claims.softmax_layer.notation import W, Wx, each, inputs, over, t, x

CLAIMS = Collection("softmax-layer")
# S = (X kron I_C) - ((1_D kron T) o (X kron 1_C)) kron 1_C^T has in the row (d, c) and the column
# (n, c') the entry x_nd (c = c') - t_nc x_nd.
transposed = over(inputs, x * W) - each(over(inputs, t * x * W))

CLAIMS.add(
    "kronecker-printed",
    Identity(transposed, Wx),
    "A13, my_script_kronecker.m",
    provenance=Provenance.CODE,
    expected=Verdict.REFUTED,
    conditions="targets that sum to one",
    note="the comment says u = S w; S is (D C) x (N C), so that S^T w alone has the size of u",
)
CLAIMS.add(
    "kronecker",
    Identity(transposed, Wx - each(t * Wx)),
    "A13, my_script_kronecker.m",
    provenance=Provenance.CODE,
    conditions="targets that sum to one",
    note="S^T w = m, the centred margins of A13",
)
