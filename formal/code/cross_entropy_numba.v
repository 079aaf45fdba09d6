(* What generated/layers/cross_entropy_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cross_entropy_numba.v

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

Module _value.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 129 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 132 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 134 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 136 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 139 *)
Definition log_S (i : nat) : R := ln (S_ i). (* 140 *)
Definition s1 (i : nat) : R := sum (fun k => t i k * (log_S i - room_0 i k)) C. (* 143 *)
Definition L : R := sum (fun i => weight i * s1 i) N. (* 144 *)
End Lines.
End _value.

Module value.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition returned : R := _value.L N C weighted u t s. (* 151 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 161 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 164 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 166 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 168 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 171 *)
Definition log_S (i : nat) : R := ln (S_ i). (* 172 *)
Definition s1 (i : nat) : R := sum (fun k => t i k * (log_S i - room_0 i k)) C. (* 175 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 177 *)
Definition s2 (i : nat) : R := sum (fun k => t i k) C. (* 180 *)
Definition r (i k : nat) : R := weight i * (s2 i * room_2 i k - t i k). (* 183 *)
Definition L : R := sum (fun i => weight i * s1 i) N. (* 183 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition L : R := _value_and_gradient.L N C weighted u t s. (* 190 *)
Definition r (i k : nat) : R := _value_and_gradient.r C weighted u t s i k. (* 190 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 202 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 205 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 207 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 209 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 212 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 214 *)
Definition s1 (i : nat) : R := sum (fun k => t i k) C. (* 217 *)
Definition D (i k : nat) : R := weight i * s1 i * room_2 i k. (* 219 *)
Definition P_0 (i k : nat) : R := room_2 i k. (* 221 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | _ => 0 end.
Definition M_0_0 (i : nat) : R := - weight i * s1 i. (* 222 *)
Definition M (i l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 i | _, _ => 0 end.
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition D (i k : nat) : R := _curvature.D C weighted u t s i k. (* 229 *)
Definition P_0 (i k : nat) : R := _curvature.P_0 C u i k. (* 230 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | _ => 0 end.
Definition M_0_0 (i : nat) : R := _curvature.M_0_0 C weighted t s i. (* 230 *)
Definition M (i l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 i | _, _ => 0 end.
End Lines.
End curvature.

Module _hessian_product.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (direction : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 239 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 242 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 244 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 246 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 249 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 251 *)
Definition s1 (i : nat) : R := sum (fun k => t i k) C. (* 254 *)
Definition room_3 (i k : nat) : R := s1 i * room_2 i k. (* 256 *)
Definition M11 (i : nat) : R := - s1 i. (* 257 *)
Definition Ph1 (i : nat) : R := sum (fun k => direction i k * room_2 i k) C. (* 260 *)
Definition MPh1 (i : nat) : R := M11 i * Ph1 i. (* 261 *)
Definition product (i k : nat) : R := weight i * (room_3 i k * direction i k + MPh1 i * room_2 i k). (* 263 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (direction : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition returned (i k : nat) : R := _hessian_product.product C weighted u direction t s i k. (* 270 *)
End Lines.
End hessian_product.

Module _fitted.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 281 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 283 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 285 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 288 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 290 *)
Definition result (i k : nat) : R := room_2 i k. (* 292 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R).
Definition returned (i k : nat) : R := _fitted.result C u i k. (* 299 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i; k] => u i k
  | 1%nat, [i; k] => t i k
  | 2%nat, [i] => s i
  | 3%nat, [i] => _value.m C u i
  | 4%nat, [i] => _value_and_gradient.m C u i
  | 5%nat, [i] => _curvature.m C u i
  | 6%nat, [i] => _hessian_product.m C u i
  | 7%nat, [i; k] => h i k
  | 8%nat, [i] => _fitted.m C u i
  | 9%nat, [i; k] => h' i k
  | _, _ => 0
  end.

Module terms_of_declared.
Definition e (weighted : bool) : code := (Call Cexp (Entry 0 [samples_axis; classes_axis])).
Definition S_ (weighted : bool) : code := (Total classes_axis (e weighted)).
Definition y (weighted : bool) : code := (Times (Over (Literal 1) (S_ weighted)) (e weighted)).
Definition L (weighted : bool) : code := (Total classes_axis (Times (Plus (Times (Literal (-1)) (Entry 0 [samples_axis; classes_axis])) (Call Clog (S_ weighted))) (Entry 1 [samples_axis; classes_axis]))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Total samples_axis (Times (Entry 2 [samples_axis]) (L weighted))) else (Total samples_axis (L weighted))).
End terms_of_declared.

Module terms_of__value.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 3 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Times (Entry 1 [samples_axis; classes_axis]) (Minus (log_S weighted) (room_0 weighted)))).
Definition L (weighted : bool) : code := (Total samples_axis (Times (weight weighted) (s1 weighted))).
End terms_of__value.

Module terms_of_value.
Definition returned (weighted : bool) : code := (terms_of__value.L weighted).
End terms_of_value.

Module terms_of__value_and_gradient.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 4 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Times (Entry 1 [samples_axis; classes_axis]) (Minus (log_S weighted) (room_0 weighted)))).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition s2 (weighted : bool) : code := (Total classes_axis (Entry 1 [samples_axis; classes_axis])).
Definition r (weighted : bool) : code := (Times (weight weighted) (Minus (Times (s2 weighted) (room_2 weighted)) (Entry 1 [samples_axis; classes_axis]))).
Definition L (weighted : bool) : code := (Total samples_axis (Times (weight weighted) (s1 weighted))).
End terms_of__value_and_gradient.

Module terms_of_value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__value_and_gradient.L weighted).
Definition r (weighted : bool) : code := (terms_of__value_and_gradient.r weighted).
End terms_of_value_and_gradient.

Module terms_of__curvature.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 5 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Entry 1 [samples_axis; classes_axis])).
Definition D (weighted : bool) : code := (Times (Times (weight weighted) (s1 weighted)) (room_2 weighted)).
Definition P_0 (weighted : bool) : code := (room_2 weighted).
Definition M_0_0 (weighted : bool) : code := (Times (Negative (weight weighted)) (s1 weighted)).
End terms_of__curvature.

Module terms_of_curvature.
Definition D (weighted : bool) : code := (terms_of__curvature.D weighted).
Definition P_0 (weighted : bool) : code := (terms_of__curvature.P_0 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of__curvature.M_0_0 weighted).
End terms_of_curvature.

Module terms_of__hessian_product.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 6 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total classes_axis (Entry 1 [samples_axis; classes_axis])).
Definition room_3 (weighted : bool) : code := (Times (s1 weighted) (room_2 weighted)).
Definition M11 (weighted : bool) : code := (Negative (s1 weighted)).
Definition Ph1 (weighted : bool) : code := (Total classes_axis (Times (Entry 7 [samples_axis; classes_axis]) (room_2 weighted))).
Definition MPh1 (weighted : bool) : code := (Times (M11 weighted) (Ph1 weighted)).
Definition product (weighted : bool) : code := (Times (weight weighted) (Plus (Times (room_3 weighted) (Entry 7 [samples_axis; classes_axis])) (Times (MPh1 weighted) (room_2 weighted)))).
End terms_of__hessian_product.

Module terms_of_hessian_product.
Definition returned (weighted : bool) : code := (terms_of__hessian_product.product weighted).
End terms_of_hessian_product.

Module terms_of__fitted.
Definition m (weighted : bool) : code := (Entry 8 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition result (weighted : bool) : code := (room_2 weighted).
End terms_of__fitted.

Module terms_of_fitted.
Definition returned (weighted : bool) : code := (terms_of__fitted.result weighted).
End terms_of_fitted.

Theorem _value_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _value.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__value.S_ true)
      (Call Cexp (Negative (terms_of__value.m true))) (terms_of_declared.S_ true)
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

Theorem _value_and_gradient_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _value_and_gradient.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__value_and_gradient.S_ true)
      (Call Cexp (Negative (terms_of__value_and_gradient.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  value_and_gradient.L N C weighted u t s = declared.weighted_L N C weighted u t s.
Proof.
  intros N0 N1. destruct weighted.
  - apply (equal_code_ok (classes N C) (given N C true u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (equal_code_ok (classes N C) (given N C false u t s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step * h i k) t s) 0
    (sum (fun i => sum (fun k => value_and_gradient.r C weighted u t s i k * h i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (derivative_code_ok (classes N C) (given N C true u t s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r true) (Entry 7 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (derivative_code_ok (classes N C) (given N C false u t s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r false) (Entry 7 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _curvature_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _curvature.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__curvature.S_ true)
      (Call Cexp (Negative (terms_of__curvature.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step' * h' i k + step * h i k) t s) 0) 0
    (sum (fun i => sum (fun k => curvature.D C weighted u t s i k * h i k * h' i k) C +
     sum (fun l => sum (fun l' => sum (fun k => curvature.P C u i k l * h i k) C * curvature.M C weighted t s i l l' * sum (fun k => curvature.P C u i k l' * h' i k) C) 1) 1) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D true) (Entry 7 [samples_axis; classes_axis])) (Entry 9 [samples_axis; classes_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_0 true)) (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 9 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D false) (Entry 7 [samples_axis; classes_axis])) (Entry 9 [samples_axis; classes_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_0 false)) (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 9 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _hessian_product_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _hessian_product.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__hessian_product.S_ true)
      (Call Cexp (Negative (terms_of__hessian_product.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (N : nat) (C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted (fun i k => u i k + step' * h' i k + step * h i k) t s) 0) 0
    (sum (fun i => sum (fun k => hessian_product.returned C weighted u h t s i k * h' i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned true) (Entry 9 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false u t s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned false) (Entry 9 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _fitted_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _fitted.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__fitted.S_ true)
      (Call Cexp (Negative (terms_of__fitted.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i k, (i < N)%nat -> (k < C)%nat -> fitted.returned C u i k = declared.y C u i k.
Proof.
  intros N0 N1. intros i k Ii Ik. 
  apply (equal_code_ok (classes N C) (given N C true u (fun _ _ => 0) (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.y true)
      (at_classes i k) (at_classes_ok N C i k Ii Ik)); vm_compute; reflexivity.
Qed.
