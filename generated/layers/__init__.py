# Written by `resoft generate`; edit the loss, not this file.
# body sha256: f851fd81c053076619f99f6adabaaf8aa29a1b91e01692da00ba179ced6f7789
"""The generated modules of the layers: NumPy, numexpr or Numba, each usable by itself."""

MODULES = [
    "cross_entropy_numba",
    "cross_entropy_numexpr",
    "cross_entropy_numpy",
    "squared_softmax_numba",
    "squared_softmax_numexpr",
    "squared_softmax_numpy",
]
