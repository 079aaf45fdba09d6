"""Texts of statements in which each rule of the printer is used, with what they assume."""

from __future__ import annotations

_ROWS = "(axes (rows n))"
_SOFTMAX = "(definitions (u (exp z)) (alpha (sum rows u)) (f (* (^ alpha -1) u)))"


def _text(entries: str, body: str, more: str = "", axes: str = _ROWS) -> str:
    return f"(resoft 1 {axes} (entries {entries}) {more} {body})"


#: True statements, by what they show.
TRUE = {
    "derivative": _text(
        "(z rows) (h rows)",
        "(identity (left (D f z h)) (right (+ (* h f) (* -1 f (sum rows (* h f))))))",
        _SOFTMAX,
    ),
    "second": _text(
        "(z rows) (h rows) (k rows)",
        "(identity (left (D (D alpha z h) z k)) (right (sum rows (* h k u))))",
        _SOFTMAX,
    ),
    "numbers": _text(
        "(x) (y)",
        "(identity (left (+ -2 (* 3/2 x) (* -1 y) (* -5/3 (^ x 2) y)))"
        " (right (* -1 (+ 2 y (* x (+ -3/2 (* 5/3 x y)))))))",
        axes="",
    ),
    "powers": _text(
        "(x)",
        "(identity (left (* (^ eps -1/2) (^ (+ eps (^ x 2)) 3/2) (^ eps -2)))"
        " (right (* (^ (+ eps (^ x 2)) 1/2) (+ (^ eps -1) (* (^ x 2) (^ eps -2)))"
        " (^ eps -1) (^ eps 1/2))))",
        "(positive (eps))",
        "",
    ),
    "functions": _text(
        "(x)",
        "(identity (left (D (+ (sin x) (* 2 (cos x)) (atan x) (tanh x) (cosh x) (sinh x)"
        " (softplus x) (logistic x) (abs x) (log (+ 1 (^ x 2)))) x 1)) (right (+ (cos x)"
        " (* -2 (sin x)) (^ (+ 1 (^ x 2)) -1) (^ (cosh x) -2) (sinh x) (cosh x) (logistic x)"
        " (* (logistic x) (+ 1 (* -1 (logistic x)))) (* x (^ (abs x) -1))"
        " (* 2 x (^ (+ 1 (^ x 2)) -1)))))",
        axes="",
    ),
    "angles": _text(
        "(x)",
        "(identity (left (D (+ (acos x) (asin x) (arc_kernel x)) x 1))"
        " (right (+ (pi) (* -1 (acos x)))))",
        axes="",
    ),
    "tangent": _text(
        "(x)",
        "(identity (left (D (+ (tan x) (asinh x)) x 1))"
        " (right (+ 1 (^ (tan x) 2) (^ (+ 1 (^ x 2)) -1/2))))",
        axes="",
    ),
    "parts of angles": _text(
        "(x) (y)",
        "(identity (left (+ (cos (* 2 x)) (sin (+ x (* -1/2 y))))) (right (+ -1"
        " (* 2 (^ (cos x) 2)) (* (sin x) (cos (* 1/2 y))) (* -1 (cos x) (sin (* 1/2 y))))))",
        axes="",
    ),
    "factors of logarithms": _text(
        "(z rows) (x)",
        "(identity (left (+ (softplus (* -1 x)) (log (* 3 (^ alpha 2) (exp x))) (asinh (* -1 x))))"
        " (right (+ (softplus x) (log 3) (* 2 (log alpha)) (* -1 (asinh x)))))",
        _SOFTMAX,
    ),
    "beside a maximum": _text(
        "(z rows) (x)",
        "(identity (left (max rows (+ x (* 2 z)))) (right (+ x (* 2 (max rows z)))))",
    ),
    "matrix": _text(
        "(M i j) (v i)",
        "(identity (left (sum i (^ (sum j (* M (at v j))) 2))) (right (sum i (sum j"
        " (* (sum k (* (at M k i) (at M k j))) v (at v j))))))",
        axes="(axes (i n) (j n) (k n))",
    ),
    "matrix_derivative": _text(
        "(M i j) (H i j) (v i)",
        "(identity (left (D (sum i (sum j (* v M (at M j i)))) M H))"
        " (right (sum i (sum j (* v (+ (* H (at M j i)) (* M (at H j i))))))))",
        axes="(axes (i n) (j n))",
    ),
    "largest": _text(
        "(z rows) (x) (y)",
        "(identity (left (+ (max rows (* 2 z)) (largest x y 1) (least x y)))"
        " (right (+ (* 2 (max rows z)) (* -1 (least (* -1 x) (* -1 y) -1)) x y"
        " (* -1 (largest x y)))))",
    ),
    "value": _text(
        "(w rows) (h rows)",
        "(identity (left (sum rows (* w h))) (right 0)"
        " (where (h (+ h (* -1 (^ (sum rows (^ w 2)) -1) (sum rows (* h w)) w)))))",
    ),
    "direction with a value": _text(
        "(w rows) (h rows)",
        "(identity (left (D (sum rows (^ w 2)) w h)) (right (* 2 (sum rows (^ w 2))))"
        " (where (h w)))",
    ),
    "size": _text(
        "(z rows)",
        "(identity (left (sum rows (+ z (* -1 (^ (size n) -1) (sum rows z))))) (right 0))",
    ),
    "lengths": _text(
        "(x rows columns) (y columns)",
        "(identity (left (D (sum rows (^ (sum columns (* x y)) 2)) y 1))"
        " (right (* 2 (sum rows (* (sum columns (* x y)) (sum columns x))))))",
        axes="(axes (rows n) (columns d))",
    ),
    "named direction": _text(
        "(z rows)",
        "(identity (left (D alpha z f)) (right (* (^ alpha -1) (sum rows (^ u 2)))))",
        _SOFTMAX,
    ),
    "two arrays": _text(
        "(z rows) (w rows) (h rows) (k rows)",
        "(identity (left (D (D (sum rows (* z (^ w 2))) z h) w k))"
        " (right (* 2 (sum rows (* h k w)))))",
    ),
    "signs": _text(
        "(x) (y)",
        "(identity (left (+ (* -1 x) (* -2 y) (* -1 (+ x (* 3 y)))))"
        " (right (+ (* -2 x) (* -5 y))))",
        axes="",
    ),
    "every entry": _text(
        "(x rows)",
        "(identity (left (sum rows (* p (^ x -1) (^ p -1)))) (right (sum rows (^ x -1))))",
        "(positive (p rows))",
    ),
}
#: Statements that are false: their sides are different numbers.
FALSE = {
    "sides": _text("(x) (y)", "(identity (left (+ x (* 2 y))) (right (* x y)))", axes=""),
    "sides of a derivative": _text(
        "(z rows) (h rows)", "(identity (left (D (sum rows (^ z 2)) z h)) (right (sum rows h)))"
    ),
}
#: Statements of other kinds, and names that mean something else: what they say is compared, not
#: whether it is true.
PRINTED = {
    "a box and conditions": _text(
        "(x) (y) (z rows)",
        "(inequality (left (+ x (* -1 y))) (right (* 2 (sum rows (^ z 2)) (^ x -1)))"
        " (box (x 0 3/2) (z -1 1)) (conditions (+ y (* -1 x)) (+ 2 z)))",
    ),
    "a size": _text(
        "(z rows)", "(inequality (left (sum rows z)) (right (* 2 (max rows z))) (sizes ((rows 2))))"
    ),
    "brackets": _text(
        "(x) (y) (a) (b)",
        "(identity (left (+ (* x (^ (* a b) -1)) (^ (^ x 2) 3) (exp (^ (+ 1 (^ y 2)) 1/2))"
        " (^ (exp x) 1/2) (* x (* y -1)) (^ (^ (+ 2 (^ x 2)) 1/2) 3) (^ (* a b) 2))) (right (+"
        " (* -1 (+ x y) (^ (+ a (* -1 b)) -1)) (* (^ (^ x -1) 2) (abs (* -1 y)))"
        " (^ (+ (* -1 x) (* -1 y)) 3))))",
        axes="",
    ),
    "strict and not": _text(
        "(x) (y)",
        "(identity (left (+ (^ x 1/2) (log y) (^ (+ x y) -1) (asin (* 1/4 x))))"
        " (right (acos (* 1/4 y))))",
        axes="",
    ),
    "named by words": _text(
        "(e rows) (i rows) (sum rows) (Derive)",
        "(identity (left (D (* Derive (sum rows (* e (at i rows) largest))) e i)) (right"
        " (sum rows (* e (sum rows sum)))))",
        '(definitions (largest (exp (* sum e))) ((forall "fun") (+ e 1)))',
    ),
    "named alike": _text(
        "(z rows) (z_ rows) (z' rows)",
        "(identity (left (+ (sum rows (* z z_ z')) zeta xi (D xi z z'))) (right (* zeta xi)))",
        '(definitions ((zeta "ζ_1") (sum rows (* z z_))) ((xi "ξ_1") (sum rows (exp (* 2 z)))))',
    ),
    "a quantity of a number that moves": _text(
        "(x) (y)",
        "(identity (left (D (* q y (sign y)) x 3)) (right (* q (D (* 2 q) x (+ y 1)))))",
        "(definitions (q (exp (* 2 x))))",
        "",
    ),
    "free indices": _text(
        "(M i j) (v i)",
        "(identity (left (* M v)) (right (* (at M j i) (at v j))))",
        axes="(axes (i n) (j n))",
    ),
    "a condition at its own index": _text(
        "(x rows columns) (y columns)",
        "(identity (left (* (^ x -1) (^ y -1))) (right (sum columns (* (^ x -2) (^ y -1)))))",
        axes="(axes (rows n) (columns d))",
    ),
    "indices of two lengths": _text(
        "(x rows columns) (y columns)",
        "(identity (left (* x y)) (right (* y (sum rows x))))",
        axes="(axes (rows n) (columns d))",
    ),
    "a quantity with two indices": _text(
        "(x rows columns) (y columns)",
        "(identity (left (D (sum rows (sum columns (* q y))) y 1)) (right (sum rows (* x q))))",
        "(definitions (q (* x (exp y))))",
        "(axes (rows n) (columns d))",
    ),
    "sums in sums": _text(
        "(M i j) (i)",
        "(identity (left (sum i (* i (sum j (* M (sum k (* (at M k i) (at M j k)))))))) (right"
        " (sum j (* i (max i (* M (sum k (at M i k))))))))",
        axes="(axes (i n) (j n) (k n))",
    ),
    "singular values": _text(
        "(s_1) (t_n) (r i) (v i) (h i) (M i i') (rho)",
        "(perturbation (left (+ t_n (* rho s_1))) (right (sum i (* r v))) (singular (s_1 first 0 h"
        " (sum i' (* M (at h i')))) (t_n last 0 h (+ (* h rho) (sum i' (* M (at h i'))))) (r each 0"
        " h (* v h)) (v each 1 h (sum i' (* M (at h i'))))) (conditions rho))",
        axes="(axes (i n) (i' n))",
    ),
    "stacked singular values": _text(
        "(s_2) (r) (t i) (h i) (M o i)",
        "(perturbation (left (+ s_2 r)) (right (sum i t)) (singular (r first (+ 1 (size d)) h"
        " (sum i (* M h)) (* 3 h)) (s_2 first 1 h (sum i (* M h)) (* 2"
        " h)) (t each 0 h (sum i (* M h)))))",
        axes="(axes (i n) (o d))",
    ),
}
