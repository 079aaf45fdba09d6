(* What generated/weight_normalisation_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/weight_normalisation_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (m n : nat) (w : nat -> nat -> R) (eps : R).
Definition s (i_m : nat) : R := sqrt (sum (fun i_n => w i_m i_n ^ 2) n + eps).
Definition u (i_m i_n : nat) : R := 1 / s i_m * w i_m i_n.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (m n : nat) (w : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_m : nat) : R := sum (fun i_n => w i_T i_m i_n ^ 2) n. (* 70 *)
Definition w_squared (i_T i_m : nat) : R := total i_T i_m. (* 71 *)
Definition s (i_T i_m : nat) : R := sqrt (eps + w_squared i_T i_m). (* 73 *)
Definition u (i_T i_m i_n : nat) : R := w i_T i_m i_n / s i_T i_m. (* 76 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (m n : nat) (w : nat -> nat -> nat -> R) (h_w : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_m : nat) : R := sum (fun i_n => w i_T i_m i_n ^ 2) n. (* 97 *)
Definition w_squared (i_T i_m : nat) : R := total i_T i_m. (* 98 *)
Definition s (i_T i_m : nat) : R := sqrt (eps + w_squared i_T i_m). (* 100 *)
Definition total' (i_T i_m : nat) : R := sum (fun i_n => h_w i_T i_m i_n * w i_T i_m i_n) n. (* 104 *)
Definition h_w_w (i_T i_m : nat) : R := total' i_T i_m. (* 105 *)
Definition s_dot (i_T i_m : nat) : R := h_w_w i_T i_m / s i_T i_m. (* 107 *)
Definition product_u (i_T i_m i_n : nat) : R := (h_w i_T i_m i_n - s_dot i_T i_m * w i_T i_m i_n / s i_T i_m) / s i_T i_m. (* 110 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (m n : nat) (w : nat -> nat -> nat -> R) (g_u : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_m : nat) : R := sum (fun i_n => w i_T i_m i_n ^ 2) n. (* 133 *)
Definition w_squared (i_T i_m : nat) : R := total i_T i_m. (* 134 *)
Definition s (i_T i_m : nat) : R := sqrt (eps + w_squared i_T i_m). (* 136 *)
Definition total' (i_T i_m : nat) : R := sum (fun i_n => g_u i_T i_m i_n * w i_T i_m i_n) n. (* 140 *)
Definition g_u_w (i_T i_m : nat) : R := total' i_T i_m. (* 141 *)
Definition s_bar (i_T i_m : nat) : R := - g_u_w i_T i_m / s i_T i_m ^ 2. (* 143 *)
Definition pullback_w (i_T i_m i_n : nat) : R := (g_u i_T i_m i_n + s_bar i_T i_m * w i_T i_m i_n) / s i_T i_m. (* 146 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (m n : nat) (w : nat -> nat -> nat -> R) (h_w : nat -> nat -> nat -> R) (k_w : nat -> nat -> nat -> R) (eps : R).
Definition total (i_T i_m : nat) : R := sum (fun i_n => w i_T i_m i_n ^ 2) n. (* 171 *)
Definition w_squared (i_T i_m : nat) : R := total i_T i_m. (* 172 *)
Definition s (i_T i_m : nat) : R := sqrt (eps + w_squared i_T i_m). (* 174 *)
Definition total' (i_T i_m : nat) : R := sum (fun i_n => h_w i_T i_m i_n * w i_T i_m i_n) n. (* 178 *)
Definition h_w_w (i_T i_m : nat) : R := total' i_T i_m. (* 179 *)
Definition s_dot (i_T i_m : nat) : R := h_w_w i_T i_m / s i_T i_m. (* 181 *)
Definition total'' (i_T i_m : nat) : R := sum (fun i_n => h_w i_T i_m i_n * k_w i_T i_m i_n) n. (* 185 *)
Definition h_w_k_w (i_T i_m : nat) : R := total'' i_T i_m. (* 186 *)
Definition total''' (i_T i_m : nat) : R := sum (fun i_n => k_w i_T i_m i_n * w i_T i_m i_n) n. (* 190 *)
Definition k_w_w (i_T i_m : nat) : R := total''' i_T i_m. (* 191 *)
Definition s_way (i_T i_m : nat) : R := k_w_w i_T i_m / s i_T i_m. (* 193 *)
Definition s_dot_way (i_T i_m : nat) : R := (h_w_k_w i_T i_m - h_w_w i_T i_m * s_way i_T i_m / s i_T i_m) / s i_T i_m. (* 195 *)
Definition second_u (i_T i_m i_n : nat) : R := (s_way i_T i_m * (2 * s_dot i_T i_m * w i_T i_m i_n / s i_T i_m - h_w i_T i_m i_n) - k_w i_T i_m i_n * s_dot i_T i_m - s_dot_way i_T i_m * w i_T i_m i_n) / s i_T i_m ^ 2. (* 198 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_m : axis := (0, 0)%nat.
Definition axis_n : axis := (1, 0)%nat.

Definition given (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) (h_w : nat -> nat -> nat -> R) (g_u : nat -> nat -> nat -> R) (k_w : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_m; i_n] => w i_T i_m i_n
  | 1%nat, [] => eps
  | 2%nat, [i_m; i_n] => h_w i_T i_m i_n
  | 3%nat, [i_m; i_n] => g_u i_T i_m i_n
  | 4%nat, [i_m; i_n] => k_w i_T i_m i_n
  | _, _ => 0
  end.

Module terms_of_declared.
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Total axis_n (Power (Entry 0 [axis_m; axis_n]) 2)) (Entry 1 []))).
Definition u (weighted : bool) : code := (Times (Over (Literal 1) (s weighted)) (Entry 0 [axis_m; axis_n])).
End terms_of_declared.

Module terms_of_evaluate.
Definition total (weighted : bool) : code := (Total axis_n (Power (Entry 0 [axis_m; axis_n]) 2)).
Definition w_squared (weighted : bool) : code := (total weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Entry 1 []) (w_squared weighted))).
Definition u (weighted : bool) : code := (Over (Entry 0 [axis_m; axis_n]) (s weighted)).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_n (Power (Entry 0 [axis_m; axis_n]) 2)).
Definition w_squared (weighted : bool) : code := (total weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Entry 1 []) (w_squared weighted))).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 2 [axis_m; axis_n]) (Entry 0 [axis_m; axis_n]))).
Definition h_w_w (weighted : bool) : code := (total' weighted).
Definition s_dot (weighted : bool) : code := (Over (h_w_w weighted) (s weighted)).
Definition product_u (weighted : bool) : code := (Over (Minus (Entry 2 [axis_m; axis_n]) (Over (Times (s_dot weighted) (Entry 0 [axis_m; axis_n])) (s weighted))) (s weighted)).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_n (Power (Entry 0 [axis_m; axis_n]) 2)).
Definition w_squared (weighted : bool) : code := (total weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Entry 1 []) (w_squared weighted))).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 3 [axis_m; axis_n]) (Entry 0 [axis_m; axis_n]))).
Definition g_u_w (weighted : bool) : code := (total' weighted).
Definition s_bar (weighted : bool) : code := (Over (Negative (g_u_w weighted)) (Power (s weighted) 2)).
Definition pullback_w (weighted : bool) : code := (Over (Plus (Entry 3 [axis_m; axis_n]) (Times (s_bar weighted) (Entry 0 [axis_m; axis_n]))) (s weighted)).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_n (Power (Entry 0 [axis_m; axis_n]) 2)).
Definition w_squared (weighted : bool) : code := (total weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Entry 1 []) (w_squared weighted))).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 2 [axis_m; axis_n]) (Entry 0 [axis_m; axis_n]))).
Definition h_w_w (weighted : bool) : code := (total' weighted).
Definition s_dot (weighted : bool) : code := (Over (h_w_w weighted) (s weighted)).
Definition total'' (weighted : bool) : code := (Total axis_n (Times (Entry 2 [axis_m; axis_n]) (Entry 4 [axis_m; axis_n]))).
Definition h_w_k_w (weighted : bool) : code := (total'' weighted).
Definition total''' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 0 [axis_m; axis_n]))).
Definition k_w_w (weighted : bool) : code := (total''' weighted).
Definition s_way (weighted : bool) : code := (Over (k_w_w weighted) (s weighted)).
Definition s_dot_way (weighted : bool) : code := (Over (Minus (h_w_k_w weighted) (Over (Times (h_w_w weighted) (s_way weighted)) (s weighted))) (s weighted)).
Definition second_u (weighted : bool) : code := (Over (Minus (Minus (Times (s_way weighted) (Minus (Over (Times (Times (Literal 2) (s_dot weighted)) (Entry 0 [axis_m; axis_n])) (s weighted)) (Entry 2 [axis_m; axis_n]))) (Times (Entry 4 [axis_m; axis_n]) (s_dot weighted))) (Times (s_dot_way weighted) (Entry 0 [axis_m; axis_n]))) (Power (s weighted) 2)).
End terms_of_second_derivative.

Theorem evaluate_divides_by_s (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m, (i_m < m)%nat -> evaluate.s n w eps i_T i_m <> 0.
Proof.
  intros N0 N1 Z0. intros i_m Ii_m. 
  apply (nonzero_code_ok (lengths_of [m; n]) (given m n i_T w eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_evaluate.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_m; 0%nat]) (at_lengths_of_ok [i_m; 0%nat] [m; n] (conj Ii_m (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_u (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m i_n, (i_m < m)%nat -> (i_n < n)%nat -> evaluate.u n w eps i_T i_m i_n = declared.u n (w i_T) eps i_m i_n.
Proof.
  intros N0 N1 Z0. intros i_m i_n Ii_m Ii_n. 
  apply (equal_code_ok (lengths_of [m; n]) (given m n i_T w eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_evaluate.u true)
      (terms_of_declared.u true)
      (at_lengths_of [i_m; i_n]) (at_lengths_of_ok [i_m; i_n] [m; n] (conj Ii_m (conj Ii_n Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_divides_by_s (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m, (i_m < m)%nat -> jacobian_product.s n w eps i_T i_m <> 0.
Proof.
  intros N0 N1 Z0. intros i_m Ii_m. 
  apply (nonzero_code_ok (lengths_of [m; n]) (given m n i_T w eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_jacobian_product.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_m; 0%nat]) (at_lengths_of_ok [i_m; 0%nat] [m; n] (conj Ii_m (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_u (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) (h_w : nat -> nat -> nat -> R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m i_n, (i_m < m)%nat -> (i_n < n)%nat -> is_derive (fun step => declared.u n (fun i_m i_n => w i_T i_m i_n + step * h_w i_T i_m i_n) eps i_m i_n) 0
    (jacobian_product.product_u n w h_w eps i_T i_m i_n).
Proof.
  intros N0 N1 Z0. intros i_m i_n Ii_m Ii_n. 
  apply (derivative_code_ok (lengths_of [m; n]) (given m n i_T w eps h_w (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_declared.u true) [(0, 2)%nat]
      (terms_of_jacobian_product.product_u true)
      (at_lengths_of [i_m; i_n]) (at_lengths_of_ok [i_m; i_n] [m; n] (conj Ii_m (conj Ii_n Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_divides_by_s (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m, (i_m < m)%nat -> pullback.s n w eps i_T i_m <> 0.
Proof.
  intros N0 N1 Z0. intros i_m Ii_m. 
  apply (nonzero_code_ok (lengths_of [m; n]) (given m n i_T w eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_pullback.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_m; 0%nat]) (at_lengths_of_ok [i_m; 0%nat] [m; n] (conj Ii_m (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) (h_w : nat -> nat -> nat -> R) (g_u : nat -> nat -> nat -> R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  is_derive (fun step =>
    sum (fun i_m => sum (fun i_n => g_u i_T i_m i_n * declared.u n (fun i_m i_n => w i_T i_m i_n + step * h_w i_T i_m i_n) eps i_m i_n) n) m) 0
    (sum (fun i_m => sum (fun i_n => pullback.pullback_w n w g_u eps i_T i_m i_n * h_w i_T i_m i_n) n) m).
Proof.
  intros N0 N1 Z0. 
  apply (derivative_code_ok (lengths_of [m; n]) (given m n i_T w eps h_w g_u (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (Total axis_m (Total axis_n (Times (Entry 3 [axis_m; axis_n]) (terms_of_declared.u true)))) [(0, 2)%nat]
      (Total axis_m (Total axis_n (Times (terms_of_pullback.pullback_w true) (Entry 2 [axis_m; axis_n]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [m; n] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_divides_by_s (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m, (i_m < m)%nat -> second_derivative.s n w eps i_T i_m <> 0.
Proof.
  intros N0 N1 Z0. intros i_m Ii_m. 
  apply (nonzero_code_ok (lengths_of [m; n]) (given m n i_T w eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_second_derivative.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_m; 0%nat]) (at_lengths_of_ok [i_m; 0%nat] [m; n] (conj Ii_m (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_u (m : nat) (n : nat) (i_T : nat) (w : nat -> nat -> nat -> R) (eps : R) (h_w : nat -> nat -> nat -> R) (k_w : nat -> nat -> nat -> R) :
  (1 <= m)%nat -> (1 <= n)%nat -> (forall i_m, (i_m < m)%nat -> declared.s n (w i_T) eps i_m <> 0) ->
  forall i_m i_n, (i_m < m)%nat -> (i_n < n)%nat -> is_derive (fun step' => Derive (fun step => declared.u n (fun i_m i_n => w i_T i_m i_n + step' * k_w i_T i_m i_n + step * h_w i_T i_m i_n) eps i_m i_n) 0) 0
    (second_derivative.second_u n w h_w k_w eps i_T i_m i_n).
Proof.
  intros N0 N1 Z0. intros i_m i_n Ii_m Ii_n. 
  apply (second_code_ok (lengths_of [m; n]) (given m n i_T w eps h_w (fun _ _ _ => 0) k_w) (lengths_of_ok [m; n] (conj N0 (conj N1 Logic.I)))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [m; n]) s) => (Z0 (s axis_m) (I axis_m))) Logic.I) Logic.I (terms_of_declared.u true) [(0, 2)%nat] [(0, 4)%nat]
      (terms_of_second_derivative.second_u true)
      (at_lengths_of [i_m; i_n]) (at_lengths_of_ok [i_m; i_n] [m; n] (conj Ii_m (conj Ii_n Logic.I)))); vm_compute; reflexivity.
Qed.
