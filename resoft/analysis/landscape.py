"""Where are a loss' critical points, of which kind, and where does descent go?"""

from __future__ import annotations

from typing import Any

from resoft.analysis.minima import LossLandscape, loss_landscape
from resoft.analysis.shortcut import NetworkLandscape, network_landscape

NETWORK = "shortcut"  # the name of the network with a teacher
OF_NETWORK = ("k", "p", "rho", "a_star", "start", "R", "trials")
OF_LOSS = ("shortcut", "w", "parameters", "starts", "progress")


def landscape(
    loss: object, A: object = None, b: object = None, *, seed: int = 0, **options: Any
) -> NetworkLandscape | LossLandscape:
    """The landscape of the shortcut network, or of a loss of z = A x on data.

    ``landscape("shortcut", k=25, rho=4, p=5)``, or ``a_star=[...]`` for k and rho: the critical
    points of the population loss of a network with a teacher, for Gaussian inputs (arXiv
    1909.04653), the share of starts that reach the teacher and whether a shortcut is needed;
    ``start`` is "random" or "shortcut", ``R`` is eta_w ||a*||^2 / eta_a, ``trials`` a number.

    ``landscape(loss, A, b)``, A (n, d), b (n,): the distinct local minima with inertia and basin
    shares for each of the weights ``shortcut``, 0 and 1 where the loss has one; ``w``,
    ``parameters`` and ``progress`` as minimize has them, ``starts`` a number.

    Raises:
        ValueError: an option is missing, impossible or of the other kind; the message says which.
    """
    network = isinstance(loss, str) and loss == NETWORK
    known, others = (OF_NETWORK, OF_LOSS) if network else (OF_LOSS, OF_NETWORK)
    for name in options:
        if name in others:
            whose = "losses on data" if network else "the shortcut network"
            raise ValueError(f"{name} belongs to {whose}: leave it out")
        if name not in known:
            raise ValueError(f"there is no option {name!r}: there are {', '.join(known)}, seed")
    if not network:
        if A is None or b is None:
            raise ValueError(f"a loss needs its data: landscape({loss!r}, A, b)")
        return loss_landscape(loss, A, b, seed=seed, **options)
    if A is not None or b is not None:
        raise ValueError("the shortcut network has Gaussian inputs: give k, p and rho, no data")
    return network_landscape(seed=seed, **options)
