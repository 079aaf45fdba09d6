(* What generated/layers/squared_softmax_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/squared_softmax_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R).
Definition e (i k : nat) : R := exp (u i k).
Definition S_ (i : nat) : R := sum (fun k => e i k) C.
Definition y (i k : nat) : R := 1 / S_ i * e i k.
Definition c (i k : nat) : R := -1 * t i k + y i k.
Definition L (i : nat) : R := 1 / 2 * sum (fun k => c i k ^ 2) C.
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
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 141 *)
Definition room_3 (i k : nat) : R := room_2 i k - t i k. (* 143 *)
Definition cc (i : nat) : R := sum (fun k => room_3 i k ^ 2) C. (* 146 *)
Definition L : R := sum (fun i => 0.5 * cc i * weight i) N. (* 147 *)
End Lines.
End _value.

Module value.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition returned : R := _value.L N C weighted u t s. (* 154 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 164 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 167 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 169 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 171 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 174 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 176 *)
Definition room_3 (i k : nat) : R := room_2 i k - t i k. (* 178 *)
Definition cc (i : nat) : R := sum (fun k => room_3 i k ^ 2) C. (* 181 *)
Definition cy (i : nat) : R := sum (fun k => room_3 i k * room_2 i k) C. (* 184 *)
Definition r (i k : nat) : R := weight i * room_2 i k * (room_3 i k - cy i). (* 187 *)
Definition L : R := sum (fun i => 0.5 * cc i * weight i) N. (* 187 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition L : R := _value_and_gradient.L N C weighted u t s. (* 194 *)
Definition r (i k : nat) : R := _value_and_gradient.r C weighted u t s i k. (* 194 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 206 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 209 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 211 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 213 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 216 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 218 *)
Definition room_3 (i k : nat) : R := room_2 i k - t i k. (* 220 *)
Definition cy (i : nat) : R := sum (fun k => room_3 i k * room_2 i k) C. (* 223 *)
Definition yy (i : nat) : R := sum (fun k => room_2 i k ^ 2) C. (* 226 *)
Definition D (i k : nat) : R := weight i * room_2 i k * (room_3 i k + room_2 i k - cy i). (* 228 *)
Definition P_0 (i k : nat) : R := room_2 i k. (* 230 *)
Definition P_1 (i k : nat) : R := room_2 i k * (room_3 i k + room_2 i k). (* 232 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | 1%nat => P_1 i k | _ => 0 end.
Definition M_0_0 (i : nat) : R := weight i * (2 * cy i + yy i). (* 233 *)
Definition M_0_1 (i : nat) : R := - weight i. (* 234 *)
Definition M_1_0 (i : nat) : R := - weight i. (* 235 *)
Definition M (i l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 i | 0%nat, 1%nat => M_0_1 i | 1%nat, 0%nat => M_1_0 i | _, _ => 0 end.
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition D (i k : nat) : R := _curvature.D C weighted u t s i k. (* 242 *)
Definition P_0 (i k : nat) : R := _curvature.P_0 C u i k. (* 243 *)
Definition P_1 (i k : nat) : R := _curvature.P_1 C u t i k. (* 243 *)
Definition P (i k l : nat) : R :=
  match l with | 0%nat => P_0 i k | 1%nat => P_1 i k | _ => 0 end.
Definition M_0_0 (i : nat) : R := _curvature.M_0_0 C weighted u t s i. (* 243 *)
Definition M_0_1 (i : nat) : R := _curvature.M_0_1 weighted s i. (* 243 *)
Definition M_1_0 (i : nat) : R := _curvature.M_1_0 weighted s i. (* 243 *)
Definition M (i l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 i | 0%nat, 1%nat => M_0_1 i | 1%nat, 0%nat => M_1_0 i | _, _ => 0 end.
End Lines.
End curvature.

Module _hessian_product.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (direction : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition weight (i : nat) : R := if weighted then s i else 1. (* 252 *)
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 255 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 257 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 259 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 262 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 264 *)
Definition room_3 (i k : nat) : R := room_2 i k - t i k. (* 266 *)
Definition cy (i : nat) : R := sum (fun k => room_3 i k * room_2 i k) C. (* 269 *)
Definition yy (i : nat) : R := sum (fun k => room_2 i k ^ 2) C. (* 272 *)
Definition room_4 (i k : nat) : R := room_2 i k * (room_3 i k + room_2 i k - cy i). (* 274 *)
Definition room_5 (i k : nat) : R := room_2 i k * (room_3 i k + room_2 i k). (* 276 *)
Definition M11 (i : nat) : R := 2 * cy i + yy i. (* 277 *)
Definition Ph1 (i : nat) : R := sum (fun k => direction i k * room_2 i k) C. (* 280 *)
Definition Ph2 (i : nat) : R := sum (fun k => direction i k * room_5 i k) C. (* 283 *)
Definition MPh1 (i : nat) : R := M11 i * Ph1 i - Ph2 i. (* 284 *)
Definition MPh2 (i : nat) : R := - Ph1 i. (* 285 *)
Definition product (i k : nat) : R := weight i * (room_4 i k * direction i k + MPh1 i * room_2 i k + MPh2 i * room_5 i k). (* 287 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R) (direction : nat -> nat -> R) (t : nat -> nat -> R) (s : nat -> R).
Definition returned (i k : nat) : R := _hessian_product.product C weighted u direction t s i k. (* 294 *)
End Lines.
End hessian_product.

Module _fitted.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R).
Definition m (i : nat) : R := largest (fun k => u i k) C. (* 305 *)
Definition room_0 (i k : nat) : R := u i k - m i. (* 307 *)
Definition room_1 (i k : nat) : R := exp (room_0 i k). (* 309 *)
Definition S_ (i : nat) : R := sum (fun k => room_1 i k) C. (* 312 *)
Definition room_2 (i k : nat) : R := room_1 i k / S_ i. (* 314 *)
Definition result (i k : nat) : R := room_2 i k. (* 316 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (N C : nat) (weighted : bool) (u : nat -> nat -> R).
Definition returned (i k : nat) : R := _fitted.result C u i k. (* 323 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) : arrays :=
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
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [samples_axis; classes_axis])) (y weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total classes_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Total samples_axis (Times (Entry 2 [samples_axis]) (L weighted))) else (Total samples_axis (L weighted))).
End terms_of_declared.

Module terms_of__value.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 3 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition room_3 (weighted : bool) : code := (Minus (room_2 weighted) (Entry 1 [samples_axis; classes_axis])).
Definition cc (weighted : bool) : code := (Total classes_axis (Power (room_3 weighted) 2)).
Definition L (weighted : bool) : code := (Total samples_axis (Times (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (weight weighted))).
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
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition room_3 (weighted : bool) : code := (Minus (room_2 weighted) (Entry 1 [samples_axis; classes_axis])).
Definition cc (weighted : bool) : code := (Total classes_axis (Power (room_3 weighted) 2)).
Definition cy (weighted : bool) : code := (Total classes_axis (Times (room_3 weighted) (room_2 weighted))).
Definition r (weighted : bool) : code := (Times (Times (weight weighted) (room_2 weighted)) (Minus (room_3 weighted) (cy weighted))).
Definition L (weighted : bool) : code := (Total samples_axis (Times (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (weight weighted))).
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
Definition room_3 (weighted : bool) : code := (Minus (room_2 weighted) (Entry 1 [samples_axis; classes_axis])).
Definition cy (weighted : bool) : code := (Total classes_axis (Times (room_3 weighted) (room_2 weighted))).
Definition yy (weighted : bool) : code := (Total classes_axis (Power (room_2 weighted) 2)).
Definition D (weighted : bool) : code := (Times (Times (weight weighted) (room_2 weighted)) (Minus (Plus (room_3 weighted) (room_2 weighted)) (cy weighted))).
Definition P_0 (weighted : bool) : code := (room_2 weighted).
Definition P_1 (weighted : bool) : code := (Times (room_2 weighted) (Plus (room_3 weighted) (room_2 weighted))).
Definition M_0_0 (weighted : bool) : code := (Times (weight weighted) (Plus (Times (Literal 2) (cy weighted)) (yy weighted))).
Definition M_0_1 (weighted : bool) : code := (Negative (weight weighted)).
Definition M_1_0 (weighted : bool) : code := (Negative (weight weighted)).
End terms_of__curvature.

Module terms_of_curvature.
Definition D (weighted : bool) : code := (terms_of__curvature.D weighted).
Definition P_0 (weighted : bool) : code := (terms_of__curvature.P_0 weighted).
Definition P_1 (weighted : bool) : code := (terms_of__curvature.P_1 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of__curvature.M_0_0 weighted).
Definition M_0_1 (weighted : bool) : code := (terms_of__curvature.M_0_1 weighted).
Definition M_1_0 (weighted : bool) : code := (terms_of__curvature.M_1_0 weighted).
End terms_of_curvature.

Module terms_of__hessian_product.
Definition weight (weighted : bool) : code := (if weighted then (Entry 2 [samples_axis]) else (Literal 1)).
Definition m (weighted : bool) : code := (Entry 6 [samples_axis]).
Definition room_0 (weighted : bool) : code := (Minus (Entry 0 [samples_axis; classes_axis]) (m weighted)).
Definition room_1 (weighted : bool) : code := (Call Cexp (room_0 weighted)).
Definition S_ (weighted : bool) : code := (Total classes_axis (room_1 weighted)).
Definition room_2 (weighted : bool) : code := (Over (room_1 weighted) (S_ weighted)).
Definition room_3 (weighted : bool) : code := (Minus (room_2 weighted) (Entry 1 [samples_axis; classes_axis])).
Definition cy (weighted : bool) : code := (Total classes_axis (Times (room_3 weighted) (room_2 weighted))).
Definition yy (weighted : bool) : code := (Total classes_axis (Power (room_2 weighted) 2)).
Definition room_4 (weighted : bool) : code := (Times (room_2 weighted) (Minus (Plus (room_3 weighted) (room_2 weighted)) (cy weighted))).
Definition room_5 (weighted : bool) : code := (Times (room_2 weighted) (Plus (room_3 weighted) (room_2 weighted))).
Definition M11 (weighted : bool) : code := (Plus (Times (Literal 2) (cy weighted)) (yy weighted)).
Definition Ph1 (weighted : bool) : code := (Total classes_axis (Times (Entry 7 [samples_axis; classes_axis]) (room_2 weighted))).
Definition Ph2 (weighted : bool) : code := (Total classes_axis (Times (Entry 7 [samples_axis; classes_axis]) (room_5 weighted))).
Definition MPh1 (weighted : bool) : code := (Minus (Times (M11 weighted) (Ph1 weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition product (weighted : bool) : code := (Times (weight weighted) (Plus (Plus (Times (room_4 weighted) (Entry 7 [samples_axis; classes_axis])) (Times (MPh1 weighted) (room_2 weighted))) (Times (MPh2 weighted) (room_5 weighted)))).
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
  apply (nonzero_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__value.S_ true)
      (Call Cexp (Negative (terms_of__value.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  value.returned N C weighted u t s = declared.weighted_L N C weighted t u s.
Proof.
  intros N0 N1. destruct weighted.
  - apply (equal_code_ok (classes N C) (given N C true t u s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (equal_code_ok (classes N C) (given N C false t u s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _value_and_gradient_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _value_and_gradient.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__value_and_gradient.S_ true)
      (Call Cexp (Negative (terms_of__value_and_gradient.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  value_and_gradient.L N C weighted u t s = declared.weighted_L N C weighted t u s.
Proof.
  intros N0 N1. destruct weighted.
  - apply (equal_code_ok (classes N C) (given N C true t u s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (equal_code_ok (classes N C) (given N C false t u s (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L N C weighted t (fun i k => u i k + step * h i k) s) 0
    (sum (fun i => sum (fun k => value_and_gradient.r C weighted u t s i k * h i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (derivative_code_ok (classes N C) (given N C true t u s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r true) (Entry 7 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (derivative_code_ok (classes N C) (given N C false t u s h (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_value_and_gradient.r false) (Entry 7 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _curvature_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _curvature.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__curvature.S_ true)
      (Call Cexp (Negative (terms_of__curvature.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted t (fun i k => u i k + step' * h' i k + step * h i k) s) 0) 0
    (sum (fun i => sum (fun k => curvature.D C weighted u t s i k * h i k * h' i k) C +
     sum (fun l => sum (fun l' => sum (fun k => curvature.P C u t i k l * h i k) C * curvature.M C weighted u t s i l l' * sum (fun k => curvature.P C u t i k l' * h' i k) C) 2) 2) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true t u s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D true) (Entry 7 [samples_axis; classes_axis])) (Entry 9 [samples_axis; classes_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_0 true)) (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 9 [samples_axis; classes_axis]))))) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_1 true)) (Total classes_axis (Times (terms_of_curvature.P_1 true) (Entry 9 [samples_axis; classes_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_1 true) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_1_0 true)) (Total classes_axis (Times (terms_of_curvature.P_0 true) (Entry 9 [samples_axis; classes_axis]))))) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_1 true) (Entry 7 [samples_axis; classes_axis]))) (Literal 0)) (Total classes_axis (Times (terms_of_curvature.P_1 true) (Entry 9 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false t u s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Plus (Total classes_axis (Times (Times (terms_of_curvature.D false) (Entry 7 [samples_axis; classes_axis])) (Entry 9 [samples_axis; classes_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_0 false)) (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 9 [samples_axis; classes_axis]))))) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_0_1 false)) (Total classes_axis (Times (terms_of_curvature.P_1 false) (Entry 9 [samples_axis; classes_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_1 false) (Entry 7 [samples_axis; classes_axis]))) (terms_of_curvature.M_1_0 false)) (Total classes_axis (Times (terms_of_curvature.P_0 false) (Entry 9 [samples_axis; classes_axis]))))) (Times (Times (Total classes_axis (Times (terms_of_curvature.P_1 false) (Entry 7 [samples_axis; classes_axis]))) (Literal 0)) (Total classes_axis (Times (terms_of_curvature.P_1 false) (Entry 9 [samples_axis; classes_axis]))))))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _hessian_product_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _hessian_product.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__hessian_product.S_ true)
      (Call Cexp (Negative (terms_of__hessian_product.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (N : nat) (C : nat) (weighted : bool) (t : nat -> nat -> R) (u : nat -> nat -> R) (s : nat -> R) (h : nat -> nat -> R) (h' : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L N C weighted t (fun i k => u i k + step' * h' i k + step * h i k) s) 0) 0
    (sum (fun i => sum (fun k => hessian_product.returned C weighted u h t s i k * h' i k) C) N).
Proof.
  intros N0 N1. destruct weighted.
  - apply (second_code_ok (classes N C) (given N C true t u s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned true) (Entry 9 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
  - apply (second_code_ok (classes N C) (given N C false t u s h h') (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 9)%nat]
      (Total samples_axis (Total classes_axis (Times (terms_of_hessian_product.returned false) (Entry 9 [samples_axis; classes_axis]))))
      (at_classes 0 0) (at_classes_ok N C 0 0 N0 N1)); vm_compute; reflexivity.
Qed.

Theorem _fitted_divides_by_S (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i, (i < N)%nat -> _fitted.S_ C u i <> 0.
Proof.
  intros N0 N1. intros i Ii. 
  apply (nonzero_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of__fitted.S_ true)
      (Call Cexp (Negative (terms_of__fitted.m true))) (terms_of_declared.S_ true)
      (at_classes i 0) (at_classes_ok N C i 0 Ii N1)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (N : nat) (C : nat) (u : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= C)%nat ->
  forall i k, (i < N)%nat -> (k < C)%nat -> fitted.returned C u i k = declared.y C u i k.
Proof.
  intros N0 N1. intros i k Ii Ik. 
  apply (equal_code_ok (classes N C) (given N C true (fun _ _ => 0) u (fun _ => 0) (fun _ _ => 0) (fun _ _ => 0)) (classes_ok N C N0 N1)
      [] [] Logic.I Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.y true)
      (at_classes i k) (at_classes_ok N C i k Ii Ik)); vm_compute; reflexivity.
Qed.
