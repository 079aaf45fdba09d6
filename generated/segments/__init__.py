# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 69d894ef1c0590e257fbacb376915bab3b377e0439167199d1b9b99ee8085fc3
"""The generated modules of stages: NumPy, numexpr or Numba, each usable by itself."""

MODULES = [
    "cosh_normalised_numexpr",
    "cosh_normalised_numpy",
    "cosh_numexpr",
    "cosh_numpy",
    "cosh_rescaled_numexpr",
    "cosh_rescaled_numpy",
    "cross_entropy_numexpr",
    "cross_entropy_numpy",
    "exp_numexpr",
    "exp_numpy",
    "exp_rescaled_numexpr",
    "exp_rescaled_numpy",
    "sinh_normalised_numexpr",
    "sinh_normalised_numpy",
    "sinh_numexpr",
    "sinh_numpy",
    "sinh_rescaled_numexpr",
    "sinh_rescaled_numpy",
    "softmax_numexpr",
    "softmax_numpy",
    "squared_softmax_numexpr",
    "squared_softmax_numpy",
    "unified_numexpr",
    "unified_numpy",
    "unified_plain_numexpr",
    "unified_plain_numpy",
    "unified_rescaled_numexpr",
    "unified_rescaled_numpy",
]
