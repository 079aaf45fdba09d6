(* What generated/segments/exp_rescaled_numba.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/segments/exp_rescaled_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := exp (z i).
Definition alpha : R := sum (fun i => u i) n.
Definition c (i : nat) : R := -1 * b i * alpha + u i.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 267 *)
Definition bi (i : nat) : R := b i. (* 268 *)
Definition u (i : nat) : R := exp (zi i). (* 269 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 270 *)
Definition alpha : R := sum (fun i => u i) n. (* 273 *)
Definition bb : R := sum (fun i => bi i ^ 2) n. (* 273 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 273 *)
Definition sums_0 : R := alpha. (* 274 *)
Definition sums_1 : R := bb. (* 275 *)
Definition sums_2 : R := wzwz. (* 276 *)
Definition c (i : nat) : R := u i - alpha * bi i. (* 285 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 287 *)
Definition bc : R := sum (fun i => bi i * c i) n. (* 287 *)
Definition sums_3 : R := cc. (* 288 *)
Definition sums_4 : R := bc. (* 289 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 308 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 267 *)
Definition bi (i : nat) : R := b i. (* 268 *)
Definition u (i : nat) : R := exp (zi i). (* 269 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 270 *)
Definition alpha : R := sum (fun i => u i) n. (* 273 *)
Definition bb : R := sum (fun i => bi i ^ 2) n. (* 273 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 273 *)
Definition sums_0 : R := alpha. (* 274 *)
Definition sums_1 : R := bb. (* 275 *)
Definition sums_2 : R := wzwz. (* 276 *)
Definition c (i : nat) : R := u i - alpha * bi i. (* 285 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 287 *)
Definition bc : R := sum (fun i => bi i * c i) n. (* 287 *)
Definition sums_3 : R := cc. (* 288 *)
Definition sums_4 : R := bc. (* 289 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 334 *)
Definition gradient_0 (i : nat) : R := u i * (c i - bc) + wwz i. (* 335 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 308 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition zi (i : nat) : R := z i. (* 267 *)
Definition bi (i : nat) : R := b i. (* 268 *)
Definition u (i : nat) : R := exp (zi i). (* 269 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 270 *)
Definition alpha : R := sum (fun i => u i) n. (* 273 *)
Definition bb : R := sum (fun i => bi i ^ 2) n. (* 273 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 273 *)
Definition sums_0 : R := alpha. (* 274 *)
Definition sums_1 : R := bb. (* 275 *)
Definition sums_2 : R := wzwz. (* 276 *)
Definition c (i : nat) : R := u i - alpha * bi i. (* 285 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 287 *)
Definition bc : R := sum (fun i => bi i * c i) n. (* 287 *)
Definition sums_3 : R := cc. (* 288 *)
Definition sums_4 : R := bc. (* 289 *)
Definition p2 (i : nat) : R := bi i * u i. (* 446 *)
Definition Ph1 : R := sum (fun i => direction i * u i) n. (* 448 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 448 *)
Definition sums_5 : R := Ph1. (* 449 *)
Definition sums_6 : R := Ph2. (* 450 *)
Definition MPh1 : R := Ph1 * bb - Ph2. (* 462 *)
Definition MPh2 : R := - Ph1. (* 463 *)
Definition D (i : nat) : R := u i * (c i + u i - bc). (* 469 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 471 *)
Definition product_0 (i : nat) : R := D i * direction i + MPh1 * u i + MPh2 * p2 i + wwh i. (* 472 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 393 *)
Definition m : R := largest (fun i => zi i) n. (* 394 *)
Definition tops_0 : R := m. (* 395 *)
Definition u (i : nat) : R := exp (zi i - m). (* 401 *)
Definition alpha : R := sum (fun i => u i) n. (* 402 *)
Definition sums_0 : R := alpha. (* 403 *)
Definition f (i : nat) : R := u i / alpha. (* 426 *)
Definition fitted_0 (i : nat) : R := f i. (* 427 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 267 *)
Definition bi (i : nat) : R := b i. (* 268 *)
Definition u (i : nat) : R := exp (zi i). (* 269 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 270 *)
Definition alpha : R := sum (fun i => u i) n. (* 273 *)
Definition bb : R := sum (fun i => bi i ^ 2) n. (* 273 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 273 *)
Definition sums_0 : R := alpha. (* 274 *)
Definition sums_1 : R := bb. (* 275 *)
Definition sums_2 : R := wzwz. (* 276 *)
Definition c (i : nat) : R := u i - alpha * bi i. (* 285 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 287 *)
Definition bc : R := sum (fun i => bi i * c i) n. (* 287 *)
Definition sums_3 : R := cc. (* 288 *)
Definition sums_4 : R := bc. (* 289 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 308 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 334 *)
Definition gradient_0 (i : nat) : R := u i * (c i - bc) + wwz i. (* 335 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 355 *)
Definition curvature_0 (i : nat) : R := u i * (c i + u i - bc) + ww i. (* 356 *)
Definition curvature_1 (i : nat) : R := u i. (* 357 *)
Definition curvature_2 (i : nat) : R := bi i * u i. (* 358 *)
Definition P_0 (i : nat) : R := curvature_1 i. (* 365 *)
Definition P_1 (i : nat) : R := curvature_2 i. (* 365 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := bb. (* 316 *)
Definition M_0_1 : R := -1. (* 317 *)
Definition M_1_0 : R := -1. (* 318 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (i : nat) : R := u i. (* 375 *)
Definition jacobian_1 (i : nat) : R := - bi i. (* 376 *)
Definition jacobian_2 (i : nat) : R := u i. (* 377 *)
Definition U_0 (i : nat) : R := jacobian_1 i. (* 384 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := jacobian_2 i. (* 384 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End shifted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 397 *)
Definition zi (i : nat) : R := z i. (* 400 *)
Definition u (i : nat) : R := exp (zi i - m). (* 401 *)
Definition alpha : R := sum (fun i => u i) n. (* 402 *)
Definition sums_0 : R := alpha. (* 403 *)
Definition f (i : nat) : R := u i / alpha. (* 426 *)
Definition fitted_0 (i : nat) : R := f i. (* 427 *)
End Lines.
End fitted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 267 *)
Definition bi (i : nat) : R := b i. (* 268 *)
Definition u (i : nat) : R := exp (zi i). (* 269 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 270 *)
Definition alpha : R := sum (fun i => u i) n. (* 273 *)
Definition bb : R := sum (fun i => bi i ^ 2) n. (* 273 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 273 *)
Definition sums_0 : R := alpha. (* 274 *)
Definition sums_1 : R := bb. (* 275 *)
Definition sums_2 : R := wzwz. (* 276 *)
Definition c (i : nat) : R := u i - alpha * bi i. (* 285 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 287 *)
Definition bc : R := sum (fun i => bi i * c i) n. (* 287 *)
Definition sums_3 : R := cc. (* 288 *)
Definition sums_4 : R := bc. (* 289 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 308 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 334 *)
Definition gradient_0 (i : nat) : R := u i * (c i - bc) + wwz i. (* 335 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 355 *)
Definition curvature_0 (i : nat) : R := u i * (c i + u i - bc) + ww i. (* 356 *)
Definition curvature_1 (i : nat) : R := u i. (* 357 *)
Definition curvature_2 (i : nat) : R := bi i * u i. (* 358 *)
Definition P_0 (i : nat) : R := curvature_1 i. (* 365 *)
Definition P_1 (i : nat) : R := curvature_2 i. (* 365 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := bb. (* 316 *)
Definition M_0_1 : R := -1. (* 317 *)
Definition M_1_0 : R := -1. (* 318 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (i : nat) : R := u i. (* 375 *)
Definition jacobian_1 (i : nat) : R := - bi i. (* 376 *)
Definition jacobian_2 (i : nat) : R := u i. (* 377 *)
Definition U_0 (i : nat) : R := jacobian_1 i. (* 384 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := jacobian_2 i. (* 384 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End stages.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => fit.m n z
  | 5%nat, [] => tops 0%nat
  | 6%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Times (Literal (-1)) (Entry 1 [rows_axis])) (alpha weighted)) (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (zi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (bi weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (bb weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (bi weighted))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (bi weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (cc weighted).
Definition sums_4 (weighted : bool) : code := (bc weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (zi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (bi weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (bb weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (bi weighted))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (bi weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (cc weighted).
Definition sums_4 (weighted : bool) : code := (bc weighted).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (wwz weighted)).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (zi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (bi weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (bb weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (bi weighted))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (bi weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (cc weighted).
Definition sums_4 (weighted : bool) : code := (bc weighted).
Definition p2 (weighted : bool) : code := (Times (bi weighted) (u weighted)).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (u weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (p2 weighted))).
Definition sums_5 (weighted : bool) : code := (Ph1 weighted).
Definition sums_6 (weighted : bool) : code := (Ph2 weighted).
Definition MPh1 (weighted : bool) : code := (Minus (Times (Ph1 weighted) (bb weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition D (weighted : bool) : code := (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product_0 (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 3 [rows_axis])) (Times (MPh1 weighted) (u weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 4 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Call Cexp (Minus (zi weighted) (m weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition fitted_0 (weighted : bool) : code := (f weighted).
End terms_of_fit.

Module terms_of_shifted.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (zi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (bi weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (bb weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (bi weighted))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (bi weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (cc weighted).
Definition sums_4 (weighted : bool) : code := (bc weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (wwz weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))) (ww weighted)).
Definition curvature_1 (weighted : bool) : code := (u weighted).
Definition curvature_2 (weighted : bool) : code := (Times (bi weighted) (u weighted)).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition jacobian_0 (weighted : bool) : code := (u weighted).
Definition jacobian_1 (weighted : bool) : code := (Negative (bi weighted)).
Definition jacobian_2 (weighted : bool) : code := (u weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
End terms_of_shifted.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 5 []).
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (Minus (zi weighted) (m weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition fitted_0 (weighted : bool) : code := (f weighted).
End terms_of_fitted.

Module terms_of_stages.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Cexp (zi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (bi weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (bb weighted).
Definition sums_2 (weighted : bool) : code := (wzwz weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (bi weighted))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (bi weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (cc weighted).
Definition sums_4 (weighted : bool) : code := (bc weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (wwz weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))) (ww weighted)).
Definition curvature_1 (weighted : bool) : code := (u weighted).
Definition curvature_2 (weighted : bool) : code := (Times (bi weighted) (u weighted)).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition jacobian_0 (weighted : bool) : code := (u weighted).
Definition jacobian_1 (weighted : bool) : code := (Negative (bi weighted)).
Definition jacobian_2 (weighted : bool) : code := (u weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
End terms_of_stages.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.gradient_0 n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product_0 n weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  fit.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.alpha true)
      (Call Cexp (Negative (terms_of_fit.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fit.fitted_0 n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.fitted_0 true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.gradient_0 n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.curvature_0 n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P z b i l * h i) n * shifted.M n b l l' * sum (fun i => shifted.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 true) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 false) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (shifted.jacobian_0 z i * h i + sum (fun l => shifted.U b i l * sum (fun i => shifted.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_shifted.jacobian_0 true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  fitted.alpha n z tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.fitted_0 n z tops i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.fitted_0 true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  stages.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => stages.gradient_0 n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.curvature_0 n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P z b i l * h i) n * stages.M n b l l' * sum (fun i => stages.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 true) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 false) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (stages.jacobian_0 z i * h i + sum (fun l => stages.U b i l * sum (fun i => stages.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_stages.jacobian_0 true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.
