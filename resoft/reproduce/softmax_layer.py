"""Do the experiments on the softmax layer (arXiv 1903.12600) come out again?"""

from __future__ import annotations

from resoft.reproduce import cycles, rates, separable, training

#: The experiments, the long one last: what is done is written, should one interrupt it.
EXPERIMENTS = (cycles.part, rates.part, separable.part, training.part)
