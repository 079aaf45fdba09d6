# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 8be9b5aa042f41ed323ebda6c7419a2e86724a43c7c170a054127743329e3383
"""The generated modules of stages: NumPy, numexpr or Numba, each usable by itself."""

MODULES = [
    "cosh_normalised_numpy",
    "cosh_numpy",
    "cosh_rescaled_numpy",
    "cross_entropy_numpy",
    "exp_numpy",
    "exp_rescaled_numpy",
    "sinh_normalised_numpy",
    "sinh_numpy",
    "sinh_rescaled_numpy",
    "softmax_numpy",
    "squared_softmax_numpy",
    "unified_numpy",
    "unified_plain_numpy",
    "unified_rescaled_numpy",
]
