(* What generated/affine_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/affine_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N m n : nat) (W : nat -> nat -> R) (z : nat -> nat -> R) (b : nat -> R).
Definition y (i_N i_m : nat) : R := sum (fun i_n => W i_m i_n * z i_N i_n) n + b i_m.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 67 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 68 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 71 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * h_z i_T i_N i_n) n. (* 91 *)
Definition W_h_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 92 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * z i_T i_N i_n) n. (* 97 *)
Definition h_W_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 98 *)
Definition product_y (i_T i_N i_m : nat) : R := W_h_z i_T i_N i_m + h_W_z i_T i_N i_m + h_b i_T i_m. (* 101 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (g_y : nat -> nat -> nat -> R).
Definition total (i_T i_N i_n : nat) : R := sum (fun i_m => W i_T i_m i_n * g_y i_T i_N i_m) m. (* 126 *)
Definition W_g_y (i_T i_N i_n : nat) : R := total i_T i_N i_n. (* 127 *)
Definition total' (i_T i_m i_n : nat) : R := sum (fun i_N => g_y i_T i_N i_m * z i_T i_N i_n) N. (* 132 *)
Definition g_y_z (i_T i_m i_n : nat) : R := total' i_T i_m i_n. (* 133 *)
Definition total'' (i_T i_m : nat) : R := sum (fun i_N => g_y i_T i_N i_m) N. (* 137 *)
Definition sum_g_y (i_T i_m : nat) : R := total'' i_T i_m. (* 138 *)
Definition pullback_z (i_T i_N i_n : nat) : R := W_g_y i_T i_N i_n. (* 141 *)
Definition pullback_W (i_T i_m i_n : nat) : R := g_y_z i_T i_m i_n. (* 144 *)
Definition pullback_b (i_T i_m : nat) : R := sum_g_y i_T i_m. (* 146 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * k_z i_T i_N i_n) n. (* 170 *)
Definition h_W_k_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 171 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => h_z i_T i_N i_n * k_W i_T i_m i_n) n. (* 176 *)
Definition h_z_k_W (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 177 *)
Definition second_y (i_T i_N i_m : nat) : R := h_W_k_z i_T i_N i_m + h_z_k_W i_T i_N i_m. (* 180 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_m : axis := (1, 0)%nat.
Definition axis_n : axis := (2, 0)%nat.

Definition given (N : nat) (m : nat) (n : nat) (i_T : nat) (W : nat -> nat -> nat -> R) (z : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (g_y : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_m; i_n] => W i_T i_m i_n
  | 1%nat, [i_N; i_n] => z i_T i_N i_n
  | 2%nat, [i_m] => b i_T i_m
  | 3%nat, [i_N; i_n] => h_z i_T i_N i_n
  | 4%nat, [i_m; i_n] => h_W i_T i_m i_n
  | 5%nat, [i_m] => h_b i_T i_m
  | 6%nat, [i_N; i_m] => g_y i_T i_N i_m
  | 7%nat, [i_N; i_n] => k_z i_T i_N i_n
  | 8%nat, [i_m; i_n] => k_W i_T i_m i_n
  | 9%nat, [i_m] => k_b i_T i_m
  | _, _ => 0
  end.

Module terms_of_declared.
Definition y (weighted : bool) : code := (Plus (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))) (Entry 2 [axis_m])).
End terms_of_declared.

Module terms_of_evaluate.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 3 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total' weighted).
Definition product_y (weighted : bool) : code := (Plus (Plus (W_h_z weighted) (h_W_z weighted)) (Entry 5 [axis_m])).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_m (Times (Entry 0 [axis_m; axis_n]) (Entry 6 [axis_N; axis_m]))).
Definition W_g_y (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_N (Times (Entry 6 [axis_N; axis_m]) (Entry 1 [axis_N; axis_n]))).
Definition g_y_z (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_N (Entry 6 [axis_N; axis_m])).
Definition sum_g_y (weighted : bool) : code := (total'' weighted).
Definition pullback_z (weighted : bool) : code := (W_g_y weighted).
Definition pullback_W (weighted : bool) : code := (g_y_z weighted).
Definition pullback_b (weighted : bool) : code := (sum_g_y weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 7 [axis_N; axis_n]))).
Definition h_W_k_z (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 3 [axis_N; axis_n]) (Entry 8 [axis_m; axis_n]))).
Definition h_z_k_W (weighted : bool) : code := (total' weighted).
Definition second_y (weighted : bool) : code := (Plus (h_W_k_z weighted) (h_z_k_W weighted)).
End terms_of_second_derivative.

Theorem evaluate_gives_y (N : nat) (m : nat) (n : nat) (i_T : nat) (W : nat -> nat -> nat -> R) (z : nat -> nat -> nat -> R) (b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> evaluate.y n z W b i_T i_N i_m = declared.y n (W i_T) (z i_T) (b i_T) i_N i_m.
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (equal_code_ok (lengths_of [N; m; n]) (given N m n i_T W z b (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_evaluate.y true)
      (terms_of_declared.y true)
      (at_lengths_of [i_N; i_m; 0%nat]) (at_lengths_of_ok [i_N; i_m; 0%nat] [N; m; n] (conj Ii_N (conj Ii_m (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_y (N : nat) (m : nat) (n : nat) (i_T : nat) (W : nat -> nat -> nat -> R) (z : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step => declared.y n (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) i_N i_m) 0
    (jacobian_product.product_y n z W h_z h_W h_b i_T i_N i_m).
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (derivative_code_ok (lengths_of [N; m; n]) (given N m n i_T W z b h_z h_W h_b (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.y true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat]
      (terms_of_jacobian_product.product_y true)
      (at_lengths_of [i_N; i_m; 0%nat]) (at_lengths_of_ok [i_N; i_m; 0%nat] [N; m; n] (conj Ii_N (conj Ii_m (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (m : nat) (n : nat) (i_T : nat) (W : nat -> nat -> nat -> R) (z : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (g_y : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_m => g_y i_T i_N i_m * declared.y n (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) i_N i_m) m) N) 0
    (sum (fun i_N => sum (fun i_n => pullback.pullback_z m W g_y i_T i_N i_n * h_z i_T i_N i_n) n) N + sum (fun i_m => sum (fun i_n => pullback.pullback_W N z g_y i_T i_m i_n * h_W i_T i_m i_n) n) m + sum (fun i_m => pullback.pullback_b N g_y i_T i_m * h_b i_T i_m) m).
Proof.
  intros N0 N1 N2. 
  apply (derivative_code_ok (lengths_of [N; m; n]) (given N m n i_T W z b h_z h_W h_b g_y (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (Total axis_N (Total axis_m (Times (Entry 6 [axis_N; axis_m]) (terms_of_declared.y true)))) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat]
      (Plus (Plus (Total axis_N (Total axis_n (Times (terms_of_pullback.pullback_z true) (Entry 3 [axis_N; axis_n])))) (Total axis_m (Total axis_n (Times (terms_of_pullback.pullback_W true) (Entry 4 [axis_m; axis_n]))))) (Total axis_m (Times (terms_of_pullback.pullback_b true) (Entry 5 [axis_m]))))
      (at_lengths_of [0%nat; 0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat; 0%nat] [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_y (N : nat) (m : nat) (n : nat) (i_T : nat) (W : nat -> nat -> nat -> R) (z : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step' => Derive (fun step => declared.y n (fun i_m i_n => W i_T i_m i_n + step' * k_W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_N i_n => z i_T i_N i_n + step' * k_z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m => b i_T i_m + step' * k_b i_T i_m + step * h_b i_T i_m) i_N i_m) 0) 0
    (second_derivative.second_y n h_z h_W k_z k_W i_T i_N i_m).
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (second_code_ok (lengths_of [N; m; n]) (given N m n i_T W z b h_z h_W h_b (fun _ _ _ => 0) k_z k_W k_b) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.y true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat] [(1, 7)%nat; (0, 8)%nat; (2, 9)%nat]
      (terms_of_second_derivative.second_y true)
      (at_lengths_of [i_N; i_m; 0%nat]) (at_lengths_of_ok [i_N; i_m; 0%nat] [N; m; n] (conj Ii_N (conj Ii_m (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.
