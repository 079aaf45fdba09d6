(* What generated/unified_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/unified_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R).
Definition u (i : nat) : R := z i * t + exp (z i).
Definition alpha : R := sum (fun i => u i) n.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition c (i : nat) : R := -1 * b i + f i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module _sums.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 153 *)
Definition m : R := Rmax 0 (largest (fun i => z i) n). (* 155 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 155 *)
Definition scale : R := exp (- m). (* 156 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 159 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 160 *)
Definition alpha : R := sum (fun i => u i) n. (* 161 *)
Definition f (i : nat) : R := u i / alpha. (* 168 *)
Definition c (i : nat) : R := f i - b i. (* 169 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 172 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 172 *)
Definition ff : R := sum (fun i => f i ^ 2) n. (* 172 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 173 *)
End Lines.
End _sums.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition returned : R := _sums.L n weighted z b w t. (* 180 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition L : R := _sums.L n weighted z b w t. (* 188 *)
Definition m : R := _sums.m n z. (* 188 *)
Definition scale : R := _sums.scale n z. (* 188 *)
Definition alpha : R := _sums.alpha n z t. (* 188 *)
Definition cf : R := _sums.cf n z b t. (* 188 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 191 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 192 *)
Definition f (i : nat) : R := u i / alpha. (* 193 *)
Definition c (i : nat) : R := f i - b i. (* 194 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 195 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 196 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 197 *)
Definition r (i : nat) : R := wwz i + v i * (c i - cf) / alpha. (* 198 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition L : R := _value_and_gradient.L n weighted z b w t. (* 207 *)
Definition r (i : nat) : R := _value_and_gradient.r n weighted z b w t i. (* 207 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := _sums.m n z. (* 216 *)
Definition scale : R := _sums.scale n z. (* 216 *)
Definition alpha : R := _sums.alpha n z t. (* 216 *)
Definition cf : R := _sums.cf n z b t. (* 216 *)
Definition ff : R := _sums.ff n z t. (* 216 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 221 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 222 *)
Definition f (i : nat) : R := u i / alpha. (* 223 *)
Definition c (i : nat) : R := f i - b i. (* 224 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 225 *)
Definition q (i : nat) : R := exp_z i. (* 226 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 227 *)
Definition D (i : nat) : R := ww i + (q i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 228 *)
Definition P_0 (i : nat) : R := v i. (* 229 *)
Definition P_1 (i : nat) : R := v i * (c i + f i). (* 230 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 231 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 232 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 233 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition D (i : nat) : R := _curvature.D n weighted z b w t i. (* 242 *)
Definition P_0 (i : nat) : R := _curvature.P_0 n z t i. (* 243 *)
Definition P_1 (i : nat) : R := _curvature.P_1 n z b t i. (* 243 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := _curvature.M_0_0 n z b t. (* 243 *)
Definition M_0_1 : R := _curvature.M_0_1 n z t. (* 243 *)
Definition M_1_0 : R := _curvature.M_1_0 n z t. (* 243 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End curvature.

Module _projected.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := _sums.m n z. (* 250 *)
Definition scale : R := _sums.scale n z. (* 250 *)
Definition alpha : R := _sums.alpha n z t. (* 250 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 254 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 255 *)
Definition f (i : nat) : R := u i / alpha. (* 256 *)
Definition c (i : nat) : R := f i - b i. (* 257 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 258 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 259 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 261 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 261 *)
End Lines.
End _projected.

Module _hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := _sums.m n z. (* 270 *)
Definition scale : R := _sums.scale n z. (* 270 *)
Definition alpha : R := _sums.alpha n z t. (* 270 *)
Definition cf : R := _sums.cf n z b t. (* 270 *)
Definition ff : R := _sums.ff n z t. (* 270 *)
Definition Ph1 : R := _projected.Ph1 n z direction t. (* 271 *)
Definition Ph2 : R := _projected.Ph2 n z direction b t. (* 271 *)
Definition M11 : R := (2 * cf + ff) / alpha ^ 2. (* 272 *)
Definition M21 : R := -1 / alpha ^ 2. (* 273 *)
Definition MPh1 : R := M11 * Ph1 + M21 * Ph2. (* 274 *)
Definition MPh2 : R := M21 * Ph1. (* 275 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 278 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 279 *)
Definition f (i : nat) : R := u i / alpha. (* 280 *)
Definition c (i : nat) : R := f i - b i. (* 281 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 282 *)
Definition q (i : nat) : R := exp_z i. (* 283 *)
Definition D (i : nat) : R := (q i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 284 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 285 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 286 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i + wwh i. (* 287 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition returned (i : nat) : R := _hessian_product.product n weighted z direction b w t i. (* 296 *)
End Lines.
End hessian_product.

Module _residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := _sums.m n z. (* 303 *)
Definition scale : R := _sums.scale n z. (* 303 *)
Definition alpha : R := _sums.alpha n z t. (* 303 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 308 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 309 *)
Definition f (i : nat) : R := u i / alpha. (* 310 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 311 *)
Definition g (i : nat) : R := v i / alpha. (* 312 *)
Definition U_0 (i : nat) : R := - f i / alpha. (* 313 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 314 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End _residual_jacobian.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (t : R).
Definition g (i : nat) : R := _residual_jacobian.g n z t i. (* 321 *)
Definition U_0 (i : nat) : R := _residual_jacobian.U_0 n z t i. (* 322 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := _residual_jacobian.V_0 n z t i. (* 322 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module _fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax 0 (largest (fun i => z i) n). (* 331 *)
Definition scale : R := exp (- m). (* 332 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 335 *)
Definition alpha : R := sum (fun i => u i) n. (* 336 *)
Definition f (i : nat) : R := u i / alpha. (* 340 *)
Definition result (i : nat) : R := f i. (* 341 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition returned (i : nat) : R := _fitted.result n z t i. (* 348 *)
End Lines.
End fitted.

Module _pole.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax 0 (largest (fun i => z i) n). (* 357 *)
Definition scale : R := exp (- m). (* 358 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 361 *)
Definition alpha : R := sum (fun i => u i) n. (* 362 *)
End Lines.
End _pole.

Module pole.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition returned : R := _pole.alpha n z t. (* 369 *)
End Lines.
End pole.

Module _pole_terms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax 0 (largest (fun i => z i) n). (* 378 *)
Definition scale : R := exp (- m). (* 379 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 382 *)
Definition result (i : nat) : R := u i. (* 383 *)
End Lines.
End _pole_terms.

Module pole_terms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition returned (i : nat) : R := _pole_terms.result n z t i. (* 390 *)
End Lines.
End pole_terms.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [] => t
  | 2%nat, [i] => b i
  | 3%nat, [i] => w i
  | 4%nat, [] => _sums.m n z
  | 5%nat, [i] => h i
  | 6%nat, [] => _fitted.m n z
  | 7%nat, [] => _pole.m n z
  | 8%nat, [] => _pole_terms.m n z
  | 9%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Plus (Times (Entry 0 [rows_axis]) (Entry 1 [])) (Call Cexp (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 2 [rows_axis])) (f weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of__sums.
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition m (weighted : bool) : code := (Entry 4 []).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
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
Definition scale (weighted : bool) : code := (terms_of__sums.scale weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition r (weighted : bool) : code := (Plus (wwz weighted) (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted))).
End terms_of__value_and_gradient.

Module terms_of_value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__value_and_gradient.L weighted).
Definition r (weighted : bool) : code := (terms_of__value_and_gradient.r weighted).
End terms_of_value_and_gradient.

Module terms_of__curvature.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition scale (weighted : bool) : code := (terms_of__sums.scale weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition ff (weighted : bool) : code := (terms_of__sums.ff weighted).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 3 [rows_axis]) 2) else (Literal 0)).
Definition D (weighted : bool) : code := (Plus (ww weighted) (Over (Plus (Times (q weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted))).
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
Definition scale (weighted : bool) : code := (terms_of__sums.scale weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 5 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 5 [rows_axis]) (p2 weighted))).
End terms_of__projected.

Module terms_of__hessian_product.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition scale (weighted : bool) : code := (terms_of__sums.scale weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition cf (weighted : bool) : code := (terms_of__sums.cf weighted).
Definition ff (weighted : bool) : code := (terms_of__sums.ff weighted).
Definition Ph1 (weighted : bool) : code := (terms_of__projected.Ph1 weighted).
Definition Ph2 (weighted : bool) : code := (terms_of__projected.Ph2 weighted).
Definition M11 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M21 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition MPh1 (weighted : bool) : code := (Plus (Times (M11 weighted) (Ph1 weighted)) (Times (M21 weighted) (Ph2 weighted))).
Definition MPh2 (weighted : bool) : code := (Times (M21 weighted) (Ph1 weighted)).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition D (weighted : bool) : code := (Over (Plus (Times (q weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 5 [rows_axis]) (Power (Entry 3 [rows_axis]) 2)) else (Literal 0)).
Definition product (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 5 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of__hessian_product.

Module terms_of_hessian_product.
Definition returned (weighted : bool) : code := (terms_of__hessian_product.product weighted).
End terms_of_hessian_product.

Module terms_of__residual_jacobian.
Definition m (weighted : bool) : code := (terms_of__sums.m weighted).
Definition scale (weighted : bool) : code := (terms_of__sums.scale weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
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
Definition m (weighted : bool) : code := (Entry 6 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of__fitted.

Module terms_of_fitted.
Definition returned (weighted : bool) : code := (terms_of__fitted.result weighted).
End terms_of_fitted.

Module terms_of__pole.
Definition m (weighted : bool) : code := (Entry 7 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
End terms_of__pole.

Module terms_of_pole.
Definition returned (weighted : bool) : code := (terms_of__pole.alpha weighted).
End terms_of_pole.

Module terms_of__pole_terms.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition result (weighted : bool) : code := (u weighted).
End terms_of__pole_terms.

Module terms_of_pole_terms.
Definition returned (weighted : bool) : code := (terms_of__pole_terms.result weighted).
End terms_of_pole_terms.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value.returned n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value_and_gradient.L n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => value_and_gradient.r n weighted z b w t i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r true) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r false) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => curvature.D n weighted z b w t i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P n z b t i l * h i) n * curvature.M n z b t l l' * sum (fun i => curvature.P n z b t i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 5)%nat] [(0, 9)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D true) (Entry 5 [rows_axis])) (Entry 9 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 9 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 9 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 9 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 9 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 5)%nat] [(0, 9)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D false) (Entry 5 [rows_axis])) (Entry 9 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 9 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 9 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 9 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 9 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w t i * h' i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 5)%nat] [(0, 9)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 9 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 5)%nat] [(0, 9)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 9 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (t : R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) t i) 0
    (residual_jacobian.g n z t i * h i + sum (fun l => residual_jacobian.U n z t i l * sum (fun i => residual_jacobian.V n z t i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z t (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 5)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 5 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 5 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> fitted.returned n z t i = declared.f n z t i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ pole.returned n z t = a * declared.alpha n z t.
Proof.
  intros N0. exists (exp (- _pole.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_pole.returned true)
      (Times (Call Cexp (Negative (terms_of__pole.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => pole_terms.returned n z t i) n = a * declared.alpha n z t.
Proof.
  intros N0. exists (exp (- _pole_terms.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_pole_terms.returned true))
      (Times (Call Cexp (Negative (terms_of__pole_terms.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
