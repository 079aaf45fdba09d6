(* What generated/squared_softmax_numba.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

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
Variables (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R).
Definition e (k : nat) : R := exp (u k).
Definition S_ : R := sum (fun k => e k) C.
Definition y (k : nat) : R := 1 / S_ * e k.
Definition c (k : nat) : R := -1 * t k + y k.
Definition L : R := 1 / 2 * sum (fun k => c k ^ 2) C.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun k => (w k * u k) ^ 2) C else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition ti (k : nat) : R := t k. (* 256 *)
Definition y (k : nat) : R := e k / S_. (* 259 *)
Definition c (k : nat) : R := y k - ti k. (* 260 *)
Definition cc : R := sum (fun k => c k ^ 2) C. (* 263 *)
Definition cy : R := sum (fun k => c k * y k) C. (* 263 *)
Definition yy : R := sum (fun k => y k ^ 2) C. (* 263 *)
Definition sums_2 : R := cc. (* 264 *)
Definition sums_3 : R := cy. (* 265 *)
Definition sums_4 : R := yy. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 291 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition ti (k : nat) : R := t k. (* 256 *)
Definition y (k : nat) : R := e k / S_. (* 259 *)
Definition c (k : nat) : R := y k - ti k. (* 260 *)
Definition cc : R := sum (fun k => c k ^ 2) C. (* 263 *)
Definition cy : R := sum (fun k => c k * y k) C. (* 263 *)
Definition yy : R := sum (fun k => y k ^ 2) C. (* 263 *)
Definition sums_2 : R := cc. (* 264 *)
Definition sums_3 : R := cy. (* 265 *)
Definition sums_4 : R := yy. (* 266 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 321 *)
Definition gradient_0 (k : nat) : R := wwz k + y k * (c k - cy). (* 322 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 291 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition ti (k : nat) : R := t k. (* 411 *)
Definition y (k : nat) : R := e k / S_. (* 414 *)
Definition c (k : nat) : R := y k - ti k. (* 415 *)
Definition p2 (k : nat) : R := y k * (c k + y k). (* 416 *)
Definition cy : R := sum (fun k => c k * y k) C. (* 420 *)
Definition yy : R := sum (fun k => y k ^ 2) C. (* 420 *)
Definition Ph1 : R := sum (fun k => direction k * y k) C. (* 420 *)
Definition Ph2 : R := sum (fun k => direction k * p2 k) C. (* 420 *)
Definition sums_2 : R := cy. (* 421 *)
Definition sums_3 : R := yy. (* 422 *)
Definition sums_4 : R := Ph1. (* 423 *)
Definition sums_5 : R := Ph2. (* 424 *)
Definition M11 : R := 2 * cy + yy. (* 437 *)
Definition MPh1 : R := M11 * Ph1 - Ph2. (* 438 *)
Definition MPh2 : R := - Ph1. (* 439 *)
Definition D (k : nat) : R := y k * (c k + y k - cy). (* 447 *)
Definition wwh (k : nat) : R := if weighted then direction k * w k ^ 2 else 0. (* 449 *)
Definition product_0 (k : nat) : R := D k * direction k + MPh1 * y k + MPh2 * p2 k + wwh k. (* 450 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz : R := 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition y (k : nat) : R := e k / S_. (* 389 *)
Definition fitted_0 (k : nat) : R := y k. (* 390 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 236 *)
Definition ui (k : nat) : R := u k. (* 240 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition ti (k : nat) : R := t k. (* 256 *)
Definition y (k : nat) : R := e k / S_. (* 259 *)
Definition c (k : nat) : R := y k - ti k. (* 260 *)
Definition cc : R := sum (fun k => c k ^ 2) C. (* 263 *)
Definition cy : R := sum (fun k => c k * y k) C. (* 263 *)
Definition yy : R := sum (fun k => y k ^ 2) C. (* 263 *)
Definition sums_2 : R := cc. (* 264 *)
Definition sums_3 : R := cy. (* 265 *)
Definition sums_4 : R := yy. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 291 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 321 *)
Definition gradient_0 (k : nat) : R := wwz k + y k * (c k - cy). (* 322 *)
Definition ww (k : nat) : R := if weighted then w k ^ 2 else 0. (* 345 *)
Definition curvature_0 (k : nat) : R := ww k + y k * (c k + y k - cy). (* 346 *)
Definition curvature_1 (k : nat) : R := y k. (* 347 *)
Definition curvature_2 (k : nat) : R := y k * (c k + y k). (* 348 *)
Definition P_0 (k : nat) : R := curvature_1 k. (* 355 *)
Definition P_1 (k : nat) : R := curvature_2 k. (* 355 *)
Definition P (k l : nat) : R :=
  match l with | 0%nat => P_0 k | 1%nat => P_1 k | _ => 0 end.
Definition M_0_0 : R := 2 * cy + yy. (* 300 *)
Definition M_0_1 : R := -1. (* 301 *)
Definition M_1_0 : R := -1. (* 302 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (k : nat) : R := e k / S_. (* 368 *)
Definition jacobian_1 (k : nat) : R := - y k. (* 369 *)
Definition jacobian_2 (k : nat) : R := y k. (* 370 *)
Definition U_0 (k : nat) : R := jacobian_1 k. (* 377 *)
Definition U (k l : nat) : R :=
  match l with | 0%nat => U_0 k | _ => 0 end.
Definition V_0 (k : nat) : R := jacobian_2 k. (* 377 *)
Definition V (k l : nat) : R :=
  match l with | 0%nat => V_0 k | _ => 0 end.
Definition fitted_0 (k : nat) : R := y k. (* 390 *)
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (C : nat) (weighted : bool) (u : nat -> R) (t : nat -> R) (w : nat -> R).
Definition ui (k : nat) : R := u k. (* 232 *)
Definition m : R := largest (fun k => ui k) C. (* 233 *)
Definition tops_0 : R := m. (* 234 *)
Definition shifted (k : nat) : R := ui k - m. (* 241 *)
Definition e (k : nat) : R := exp (shifted k). (* 242 *)
Definition wz (k : nat) : R := if weighted then ui k * w k else 0. (* 243 *)
Definition S_ : R := sum (fun k => e k) C. (* 245 *)
Definition wzwz : R := sum (fun k => wz k ^ 2) C. (* 245 *)
Definition sums_0 : R := S_. (* 246 *)
Definition sums_1 : R := wzwz. (* 247 *)
Definition ti (k : nat) : R := t k. (* 256 *)
Definition y (k : nat) : R := e k / S_. (* 259 *)
Definition c (k : nat) : R := y k - ti k. (* 260 *)
Definition cc : R := sum (fun k => c k ^ 2) C. (* 263 *)
Definition cy : R := sum (fun k => c k * y k) C. (* 263 *)
Definition yy : R := sum (fun k => y k ^ 2) C. (* 263 *)
Definition sums_2 : R := cc. (* 264 *)
Definition sums_3 : R := cy. (* 265 *)
Definition sums_4 : R := yy. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 291 *)
Definition wwz (k : nat) : R := if weighted then w k * wz k else 0. (* 321 *)
Definition gradient_0 (k : nat) : R := wwz k + y k * (c k - cy). (* 322 *)
Definition ww (k : nat) : R := if weighted then w k ^ 2 else 0. (* 345 *)
Definition curvature_0 (k : nat) : R := ww k + y k * (c k + y k - cy). (* 346 *)
Definition curvature_1 (k : nat) : R := y k. (* 347 *)
Definition curvature_2 (k : nat) : R := y k * (c k + y k). (* 348 *)
Definition P_0 (k : nat) : R := curvature_1 k. (* 355 *)
Definition P_1 (k : nat) : R := curvature_2 k. (* 355 *)
Definition P (k l : nat) : R :=
  match l with | 0%nat => P_0 k | 1%nat => P_1 k | _ => 0 end.
Definition M_0_0 : R := 2 * cy + yy. (* 300 *)
Definition M_0_1 : R := -1. (* 301 *)
Definition M_1_0 : R := -1. (* 302 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (k : nat) : R := e k / S_. (* 368 *)
Definition jacobian_1 (k : nat) : R := - y k. (* 369 *)
Definition jacobian_2 (k : nat) : R := y k. (* 370 *)
Definition U_0 (k : nat) : R := jacobian_1 k. (* 377 *)
Definition U (k l : nat) : R :=
  match l with | 0%nat => U_0 k | _ => 0 end.
Definition V_0 (k : nat) : R := jacobian_2 k. (* 377 *)
Definition V (k l : nat) : R :=
  match l with | 0%nat => V_0 k | _ => 0 end.
Definition fitted_0 (k : nat) : R := y k. (* 390 *)
End Lines.
End stages.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
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
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (y weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 3 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition c (weighted : bool) : code := (Minus (y weighted) (ti weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cy (weighted : bool) : code := (Total rows_axis (Times (c weighted) (y weighted))).
Definition yy (weighted : bool) : code := (Total rows_axis (Power (y weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cy weighted).
Definition sums_4 (weighted : bool) : code := (yy weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 4 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition c (weighted : bool) : code := (Minus (y weighted) (ti weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cy (weighted : bool) : code := (Total rows_axis (Times (c weighted) (y weighted))).
Definition yy (weighted : bool) : code := (Total rows_axis (Power (y weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cy weighted).
Definition sums_4 (weighted : bool) : code := (yy weighted).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Times (y weighted) (Minus (c weighted) (cy weighted)))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 5 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition c (weighted : bool) : code := (Minus (y weighted) (ti weighted)).
Definition p2 (weighted : bool) : code := (Times (y weighted) (Plus (c weighted) (y weighted))).
Definition cy (weighted : bool) : code := (Total rows_axis (Times (c weighted) (y weighted))).
Definition yy (weighted : bool) : code := (Total rows_axis (Power (y weighted) 2)).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (y weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (p2 weighted))).
Definition sums_2 (weighted : bool) : code := (cy weighted).
Definition sums_3 (weighted : bool) : code := (yy weighted).
Definition sums_4 (weighted : bool) : code := (Ph1 weighted).
Definition sums_5 (weighted : bool) : code := (Ph2 weighted).
Definition M11 (weighted : bool) : code := (Plus (Times (Literal 2) (cy weighted)) (yy weighted)).
Definition MPh1 (weighted : bool) : code := (Minus (Times (M11 weighted) (Ph1 weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition D (weighted : bool) : code := (Times (y weighted) (Minus (Plus (c weighted) (y weighted)) (cy weighted))).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 6 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product_0 (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 6 [rows_axis])) (Times (MPh1 weighted) (y weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 7 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (Literal 0).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_fit.

Module terms_of_shifted.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition c (weighted : bool) : code := (Minus (y weighted) (ti weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cy (weighted : bool) : code := (Total rows_axis (Times (c weighted) (y weighted))).
Definition yy (weighted : bool) : code := (Total rows_axis (Power (y weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cy weighted).
Definition sums_4 (weighted : bool) : code := (yy weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Times (y weighted) (Minus (c weighted) (cy weighted)))).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (ww weighted) (Times (y weighted) (Minus (Plus (c weighted) (y weighted)) (cy weighted)))).
Definition curvature_1 (weighted : bool) : code := (y weighted).
Definition curvature_2 (weighted : bool) : code := (Times (y weighted) (Plus (c weighted) (y weighted))).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (Plus (Times (Literal 2) (cy weighted)) (yy weighted)).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition jacobian_0 (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition jacobian_1 (weighted : bool) : code := (Negative (y weighted)).
Definition jacobian_2 (weighted : bool) : code := (y weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_shifted.

Module terms_of_stages.
Definition ui (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 9 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition shifted (weighted : bool) : code := (Minus (ui weighted) (m weighted)).
Definition e (weighted : bool) : code := (Call Cexp (shifted weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (ui weighted) (Entry 2 [rows_axis])) else (Literal 0)).
Definition S_ (weighted : bool) : code := (Total rows_axis (e weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (S_ weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition ti (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition y (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition c (weighted : bool) : code := (Minus (y weighted) (ti weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cy (weighted : bool) : code := (Total rows_axis (Times (c weighted) (y weighted))).
Definition yy (weighted : bool) : code := (Total rows_axis (Power (y weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cy weighted).
Definition sums_4 (weighted : bool) : code := (yy weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Times (y weighted) (Minus (c weighted) (cy weighted)))).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (ww weighted) (Times (y weighted) (Minus (Plus (c weighted) (y weighted)) (cy weighted)))).
Definition curvature_1 (weighted : bool) : code := (y weighted).
Definition curvature_2 (weighted : bool) : code := (Times (y weighted) (Plus (c weighted) (y weighted))).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (Plus (Times (Literal 2) (cy weighted)) (yy weighted)).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition jacobian_0 (weighted : bool) : code := (Over (e weighted) (S_ weighted)).
Definition jacobian_1 (weighted : bool) : code := (Negative (y weighted)).
Definition jacobian_2 (weighted : bool) : code := (y weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
Definition fitted_0 (weighted : bool) : code := (y weighted).
End terms_of_stages.

Theorem value_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  value.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.S_ true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  value.L C weighted u t w = declared.weighted_L C weighted t u w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  value_and_gradient.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.S_ true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  value_and_gradient.L C weighted u t w = declared.weighted_L C weighted t u w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted t (fun k => u k + step * h k) w) 0
    (sum (fun k => value_and_gradient.gradient_0 C weighted u t w k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true t u w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false t u w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  hessian_product.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_hessian_product.S_ true)
      (Call Cexp (Negative (terms_of_hessian_product.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted t (fun k => u k + step' * h' k + step * h k) w) 0) 0
    (sum (fun k => hessian_product.product_0 C weighted u t w h k * h' k) C).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true t u w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 true) (Entry 10 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false t u w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 false) (Entry 10 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  fit.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_fit.S_ true)
      (Call Cexp (Negative (terms_of_fit.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> fit.fitted_0 C u k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_fit.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem shifted_divides_by_S (C : nat) (u : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  shifted.S_ C u tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.S_ true)
      (Call Cexp (Negative (terms_of_shifted.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  shifted.L C weighted u t w tops = declared.weighted_L C weighted t u w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true t u w tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false t u w tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted t (fun k => u k + step * h k) w) 0
    (sum (fun k => shifted.gradient_0 C weighted u t w tops k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true t u w tops h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false t u w tops h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted t (fun k => u k + step' * h' k + step * h k) w) 0) 0
    (sum (fun k => shifted.curvature_0 C weighted u t w tops k * h k * h' k) C +
     sum (fun l => sum (fun l' => sum (fun k => shifted.P C u t tops k l * h k) C * shifted.M C u t tops l l' * sum (fun k => shifted.P C u t tops k l' * h' k) C) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true t u w tops h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 true) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 10 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false t u w tops h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 false) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 10 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (C : nat) (t : nat -> R) (u : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> is_derive (fun step => declared.c C t (fun k => u k + step * h k) k) 0
    (shifted.jacobian_0 C u tops k * h k + sum (fun l => shifted.U C u tops k l * sum (fun k => shifted.V C u tops k l * h k) C) 1).
Proof.
  intros N0. intros k Ik. 
  apply (derivative_code_ok (rows C) (given C true t u (fun _ => 0) tops h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_shifted.jacobian_0 true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (C : nat) (u : nat -> R) (tops : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> shifted.fitted_0 C u tops k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_shifted.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem stages_divides_by_S (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  stages.S_ C u <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.S_ true)
      (Call Cexp (Negative (terms_of_stages.m true))) (terms_of_declared.S_ true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) :
  (1 <= C)%nat ->
  stages.L C weighted u t w = declared.weighted_L C weighted t u w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows C) (given C true t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows C) (given C false t u w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step => declared.weighted_L C weighted t (fun k => u k + step * h k) w) 0
    (sum (fun k => stages.gradient_0 C weighted u t w k * h k) C).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows C) (given C true t u w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows C) (given C false t u w (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (C : nat) (weighted : bool) (t : nat -> R) (u : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= C)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L C weighted t (fun k => u k + step' * h' k + step * h k) w) 0) 0
    (sum (fun k => stages.curvature_0 C weighted u t w k * h k * h' k) C +
     sum (fun l => sum (fun l' => sum (fun k => stages.P C u t k l * h k) C * stages.M C u t l l' * sum (fun k => stages.P C u t k l' * h' k) C) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows C) (given C true t u w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 true) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 10 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows C) (given C false t u w (fun _ => 0) h h') (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 10)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 false) (Entry 6 [rows_axis])) (Entry 10 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 10 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 10 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 10 [rows_axis])))))))
      (at_rows 0) (at_rows_ok C 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (C : nat) (t : nat -> R) (u : nat -> R) (h : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> is_derive (fun step => declared.c C t (fun k => u k + step * h k) k) 0
    (stages.jacobian_0 C u k * h k + sum (fun l => stages.U C u k l * sum (fun k => stages.V C u k l * h k) C) 1).
Proof.
  intros N0. intros k Ik. 
  apply (derivative_code_ok (rows C) (given C true t u (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_stages.jacobian_0 true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (C : nat) (u : nat -> R) :
  (1 <= C)%nat ->
  forall k, (k < C)%nat -> stages.fitted_0 C u k = declared.y C u k.
Proof.
  intros N0. intros k Ik. 
  apply (equal_code_ok (rows C) (given C true (fun _ => 0) u (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok C N0)
      [] [] Logic.I Logic.I (terms_of_stages.fitted_0 true)
      (terms_of_declared.y true)
      (at_rows k) (at_rows_ok C k Ik)); vm_compute; reflexivity.
Qed.
