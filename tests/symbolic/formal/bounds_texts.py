"""Texts of bounds that are true, one for each way to prove one."""

from __future__ import annotations

BOUNDS = {
    "a premise, and what may vanish": """
(resoft 1 (axes (rows n)) (entries (p rows) (q rows)) (claims (claim (id
"unified/cauchy-schwarz") (statement (inequality (left (^ (sum rows (* p q)) 2)) (right (* (sum
rows (^ p 2)) (sum rows (^ q 2)))) (certificate (* (^ (sum rows (^ q 2)) -1) (sum rows (^ (+ (*
(sum rows (^ q 2)) p) (* -1 (sum rows (* p q)) q)) 2)))))) (reference "inequalities between
vectors"))) (inequality (left (sum rows (* p q))) (right (* (^ (sum rows (^ p 2)) 1/2) (^ (sum
rows (^ q 2)) 1/2))) (certificate (* 1/2 (^ (sum rows (^ p 2)) -1/2) (^ (sum rows (^ q 2)) -1/2)
(+ (^ (+ (* -1 (sum rows (* p q))) (* (^ (sum rows (^ p 2)) 1/2) (^ (sum rows (^ q 2)) 1/2))) 2)
(by "unified/cauchy-schwarz" (+ (* -1 (^ (sum rows (* p q)) 2)) (* (sum rows (^ p 2)) (sum rows
(^ q 2))))))))))
""",
    "a largest component": """
(resoft 1 (axes (rows n)) (entries (p rows) (q rows)) (claims (claim (id
"unified/square-below-infinity-norm") (statement (inequality (left (^ p 2)) (right (^ (max rows
(abs p)) 2)) (certificate (* (+ (abs p) (max rows (abs p))) (given (+ (* -1 (abs p)) (max rows
(abs p)))))))) (reference "inequalities between vectors"))) (inequality (left (sum rows (* (^ p
2) (^ q 2)))) (right (* (^ (max rows (abs p)) 2) (sum rows (^ q 2)))) (certificate (sum rows (*
(^ q 2) (by "unified/square-below-infinity-norm" (+ (^ (max rows (abs p)) 2) (* -1 (^ p
2)))))))))
""",
    "a box": """
(resoft 1 (entries (e0) (rho)) (inequality (left (* (^ (+ 1 (* -1 e0)) -1) (^ (+ 1 (* -1 rho))
-1) (+ (* 3/2 rho) (* e0 rho) e0))) (right 181/1000) (box (e0 0 1/100) (rho 0 1/10))))
""",
    "a box that is touched": """
(resoft 1 (entries (x)) (inequality (left (+ -1 (* -1 x) (exp x))) (right (^ x 2)) (box (x -1
1))))
""",
    "conditions": """
(resoft 1 (entries (e0) (rbar)) (inequality (left (+ (* 2 e0) (* 2 (^ (+ 1 (* -1 rbar)) -1)
rbar))) (right 2/5) (box (e0 0 4/45) (rbar 0 1/10)) (certificate (+ (* 2 (given (+ 4/45 (* -1
e0)))) (* 20/9 (^ (+ 9/10 (given (+ 1/10 (* -1 rbar)))) -1) (given (+ 1/10 (* -1 rbar))))))))
""",
    "numbers": """
(resoft 1 (inequality (left (* 30 (^ (pi) -1) (^ (+ -1 (pi)) -1))) (right 9/2)))
""",
    "Weyl": """
(resoft 1 (axes (i n) (i' n)) (entries (t i) (rho) (s i) (h i) (M i i') (p i) (q i)) (claims
(claim (id "singular-values/cauchy-schwarz") (statement (inequality (left (^ (sum i (* p q)) 2))
(right (* (sum i (^ p 2)) (sum i (^ q 2)))) (certificate (* (^ (sum i (^ q 2)) -1) (sum i (^ (+
(* (sum i (^ q 2)) p) (* -1 (sum i (* p q)) q)) 2)))))) (reference "inequalities between
vectors")) (claim (id "singular-values/cauchy-schwarz-root") (statement (inequality (left (sum i
(* p q))) (right (* (^ (sum i (^ p 2)) 1/2) (^ (sum i (^ q 2)) 1/2))) (certificate (* 1/2 (^
(sum i (^ p 2)) -1/2) (^ (sum i (^ q 2)) -1/2) (+ (^ (+ (* -1 (sum i (* p q))) (* (^ (sum i (^ p
2)) 1/2) (^ (sum i (^ q 2)) 1/2))) 2) (by "singular-values/cauchy-schwarz" (+ (* -1 (^ (sum i (*
p q)) 2)) (* (sum i (^ p 2)) (sum i (^ q 2)))))))))) (reference "inequalities between
vectors"))) (perturbation (left t) (right (+ rho s)) (singular (s each 0 h (sum i' (* M (at h
i')))) (t each 0 h (+ (* h rho) (sum i' (* M (at h i')))))) (conditions rho) (lemmas (compared t
(+ rho s) (* 2 (given rho) (by "singular-values/cauchy-schwarz-root" (+ (* -1 (sum i (* (sum i'
(* M (at h i'))) h))) (* (^ (sum i (^ (sum i' (* M (at h i'))) 2)) 1/2) (^ (sum i (^ h 2))
1/2))) (p (sum i' (* M (at h i')))) (q h))))) (certificate (given (+ (* -1 t) rho s)))))
""",
    "a trace": """
(resoft 1 (axes (i n) (i' n) (i'' n)) (entries (t i) (rho) (M i i) (s i) (h i)) (perturbation
(left (sum i (^ t 2))) (right (+ (* (size n) (^ rho 2)) (* 2 (sum i M) rho) (sum i (^ s 2))))
(singular (s each 0 h (sum i' (* (at M i i') (at h i')))) (t each 0 h (+ (* h rho) (sum i' (*
(at M i i') (at h i')))))) (lemmas (trace s (sum i'' (* (at M i'' i) (at M i'' i'))) 0) (trace t
(+ (* (+ (at M i i') (at M i' i)) rho) (sum i'' (* (at M i'' i) (at M i'' i')))) (^ rho 2)))
(certificate (+ (given (+ (* -1 (sum i (^ t 2))) (* (size n) (^ rho 2)) (* 2 (sum i M) rho) (sum
i (sum i'' (^ (at M i'' i) 2))))) (given (+ (* -1 (sum i (sum i'' (^ (at M i'' i) 2)))) (sum i
(^ s 2))))))))
""",
    "a transpose": """
(resoft 1 (axes (i n) (i' n)) (entries (t i) (s i) (h i) (M i i') (d i') (s' i) (t' i))
(perturbation (left t) (right s) (singular (s each 0 h (sum i' (* M (at h i')))) (t each 0 h
(sum i' (* M d (at h i')))) (s' each 0 h (sum i' (* (at M i' i) (at h i')))) (t' each 0 h (*
(sum i' (* (at M i' i) (at h i'))) (at d i)))) (conditions (+ 1 (* -1 (at d i))) (+ 1 (at d i)))
(lemmas (transposed t t') (transposed s' s) (compared t' s' (sum i (* (^ (sum i' (* (at M i' i)
(at h i'))) 2) (given (+ 1 (* -1 (at d i)))) (given (+ 1 (at d i))))))) (certificate (+ (given
(+ (* -1 t) t')) (given (+ (* -1 s') s)) (given (+ (* -1 t') s'))))))
""",
    "a rank": """
(resoft 1 (axes (l N) (o m) (l' N)) (entries (s_above) (u l) (Q l' o)) (perturbation (left
s_above) (right 0) (singular (s_above first (size m) u (* 2 (sum o (* (sum l' (* Q (at u l')))
(at Q l o)))))) (lemmas (low-rank s_above (sum l' (* Q (at u l'))) (* 2 (at Q l o))))
(certificate (given (* -1 s_above)))))
""",
    "a premise inside of what is given": """
(resoft 1 (axes (rows n)) (entries (p rows) (q rows)) (claims (claim (id "texts/square") (statement
(inequality (left (* 2 p q)) (right (+ (^ p 2) (^ q 2))) (certificate (^ (+ p (* -1 q)) 2))))
(reference "a square"))) (inequality (left (+ (^ p 2) (^ q 2) (* -2 p q))) (right (sum rows (+ (^ p
2) (^ q 2) (* -2 p q)))) (certificate (given (+ (* -1 (by "texts/square" (+ (^ p 2) (^ q 2) (* -2 p
q)))) (sum rows (by "texts/square" (+ (^ p 2) (^ q 2) (* -2 p q)))))))))
""",
}
