(* What generated/activation_leaky_relu_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/activation_leaky_relu_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> R) (slope : R).
Definition a (i_N i_m : nat) : R := Rmax (z i_N i_m) (z i_N i_m * slope).
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (slope : R).
Definition a (i_T i_N i_m : nat) : R := if Rgt_dec (z i_T i_N i_m - slope * z i_T i_N i_m) 0 then z i_T i_N i_m else slope * z i_T i_N i_m. (* 65 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (slope : R).
Definition product_a (i_T i_N i_m : nat) : R := 0.5 * h_z i_T i_N i_m * (slope * ((if Rgt_dec (z i_T i_N i_m * (slope - 1)) 0 then 1 else if Rgt_dec (z i_T i_N i_m * (1 - slope)) 0 then -1 else 0) + 1) + 1 - (if Rgt_dec (z i_T i_N i_m * (slope - 1)) 0 then 1 else if Rgt_dec (z i_T i_N i_m * (1 - slope)) 0 then -1 else 0)). (* 81 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) (slope : R).
Definition pullback_z (i_T i_N i_m : nat) : R := 0.5 * g_a i_T i_N i_m * (slope * ((if Rgt_dec (z i_T i_N i_m * (slope - 1)) 0 then 1 else if Rgt_dec (z i_T i_N i_m * (1 - slope)) 0 then -1 else 0) + 1) + 1 - (if Rgt_dec (z i_T i_N i_m * (slope - 1)) 0 then 1 else if Rgt_dec (z i_T i_N i_m * (1 - slope)) 0 then -1 else 0)). (* 99 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N m : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (slope : R).
Definition second_a (i_T i_N i_m : nat) : R := 0. (* 115 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_m : axis := (1, 0)%nat.

Definition given (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (slope : R) (h_z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_N; i_m] => z i_T i_N i_m
  | 1%nat, [] => slope
  | 2%nat, [i_N; i_m] => h_z i_T i_N i_m
  | 3%nat, [i_N; i_m] => g_a i_T i_N i_m
  | 4%nat, [i_N; i_m] => k_z i_T i_N i_m
  | _, _ => 0
  end.

Module terms_of_declared.
Definition a (weighted : bool) : code := (Greater (Entry 0 [axis_N; axis_m]) (Times (Entry 0 [axis_N; axis_m]) (Entry 1 []))).
End terms_of_declared.

Module terms_of_evaluate.
Definition a (weighted : bool) : code := (Where (Minus (Entry 0 [axis_N; axis_m]) (Times (Entry 1 []) (Entry 0 [axis_N; axis_m]))) (Entry 0 [axis_N; axis_m]) (Times (Entry 1 []) (Entry 0 [axis_N; axis_m]))).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition product_a (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (Entry 2 [axis_N; axis_m])) (Minus (Plus (Times (Entry 1 []) (Plus (Signed (Times (Entry 0 [axis_N; axis_m]) (Minus (Entry 1 []) (Literal 1))) (Times (Entry 0 [axis_N; axis_m]) (Minus (Literal 1) (Entry 1 [])))) (Literal 1))) (Literal 1)) (Signed (Times (Entry 0 [axis_N; axis_m]) (Minus (Entry 1 []) (Literal 1))) (Times (Entry 0 [axis_N; axis_m]) (Minus (Literal 1) (Entry 1 [])))))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition pullback_z (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (Entry 3 [axis_N; axis_m])) (Minus (Plus (Times (Entry 1 []) (Plus (Signed (Times (Entry 0 [axis_N; axis_m]) (Minus (Entry 1 []) (Literal 1))) (Times (Entry 0 [axis_N; axis_m]) (Minus (Literal 1) (Entry 1 [])))) (Literal 1))) (Literal 1)) (Signed (Times (Entry 0 [axis_N; axis_m]) (Minus (Entry 1 []) (Literal 1))) (Times (Entry 0 [axis_N; axis_m]) (Minus (Literal 1) (Entry 1 [])))))).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition second_a (weighted : bool) : code := (Literal 0).
End terms_of_second_derivative.

Theorem evaluate_gives_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (slope : R) :
  (1 <= N)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> evaluate.a z slope i_T i_N i_m = declared.a (z i_T) slope i_N i_m.
Proof.
  intros N0 N1. intros i_N i_m Ii_N Ii_m. 
  apply (equal_code_ok (lengths_of [N; m]) (given N m i_T z slope (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [] [] Logic.I Logic.I (terms_of_evaluate.a true)
      (terms_of_declared.a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (slope : R) (h_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> z i_T i_N i_m <> (z i_T i_N i_m * slope)) ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step => declared.a (fun i_N i_m => z i_T i_N i_m + step * h_z i_T i_N i_m) slope i_N i_m) 0
    (jacobian_product.product_a z h_z slope i_T i_N i_m).
Proof.
  intros N0 N1 Z0. intros i_N i_m Ii_N Ii_m. 
  apply (derivative_code_ok (lengths_of [N; m]) (given N m i_T z slope h_z (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [(Minus (Entry 0 [axis_N; axis_m]) (Times (Entry 0 [axis_N; axis_m]) (Entry 1 [])))] [] (conj (fun s (I : within (lengths_of [N; m]) s) => (Rminus_eq_contra _ _ (Z0 (s axis_N) (s axis_m) (I axis_N) (I axis_m)))) Logic.I) Logic.I (terms_of_declared.a true) [(0, 2)%nat]
      (terms_of_jacobian_product.product_a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (slope : R) (h_z : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> z i_T i_N i_m <> (z i_T i_N i_m * slope)) ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_m => g_a i_T i_N i_m * declared.a (fun i_N i_m => z i_T i_N i_m + step * h_z i_T i_N i_m) slope i_N i_m) m) N) 0
    (sum (fun i_N => sum (fun i_m => pullback.pullback_z z g_a slope i_T i_N i_m * h_z i_T i_N i_m) m) N).
Proof.
  intros N0 N1 Z0. 
  apply (derivative_code_ok (lengths_of [N; m]) (given N m i_T z slope h_z g_a (fun _ _ _ => 0)) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [(Minus (Entry 0 [axis_N; axis_m]) (Times (Entry 0 [axis_N; axis_m]) (Entry 1 [])))] [] (conj (fun s (I : within (lengths_of [N; m]) s) => (Rminus_eq_contra _ _ (Z0 (s axis_N) (s axis_m) (I axis_N) (I axis_m)))) Logic.I) Logic.I (Total axis_N (Total axis_m (Times (Entry 3 [axis_N; axis_m]) (terms_of_declared.a true)))) [(0, 2)%nat]
      (Total axis_N (Total axis_m (Times (terms_of_pullback.pullback_z true) (Entry 2 [axis_N; axis_m]))))
      (at_lengths_of [0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat] [N; m] (conj N0 (conj N1 Logic.I)))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_a (N : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (slope : R) (h_z : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> z i_T i_N i_m <> (z i_T i_N i_m * slope)) ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step' => Derive (fun step => declared.a (fun i_N i_m => z i_T i_N i_m + step' * k_z i_T i_N i_m + step * h_z i_T i_N i_m) slope i_N i_m) 0) 0
    (second_derivative.second_a i_T i_N i_m).
Proof.
  intros N0 N1 Z0. intros i_N i_m Ii_N Ii_m. 
  apply (second_code_ok (lengths_of [N; m]) (given N m i_T z slope h_z (fun _ _ _ => 0) k_z) (lengths_of_ok [N; m] (conj N0 (conj N1 Logic.I)))
      [(Minus (Entry 0 [axis_N; axis_m]) (Times (Entry 0 [axis_N; axis_m]) (Entry 1 [])))] [] (conj (fun s (I : within (lengths_of [N; m]) s) => (Rminus_eq_contra _ _ (Z0 (s axis_N) (s axis_m) (I axis_N) (I axis_m)))) Logic.I) Logic.I (terms_of_declared.a true) [(0, 2)%nat] [(0, 4)%nat]
      (terms_of_second_derivative.second_a true)
      (at_lengths_of [i_N; i_m]) (at_lengths_of_ok [i_N; i_m] [N; m] (conj Ii_N (conj Ii_m Logic.I)))); vm_compute; reflexivity.
Qed.
