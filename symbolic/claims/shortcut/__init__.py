"""The claims of arXiv 1909.04653, 'Towards understanding the importance of shortcut connections in
residual networks', and of arXiv 1712.00779, on whose network it stands; all of them derived here.
"""

from symbolic.claims.shortcut import (
    critical,
    dynamics,
    kernel,
    network,
    spurious,
    starts,
    steps,
)

TITLE = "Towards understanding the importance of shortcut connections in residual networks"
ADDRESS = "https://arxiv.org/abs/1909.04653"

CLAIMS = [
    *kernel.CLAIMS,
    *network.CLAIMS,
    *critical.CLAIMS,
    *spurious.CLAIMS,
    *dynamics.CLAIMS,
    *starts.CLAIMS,
    *steps.CLAIMS,
]
