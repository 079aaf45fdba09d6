"""What is the mean of a product of two ReLUs? The arc cosine kernel, and the integrals behind it.

Of a standard normal z the mean of relu(<u, z>) relu(<w, z>) is an integral over the plane of u
and w: with polar coordinates R and theta, and the angle phi between them,

    ||u|| ||w|| / (2 pi) * integral of R^3 exp(-R^2 / 2) * integral of cos(theta) cos(theta - phi)

over R > 0 and phi - pi / 2 < theta < pi / 2, where both are positive.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, arc_kernel
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.shortcut.notation import pi
from symbolic.facts import by, given
from symbolic.loss import acos, cos, exp, sin, sqrt

CLAIMS = Collection("shortcut")
x, y, R, theta, phi = Entry("x"), Entry("y"), Entry("R"), Entry("theta"), Entry("phi")
ONE, ZERO = sp.Integer(1), sp.Integer(0)
by_angle = (pi - phi) * cos(phi) + sin(phi)
KERNEL = "the arc cosine kernel"
MEAN = "the mean of two ReLUs"

# --- the kernel as a function of the angle, and of its cosine -------------------------------

CLAIMS.add(
    "kernel",
    Identity(arc_kernel(x), (pi - acos(x)) * cos(acos(x)) + sin(acos(x))),
    KERNEL,
    note="g(phi) = (pi - phi) cos(phi) + sin(phi) by x = cos(phi)",
)
CLAIMS.add(
    "kernel-slope",
    Identity(Along(arc_kernel(x), x, ONE), pi - acos(x)),
    KERNEL,
    note="dg / d cos(phi) = pi - phi: no trigonometry is left",
)
CLAIMS.add(
    "kernel-bend",
    Identity(sqrt(1 - x**2) * Along(Along(arc_kernel(x), x, y), x, y), y**2),
    KERNEL,
    note="the second derivative is 1 / sin(phi)",
)
CLAIMS.add(
    "kernel-slope-angle",
    Identity(Along(by_angle, phi, ONE), -(pi - phi) * sin(phi)),
    KERNEL,
)
KERNEL_ABOVE = CLAIMS.add(
    "kernel-positive", Inequality(ZERO, arc_kernel(x)), KERNEL, note="g >= 0, and 0 at phi = pi"
)

# --- sines and cosines by powers ------------------------------------------------------------

SIN_BELOW = CLAIMS.add("sine", Inequality(sin(x), x, conditions=(x,)), KERNEL, conditions="x >= 0")
SIN_ABOVE = CLAIMS.add(
    "sine-cubic",
    Inequality(x - x**3 / 6, sin(x), conditions=(x,)),
    KERNEL,
    conditions="x >= 0",
)
COS_ABOVE = CLAIMS.add("cosine-quadratic", Inequality(1 - x**2 / 2, cos(x)), KERNEL)
COS_BELOW = CLAIMS.add("cosine-fourth", Inequality(cos(x), 1 - x**2 / 2 + x**4 / 24), KERNEL)

# --- how large the kernel is, near phi = pi and near phi = 0 --------------------------------

CLAIMS.add(
    "kernel-at-most",
    Inequality(
        by_angle,
        pi,
        conditions=(phi, pi - phi),
        certificate=by(SIN_BELOW, {x: phi}) + given(pi - phi) * 2 * sin(phi / 2) ** 2,
    ),
    KERNEL,
    conditions="0 <= phi <= pi",
    note="g <= pi, which it is at phi = 0",
)
opposite = sin(x) - x * cos(x)  # g(pi - x)
CLAIMS.add(
    "kernel-opposite",
    Identity(by_angle.xreplace({phi: pi - x}), opposite),
    KERNEL,
    note="g(pi - x) = sin(x) - x cos(x)",
)
CUBIC = CLAIMS.add(
    "kernel-cubic",
    Inequality(
        opposite,
        x**3 / 2,
        conditions=(x,),
        certificate=by(SIN_BELOW) + given(x) * by(COS_ABOVE),
    ),
    KERNEL,
    conditions="x = pi - phi >= 0",
    note="g is of third order in pi - phi",
)
CUBIC_BELOW = CLAIMS.add(
    "kernel-cubic-below",
    Inequality(
        x**3 / 3 - x**5 / 24,
        opposite,
        conditions=(x,),
        certificate=by(SIN_ABOVE) + given(x) * by(COS_BELOW),
    ),
    KERNEL,
    conditions="x = pi - phi >= 0",
)
CLAIMS.add(
    "kernel-quadratic",
    Inequality(
        pi - by_angle,
        pi * phi**2 / 2 - phi**3 / 3 + phi**5 / 24,
        conditions=(phi,),
        certificate=pi * by(COS_ABOVE, {x: phi}) + by(CUBIC_BELOW, {x: phi}),
    ),
    KERNEL,
    conditions="phi >= 0",
    note="pi - g is pi / 2 phi^2 near the teacher",
)
CLAIMS.add(
    "kernel-quadratic-below",
    Inequality(
        pi * phi**2 / 2 - phi**3 / 2 - pi * phi**4 / 24,
        pi - by_angle,
        conditions=(phi,),
        certificate=pi * by(COS_BELOW, {x: phi}) + by(CUBIC, {x: phi}),
    ),
    KERNEL,
    conditions="phi >= 0",
)

# --- the integrals --------------------------------------------------------------------------

radial = -(R**2 + 2) * exp(-(R**2) / 2)
CLAIMS.add(
    "mean-radial",
    Identity(Along(radial, R, ONE), R**3 * exp(-(R**2) / 2)),
    MEAN,
    note="from -2 at R = 0 to 0 at infinity (mean-radial-end): the integral is 2",
)
CLAIMS.add(
    "mean-radial-end",
    Inequality(-radial * R**2, sp.Integer(24)),
    MEAN,
    note="what is left beyond R is at most 24 / R^2",
)
angular = (cos(phi) * (theta + sin(theta) * cos(theta)) + sin(phi) * sin(theta) ** 2) / 2
CLAIMS.add(
    "mean-angular",
    Identity(
        Along(angular, theta, ONE), cos(theta) * (cos(theta) * cos(phi) + sin(theta) * sin(phi))
    ),
    MEAN,
)
CLAIMS.add(
    "mean-angular-ends",
    Identity(
        angular.xreplace({theta: pi / 2}) - angular.xreplace({theta: phi - pi / 2}), by_angle / 2
    ),
    MEAN,
    conditions="0 <= phi <= pi",
    note="so that E relu(<u, z>) relu(<w, z>) = ||u|| ||w|| g(phi) / (2 pi)",
)
CLAIMS.add(
    "mean-one",
    Identity(Along(-exp(-(R**2) / 2), R, ONE), R * exp(-(R**2) / 2)),
    MEAN,
    note="from -1 to 0: E relu(<u, z>) = ||u|| / sqrt(2 pi)",
)
