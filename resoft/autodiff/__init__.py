"""Losses, and their solutions, as functions that PyTorch and JAX can differentiate.

`resoft.autodiff.torch` and `resoft.autodiff.jax` have the same functions, each in its library's
words. Each needs its library, an extra, and nothing else imports them.
"""
