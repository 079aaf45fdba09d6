(* What generated/batch_normalisation_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/batch_normalisation_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> R) (eps : R).
Definition mean (i_d : nat) : R := 1 / INR N * sum (fun i_N => v i_N i_d) N.
Definition c (i_N i_d : nat) : R := -1 * mean i_d + v i_N i_d.
Definition s (i_d : nat) : R := sqrt (1 / INR N * sum (fun i_N => c i_N i_d ^ 2) N + eps).
Definition y (i_N i_d : nat) : R := 1 / s i_d * c i_N i_d.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 77 *)
Definition sum_v (i_T i_d : nat) : R := total i_T i_d. (* 78 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 80 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 83 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 87 *)
Definition sum_c_near (i_T i_d : nat) : R := total' i_T i_d. (* 88 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 91 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 95 *)
Definition c_squared (i_T i_d : nat) : R := total'' i_T i_d. (* 96 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 98 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 101 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (h_v : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 132 *)
Definition sum_v (i_T i_d : nat) : R := total i_T i_d. (* 133 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 135 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 138 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 142 *)
Definition sum_c_near (i_T i_d : nat) : R := total' i_T i_d. (* 143 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 146 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => h_v i_T i_N i_d) N. (* 150 *)
Definition sum_h_v (i_T i_d : nat) : R := total'' i_T i_d. (* 151 *)
Definition mean_dot (i_T i_d : nat) : R := sum_h_v i_T i_d / INR N. (* 153 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := h_v i_T i_N i_d - mean_dot i_T i_d. (* 156 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 160 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := total''' i_T i_d. (* 161 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 164 *)
Definition total'''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 168 *)
Definition c_squared (i_T i_d : nat) : R := total'''' i_T i_d. (* 169 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 171 *)
Definition total''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 175 *)
Definition c_c_dot (i_T i_d : nat) : R := total''''' i_T i_d. (* 176 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 178 *)
Definition product_y (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 181 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (g_y : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 214 *)
Definition sum_v (i_T i_d : nat) : R := total i_T i_d. (* 215 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 217 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 220 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 224 *)
Definition sum_c_near (i_T i_d : nat) : R := total' i_T i_d. (* 225 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 228 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 232 *)
Definition c_squared (i_T i_d : nat) : R := total'' i_T i_d. (* 233 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 235 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * g_y i_T i_N i_d) N. (* 239 *)
Definition c_g_y (i_T i_d : nat) : R := total''' i_T i_d. (* 240 *)
Definition s_bar (i_T i_d : nat) : R := - c_g_y i_T i_d / s i_T i_d ^ 2. (* 242 *)
Definition c_bar (i_T i_N i_d : nat) : R := (c i_T i_N i_d * s_bar i_T i_d / INR N + g_y i_T i_N i_d) / s i_T i_d. (* 245 *)
Definition total'''' (i_T i_d : nat) : R := sum (fun i_N => c_bar i_T i_N i_d) N. (* 249 *)
Definition sum_c_bar (i_T i_d : nat) : R := total'''' i_T i_d. (* 250 *)
Definition c_near_bar (i_T i_N i_d : nat) : R := c_bar i_T i_N i_d - sum_c_bar i_T i_d / INR N. (* 253 *)
Definition total''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_bar i_T i_N i_d) N. (* 257 *)
Definition sum_c_near_bar (i_T i_d : nat) : R := total''''' i_T i_d. (* 258 *)
Definition mean_bar (i_T i_d : nat) : R := - sum_c_near_bar i_T i_d. (* 260 *)
Definition pullback_v (i_T i_N i_d : nat) : R := c_near_bar i_T i_N i_d + mean_bar i_T i_d / INR N. (* 263 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (h_v : nat -> nat -> nat -> R) (k_v : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 303 *)
Definition sum_v (i_T i_d : nat) : R := total i_T i_d. (* 304 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 306 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 309 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 313 *)
Definition sum_c_near (i_T i_d : nat) : R := total' i_T i_d. (* 314 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 317 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => h_v i_T i_N i_d) N. (* 321 *)
Definition sum_h_v (i_T i_d : nat) : R := total'' i_T i_d. (* 322 *)
Definition mean_dot (i_T i_d : nat) : R := sum_h_v i_T i_d / INR N. (* 324 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := h_v i_T i_N i_d - mean_dot i_T i_d. (* 327 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 331 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := total''' i_T i_d. (* 332 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 335 *)
Definition total'''' (i_T i_d : nat) : R := sum (fun i_N => k_v i_T i_N i_d) N. (* 339 *)
Definition sum_k_v (i_T i_d : nat) : R := total'''' i_T i_d. (* 340 *)
Definition mean_way (i_T i_d : nat) : R := sum_k_v i_T i_d / INR N. (* 342 *)
Definition c_near_way (i_T i_N i_d : nat) : R := k_v i_T i_N i_d - mean_way i_T i_d. (* 345 *)
Definition total''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_way i_T i_N i_d) N. (* 349 *)
Definition sum_c_near_way (i_T i_d : nat) : R := total''''' i_T i_d. (* 350 *)
Definition c_way (i_T i_N i_d : nat) : R := c_near_way i_T i_N i_d - sum_c_near_way i_T i_d / INR N. (* 353 *)
Definition total'''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 357 *)
Definition c_squared (i_T i_d : nat) : R := total'''''' i_T i_d. (* 358 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 360 *)
Definition total''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 364 *)
Definition c_c_dot (i_T i_d : nat) : R := total''''''' i_T i_d. (* 365 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 367 *)
Definition total'''''''' (i_T i_d : nat) : R := sum (fun i_N => c_dot i_T i_N i_d * c_way i_T i_N i_d) N. (* 371 *)
Definition c_dot_c_way (i_T i_d : nat) : R := total'''''''' i_T i_d. (* 372 *)
Definition total''''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_way i_T i_N i_d) N. (* 376 *)
Definition c_c_way (i_T i_d : nat) : R := total''''''''' i_T i_d. (* 377 *)
Definition s_way (i_T i_d : nat) : R := c_c_way i_T i_d / s i_T i_d / INR N. (* 379 *)
Definition s_dot_way (i_T i_d : nat) : R := (c_dot_c_way i_T i_d - c_c_dot i_T i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d / INR N. (* 381 *)
Definition second_y (i_T i_N i_d : nat) : R := (s_way i_T i_d * (2 * c i_T i_N i_d * s_dot i_T i_d / s i_T i_d - c_dot i_T i_N i_d) - c i_T i_N i_d * s_dot_way i_T i_d - c_way i_T i_N i_d * s_dot i_T i_d) / s i_T i_d ^ 2. (* 384 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_d : axis := (1, 0)%nat.

Definition given (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) (h_v : nat -> nat -> nat -> R) (g_y : nat -> nat -> nat -> R) (k_v : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_N; i_d] => v i_T i_N i_d
  | 1%nat, [] => eps
  | 2%nat, [i_N; i_d] => h_v i_T i_N i_d
  | 3%nat, [i_N; i_d] => g_y i_T i_N i_d
  | 4%nat, [i_N; i_d] => k_v i_T i_N i_d
  | _, _ => 0
  end.

Module terms_of_declared.
Definition mean (weighted : bool) : code := (Times (Over (Literal 1) (Length 0)) (Total axis_N (Entry 0 [axis_N; axis_d]))).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (mean weighted)) (Entry 0 [axis_N; axis_d])).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Times (Over (Literal 1) (Length 0)) (Total axis_N (Power (c weighted) 2))) (Entry 1 []))).
Definition y (weighted : bool) : code := (Times (Over (Literal 1) (s weighted)) (c weighted)).
End terms_of_declared.

Module terms_of_evaluate.
Definition total (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition sum_v (weighted : bool) : code := (total weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition total' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition total'' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total'' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition sum_v (weighted : bool) : code := (total weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition total' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition total'' (weighted : bool) : code := (Total axis_N (Entry 2 [axis_N; axis_d])).
Definition sum_h_v (weighted : bool) : code := (total'' weighted).
Definition mean_dot (weighted : bool) : code := (Over (sum_h_v weighted) (Length 0)).
Definition c_near_dot (weighted : bool) : code := (Minus (Entry 2 [axis_N; axis_d]) (mean_dot weighted)).
Definition total''' (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (total''' weighted).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 0))).
Definition total'''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total'''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition total''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition c_c_dot (weighted : bool) : code := (total''''' weighted).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 0)).
Definition product_y (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition sum_v (weighted : bool) : code := (total weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition total' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition total'' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total'' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition total''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (Entry 3 [axis_N; axis_d]))).
Definition c_g_y (weighted : bool) : code := (total''' weighted).
Definition s_bar (weighted : bool) : code := (Over (Negative (c_g_y weighted)) (Power (s weighted) 2)).
Definition c_bar (weighted : bool) : code := (Over (Plus (Over (Times (c weighted) (s_bar weighted)) (Length 0)) (Entry 3 [axis_N; axis_d])) (s weighted)).
Definition total'''' (weighted : bool) : code := (Total axis_N (c_bar weighted)).
Definition sum_c_bar (weighted : bool) : code := (total'''' weighted).
Definition c_near_bar (weighted : bool) : code := (Minus (c_bar weighted) (Over (sum_c_bar weighted) (Length 0))).
Definition total''''' (weighted : bool) : code := (Total axis_N (c_near_bar weighted)).
Definition sum_c_near_bar (weighted : bool) : code := (total''''' weighted).
Definition mean_bar (weighted : bool) : code := (Negative (sum_c_near_bar weighted)).
Definition pullback_v (weighted : bool) : code := (Plus (c_near_bar weighted) (Over (mean_bar weighted) (Length 0))).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition sum_v (weighted : bool) : code := (total weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition total' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition total'' (weighted : bool) : code := (Total axis_N (Entry 2 [axis_N; axis_d])).
Definition sum_h_v (weighted : bool) : code := (total'' weighted).
Definition mean_dot (weighted : bool) : code := (Over (sum_h_v weighted) (Length 0)).
Definition c_near_dot (weighted : bool) : code := (Minus (Entry 2 [axis_N; axis_d]) (mean_dot weighted)).
Definition total''' (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (total''' weighted).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 0))).
Definition total'''' (weighted : bool) : code := (Total axis_N (Entry 4 [axis_N; axis_d])).
Definition sum_k_v (weighted : bool) : code := (total'''' weighted).
Definition mean_way (weighted : bool) : code := (Over (sum_k_v weighted) (Length 0)).
Definition c_near_way (weighted : bool) : code := (Minus (Entry 4 [axis_N; axis_d]) (mean_way weighted)).
Definition total''''' (weighted : bool) : code := (Total axis_N (c_near_way weighted)).
Definition sum_c_near_way (weighted : bool) : code := (total''''' weighted).
Definition c_way (weighted : bool) : code := (Minus (c_near_way weighted) (Over (sum_c_near_way weighted) (Length 0))).
Definition total'''''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total'''''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition total''''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition c_c_dot (weighted : bool) : code := (total''''''' weighted).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 0)).
Definition total'''''''' (weighted : bool) : code := (Total axis_N (Times (c_dot weighted) (c_way weighted))).
Definition c_dot_c_way (weighted : bool) : code := (total'''''''' weighted).
Definition total''''''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_way weighted))).
Definition c_c_way (weighted : bool) : code := (total''''''''' weighted).
Definition s_way (weighted : bool) : code := (Over (Over (c_c_way weighted) (s weighted)) (Length 0)).
Definition s_dot_way (weighted : bool) : code := (Over (Over (Minus (c_dot_c_way weighted) (Over (Times (c_c_dot weighted) (s_way weighted)) (s weighted))) (s weighted)) (Length 0)).
Definition second_y (weighted : bool) : code := (Over (Minus (Minus (Times (s_way weighted) (Minus (Over (Times (Times (Literal 2) (c weighted)) (s_dot weighted)) (s weighted)) (c_dot weighted))) (Times (c weighted) (s_dot_way weighted))) (Times (c_way weighted) (s_dot weighted))) (Power (s weighted) 2)).
End terms_of_second_derivative.

Theorem evaluate_divides_by_s (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_d, (i_d < d)%nat -> evaluate.s N v eps i_T i_d <> 0.
Proof.
  intros N0 N1 Z0. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [N; d]) (given N d i_T v eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_evaluate.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [0%nat; i_d]) (at_lengths_of_ok [0%nat; i_d] [N; d] (conj N0 (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_y (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> evaluate.y N v eps i_T i_N i_d = declared.y N (v i_T) eps i_N i_d.
Proof.
  intros N0 N1 Z0. intros i_N i_d Ii_N Ii_d. 
  apply (equal_code_ok (lengths_of [N; d]) (given N d i_T v eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_evaluate.y true)
      (terms_of_declared.y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_divides_by_s (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_d, (i_d < d)%nat -> jacobian_product.s N v eps i_T i_d <> 0.
Proof.
  intros N0 N1 Z0. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [N; d]) (given N d i_T v eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_jacobian_product.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [0%nat; i_d]) (at_lengths_of_ok [0%nat; i_d] [N; d] (conj N0 (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_y (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) (h_v : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> is_derive (fun step => declared.y N (fun i_N i_d => v i_T i_N i_d + step * h_v i_T i_N i_d) eps i_N i_d) 0
    (jacobian_product.product_y N v h_v eps i_T i_N i_d).
Proof.
  intros N0 N1 Z0. intros i_N i_d Ii_N Ii_d. 
  apply (derivative_code_ok (lengths_of [N; d]) (given N d i_T v eps h_v (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_declared.y true) [(0, 2)%nat]
      (terms_of_jacobian_product.product_y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_divides_by_s (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_d, (i_d < d)%nat -> pullback.s N v eps i_T i_d <> 0.
Proof.
  intros N0 N1 Z0. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [N; d]) (given N d i_T v eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_pullback.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [0%nat; i_d]) (at_lengths_of_ok [0%nat; i_d] [N; d] (conj N0 (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) (h_v : nat -> nat -> nat -> R) (g_y : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_d => g_y i_T i_N i_d * declared.y N (fun i_N i_d => v i_T i_N i_d + step * h_v i_T i_N i_d) eps i_N i_d) d) N) 0
    (sum (fun i_N => sum (fun i_d => pullback.pullback_v N v g_y eps i_T i_N i_d * h_v i_T i_N i_d) d) N).
Proof.
  intros N0 N1 Z0. 
  apply (derivative_code_ok (lengths_of [N; d]) (given N d i_T v eps h_v g_y (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (Total axis_N (Total axis_d (Times (Entry 3 [axis_N; axis_d]) (terms_of_declared.y true)))) [(0, 2)%nat]
      (Total axis_N (Total axis_d (Times (terms_of_pullback.pullback_v true) (Entry 2 [axis_N; axis_d]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [N; d] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_divides_by_s (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_d, (i_d < d)%nat -> second_derivative.s N v eps i_T i_d <> 0.
Proof.
  intros N0 N1 Z0. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [N; d]) (given N d i_T v eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_second_derivative.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [0%nat; i_d]) (at_lengths_of_ok [0%nat; i_d] [N; d] (conj N0 (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_y (N : nat) (d : nat) (i_T : nat) (v : nat -> nat -> nat -> R) (eps : R) (h_v : nat -> nat -> nat -> R) (k_v : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N (v i_T) eps i_d <> 0) ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> is_derive (fun step' => Derive (fun step => declared.y N (fun i_N i_d => v i_T i_N i_d + step' * k_v i_T i_N i_d + step * h_v i_T i_N i_d) eps i_N i_d) 0) 0
    (second_derivative.second_y N v h_v k_v eps i_T i_N i_d).
Proof.
  intros N0 N1 Z0. intros i_N i_d Ii_N Ii_d. 
  apply (second_code_ok (lengths_of [N; d]) (given N d i_T v eps h_v (fun _ _ _ => 0) k_v) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [N; d]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_declared.y true) [(0, 2)%nat] [(0, 4)%nat]
      (terms_of_second_derivative.second_y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.
