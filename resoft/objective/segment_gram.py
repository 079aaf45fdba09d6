"""What is Q^T B Q for the Hessian B of many segments, out of one reading of A?

For segments whose rows follow one another: a block adds what it has of all that end in it, and
hands on its first and its last one, of which there may be more rows above and below.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from resoft.basis.coordinates import Orthonormal
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.support.arrays import Array


class Part(NamedTuple):
    """The sum H (r, r) over segments that are complete; of the first and the last one, or of the
    only one, the number (e,), the rows of P^T Q so far (e, k, r) and M (e, k, k).
    """

    H: Array
    codes: Array
    S: Array
    M: Array


def segment_gram(coordinates: Orthonormal, D: Vector, P: Vector, M: Vector, code: Vector) -> Array:
    """Q^T B Q (r, r) for D (n,) and, of each row's own segment, its row of P, (n, k), M, (n, k, k),
    and its number, which never falls from row to row.
    """
    step = Step(
        coordinates.T,
        kernel=_gram,
        vectors=(D, P, M, code),
        reduce=(_merged,),
        keep=False,
        entries=GRAM_ENTRIES // (1 + P.shape[1]),
        size=coordinates.rank**2,
        stays=True,
    )
    H, _, S, of_ends = coordinates.matrix.read(step)[0].parts[0]
    H = H + _low_rank(S, of_ends)
    return np.asarray((H + H.T) / 2)


def _gram(first: int, Q: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    D, P, M, code = vectors
    starts = np.flatnonzero(np.diff(code, prepend=-1))
    S = np.stack([np.add.reduceat(p[:, None] * Q, starts, axis=0) for p in P.T], axis=1)
    M = M[starts]
    H = (Q * D[:, None]).T @ Q + _low_rank(S[1:-1], M[1:-1])
    ends = [0, -1] if starts.size > 1 else [0]
    return (), (Part(H, code[starts][ends], S[ends], M[ends]),)


def _low_rank(S: Array, M: Array) -> Array:
    """The sum of S^T M S for S (s, k, r)."""
    r = S.shape[2]
    return np.asarray(S.reshape(-1, r).T @ (M @ S).reshape(-1, r))


def _merged(left: Part, right: Part) -> Part:
    """Of the rows above and those below: what they share is one segment."""
    H = left[0] + right[0]
    codes, S, M = (np.concatenate(each) for each in zip(left[1:], right[1:], strict=True))
    k = len(left[1])
    if codes[k - 1] == codes[k]:
        S[k] += S[k - 1]
        kept = np.delete(np.arange(len(codes)), k - 1)
        codes, S, M = codes[kept], S[kept], M[kept]
    ends = [0, -1] if len(codes) > 1 else [0]
    return Part(H + _low_rank(S[1:-1], M[1:-1]), codes[ends], S[ends], M[ends])
