"""What is known of a loss that is proved to compare u = phi(z) + t z with b? Its phi and phi'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from resoft.support.arrays import Array


@dataclass(frozen=True)
class Form:
    """phi, the mode and the name of the parameter t, None where nothing is added: FORM of a module.

    With alpha the sum of u, the residual is u / alpha - b (normalised), u - alpha b (rescaled) or
    u - b (plain).
    """

    phi: Literal["exp", "cosh", "sinh"]
    mode: Literal["plain", "rescaled", "normalised"]
    shortcut: str | None = None

    def terms(self, z: Array, parameters: Mapping[str, float]) -> tuple[Array, float]:
        """u times exp(-m), and m, the largest |z|: no term overflows."""
        t = 0.0 if self.shortcut is None else float(parameters[self.shortcut])
        m = float(np.abs(z).max())
        return self.activation(z, m)[0] + t * z * np.exp(-m), m

    def activation(self, z: Array, shift: float) -> tuple[Array, Array]:
        """phi(z) and phi'(z) times exp(-shift): no more than 1 where shift is at least each |z|."""
        rising = np.exp(z - shift)
        if self.phi == "exp":
            return rising, rising
        falling = np.exp(-z - shift)
        even, odd = 0.5 * (rising + falling), 0.5 * (rising - falling)
        return (even, odd) if self.phi == "cosh" else (odd, even)
