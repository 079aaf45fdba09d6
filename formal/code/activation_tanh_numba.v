(* What generated/activation_tanh_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/activation_tanh_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> R).
Definition a (i_N i_m : nat) : R := tanh (z i_N i_m).
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R).
Definition a (i_T i_N i_m : nat) : R := tanh (z i_T i_N i_m). (* 97 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R).
Definition product_a (i_T i_N i_m : nat) : R := 4 * h_z i_T i_N i_m * exp (- Rabs (z i_T i_N i_m)) ^ 2 / (exp (- Rabs (z i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 113 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R).
Definition pullback_z (i_T i_N i_m : nat) : R := 4 * g_a i_T i_N i_m * exp (- Rabs (z i_T i_N i_m)) ^ 2 / (exp (- Rabs (z i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 129 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R).
Definition second_a (i_T i_N i_m : nat) : R := -2 * h_z i_T i_N i_m * k_z i_T i_N i_m * (if Rgt_dec (z i_T i_N i_m) 0 then -4 * (exp (- Rabs (z i_T i_N i_m)) + 1) * exp (- Rabs (z i_T i_N i_m)) ^ 2 * expm1 (- Rabs (z i_T i_N i_m)) / (exp (- Rabs (z i_T i_N i_m)) ^ 2 + 1) ^ 3 else 4 * (exp (- Rabs (z i_T i_N i_m)) + 1) * exp (- Rabs (z i_T i_N i_m)) ^ 2 * expm1 (- Rabs (z i_T i_N i_m)) / (exp (- Rabs (z i_T i_N i_m)) ^ 2 + 1) ^ 3). (* 145 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_m : axis := (1, 0)%nat.

Definition given (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_N; i_m] => z i_T i_N i_m
  | 1%nat, [i_N; i_m] => h_z i_T i_N i_m
  | 2%nat, [i_N; i_m] => g_a i_T i_N i_m
  | 3%nat, [i_N; i_m] => k_z i_T i_N i_m
  | _, _ => 0
  end.

Module terms_of_declared.
Definition a (weighted : bool) : code := (Call Ctanh (Entry 0 [axis_N; axis_m])).
End terms_of_declared.

Module terms_of_evaluate.
Definition a (weighted : bool) : code := (Call Ctanh (Entry 0 [axis_N; axis_m])).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition product_a (weighted : bool) : code := (Cases (Entry 0 [axis_N; axis_m]) (Over (Times (Times (Literal 4) (Entry 1 [axis_N; axis_m])) (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2) (Literal 1)) 2))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition pullback_z (weighted : bool) : code := (Cases (Entry 0 [axis_N; axis_m]) (Over (Times (Times (Literal 4) (Entry 2 [axis_N; axis_m])) (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2) (Literal 1)) 2))).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition second_a (weighted : bool) : code := (Times (Times (Times (Literal (-2)) (Entry 1 [axis_N; axis_m])) (Entry 3 [axis_N; axis_m])) (Where (Entry 0 [axis_N; axis_m]) (Over (Times (Times (Times (Literal (-4)) (Plus (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) (Literal 1))) (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2)) (Call Cexpm1 (Negative (Call Cabs (Entry 0 [axis_N; axis_m]))))) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2) (Literal 1)) 3)) (Over (Times (Times (Times (Literal 4) (Plus (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) (Literal 1))) (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2)) (Call Cexpm1 (Negative (Call Cabs (Entry 0 [axis_N; axis_m]))))) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (Entry 0 [axis_N; axis_m])))) 2) (Literal 1)) 3)))).
End terms_of_second_derivative.

Theorem evaluate_gives_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> evaluate.a z i_T i_N i_m = declared.a (z i_T) i_N i_m.
Proof.
  intros N0 N1. intros i_N i_m Ii_N Ii_m. 
  apply (equal_code_ok (lengths_of [N; m]) (given N m i_T z (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_evaluate.a true)
      (terms_of_declared.a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step => declared.a (fun i_N i_m => z i_T i_N i_m + step * h_z i_T i_N i_m) i_N i_m) 0
    (jacobian_product.product_a z h_z i_T i_N i_m).
Proof.
  intros N0 N1. intros i_N i_m Ii_N Ii_m. 
  apply (derivative_code_ok (lengths_of [N; m]) (given N m i_T z h_z (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_declared.a true) [(0, 1)%nat]
      (terms_of_jacobian_product.product_a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_m => g_a i_T i_N i_m * declared.a (fun i_N i_m => z i_T i_N i_m + step * h_z i_T i_N i_m) i_N i_m) m) N) 0
    (sum (fun i_N => sum (fun i_m => pullback.pullback_z z g_a i_T i_N i_m * h_z i_T i_N i_m) m) N).
Proof.
  intros N0 N1. 
  apply (derivative_code_ok (lengths_of [N; m]) (given N m i_T z h_z g_a (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (Total axis_N (Total axis_m (Times (Entry 2 [axis_N; axis_m]) (terms_of_declared.a true)))) [(0, 1)%nat]
      (Total axis_N (Total axis_m (Times (terms_of_pullback.pullback_z true) (Entry 1 [axis_N; axis_m]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [N; m] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step' => Derive (fun step => declared.a (fun i_N i_m => z i_T i_N i_m + step' * k_z i_T i_N i_m + step * h_z i_T i_N i_m) i_N i_m) 0) 0
    (second_derivative.second_a z h_z k_z i_T i_N i_m).
Proof.
  intros N0 N1. intros i_N i_m Ii_N Ii_m. 
  apply (second_code_ok (lengths_of [N; m]) (given N m i_T z h_z (fun _ _ _ => 0) k_z) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_declared.a true) [(0, 1)%nat] [(0, 3)%nat]
      (terms_of_second_derivative.second_a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.
