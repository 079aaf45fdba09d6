(* What generated/cross_entropy_numba.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

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
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition e (k : nat) : R := exp (u k).
Definition S_ : R := sum (fun k => e k) C.
Definition y (k : nat) : R := 1 / S_ * e k.
Definition L : R := sum (fun k => (-1 * u k + ln S_) * t k) C.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun k => (w k * u k) ^ 2) C else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition ti (k : nat) : R := t k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition log_S : R := ln S_. (* 255 *)
Definition s1 : R := sum (fun k => ti k * (log_S - shifted k)) C. (* 261 *)
Definition sums_3 : R := s1. (* 262 *)
Definition L : R := s1 + 0.5 * wzwz. (* 287 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition ti (k : nat) : R := t k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition log_S : R := ln S_. (* 255 *)
Definition s1 : R := sum (fun k => ti k * (log_S - shifted k)) C. (* 261 *)
Definition sums_3 : R := s1. (* 262 *)
Definition y (k : nat) : R := e k / S_. (* 311 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 313 *)
Definition gradient_0 (k : nat) : R := s2 * y k + wwz k - ti k. (* 314 *)
Definition L : R := s1 + 0.5 * wzwz. (* 287 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition ti (k : nat) : R := t k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition y (k : nat) : R := e k / S_. (* 377 *)
Definition Ph1 : R := sum (fun k => direction k * y k) C. (* 378 *)
Definition sums_3 : R := Ph1. (* 379 *)
Definition M11 : R := - s2. (* 390 *)
Definition MPh1 : R := M11 * Ph1. (* 391 *)
Definition D (k : nat) : R := s2 * y k. (* 397 *)
Definition wwh (k : nat) : R := if weighted then direction k * w k ^ 2 else 0. (* 398 *)
Definition product_0 (k : nat) : R := D k * direction k + MPh1 * y k + wwh k. (* 399 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition ti (k : nat) : R := u k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz : R := 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition y (k : nat) : R := e k / S_. (* 356 *)
Definition fitted_0 (k : nat) : R := y k. (* 357 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 236 *)
Definition ui (k : nat) : R := u k. (* 241 *)
Definition ti (k : nat) : R := t k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition log_S : R := ln S_. (* 255 *)
Definition s1 : R := sum (fun k => ti k * (log_S - shifted k)) C. (* 261 *)
Definition sums_3 : R := s1. (* 262 *)
Definition L : R := s1 + 0.5 * wzwz. (* 287 *)
Definition y (k : nat) : R := e k / S_. (* 311 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 313 *)
Definition gradient_0 (k : nat) : R := s2 * y k + wwz k - ti k. (* 314 *)
Definition ww (k : nat) : R := if weighted then w k ^ 2 else 0. (* 335 *)
Definition curvature_0 (k : nat) : R := s2 * y k + ww k. (* 336 *)
Definition curvature_1 (k : nat) : R := y k. (* 337 *)
Definition P_0 (k : nat) : R := curvature_1 k. (* 344 *)
Definition P (k l : nat) : R :=
  match l with | 0%nat => P_0 k | _ => 0 end.
Definition M_0_0 : R := - s2. (* 295 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | _, _ => 0 end.
Definition fitted_0 (k : nat) : R := y k. (* 357 *)
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition ti (k : nat) : R := t k. (* 242 *)
Definition shifted (k : nat) : R := ui k - m. (* 243 *)
Definition e (k : nat) : R := exp (shifted k). (* 244 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 245 *)
Definition S_ : R := sum (fun k => e k) C. (* 248 *)
Definition s2 : R := sum (fun k => ti k) C. (* 248 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 248 *)
Definition sums_0 : R := S_. (* 249 *)
Definition sums_1 : R := s2. (* 250 *)
Definition sums_2 : R := wzwz. (* 251 *)
Definition log_S : R := ln S_. (* 255 *)
Definition s1 : R := sum (fun k => ti k * (log_S - shifted k)) C. (* 261 *)
Definition sums_3 : R := s1. (* 262 *)
Definition L : R := s1 + 0.5 * wzwz. (* 287 *)
Definition y (k : nat) : R := e k / S_. (* 311 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 313 *)
Definition gradient_0 (k : nat) : R := s2 * y k + wwz k - ti k. (* 314 *)
Definition ww (k : nat) : R := if weighted then w k ^ 2 else 0. (* 335 *)
Definition curvature_0 (k : nat) : R := s2 * y k + ww k. (* 336 *)
Definition curvature_1 (k : nat) : R := y k. (* 337 *)
Definition P_0 (k : nat) : R := curvature_1 k. (* 344 *)
Definition P (k l : nat) : R :=
  match l with | 0%nat => P_0 k | _ => 0 end.
Definition M_0_0 : R := - s2. (* 295 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | _, _ => 0 end.
Definition fitted_0 (k : nat) : R := y k. (* 357 *)
End Lines.
End stages.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [k] => u k
  | 1%nat, [k] => t k
  | 2%nat, [k] => w k
  | 3%nat, [] => value.m C u
  | 4%nat, [] => value_and_gradient.m C u
  | 5%nat, [] => hessian_product.m C u
  | 6%nat, [k] => h k
  | 7%nat, [] => fit.m C u
  | 8%nat, [] => tops 0%nat
  | 9%nat, [] => stages.m C u
  | 10%nat, [k] => h' k
  | _, _ => 0
  end.

Module terms_of_declared.
Definition e (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition y (weighted : bool) : code := (Times (Over (Literal 1) (S_ weighted)) (e weighted)).
Definition L (weighted : bool) : code := (Total rows_axis (Times (Plus (Times (Literal (-1)) (Entry 0 [rows_axis])) (Call Clog (S_ weighted))) (Entry 1 [rows_axis]))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 3 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total rows_axis (Times (ti weighted) (Minus (log_S weighted) (shifted weighted)))).
Definition sums_3 (weighted : bool) : code := (s1 weighted).
Definition L (weighted : bool) : code := (Plus (s1 weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 4 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total rows_axis (Times (ti weighted) (Minus (log_S weighted) (shifted weighted)))).
Definition sums_3 (weighted : bool) : code := (s1 weighted).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Minus (Plus (Times (s2 weighted) (y weighted)) (wwz weighted)) (ti weighted)).
Definition L (weighted : bool) : code := (Plus (s1 weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 5 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (y weighted))).
Definition sums_3 (weighted : bool) : code := (Ph1 weighted).
Definition M11 (weighted : bool) : code := (Negative (s2 weighted)).
Definition MPh1 (weighted : bool) : code := (Times (M11 weighted) (Ph1 weighted)).
Definition D (weighted : bool) : code := (Times (s2 weighted) (y weighted)).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 6 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product_0 (weighted : bool) : code := (Plus (Plus (Times (D weighted) (Entry 6 [rows_axis])) (Times (MPh1 weighted) (y weighted))) (wwh weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 7 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition ti (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (Literal 0).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_fit.

Module terms_of_shifted.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total rows_axis (Times (ti weighted) (Minus (log_S weighted) (shifted weighted)))).
Definition sums_3 (weighted : bool) : code := (s1 weighted).
Definition L (weighted : bool) : code := (Plus (s1 weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Minus (Plus (Times (s2 weighted) (y weighted)) (wwz weighted)) (ti weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Times (s2 weighted) (y weighted)) (ww weighted)).
Definition curvature_1 (weighted : bool) : code := (y weighted).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition M_0_0 (weighted : bool) : code := (Negative (s2 weighted)).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_shifted.

Module terms_of_stages.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 9 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition s2 (weighted : bool) : code := (Total rows_axis (ti weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (s2 weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition log_S (weighted : bool) : code := (Call Clog (S_ weighted)).
Definition s1 (weighted : bool) : code := (Total rows_axis (Times (ti weighted) (Minus (log_S weighted) (shifted weighted)))).
Definition sums_3 (weighted : bool) : code := (s1 weighted).
Definition L (weighted : bool) : code := (Plus (s1 weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Minus (Plus (Times (s2 weighted) (y weighted)) (wwz weighted)) (ti weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Times (s2 weighted) (y weighted)) (ww weighted)).
Definition curvature_1 (weighted : bool) : code := (y weighted).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition M_0_0 (weighted : bool) : code := (Negative (s2 weighted)).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_stages.

Theorem value_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  value.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.S_ true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  value.L C weighted u t w = declared.weighted_L C weighted u t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  value_and_gradient.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.S_ true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  value_and_gradient.L C weighted u t w = declared.weighted_L C weighted u t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted (fun k => u k + step * h k) t w) 0
    (sum (fun k => value_and_gradient.gradient_0 C weighted u t w k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true u t w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false u t w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  hessian_product.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_hessian_product.S_ true)
      (Call Cexp (Negative (terms_of_hessian_product.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted (fun k => u k + step' * h' k + step * h k) t w) 0) 0
    (sum (fun k => hessian_product.product_0 C weighted u t w h k * h' k) C).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true u t w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 true) (Entry 10 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false u t w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 false) (Entry 10 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  fit.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_fit.S_ true)
      (Call Cexp (Negative (terms_of_fit.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> fit.fitted_0 C u k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_fit.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem shifted_divides_by_S (C : nat) (u : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  shifted.S_ C u tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.S_ true)
      (Call Cexp (Negative (terms_of_shifted.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  shifted.L C weighted u t w tops = declared.weighted_L C weighted u t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true u t w tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false u t w tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted (fun k => u k + step * h k) t w) 0
    (sum (fun k => shifted.gradient_0 C weighted u t w tops k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true u t w tops h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false u t w tops h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted (fun k => u k + step' * h' k + step * h k) t w) 0) 0
    (sum (fun k => shifted.curvature_0 C weighted u t w tops k * h k * h' k) C +
     sum (fun l => sum (fun l' => sum (fun k => shifted.P C u tops k l * h k) C * shifted.M C t l l' * sum (fun k => shifted.P C u tops k l' * h' k) C) 1) 1).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true u t w tops h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 true) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false u t w tops h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 false) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (C : nat) (u : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> shifted.fitted_0 C u tops k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem stages_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  stages.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.S_ true)
      (Call Cexp (Negative (terms_of_stages.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  stages.L C weighted u t w = declared.weighted_L C weighted u t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false u t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted (fun k => u k + step * h k) t w) 0
    (sum (fun k => stages.gradient_0 C weighted u t w k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true u t w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false u t w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted (fun k => u k + step' * h' k + step * h k) t w) 0) 0
    (sum (fun k => stages.curvature_0 C weighted u t w k * h k * h' k) C +
     sum (fun l => sum (fun l' => sum (fun k => stages.P C u k l * h k) C * stages.M C t l l' * sum (fun k => stages.P C u k l' * h' k) C) 1) 1).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true u t w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 true) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false u t w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 false) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Literal 0) (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> stages.fitted_0 C u k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.
