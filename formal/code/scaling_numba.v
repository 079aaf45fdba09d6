(* What generated/scaling_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/scaling_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N d : nat) (gamma : nat -> R) (z : nat -> nat -> R).
Definition y (i_N i_d : nat) : R := gamma i_d * z i_N i_d.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N d : nat) (z : nat -> nat -> nat -> R) (gamma : nat -> nat -> R).
Definition y (i_T i_N i_d : nat) : R := gamma i_T i_d * z i_T i_N i_d. (* 64 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N d : nat) (z : nat -> nat -> nat -> R) (gamma : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R).
Definition product_y (i_T i_N i_d : nat) : R := gamma i_T i_d * h_z i_T i_N i_d + h_gamma i_T i_d * z i_T i_N i_d. (* 80 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N d : nat) (z : nat -> nat -> nat -> R) (gamma : nat -> nat -> R) (g_y : nat -> nat -> nat -> R).
Definition total (i_T i_d : nat) : R := sum (fun i_N => g_y i_T i_N i_d * z i_T i_N i_d) N. (* 99 *)
Definition g_y_z (i_T i_d : nat) : R := total i_T i_d. (* 100 *)
Definition pullback_z (i_T i_N i_d : nat) : R := g_y i_T i_N i_d * gamma i_T i_d. (* 103 *)
Definition pullback_gamma (i_T i_d : nat) : R := g_y_z i_T i_d. (* 105 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N d : nat) (z : nat -> nat -> nat -> R) (gamma : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_gamma : nat -> nat -> R).
Definition second_y (i_T i_N i_d : nat) : R := h_gamma i_T i_d * k_z i_T i_N i_d + h_z i_T i_N i_d * k_gamma i_T i_d. (* 123 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_d : axis := (1, 0)%nat.

Definition given (N : nat) (d : nat) (i_T : nat) (gamma : nat -> nat -> R) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R) (g_y : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_gamma : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_d] => gamma i_T i_d
  | 1%nat, [i_N; i_d] => z i_T i_N i_d
  | 2%nat, [i_N; i_d] => h_z i_T i_N i_d
  | 3%nat, [i_d] => h_gamma i_T i_d
  | 4%nat, [i_N; i_d] => g_y i_T i_N i_d
  | 5%nat, [i_N; i_d] => k_z i_T i_N i_d
  | 6%nat, [i_d] => k_gamma i_T i_d
  | _, _ => 0
  end.

Module terms_of_declared.
Definition y (weighted : bool) : code := (Times (Entry 0 [axis_d]) (Entry 1 [axis_N; axis_d])).
End terms_of_declared.

Module terms_of_evaluate.
Definition y (weighted : bool) : code := (Times (Entry 0 [axis_d]) (Entry 1 [axis_N; axis_d])).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition product_y (weighted : bool) : code := (Plus (Times (Entry 0 [axis_d]) (Entry 2 [axis_N; axis_d])) (Times (Entry 3 [axis_d]) (Entry 1 [axis_N; axis_d]))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_N (Times (Entry 4 [axis_N; axis_d]) (Entry 1 [axis_N; axis_d]))).
Definition g_y_z (weighted : bool) : code := (total weighted).
Definition pullback_z (weighted : bool) : code := (Times (Entry 4 [axis_N; axis_d]) (Entry 0 [axis_d])).
Definition pullback_gamma (weighted : bool) : code := (g_y_z weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition second_y (weighted : bool) : code := (Plus (Times (Entry 3 [axis_d]) (Entry 5 [axis_N; axis_d])) (Times (Entry 2 [axis_N; axis_d]) (Entry 6 [axis_d]))).
End terms_of_second_derivative.

Theorem evaluate_gives_y (N : nat) (d : nat) (i_T : nat) (gamma : nat -> nat -> R) (z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> evaluate.y z gamma i_T i_N i_d = declared.y (gamma i_T) (z i_T) i_N i_d.
Proof.
  intros N0 N1. intros i_N i_d Ii_N Ii_d. 
  apply (equal_code_ok (lengths_of [N; d]) (given N d i_T gamma z (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_evaluate.y true)
      (terms_of_declared.y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_y (N : nat) (d : nat) (i_T : nat) (gamma : nat -> nat -> R) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> is_derive (fun step => declared.y (fun i_d => gamma i_T i_d + step * h_gamma i_T i_d) (fun i_N i_d => z i_T i_N i_d + step * h_z i_T i_N i_d) i_N i_d) 0
    (jacobian_product.product_y z gamma h_z h_gamma i_T i_N i_d).
Proof.
  intros N0 N1. intros i_N i_d Ii_N Ii_d. 
  apply (derivative_code_ok (lengths_of [N; d]) (given N d i_T gamma z h_z h_gamma (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_declared.y true) [(1, 2)%nat; (0, 3)%nat]
      (terms_of_jacobian_product.product_y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (d : nat) (i_T : nat) (gamma : nat -> nat -> R) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R) (g_y : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_d => g_y i_T i_N i_d * declared.y (fun i_d => gamma i_T i_d + step * h_gamma i_T i_d) (fun i_N i_d => z i_T i_N i_d + step * h_z i_T i_N i_d) i_N i_d) d) N) 0
    (sum (fun i_N => sum (fun i_d => pullback.pullback_z gamma g_y i_T i_N i_d * h_z i_T i_N i_d) d) N + sum (fun i_d => pullback.pullback_gamma N z g_y i_T i_d * h_gamma i_T i_d) d).
Proof.
  intros N0 N1. 
  apply (derivative_code_ok (lengths_of [N; d]) (given N d i_T gamma z h_z h_gamma g_y (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (Total axis_N (Total axis_d (Times (Entry 4 [axis_N; axis_d]) (terms_of_declared.y true)))) [(1, 2)%nat; (0, 3)%nat]
      (Plus (Total axis_N (Total axis_d (Times (terms_of_pullback.pullback_z true) (Entry 2 [axis_N; axis_d])))) (Total axis_d (Times (terms_of_pullback.pullback_gamma true) (Entry 3 [axis_d]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [N; d] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_y (N : nat) (d : nat) (i_T : nat) (gamma : nat -> nat -> R) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_gamma : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_gamma : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= d)%nat ->
  forall i_N i_d, (i_N < N)%nat -> (i_d < d)%nat -> is_derive (fun step' => Derive (fun step => declared.y (fun i_d => gamma i_T i_d + step' * k_gamma i_T i_d + step * h_gamma i_T i_d) (fun i_N i_d => z i_T i_N i_d + step' * k_z i_T i_N i_d + step * h_z i_T i_N i_d) i_N i_d) 0) 0
    (second_derivative.second_y h_z h_gamma k_z k_gamma i_T i_N i_d).
Proof.
  intros N0 N1. intros i_N i_d Ii_N Ii_d. 
  apply (second_code_ok (lengths_of [N; d]) (given N d i_T gamma z h_z h_gamma (fun _ _ _ => 0) k_z k_gamma) (lengths_of_ok [N; d] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_declared.y true) [(1, 2)%nat; (0, 3)%nat] [(1, 5)%nat; (0, 6)%nat]
      (terms_of_second_derivative.second_y true)
      (at_lengths_of [i_N; i_d]) (at_lengths_of_ok [i_N; i_d] [N; d] (conj Ii_N (conj Ii_d Logic.I)))); vm_compute; reflexivity.
Qed.
