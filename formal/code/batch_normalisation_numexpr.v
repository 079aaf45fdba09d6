(* What generated/batch_normalisation_numexpr.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/batch_normalisation_numexpr.v

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
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 59 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 60 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 61 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 62 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 63 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 67 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 68 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 72 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (h_v : nat -> nat -> nat -> R) (eps : R).
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 81 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 82 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 83 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 84 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 85 *)
Definition sum_h_v (i_T i_d : nat) : R := sum (fun i_N => h_v i_T i_N i_d) N. (* 89 *)
Definition mean_dot (i_T i_d : nat) : R := sum_h_v i_T i_d / INR N. (* 90 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := h_v i_T i_N i_d - mean_dot i_T i_d. (* 91 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 95 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 96 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 100 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 101 *)
Definition c_c_dot (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 105 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 106 *)
Definition product_y (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 110 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (g_y : nat -> nat -> nat -> R) (eps : R).
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 120 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 121 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 122 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 123 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 124 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 128 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 129 *)
Definition c_g_y (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * g_y i_T i_N i_d) N. (* 133 *)
Definition s_bar (i_T i_d : nat) : R := - c_g_y i_T i_d / s i_T i_d ^ 2. (* 134 *)
Definition c_bar (i_T i_N i_d : nat) : R := (c i_T i_N i_d * s_bar i_T i_d / INR N + g_y i_T i_N i_d) / s i_T i_d. (* 135 *)
Definition sum_c_bar (i_T i_d : nat) : R := sum (fun i_N => c_bar i_T i_N i_d) N. (* 139 *)
Definition c_near_bar (i_T i_N i_d : nat) : R := c_bar i_T i_N i_d - sum_c_bar i_T i_d / INR N. (* 140 *)
Definition sum_c_near_bar (i_T i_d : nat) : R := sum (fun i_N => c_near_bar i_T i_N i_d) N. (* 144 *)
Definition mean_bar (i_T i_d : nat) : R := - sum_c_near_bar i_T i_d. (* 145 *)
Definition pullback_v (i_T i_N i_d : nat) : R := c_near_bar i_T i_N i_d + mean_bar i_T i_d / INR N. (* 146 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N d : nat) (v : nat -> nat -> nat -> R) (h_v : nat -> nat -> nat -> R) (k_v : nat -> nat -> nat -> R) (eps : R).
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 158 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 159 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 160 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 161 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 162 *)
Definition sum_h_v (i_T i_d : nat) : R := sum (fun i_N => h_v i_T i_N i_d) N. (* 166 *)
Definition mean_dot (i_T i_d : nat) : R := sum_h_v i_T i_d / INR N. (* 167 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := h_v i_T i_N i_d - mean_dot i_T i_d. (* 168 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 172 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 173 *)
Definition sum_k_v (i_T i_d : nat) : R := sum (fun i_N => k_v i_T i_N i_d) N. (* 177 *)
Definition mean_way (i_T i_d : nat) : R := sum_k_v i_T i_d / INR N. (* 178 *)
Definition c_near_way (i_T i_N i_d : nat) : R := k_v i_T i_N i_d - mean_way i_T i_d. (* 179 *)
Definition sum_c_near_way (i_T i_d : nat) : R := sum (fun i_N => c_near_way i_T i_N i_d) N. (* 183 *)
Definition c_way (i_T i_N i_d : nat) : R := c_near_way i_T i_N i_d - sum_c_near_way i_T i_d / INR N. (* 184 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 188 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 189 *)
Definition c_c_dot (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 193 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 194 *)
Definition c_dot_c_way (i_T i_d : nat) : R := sum (fun i_N => c_dot i_T i_N i_d * c_way i_T i_N i_d) N. (* 198 *)
Definition c_c_way (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_way i_T i_N i_d) N. (* 199 *)
Definition s_way (i_T i_d : nat) : R := c_c_way i_T i_d / s i_T i_d / INR N. (* 200 *)
Definition s_dot_way (i_T i_d : nat) : R := (c_dot_c_way i_T i_d - c_c_dot i_T i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d / INR N. (* 204 *)
Definition second_y (i_T i_N i_d : nat) : R := (s_way i_T i_d * (2 * c i_T i_N i_d * s_dot i_T i_d / s i_T i_d - c_dot i_T i_N i_d) - c i_T i_N i_d * s_dot_way i_T i_d - c_way i_T i_N i_d * s_dot i_T i_d) / s i_T i_d ^ 2. (* 208 *)
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
Definition sum_v (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition sum_v (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition sum_h_v (weighted : bool) : code := (Total axis_N (Entry 2 [axis_N; axis_d])).
Definition mean_dot (weighted : bool) : code := (Over (sum_h_v weighted) (Length 0)).
Definition c_near_dot (weighted : bool) : code := (Minus (Entry 2 [axis_N; axis_d]) (mean_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 0))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition c_c_dot (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 0)).
Definition product_y (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition sum_v (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition c_g_y (weighted : bool) : code := (Total axis_N (Times (c weighted) (Entry 3 [axis_N; axis_d]))).
Definition s_bar (weighted : bool) : code := (Over (Negative (c_g_y weighted)) (Power (s weighted) 2)).
Definition c_bar (weighted : bool) : code := (Over (Plus (Over (Times (c weighted) (s_bar weighted)) (Length 0)) (Entry 3 [axis_N; axis_d])) (s weighted)).
Definition sum_c_bar (weighted : bool) : code := (Total axis_N (c_bar weighted)).
Definition c_near_bar (weighted : bool) : code := (Minus (c_bar weighted) (Over (sum_c_bar weighted) (Length 0))).
Definition sum_c_near_bar (weighted : bool) : code := (Total axis_N (c_near_bar weighted)).
Definition mean_bar (weighted : bool) : code := (Negative (sum_c_near_bar weighted)).
Definition pullback_v (weighted : bool) : code := (Plus (c_near_bar weighted) (Over (mean_bar weighted) (Length 0))).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition sum_v (weighted : bool) : code := (Total axis_N (Entry 0 [axis_N; axis_d])).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 0)).
Definition c_near (weighted : bool) : code := (Minus (Entry 0 [axis_N; axis_d]) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 0))).
Definition sum_h_v (weighted : bool) : code := (Total axis_N (Entry 2 [axis_N; axis_d])).
Definition mean_dot (weighted : bool) : code := (Over (sum_h_v weighted) (Length 0)).
Definition c_near_dot (weighted : bool) : code := (Minus (Entry 2 [axis_N; axis_d]) (mean_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 0))).
Definition sum_k_v (weighted : bool) : code := (Total axis_N (Entry 4 [axis_N; axis_d])).
Definition mean_way (weighted : bool) : code := (Over (sum_k_v weighted) (Length 0)).
Definition c_near_way (weighted : bool) : code := (Minus (Entry 4 [axis_N; axis_d]) (mean_way weighted)).
Definition sum_c_near_way (weighted : bool) : code := (Total axis_N (c_near_way weighted)).
Definition c_way (weighted : bool) : code := (Minus (c_near_way weighted) (Over (sum_c_near_way weighted) (Length 0))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 0)) (Entry 1 []))).
Definition c_c_dot (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 0)).
Definition c_dot_c_way (weighted : bool) : code := (Total axis_N (Times (c_dot weighted) (c_way weighted))).
Definition c_c_way (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_way weighted))).
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
