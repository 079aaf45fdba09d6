"""Half the mean squared error of a convolutional network beside its teacher, arXiv 1909.04653.

f(Z) = sum_j a_j relu(<v, Z_j> / ||v||) for patches Z_j of independent normal numbers; the teacher
has the filter v_star and the weights a_star. With a shortcut v = e + w: nothing else changes.
"""

from symbolic.loss import Axis, Entry, Loss, arc_kernel, define, pi, sqrt, sum_over

filters, patches = Axis("i", "p"), Axis("j", "k")
v, v_star = Entry("v", [filters]), Entry("v_star", [filters])
a, a_star = Entry("a", [patches]), Entry("a_star", [patches])

norm = define("norm", sqrt(sum_over(filters, v**2)))
norm_star = define("norm_star", sqrt(sum_over(filters, v_star**2)))
c = define("c", sum_over(filters, v * v_star) / (norm * norm_star))
g = define("g", arc_kernel(c))
r = define("r", sum_over(patches, a * a_star))
s = define("s", sum_over(patches, a))
s_star = define("s_star", sum_over(patches, a_star))
squares = sum_over(patches, a**2) + sum_over(patches, a_star**2)

LOSS = Loss(
    "shortcut",
    ((pi - 1) * squares - 2 * (g - 1) * r + (s - s_star) ** 2) / (4 * pi),
    source="arXiv 1909.04653",
    arguments=[v, a],
)
