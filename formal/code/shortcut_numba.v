(* What generated/shortcut_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/shortcut_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (k p : nat) (a_star : nat -> R) (a : nat -> R) (v : nat -> R) (v_star : nat -> R).
Definition s_star : R := sum (fun i_k => a_star i_k) k.
Definition s : R := sum (fun i_k => a i_k) k.
Definition norm : R := sqrt (sum (fun i_p => v i_p ^ 2) p).
Definition norm_star : R := sqrt (sum (fun i_p => v_star i_p ^ 2) p).
Definition c : R := 1 / norm * (1 / norm_star) * sum (fun i_p => v i_p * v_star i_p) p.
Definition g : R := arc_kernel c.
Definition r : R := sum (fun i_k => a i_k * a_star i_k) k.
Definition L : R := 1 / 4 * (1 / PI) * ((-1 * s_star + s) ^ 2 + (-1 + PI) * (sum (fun i_k => a i_k ^ 2) k + sum (fun i_k => a_star i_k ^ 2) k) + -1 * (-2 + 2 * g) * r).
End Lines.
End declared.

Module value.
Section Lines.
Variables (k p : nat) (v : nat -> nat -> R) (a : nat -> nat -> R) (a_star : nat -> nat -> R) (v_star : nat -> nat -> R).
Definition a_squared (i_T : nat) : R := sum (fun i_k => a i_T i_k ^ 2) k. (* 79 *)
Definition a_star_squared (i_T : nat) : R := sum (fun i_k => a_star i_T i_k ^ 2) k. (* 82 *)
Definition v_v_star (i_T : nat) : R := sum (fun i_p => v i_T i_p * v_star i_T i_p) p. (* 85 *)
Definition v_squared (i_T : nat) : R := sum (fun i_p => v i_T i_p ^ 2) p. (* 88 *)
Definition norm (i_T : nat) : R := sqrt (v_squared i_T). (* 89 *)
Definition v_star_squared (i_T : nat) : R := sum (fun i_p => v_star i_T i_p ^ 2) p. (* 92 *)
Definition norm_star (i_T : nat) : R := sqrt (v_star_squared i_T). (* 93 *)
Definition c (i_T : nat) : R := v_v_star i_T / norm i_T / norm_star i_T. (* 94 *)
Definition near_c_v_star (i_T i_p : nat) : R := if Rgt_dec (v_v_star i_T) 0 then v_star i_T i_p - v i_T i_p else v i_T i_p + v_star i_T i_p. (* 96 *)
Definition near_c_v_star_v (i_T : nat) : R := sum (fun i_p => near_c_v_star i_T i_p * v i_T i_p) p. (* 99 *)
Definition q1 (i_T : nat) : R := near_c_v_star_v i_T / v_squared i_T. (* 100 *)
Definition across_c_v_star (i_T i_p : nat) : R := near_c_v_star i_T i_p - q1 i_T * v i_T i_p. (* 102 *)
Definition across_c_v_star_squared (i_T : nat) : R := sum (fun i_p => across_c_v_star i_T i_p ^ 2) p. (* 105 *)
Definition sine_c (i_T : nat) : R := sqrt (across_c_v_star_squared i_T / v_star_squared i_T). (* 106 *)
Definition apart_c (i_T : nat) : R := atan2 (sine_c i_T) (- c i_T). (* 107 *)
Definition g (i_T : nat) : R := apart_c i_T * c i_T + sine_c i_T. (* 108 *)
Definition r (i_T : nat) : R := sum (fun i_k => a i_T i_k * a_star i_T i_k) k. (* 111 *)
Definition s (i_T : nat) : R := sum (fun i_k => a i_T i_k) k. (* 114 *)
Definition s_star (i_T : nat) : R := sum (fun i_k => a_star i_T i_k) k. (* 117 *)
Definition L (i_T : nat) : R := 0.25 * ((PI - 1) * (a_squared i_T + a_star_squared i_T) + (s i_T - s_star i_T) ^ 2 - r i_T * (2 * g i_T - 2)) / PI. (* 118 *)
End Lines.
End value.

Module gradient.
Section Lines.
Variables (k p : nat) (v : nat -> nat -> R) (a : nat -> nat -> R) (a_star : nat -> nat -> R) (v_star : nat -> nat -> R).
Definition v_squared (i_T : nat) : R := sum (fun i_p => v i_T i_p ^ 2) p. (* 138 *)
Definition v_star_squared (i_T : nat) : R := sum (fun i_p => v_star i_T i_p ^ 2) p. (* 141 *)
Definition v_v_star (i_T : nat) : R := sum (fun i_p => v i_T i_p * v_star i_T i_p) p. (* 144 *)
Definition near_c_v_star (i_T i_p : nat) : R := if Rgt_dec (v_v_star i_T) 0 then v_star i_T i_p - v i_T i_p else v i_T i_p + v_star i_T i_p. (* 146 *)
Definition near_c_v_star_v (i_T : nat) : R := sum (fun i_p => near_c_v_star i_T i_p * v i_T i_p) p. (* 149 *)
Definition q1 (i_T : nat) : R := near_c_v_star_v i_T / v_squared i_T. (* 150 *)
Definition across_c_v_star (i_T i_p : nat) : R := near_c_v_star i_T i_p - q1 i_T * v i_T i_p. (* 152 *)
Definition q2 (i_T : nat) : R := 1 / sqrt (v_squared i_T) / sqrt (v_star_squared i_T). (* 153 *)
Definition c_by_v (i_T i_p : nat) : R := across_c_v_star i_T i_p * q2 i_T. (* 155 *)
Definition norm (i_T : nat) : R := sqrt (v_squared i_T). (* 156 *)
Definition norm_star (i_T : nat) : R := sqrt (v_star_squared i_T). (* 157 *)
Definition c (i_T : nat) : R := v_v_star i_T / norm i_T / norm_star i_T. (* 158 *)
Definition across_c_v_star_squared (i_T : nat) : R := sum (fun i_p => across_c_v_star i_T i_p ^ 2) p. (* 161 *)
Definition sine_c (i_T : nat) : R := sqrt (across_c_v_star_squared i_T / v_star_squared i_T). (* 162 *)
Definition apart_c (i_T : nat) : R := atan2 (sine_c i_T) (- c i_T). (* 163 *)
Definition dg (i_T : nat) : R := apart_c i_T. (* 164 *)
Definition r (i_T : nat) : R := sum (fun i_k => a i_T i_k * a_star i_T i_k) k. (* 167 *)
Definition q3 (i_T : nat) : R := dg i_T * r i_T / PI. (* 168 *)
Definition g (i_T : nat) : R := apart_c i_T * c i_T + sine_c i_T. (* 169 *)
Definition s (i_T : nat) : R := sum (fun i_k => a i_T i_k) k. (* 172 *)
Definition s_star (i_T : nat) : R := sum (fun i_k => a_star i_T i_k) k. (* 175 *)
Definition q4 (i_T : nat) : R := s i_T - s_star i_T. (* 176 *)
Definition q5 (i_T : nat) : R := 1 - g i_T. (* 177 *)
Definition gradient_v (i_T i_p : nat) : R := -0.5 * c_by_v i_T i_p * q3 i_T. (* 179 *)
Definition gradient_a (i_T i_k : nat) : R := 0.5 * (a i_T i_k * (PI - 1) + a_star i_T i_k * q5 i_T + q4 i_T) / PI. (* 181 *)
End Lines.
End gradient.

Module hessian_product.
Section Lines.
Variables (k p : nat) (v : nat -> nat -> R) (a : nat -> nat -> R) (a_star : nat -> nat -> R) (v_star : nat -> nat -> R) (h_v : nat -> nat -> R) (h_a : nat -> nat -> R).
Definition v_squared (i_T : nat) : R := sum (fun i_p => v i_T i_p ^ 2) p. (* 201 *)
Definition v_star_squared (i_T : nat) : R := sum (fun i_p => v_star i_T i_p ^ 2) p. (* 204 *)
Definition v_v_star (i_T : nat) : R := sum (fun i_p => v i_T i_p * v_star i_T i_p) p. (* 207 *)
Definition near_c_v_star (i_T i_p : nat) : R := if Rgt_dec (v_v_star i_T) 0 then v_star i_T i_p - v i_T i_p else v i_T i_p + v_star i_T i_p. (* 209 *)
Definition near_c_v_star_v (i_T : nat) : R := sum (fun i_p => near_c_v_star i_T i_p * v i_T i_p) p. (* 212 *)
Definition q1 (i_T : nat) : R := near_c_v_star_v i_T / v_squared i_T. (* 213 *)
Definition across_c_v_star (i_T i_p : nat) : R := near_c_v_star i_T i_p - q1 i_T * v i_T i_p. (* 215 *)
Definition q2 (i_T : nat) : R := 1 / sqrt (v_squared i_T) / sqrt (v_star_squared i_T). (* 216 *)
Definition c_by_v (i_T i_p : nat) : R := across_c_v_star i_T i_p * q2 i_T. (* 218 *)
Definition c_by_v_h_v (i_T : nat) : R := sum (fun i_p => c_by_v i_T i_p * h_v i_T i_p) p. (* 221 *)
Definition h_v_v (i_T : nat) : R := sum (fun i_p => h_v i_T i_p * v i_T i_p) p. (* 224 *)
Definition norm (i_T : nat) : R := sqrt (v_squared i_T). (* 225 *)
Definition norm_star (i_T : nat) : R := sqrt (v_star_squared i_T). (* 226 *)
Definition c (i_T : nat) : R := v_v_star i_T / norm i_T / norm_star i_T. (* 227 *)
Definition across_c_v_star_squared (i_T : nat) : R := sum (fun i_p => across_c_v_star i_T i_p ^ 2) p. (* 230 *)
Definition sine_c (i_T : nat) : R := sqrt (across_c_v_star_squared i_T / v_star_squared i_T). (* 231 *)
Definition apart_c (i_T : nat) : R := atan2 (sine_c i_T) (- c i_T). (* 232 *)
Definition dg (i_T : nat) : R := apart_c i_T. (* 233 *)
Definition c_dot (i_T : nat) : R := sum (fun i_p => c_by_v i_T i_p * h_v i_T i_p) p. (* 236 *)
Definition safe_c (i_T : nat) : R := if Rgt_dec (sine_c i_T) 0 then sine_c i_T else 1. (* 237 *)
Definition dg_dot (i_T : nat) : R := c_dot i_T / safe_c i_T. (* 238 *)
Definition r (i_T : nat) : R := sum (fun i_k => a i_T i_k * a_star i_T i_k) k. (* 241 *)
Definition r_dot (i_T : nat) : R := sum (fun i_k => a_star i_T i_k * h_a i_T i_k) k. (* 244 *)
Definition q3 (i_T : nat) : R := (dg i_T * r_dot i_T + dg_dot i_T * r i_T) / PI. (* 245 *)
Definition q4 (i_T : nat) : R := dg i_T * r i_T / PI. (* 246 *)
Definition q5 (i_T : nat) : R := c i_T / v_squared i_T. (* 247 *)
Definition q6 (i_T : nat) : R := h_v_v i_T / v_squared i_T. (* 248 *)
Definition q7 (i_T : nat) : R := c_by_v_h_v i_T / v_squared i_T. (* 249 *)
Definition g_dot (i_T : nat) : R := apart_c i_T * c_dot i_T. (* 250 *)
Definition s_dot (i_T : nat) : R := sum (fun i_k => h_a i_T i_k) k. (* 253 *)
Definition product_v (i_T i_p : nat) : R := -0.5 * c_by_v i_T i_p * q3 i_T - 0.5 * q4 i_T * (- c_by_v i_T i_p * q6 i_T - q5 i_T * (h_v i_T i_p - q6 i_T * v i_T i_p) - q7 i_T * v i_T i_p). (* 255 *)
Definition product_a (i_T i_k : nat) : R := 0.5 * (h_a i_T i_k * (PI - 1) + s_dot i_T - a_star i_T i_k * g_dot i_T) / PI. (* 257 *)
End Lines.
End hessian_product.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_k : axis := (0, 0)%nat.
Definition axis_p : axis := (1, 0)%nat.

Definition given (k : nat) (p : nat) (i_T : nat) (a_star : nat -> nat -> R) (a : nat -> nat -> R) (v : nat -> nat -> R) (v_star : nat -> nat -> R) (h_v : nat -> nat -> R) (h_a : nat -> nat -> R) (k_v : nat -> nat -> R) (k_a : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_k] => a_star i_T i_k
  | 1%nat, [i_k] => a i_T i_k
  | 2%nat, [i_p] => v i_T i_p
  | 3%nat, [i_p] => v_star i_T i_p
  | 4%nat, [i_p] => h_v i_T i_p
  | 5%nat, [i_k] => h_a i_T i_k
  | 6%nat, [i_p] => k_v i_T i_p
  | 7%nat, [i_k] => k_a i_T i_k
  | _, _ => 0
  end.

Module terms_of_declared.
Definition s_star (weighted : bool) : code := (Total axis_k (Entry 0 [axis_k])).
Definition s (weighted : bool) : code := (Total axis_k (Entry 1 [axis_k])).
Definition norm (weighted : bool) : code := (Call Csqrt (Total axis_p (Power (Entry 2 [axis_p]) 2))).
Definition norm_star (weighted : bool) : code := (Call Csqrt (Total axis_p (Power (Entry 3 [axis_p]) 2))).
Definition c (weighted : bool) : code := (Times (Times (Over (Literal 1) (norm weighted)) (Over (Literal 1) (norm_star weighted))) (Total axis_p (Times (Entry 2 [axis_p]) (Entry 3 [axis_p])))).
Definition g (weighted : bool) : code := (Plus (Call Csqrt (Minus (Literal 1) (Power (c weighted) 2))) (Times (c weighted) (Minus Circle (Call Carccos (c weighted))))).
Definition r (weighted : bool) : code := (Total axis_k (Times (Entry 1 [axis_k]) (Entry 0 [axis_k]))).
Definition L (weighted : bool) : code := (Times (Times (Over (Literal 1) (Literal 4)) (Over (Literal 1) Circle)) (Plus (Plus (Power (Plus (Times (Literal (-1)) (s_star weighted)) (s weighted)) 2) (Times (Plus (Literal (-1)) Circle) (Plus (Total axis_k (Power (Entry 1 [axis_k]) 2)) (Total axis_k (Power (Entry 0 [axis_k]) 2))))) (Times (Times (Literal (-1)) (Plus (Literal (-2)) (Times (Literal 2) (g weighted)))) (r weighted)))).
End terms_of_declared.

Module terms_of_value.
Definition a_squared (weighted : bool) : code := (Total axis_k (Power (Entry 1 [axis_k]) 2)).
Definition a_star_squared (weighted : bool) : code := (Total axis_k (Power (Entry 0 [axis_k]) 2)).
Definition v_v_star (weighted : bool) : code := (Total axis_p (Times (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition v_squared (weighted : bool) : code := (Total axis_p (Power (Entry 2 [axis_p]) 2)).
Definition norm (weighted : bool) : code := (Call Csqrt (v_squared weighted)).
Definition v_star_squared (weighted : bool) : code := (Total axis_p (Power (Entry 3 [axis_p]) 2)).
Definition norm_star (weighted : bool) : code := (Call Csqrt (v_star_squared weighted)).
Definition c (weighted : bool) : code := (Over (Over (v_v_star weighted) (norm weighted)) (norm_star weighted)).
Definition near_c_v_star (weighted : bool) : code := (Where (v_v_star weighted) (Minus (Entry 3 [axis_p]) (Entry 2 [axis_p])) (Plus (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition near_c_v_star_v (weighted : bool) : code := (Total axis_p (Times (near_c_v_star weighted) (Entry 2 [axis_p]))).
Definition q1 (weighted : bool) : code := (Over (near_c_v_star_v weighted) (v_squared weighted)).
Definition across_c_v_star (weighted : bool) : code := (Cases (v_v_star weighted) (Minus (near_c_v_star weighted) (Times (q1 weighted) (Entry 2 [axis_p])))).
Definition across_c_v_star_squared (weighted : bool) : code := (Total axis_p (Power (across_c_v_star weighted) 2)).
Definition sine_c (weighted : bool) : code := (Call Csqrt (Over (across_c_v_star_squared weighted) (v_star_squared weighted))).
Definition apart_c (weighted : bool) : code := (Angle (sine_c weighted) (Negative (c weighted))).
Definition g (weighted : bool) : code := (Plus (Times (apart_c weighted) (c weighted)) (sine_c weighted)).
Definition r (weighted : bool) : code := (Total axis_k (Times (Entry 1 [axis_k]) (Entry 0 [axis_k]))).
Definition s (weighted : bool) : code := (Total axis_k (Entry 1 [axis_k])).
Definition s_star (weighted : bool) : code := (Total axis_k (Entry 0 [axis_k])).
Definition L (weighted : bool) : code := (Over (Times (Over (Literal 25) (Literal 100)) (Minus (Plus (Times (Minus Circle (Literal 1)) (Plus (a_squared weighted) (a_star_squared weighted))) (Power (Minus (s weighted) (s_star weighted)) 2)) (Times (r weighted) (Minus (Times (Literal 2) (g weighted)) (Literal 2))))) Circle).
End terms_of_value.

Module terms_of_gradient.
Definition v_squared (weighted : bool) : code := (Total axis_p (Power (Entry 2 [axis_p]) 2)).
Definition v_star_squared (weighted : bool) : code := (Total axis_p (Power (Entry 3 [axis_p]) 2)).
Definition v_v_star (weighted : bool) : code := (Total axis_p (Times (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition near_c_v_star (weighted : bool) : code := (Where (v_v_star weighted) (Minus (Entry 3 [axis_p]) (Entry 2 [axis_p])) (Plus (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition near_c_v_star_v (weighted : bool) : code := (Total axis_p (Times (near_c_v_star weighted) (Entry 2 [axis_p]))).
Definition q1 (weighted : bool) : code := (Over (near_c_v_star_v weighted) (v_squared weighted)).
Definition across_c_v_star (weighted : bool) : code := (Cases (v_v_star weighted) (Minus (near_c_v_star weighted) (Times (q1 weighted) (Entry 2 [axis_p])))).
Definition q2 (weighted : bool) : code := (Over (Over (Literal 1) (Call Csqrt (v_squared weighted))) (Call Csqrt (v_star_squared weighted))).
Definition c_by_v (weighted : bool) : code := (Times (across_c_v_star weighted) (q2 weighted)).
Definition norm (weighted : bool) : code := (Call Csqrt (v_squared weighted)).
Definition norm_star (weighted : bool) : code := (Call Csqrt (v_star_squared weighted)).
Definition c (weighted : bool) : code := (Over (Over (v_v_star weighted) (norm weighted)) (norm_star weighted)).
Definition across_c_v_star_squared (weighted : bool) : code := (Total axis_p (Power (across_c_v_star weighted) 2)).
Definition sine_c (weighted : bool) : code := (Call Csqrt (Over (across_c_v_star_squared weighted) (v_star_squared weighted))).
Definition apart_c (weighted : bool) : code := (Angle (sine_c weighted) (Negative (c weighted))).
Definition dg (weighted : bool) : code := (apart_c weighted).
Definition r (weighted : bool) : code := (Total axis_k (Times (Entry 1 [axis_k]) (Entry 0 [axis_k]))).
Definition q3 (weighted : bool) : code := (Over (Times (dg weighted) (r weighted)) Circle).
Definition g (weighted : bool) : code := (Plus (Times (apart_c weighted) (c weighted)) (sine_c weighted)).
Definition s (weighted : bool) : code := (Total axis_k (Entry 1 [axis_k])).
Definition s_star (weighted : bool) : code := (Total axis_k (Entry 0 [axis_k])).
Definition q4 (weighted : bool) : code := (Minus (s weighted) (s_star weighted)).
Definition q5 (weighted : bool) : code := (Minus (Literal 1) (g weighted)).
Definition gradient_v (weighted : bool) : code := (Times (Times (Over (Literal (-5)) (Literal 10)) (c_by_v weighted)) (q3 weighted)).
Definition gradient_a (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Plus (Times (Entry 1 [axis_k]) (Minus Circle (Literal 1))) (Times (Entry 0 [axis_k]) (q5 weighted))) (q4 weighted))) Circle).
End terms_of_gradient.

Module terms_of_hessian_product.
Definition v_squared (weighted : bool) : code := (Total axis_p (Power (Entry 2 [axis_p]) 2)).
Definition v_star_squared (weighted : bool) : code := (Total axis_p (Power (Entry 3 [axis_p]) 2)).
Definition v_v_star (weighted : bool) : code := (Total axis_p (Times (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition near_c_v_star (weighted : bool) : code := (Where (v_v_star weighted) (Minus (Entry 3 [axis_p]) (Entry 2 [axis_p])) (Plus (Entry 2 [axis_p]) (Entry 3 [axis_p]))).
Definition near_c_v_star_v (weighted : bool) : code := (Total axis_p (Times (near_c_v_star weighted) (Entry 2 [axis_p]))).
Definition q1 (weighted : bool) : code := (Over (near_c_v_star_v weighted) (v_squared weighted)).
Definition across_c_v_star (weighted : bool) : code := (Cases (v_v_star weighted) (Minus (near_c_v_star weighted) (Times (q1 weighted) (Entry 2 [axis_p])))).
Definition q2 (weighted : bool) : code := (Over (Over (Literal 1) (Call Csqrt (v_squared weighted))) (Call Csqrt (v_star_squared weighted))).
Definition c_by_v (weighted : bool) : code := (Times (across_c_v_star weighted) (q2 weighted)).
Definition c_by_v_h_v (weighted : bool) : code := (Total axis_p (Times (c_by_v weighted) (Entry 4 [axis_p]))).
Definition h_v_v (weighted : bool) : code := (Total axis_p (Times (Entry 4 [axis_p]) (Entry 2 [axis_p]))).
Definition norm (weighted : bool) : code := (Call Csqrt (v_squared weighted)).
Definition norm_star (weighted : bool) : code := (Call Csqrt (v_star_squared weighted)).
Definition c (weighted : bool) : code := (Over (Over (v_v_star weighted) (norm weighted)) (norm_star weighted)).
Definition across_c_v_star_squared (weighted : bool) : code := (Total axis_p (Power (across_c_v_star weighted) 2)).
Definition sine_c (weighted : bool) : code := (Call Csqrt (Over (across_c_v_star_squared weighted) (v_star_squared weighted))).
Definition apart_c (weighted : bool) : code := (Angle (sine_c weighted) (Negative (c weighted))).
Definition dg (weighted : bool) : code := (apart_c weighted).
Definition c_dot (weighted : bool) : code := (Total axis_p (Times (c_by_v weighted) (Entry 4 [axis_p]))).
Definition safe_c (weighted : bool) : code := (Where (sine_c weighted) (sine_c weighted) (Literal 1)).
Definition dg_dot (weighted : bool) : code := (Over (c_dot weighted) (safe_c weighted)).
Definition r (weighted : bool) : code := (Total axis_k (Times (Entry 1 [axis_k]) (Entry 0 [axis_k]))).
Definition r_dot (weighted : bool) : code := (Total axis_k (Times (Entry 0 [axis_k]) (Entry 5 [axis_k]))).
Definition q3 (weighted : bool) : code := (Over (Plus (Times (dg weighted) (r_dot weighted)) (Times (dg_dot weighted) (r weighted))) Circle).
Definition q4 (weighted : bool) : code := (Over (Times (dg weighted) (r weighted)) Circle).
Definition q5 (weighted : bool) : code := (Over (c weighted) (v_squared weighted)).
Definition q6 (weighted : bool) : code := (Over (h_v_v weighted) (v_squared weighted)).
Definition q7 (weighted : bool) : code := (Over (c_by_v_h_v weighted) (v_squared weighted)).
Definition g_dot (weighted : bool) : code := (Times (apart_c weighted) (c_dot weighted)).
Definition s_dot (weighted : bool) : code := (Total axis_k (Entry 5 [axis_k])).
Definition product_v (weighted : bool) : code := (Minus (Times (Times (Over (Literal (-5)) (Literal 10)) (c_by_v weighted)) (q3 weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (q4 weighted)) (Minus (Minus (Times (Negative (c_by_v weighted)) (q6 weighted)) (Times (q5 weighted) (Minus (Entry 4 [axis_p]) (Times (q6 weighted) (Entry 2 [axis_p]))))) (Times (q7 weighted) (Entry 2 [axis_p]))))).
Definition product_a (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Times (Entry 5 [axis_k]) (Minus Circle (Literal 1))) (s_dot weighted)) (Times (Entry 0 [axis_k]) (g_dot weighted)))) Circle).
End terms_of_hessian_product.

Theorem value_divides_by_norm_star (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  value.norm_star p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_value.norm_star true)
      (Literal 1) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem value_divides_by_norm (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  value.norm p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_value.norm true)
      (Literal 1) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem value_divides_by_v_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  value.v_squared p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_value.v_squared true)
      (terms_of_declared.norm true) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem value_divides_by_v_star_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  value.v_star_squared p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_value.v_star_squared true)
      (terms_of_declared.norm_star true) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (k : nat) (p : nat) (i_T : nat) (a_star : nat -> nat -> R) (a : nat -> nat -> R) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  value.L k p v a a_star v_star i_T = declared.L k p (a_star i_T) (a i_T) (v i_T) (v_star i_T).
Proof.
  intros N0 N1 Z0 Z1. 
  apply (equal_code_ok (lengths_of [k; p]) (given k p i_T a_star a v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_value.L true)
      (terms_of_declared.L true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem gradient_divides_by_v_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  gradient.v_squared p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_gradient.v_squared true)
      (terms_of_declared.norm true) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem gradient_divides_by_v_star_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  gradient.v_star_squared p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_gradient.v_star_squared true)
      (terms_of_declared.norm_star true) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem gradient_divides_by_norm_star (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  gradient.norm_star p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_gradient.norm_star true)
      (Literal 1) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem gradient_divides_by_norm (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  gradient.norm p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_gradient.norm true)
      (Literal 1) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem gradient_is_the_derivative (k : nat) (p : nat) (i_T : nat) (a_star : nat -> nat -> R) (a : nat -> nat -> R) (v : nat -> nat -> R) (v_star : nat -> nat -> R) (h_v : nat -> nat -> R) (h_a : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  is_derive (fun step => declared.L k p (a_star i_T) (fun i_k => a i_T i_k + step * h_a i_T i_k) (fun i_p => v i_T i_p + step * h_v i_T i_p) (v_star i_T)) 0
    (sum (fun i_p => gradient.gradient_v k p v a a_star v_star i_T i_p * h_v i_T i_p) p + sum (fun i_k => gradient.gradient_a k p v a a_star v_star i_T i_k * h_a i_T i_k) k).
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (derivative_code_ok (lengths_of [k; p]) (given k p i_T a_star a v v_star h_v h_a (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_declared.L true) [(2, 4)%nat; (1, 5)%nat]
      (Plus (Total axis_p (Times (terms_of_gradient.gradient_v true) (Entry 4 [axis_p]))) (Total axis_k (Times (terms_of_gradient.gradient_a true) (Entry 5 [axis_k]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_v_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  hessian_product.v_squared p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_hessian_product.v_squared true)
      (terms_of_declared.norm true) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_v_star_squared (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  hessian_product.v_star_squared p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_hessian_product.v_star_squared true)
      (terms_of_declared.norm_star true) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_norm_star (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  hessian_product.norm_star p v_star i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_hessian_product.norm_star true)
      (Literal 1) (terms_of_declared.norm_star true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_norm (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  hessian_product.norm p v i_T <> 0.
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (nonzero_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) Logic.I))))) Logic.I (terms_of_hessian_product.norm true)
      (Literal 1) (terms_of_declared.norm true)
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_has_the_sine_c (k : nat) (p : nat) (i_T : nat) (v : nat -> nat -> R) (v_star : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 ->
  hessian_product.sine_c p v v_star i_T = sqrt (1 - declared.c p (v i_T) (v_star i_T) ^ 2).
Proof.
  intros N0 N1 Z0 Z1. 
  apply (equal_code_ok (lengths_of [k; p]) (given k p i_T (fun _ _ => 0) (fun _ _ => 0) v v_star (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_hessian_product.sine_c true)
      (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2)))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (k : nat) (p : nat) (i_T : nat) (a_star : nat -> nat -> R) (a : nat -> nat -> R) (v : nat -> nat -> R) (v_star : nat -> nat -> R) (h_v : nat -> nat -> R) (h_a : nat -> nat -> R) (k_v : nat -> nat -> R) (k_a : nat -> nat -> R) :
  (1 <= k)%nat -> (1 <= p)%nat -> declared.norm p (v i_T) <> 0 -> declared.norm_star p (v_star i_T) <> 0 -> -1 < declared.c p (v i_T) (v_star i_T) < 1 ->
  is_derive (fun step' => Derive (fun step => declared.L k p (a_star i_T) (fun i_k => a i_T i_k + step' * k_a i_T i_k + step * h_a i_T i_k) (fun i_p => v i_T i_p + step' * k_v i_T i_p + step * h_v i_T i_p) (v_star i_T)) 0) 0
    (sum (fun i_p => hessian_product.product_v k p v a a_star v_star h_v h_a i_T i_p * k_v i_T i_p) p + sum (fun i_k => hessian_product.product_a k p v a_star v_star h_v h_a i_T i_k * k_a i_T i_k) k).
Proof.
  intros N0 N1 Z0 Z1 Z2. 
  apply (second_code_ok (lengths_of [k; p]) (given k p i_T a_star a v v_star h_v h_a k_v k_a) (lengths_of_ok [k; p] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.norm true); (terms_of_declared.norm_star true); (Call Csqrt (Plus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (terms_of_declared.c true))); (Call Csqrt (Minus (Literal 1) (Power (terms_of_declared.c true) 2))); (terms_of_hessian_product.sine_c true)] [] (conj (fun _ _ => Z0) (conj (fun _ _ => Z1) (conj (fun _ _ => (root_of_sum _ Z2)) (conj (fun _ _ => (root_of_difference _ Z2)) (conj (fun _ _ => (root_of_square _ Z2)) (conj (fun _ _ => eq_ind_r (fun x => x <> 0) (root_of_square _ Z2) (hessian_product_has_the_sine_c k p i_T v v_star N0 N1 Z0 Z1)) Logic.I)))))) Logic.I (terms_of_declared.L true) [(2, 4)%nat; (1, 5)%nat] [(2, 6)%nat; (1, 7)%nat]
      (Plus (Total axis_p (Times (terms_of_hessian_product.product_v true) (Entry 6 [axis_p]))) (Total axis_k (Times (terms_of_hessian_product.product_a true) (Entry 7 [axis_k]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [k; p] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.
