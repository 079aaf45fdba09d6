"""The shortcut network's gradient descent in three numbers, for ||v|| = ||v_star|| = 1.

phi is the angle between v and v_star, s = <1, a> and r = <a, a_star>; s_star = <1, a_star>,
N_star = ||a_star||^2 and k patches.  The flow is closed in them: phi_dot, s_dot and r_dot, in
units of eta_a.  A step of size eta_w on the filter, normalised again, turns it by exactly `turn`
towards v_star; a step of size eta_a on the weights is exact as well.  All are taken at one point.
"""

from symbolic.map import Abs, Entry, Map, Min, atan, cos, define, pi, sin

phi, s, r = Entry("phi"), Entry("s"), Entry("r")
k, N_star, s_star = Entry("k"), Entry("N_star"), Entry("s_star")
eta_w, eta_a = Entry("eta_w"), Entry("eta_a")

g = define("g", (pi - phi) * cos(phi) + sin(phi))
pull = define("pull", r * (pi - phi) * sin(phi) / (2 * pi))
turn = define("angle", atan(eta_w * pull))
change_s = define("change_s", ((k + g - 1) * s_star - (k + pi - 1) * s) / (2 * pi))
change_r = define("change_r", ((s_star - s) * s_star + (g - 1) * N_star - (pi - 1) * r) / (2 * pi))

MAP = Map(
    "shortcut_dynamics",
    {
        Entry("phi_dot"): -eta_w / eta_a * pull,
        Entry("s_dot"): change_s,
        Entry("r_dot"): change_r,
        Entry("turn"): turn,
        Entry("phi_next"): Min(Abs(phi - turn), 2 * pi - Abs(phi - turn)),  # past 0 or pi
        Entry("s_next"): s + eta_a * change_s,
        Entry("r_next"): r + eta_a * change_r,
    },
    [phi, s, r, k, N_star, s_star, eta_w, eta_a],
    source="arXiv 1909.04653",
)
