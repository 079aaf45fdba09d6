"""Is a generated text the loss? It is read, executed on symbols, and compared with the reference.

Nothing lies between a file and its proof: the text itself is read (module, reader), its lines are
executed in components for two lengths (execution), and what it returns must equal derivatives of
the loss in components (components, comparison), with and without weights, for any shift, and on
both sides of every condition on a sign.
"""

from __future__ import annotations

from symbolic.generator.proof.prove import PassError, TextError

__all__ = ["PassError", "TextError"]
