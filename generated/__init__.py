# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 19f08097a5315c5849b36a1bd698e01d4acff02b982fa141d49fadf886a7fed1
"""The generated modules: NumPy or numexpr alone, each usable by itself."""

MODULES = [
    "cosh_normalised_numexpr",
    "cosh_normalised_numpy",
    "cosh_numexpr",
    "cosh_numpy",
    "cosh_rescaled_numexpr",
    "cosh_rescaled_numpy",
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
    "unified_numexpr",
    "unified_numpy",
    "unified_plain_numexpr",
    "unified_plain_numpy",
    "unified_rescaled_numexpr",
    "unified_rescaled_numpy",
]
