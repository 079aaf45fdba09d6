(* What generated/cosh_normalised_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_normalised_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith FunctionalExtensionality.
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

Module _sums.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 152 *)
Definition m : R := largest (fun i => Rabs (z i)) n. (* 154 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 154 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 157 *)
Definition alpha : R := sum (fun i => u i) n. (* 158 *)
Definition f (i : nat) : R := u i / alpha. (* 164 *)
Definition c (i : nat) : R := f i - b i. (* 165 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 168 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 168 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 168 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 169 *)
End Lines.
End _sums.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned : R := _sums.L n weighted z b w. (* 176 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _sums.L n weighted z b w. (* 184 *)
Definition m : R := _sums.m n z. (* 184 *)
Definition alpha : R := _sums.alpha n z. (* 184 *)
Definition cf : R := _sums.cf n z b. (* 184 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 187 *)
Definition f (i : nat) : R := u i / alpha. (* 188 *)
Definition c (i : nat) : R := f i - b i. (* 189 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 190 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 191 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 192 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 193 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 194 *)
Definition r (i : nat) : R := wwz i + v i * (c i - cf) / alpha. (* 195 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _value_and_gradient.L n weighted z b w. (* 202 *)
Definition r (i : nat) : R := _value_and_gradient.r n weighted z b w i. (* 202 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := _sums.m n z. (* 211 *)
Definition alpha : R := _sums.alpha n z. (* 211 *)
Definition cf : R := _sums.cf n z b. (* 211 *)
Definition ff : R := _sums.ff n z. (* 211 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 216 *)
Definition f (i : nat) : R := u i / alpha. (* 217 *)
Definition c (i : nat) : R := f i - b i. (* 218 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 219 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 220 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 221 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 222 *)
Definition D (i : nat) : R := ww i + (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 223 *)
Definition P_0 (i : nat) : R := v i. (* 224 *)
Definition P_1 (i : nat) : R := v i * (c i + f i). (* 225 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 226 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 227 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 228 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition D (i : nat) : R := _curvature.D n weighted z b w i. (* 235 *)
Definition P_0 (i : nat) : R := _curvature.P_0 n z i. (* 236 *)
Definition P_1 (i : nat) : R := _curvature.P_1 n z b i. (* 236 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := _curvature.M_0_0 n z b. (* 236 *)
Definition M_0_1 : R := _curvature.M_0_1 n z. (* 236 *)
Definition M_1_0 : R := _curvature.M_1_0 n z. (* 236 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End curvature.

Module _projected.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := _sums.m n z. (* 243 *)
Definition alpha : R := _sums.alpha n z. (* 243 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 247 *)
Definition f (i : nat) : R := u i / alpha. (* 248 *)
Definition c (i : nat) : R := f i - b i. (* 249 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 250 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 251 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 252 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 253 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 255 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 255 *)
End Lines.
End _projected.

Module _hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := _sums.m n z. (* 264 *)
Definition alpha : R := _sums.alpha n z. (* 264 *)
Definition cf : R := _sums.cf n z b. (* 264 *)
Definition ff : R := _sums.ff n z. (* 264 *)
Definition Ph1 : R := _projected.Ph1 n z direction. (* 265 *)
Definition Ph2 : R := _projected.Ph2 n z direction b. (* 265 *)
Definition M11 : R := (2 * cf + ff) / alpha ^ 2. (* 266 *)
Definition M21 : R := -1 / alpha ^ 2. (* 267 *)
Definition MPh1 : R := M11 * Ph1 + M21 * Ph2. (* 268 *)
Definition MPh2 : R := M21 * Ph1. (* 269 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 272 *)
Definition f (i : nat) : R := u i / alpha. (* 273 *)
Definition c (i : nat) : R := f i - b i. (* 274 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 275 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 276 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 277 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 278 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 279 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 280 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i + wwh i. (* 281 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned (i : nat) : R := _hessian_product.product n weighted z direction b w i. (* 288 *)
End Lines.
End hessian_product.

Module _residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := _sums.m n z. (* 295 *)
Definition alpha : R := _sums.alpha n z. (* 295 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 300 *)
Definition f (i : nat) : R := u i / alpha. (* 301 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 302 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 303 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 304 *)
Definition g (i : nat) : R := v i / alpha. (* 305 *)
Definition U_0 (i : nat) : R := - f i / alpha. (* 306 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 307 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End _residual_jacobian.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition g (i : nat) : R := _residual_jacobian.g n z i. (* 314 *)
Definition U_0 (i : nat) : R := _residual_jacobian.U_0 n z i. (* 315 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := _residual_jacobian.V_0 n z i. (* 315 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module _fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 324 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 327 *)
Definition alpha : R := sum (fun i => u i) n. (* 328 *)
Definition f (i : nat) : R := u i / alpha. (* 332 *)
Definition result (i : nat) : R := f i. (* 333 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition returned (i : nat) : R := _fitted.result n z i. (* 340 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [] => _sums.m n z
  | 4%nat, [i] => h i
  | 5%nat, [] => _fitted.m n z
  | 6%nat, [i] => h' i
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

Module terms_of__sums.
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition m (weighted : bool) : code := (Entry 3 []).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Power (f weighted) 2)).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of__sums.

Module terms_of_value.
Definition returned (weighted : bool) : code := (terms_of__sums.L weighted).
End terms_of_value.

Module terms_of__value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__sums.L weighted).
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition r (weighted : bool) : code := (Plus (wwz weighted) (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted))).
End terms_of__value_and_gradient.

Module terms_of_value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__value_and_gradient.L weighted).
Definition r (weighted : bool) : code := (terms_of__value_and_gradient.r weighted).
End terms_of_value_and_gradient.

Module terms_of__curvature.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition ff (weighted : bool) : code := (terms_of__sums.ff weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition D (weighted : bool) : code := (Plus (ww weighted) (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted))).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
End terms_of__curvature.

Module terms_of_curvature.
Definition D (weighted : bool) : code := (terms_of__curvature.D weighted).
Definition P_0 (weighted : bool) : code := (terms_of__curvature.P_0 weighted).
Definition P_1 (weighted : bool) : code := (terms_of__curvature.P_1 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of__curvature.M_0_0 weighted).
Definition M_0_1 (weighted : bool) : code := (terms_of__curvature.M_0_1 weighted).
Definition M_1_0 (weighted : bool) : code := (terms_of__curvature.M_1_0 weighted).
End terms_of_curvature.

Module terms_of__projected.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 4 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 4 [rows_axis]) (p2 weighted))).
End terms_of__projected.

Module terms_of__hessian_product.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition ff (weighted : bool) : code := (terms_of__sums.ff weighted).
Definition Ph1 (weighted : bool) : code := (terms_of__projected.Ph1 weighted).
Definition Ph2 (weighted : bool) : code := (terms_of__projected.Ph2 weighted).
Definition M11 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M21 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition MPh1 (weighted : bool) : code := (Plus (Times (M11 weighted) (Ph1 weighted)) (Times (M21 weighted) (Ph2 weighted))).
Definition MPh2 (weighted : bool) : code := (Times (M21 weighted) (Ph1 weighted)).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 4 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 4 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of__hessian_product.

Module terms_of_hessian_product.
Definition returned (weighted : bool) : code := (terms_of__hessian_product.product weighted).
End terms_of_hessian_product.

Module terms_of__residual_jacobian.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition g (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition U_0 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of__residual_jacobian.

Module terms_of_residual_jacobian.
Definition g (weighted : bool) : code := (terms_of__residual_jacobian.g false).
Definition U_0 (weighted : bool) : code := (terms_of__residual_jacobian.U_0 false).
Definition V_0 (weighted : bool) : code := (terms_of__residual_jacobian.V_0 false).
End terms_of_residual_jacobian.

Module terms_of__fitted.
Definition m (weighted : bool) : code := (Entry 5 []).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of__fitted.

Module terms_of_fitted.
Definition returned (weighted : bool) : code := (terms_of__fitted.result weighted).
End terms_of_fitted.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.returned n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r true) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r false) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P n z b i l * h i) n * curvature.M n z b l l' * sum (fun i => curvature.P n z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D true) (Entry 4 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 4 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 4 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 4 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D false) (Entry 4 [rows_axis])) (Entry 6 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 4 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 4 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 6 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 4 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 6 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 6 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g n z i * h i + sum (fun l => residual_jacobian.U n z i l * sum (fun i => residual_jacobian.V n z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 4)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 4 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 4 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.returned n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.
