(* A Fast Optimization View: Reformulating Single Layer Attention in LLM Based on Tensor and SVM Trick, and Solving It in Matrix Multiplication Time (arXiv 2309.07418)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/attention.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* attention/du: Lemma B.1 (1); read in a sibling paper *)
Theorem attention_du
    (n : nat)
    (z A_i : nat -> R)
    (i : nat) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => u (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * u z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ u_term__%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Mul (Var 1 [(0, 0)]) u_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dalpha: Lemma B.1 (2); read in a sibling paper *)
Theorem attention_dalpha
    (n : nat)
    (z A_i : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  (1 <= n)%nat ->
  is_derive (fun e => alpha (fun i => z i + e * A_i i)) 0
    (sum (fun i => A_i i * u z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ alpha_term__%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Sum (0, 0) (Mul (Var 1 [(0, 0)]) u_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/df: Lemma B.1 (3); read in a sibling paper *)
Theorem attention_df
    (n : nat)
    (z A_i : nat -> R)
    (i : nat) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => f (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * f z i - sum (fun i1 => A_i i1 * f z i1) n * f z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ f_term__%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Add (Mul (Var 1 [(0, 0)]) f_term__) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      f_term__)) f_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dgamma: Lemma B.1 (4); read in a sibling paper *)
Theorem attention_dgamma
    (n : nat)
    (v z A_i : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  (1 <= n)%nat ->
  is_derive (fun e => gamma (fun i => z i + e * A_i i)) 0
    (sum (fun i => A_i i * v i * f z i) n - sum (fun i => A_i i * f z i) n * gamma z).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ gamma_term__%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval
      len__ (Add (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])) f_term__)) (Opp (Mul (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) f_term__)) gamma_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dc: Lemma B.1 (5); read in a sibling paper *)
Theorem attention_dc
    (n : nat)
    (b0 : R)
    (v z A_i : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  (1 <= n)%nat ->
  is_derive (fun e => c (fun i => z i + e * A_i i)) 0
    (sum (fun i => A_i i * v i * f z i) n - sum (fun i => A_i i * f z i) n * gamma z).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ c_term__%nat (move r__ [(2, 3)]%nat t__) s__) 0 (eval
      len__ (Add (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) gamma_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dL: Lemma B.1 (6); read in a sibling paper *)
Theorem attention_dL
    (n : nat)
    (b0 : R)
    (v z A_i : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => L (fun i => z i + e * A_i i)) 0
    ((sum (fun i => A_i i * v i * f z i) n - sum (fun i => A_i i * f z i) n * gamma z) * c z).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ L_term__%nat (move r__ [(2, 3)]%nat t__) s__) 0 (eval
      len__ (Mul (Add (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) gamma_term__))) c_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dfv-same: Lemma B.1 (7); read in a sibling paper *)
Theorem attention_dfv_same
    (n : nat)
    (A_i v z : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  is_derive (fun e => sum (fun i => A_i i * v i * f (fun i1 => z i1 + e * A_i i1) i) n) 0
    (sum (fun i => A_i i ^ 2 * v i * f z i) n - sum (fun i => A_i i * f z i) n * sum (fun i => A_i i
        * v i * f z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => v i0__ | 2, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))
      f_term__))%nat (move r__ [(2, 0)]%nat t__) s__) 0 (eval len__ (Add (Sum (0, 0) (Mul (Mul (Pow
      (Var 0 [(0, 0)]) 2) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)])
      f_term__)) (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)))))%nat r__
      s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dfv: Lemma B.1 (8); derived here
   Note: the corrected form *)
Theorem attention_dfv
    (n : nat)
    (A_i v z A_l : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  is_derive (fun e => sum (fun i => A_i i * v i * f (fun i1 => z i1 + e * A_l i1) i) n) 0
    (sum (fun i => A_i i * A_l i * v i * f z i) n - sum (fun i => A_l i * f z i) n * sum (fun i =>
        A_i i * v i * f z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => A_l i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))
      f_term__))%nat (move r__ [(2, 3)]%nat t__) s__) 0 (eval len__ (Add (Sum (0, 0) (Mul (Mul (Mul
      (Var 0 [(0, 0)]) (Var 3 [(0, 0)])) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))
      f_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dfA-same: Lemma B.1 (9); read in a sibling paper *)
Theorem attention_dfA_same
    (n : nat)
    (A_i z : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  is_derive (fun e => sum (fun i => A_i i * f (fun i1 => z i1 + e * A_i i1) i) n) 0
    (sum (fun i => A_i i ^ 2 * f z i) n - sum (fun i => A_i i * f z i) n ^ 2).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__))%nat (move
      r__ [(1, 0)]%nat t__) s__) 0 (eval len__ (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      f_term__)) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) 2)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/dfA: Lemma B.1 (10); read in a sibling paper *)
Theorem attention_dfA
    (n : nat)
    (A_i z A_l : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  is_derive (fun e => sum (fun i => A_i i * f (fun i1 => z i1 + e * A_l i1) i) n) 0
    (sum (fun i => A_i i * A_l i * f z i) n - sum (fun i => A_i i * f z i) n * sum (fun i => A_l i *
        f z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => z i0__ | 2, [i0__] => A_l i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__))%nat (move
      r__ [(1, 2)]%nat t__) s__) 0 (eval len__ (Add (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 2
      [(0, 0)])) f_term__)) (Opp (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) f_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/d2L: Lemma D.1; derived here
   Note: the corrected form *)
Theorem attention_d2L
    (n : nat)
    (b0 : R)
    (v z A_i A_l : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => L (fun i => z i + e * A_l i + e1 * A_i i)) 0) 0
    ((sum (fun i => A_i i * A_l i * v i * f z i) n - sum (fun i => A_i i * A_l i * f z i) n * gamma
        z) * c z + sum (fun i => A_i i * v i * f z i) n * sum (fun i => A_l i * v i * f z i) n +
        (gamma z ^ 2 + 2 * c z * gamma z) * sum (fun i => A_i i * f z i) n * sum (fun i => A_l i * f
        z i) n - (sum (fun i => A_i i * f z i) n * sum (fun i => A_l i * v i * f z i) n + sum (fun i
        => A_l i * f z i) n * sum (fun i => A_i i * v i * f z i) n) * (c z + gamma z)).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => A_i i0__ | 4, [i0__] => A_l i0__ | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der L_term__ [(2, 3)])%nat (move r__ [(2, 4)]%nat t__)
      s__) 0 (eval len__ (Add (Add (Add (Mul (Add (Sum (0, 0) (Mul (Mul (Mul (Var 3 [(0, 0)]) (Var 4
      [(0, 0)])) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var
      4 [(0, 0)])) f_term__)) gamma_term__))) c_term__) (Mul (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)])
      (Var 1 [(0, 0)])) f_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) (Var 1 [(0, 0)]))
      f_term__)))) (Mul (Mul (Add (Pow gamma_term__ 2) (Mul (Mul (Num 2) c_term__) gamma_term__))
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__))))
      (Opp (Mul (Add (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Mul (Var 4
      [(0, 0)]) (Var 1 [(0, 0)])) f_term__))) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__)) (Sum
      (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)))) (Add c_term__
      gamma_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/quadratic-fv: Lemma D.2; read in a sibling paper
   Note: each part is A_i^T (...) A_l *)
Theorem attention_quadratic_fv
    (n : nat)
    (A_i A_l v z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => A_i i * A_l i * v i * f i) n
    = sum (fun i => A_i i * A_l i * v i * f i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => A_l i0__ | 2, [i0__] => v i0__ | 3, [i0__] => z i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) (Var 2 [(0, 0)]))
      f_term__))%nat r__ s__ = eval len__ (Sum (0, 0) (Mul (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)])) (Var 2 [(0, 0)])) f_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/quadratic-f: Lemma D.2; read in a sibling paper
   Note: each part is A_i^T (...) A_l *)
Theorem attention_quadratic_f
    (n : nat)
    (A_i A_l z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => A_i i * A_l i * f i) n
    = sum (fun i => A_i i * A_l i * f i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => A_l i0__ | 2, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) f_term__))%nat r__ s__
      = eval len__ (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) f_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/quadratic-fv-f: Lemma D.2; read in a sibling paper
   Note: each part is A_i^T (...) A_l *)
Theorem attention_quadratic_fv_f
    (n : nat)
    (A_l z A_i v : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => A_l i * f i) n * sum (fun i => A_i i * v i * f i) n
    = sum (fun i => sum (fun i1 => A_l i1 * f i1) n * A_i i * v i * f i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_l i0__
      | 1, [i0__] => z i0__ | 2, [i0__] => A_i i0__ | 3, [i0__] => v i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)])) f_term__)))%nat r__ s__ = eval len__ (Sum (0, 0) (Mul (Mul (Mul
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) (Var 2 [(0, 0)])) (Var 3 [(0, 0)]))
      f_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/quadratic-fv-fv: Lemma D.2; read in a sibling paper
   Note: each part is A_i^T (...) A_l *)
Theorem attention_quadratic_fv_fv
    (n : nat)
    (A_i v z A_l : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => A_i i * v i * f i) n * sum (fun i => A_l i * v i * f i) n
    = sum (fun i => sum (fun i1 => A_l i1 * v i1 * f i1) n * A_i i * v i * f i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => A_l i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)) (Sum
      (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)))%nat r__ s__ = eval len__ (Sum
      (0, 0) (Mul (Mul (Mul (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)) (Var
      0 [(0, 0)])) (Var 1 [(0, 0)])) f_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/quadratic-f-f: Lemma D.2; read in a sibling paper
   Note: each part is A_i^T (...) A_l *)
Theorem attention_quadratic_f_f
    (n : nat)
    (A_i z A_l : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => A_i i * f i) n * sum (fun i => A_l i * f i) n
    = sum (fun i => sum (fun i1 => A_l i1 * f i1) n * A_i i * f i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => A_i i0__
      | 1, [i0__] => z i0__ | 2, [i0__] => A_l i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) f_term__)))%nat r__ s__ = eval len__ (Sum (0, 0) (Mul (Mul (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) f_term__)) (Var 0 [(0, 0)])) f_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/hessian: Definition D.3, Lemma D.4; derived here
   Note: the corrected form *)
Theorem attention_hessian
    (n : nat)
    (b0 : R)
    (v z h k : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => L (fun i => z i + e * k i + e1 * h i)) 0) 0
    ((sum (fun i => h i * k i * v i * f z i) n - sum (fun i => h i * k i * f z i) n * gamma z) * c z
        + sum (fun i => h i * v i * f z i) n * sum (fun i => k i * v i * f z i) n + (gamma z ^ 2 + 2
        * c z * gamma z) * sum (fun i => h i * f z i) n * sum (fun i => k i * f z i) n - (sum (fun i
        => h i * f z i) n * sum (fun i => k i * v i * f z i) n + sum (fun i => k i * f z i) n * sum
        (fun i => h i * v i * f z i) n) * (c z + gamma z)).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der L_term__ [(2, 3)])%nat (move r__ [(2, 4)]%nat t__)
      s__) 0 (eval len__ (Add (Add (Add (Mul (Add (Sum (0, 0) (Mul (Mul (Mul (Var 3 [(0, 0)]) (Var 4
      [(0, 0)])) (Var 1 [(0, 0)])) f_term__)) (Opp (Mul (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var
      4 [(0, 0)])) f_term__)) gamma_term__))) c_term__) (Mul (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)])
      (Var 1 [(0, 0)])) f_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) (Var 1 [(0, 0)]))
      f_term__)))) (Mul (Mul (Add (Pow gamma_term__ 2) (Mul (Mul (Num 2) c_term__) gamma_term__))
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__))))
      (Opp (Mul (Add (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Mul (Var 4
      [(0, 0)]) (Var 1 [(0, 0)])) f_term__))) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__)) (Sum
      (0, 0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)))) (Add c_term__
      gamma_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/hessian-y: Lemma G.2; read in a sibling paper
   Note: the Y-block is A3^T f f^T A3; hh = A3 y *)
Theorem attention_hessian_y
    (n : nat)
    (b0 : R)
    (hh z h k : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let gamma (hh : nat -> R) := sum (fun i => hh i * f i) n in
  let c (hh : nat -> R) := gamma hh - b0 in
  let L (hh : nat -> R) := 1 / 2 * c hh ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => L (fun i => hh i + e * k i + e1 * h i)) 0) 0
    (sum (fun i => h i * f i) n * sum (fun i => k i * f i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => hh i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der L_term__ [(1, 3)])%nat (move r__ [(1, 4)]%nat t__)
      s__) 0 (eval len__ (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Var 4
      [(0, 0)]) f_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/hessian-mixed: Lemma H.3; derived here
   Note: the corrected form *)
Theorem attention_hessian_mixed
    (n : nat)
    (b0 : R)
    (hh z h k : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (hh : nat -> R) (z : nat -> R) := sum (fun i => hh i * f z i) n in
  let c (hh : nat -> R) (z : nat -> R) := gamma hh z - b0 in
  let L (hh : nat -> R) (z : nat -> R) := 1 / 2 * c hh z ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => L (fun i => hh i + e * k i) (fun i => z i + e1 * h i)) 0) 0
    (sum (fun i => k i * f z i) n * sum (fun i => h i * hh i * f z i) n + sum (fun i => h i * k i *
        c hh z * f z i) n - sum (fun i => h i * f z i) n * sum (fun i => k i * f z i) n * c hh z -
        sum (fun i => h i * f z i) n * sum (fun i => k i * f z i) n * gamma hh z).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => hh i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der L_term__ [(2, 3)])%nat (move r__ [(1, 4)]%nat t__)
      s__) 0 (eval len__ (Add (Add (Add (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__)) (Sum (0,
      0) (Mul (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)])) f_term__))) (Sum (0, 0) (Mul (Mul (Mul (Var 3
      [(0, 0)]) (Var 4 [(0, 0)])) c_term__) f_term__))) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) f_term__)) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__))) c_term__))) (Opp (Mul (Mul (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) f_term__)))
      gamma_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/u-above: Lemma E.3; derived here
   Conditions: ||A||, ||x|| <= R
   Note: u_k >= e^{-R^2} *)
Theorem attention_u_above
    (n : nat)
    (R1 : R)
    (z : nat -> R)
    (i : nat) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  exp (- R1 ^ 2)
    <= u i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Pow (Var 1 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Exp (Add (Pow (Var
      0 []) 2) (Var 1 [(0, 0)]))) (Opp (Num 1))) (Opp (Pow (Var 0 []) 2))) (Opp (Var 1 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Pow (Var 0 []) 2) (Var 1 [(0, 0)]))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add u_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2)))))%nat).
  pose (shown__ := (Mul (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 0
      []) 2) (Var 1 [(0, 0)])) 2) (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0,
      0)]) 2)))) (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Inv (Pow
      (Var 0 []) 2))) (Add (Add (Add (Exp (Add (Pow (Var 0 []) 2) (Var 1 [(0, 0)]))) (Opp (Num 1)))
      (Opp (Pow (Var 0 []) 2))) (Opp (Var 1 [(0, 0)])))) (Exp (Opp (Pow (Var 0 []) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2))); (Add
      (Add (Add (Exp (Add (Pow (Var 0 []) 2) (Var 1 [(0, 0)]))) (Opp (Num 1))) (Opp (Pow (Var 0 [])
      2))) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/u-below: Lemma E.4; derived here
   Conditions: ||A||, ||x|| <= R
   Note: u_k <= e^{R^2} *)
Theorem attention_u_below
    (n : nat)
    (z : nat -> R)
    (R1 : R)
    (i : nat) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  u i
    <= exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Pow (Var 0 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 0 [(0, 0)])
      (Exp (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 [])
      2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Exp (Pow (Var 1 []) 2)) (Opp u_term__))%nat).
  pose (shown__ := (Mul (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 1
      []) 2) (Opp (Var 0 [(0, 0)]))) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0
      [(0, 0)]) 2)))) (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Inv
      (Pow (Var 1 []) 2))) (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Add (Pow (Var 1 []) 2) (Opp (Var 0
      [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))) u_term__)%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add
      (Add (Add (Var 0 [(0, 0)]) (Exp (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))))) (Opp (Num
      1))) (Opp (Pow (Var 1 []) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/alpha-above: Lemma E.3; read in a sibling paper
   Conditions: ||A||, ||x|| <= R
   Note: alpha >= e^{-R^2} *)
Theorem attention_alpha_above
    (n : nat)
    (R1 : R)
    (z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  exp (- R1 ^ 2)
    <= alpha.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add u_term__ (Opp (Exp (Opp (Pow
      (Var 0 []) 2)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_u_above (len__ 0%nat) (r__
      0%nat []) (fun i0__ => r__ 1%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (g6__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add u_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2)))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ Logic.I)) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g6__ G7__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add alpha_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2)))))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Add (Add alpha_term__ (Opp u_term__)) (Add u_term__ (Opp (Exp
      (Opp (Pow (Var 0 []) 2))))))) (Inv (Size 0)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add u_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2))))); (Add alpha_term__ (Opp
      u_term__))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ (conj F8__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/alpha-above-sharper: Lemma E.3; derived here
   Conditions: ||A||, ||x|| <= R
   Note: alpha >= n e^{-R^2} *)
Theorem attention_alpha_above_sharper
    (n : nat)
    (R1 : R)
    (z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  INR n * exp (- R1 ^ 2)
    <= alpha.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add u_term__ (Opp (Exp (Opp (Pow
      (Var 0 []) 2)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_u_above (len__ 0%nat) (r__
      0%nat []) (fun i0__ => r__ 1%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (gap__ := (Add alpha_term__ (Opp (Mul (Size 0) (Exp (Opp (Pow (Var 0 []) 2))))))%nat).
  pose (shown__ := (Sum (0, 0) (Add u_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add u_term__ (Opp (Exp (Opp (Pow (Var 0 []) 2)))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/u-norm: Lemma E.4; read in a sibling paper
   Conditions: ||A||, ||x|| <= R
   Note: ||u|| <= sqrt(n) e^{R^2}, squared *)
Theorem attention_u_norm
    (n : nat)
    (z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  sum (fun i => u i ^ 2) n
    <= INR n * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 1 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 1 []) 2)) (Opp
      u_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_u_below (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (gap__ := (Add (Mul (Size 0) (Exp (Mul (Num 2) (Pow (Var 1 []) 2)))) (Opp (Sum (0, 0) (Pow
      u_term__ 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add u_term__ (Exp (Pow (Var 1 []) 2))) (Add (Exp (Pow (Var 1
      []) 2)) (Opp u_term__))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp u_term__))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/alpha-below: Lemma E.4; read in a sibling paper
   Conditions: ||A||, ||x|| <= R
   Note: alpha <= n e^{R^2} *)
Theorem attention_alpha_below
    (n : nat)
    (z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  alpha
    <= INR n * exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 1 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 1 []) 2)) (Opp
      u_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_u_below (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (gap__ := (Add (Mul (Size 0) (Exp (Pow (Var 1 []) 2))) (Opp alpha_term__))%nat).
  pose (shown__ := (Sum (0, 0) (Add (Exp (Pow (Var 1 []) 2)) (Opp u_term__)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp u_term__))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/alpha-inverse: Lemma E.4; read in a sibling paper
   Conditions: ||A||, ||x|| <= R
   Note: 1 / alpha <= e^{R^2} *)
Theorem attention_alpha_inverse
    (n : nat)
    (z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  / alpha
    <= exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 1 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp (Exp (Opp
      (Pow (Var 1 []) 2)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_alpha_above (len__ 0%nat)
      (r__ 1%nat []) (fun i0__ => r__ 0%nat [i0__])) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__)). }
  pose (gap__ := (Add (Exp (Pow (Var 1 []) 2)) (Opp (Inv alpha_term__)))%nat).
  pose (shown__ := (Mul (Mul (Add alpha_term__ (Opp (Exp (Opp (Pow (Var 1 []) 2))))) (Exp (Pow (Var
      1 []) 2))) (Inv alpha_term__))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add alpha_term__ (Opp (Exp (Opp (Pow (Var 1 []) 2)))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/f-norm: Lemma E.4; read in a sibling paper
   Note: ||f|| <= 1, squared *)
Theorem attention_f_norm
    (n : nat)
    (z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  sum (fun i => f i ^ 2) n
    <= 1.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__)) f_term__) (Inv
      alpha_term__)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add alpha_term__ (Opp u_term__))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/cauchy-schwarz: what is below rests on it *)
Theorem unified_cauchy_schwarz
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => p i * q i) n ^ 2
    <= sum (fun i => p i ^ 2) n * sum (fun i => q i ^ 2) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Pow (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Var 0 [(0,
      0)])) (Opp (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Var 1 [(0, 0)])))) 2))
      (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g1__ gap__ s__ G2__ V__);
      vm_compute; reflexivity. }
  rename D__ into D3__.
  pose (g4__ := (Given [] [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D3__) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/gamma-below: Lemma E.4; read in a sibling paper
   Conditions: ||v|| <= R^2
   Note: |gamma| <= R^2 *)
Theorem attention_gamma_below
    (n : nat)
    (v z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let gamma := sum (fun i => v i * f i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  gamma
    <= R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_f_norm (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow f_term__
      2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0 [(0,
      0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ f_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (g5__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Mul (Sum (0, 0) (Pow
      f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0
      [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 2 []) 2) (Opp gamma_term__))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow (Add (Pow (Var 2 []) 2)
      (Opp gamma_term__)) 2) (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Add (Num 1) (Opp (Sum (0,
      0) (Pow f_term__ 2)))))) (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))
      (Add (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum
      (0, 0) (Mul f_term__ (Var 0 [(0, 0)]))) 2))))) (Inv (Pow (Var 2 []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Mul (Sum (0, 0) (Pow
      f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0
      [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/gamma-above: Lemma E.4; read in a sibling paper
   Conditions: ||v|| <= R^2
   Note: |gamma| <= R^2 *)
Theorem attention_gamma_above
    (n : nat)
    (v z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let gamma := sum (fun i => v i * f i) n in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  - gamma
    <= R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_f_norm (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow f_term__
      2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0 [(0,
      0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ f_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (g5__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Mul (Sum (0, 0) (Pow
      f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0
      [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 2 []) 2) (Opp (Opp gamma_term__)))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow (Add (Pow (Var 2 []) 2)
      gamma_term__) 2) (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Add (Num 1) (Opp (Sum (0, 0) (Pow
      f_term__ 2)))))) (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Add
      (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0,
      0) (Mul f_term__ (Var 0 [(0, 0)]))) 2))))) (Inv (Pow (Var 2 []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Mul (Sum (0, 0) (Pow
      f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0
      [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/c-below: Lemma E.4; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: |c| <= 2 R^2 *)
Theorem attention_c_below
    (n : nat)
    (b0 R1 : R)
    (v z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let gamma := sum (fun i => v i * f i) n in
  let c := gamma - b0 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  c
    <= 2 * R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp
      gamma_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_below (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 3%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  pose (g6__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4))); (Add (Pow (Var 3 []) 2) (Opp gamma_term__))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F5__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 2) (Pow (Var 3 []) 2)) (Opp c_term__))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Num 3) (Add (Var 3 []) (Opp (Num 4)))) (Var 3 [])) (Add (Var
      0 []) (Var 3 []))) (Add (Pow (Var 3 []) 2) (Opp gamma_term__)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4))); (Add (Pow (Var 3 []) 2) (Opp gamma_term__))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F5__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/c-above: Lemma E.4; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: |c| <= 2 R^2 *)
Theorem attention_c_above
    (n : nat)
    (b0 R1 : R)
    (v z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let gamma := sum (fun i => v i * f i) n in
  let c := gamma - b0 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  - c
    <= 2 * R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Opp
      gamma_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_above (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 3%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  pose (g6__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4))); (Add (Pow (Var 3 []) 2) (Opp (Opp gamma_term__)))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F5__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 2) (Pow (Var 3 []) 2)) (Opp (Opp c_term__)))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Num 3) (Add (Var 3 []) (Opp (Num 4)))) (Var 3 [])) (Add (Var
      3 []) (Opp (Var 0 [])))) (Add (Pow (Var 3 []) 2) (Opp (Opp gamma_term__))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4))); (Add (Pow (Var 3 []) 2) (Opp (Opp gamma_term__)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F5__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/hessian-centred: Lemma D.4; derived here
   Note: B = c (diag(f o s) - f (f o s)^T - (f o s) f^T) + (f o s)(f o s)^T, s = v - gamma 1 *)
Theorem attention_hessian_centred
    (n : nat)
    (b0 : R)
    (v z h : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => L (fun i => z i + e * h i + e1 * h i)) 0) 0
    (sum (fun i => (v i - gamma z) * h i * f z i) n ^ 2 + sum (fun i => (h i - sum (fun i1 => h i1 *
        f z i1) n) ^ 2 * (v i - gamma z) * f z i) n * c z).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der L_term__ [(2, 3)])%nat (move r__ [(2, 3)]%nat t__)
      s__) 0 (eval len__ (Add (Pow (Sum (0, 0) (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__))
      (Var 3 [(0, 0)])) f_term__)) 2) (Mul (Sum (0, 0) (Mul (Mul (Pow (Add (Var 3 [(0, 0)]) (Opp
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)))) 2) (Add (Var 1 [(0, 0)]) (Opp gamma_term__)))
      f_term__)) c_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/norm-sharper-below: Lemma F.1; derived here
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: B <= 5 R^4 I *)
Theorem attention_norm_sharper_below
    (n : nat)
    (b0 R1 : R)
    (v z h : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  0
    <= 5 * R1 ^ 4 * sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [] => R1 | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 2) (Opp (Opp
      gamma_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_above (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 4%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Var 4 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4
      []))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num
      4)))%nat (Add (Var 4 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num 4)))%nat (Add (Var 4 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 4 [])
      2)) (Opp (Opp c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_c_above (len__ 0%nat) (r__
      0%nat []) (r__ 4%nat []) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K6__ t__
      J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  assert (K12__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 2) (Opp
      gamma_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_below (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 4%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K12__ t__ J__)
      (K13__ t__ J__)). }
  assert (K15__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Var 4 []))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4
      []))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num
      4)))%nat (Add (Var 4 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num 4)))%nat (Add (Var 4 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 4 [])
      2)) (Opp c_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_c_below (len__ 0%nat) (r__
      0%nat []) (r__ 4%nat []) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K15__ t__
      J__) (K16__ t__ J__) (K17__ t__ J__) (K18__ t__ J__) (K19__ t__ J__)). }
  assert (F21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__) (Var 3
      [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__)%nat r__ (upd
      t__ (0, 0)%nat i0__)) (fun i0__ => r__ 3%nat [i0__])) as P__. written_out_in P__. intros t__
      J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g22__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4))); (Add (Pow (Var 4 []) 2) (Opp (Opp gamma_term__))); (Add (Mul (Num 2) (Pow (Var
      4 []) 2)) (Opp (Opp c_term__))); (Add (Pow (Var 4 []) 2) (Opp gamma_term__)); (Add (Mul (Num
      2) (Pow (Var 4 []) 2)) (Opp c_term__)); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Var 1 [(0, 0)])
      (Opp gamma_term__)) f_term__) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__) (Var 3 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F5__ (conj F11__ (conj F14__ (conj F20__ (conj F21__
      Logic.I))))))))) Logic.I))).
  assert (F24__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g22__ G23__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g22__ len__ L__ r__ G23__); [vm_compute; reflexivity|exact J__]]. }
  assert (F25__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g22__ G23__ (0, 0)%nat ((Pow (Var 1 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g22__ len__ L__ r__ G23__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 5) (Pow (Var 4 []) 4)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))
      (Opp (Der (Der L_term__ [(2, 3)]) [(2, 3)])))%nat).
  pose (shown__ := (Add (Add (Add (Mul (Add (Add (Pow gamma_term__ 2) (Sum (0, 0) (Add (Mul (Mul
      (Pow (Var 1 [(0, 0)]) 2) (Add alpha_term__ (Opp u_term__))) (Inv alpha_term__)) (Mul (Mul (Mul
      (Pow (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) 2) (Add alpha_term__ (Opp u_term__))) f_term__)
      (Inv alpha_term__))))) (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Mul (Mul (Num 4) (Pow (Var 4 []) 4)) (Add (Pow (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) 2) (Sum (0, 0) (Mul (Mul (Pow (Var 3 [(0, 0)]) 2) (Add
      alpha_term__ (Opp u_term__))) (Inv alpha_term__)))))) (Sum (0, 0) (Mul (Mul (Pow (Add (Var 3
      [(0, 0)]) (Opp (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)))) 2) (Add (Mul (Mul (Mul (Num 1)
      (Inv (Num 2))) (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 4 [])
      2) (Opp (Var 1 [(0, 0)]))) 2) (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0,
      0)]) 2)))) (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Inv (Pow
      (Var 4 []) 2))) (Add (Pow (Var 4 []) 2) (Opp (Opp gamma_term__))))) (Add (Mul (Num 2) (Pow
      (Var 4 []) 2)) (Opp (Opp c_term__)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 4 []) 2) (Var 1 [(0, 0)])) 2) (Add
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2)))) (Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Inv (Pow (Var 4 []) 2))) (Add (Pow (Var 4 [])
      2) (Opp gamma_term__)))) (Add (Mul (Num 2) (Pow (Var 4 []) 2)) (Opp c_term__))))) f_term__)))
      (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__) 2)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp
      gamma_term__)) f_term__) (Var 3 [(0, 0)]))) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g26__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4))); (Add (Pow (Var 4 []) 2) (Opp (Opp gamma_term__))); (Add (Mul (Num 2) (Pow (Var
      4 []) 2)) (Opp (Opp c_term__))); (Add (Pow (Var 4 []) 2) (Opp gamma_term__)); (Add (Mul (Num
      2) (Pow (Var 4 []) 2)) (Opp c_term__)); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Var 1 [(0, 0)])
      (Opp gamma_term__)) f_term__) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp gamma_term__)) f_term__) (Var 3 [(0, 0)]))) 2))); (Add
      alpha_term__ (Opp u_term__)); (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0,
      0)]) 2)))] [])%nat).
  assert (G27__ : holds g26__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F5__ (conj F11__ (conj F14__ (conj F20__ (conj F21__ (conj F24__
      (conj F25__ Logic.I))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g26__ L__ G27__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/norm-below: Lemma F.1; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: B <= 30 R^8 I *)
Theorem attention_norm_below
    (n : nat)
    (b0 R1 : R)
    (v z h : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  0
    <= 30 * R1 ^ 8 * sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [] => R1 | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0
      [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 4 []) (Opp (Var 0 [])))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Var 4 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4
      []))%nat (Add (Var 4 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Var 4 []))%nat (Add (Var 0 []) (Var 4 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num
      4)))%nat (Add (Var 4 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num 4)))%nat (Add (Var 4 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 5) (Pow (Var 4
      []) 4)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der L_term__ [(2, 3)]) [(2,
      3)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_sharper_below (len__
      0%nat) (r__ 0%nat []) (r__ 4%nat []) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat
      [i0__]) (fun i0__ => r__ 3%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__
      t__ J__ (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__
      J__)). }
  pose (g9__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4))); (Add (Mul (Mul (Num 5) (Pow (Var 4 []) 4)) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Opp (Der (Der L_term__ [(2, 3)]) [(2, 3)])))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F8__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 30) (Pow (Var 4 []) 8)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))
      (Opp (Der (Der L_term__ [(2, 3)]) [(2, 3)])))%nat).
  pose (shown__ := (Add (Mul (Add (Mul (Num 25) (Pow (Var 4 []) 4)) (Mul (Mul (Mul (Mul (Num 30)
      (Pow (Var 4 []) 4)) (Add (Num 1) (Pow (Var 4 []) 2))) (Add (Num 1) (Var 4 []))) (Add (Num 3)
      (Add (Var 4 []) (Opp (Num 4)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Add (Mul (Mul (Num
      5) (Pow (Var 4 []) 4)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der L_term__ [(2,
      3)]) [(2, 3)]))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 4 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 4 [])); (Add (Var 4 [])
      (Opp (Num 4))); (Add (Mul (Mul (Num 5) (Pow (Var 4 []) 4)) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Opp (Der (Der L_term__ [(2, 3)]) [(2, 3)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F8__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/norm-sharper-above: Lemma F.1; derived here
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: -B <= 5 R^4 I *)
Theorem attention_norm_sharper_above
    (n : nat)
    (R1 b0 : R)
    (h v z : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  0
    <= 5 * R1 ^ 4 * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 4 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 2 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => h i0__ | 2, [] => b0 | 3, [i0__] => v i0__ | 4, [i0__] => z i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 2) (Opp (Opp
      gamma_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_above (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 0%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 0 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0
      []))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      4)))%nat (Add (Var 0 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 4)))%nat (Add (Var 0 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 0 [])
      2)) (Opp c_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_c_below (len__ 0%nat) (r__
      2%nat []) (r__ 0%nat []) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 4%nat [i0__])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K6__ t__
      J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  assert (K12__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 2) (Opp
      gamma_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_gamma_below (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 0%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K12__ t__ J__)
      (K13__ t__ J__)). }
  assert (K15__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 0 []))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0
      []))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      4)))%nat (Add (Var 0 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 4)))%nat (Add (Var 0 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 0 [])
      2)) (Opp (Opp c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_c_above (len__ 0%nat) (r__
      2%nat []) (r__ 0%nat []) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 4%nat [i0__])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K15__ t__
      J__) (K16__ t__ J__) (K17__ t__ J__) (K18__ t__ J__) (K19__ t__ J__)). }
  pose (g21__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4))); (Add (Pow (Var 0 []) 2) (Opp (Opp gamma_term__))); (Add (Mul (Num 2) (Pow (Var
      0 []) 2)) (Opp c_term__)); (Add (Pow (Var 0 []) 2) (Opp gamma_term__)); (Add (Mul (Num 2) (Pow
      (Var 0 []) 2)) (Opp (Opp c_term__)))] [])%nat).
  assert (G22__ : holds g21__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F5__ (conj F11__ (conj F14__ (conj F20__ Logic.I)))))))) Logic.I))).
  assert (F23__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g21__ G22__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g21__ len__ L__ r__ G22__); [vm_compute; reflexivity|exact J__]]. }
  assert (F24__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)) (Opp (Pow (Var 3 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g21__ G22__ (0, 0)%nat ((Pow (Var 3 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g21__ len__ L__ r__ G22__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 5) (Pow (Var 0 []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Der (Der L_term__ [(4, 1)]) [(4, 1)]))%nat).
  pose (shown__ := (Add (Add (Add (Pow (Sum (0, 0) (Mul (Mul (Add (Var 3 [(0, 0)]) (Opp
      gamma_term__)) (Var 1 [(0, 0)])) f_term__)) 2) (Mul (Pow (Var 0 []) 4) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)))) (Mul (Mul (Num 4) (Pow (Var 0 []) 4)) (Add (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) f_term__)) 2) (Sum (0, 0) (Mul (Mul (Pow (Var 1 [(0, 0)]) 2) (Add alpha_term__ (Opp
      u_term__))) (Inv alpha_term__)))))) (Sum (0, 0) (Mul (Mul (Pow (Add (Var 1 [(0, 0)]) (Opp (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) f_term__)))) 2) (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 0 []) 2) (Opp (Var 3 [(0,
      0)]))) 2) (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Pow (Var 3 [(0, 0)]) 2)))) (Add
      (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))))) (Inv (Pow (Var 0 []) 2)))
      (Add (Pow (Var 0 []) 2) (Opp (Opp gamma_term__))))) (Add (Mul (Num 2) (Pow (Var 0 []) 2)) (Opp
      c_term__))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Add (Add (Pow (Add (Pow (Var 0 []) 2) (Var 3 [(0, 0)])) 2) (Add (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)) (Opp (Pow (Var 3 [(0, 0)]) 2)))) (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3
      [(0, 0)]) 2)))))) (Inv (Pow (Var 0 []) 2))) (Add (Pow (Var 0 []) 2) (Opp gamma_term__)))) (Add
      (Mul (Num 2) (Pow (Var 0 []) 2)) (Opp (Opp c_term__)))))) f_term__)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g25__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4))); (Add (Pow (Var 0 []) 2) (Opp (Opp gamma_term__))); (Add (Mul (Num 2) (Pow (Var
      0 []) 2)) (Opp c_term__)); (Add (Pow (Var 0 []) 2) (Opp gamma_term__)); (Add (Mul (Num 2) (Pow
      (Var 0 []) 2)) (Opp (Opp c_term__))); (Add alpha_term__ (Opp u_term__)); (Add (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)) (Opp (Pow (Var 3 [(0, 0)]) 2)))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F5__ (conj F11__ (conj F14__ (conj F20__ (conj F23__ (conj F24__
      Logic.I)))))))))) Logic.I))).
  apply (bound_ok len__ r__ g25__ L__ G26__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/norm-above: Lemma F.1; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: -B <= 30 R^8 I *)
Theorem attention_norm_above
    (n : nat)
    (R1 b0 : R)
    (h v z : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  0
    <= 30 * R1 ^ 8 * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 4 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 2 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => h i0__ | 2, [] => b0 | 3, [i0__] => v i0__ | 4, [i0__] => z i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 0 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2
      [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Opp (Var 2 [])))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 0 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0
      []))%nat (Add (Var 0 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 0 []))%nat (Add (Var 2 []) (Var 0 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      4)))%nat (Add (Var 0 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 4)))%nat (Add (Var 0 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 5) (Pow (Var 0
      []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 1)]) [(4, 1)]))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_sharper_above (len__
      0%nat) (r__ 0%nat []) (r__ 2%nat []) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 3%nat
      [i0__]) (fun i0__ => r__ 4%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__
      t__ J__ (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__
      J__)). }
  pose (g9__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4))); (Add (Mul (Mul (Num 5) (Pow (Var 0 []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Der (Der L_term__ [(4, 1)]) [(4, 1)]))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F8__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 30) (Pow (Var 0 []) 8)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Der (Der L_term__ [(4, 1)]) [(4, 1)]))%nat).
  pose (shown__ := (Add (Mul (Add (Mul (Num 25) (Pow (Var 0 []) 4)) (Mul (Mul (Mul (Mul (Num 30)
      (Pow (Var 0 []) 4)) (Add (Num 1) (Pow (Var 0 []) 2))) (Add (Num 1) (Var 0 []))) (Add (Num 3)
      (Add (Var 0 []) (Opp (Num 4)))))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Add (Mul (Mul (Num
      5) (Pow (Var 0 []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 1)])
      [(4, 1)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 0 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 0 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 0 [])); (Add (Var 0 [])
      (Opp (Num 4))); (Add (Mul (Mul (Num 5) (Pow (Var 0 []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Der (Der L_term__ [(4, 1)]) [(4, 1)]))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj F8__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/definite: Lemma F.1; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4; w_k >= 30 R^8 + l
   Note: B + W^2 >= l I *)
Theorem attention_definite
    (n : nat)
    (h v z w : nat -> R)
    (l b0 R1 : R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < l ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  (forall i, (i < n)%nat -> 0 <= (w i - l - 30 * R1 ^ 8)) ->
  0
    <= Derive (fun e => Derive (fun e1 => L (fun i => z i + e * h i + e1 * h i)) 0) 0 + sum (fun i
        => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2) n * l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 4 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 2 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => l | 2, [] => b0 | 3, [i0__] => v i0__ | 4, [i0__] => z i0__ | 5, [i0__] => w i0__ |
      6, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Var 5 [(0, 0)]) (Opp (Var 1 []))) (Opp (Mul (Num 30)
      (Pow (Var 6 []) 8))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 6 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 6 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 6 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Var 2
      [])))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 6
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 6 []) (Opp (Var 2 [])))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 6 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 6
      []))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 6 []))%nat (Add (Var 2 []) (Var 6
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 6 []))%nat (Add (Var 2 []) (Var 6 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Num
      4)))%nat (Add (Var 6 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Num 4)))%nat (Add (Var 6 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 30) (Pow (Var 6
      []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_above (len__ 0%nat)
      (r__ 6%nat []) (r__ 2%nat []) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])
      (fun i0__ => r__ 4%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__
      (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Var 5 [(0, 0)]) (Opp (Var 1 []))) (Opp (Mul (Num 30)
      (Pow (Var 6 []) 8)))); (Add (Mul (Mul (Num 30) (Pow (Var 6 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F8__
      Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Add (Der (Der L_term__ [(4, 0)]) [(4, 0)]) (Sum (0, 0) (Mul (Pow (Var 0 [(0,
      0)]) 2) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1
      []))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Add (Pow (Add (Add (Var 5
      [(0, 0)]) (Opp (Var 1 []))) (Opp (Mul (Num 30) (Pow (Var 6 []) 8)))) 2) (Mul (Add (Mul (Num
      30) (Pow (Var 6 []) 8)) (Var 1 [])) (Add (Add (Num 29) (Mul (Mul (Mul (Mul (Num 30) (Add (Num
      1) (Pow (Var 6 []) 2))) (Add (Num 1) (Pow (Var 6 []) 4))) (Add (Num 1) (Var 6 []))) (Add (Num
      3) (Add (Var 6 []) (Opp (Num 4)))))) (Var 1 [])))) (Mul (Mul (Num 2) (Add (Mul (Num 30) (Pow
      (Var 6 []) 8)) (Var 1 []))) (Add (Add (Var 5 [(0, 0)]) (Opp (Var 1 []))) (Opp (Mul (Num 30)
      (Pow (Var 6 []) 8)))))))) (Add (Mul (Mul (Num 30) (Pow (Var 6 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Var 5 [(0, 0)]) (Opp (Var 1 []))) (Opp (Mul (Num 30)
      (Pow (Var 6 []) 8)))); (Add (Mul (Mul (Num 30) (Pow (Var 6 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F8__
      Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/definite-square: Lemma F.1; derived here
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4; w_k^2 >= 30 R^8 + l
   Note: the condition on w^2, which is all that is needed *)
Theorem attention_definite_square
    (n : nat)
    (h v z w : nat -> R)
    (l b0 R1 : R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < l ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - l - 30 * R1 ^ 8)) ->
  0
    <= Derive (fun e => Derive (fun e1 => L (fun i => z i + e * h i + e1 * h i)) 0) 0 + sum (fun i
        => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2) n * l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 4 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 2 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => l | 2, [] => b0 | 3, [i0__] => v i0__ | 4, [i0__] => z i0__ | 5, [i0__] => w i0__ |
      6, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Pow (Var 5 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp (Mul (Num
      30) (Pow (Var 6 []) 8))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 6 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 6 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 6 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 6 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Var 2
      [])))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 6
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 6 []) (Opp (Var 2 [])))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 6 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 6
      []))%nat (Add (Var 6 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 6 []))%nat (Add (Var 2 []) (Var 6
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 6 []))%nat (Add (Var 2 []) (Var 6 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Num
      4)))%nat (Add (Var 6 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 6 []) (Opp (Num 4)))%nat (Add (Var 6 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 30) (Pow (Var 6
      []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_above (len__ 0%nat)
      (r__ 6%nat []) (r__ 2%nat []) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])
      (fun i0__ => r__ 4%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__
      (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Pow (Var 5 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp (Mul (Num
      30) (Pow (Var 6 []) 8)))); (Add (Mul (Mul (Num 30) (Pow (Var 6 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F8__
      Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Add (Der (Der L_term__ [(4, 0)]) [(4, 0)]) (Sum (0, 0) (Mul (Pow (Var 0 [(0,
      0)]) 2) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1
      []))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Add (Pow (Var 5 [(0, 0)]) 2)
      (Opp (Var 1 []))) (Opp (Mul (Num 30) (Pow (Var 6 []) 8)))))) (Add (Mul (Mul (Num 30) (Pow (Var
      6 []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4,
      0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 1 []); (Var 6 [])] [(Add (Pow (Var 6 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)))); (Add (Var 6 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 6 [])); (Add
      (Var 6 []) (Opp (Num 4))); (Add (Add (Pow (Var 5 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp (Mul (Num
      30) (Pow (Var 6 []) 8)))); (Add (Mul (Mul (Num 30) (Pow (Var 6 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H7__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F8__
      Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/sandwich-upper: Lemma F.1 (4), (6); derived here
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4; w_k^2 >= 3000 R^8
   Note: 1.1 (B + W^2) >= W^2: what the proof gives, and w^2 is enough *)
Theorem attention_sandwich_upper
    (n : nat)
    (h w v z : nat -> R)
    (b0 R1 : R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 3000 * R1 ^ 8)) ->
  0
    <= 1 / 10 * sum (fun i => h i ^ 2 * w i ^ 2) n + 11 / 10 * Derive (fun e => Derive (fun e1 => L
        (fun i => z i + e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 4 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 2 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => w i0__ | 2, [] => b0 | 3, [i0__] => v i0__ | 4, [i0__] => z i0__ | 5, [] => R1 |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__
      (0, 0)%nat))) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 5 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 5 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 []) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Var 2
      [])))%nat (Add (Var 5 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Var 2 [])))%nat (Add (Var 2 []) (Var 5
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 5 []) (Opp (Var 2 [])))%nat (Add (Var 5 []) (Opp (Var 2 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Var 5 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 5
      []))%nat (Add (Var 5 []) (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Var 5 []))%nat (Add (Var 2 []) (Var 5
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 2 []) (Var 5 []))%nat (Add (Var 2 []) (Var 5 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Num
      4)))%nat (Add (Var 5 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Num 4)))%nat (Add (Var 5 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 30) (Pow (Var 5
      []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)]))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_above (len__ 0%nat)
      (r__ 5%nat []) (r__ 2%nat []) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])
      (fun i0__ => r__ 4%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__
      (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8)))); (Add
      (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der
      L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__
      (0, 0)%nat))) (conj F8__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Num 11) (Inv (Num 10))) (Der (Der L_term__ [(4, 0)])
      [(4, 0)])))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 0 [(0,
      0)]) 2) (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8))))))) (Mul (Mul
      (Num 11) (Inv (Num 10))) (Add (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Der (Der L_term__ [(4, 0)]) [(4, 0)])))) (Mul (Mul (Num 267) (Pow (Var 5 [])
      8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 2 []))); (Add (Var 2 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8)))); (Add
      (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der
      L_term__ [(4, 0)]) [(4, 0)]))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) (conj F8__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/sandwich-lower: Lemma F.1 (4), (6); derived here
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4; w_k^2 >= 3000 R^8
   Note: W^2 >= 0.9 (B + W^2) *)
Theorem attention_sandwich_lower
    (n : nat)
    (b0 R1 : R)
    (v z h w : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let gamma (z : nat -> R) := sum (fun i => v i * f z i) n in
  let c (z : nat -> R) := gamma z - b0 in
  let L (z : nat -> R) := 1 / 2 * c z ^ 2 in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 3000 * R1 ^ 8)) ->
  0
    <= 1 / 10 * sum (fun i => h i ^ 2 * w i ^ 2) n - 9 / 10 * Derive (fun e => Derive (fun e1 => L
        (fun i => z i + e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (gamma_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) f_term__))%nat).
  pose (c_term__ := (Add gamma_term__ (Opp (Var 0 [])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Pow c_term__ 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b0 | 1,
      [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [i0__] => h i0__ | 4, [i0__] => w i0__ | 5, [] =>
      R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__
      (0, 0)%nat))) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 5 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 5 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 []) (Opp (Var 0
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Var 0
      [])))%nat (Add (Var 5 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Var 0 [])))%nat (Add (Var 0 []) (Var 5
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 5 []) (Opp (Var 0 [])))%nat (Add (Var 5 []) (Opp (Var 0 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Var 5 []))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 5
      []))%nat (Add (Var 5 []) (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Var 5 []))%nat (Add (Var 0 []) (Var 5
      []))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Var 0 []) (Var 5 []))%nat (Add (Var 0 []) (Var 5 []))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 []) (Opp (Num 4)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Num
      4)))%nat (Add (Var 5 []) (Opp (Num 4)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 5 []) (Opp (Num 4)))%nat (Add (Var 5 []) (Opp (Num
      4)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 30) (Pow (Var 5
      []) 8)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der L_term__ [(2, 3)]) [(2,
      3)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_norm_below (len__ 0%nat)
      (r__ 0%nat []) (r__ 5%nat []) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])
      (fun i0__ => r__ 3%nat [i0__])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__
      (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8)))); (Add
      (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der
      L_term__ [(2, 3)]) [(2, 3)])))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__
      (0, 0)%nat))) (conj F8__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Mul (Mul (Num 9) (Inv (Num 10))) (Der (Der L_term__ [(2,
      3)]) [(2, 3)]))))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 3 [(0,
      0)]) 2) (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8))))))) (Mul (Mul
      (Num 9) (Inv (Num 10))) (Add (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 3
      [(0, 0)]) 2))) (Opp (Der (Der L_term__ [(2, 3)]) [(2, 3)]))))) (Mul (Mul (Num 273) (Pow (Var 5
      []) 8)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 5 [])] [(Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 5 []) (Opp (Var 0 []))); (Add (Var 0 []) (Var 5 [])); (Add (Var 5 [])
      (Opp (Num 4))); (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 3000) (Pow (Var 5 []) 8)))); (Add
      (Mul (Mul (Num 30) (Pow (Var 5 []) 8)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der
      L_term__ [(2, 3)]) [(2, 3)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) (conj F8__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/y-block-positive: Lemma G.1; read in a sibling paper
   Note: 0 <= f f^T *)
Theorem attention_y_block_positive
    (n : nat)
    (h z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0
    <= sum (fun i => h i * f i) n ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) 2)%nat).
  first [solve [change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__
      gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [change (0 <= eval len__ gap__ r__
      s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute;
      reflexivity]] | solve [by_hand]].
Qed.

(* attention/y-block-sharper: Lemma G.1; derived here
   Note: f f^T <= I *)
Theorem attention_y_block_sharper
    (n : nat)
    (h z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0
    <= sum (fun i => h i ^ 2) n - sum (fun i => h i * f i) n ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_f_norm (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow f_term__
      2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0 [(0,
      0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ f_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (gap__ := (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) f_term__)) 2)))%nat).
  pose (shown__ := (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Add (Num 1) (Opp (Sum (0, 0)
      (Pow f_term__ 2))))) (Add (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0 [(0, 0)]))) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Mul (Sum (0,
      0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul
      f_term__ (Var 0 [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/y-block: Lemma G.1; read in a sibling paper
   Note: f f^T <= n I *)
Theorem attention_y_block
    (n : nat)
    (h z : nat -> R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0
    <= INR n * sum (fun i => h i ^ 2) n - sum (fun i => h i * f i) n ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_y_block_sharper (len__
      0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in
      P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g4__ := (Given [] [] [(Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) f_term__)) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g4__ G5__ (0, 0)%nat ((Pow (Var 0 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g4__ len__ L__ r__ G5__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Size 0) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul (Var 0 [(0, 0)]) f_term__)) 2)))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0,
      0)]) 2)))) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) f_term__)) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) f_term__)) 2))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0
      [(0, 0)]) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F6__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/y-block-definite: Lemma G.1; read in a sibling paper
   Conditions: w_k^2 >= l
   Note: f f^T + W^2 >= l I *)
Theorem attention_y_block_definite
    (n : nat)
    (h z w : nat -> R)
    (l : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0 < l ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - l)) ->
  0
    <= sum (fun i => h i * f i) n ^ 2 + sum (fun i => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2)
        n * l.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => z i0__ | 2, [] => l | 3, [i0__] => w i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Var 2 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  pose (gap__ := (Add (Add (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) 2) (Sum (0, 0) (Mul
      (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 3 [(0, 0)]) 2)))) (Opp (Mul (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Var 2 []))))%nat).
  pose (shown__ := (Add (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) f_term__)) 2) (Sum (0, 0) (Mul (Pow
      (Var 0 [(0, 0)]) 2) (Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Var 2 []))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Var 2 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/blocks: Lemma C.1; read in a sibling paper
   Conditions: H_xx >= a1 I, H_yy >= a2 I, ||H_xy|| <= a3; m <= a1 - a3, a2 - a3
   Note: P = ||x||, Q = ||y|| for the two parts of a direction: H >= min(a1 - a3, a2 - a3) I *)
Theorem attention_blocks
    (P Q m a1 a2 a3 : R) :
  0 < a1 ->
  0 < a2 ->
  0 < a3 ->
  0 <= (a1 - m - a3) ->
  0 <= (a2 - m - a3) ->
  (P ^ 2 + Q ^ 2) * m
    <= P ^ 2 * a1 + Q ^ 2 * a2 - 2 * P * Q * a3.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => P | 1, [] =>
      Q | 2, [] => m | 3, [] => a1 | 4, [] => a2 | 5, [] => a3 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Add (Var 3 []) (Opp (Var 2
      []))) (Opp (Var 5 []))); (Add (Add (Var 4 []) (Opp (Var 2 []))) (Opp (Var 5 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Add (Add (Mul (Pow (Var 0 []) 2) (Var 3 [])) (Mul (Pow (Var 1 []) 2) (Var 4
      []))) (Opp (Mul (Mul (Mul (Num 2) (Var 0 [])) (Var 1 [])) (Var 5 [])))) (Opp (Mul (Add (Pow
      (Var 0 []) 2) (Pow (Var 1 []) 2)) (Var 2 []))))%nat).
  pose (shown__ := (Add (Add (Mul (Pow (Add (Var 0 []) (Opp (Var 1 []))) 2) (Var 5 [])) (Mul (Pow
      (Var 0 []) 2) (Add (Add (Var 3 []) (Opp (Var 2 []))) (Opp (Var 5 []))))) (Mul (Pow (Var 1 [])
      2) (Add (Add (Var 4 []) (Opp (Var 2 []))) (Opp (Var 5 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Add (Var 3 []) (Opp (Var 2
      []))) (Opp (Var 5 []))); (Add (Add (Var 4 []) (Opp (Var 2 []))) (Opp (Var 5 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/B3-rank-above: Lemma F.2; read in a sibling paper
   Conditions: ||v|| <= R^2, |b0| <= R, R >= 4
   Note: -B3-rank <= 0 I *)
Theorem attention_B3_rank_above
    (n : nat)
    (h v z : nat -> R)
    (R1 b0 : R) :
  let u (i : nat) := exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0 < R1 ->
  INR n = 2 ->
  0 <= (R1 ^ 4 - sum (fun i => v i ^ 2) n) ->
  0 <= (R1 - b0) ->
  0 <= (b0 + R1) ->
  0 <= (R1 - 4) ->
  0 <= (9 / 2 - R1) ->
  0
    <= sum (fun i => h i * v i * f i) n ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => v i0__ | 2, [i0__] => z i0__ | 3, [] => R1 | 4, [] => b0 | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Var 3 []) (Opp (Var 4 []))); (Add (Var 4 []) (Var 3 [])); (Add (Var 3 [])
      (Opp (Num 4))); (Add (Mul (Num 9) (Inv (Num 2))) (Opp (Var 3 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  pose (gap__ := (Pow (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) f_term__)) 2)%nat).
  first [solve [change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__
      gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [change (0 <= eval len__ gap__ r__
      s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute;
      reflexivity]] | solve [at_length n 2%nat; few_terms] | solve [by_hand]].
Qed.

(* attention/lipschitz-pieces-largest: Lemma E.2; read in a sibling paper
   Note: 10 R^4 R0 <= n^1.5 e^(20 R^2): the largest of the pieces; n^1.5 stands on both sides *)
Theorem attention_lipschitz_pieces_largest
    (R1 : R) :
  0 < R1 ->
  0 <= (R1 - 4) ->
  0 <= (9 / 2 - R1) ->
  10 * R1 ^ 4 * exp (10 * R1 ^ 2)
    <= exp (20 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Var 0 []) (Opp (Num 4))); (Add (Mul (Num 9) (Inv (Num
      2))) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Exp (Mul (Num 20) (Pow (Var 0 []) 2))) (Opp (Mul (Mul (Num 10) (Pow (Var 0
      []) 4)) (Exp (Mul (Num 10) (Pow (Var 0 []) 2))))))%nat).
  first [solve [assert (4 <= R1 <= 9 / 2) by lra; enclosed_along R1] | solve [by_hand] | solve
      [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__
      G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap; change (0 <=
      eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact
      V__|vm_compute; reflexivity]]].
Qed.

(* attention/lipschitz-pieces-sum: Lemma E.1; read in a sibling paper
   Note: nine pieces and A^T, A add up to no more than n^1.5 e^(30 R^2) *)
Theorem attention_lipschitz_pieces_sum
    (R1 : R) :
  0 < R1 ->
  0 <= (R1 - 4) ->
  0 <= (9 / 2 - R1) ->
  90 * R1 ^ 6 * exp (10 * R1 ^ 2)
    <= exp (30 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Var 0 []) (Opp (Num 4))); (Add (Mul (Num 9) (Inv (Num
      2))) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Exp (Mul (Num 30) (Pow (Var 0 []) 2))) (Opp (Mul (Mul (Num 90) (Pow (Var 0
      []) 6)) (Exp (Mul (Num 10) (Pow (Var 0 []) 2))))))%nat).
  first [solve [assert (4 <= R1 <= 9 / 2) by lra; enclosed_along R1] | solve [by_hand] | solve
      [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__
      G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap; change (0 <=
      eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact
      V__|vm_compute; reflexivity]]].
Qed.

(* attention/lipschitz-u-step: Lemma E.5; derived here
   Conditions: ||A||, ||x||, ||y|| <= R
   Note: e^a - e^b <= e^a (a - b), since e^(b - a) >= 1 + b - a *)
Theorem attention_lipschitz_u_step
    (n : nat)
    (y z : nat -> R)
    (R1 : R)
    (i : nat) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  u i - exp (y i)
    <= Rabs (y i - z i) * exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 2 []) 2)) (Opp
      u_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_u_below (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (g6__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u_term__))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F5__ Logic.I)) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 1 [(0, 0)])
      (Exp (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 0 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 [])
      2))) (Opp (Add u_term__ (Opp (Exp (Var 0 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Mul (Add (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Add (Add (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))) u_term__) (Mul (Abs
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Add (Exp (Pow (Var 2 []) 2)) (Opp
      u_term__))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u_term__)); (Add (Add (Add (Var 1 [(0, 0)])
      (Exp (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])));
      (Add (Add (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1
      [(0, 0)])))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj F5__ (conj F8__ (conj F9__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/lipschitz-u-sharper: Lemma E.5; derived here
   Conditions: ||A||, ||x||, ||y|| <= R
   Note: R e^(R^2), squared *)
Theorem attention_lipschitz_u_sharper
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (sum (fun i => (z i - y i) ^ 2) n - 1 / 1000000) ->
  sum (fun i => (u i - exp (y i)) ^ 2) n
    <= sum (fun i => (z i - y i) ^ 2) n * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000)))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add u_term__ (Opp (Exp (Var 0
      [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_lipschitz_u_step (len__
      0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0,
      0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)
      (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__ J__)). }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp
      (Exp (Var 1 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_lipschitz_u_step (len__
      0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0,
      0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)
      (J__ (0, 0)%nat) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0 [(0,
      0)])))) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))
      (Exp (Pow (Var 2 []) 2))) (Opp (Add u_term__ (Opp (Exp (Var 0 [(0, 0)])))))) (Add (Mul (Abs
      (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0
      [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)]))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2
      []) 2))) (Opp (Add u_term__ (Opp (Exp (Var 0 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp
      (Exp (Var 1 [(0, 0)]))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj F5__ (conj F8__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/lipschitz-u: Lemma E.5; read in a sibling paper
   Conditions: ||A||, ||x||, ||y|| <= R
   Note: sqrt(n) e^(2 R^2), squared *)
Theorem attention_lipschitz_u
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  let u (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (sum (fun i => (z i - y i) ^ 2) n - 1 / 1000000) ->
  sum (fun i => (u i - exp (y i)) ^ 2) n
    <= INR n * sum (fun i => (z i - y i) ^ 2) n * exp (4 * R1 ^ 2) / R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000)))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 1
      [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num 1000000)))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num 1000000)))))%nat (Add
      (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000)))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__
      G2__ (Add (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1)
      (Inv (Num 1000000)))))%nat (Add (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))
      2)) (Opp (Mul (Num 1) (Inv (Num 1000000)))))%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum
      (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0 [(0, 0)])))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => attention_lipschitz_u_sharper (len__
      0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__)). }
  pose (g8__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000))))); (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0
      [(0, 0)])))) 2))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj F7__ Logic.I)))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 2 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 2 []) 2)%nat) | apply (nonnegative_here_ok g8__
      len__ L__ r__ G9__); [vm_compute; reflexivity|exact J__]]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 1
      [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))
      2)))%nat r__ t__).
  { intros t__ J__. first [part_known g8__ G9__ (0, 0)%nat ((Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2)%nat) | apply (nonnegative_here_ok g8__ len__ L__ r__ G9__); [vm_compute;
      reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Mul (Size 0) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2))) (Exp (Mul (Num 4) (Pow (Var 2 []) 2)))) (Inv (Pow (Var 2 []) 2))) (Opp (Sum
      (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0 [(0, 0)])))) 2))))%nat).
  pose (shown__ := (Add (Mul (Mul (Add (Mul (Add (Add (Add (Num 1) (Pow (Var 2 []) 2)) (Pow (Var 2
      []) 4)) (Mul (Add (Add (Num 1) (Pow (Var 2 []) 2)) (Exp (Pow (Var 2 []) 2))) (Add (Add (Exp
      (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2))))) (Sum (0, 0) (Pow (Add (Var 1
      [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Mul (Sum (0, 0) (Add (Sum (0, 0) (Pow (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Inv (Pow
      (Var 2 []) 2))) (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0
      [(0, 0)])))) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g12__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Mul (Num 1) (Inv (Num
      1000000))))); (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add u_term__ (Opp (Exp (Var 0
      [(0, 0)])))) 2)))); (Add (Add (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 [])
      2))); (Add (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H4__) (conj F7__ (conj F10__ (conj F11__
      Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g12__ L__ G13__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/factor: Lemma K.4; read in a sibling paper
   Note: with e0 = 0.01, as K.4 has it: 0.2422; l = 1 *)
Theorem attention_factor
    (e0 rbar : R) :
  0 <= e0 ->
  0 <= (1 / 100 - e0) ->
  0 <= rbar ->
  0 <= (1 / 10 - rbar) ->
  2 * e0 + 2 * rbar / (1 - rbar)
    <= 2 / 5.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1, [] =>
      rbar | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num 100))) (Opp (Var 0 [])));
      (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Var 1 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Opp (Var 1 [])))] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num
      100))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 2) (Inv (Num 5))) (Opp (Add (Mul (Num 2) (Var 0 [])) (Mul (Mul (Num
      2) (Var 1 [])) (Inv (Add (Num 1) (Opp (Var 1 []))))))))%nat).
  first [solve [assert (0 <= e0 <= 1 / 100) by lra; assert (0 <= rbar <= 1 / 10) by lra;
      enclosed_along2 e0 rbar] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__
      gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* attention/factor-widest: Lemma K.4; derived here
   Note: e0 <= 4/45 is just enough; l = 1 *)
Theorem attention_factor_widest
    (e0 rbar : R) :
  0 <= e0 ->
  0 <= (4 / 45 - e0) ->
  0 <= rbar ->
  0 <= (1 / 10 - rbar) ->
  2 * e0 + 2 * rbar / (1 - rbar)
    <= 2 / 5.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1, [] =>
      rbar | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 []); (Add (Mul (Num 4) (Inv (Num 45))) (Opp (Var 0 []))); (Var
      1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Var 1 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Opp (Var 1 [])))] [(Var 0 []); (Add (Mul (Num 4) (Inv (Num
      45))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 2) (Inv (Num 5))) (Opp (Add (Mul (Num 2) (Var 0 [])) (Mul (Mul (Num
      2) (Var 1 [])) (Inv (Add (Num 1) (Opp (Var 1 []))))))))%nat).
  pose (shown__ := (Add (Mul (Num 2) (Add (Mul (Num 4) (Inv (Num 45))) (Opp (Var 0 [])))) (Mul (Mul
      (Mul (Num 20) (Inv (Num 9))) (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))) (Inv (Add
      (Mul (Num 9) (Inv (Num 10))) (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Add (Num 1) (Opp (Var 1 [])))] [(Var 0 []); (Add (Mul (Num 4) (Inv (Num
      45))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* attention/start-stays-good: Lemma K.4; read in a sibling paper
   Note: M r_{t+1} <= 0.1 l where M r_t <= 0.1 l; l = 1 *)
Theorem attention_start_stays_good
    (e0 rbar : R) :
  0 <= e0 ->
  0 <= (1 / 100 - e0) ->
  0 <= rbar ->
  0 <= (1 / 10 - rbar) ->
  (2 * e0 + 2 * rbar / (1 - rbar)) * rbar
    <= 1 / 10.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1, [] =>
      rbar | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num 100))) (Opp (Var 0 [])));
      (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Var 1 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Opp (Var 1 [])))] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num
      100))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Mul (Add (Mul (Num 2) (Var 0 [])) (Mul (Mul
      (Num 2) (Var 1 [])) (Inv (Add (Num 1) (Opp (Var 1 [])))))) (Var 1 []))))%nat).
  first [solve [assert (0 <= e0 <= 1 / 100) by lra; assert (0 <= rbar <= 1 / 10) by lra;
      enclosed_along2 e0 rbar] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__
      gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* attention/iterations: Theorem L.1; derived here
   Conditions: s = ln(r0 / eps)
   Note: e^s 0.4^T <= 1: T >= ln(r0 / eps) / ln(5/2) steps of factor 0.4 are enough *)
Theorem attention_iterations
    (T s : R) :
  0 < T ->
  0 <= (T * ln (5 / 2) - s) ->
  exp (s - T * ln (5 / 2))
    <= 1.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => T | 1, [] =>
      s | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp
      (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 1 []) (Exp (Add
      (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp
      (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2)))))))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp
      (Var 1 [])))%nat) | apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Var 1 [])
      (Exp (Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp (Var 1 []))))) (Opp (Num
      1))) (Opp (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2)))))))%nat (Add (Mul (Var 0 []) (Log
      (Mul (Num 5) (Inv (Num 2))))) (Opp (Var 1 [])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Num 1) (Opp (Exp (Add (Var 1 []) (Opp (Mul (Var 0 []) (Log (Mul (Num 5) (Inv
      (Num 2))))))))))%nat).
  pose (shown__ := (Mul (Add (Add (Add (Add (Var 1 []) (Exp (Add (Mul (Var 0 []) (Log (Mul (Num 5)
      (Inv (Num 2))))) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp (Mul (Var 0 []) (Log (Mul (Num 5)
      (Inv (Num 2))))))) (Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp (Var 1 []))))
      (Exp (Add (Var 1 []) (Opp (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2)))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 [])] [(Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num 2))))) (Opp
      (Var 1 []))); (Add (Add (Add (Var 1 []) (Exp (Add (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num
      2))))) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp (Mul (Var 0 []) (Log (Mul (Num 5) (Inv (Num
      2)))))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj F3__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.
