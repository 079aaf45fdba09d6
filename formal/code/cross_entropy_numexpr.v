(* What generated/layers/cross_entropy_numexpr.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cross_entropy_numexpr.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition e (i k : nat) : R := exp (u i k).
Definition S_ (i : nat) : R := sum (fun k => e i k) C.
Definition y (i k : nat) : R := 1 / S_ i * e i k.
Definition L (i : nat) : R := sum (fun k => (-1 * u i k + ln (S_ i)) * t i k) C.
Definition weighted_L : R := if weighted then sum (fun i => s i * L i) N else sum (fun i => L i) N.
End Lines.
End declared.

Module value.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 47 *)
Definition shifted (i k : nat) : R := u i k - m i. (* 48 *)
Definition e (i k : nat) : R := exp (shifted i k). (* 49 *)
Definition S_ (i : nat) : R := sum (fun k => e i k) C. (* 50 *)
Definition log_S (i : nat) : R := ln (S_ i). (* 51 *)
Definition s1 (i : nat) : R := sum (fun k => t i k * (log_S i - shifted i k)) C. (* 52 *)
Definition L (i : nat) : R := s1 i. (* 56 *)
Definition L' (i : nat) : R := if weighted then L i * s i else L i. (* 58 *)
Definition returned : R := sum (fun i => L' i) N. (* 59 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 64 *)
Definition shifted (i k : nat) : R := u i k - m i. (* 65 *)
Definition e (i k : nat) : R := exp (shifted i k). (* 66 *)
Definition S_ (i : nat) : R := sum (fun k => e i k) C. (* 67 *)
Definition log_S (i : nat) : R := ln (S_ i). (* 68 *)
Definition s1 (i : nat) : R := sum (fun k => t i k * (log_S i - shifted i k)) C. (* 69 *)
Definition y (i k : nat) : R := e i k / S_ i. (* 73 *)
Definition s2 (i : nat) : R := sum (fun k => t i k) C. (* 74 *)
Definition L (i : nat) : R := s1 i. (* 75 *)
Definition r (i k : nat) : R := s2 i * y i k - t i k. (* 76 *)
Definition L' (i : nat) : R := if weighted then L i * s i else L i. (* 78 *)
Definition r' (i k : nat) : R := if weighted then r i k * s i else r i k. (* 79 *)
Definition returned : R := sum (fun i => L' i) N. (* 80 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 85 *)
Definition shifted (i k : nat) : R := u i k - m i. (* 86 *)
Definition e (i k : nat) : R := exp (shifted i k). (* 87 *)
Definition S_ (i : nat) : R := sum (fun k => e i k) C. (* 88 *)
Definition y (i k : nat) : R := e i k / S_ i. (* 89 *)
Definition s1 (i : nat) : R := sum (fun k => t i k) C. (* 90 *)
Definition D (i k : nat) : R := s1 i * y i k. (* 91 *)
Definition P_0 (i k : nat) : R := y i k. (* 92 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | _ => 0 end.
Definition M_0_0 (i : nat) : R := - s1 i. (* 94 *)
Definition M (i l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 i | _, _ => 0 end.
Definition D' (i k : nat) : R := if weighted then D i k * s i else D i k. (* 96 *)
Definition M' (i l l' : nat) : R := if weighted then M i l l' * s i else M i l l'. (* 97 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (direction : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition D (i k : nat) : R := curvature.D' C weighted u t s i k. (* 107 *)
Definition P_0 (i k : nat) : R := curvature.P_0 C u i k. (* 107 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | _ => 0 end.
Definition M (i l l' : nat) : R := curvature.M' C weighted t s i l l'. (* 107 *)
Definition inner (i l : nat) : R := sum (fun l' => M i l l' * sum (fun k => P i k l' * direction i k) C) 1. (* 103 *)
Definition returned (i k : nat) : R := D i k * direction i k + sum (fun l => P i k l * inner i l) 1. (* 104 *)
End Lines.
End hessian_product.

Module fitted.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 114 *)
Definition shifted (i k : nat) : R := u i k - m i. (* 115 *)
Definition e (i k : nat) : R := exp (shifted i k). (* 116 *)
Definition S_ (i : nat) : R := sum (fun k => e i k) C. (* 117 *)
Definition y (i k : nat) : R := e i k / S_ i. (* 118 *)
Definition result (i k : nat) : R := y i k. (* 119 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i; k] => u i k
  | 1%nat, [i; k] => t i k
  | 2%nat, [i] => s i
  | 3%nat, [i] => value.m C u i
  | 4%nat, [i] => value_and_gradient.m C u i
  | 5%nat, [i] => curvature.m C u i
  | 6%nat, [i; k] => h i k
  | 7%nat, [i] => fitted.m C u i
  | 8%nat, [i; k] => h' i k
  | _, _ => 0
  end.

Module terms_of_declared.
Definition e (weighted : bool) : code := (Call Cexp (Entry 0 [samples_axis; classes_axis])).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition y (weighted : bool) : code := (Times (Over (Literal 1) (S_ weighted)) (e weighted)).
Definition L (weighted : bool) : code := (Total classes_axis (Times (Plus (Times (Literal (-1)) (Entry 0 [samples_axis; classes_axis])) (Call Clog (S_ weighted))) (Entry 1 [samples_axis; classes_axis]))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Total samples_axis (Times (Entry 2 [samples_axis]) (L weighted))) else (Total samples_axis (L weighted))).
End terms_of_declared.

Module terms_of_value.
Definition m (weighted : bool) : code := (Entry 3 [samples_axis]).
Definition shifted (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Times (Entry 1 [samples_axis; classes_axis]) (Minus (log_S weighted) (shifted weighted)))).
Definition L (weighted : bool) : code := (s1 weighted).
Definition L' (weighted : bool) : code := (if weighted then (Times (L weighted) (Entry 2 [samples_axis])) else (L weighted)).
Definition returned (weighted : bool) : code := (Total samples_axis (L' weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition m (weighted : bool) : code := (Entry 4 [samples_axis]).
Definition shifted (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Times (Entry 1 [samples_axis; classes_axis]) (Minus (log_S weighted) (shifted weighted)))).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition s2 (weighted : bool) : code := (Total classes_axis (Entry 1 [samples_axis; classes_axis])).
Definition L (weighted : bool) : code := (s1 weighted).
Definition r (weighted : bool) : code := (Minus (Times (s2 weighted) (y weighted)) (Entry 1 [samples_axis; classes_axis])).
Definition L' (weighted : bool) : code := (if weighted then (Times (L weighted) (Entry 2 [samples_axis])) else (L weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Times (r weighted) (Entry 2 [samples_axis])) else (r weighted)).
Definition returned (weighted : bool) : code := (Total samples_axis (L' weighted)).
End terms_of_value_and_gradient.

Module terms_of_curvature.
Definition m (weighted : bool) : code := (Entry 5 [samples_axis]).
Definition shifted (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Entry 1 [samples_axis; classes_axis])).
Definition D (weighted : bool) : code := (Times (s1 weighted) (y weighted)).
Definition P_0 (weighted : bool) : code := (y weighted).
Definition M_0_0 (weighted : bool) : code := (Negative (s1 weighted)).
Definition D' (weighted : bool) : code := (if weighted then (Times (D weighted) (Entry 2 [samples_axis])) else (D weighted)).
Definition M'__0__0 (weighted : bool) : code := (if weighted then (Times (M_0_0 weighted) (Entry 2 [samples_axis])) else (M_0_0 weighted)).
End terms_of_curvature.

Module terms_of_hessian_product.
Definition D (weighted : bool) : code := (terms_of_curvature.D' weighted).
Definition P_0 (weighted : bool) : code := (terms_of_curvature.P_0 weighted).
Definition M__0__0 (weighted : bool) : code := (terms_of_curvature.M'__0__0 weighted).
Definition inner__0 (weighted : bool) : code := (Plus (Literal 0) (Times (M__0__0 weighted) (Total classes_axis (Times (P_0 weighted) (Entry 6 [samples_axis; classes_axis]))))).
Definition returned (weighted : bool) : code := (Plus (Times (D weighted) (Entry 6 [samples_axis; classes_axis])) (Plus (Literal 0) (Times (P_0 weighted) (inner__0 weighted)))).
End terms_of_hessian_product.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 7 [samples_axis]).
Definition shifted (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition result (weighted : bool) : code := (y weighted).
End terms_of_fitted.

Theorem value_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> value.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value.S_ true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  value.returned N C weighted u t s = declared.weighted_L N C weighted u t s.
Proof.
  intros N0 N1. destruct weighted.
  - apply (equal_code_ok (classes N C) (given N C true u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (equal_code_ok (classes N C) (given N C false u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> value_and_gradient.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.S_ true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  value_and_gradient.returned N C weighted u t s = declared.weighted_L N C weighted u t s.
Proof.
  intros N0 N1. destruct weighted.
  - apply (equal_code_ok (classes N C) (given N C true u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.returned true)
      (terms_of_declared.weighted_L true)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (equal_code_ok (classes N C) (given N C false u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.returned false)
      (terms_of_declared.weighted_L false)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step * h i k) t s) 0
    (sum (fun i => sum (fun k => value_and_gradient.r' C weighted u t s i k * h i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (derivative_code_ok (classes N C) (given N C true u t s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r' true) (Entry 6 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (derivative_code_ok (classes N C) (given N C false u t s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r' false) (Entry 6 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem curvature_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> curvature.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_curvature.S_ true)
      (Call Cexp (Negative (terms_of_curvature.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step' * h' i k + step * h i k) t s) 0) 0
    (sum (fun i => sum (fun k => curvature.D' C weighted u t s i k * h i k * h' i k) C +
     sum (fun l => sum (fun l' => sum (fun k => curvature.P C u i k l * h i k) C * curvature.M' C weighted t s i l l' * sum (fun k => curvature.P C u i k l' * h' i k) C) 1) 1) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 8)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D' true) (Entry 6 [samples_axis; classes_axis])) (Entry 8 [samples_axis; classes_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 6 [samples_axis; classes_axis]))) (terms_of_curvature.M'__0__0 true)) (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 8 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 8)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D' false) (Entry 6 [samples_axis; classes_axis])) (Entry 8 [samples_axis; classes_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 6 [samples_axis; classes_axis]))) (terms_of_curvature.M'__0__0 false)) (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 8 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step' * h' i k + step * h i k) t s) 0) 0
    (sum (fun i => sum (fun k => hessian_product.returned C weighted u h t s i k * h' i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 8)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned true) (Entry 8 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 8)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned false) (Entry 8 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> fitted.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_fitted.S_ true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i k, (i < N)%nat -> (k < C)%nat -> fitted.result C u i k = declared.y C u i k.
Proof.
  intros N0 N1. intros i k Ii Ik. 
  apply (equal_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_fitted.result true)
      (terms_of_declared.y true)
      (at_classes i k) (at_classes_ok N C i k Ii Ik)); vm_compute; reflexivity.
Qed.
