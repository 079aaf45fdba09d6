(* What generated/cosh_numba.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_numba.v

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
Definition c (i : nat) : R := -1 * b i + u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 258 *)
Definition bi (i : nat) : R := b i. (* 259 *)
Definition u (i : nat) : R := cosh (zi i). (* 260 *)
Definition c (i : nat) : R := u i - bi i. (* 261 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 262 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 264 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 264 *)
Definition sums_0 : R := cc. (* 265 *)
Definition sums_1 : R := wzwz. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 279 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 258 *)
Definition bi (i : nat) : R := b i. (* 259 *)
Definition u (i : nat) : R := cosh (zi i). (* 260 *)
Definition c (i : nat) : R := u i - bi i. (* 261 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 262 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 264 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 264 *)
Definition sums_0 : R := cc. (* 265 *)
Definition sums_1 : R := wzwz. (* 266 *)
Definition v (i : nat) : R := sinh (zi i). (* 298 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 300 *)
Definition gradient_0 (i : nat) : R := c i * v i + wwz i. (* 301 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 279 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition zi (i : nat) : R := z i. (* 367 *)
Definition bi (i : nat) : R := b i. (* 368 *)
Definition u (i : nat) : R := cosh (zi i). (* 369 *)
Definition c (i : nat) : R := u i - bi i. (* 370 *)
Definition v (i : nat) : R := sinh (zi i). (* 371 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2. (* 372 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 373 *)
Definition product_0 (i : nat) : R := D i * direction i + wwh i. (* 374 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition zi (i : nat) : R := z i. (* 351 *)
Definition u (i : nat) : R := cosh (zi i). (* 352 *)
Definition fitted_0 (i : nat) : R := u i. (* 353 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition zi (i : nat) : R := z i. (* 258 *)
Definition bi (i : nat) : R := b i. (* 259 *)
Definition u (i : nat) : R := cosh (zi i). (* 260 *)
Definition c (i : nat) : R := u i - bi i. (* 261 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 262 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 264 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 264 *)
Definition sums_0 : R := cc. (* 265 *)
Definition sums_1 : R := wzwz. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 279 *)
Definition v (i : nat) : R := sinh (zi i). (* 298 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 300 *)
Definition gradient_0 (i : nat) : R := c i * v i + wwz i. (* 301 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 320 *)
Definition curvature_0 (i : nat) : R := c i * u i + v i ^ 2 + ww i. (* 321 *)
Definition jacobian_0 (i : nat) : R := v i. (* 337 *)
Definition fitted_0 (i : nat) : R := u i. (* 353 *)
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition zi (i : nat) : R := z i. (* 258 *)
Definition bi (i : nat) : R := b i. (* 259 *)
Definition u (i : nat) : R := cosh (zi i). (* 260 *)
Definition c (i : nat) : R := u i - bi i. (* 261 *)
Definition wz (i : nat) : R := if weighted then w i * zi i else 0. (* 262 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 264 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 264 *)
Definition sums_0 : R := cc. (* 265 *)
Definition sums_1 : R := wzwz. (* 266 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 279 *)
Definition v (i : nat) : R := sinh (zi i). (* 298 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 300 *)
Definition gradient_0 (i : nat) : R := c i * v i + wwz i. (* 301 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 320 *)
Definition curvature_0 (i : nat) : R := c i * u i + v i ^ 2 + ww i. (* 321 *)
Definition jacobian_0 (i : nat) : R := v i. (* 337 *)
Definition fitted_0 (i : nat) : R := u i. (* 353 *)
End Lines.
End stages.

Module _atoms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 458 *)
Definition c (i : nat) : R := u i - b i. (* 459 *)
Definition v (i : nat) : R := sinh (z i). (* 460 *)
Definition wi (i : nat) : R := if weighted then w i else 0. (* 462 *)
Definition wz (i : nat) : R := wi i * z i. (* 463 *)
Definition a0 (i : nat) : R := c i * v i + wi i * wz i. (* 465 *)
Definition atoms_0 (i : nat) : R := a0 i. (* 465 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0 i | _ => 0 end.
Definition cc : R := sum (fun i => c i ^ 2) n. (* 467 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 467 *)
Definition a0a0 : R := sum (fun i => a0 i * a0 i) n. (* 467 *)
Definition sums_0 : R := cc. (* 467 *)
Definition sums_1 : R := wzwz. (* 467 *)
Definition sums_2 : R := a0a0. (* 467 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | _ => 0 end.
End Lines.
End _atoms.

Module _finish.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (top : R) (centre : nat -> R) (given_ : nat -> R).
Definition cc : R := sums 0%nat. (* 478 *)
Definition wzwz : R := sums 1%nat. (* 479 *)
Definition term1 : R := 0.5 * cc. (* 480 *)
Definition term2 : R := 0.5 * wzwz. (* 481 *)
Definition L : R := term1 + term2. (* 482 *)
Definition terms_0 : R := term1. (* 483 *)
Definition terms_1 : R := term2. (* 483 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | _ => 0 end.
Definition gamma_0 : R := 1. (* 484 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | _ => 0 end.
End Lines.
End _finish.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (sums : nat -> R) (top : R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => sums 0%nat
  | 5%nat, [] => sums 1%nat
  | 6%nat, [] => sums 2%nat
  | 7%nat, [i] => h' i
  | 8%nat, [] => top
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (bi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (bi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition v (weighted : bool) : code := (Call Csinh (zi weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (wwz weighted)).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (bi weighted)).
Definition v (weighted : bool) : code := (Call Csinh (zi weighted)).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product_0 (weighted : bool) : code := (Plus (Times (D weighted) (Entry 3 [rows_axis])) (wwh weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition fitted_0 (weighted : bool) : code := (u weighted).
End terms_of_fit.

Module terms_of_shifted.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (bi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition v (weighted : bool) : code := (Call Csinh (zi weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (wwz weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)) (ww weighted)).
Definition jacobian_0 (weighted : bool) : code := (v weighted).
Definition fitted_0 (weighted : bool) : code := (u weighted).
End terms_of_shifted.

Module terms_of_stages.
Definition zi (weighted : bool) : code := (Entry 0 [rows_axis]).
Definition bi (weighted : bool) : code := (Entry 1 [rows_axis]).
Definition u (weighted : bool) : code := (Call Ccosh (zi weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (bi weighted)).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (zi weighted)) else (Literal 0)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition v (weighted : bool) : code := (Call Csinh (zi weighted)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition gradient_0 (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (wwz weighted)).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition curvature_0 (weighted : bool) : code := (Plus (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)) (ww weighted)).
Definition jacobian_0 (weighted : bool) : code := (v weighted).
Definition fitted_0 (weighted : bool) : code := (u weighted).
End terms_of_stages.

Module terms_of__atoms.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition wi (weighted : bool) : code := (if weighted then (Entry 2 [rows_axis]) else (Literal 0)).
Definition wz (weighted : bool) : code := (Times (wi weighted) (Entry 0 [rows_axis])).
Definition a0 (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (Times (wi weighted) (wz weighted))).
Definition atoms_0 (weighted : bool) : code := (a0 weighted).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition a0a0 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a0 weighted))).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition sums_2 (weighted : bool) : code := (a0a0 weighted).
End terms_of__atoms.

Module terms_of__finish.
Definition cc (weighted : bool) : code := (Entry 4 []).
Definition wzwz (weighted : bool) : code := (Entry 5 []).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition term2 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (term1 weighted) (term2 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition gamma_0 (weighted : bool) : code := (Literal 1).
End terms_of__finish.

(* What is done with the rows of A: arrays are functions of their indices, each loop makes new ones
   of old ones, and threads take their parts of the rows one after the other. *)
From Coq Require Import Lia Bool.
From Resoft Require Import Passes.

Module pass.
Definition _atoms (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (centre : nat -> R) (a : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) :=
  ((fun k q => if (q <? hi - lo)%nat then _atoms.atoms weighted (from lo z) (from lo b) (from lo w) q k else a k q),
   (fun l => S_ l + _atoms.sums (hi - lo) weighted (from lo z) (from lo b) (from lo w) l)).
Definition _times_rows (d : nat) (A : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) := (* 490 *)
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
Definition _add_rows (d : nat) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) := (* 511 *)
  let i := lo in
  let G := while hi (fun i => (i + 4) <=? hi)%nat 4 i (fun i G =>
    let k := (i - lo)%nat in
    let a0_0 := a 0%nat k in
    let a0_1 := a 0%nat (k + 1)%nat in
    let a0_2 := a 0%nat (k + 2)%nat in
    let a0_3 := a 0%nat (k + 3)%nat in
    let G := for_in 0%nat d (fun j G =>
      let A0 := A i j in
      let A1 := A (i + 1)%nat j in
      let A2 := A (i + 2)%nat j in
      let A3 := A (i + 3)%nat j in
      let G := add_at 0%nat j (a0_0 * A0 + a0_1 * A1 + a0_2 * A2 + a0_3 * A3) G in
      G) G in
    G) G in
  let i := after hi (fun i => (i + 4) <=? hi)%nat 4 i in
  let G := while hi (fun i => i <? hi)%nat 1 i (fun i G =>
    let G := for_in 0%nat d (fun j G =>
      let G := add_at 0%nat j (a 0%nat (i - lo)%nat * A i j) G in
      G) G in
    G) G in
  let i := after hi (fun i => i <? hi)%nat 1 i in
  G.
Definition _times_csr (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) := (* 530 *)
  let z := for_in lo hi (fun i z =>
    let zi := 0 in
    let zi := zi + between (indptr i)%nat (indptr (i + 1))%nat (fun j => data j * x (indices j)%nat) in
    let z := put i zi z in
    z) z in
  z.
Definition _add_csr (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) := (* 542 *)
  let G := for_in lo hi (fun i G =>
    let a0 := a 0%nat (i - lo)%nat in
    let G := for_in (indptr i)%nat (indptr (i + 1))%nat (fun j G =>
      let k := (indices j)%nat in
      let G := add_at 0%nat k (a0 * data j) G in
      G) G in
    G) G in
  G.
Definition _by_rows (d : nat) (A : nat -> nat -> R) (lo : nat) (hi : nat) := (* 552 *)
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
Definition _chunk_rows (d : nat) (weighted : bool) (rows_ : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 572 *)
  let block := (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let z := _times_rows d rows_ x z lo hi in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_rows d rows_ a G w lo hi in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _chunk_columns (d : nat) (weighted : bool) (columns : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 572 *)
  let block := (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let A := _by_rows d columns lo hi in
    let z' := _times_rows d A x (from lo z) 0%nat (hi - lo)%nat in
    let z := onto lo hi z' z in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_rows d A a G w 0%nat (hi - lo)%nat in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _chunk_csr (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> R) (S_ : nat -> R) (given_ : nat -> R) (first : nat) (last : nat) := (* 572 *)
  let block := 256%nat in
  let a := fun _ _ => 0 in
  let '(z, a, S_, G) := while last (fun lo => lo <? last)%nat block first (fun lo '(z, a, S_, G) =>
    let hi := (Nat.min last (lo + block))%nat in
    let z := _times_csr data indices indptr x z lo hi in
    let '(a, S_) := _atoms weighted z b w lo hi centre a S_ given_ in
    let G := _add_csr data indices indptr a G w lo hi in
    (z, a, S_, G)) (z, a, S_, G) in
  (z, S_, G).
Definition _read_rows (n : nat) (d : nat) (threads : nat) (weighted : bool) (rows_ : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 595 *)
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
Definition _read_columns (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 595 *)
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
Definition _read_csr (n : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (G : nat -> nat -> nat -> R) (S_ : nat -> nat -> R) (given_ : nat -> R) := (* 595 *)
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
  of_all threads 3 (let '(_, S_, _) := one_pass_read n d threads weighted columns A x b w centre given_ z in S_).
Definition one_pass_L (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _finish.L (one_pass_sums n d threads weighted columns A x b w centre given_ z).
Definition one_pass_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  combined threads 1 (_finish.gamma)
    (let '(_, _, G) := one_pass_read n d threads weighted columns A x b w centre given_ z in G).
Definition one_pass_csr_read (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _read_csr n threads weighted data indices indptr x z b w centre (fun _ _ _ => 0) (fun _ _ => 0) given_.
Definition one_pass_csr_z (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  let '(z, _, _) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in z.
Definition one_pass_csr_sums (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  of_all threads 3 (let '(_, S_, _) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in S_).
Definition one_pass_csr_L (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  _finish.L (one_pass_csr_sums n d threads weighted data indices indptr x b w centre given_ z).
Definition one_pass_csr_gradient (n : nat) (d : nat) (threads : nat) (weighted : bool) (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (x : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (z : nat -> R) :=
  combined threads 1 (_finish.gamma)
    (let '(_, _, G) := one_pass_csr_read n d threads weighted data indices indptr x b w centre given_ z in G).
End pass.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.gradient_0 weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product_0 weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 true) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product_0 false) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fit.fitted_0 z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.fitted_0 true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.gradient_0 weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.curvature_0 weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P i l * h i) n * shifted.M l l' * sum (fun i => shifted.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 true) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.curvature_0 false) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) i) 0
    (shifted.jacobian_0 z i * h i + sum (fun l => shifted.U i l * sum (fun i => shifted.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_shifted.jacobian_0 true) (Entry 3 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> shifted.fitted_0 z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.fitted_0 true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  stages.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => stages.gradient_0 weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.gradient_0 false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.curvature_0 weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P i l * h i) n * stages.M l l' * sum (fun i => stages.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 true) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.curvature_0 false) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) i) 0
    (stages.jacobian_0 z i * h i + sum (fun l => stages.U i l * sum (fun i => stages.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_stages.jacobian_0 true) (Entry 3 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> stages.fitted_0 z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.fitted_0 true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (fun l => sum (fun p => _atoms.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) l) parts) = _atoms.sums (start size parts) weighted z b w.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 3 (destruct l as [|l]; [cbv beta iota delta [_atoms.sums _atoms.cc _atoms.wzwz _atoms.a0a0 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  _finish.L (_atoms.sums n weighted z b w) = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n true z b w) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 true)); ((Entry 5 []), (terms_of__atoms.sums_1 true)); ((Entry 6 []), (terms_of__atoms.sums_2 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of__finish.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n false z b w) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 false)); ((Entry 5 []), (terms_of__atoms.sums_1 false)); ((Entry 6 []), (terms_of__atoms.sums_2 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of__finish.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => _finish.gamma l * _atoms.atoms weighted z b w i l) 1 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n true z b w) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 true)); ((Entry 5 []), (terms_of__atoms.sums_1 true)); ((Entry 6 []), (terms_of__atoms.sums_2 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of__finish.gamma_0 true) (terms_of__atoms.atoms_0 true))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n false z b w) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 false)); ((Entry 5 []), (terms_of__atoms.sums_1 false)); ((Entry 6 []), (terms_of__atoms.sums_2 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of__finish.gamma_0 false) (terms_of__atoms.atoms_0 false))) (Entry 3 [rows_axis])))
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

Theorem add_rows_adds_products (d : nat) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 1)%nat ->
  (j < d)%nat -> pass._add_rows d A a G w lo hi k j =
  if existsb (Nat.eqb k) [0]%nat then G k j + between lo hi (fun i => a k (i - lo)%nat * A i j) else G k j.
Proof.
  intros K J; unfold pass._add_rows; cbv zeta;
  do 1 (destruct k as [|k]; [adds_to_rows J|]); lia.
Qed.

Theorem times_columns_writes_A_x (d : nat) (A : nat -> nat -> R) (x : nat -> R) (z : nat -> R) (lo : nat) (hi : nat) (i : nat) :
  (onto lo hi (pass._times_rows d (pass._by_rows d A lo hi) x (from lo z) 0 (hi - lo)) z) i =
  if within_ lo i hi then sum (fun j => A i j * x j) d else z i.
Proof.
  apply (copied_times lo hi d A (pass._by_rows d A lo hi) x);
  [intros; apply by_rows_copies; assumption|];
  intros; apply times_rows_writes_A_x.
Qed.

Theorem add_columns_adds_products (d : nat) (A : nat -> nat -> R) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 1)%nat ->
  (j < d)%nat -> pass._add_rows d (pass._by_rows d A lo hi) a G w 0 (hi - lo) k j =
  if existsb (Nat.eqb k) [0]%nat then G k j + between lo hi (fun i => a k (i - lo)%nat * A i j) else G k j.
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

Theorem add_csr_adds_products (data : nat -> R) (indices : nat -> nat) (indptr : nat -> nat) (a : nat -> nat -> R) (G : nat -> nat -> R) (w : nat -> R) (lo : nat) (hi : nat) (k : nat) (j : nat) :
  (k < 1)%nat ->
  pass._add_csr data indices indptr a G w lo hi k j =
  if existsb (Nat.eqb k) [0]%nat then G k j + between lo hi (fun i => a k (i - lo)%nat * csr data indices indptr i j) else G k j.
Proof.
  intros K; unfold pass._add_csr; cbv zeta;
  do 1 (destruct k as [|k]; [adds_to_stored|]); lia.
Qed.

Theorem sums_are_of_rows (m : nat) (l : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  _atoms.sums m weighted z b w l =
  sum (fun i => _atoms.sums 1 weighted (fun _ => z i) (fun _ => b i) (fun _ => w i) l) m.
Proof.
  do 3 (destruct l as [|l]; [cbv beta iota delta [_atoms.sums _atoms.cc _atoms.wzwz _atoms.a0a0 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2];
    apply sum_ext; intros i I; cbn [sum]; symmetry; apply Rplus_0_l|]).
  symmetry. apply sum_zero.
Qed.

Theorem one_pass_reads_all_rows (n : nat) (d : nat) (threads : nat) (weighted : bool) (columns : bool) (A : nat -> nat -> R) (x : nat -> R) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= threads)%nat ->
  (forall i, (i < n)%nat -> pass.one_pass_z n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z i = sum (fun j => A i j * x j) d) /\
  pass.one_pass_sums n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z = _atoms.sums n weighted (fun i => sum (fun j => A i j * x j) d) b w /\
  (forall gamma j, (j < d)%nat -> combined threads 1 gamma
    (let '(_, _, G) := pass.one_pass_read n d threads weighted columns A x b w centre (fun l => match l with _ => 0 end) z in G) j =
    sum (fun i => sum (fun l => gamma l * _atoms.atoms weighted (fun i => sum (fun j => A i j * x j) d) b w i l) 1 * A i j) n).
Proof.
  intros T'; destruct columns;
  [unshelve epose proof (P' := pass_ok n d threads (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat
      3 1 T' _ (A) x b w
      (fun z' lo' hi' => onto lo' hi' (pass._times_rows d (pass._by_rows d A lo' hi') x (from lo' z') 0 (hi' - lo')) z') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w') (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') 0%nat l') _
      (fun a' G' lo' hi' => pass._add_rows d (pass._by_rows d A lo' hi') a' G' w 0 (hi' - lo'))
      (fun _ => false) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_columns_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 3 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros; discriminate
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_columns_adds_products by assumption;
      do 1 (destruct k' as [|k']; [reflexivity|]); lia
    |exact P']|unshelve epose proof (P' := pass_ok n d threads (Nat.max 4 (Nat.min 256 (32768 / (Nat.max d 1))))%nat
      3 1 T' _ (A) x b w
      (fun z' lo' hi' => pass._times_rows d A x z' lo' hi') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w') (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') 0%nat l') _
      (fun a' G' lo' hi' => pass._add_rows d A a' G' w lo' hi')
      (fun _ => false) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_rows_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 3 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros; discriminate
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_rows_adds_products by assumption;
      do 1 (destruct k' as [|k']; [reflexivity|]); lia
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
  pass.one_pass_csr_sums n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z = _atoms.sums n weighted (fun i => sum (fun j => csr data indices indptr i j * x j) d) b w /\
  (forall gamma j, (j < d)%nat -> combined threads 1 gamma
    (let '(_, _, G) := pass.one_pass_csr_read n d threads weighted data indices indptr x b w centre (fun l => match l with _ => 0 end) z in G) j =
    sum (fun i => sum (fun l => gamma l * _atoms.atoms weighted (fun i => sum (fun j => csr data indices indptr i j * x j) d) b w i l) 1 * csr data indices indptr i j) n).
Proof.
  intros T' Q'; unshelve epose proof (P' := pass_ok n d threads 256%nat
      3 1 T' _ (csr data indices indptr) x b w
      (fun z' lo' hi' => pass._times_csr data indices indptr x z' lo' hi') _
      (fun m' z' b' w' => _atoms.sums m' weighted z' b' w') (fun l' z' b' w' => _atoms.sums 1 weighted (fun _ => z') (fun _ => b') (fun _ => w') l') _ _
      (fun z' b' w' i' l' => _atoms.atoms weighted z' b' w' i' l') (fun l' z' b' w' => _atoms.atoms weighted (fun _ => z') (fun _ => b') (fun _ => w') 0%nat l') _
      (fun a' G' lo' hi' => pass._add_csr data indices indptr a' G' w lo' hi')
      (fun _ => false) _ _ z);
    [first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]
    |intros z' lo' hi' i'; apply times_csr_writes_A_x; assumption
    |intros m' z' b' w' l'; apply sums_are_of_rows
    |intros l' z' b' w' L'; do 3 (destruct l' as [|l']; [lia|]);
      reflexivity
    |reflexivity
    |intros; discriminate
    |intros a' G' lo' hi' k' j' K' J'; cbv beta; rewrite add_csr_adds_products by assumption;
      do 1 (destruct k' as [|k']; [reflexivity|]); lia
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
