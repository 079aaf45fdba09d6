"""How is a claim, a statement, a loss or a map written in text, and read back as the same object?

One text says all of it, for an engine without SymPy, for the page and for a proof assistant.

    (resoft 1
     (axes (rows n))                                  an axis and its length
     (entries (z rows) (b rows))                      an array and its axes, in their order
     (positive (R))                                   the same, of positive numbers
     (parameters (t 1))                               a loss' settings and their defaults
     (definitions (u (+ (exp z) (* t z))) ...)        named quantities, each after its own
     (claims (claim (id "...") ...) ...)              what certificates rest on, each after its own
     BODY)

The body is a claim, ``(claim (id "...") (statement STATEMENT) (reference "...") ...)``, a statement
such as ``(inequality (left F) (right F) (box (z -1 1)) (conditions F ...) (certificate F))``, one
on singular values, ``(perturbation ... (singular (s each 0 h F ...)) (lemmas (mirsky F F F)))``,
where F is the matrix times any h, and s its s_i with that shift of i, its ``first`` or ``last``, a
loss, a layer or a map, ``(map (name "...") (outputs (y F) ...) (arguments x ...))``; a field that
is left out has its default (``symbolic.declare.text.heads``).

In formulas a word is a name, and ``(HEAD ARGUMENT ...)`` what a head makes of its arguments: a
number is exact, ``(size n)`` is a length, ``(sum rows F)`` a sum, ``(D F z H)`` the derivative of F
when z moves along H, ``(at M columns rows)`` an entry at other indices than its declaration's.  In
a certificate ``(given F)`` is what is known to be >= 0, and ``(by "ID" F (p VALUE) ...)`` right -
left of a claim with values put in.  ``(kept F)`` is F as it is written, where SymPy would simplify
it.  Names with other characters than letters, digits, ``_`` and ``'`` are quoted as in JSON; where
two things have one name, the second is told as ``"p#2"``, and declared as ``(("p#2" p) rows)``.
"""

from symbolic.declare.text.brackets import TextError
from symbolic.declare.text.heads import VERSION
from symbolic.declare.text.reading import read
from symbolic.declare.text.writing import Unwritten, text_of

__all__ = ["VERSION", "TextError", "Unwritten", "read", "text_of"]
