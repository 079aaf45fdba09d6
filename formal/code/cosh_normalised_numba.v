(* What generated/cosh_normalised_numba.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_normalised_numba.v

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
Definition u (i : nat) : R := cosh (z i).
Definition alpha : R := sum (fun i => u i) n.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition c (i : nat) : R := -1 * b i + f i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 262 *)
Definition m : R := largest (fun i => Rabs (zi i)) n. (* 263 *)
Definition tops_0 : R := m. (* 264 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition bi (i : nat) : R := b i. (* 285 *)
Definition f (i : nat) : R := u i / alpha. (* 287 *)
Definition c (i : nat) : R := f i - bi i. (* 288 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 291 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 291 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 291 *)
Definition sums_2 : R := cc. (* 292 *)
Definition sums_3 : R := cf. (* 293 *)
Definition sums_4 : R := ff. (* 294 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 319 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 262 *)
Definition m : R := largest (fun i => Rabs (zi i)) n. (* 263 *)
Definition tops_0 : R := m. (* 264 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition bi (i : nat) : R := b i. (* 285 *)
Definition f (i : nat) : R := u i / alpha. (* 287 *)
Definition c (i : nat) : R := f i - bi i. (* 288 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 291 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 291 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 291 *)
Definition sums_2 : R := cc. (* 292 *)
Definition sums_3 : R := cf. (* 293 *)
Definition sums_4 : R := ff. (* 294 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (zi i) - m). (* 348 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (zi i)). (* 349 *)
Definition v (i : nat) : R := if Rgt_dec (zi i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 350 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 352 *)
Definition gradient_0 (i : nat) : R := wwz i + v i * (c i - cf) / alpha. (* 353 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 319 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition zi (i : nat) : R := z i. (* 262 *)
Definition m : R := largest (fun i => Rabs (zi i)) n. (* 263 *)
Definition tops_0 : R := m. (* 264 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition bi (i : nat) : R := b i. (* 445 *)
Definition f (i : nat) : R := u i / alpha. (* 447 *)
Definition c (i : nat) : R := f i - bi i. (* 448 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (zi i) - m). (* 449 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (zi i)). (* 450 *)
Definition v (i : nat) : R := if Rgt_dec (zi i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 451 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 452 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 456 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 456 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 456 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 456 *)
Definition sums_2 : R := cf. (* 457 *)
Definition sums_3 : R := ff. (* 458 *)
Definition sums_4 : R := Ph1. (* 459 *)
Definition sums_5 : R := Ph2. (* 460 *)
Definition M11 : R := (2 * cf + ff) / alpha ^ 2. (* 473 *)
Definition M21 : R := -1 / alpha ^ 2. (* 474 *)
Definition MPh1 : R := M11 * Ph1 + M21 * Ph2. (* 475 *)
Definition MPh2 : R := M21 * Ph1. (* 476 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 486 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 488 *)
Definition product_0 (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i + wwh i. (* 489 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 262 *)
Definition m : R := largest (fun i => Rabs (zi i)) n. (* 263 *)
Definition tops_0 : R := m. (* 264 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz : R := 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition f (i : nat) : R := u i / alpha. (* 423 *)
Definition fitted_0 (i : nat) : R := f i. (* 424 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 266 *)
Definition zi (i : nat) : R := z i. (* 270 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition bi (i : nat) : R := b i. (* 285 *)
Definition f (i : nat) : R := u i / alpha. (* 287 *)
Definition c (i : nat) : R := f i - bi i. (* 288 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 291 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 291 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 291 *)
Definition sums_2 : R := cc. (* 292 *)
Definition sums_3 : R := cf. (* 293 *)
Definition sums_4 : R := ff. (* 294 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 319 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (zi i) - m). (* 348 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (zi i)). (* 349 *)
Definition v (i : nat) : R := if Rgt_dec (zi i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 350 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 352 *)
Definition gradient_0 (i : nat) : R := wwz i + v i * (c i - cf) / alpha. (* 353 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 378 *)
Definition curvature_0 (i : nat) : R := ww i + (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 379 *)
Definition curvature_1 (i : nat) : R := v i. (* 380 *)
Definition curvature_2 (i : nat) : R := v i * (c i + f i). (* 381 *)
Definition P_0 (i : nat) : R := curvature_1 i. (* 388 *)
Definition P_1 (i : nat) : R := curvature_2 i. (* 388 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 329 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 330 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 331 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (i : nat) : R := v i / alpha. (* 403 *)
Definition jacobian_1 (i : nat) : R := - f i / alpha. (* 404 *)
Definition jacobian_2 (i : nat) : R := v i. (* 405 *)
Definition U_0 (i : nat) : R := jacobian_1 i. (* 412 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := jacobian_2 i. (* 412 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
Definition fitted_0 (i : nat) : R := f i. (* 424 *)
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 262 *)
Definition m : R := largest (fun i => Rabs (zi i)) n. (* 263 *)
Definition tops_0 : R := m. (* 264 *)
Definition u (i : nat) : R := 0.5 * exp (- m - zi i) + 0.5 * exp (zi i - m). (* 271 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 272 *)
Definition alpha : R := sum (fun i => u i) n. (* 274 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 274 *)
Definition sums_0 : R := alpha. (* 275 *)
Definition sums_1 : R := wzwz. (* 276 *)
Definition bi (i : nat) : R := b i. (* 285 *)
Definition f (i : nat) : R := u i / alpha. (* 287 *)
Definition c (i : nat) : R := f i - bi i. (* 288 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 291 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 291 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 291 *)
Definition sums_2 : R := cc. (* 292 *)
Definition sums_3 : R := cf. (* 293 *)
Definition sums_4 : R := ff. (* 294 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 319 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (zi i) - m). (* 348 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (zi i)). (* 349 *)
Definition v (i : nat) : R := if Rgt_dec (zi i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 350 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 352 *)
Definition gradient_0 (i : nat) : R := wwz i + v i * (c i - cf) / alpha. (* 353 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 378 *)
Definition curvature_0 (i : nat) : R := ww i + (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 379 *)
Definition curvature_1 (i : nat) : R := v i. (* 380 *)
Definition curvature_2 (i : nat) : R := v i * (c i + f i). (* 381 *)
Definition P_0 (i : nat) : R := curvature_1 i. (* 388 *)
Definition P_1 (i : nat) : R := curvature_2 i. (* 388 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 329 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 330 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 331 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition jacobian_0 (i : nat) : R := v i / alpha. (* 403 *)
Definition jacobian_1 (i : nat) : R := - f i / alpha. (* 404 *)
Definition jacobian_2 (i : nat) : R := v i. (* 405 *)
Definition U_0 (i : nat) : R := jacobian_1 i. (* 412 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := jacobian_2 i. (* 412 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
Definition fitted_0 (i : nat) : R := f i. (* 424 *)
End Lines.
End stages.

Module _atoms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R).
Definition m : R := centre 0%nat. (* 569 *)
Definition centre1 : R := centre 1%nat. (* 570 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 588 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 589 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 590 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 591 *)
Definition c0 (i : nat) : R := centre1 * u i - b i. (* 592 *)
Definition wi (i : nat) : R := if weighted then w i else 0. (* 597 *)
Definition wz (i : nat) : R := wi i * z i. (* 598 *)
Definition a0 (i : nat) : R := wi i * wz i. (* 600 *)
Definition a1 (i : nat) : R := c0 i * v i. (* 601 *)
Definition a2 (i : nat) : R := v i. (* 602 *)
Definition a3 (i : nat) : R := u i * v i. (* 603 *)
Definition atoms_0 (i : nat) : R := a0 i. (* 603 *)
Definition atoms_1 (i : nat) : R := a1 i. (* 603 *)
Definition atoms_2 (i : nat) : R := a2 i. (* 603 *)
Definition atoms_3 (i : nat) : R := a3 i. (* 603 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0 i | 1%nat => atoms_1 i | 2%nat => atoms_2 i | 3%nat => atoms_3 i | _ => 0 end.
Definition c0c0 : R := sum (fun i => c0 i ^ 2) n. (* 617 *)
Definition uu : R := sum (fun i => u i ^ 2) n. (* 617 *)
Definition alpha : R := sum (fun i => u i) n. (* 617 *)
Definition c0u : R := sum (fun i => c0 i * u i) n. (* 617 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 617 *)
Definition a0a0 : R := sum (fun i => a0 i * a0 i) n. (* 617 *)
Definition a0a1 : R := sum (fun i => a0 i * a1 i) n. (* 617 *)
Definition a0a2 : R := sum (fun i => a0 i * a2 i) n. (* 617 *)
Definition a0a3 : R := sum (fun i => a0 i * a3 i) n. (* 617 *)
Definition a1a1 : R := sum (fun i => a1 i * a1 i) n. (* 617 *)
Definition a1a2 : R := sum (fun i => a1 i * a2 i) n. (* 617 *)
Definition a1a3 : R := sum (fun i => a1 i * a3 i) n. (* 617 *)
Definition a2a2 : R := sum (fun i => a2 i * a2 i) n. (* 617 *)
Definition a2a3 : R := sum (fun i => a2 i * a3 i) n. (* 617 *)
Definition a3a3 : R := sum (fun i => a3 i * a3 i) n. (* 617 *)
Definition sums_0 : R := c0c0. (* 617 *)
Definition sums_1 : R := uu. (* 617 *)
Definition sums_2 : R := alpha. (* 617 *)
Definition sums_3 : R := c0u. (* 617 *)
Definition sums_4 : R := wzwz. (* 617 *)
Definition sums_5 : R := a0a0. (* 617 *)
Definition sums_6 : R := a0a1. (* 617 *)
Definition sums_7 : R := a0a2. (* 617 *)
Definition sums_8 : R := a0a3. (* 617 *)
Definition sums_9 : R := a1a1. (* 617 *)
Definition sums_10 : R := a1a2. (* 617 *)
Definition sums_11 : R := a1a3. (* 617 *)
Definition sums_12 : R := a2a2. (* 617 *)
Definition sums_13 : R := a2a3. (* 617 *)
Definition sums_14 : R := a3a3. (* 617 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | 3%nat => sums_3 | 4%nat => sums_4 | 5%nat => sums_5 | 6%nat => sums_6 | 7%nat => sums_7 | 8%nat => sums_8 | 9%nat => sums_9 | 10%nat => sums_10 | 11%nat => sums_11 | 12%nat => sums_12 | 13%nat => sums_13 | 14%nat => sums_14 | _ => 0 end.
End Lines.
End _atoms.

Module _finish.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (top : R) (centre : nat -> R) (given_ : nat -> R).
Definition c0c0 : R := sums 0%nat. (* 651 *)
Definition uu : R := sums 1%nat. (* 652 *)
Definition alpha : R := sums 2%nat. (* 653 *)
Definition c0u : R := sums 3%nat. (* 654 *)
Definition wzwz : R := sums 4%nat. (* 655 *)
Definition centre1 : R := centre 1%nat. (* 657 *)
Definition phi1 : R := 1 / alpha. (* 658 *)
Definition delta1 : R := phi1 - centre1. (* 659 *)
Definition term1 : R := 0.5 * c0c0. (* 660 *)
Definition term2 : R := c0u * delta1. (* 661 *)
Definition term3 : R := 0.5 * delta1 ^ 2 * uu. (* 662 *)
Definition term4 : R := 0.5 * wzwz. (* 663 *)
Definition L : R := term1 + term2 + term3 + term4. (* 665 *)
Definition terms_0 : R := term1. (* 666 *)
Definition terms_1 : R := term2. (* 666 *)
Definition terms_2 : R := term3. (* 666 *)
Definition terms_3 : R := term4. (* 666 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | 2%nat => terms_2 | 3%nat => terms_3 | _ => 0 end.
Definition gamma_0 : R := 1. (* 667 *)
Definition gamma_1 : R := 1 / alpha. (* 667 *)
Definition gamma_2 : R := - c0u / alpha ^ 2 - delta1 * uu / alpha ^ 2. (* 667 *)
Definition gamma_3 : R := delta1 / alpha. (* 667 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | 1%nat => gamma_1 | 2%nat => gamma_2 | 3%nat => gamma_3 | _ => 0 end.
End Lines.
End _finish.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (centre : nat -> R) (given_ : nat -> R) (sums : nat -> R) (top : R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [] => value.m n z
  | 4%nat, [] => value_and_gradient.m n z
  | 5%nat, [] => hessian_product.m n z
  | 6%nat, [i] => h i
  | 7%nat, [] => fit.m n z
  | 8%nat, [] => tops 0%nat
  | 9%nat, [] => stages.m n z
  | 10%nat, [] => centre 0%nat
  | 11%nat, [] => centre 1%nat
  | 12%nat, [] => sums 0%nat
  | 13%nat, [] => sums 1%nat
  | 14%nat, [] => sums 2%nat
  | 15%nat, [] => sums 3%nat
  | 16%nat, [] => sums 4%nat
  | 17%nat, [] => sums 5%nat
  | 18%nat, [] => sums 6%nat
  | 19%nat, [] => sums 7%nat
  | 20%nat, [] => sums 8%nat
  | 21%nat, [] => sums 9%nat
  | 22%nat, [] => sums 10%nat
  | 23%nat, [] => sums 11%nat
  | 24%nat, [] => sums 12%nat
  | 25%nat, [] => sums 13%nat
  | 26%nat, [] => sums 14%nat
  | 27%nat, [i] => h' i
  | 28%nat, [] => top
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (f weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 3 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (bi weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cf weighted).
Definition sums_4 (weighted : bool) : code := (ff weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 4 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (bi weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cf weighted).
Definition sums_4 (weighted : bool) : code := (ff weighted).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (zi weighted)) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (zi weighted)))).
Definition v (weighted : bool) : code := (Where (zi weighted) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 5 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (bi weighted)).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (zi weighted)) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (zi weighted)))).
Definition v (weighted : bool) : code := (Where (zi weighted) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (p2 weighted))).
Definition sums_2 (weighted : bool) : code := (cf weighted).
Definition sums_3 (weighted : bool) : code := (ff weighted).
Definition sums_4 (weighted : bool) : code := (Ph1 weighted).
Definition sums_5 (weighted : bool) : code := (Ph2 weighted).
Definition M11 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M21 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition MPh1 (weighted : bool) : code := (Plus (Times (M11 weighted) (Ph1 weighted)) (Times (M21 weighted) (Ph2 weighted))).
Definition MPh2 (weighted : bool) : code := (Times (M21 weighted) (Ph1 weighted)).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 6 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product_0 (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 6 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 7 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (Literal 0).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition fitted_0 (weighted : bool) : code := (f weighted).
End terms_of_fit.

Module terms_of_shifted.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (bi weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cf weighted).
Definition sums_4 (weighted : bool) : code := (ff weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (zi weighted)) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (zi weighted)))).
Definition v (weighted : bool) : code := (Where (zi weighted) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted))).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (ww weighted) (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted))).
Definition curvature_1 (weighted : bool) : code := (v weighted).
Definition curvature_2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition jacobian_0 (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition jacobian_1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition jacobian_2 (weighted : bool) : code := (v weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
Definition fitted_0 (weighted : bool) : code := (f weighted).
End terms_of_shifted.

Module terms_of_stages.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition m (weighted : bool) : code := (Entry 9 []).
Definition tops_0 (weighted : bool) : code := (m weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (zi weighted)))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (zi weighted) (m weighted))))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (alpha weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (bi weighted)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition sums_2 (weighted : bool) : code := (cc weighted).
Definition sums_3 (weighted : bool) : code := (cf weighted).
Definition sums_4 (weighted : bool) : code := (ff weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (zi weighted)) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (zi weighted)))).
Definition v (weighted : bool) : code := (Where (zi weighted) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (wwz weighted) (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted))).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (ww weighted) (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted))).
Definition curvature_1 (weighted : bool) : code := (v weighted).
Definition curvature_2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition P_0 (weighted : bool) : code := (curvature_1 weighted).
Definition P_1 (weighted : bool) : code := (curvature_2 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition jacobian_0 (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition jacobian_1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition jacobian_2 (weighted : bool) : code := (v weighted).
Definition U_0 (weighted : bool) : code := (jacobian_1 weighted).
Definition V_0 (weighted : bool) : code := (jacobian_2 weighted).
Definition fitted_0 (weighted : bool) : code := (f weighted).
End terms_of_stages.

Module terms_of__atoms.
Definition m (weighted : bool) : code := (Entry 10 []).
Definition centre1 (weighted : bool) : code := (Entry 11 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition c0 (weighted : bool) : code := (Minus (Times (centre1 weighted) (u weighted)) (Entry 1 [rows_axis])).
Definition wi (weighted : bool) : code := (if weighted then (Entry 2 [rows_axis]) else (Literal 0)).
Definition wz (weighted : bool) : code := (Times (wi weighted) (Entry 0 [rows_axis])).
Definition a0 (weighted : bool) : code := (Times (wi weighted) (wz weighted)).
Definition a1 (weighted : bool) : code := (Times (c0 weighted) (v weighted)).
Definition a2 (weighted : bool) : code := (v weighted).
Definition a3 (weighted : bool) : code := (Times (u weighted) (v weighted)).
Definition atoms_0 (weighted : bool) : code := (a0 weighted).
Definition atoms_1 (weighted : bool) : code := (a1 weighted).
Definition atoms_2 (weighted : bool) : code := (a2 weighted).
Definition atoms_3 (weighted : bool) : code := (a3 weighted).
Definition c0c0 (weighted : bool) : code := (Total rows_axis (Power (c0 weighted) 2)).
Definition uu (weighted : bool) : code := (Total rows_axis (Power (u weighted) 2)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c0u (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (u weighted))).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition a0a0 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a0 weighted))).
Definition a0a1 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a1 weighted))).
Definition a0a2 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a2 weighted))).
Definition a0a3 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a3 weighted))).
Definition a1a1 (weighted : bool) : code := (Total rows_axis (Times (a1 weighted) (a1 weighted))).
Definition a1a2 (weighted : bool) : code := (Total rows_axis (Times (a1 weighted) (a2 weighted))).
Definition a1a3 (weighted : bool) : code := (Total rows_axis (Times (a1 weighted) (a3 weighted))).
Definition a2a2 (weighted : bool) : code := (Total rows_axis (Times (a2 weighted) (a2 weighted))).
Definition a2a3 (weighted : bool) : code := (Total rows_axis (Times (a2 weighted) (a3 weighted))).
Definition a3a3 (weighted : bool) : code := (Total rows_axis (Times (a3 weighted) (a3 weighted))).
Definition sums_0 (weighted : bool) : code := (c0c0 weighted).
Definition sums_1 (weighted : bool) : code := (uu weighted).
Definition sums_2 (weighted : bool) : code := (alpha weighted).
Definition sums_3 (weighted : bool) : code := (c0u weighted).
Definition sums_4 (weighted : bool) : code := (wzwz weighted).
Definition sums_5 (weighted : bool) : code := (a0a0 weighted).
Definition sums_6 (weighted : bool) : code := (a0a1 weighted).
Definition sums_7 (weighted : bool) : code := (a0a2 weighted).
Definition sums_8 (weighted : bool) : code := (a0a3 weighted).
Definition sums_9 (weighted : bool) : code := (a1a1 weighted).
Definition sums_10 (weighted : bool) : code := (a1a2 weighted).
Definition sums_11 (weighted : bool) : code := (a1a3 weighted).
Definition sums_12 (weighted : bool) : code := (a2a2 weighted).
Definition sums_13 (weighted : bool) : code := (a2a3 weighted).
Definition sums_14 (weighted : bool) : code := (a3a3 weighted).
End terms_of__atoms.

Module terms_of__finish.
Definition c0c0 (weighted : bool) : code := (Entry 12 []).
Definition uu (weighted : bool) : code := (Entry 13 []).
Definition alpha (weighted : bool) : code := (Entry 14 []).
Definition c0u (weighted : bool) : code := (Entry 15 []).
Definition wzwz (weighted : bool) : code := (Entry 16 []).
Definition centre1 (weighted : bool) : code := (Entry 11 []).
Definition phi1 (weighted : bool) : code := (Over (Literal 1) (alpha weighted)).
Definition delta1 (weighted : bool) : code := (Minus (phi1 weighted) (centre1 weighted)).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (c0c0 weighted)).
Definition term2 (weighted : bool) : code := (Times (c0u weighted) (delta1 weighted)).
Definition term3 (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (Power (delta1 weighted) 2)) (uu weighted)).
Definition term4 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (Plus (Plus (term1 weighted) (term2 weighted)) (term3 weighted)) (term4 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition terms_2 (weighted : bool) : code := (term3 weighted).
Definition terms_3 (weighted : bool) : code := (term4 weighted).
Definition gamma_0 (weighted : bool) : code := (Literal 1).
Definition gamma_1 (weighted : bool) : code := (Over (Literal 1) (alpha weighted)).
Definition gamma_2 (weighted : bool) : code := (Minus (Over (Negative (c0u weighted)) (Power (alpha weighted) 2)) (Over (Times (delta1 weighted) (uu weighted)) (Power (alpha weighted) 2))).
Definition gamma_3 (weighted : bool) : code := (Over (delta1 weighted) (alpha weighted)).
End terms_of__finish.

(* What is done with the rows of A: arrays are functions of their indices, each loop makes new ones
   of old ones, and threads take their parts of the rows one after the other. *)
From Coq Require Import Lia Bool.
From Resoft Require Import Passes.

Module pass.
Definition _atoms (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (centre : nat -> R) (a : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) :=
  ((fun k q => if (q <? hi - lo)%nat then _atoms.atoms weighted (from lo z) (from lo b) (from lo w) centre q k else a k q),
   (fun l => S_ l + _atoms.sums (hi - lo) weighted (from lo z) (from lo b) (from lo w) centre l)).
Definition _times_rows (d : nat) (A : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) := (* 673 *)
  let i := lo in
  let z := while hi (fun i => (i + 4) <=? hi)%nat 4 i (fun i z =>
    let z0 := 0 in
    let z1 := 0 in
    let z2 := 0 in
    let z3 := 0 in
    let z0 := z0 + between 0%nat d (fun j => A i j * x j) in
    let z1 := z1 + between 0%nat d (fun j => A (i + 1)%nat j * x j) in
    let z2 := z2 + between 0%nat d (fun j => A (i + 2)%nat j * x j) in
    let z3 := z3 + between 0%nat d (fun j => A (i + 3)%nat j * x j) in
    let z := put i z0 z in
    let z := put (i + 1)%nat z1 z in
    let z := put (i + 2)%nat z2 z in
    let z := put (i + 3)%nat z3 z in
    z) z in
  let i := after hi (fun i => (i + 4) <=? hi)%nat 4 i in
  let z := while hi (fun i => i <? hi)%nat 1 i (fun i z =>
    let z0 := 0 in
    let z0 := z0 + between 0%nat d (fun j => A i j * x j) in
    let z := put i z0 z in
    z) z in
  let i := after hi (fun i => i <? hi)%nat 1 i in
  z.
Definition _add_rows (d : nat) (weighted : bool) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) := (* 694 *)
  let i := lo in
  let G := while hi (fun i => (i + 4) <=? hi)%nat 4 i (fun i G =>
    let k := (i - lo)%nat in
    let a1_0 := a 1%nat k in
    let a1_1 := a 1%nat (k + 1)%nat in
    let a1_2 := a 1%nat (k + 2)%nat in
    let a1_3 := a 1%nat (k + 3)%nat in
    let a2_0 := a 2%nat k in
    let a2_1 := a 2%nat (k + 1)%nat in
    let a2_2 := a 2%nat (k + 2)%nat in
    let a2_3 := a 2%nat (k + 3)%nat in
    let a3_0 := a 3%nat k in
    let a3_1 := a 3%nat (k + 1)%nat in
    let a3_2 := a 3%nat (k + 2)%nat in
    let a3_3 := a 3%nat (k + 3)%nat in
    let G := for_in 0%nat d (fun j G =>
      let A0 := A i j in
      let A1 := A (i + 1)%nat j in
      let A2 := A (i + 2)%nat j in
      let A3 := A (i + 3)%nat j in
      let G := add_at 1%nat j (a1_0 * A0 + a1_1 * A1 + a1_2 * A2 + a1_3 * A3) G in
      let G := add_at 2%nat j (a2_0 * A0 + a2_1 * A1 + a2_2 * A2 + a2_3 * A3) G in
      let G := add_at 3%nat j (a3_0 * A0 + a3_1 * A1 + a3_2 * A2 + a3_3 * A3) G in
      G) G in
    G) G in
  let i := after hi (fun i => (i + 4) <=? hi)%nat 4 i in
  let G := while hi (fun i => i <? hi)%nat 1 i (fun i G =>
    let G := for_in 0%nat d (fun j G =>
      let G := add_at 1%nat j (a 1%nat (i - lo)%nat * A i j) G in
      let G := add_at 2%nat j (a 2%nat (i - lo)%nat * A i j) G in
      let G := add_at 3%nat j (a 3%nat (i - lo)%nat * A i j) G in
      G) G in
    G) G in
  let i := after hi (fun i => i <? hi)%nat 1 i in
  let G := if weighted then
    let row := lo in
    let G := while hi (fun row => (row + 4) <=? hi)%nat 4 row (fun row G =>
      let k := (row - lo)%nat in
      let a0_0 := a 0%nat k in
      let a0_1 := a 0%nat (k + 1)%nat in
      let a0_2 := a 0%nat (k + 2)%nat in
      let a0_3 := a 0%nat (k + 3)%nat in
      let G := for_in 0%nat d (fun j G =>
        let A0 := A row j in
        let A1 := A (row + 1)%nat j in
        let A2 := A (row + 2)%nat j in
        let A3 := A (row + 3)%nat j in
        let G := add_at 0%nat j (a0_0 * A0 + a0_1 * A1 + a0_2 * A2 + a0_3 * A3) G in
        G) G in
      G) G in
    let row := after hi (fun row => (row + 4) <=? hi)%nat 4 row in
    let G := while hi (fun row => row <? hi)%nat 1 row (fun row G =>
      let G := for_in 0%nat d (fun j G =>
        let G := add_at 0%nat j (a 0%nat (row - lo)%nat * A row j) G in
        G) G in
      G) G in
    let row := after hi (fun row => row <? hi)%nat 1 row in
    G else G in
  G.
Definition _times_csr (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) := (* 732 *)
  let z := for_in lo hi (fun i z =>
    let zi := 0 in
    let zi := zi + between (indptr i)%nat (indptr (i + 1))%nat (fun j => data j * x (indices j)%nat) in
    let z := put i zi z in
    z) z in
  z.
Definition _add_csr (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) := (* 744 *)
  let G := for_in lo hi (fun i G =>
    let a1 := a 1%nat (i - lo)%nat in
    let a2 := a 2%nat (i - lo)%nat in
    let a3 := a 3%nat (i - lo)%nat in
    let G := for_in (indptr i)%nat (indptr (i + 1))%nat (fun j G =>
      let k := (indices j)%nat in
      let G := add_at 1%nat k (a1 * data j) G in
      let G := add_at 2%nat k (a2 * data j) G in
      let G := add_at 3%nat k (a3 * data j) G in
      G) G in
    G) G in
  let G := if weighted then
    let G := for_in lo hi (fun i G =>
      let G := for_in (indptr i)%nat (indptr (i + 1))%nat (fun j G =>
        let G := add_at 0%nat (indices j)%nat (a 0%nat (i - lo)%nat * data j) G in
        G) G in
      G) G in
    G else G in
  G.
Definition _by_rows (d : nat) (A : nat -> nat -> R) (lo : nat) (hi : nat) := (* 762 *)
  let rows_ := fun _ _ => unset in
  let j := 0%nat in
  let rows_ := while d (fun j => (j + 4) <=? d)%nat 4 j (fun j rows_ =>
    let rows_ := for_in lo hi (fun i rows_ =>
      let rows_ := for_in 0%nat 4%nat (fun q rows_ =>
        let rows_ := put_at (i - lo)%nat (j + q)%nat (A i (j + q)%nat) rows_ in
        rows_) rows_ in
      rows_) rows_ in
    rows_) rows_ in
  let j := after d (fun j => (j + 4) <=? d)%nat 4 j in
  let rows_ := while d (fun j => j <? d)%nat 1 j (fun j rows_ =>
    let rows_ := for_in lo hi (fun i rows_ =>
      let rows_ := put_at (i - lo)%nat j (A i j) rows_ in
      rows_) rows_ in
    rows_) rows_ in
  let j := after d (fun j => j <? d)%nat 1 j in
  rows_.
Definition _chunk_rows (d : nat) (weighted : bool) (rows_ : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 782 *)
  let block := (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let z := _times_rows d rows_ x z lo hi in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_rows d weighted rows_ a G w lo hi in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _chunk_columns (d : nat) (weighted : bool) (columns : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 782 *)
  let block := (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let A := _by_rows d columns lo hi in
    let z' := _times_rows d A x (from lo z) 0%nat (hi - lo)%nat in
    let z := onto lo hi z' z in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_rows d weighted A a G w 0%nat (hi - lo)%nat in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _chunk_csr (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 782 *)
  let block := 256%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let z := _times_csr data indices indptr x z lo hi in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_csr weighted data indices indptr a G w lo hi in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _read_rows (n : nat) (d : nat) (threads : nat) (weighted : bool) (rows_ : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 805 *)
  let threads := threads in
  let chunk := (((n + threads) - 1) / threads)%nat in
  let '(z, S_, G) := for_in 0%nat threads (fun p '(z, S_, G) =>
    let first := (Nat.min n (p * chunk))%nat in
    let last := (Nat.min n (first + chunk))%nat in
    let '(z, S', G') := _chunk_rows d weighted rows_ x z b w centre (G p) (S_ p) given_ first last in
    let G := put p G' G in
    let S_ := put p S' S_ in
    (z, S_, G)) (z, S_, G) in
  (z, S_, G).
Definition _read_columns (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 805 *)
  let threads := threads in
  let chunk := (((n + threads) - 1) / threads)%nat in
  let '(z, S_, G) := for_in 0%nat threads (fun p '(z, S_, G) =>
    let first := (Nat.min n (p * chunk))%nat in
    let last := (Nat.min n (first + chunk))%nat in
    let '(z, S', G') := _chunk_columns d weighted columns x z b w centre (G p) (S_ p) given_ first last in
    let G := put p G' G in
    let S_ := put p S' S_ in
    (z, S_, G)) (z, S_, G) in
  (z, S_, G).
Definition _read_csr (n : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 805 *)
  let threads := threads in
  let chunk := (((n + threads) - 1) / threads)%nat in
  let '(z, S_, G) := for_in 0%nat threads (fun p '(z, S_, G) =>
    let first := (Nat.min n (p * chunk))%nat in
    let last := (Nat.min n (first + chunk))%nat in
    let '(z, S', G') := _chunk_csr weighted data indices indptr x z b w centre (G p) (S_ p) given_ first last in
    let G := put p G' G in
    let S_ := put p S' S_ in
    (z, S_, G)) (z, S_, G) in
  (z, S_, G).
Definition one_pass_read (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  if columns then _read_columns n d threads weighted A x z b w centre (fun _ _ _ => 0) (fun _ _ => 0) given_
  else _read_rows n d threads weighted A x z b w centre (fun _ _ _ => 0) (fun _ _ => 0) given_.
Definition one_pass_z (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  let '(z, _, _) := one_pass_read n d threads weighted columns A x b w centre given_ z in z.
Definition one_pass_sums (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  of_all threads 15 (let '(_, S_, _) := one_pass_read n d threads weighted columns A x b w centre given_ z in S_).
Definition one_pass_L (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _finish.L (one_pass_sums n d threads weighted columns A x b w centre given_ z) centre.
Definition one_pass_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  combined threads 4 (_finish.gamma (one_pass_sums n d threads weighted columns A x b w centre given_ z) centre)
    (let '(_, _, G) := one_pass_read n d threads weighted columns A x b w centre given_ z in G).
Definition one_pass_csr_read (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _read_csr n threads weighted data indices indptr x z b w centre (fun _ _ _ => 0) (fun _ _ => 0) given_.
Definition one_pass_csr_z (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  let '(z, _, _) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in z.
Definition one_pass_csr_sums (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  of_all threads 15 (let '(_, S_, _) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in S_).
Definition one_pass_csr_L (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _finish.L (one_pass_csr_sums n d threads weighted data indices indptr x b w centre given_ z) centre.
Definition one_pass_csr_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  combined threads 4 (_finish.gamma (one_pass_csr_sums n d threads weighted data indices indptr x b w centre given_ z) centre)
    (let '(_, _, G) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in G).
End pass.

Theorem value_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  value.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.alpha true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.alpha true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
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
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  hessian_product.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_hessian_product.alpha true)
      (Call Cexp (Negative (terms_of_hessian_product.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product_0 n weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 27)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 true) (Entry 27 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 27)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 false) (Entry 27 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  fit.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.alpha true)
      (Call Cexp (Negative (terms_of_fit.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fit.fitted_0 n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.fitted_0 true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem shifted_divides_by_alpha (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  shifted.alpha n z tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.alpha true)
      (Call Cexp (Negative (terms_of_shifted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w tops = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.gradient_0 n weighted z b w tops i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.curvature_0 n weighted z b w tops i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P n z b tops i l * h i) n * shifted.M n z b tops l l' * sum (fun i => shifted.P n z b tops i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 27)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 true) (Entry 6 [rows_axis])) (Entry 27 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 27 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 27 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 27)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 false) (Entry 6 [rows_axis])) (Entry 27 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 27 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 27 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (shifted.jacobian_0 n z tops i * h i + sum (fun l => shifted.U n z tops i l * sum (fun i => shifted.V z tops i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_shifted.jacobian_0 true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> shifted.fitted_0 n z tops i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.fitted_0 true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem stages_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  stages.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.alpha true)
      (Call Cexp (Negative (terms_of_stages.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  stages.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
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
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.curvature_0 n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P n z b i l * h i) n * stages.M n z b l l' * sum (fun i => stages.P n z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 27)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 true) (Entry 6 [rows_axis])) (Entry 27 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 27 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 27 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 27)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 false) (Entry 6 [rows_axis])) (Entry 27 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 27 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 27 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 27 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (stages.jacobian_0 n z i * h i + sum (fun l => stages.U n z i l * sum (fun i => stages.V n z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_stages.jacobian_0 true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> stages.fitted_0 n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.fitted_0 true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (fun l => sum (fun p => _atoms.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) centre l) parts) = _atoms.sums (start size parts) weighted z b w centre.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 15 (destruct l as [|l]; [cbv beta iota delta [_atoms.sums _atoms.m _atoms.centre1 _atoms.c0c0 _atoms.uu _atoms.alpha _atoms.c0u _atoms.wzwz _atoms.a0a0 _atoms.a0a1 _atoms.a0a2 _atoms.a0a3 _atoms.a1a1 _atoms.a1a2 _atoms.a1a3 _atoms.a2a2 _atoms.a2a3 _atoms.a3a3 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2 _atoms.sums_3 _atoms.sums_4 _atoms.sums_5 _atoms.sums_6 _atoms.sums_7 _atoms.sums_8 _atoms.sums_9 _atoms.sums_10 _atoms.sums_11 _atoms.sums_12 _atoms.sums_13 _atoms.sums_14];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem _finish_divides_by_alpha (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat ->
  _finish.alpha (_atoms.sums n weighted z b w centre) <> 0.
Proof.
  intros N0. destruct weighted.
  - apply (nonzero_code_ok (rows n) (given n true b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n true z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 true)); ((Entry 13 []), (terms_of__atoms.sums_1 true)); ((Entry 14 []), (terms_of__atoms.sums_2 true)); ((Entry 15 []), (terms_of__atoms.sums_3 true)); ((Entry 16 []), (terms_of__atoms.sums_4 true)); ((Entry 17 []), (terms_of__atoms.sums_5 true)); ((Entry 18 []), (terms_of__atoms.sums_6 true)); ((Entry 19 []), (terms_of__atoms.sums_7 true)); ((Entry 20 []), (terms_of__atoms.sums_8 true)); ((Entry 21 []), (terms_of__atoms.sums_9 true)); ((Entry 22 []), (terms_of__atoms.sums_10 true)); ((Entry 23 []), (terms_of__atoms.sums_11 true)); ((Entry 24 []), (terms_of__atoms.sums_12 true)); ((Entry 25 []), (terms_of__atoms.sums_13 true)); ((Entry 26 []), (terms_of__atoms.sums_14 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of__finish.alpha true)
      (Call Cexp (Negative (terms_of__atoms.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (nonzero_code_ok (rows n) (given n false b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n false z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 false)); ((Entry 13 []), (terms_of__atoms.sums_1 false)); ((Entry 14 []), (terms_of__atoms.sums_2 false)); ((Entry 15 []), (terms_of__atoms.sums_3 false)); ((Entry 16 []), (terms_of__atoms.sums_4 false)); ((Entry 17 []), (terms_of__atoms.sums_5 false)); ((Entry 18 []), (terms_of__atoms.sums_6 false)); ((Entry 19 []), (terms_of__atoms.sums_7 false)); ((Entry 20 []), (terms_of__atoms.sums_8 false)); ((Entry 21 []), (terms_of__atoms.sums_9 false)); ((Entry 22 []), (terms_of__atoms.sums_10 false)); ((Entry 23 []), (terms_of__atoms.sums_11 false)); ((Entry 24 []), (terms_of__atoms.sums_12 false)); ((Entry 25 []), (terms_of__atoms.sums_13 false)); ((Entry 26 []), (terms_of__atoms.sums_14 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of__finish.alpha false)
      (Call Cexp (Negative (terms_of__atoms.m false))) (terms_of_declared.alpha false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat ->
  _finish.L (_atoms.sums n weighted z b w centre) centre = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n true z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 true)); ((Entry 13 []), (terms_of__atoms.sums_1 true)); ((Entry 14 []), (terms_of__atoms.sums_2 true)); ((Entry 15 []), (terms_of__atoms.sums_3 true)); ((Entry 16 []), (terms_of__atoms.sums_4 true)); ((Entry 17 []), (terms_of__atoms.sums_5 true)); ((Entry 18 []), (terms_of__atoms.sums_6 true)); ((Entry 19 []), (terms_of__atoms.sums_7 true)); ((Entry 20 []), (terms_of__atoms.sums_8 true)); ((Entry 21 []), (terms_of__atoms.sums_9 true)); ((Entry 22 []), (terms_of__atoms.sums_10 true)); ((Entry 23 []), (terms_of__atoms.sums_11 true)); ((Entry 24 []), (terms_of__atoms.sums_12 true)); ((Entry 25 []), (terms_of__atoms.sums_13 true)); ((Entry 26 []), (terms_of__atoms.sums_14 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of__finish.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n false z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 false)); ((Entry 13 []), (terms_of__atoms.sums_1 false)); ((Entry 14 []), (terms_of__atoms.sums_2 false)); ((Entry 15 []), (terms_of__atoms.sums_3 false)); ((Entry 16 []), (terms_of__atoms.sums_4 false)); ((Entry 17 []), (terms_of__atoms.sums_5 false)); ((Entry 18 []), (terms_of__atoms.sums_6 false)); ((Entry 19 []), (terms_of__atoms.sums_7 false)); ((Entry 20 []), (terms_of__atoms.sums_8 false)); ((Entry 21 []), (terms_of__atoms.sums_9 false)); ((Entry 22 []), (terms_of__atoms.sums_10 false)); ((Entry 23 []), (terms_of__atoms.sums_11 false)); ((Entry 24 []), (terms_of__atoms.sums_12 false)); ((Entry 25 []), (terms_of__atoms.sums_13 false)); ((Entry 26 []), (terms_of__atoms.sums_14 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of__finish.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => _finish.gamma (_atoms.sums n weighted z b w centre) centre l * _atoms.atoms weighted z b w centre i l) 4 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n true z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 true)); ((Entry 13 []), (terms_of__atoms.sums_1 true)); ((Entry 14 []), (terms_of__atoms.sums_2 true)); ((Entry 15 []), (terms_of__atoms.sums_3 true)); ((Entry 16 []), (terms_of__atoms.sums_4 true)); ((Entry 17 []), (terms_of__atoms.sums_5 true)); ((Entry 18 []), (terms_of__atoms.sums_6 true)); ((Entry 19 []), (terms_of__atoms.sums_7 true)); ((Entry 20 []), (terms_of__atoms.sums_8 true)); ((Entry 21 []), (terms_of__atoms.sums_9 true)); ((Entry 22 []), (terms_of__atoms.sums_10 true)); ((Entry 23 []), (terms_of__atoms.sums_11 true)); ((Entry 24 []), (terms_of__atoms.sums_12 true)); ((Entry 25 []), (terms_of__atoms.sums_13 true)); ((Entry 26 []), (terms_of__atoms.sums_14 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of__finish.gamma_0 true) (terms_of__atoms.atoms_0 true))) (Times (terms_of__finish.gamma_1 true) (terms_of__atoms.atoms_1 true))) (Times (terms_of__finish.gamma_2 true) (terms_of__atoms.atoms_2 true))) (Times (terms_of__finish.gamma_3 true) (terms_of__atoms.atoms_3 true))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) centre (fun l => match l with _ => 0 end) (_atoms.sums n false z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 12 []), (terms_of__atoms.sums_0 false)); ((Entry 13 []), (terms_of__atoms.sums_1 false)); ((Entry 14 []), (terms_of__atoms.sums_2 false)); ((Entry 15 []), (terms_of__atoms.sums_3 false)); ((Entry 16 []), (terms_of__atoms.sums_4 false)); ((Entry 17 []), (terms_of__atoms.sums_5 false)); ((Entry 18 []), (terms_of__atoms.sums_6 false)); ((Entry 19 []), (terms_of__atoms.sums_7 false)); ((Entry 20 []), (terms_of__atoms.sums_8 false)); ((Entry 21 []), (terms_of__atoms.sums_9 false)); ((Entry 22 []), (terms_of__atoms.sums_10 false)); ((Entry 23 []), (terms_of__atoms.sums_11 false)); ((Entry 24 []), (terms_of__atoms.sums_12 false)); ((Entry 25 []), (terms_of__atoms.sums_13 false)); ((Entry 26 []), (terms_of__atoms.sums_14 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))))))))))))) (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of__finish.gamma_0 false) (terms_of__atoms.atoms_0 false))) (Times (terms_of__finish.gamma_1 false) (terms_of__atoms.atoms_1 false))) (Times (terms_of__finish.gamma_2 false) (terms_of__atoms.atoms_2 false))) (Times (terms_of__finish.gamma_3 false) (terms_of__atoms.atoms_3 false))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem by_rows_copies (d : nat) (A : nat -> nat -> R) (lo : nat) (hi : nat) (i : nat) (j : nat) :
  (lo <= i < hi)%nat ->
  (j < d)%nat ->
  pass._by_rows d A lo hi (i - lo)%nat j = A i j.
Proof.
  intros I J; unfold pass._by_rows; cbv zeta; apply copied_by_rows; [exact I|exact J|..];
  intros c' i' M' L'; cbn [rounds for_in Nat.sub]; unfold for_in; cbn [rounds Nat.sub]; one_round.
Qed.

Theorem times_rows_writes_A_x (d : nat) (A : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) (i : nat) :
  (pass._times_rows d A x z lo hi) i =
  if within_ lo i hi then sum (fun j => A i j * x j) d else z i.
Proof.
  unfold pass._times_rows; cbv zeta; apply times_by_rows; one_round.
Qed.

Theorem add_rows_adds_products (d : nat) (weighted : bool) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 4)%nat ->
  (j < d)%nat -> pass._add_rows d weighted A a G w lo hi k j =
  if (existsb (Nat.eqb k) [1; 2; 3]%nat || weighted && existsb (Nat.eqb k) [0]%nat)%bool then G k j + between lo hi (fun i => a k (i - lo)%nat * A i j) else G k j.
Proof.
  intros K J; unfold pass._add_rows; cbv zeta;
  do 4 (destruct k as [|k]; [adds_to_rows J|]); lia.
Qed.

Theorem times_columns_writes_A_x (d : nat) (A : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) (i : nat) :
  (onto lo hi (pass._times_rows d (pass._by_rows d A lo hi) x (from lo z) 0 (hi - lo)) z) i =
  if within_ lo i hi then sum (fun j => A i j * x j) d else z i.
Proof.
  apply (copied_times lo hi d A (pass._by_rows d A lo hi) x);
  [intros; apply by_rows_copies; assumption|];
  intros; apply times_rows_writes_A_x.
Qed.

Theorem add_columns_adds_products (d : nat) (weighted : bool) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 4)%nat ->
  (j < d)%nat -> pass._add_rows d weighted (pass._by_rows d A lo hi) a G w 0 (hi - lo) k j =
  if (existsb (Nat.eqb k) [1; 2; 3]%nat || weighted && existsb (Nat.eqb k) [0]%nat)%bool then G k j + between lo hi (fun i => a k (i - lo)%nat * A i j) else G k j.
Proof.
  intros K J; rewrite add_rows_adds_products by assumption;
  rewrite (copied_adds lo hi d A (pass._by_rows d A lo hi))
    by (intros; try apply by_rows_copies; assumption);
  reflexivity.
Qed.

Theorem times_csr_writes_A_x (d : nat) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) (i : nat) :
  (forall i q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  (pass._times_csr data indices indptr x z lo hi) i =
  if within_ lo i hi then sum (fun j => csr data indices indptr i j * x j) d else z i.
Proof.
  intros Q; unfold pass._times_csr; cbv zeta; apply times_by_compressed; try exact Q; one_round.
Qed.

Theorem add_csr_adds_products (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 4)%nat ->
  pass._add_csr weighted data indices indptr a G w lo hi k j =
  if (existsb (Nat.eqb k) [1; 2; 3]%nat || weighted && existsb (Nat.eqb k) [0]%nat)%bool then G k j + between lo hi (fun i => a k (i - lo)%nat * csr data indices indptr i j) else G k j.
Proof.
  intros K; unfold pass._add_csr; cbv zeta;
  do 4 (destruct k as [|k]; [adds_to_stored|]); lia.
Qed.

Theorem sums_are_of_rows (m : nat) (l : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  _atoms.sums m weighted z b w centre l =
  sum (fun i => _atoms.sums 1 weighted (fun _ => z i) (fun _ => b i) (fun _ => w i) centre l) m.
Proof.
  do 15 (destruct l as [|l]; [cbv beta iota delta [_atoms.sums _atoms.m _atoms.centre1 _atoms.c0c0 _atoms.uu _atoms.alpha _atoms.c0u _atoms.wzwz _atoms.a0a0 _atoms.a0a1 _atoms.a0a2 _atoms.a0a3 _atoms.a1a1 _atoms.a1a2 _atoms.a1a3 _atoms.a2a2 _atoms.a2a3 _atoms.a3a3 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2 _atoms.sums_3 _atoms.sums_4 _atoms.sums_5 _atoms.sums_6 _atoms.sums_7 _atoms.sums_8 _atoms.sums_9 _atoms.sums_10 _atoms.sums_11 _atoms.sums_12 _atoms.sums_13 _atoms.sums_14];
    apply sum_ext; intros i I; cbn [sum]; symmetry; apply Rplus_0_l|]).
  symmetry. apply sum_zero.
Qed.

Theorem one_pass_reads_all_rows (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (forall i, (i < n)%nat -> pass.one_pass_z n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z i = sum (fun j => A i j * x j) d) /\
  pass.one_pass_sums n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z = _atoms.sums n weighted (fun i => sum (fun j => A i j * x j) d) b w centre /\
  (forall gamma j, (j < d)%nat -> combined threads 4 gamma
    (let '(_, _, G) := pass.one_pass_read n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z in G) j =
    sum (fun i => sum (fun l => gamma l * _atoms.atoms weighted (fun i => sum (fun j => A i j * x j) d) b w centre i l) 4 * A i j) n).
Proof.
  intros T'; destruct columns;
  [unshelve epose proof (P' := pass_ok n d threads (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat
      15 4 T' _ (A) x b w
      (fun z' lo' hi' => onto lo' hi' (pass._times_rows d (pass._by_rows d A lo' hi') x (from lo' z') 0 (hi' - lo')) z') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w' centre) (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') centre l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' centre i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') centre 0%nat l') _
      (fun a' G' lo' hi' => pass._add_rows d weighted (pass._by_rows d A lo' hi') a' G' w 0 (hi' - lo'))
      (fun k' => (negb weighted && existsb (Nat.eqb k') [0]%nat)%bool) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_columns_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 15 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros k' z' b' w' I'; destruct weighted; [discriminate I'|];
      do 4 (destruct k' as [|k']; [try discriminate I';
        cbv beta iota delta [_atoms.atoms _atoms.m _atoms.centre1 _atoms.exp_abs_z _atoms.decay_minus_one_z _atoms.v _atoms.u _atoms.c0 _atoms.wi _atoms.wz _atoms.a0 _atoms.a1 _atoms.a2 _atoms.a3 _atoms.atoms_0 _atoms.atoms_1 _atoms.atoms_2 _atoms.atoms_3 _atoms.c0c0 _atoms.uu _atoms.alpha _atoms.c0u _atoms.wzwz _atoms.a0a0 _atoms.a0a1 _atoms.a0a2 _atoms.a0a3 _atoms.a1a1 _atoms.a1a2 _atoms.a1a3 _atoms.a2a2 _atoms.a2a3 _atoms.a3a3 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2 _atoms.sums_3 _atoms.sums_4 _atoms.sums_5 _atoms.sums_6 _atoms.sums_7 _atoms.sums_8 _atoms.sums_9 _atoms.sums_10 _atoms.sums_11 _atoms.sums_12 _atoms.sums_13 _atoms.sums_14]; ring|]);
      discriminate I'
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_columns_adds_products by assumption;
      do 4 (destruct k' as [|k']; [destruct weighted; reflexivity|]); lia
    |exact P']|unshelve epose proof (P' := pass_ok n d threads (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat
      15 4 T' _ (A) x b w
      (fun z' lo' hi' => pass._times_rows d A x z' lo' hi') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w' centre) (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') centre l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' centre i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') centre 0%nat l') _
      (fun a' G' lo' hi' => pass._add_rows d weighted A a' G' w lo' hi')
      (fun k' => (negb weighted && existsb (Nat.eqb k') [0]%nat)%bool) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_rows_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 15 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros k' z' b' w' I'; destruct weighted; [discriminate I'|];
      do 4 (destruct k' as [|k']; [try discriminate I';
        cbv beta iota delta [_atoms.atoms _atoms.m _atoms.centre1 _atoms.exp_abs_z _atoms.decay_minus_one_z _atoms.v _atoms.u _atoms.c0 _atoms.wi _atoms.wz _atoms.a0 _atoms.a1 _atoms.a2 _atoms.a3 _atoms.atoms_0 _atoms.atoms_1 _atoms.atoms_2 _atoms.atoms_3 _atoms.c0c0 _atoms.uu _atoms.alpha _atoms.c0u _atoms.wzwz _atoms.a0a0 _atoms.a0a1 _atoms.a0a2 _atoms.a0a3 _atoms.a1a1 _atoms.a1a2 _atoms.a1a3 _atoms.a2a2 _atoms.a2a3 _atoms.a3a3 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2 _atoms.sums_3 _atoms.sums_4 _atoms.sums_5 _atoms.sums_6 _atoms.sums_7 _atoms.sums_8 _atoms.sums_9 _atoms.sums_10 _atoms.sums_11 _atoms.sums_12 _atoms.sums_13 _atoms.sums_14]; ring|]);
      discriminate I'
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_rows_adds_products by assumption;
      do 4 (destruct k' as [|k']; [destruct weighted; reflexivity|]); lia
    |exact P']].
Qed.

Theorem one_pass_gives_the_loss (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (1 <= n)%nat -> pass.one_pass_L n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z =
  declared.weighted_L n weighted b (fun i => sum (fun j => A i j * x j) d) w.
Proof.
  intros T' N'. edestruct one_pass_reads_all_rows as (_ & E' & F'); [exact T'|]. unfold pass.one_pass_L. rewrite E'.
  apply combine_gives_the_loss; assumption.
Qed.

Theorem one_pass_gives_the_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (h : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (1 <= n)%nat -> is_derive (fun step => declared.weighted_L n weighted b (fun i => sum (fun j => A i j * (x j + step * h j)) d) w) 0
    (sum (fun j => pass.one_pass_gradient n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z j * h j) d).
Proof.
  intros T' N'. edestruct one_pass_reads_all_rows as (_ & E' & F'); [exact T'|]. eapply is_derive_ext; [intros s'; rewrite moved; reflexivity|].
  erewrite <- slopes; [apply combine_gives_the_gradient; assumption|].
  intros j' J'; unfold pass.one_pass_gradient; rewrite ?E';
  rewrite F' by exact J'; reflexivity.
Qed.

Theorem one_pass_csr_reads_all_rows (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (forall i q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  (forall i, (i < n)%nat -> pass.one_pass_csr_z n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z i = sum (fun j => csr data indices indptr i j * x j) d) /\
  pass.one_pass_csr_sums n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z = _atoms.sums n weighted (fun i => sum (fun j => csr data indices indptr i j * x j) d) b w centre /\
  (forall gamma j, (j < d)%nat -> combined threads 4 gamma
    (let '(_, _, G) := pass.one_pass_csr_read n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z in G) j =
    sum (fun i => sum (fun l => gamma l * _atoms.atoms weighted (fun i => sum (fun j => csr data indices indptr i j * x j) d) b w centre i l) 4 * csr data indices indptr i j) n).
Proof.
  intros T' Q'; unshelve epose proof (P' := pass_ok n d threads 256%nat
      15 4 T' _ (csr data indices indptr) x b w
      (fun z' lo' hi' => pass._times_csr data indices indptr x z' lo' hi') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w' centre) (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') centre l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' centre i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') centre 0%nat l') _
      (fun a' G' lo' hi' => pass._add_csr weighted data indices indptr a' G' w lo' hi')
      (fun k' => (negb weighted && existsb (Nat.eqb k') [0]%nat)%bool) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_csr_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 15 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros k' z' b' w' I'; destruct weighted; [discriminate I'|];
      do 4 (destruct k' as [|k']; [try discriminate I';
        cbv beta iota delta [_atoms.atoms _atoms.m _atoms.centre1 _atoms.exp_abs_z _atoms.decay_minus_one_z _atoms.v _atoms.u _atoms.c0 _atoms.wi _atoms.wz _atoms.a0 _atoms.a1 _atoms.a2 _atoms.a3 _atoms.atoms_0 _atoms.atoms_1 _atoms.atoms_2 _atoms.atoms_3 _atoms.c0c0 _atoms.uu _atoms.alpha _atoms.c0u _atoms.wzwz _atoms.a0a0 _atoms.a0a1 _atoms.a0a2 _atoms.a0a3 _atoms.a1a1 _atoms.a1a2 _atoms.a1a3 _atoms.a2a2 _atoms.a2a3 _atoms.a3a3 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2 _atoms.sums_3 _atoms.sums_4 _atoms.sums_5 _atoms.sums_6 _atoms.sums_7 _atoms.sums_8 _atoms.sums_9 _atoms.sums_10 _atoms.sums_11 _atoms.sums_12 _atoms.sums_13 _atoms.sums_14]; ring|]);
      discriminate I'
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_csr_adds_products by assumption;
      do 4 (destruct k' as [|k']; [destruct weighted; reflexivity|]); lia
    |exact P'].
Qed.

Theorem one_pass_csr_gives_the_loss (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (forall i q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  (1 <= n)%nat -> pass.one_pass_csr_L n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z =
  declared.weighted_L n weighted b (fun i => sum (fun j => csr data indices indptr i j * x j) d) w.
Proof.
  intros T' Q' N'. edestruct one_pass_csr_reads_all_rows as (_ & E' & F'); [exact T'|exact Q'|]. unfold pass.one_pass_csr_L. rewrite E'.
  apply combine_gives_the_loss; assumption.
Qed.

Theorem one_pass_csr_gives_the_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (h : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (forall i q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  (1 <= n)%nat -> is_derive (fun step => declared.weighted_L n weighted b (fun i => sum (fun j => csr data indices indptr i j * (x j + step * h j)) d) w) 0
    (sum (fun j => pass.one_pass_csr_gradient n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z j * h j) d).
Proof.
  intros T' Q' N'. edestruct one_pass_csr_reads_all_rows as (_ & E' & F'); [exact T'|exact Q'|]. eapply is_derive_ext; [intros s'; rewrite moved; reflexivity|].
  erewrite <- slopes; [apply combine_gives_the_gradient; assumption|].
  intros j' J'; unfold pass.one_pass_csr_gradient; rewrite ?E';
  rewrite F' by exact J'; reflexivity.
Qed.
