(* A Unified Scheme of ResNet and Softmax (arXiv 2309.13482)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/unified.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* unified/du1: first derivatives; derived here *)
Theorem unified_du1
    (n : nat)
    (z A_i : nat -> R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => u1 (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * u1 z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ u1_term__%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Mul (Var 1 [(0, 0)]) u1_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/du2: first derivatives; derived here *)
Theorem unified_du2
    (n : nat)
    (z A_i : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => z i + e * A_i i) 0
    (A_i i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Var 0 [(0, 0)])%nat (move r__ [(0, 1)]%nat t__) s__) 0
      (eval len__ (Var 1 [(0, 0)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/du: first derivatives; derived here *)
Theorem unified_du
    (n : nat)
    (z A_i : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => u (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * v z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ u_term__%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Var 2 [(0, 0)]) v_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/dv: first derivatives; derived here *)
Theorem unified_dv
    (n : nat)
    (t : R)
    (z A_i : nat -> R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => v (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * u1 z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 0 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => t | 1, [i0__]
      => z i0__ | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ v_term__%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Var 2 [(0, 0)]) u1_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/dalpha: first derivatives; derived here *)
Theorem unified_dalpha
    (n : nat)
    (z A_i : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  is_derive (fun e => alpha (fun i => z i + e * A_i i)) 0
    (sum (fun i => A_i i * v z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ alpha_term__%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Sum (0, 0) (Mul (Var 2 [(0, 0)]) v_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/dalpha-inverse: first derivatives; derived here *)
Theorem unified_dalpha_inverse
    (n : nat)
    (z A_i : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => / alpha (fun i => z i + e * A_i i)) 0
    (- (sum (fun i => A_i i * v z i) n / alpha z ^ 2)).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Inv alpha_term__)%nat (move r__ [(0, 2)]%nat t__) s__) 0
      (eval len__ (Opp (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)]) v_term__)) (Inv (Pow alpha_term__
      2))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/df: first derivatives; derived here *)
Theorem unified_df
    (n : nat)
    (z A_i : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => f (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * v z i / alpha z - sum (fun i1 => A_i i1 * v z i1) n * f z i / alpha z).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ f_term__%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Add (Mul (Mul (Var 2 [(0, 0)]) v_term__) (Inv alpha_term__)) (Opp (Mul (Mul (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) v_term__)) f_term__) (Inv alpha_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/dc: first derivatives; derived here *)
Theorem unified_dc
    (n : nat)
    (b z A_i : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => c (fun i1 => z i1 + e * A_i i1) i) 0
    (A_i i * v z i / alpha z - sum (fun i1 => A_i i1 * v z i1) n * f z i / alpha z).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ c_term__%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval
      len__ (Add (Mul (Mul (Var 3 [(0, 0)]) v_term__) (Inv alpha_term__)) (Opp (Mul (Mul (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) v_term__)) f_term__) (Inv alpha_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/dfc: first derivatives; derived here *)
Theorem unified_dfc
    (n : nat)
    (b z A_i : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => sum (fun i => c (fun i1 => z i1 + e * A_i i1) i * f (fun i1 => z i1 + e * A_i
      i1) i) n) 0
    ((sum (fun i => (c z i + f z i) * A_i i * v z i) n - sum (fun i => (c z i + f z i) * f z i) n *
        sum (fun i => A_i i * v z i) n) / alpha z).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Mul c_term__ f_term__))%nat (move r__ [(1,
      3)]%nat t__) s__) 0 (eval len__ (Mul (Add (Sum (0, 0) (Mul (Mul (Add c_term__ f_term__) (Var 3
      [(0, 0)])) v_term__)) (Opp (Mul (Sum (0, 0) (Mul (Add c_term__ f_term__) f_term__)) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) v_term__))))) (Inv alpha_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-plus-c: first derivatives; derived here *)
Theorem unified_f_plus_c
    (n : nat)
    (b z : nat -> R)
    (t : R)
    (i : nat) :
  let u (i : nat) := z i * t + exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let c (i : nat) := f i - b i in
  let eta (i : nat) := 2 * f i - b i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha <> 0 ->
  c i + f i
    = eta i.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) (Exp (Var 1 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add c_term__ f_term__)%nat r__ s__ = eval len__ eta_term__%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-coordinate: first derivatives; derived here *)
Theorem unified_gradient_coordinate
    (n : nat)
    (b z A_i : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * A_i i1) i ^ 2) n) 0
    ((sum (fun i => A_i i * c z i * v z i) n - sum (fun i => A_i i * v z i) n * sum (fun i => c z i
        * f z i) n) / alpha z).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Mul (Add (Sum (0, 0) (Mul
      (Mul (Var 3 [(0, 0)]) c_term__) v_term__)) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      v_term__)) (Sum (0, 0) (Mul c_term__ f_term__))))) (Inv alpha_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient: first derivatives; derived here *)
Theorem unified_gradient
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n) 0
    (sum (fun i => (c z i - kappa z) * h i * psi z i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul (Mul (Add
      c_term__ (Opp kappa_term__)) (Var 3 [(0, 0)])) psi_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-jacobian: first derivatives; derived here
   Note: A^T J^T c with J = diag(psi) - f psi^T *)
Theorem unified_gradient_jacobian
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n) 0
    (sum (fun i => h i * c z i * psi z i) n - sum (fun i => h i * psi z i) n * sum (fun i => c z i *
        f z i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Add (Sum (0, 0) (Mul (Mul
      (Var 3 [(0, 0)]) c_term__) psi_term__)) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      psi_term__)) (Sum (0, 0) (Mul c_term__ f_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-in-x: first derivatives; derived here
   Note: grad L = alpha^-1 A^T (v o (c - <c,f> 1)), entries of A and x written out *)
Theorem unified_gradient_in_x
    (n d : nat)
    (b x dx : nat -> R)
    (A : nat -> nat -> R)
    (t : R) :
  (1 <= n)%nat ->
  (1 <= d)%nat ->
  sum (fun i => sum (fun j => A j i * x j) d * t + exp (sum (fun j => A j i * x j) d)) n <> 0 ->
  is_derive (fun e => 1 / 2 * sum (fun i => ((sum (fun j => A j i * (x j + e * dx j)) d * t + exp
      (sum (fun j => A j i * (x j + e * dx j)) d)) / sum (fun i1 => sum (fun j => A j i1 * (x j + e
      * dx j)) d * t + exp (sum (fun j => A j i1 * (x j + e * dx j)) d)) n - b i) ^ 2) n) 0
    (sum (fun j => sum (fun i => (t + exp (sum (fun j1 => A j1 i * x j1) d)) * ((sum (fun j1 => A j1
        i * x j1) d * t + exp (sum (fun j1 => A j1 i * x j1) d)) / sum (fun i1 => sum (fun j1 => A
        j1 i1 * x j1) d * t + exp (sum (fun j1 => A j1 i1 * x j1) d)) n - sum (fun i1 => ((sum (fun
        j1 => A j1 i1 * x j1) d * t + exp (sum (fun j1 => A j1 i1 * x j1) d)) / sum (fun i2 => sum
        (fun j1 => A j1 i2 * x j1) d * t + exp (sum (fun j1 => A j1 i2 * x j1) d)) n - b i1) * (sum
        (fun j1 => A j1 i1 * x j1) d * t + exp (sum (fun j1 => A j1 i1 * x j1) d)) / sum (fun i2 =>
        sum (fun j1 => A j1 i2 * x j1) d * t + exp (sum (fun j1 => A j1 i2 * x j1) d)) n) n - b i) *
        A j i / sum (fun i1 => sum (fun j1 => A j1 i1 * x j1) d * t + exp (sum (fun j1 => A j1 i1 *
        x j1) d)) n) n * dx j) d).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => d | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__; i1__] => A i0__ i1__ | 2, [i0__] => x i0__ | 3, [] => t | 4, [i0__] => dx i0__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1,
      0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))))] [] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add
      (Mul (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp
      (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))) (Inv (Sum (0, 0) (Add (Mul (Sum
      (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var
      1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)])))))))) (Opp (Var 0 [(0, 0)]))) 2)))%nat (move r__ [(2,
      4)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Mul (Mul (Add (Var 3 [])
      (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))) (Add (Add (Mul (Add (Mul
      (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul
      (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))) (Inv (Sum (0, 0) (Add (Mul (Sum (1, 0) (Mul (Var
      1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0,
      0)]) (Var 2 [(1, 0)])))))))) (Opp (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Mul (Sum (1, 0) (Mul
      (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0);
      (0, 0)]) (Var 2 [(1, 0)]))))) (Inv (Sum (0, 0) (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0,
      0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1,
      0)])))))))) (Opp (Var 0 [(0, 0)]))) (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2
      [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))))
      (Inv (Sum (0, 0) (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3
      [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))))))))))) (Opp (Var 0
      [(0, 0)])))) (Var 1 [(1, 0); (0, 0)])) (Inv (Sum (0, 0) (Add (Mul (Sum (1, 0) (Mul (Var 1 [(1,
      0); (0, 0)]) (Var 2 [(1, 0)]))) (Var 3 [])) (Exp (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)])
      (Var 2 [(1, 0)]))))))))) (Var 4 [(1, 0)])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-regulariser: first derivatives; derived here *)
Theorem unified_gradient_regulariser
    (n : nat)
    (w z h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => w i ^ 2 * (z i + e * h i) ^ 2) n) 0
    (sum (fun i => w i ^ 2 * h i * z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Pow
      (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2))))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval
      len__ (Sum (0, 0) (Mul (Mul (Pow (Var 0 [(0, 0)]) 2) (Var 2 [(0, 0)])) (Var 1 [(0, 0)])))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-regularised: first derivatives; derived here *)
Theorem unified_gradient_regularised
    (n : nat)
    (b z w h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n + 1 / 2 * sum
      (fun i => w i ^ 2 * (z i + e * h i) ^ 2) n) 0
    (sum (fun i => (w i ^ 2 * z i + (c z i - kappa z) * psi z i) * h i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => w i0__ | 4, [i0__] => h i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul
      (Add (Mul (Pow (Var 3 [(0, 0)]) 2) (Var 1 [(0, 0)])) (Mul (Add c_term__ (Opp kappa_term__))
      psi_term__)) (Var 4 [(0, 0)])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2u: second derivatives; derived here *)
Theorem unified_d2u
    (n : nat)
    (z A_i A_j : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  is_derive (fun e => Derive (fun e1 => u (fun i1 => z i1 + e * A_j i1 + e1 * A_i i1) i) 0) 0
    (A_i i * A_j i * u1 z i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | 3, [i0__] => A_j i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der u_term__ [(0, 2)])%nat (move r__ [(0, 3)]%nat t__)
      s__) 0 (eval len__ (Mul (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])) u1_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2alpha: second derivatives; derived here *)
Theorem unified_d2alpha
    (n : nat)
    (z A_i A_j : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => alpha (fun i => z i + e * A_j i + e1 * A_i i)) 0) 0
    (sum (fun i => A_i i * A_j i * u1 z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | 3, [i0__] => A_j i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der alpha_term__ [(0, 2)])%nat (move r__ [(0, 3)]%nat
      t__) s__) 0 (eval len__ (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))
      u1_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2alpha-inverse: second derivatives; derived here *)
Theorem unified_d2alpha_inverse
    (n : nat)
    (z A_i A_j : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => / alpha (fun i => z i + e * A_j i + e1 * A_i i)) 0) 0
    (2 * sum (fun i => A_i i * v z i) n * sum (fun i => A_j i * v z i) n / alpha z ^ 3 - sum (fun i
        => A_i i * A_j i * u1 z i) n / alpha z ^ 2).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | 3, [i0__] => A_j i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Inv alpha_term__) [(0, 2)])%nat (move r__ [(0,
      3)]%nat t__) s__) 0 (eval len__ (Add (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)])
      v_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__))) (Inv (Pow alpha_term__ 3))) (Opp
      (Mul (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])) u1_term__)) (Inv (Pow
      alpha_term__ 2)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2f: second derivatives; derived here *)
Theorem unified_d2f
    (n : nat)
    (z A_i A_j : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => f (fun i1 => z i1 + e * A_j i1 + e1 * A_i i1) i) 0) 0
    (A_i i * A_j i * u1 z i / alpha z + 2 * sum (fun i1 => A_i i1 * v z i1) n * sum (fun i1 => A_j
        i1 * v z i1) n * f z i / alpha z ^ 2 - (sum (fun i1 => A_i i1 * v z i1) n * A_j i * v z i +
        sum (fun i1 => A_j i1 * v z i1) n * A_i i * v z i) / alpha z ^ 2 - sum (fun i1 => A_i i1 *
        A_j i1 * u1 z i1) n * f z i / alpha z).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | 3, [i0__] => A_j i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der f_term__ [(0, 2)])%nat (move r__ [(0, 3)]%nat t__)
      s__) 0 (eval len__ (Add (Add (Add (Mul (Mul (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])) u1_term__)
      (Inv alpha_term__)) (Mul (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) v_term__)))
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__))) f_term__) (Inv (Pow alpha_term__ 2)))) (Opp (Mul
      (Add (Mul (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)]) v_term__)) (Var 3 [(0, 0)])) v_term__) (Mul
      (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__)) (Var 2 [(0, 0)])) v_term__)) (Inv (Pow
      alpha_term__ 2))))) (Opp (Mul (Mul (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))
      u1_term__)) f_term__) (Inv alpha_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2f-same: second derivatives; derived here *)
Theorem unified_d2f_same
    (n : nat)
    (z A_i : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => f (fun i1 => z i1 + e * A_i i1 + e1 * A_i i1) i) 0) 0
    (A_i i ^ 2 * u1 z i / alpha z + 2 * sum (fun i1 => A_i i1 * v z i1) n ^ 2 * f z i / alpha z ^ 2
        - sum (fun i1 => A_i i1 ^ 2 * u1 z i1) n * f z i / alpha z - 2 * sum (fun i1 => A_i i1 * v z
        i1) n * A_i i * v z i / alpha z ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der f_term__ [(0, 2)])%nat (move r__ [(0, 2)]%nat t__)
      s__) 0 (eval len__ (Add (Add (Add (Mul (Mul (Pow (Var 2 [(0, 0)]) 2) u1_term__) (Inv
      alpha_term__)) (Mul (Mul (Mul (Num 2) (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) v_term__)) 2))
      f_term__) (Inv (Pow alpha_term__ 2)))) (Opp (Mul (Mul (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)])
      2) u1_term__)) f_term__) (Inv alpha_term__)))) (Opp (Mul (Mul (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) v_term__))) (Var 2 [(0, 0)])) v_term__) (Inv (Pow alpha_term__
      2)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2L: second derivatives; derived here *)
Theorem unified_d2L
    (n : nat)
    (b z A_i A_j : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * A_j i1 + e1 *
      A_i i1) i ^ 2) n) 0) 0
    (sum (fun i => A_i i * A_j i * c z i * u1 z i) n / alpha z + (sum (fun i => f z i ^ 2) n * sum
        (fun i => A_i i * v z i) n * sum (fun i => A_j i * v z i) n + sum (fun i => v z i ^ 2 * A_i
        i * A_j i) n - sum (fun i => A_i i * v z i) n * sum (fun i => A_j i * f z i * v z i) n - sum
        (fun i => A_j i * v z i) n * sum (fun i => A_i i * f z i * v z i) n) / alpha z ^ 2 + 2 * sum
        (fun i => A_i i * v z i) n * sum (fun i => A_j i * v z i) n * sum (fun i => c z i * f z i) n
        / alpha z ^ 2 - (sum (fun i => A_i i * v z i) n * sum (fun i => A_j i * c z i * v z i) n +
        sum (fun i => A_j i * v z i) n * sum (fun i => A_i i * c z i * v z i) n) / alpha z ^ 2 - sum
        (fun i => c z i * f z i) n * sum (fun i => A_i i * A_j i * u1 z i) n / alpha z).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => A_i i0__ | 4, [i0__] => A_j i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Add
      (Mul (Sum (0, 0) (Mul (Mul (Mul (Var 3 [(0, 0)]) (Var 4 [(0, 0)])) c_term__) u1_term__)) (Inv
      alpha_term__)) (Mul (Add (Add (Add (Mul (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) v_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) v_term__))) (Sum (0, 0) (Mul
      (Mul (Pow v_term__ 2) (Var 3 [(0, 0)])) (Var 4 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) f_term__) v_term__))))) (Opp (Mul
      (Sum (0, 0) (Mul (Var 4 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) f_term__)
      v_term__))))) (Inv (Pow alpha_term__ 2)))) (Mul (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) v_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) v_term__))) (Sum (0, 0) (Mul c_term__
      f_term__))) (Inv (Pow alpha_term__ 2)))) (Opp (Mul (Add (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      v_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) c_term__) v_term__))) (Mul (Sum (0, 0) (Mul
      (Var 4 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) c_term__) v_term__)))) (Inv
      (Pow alpha_term__ 2))))) (Opp (Mul (Mul (Sum (0, 0) (Mul c_term__ f_term__)) (Sum (0, 0) (Mul
      (Mul (Var 3 [(0, 0)]) (Var 4 [(0, 0)])) u1_term__))) (Inv alpha_term__))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/d2L-same: second derivatives; derived here *)
Theorem unified_d2L_same
    (n : nat)
    (b z A_i : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * A_i i1 + e1 *
      A_i i1) i ^ 2) n) 0) 0
    (sum (fun i => A_i i ^ 2 * (c z i - kappa z) * u1 z i) n / alpha z + (sum (fun i => A_i i * v z
        i) n ^ 2 * s z + sum (fun i => A_i i ^ 2 * v z i ^ 2) n - 2 * sum (fun i => A_i i * v z i) n
        * sum (fun i => A_i i * eta z i * v z i) n) / alpha z ^ 2).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => A_i i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Add (Mul (Sum (0,
      0) (Mul (Mul (Pow (Var 3 [(0, 0)]) 2) (Add c_term__ (Opp kappa_term__))) u1_term__)) (Inv
      alpha_term__)) (Mul (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__)) 2)
      s_term__) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Pow v_term__ 2)))) (Opp (Mul (Mul (Num 2)
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__))) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)])
      eta_term__) v_term__))))) (Inv (Pow alpha_term__ 2))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian: abstract (low rank plus diagonal); B_diag and B_rank derived here; read in the
    paper
   Note: B = B_diag + B_rank, the rank of B_rank at most 2 *)
Theorem unified_hessian
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => h i * v z i) n * sum (fun i => k i * v z i) n * s z / alpha z ^ 2 + sum (fun i =>
        (v z i ^ 2 / alpha z ^ 2 + (c z i - kappa z) * u1 z i / alpha z) * h i * k i) n - sum (fun i
        => h i * v z i) n * sum (fun i => (2 * f z i - b i) * k i * v z i) n / alpha z ^ 2 - sum
        (fun i => k i * v z i) n * sum (fun i => (2 * f z i - b i) * h i * v z i) n / alpha z ^ 2).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Mul
      (Mul (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Var 4 [(0, 0)])
      v_term__))) s_term__) (Inv (Pow alpha_term__ 2))) (Sum (0, 0) (Mul (Mul (Add (Mul (Pow
      v_term__ 2) (Inv (Pow alpha_term__ 2))) (Mul (Mul (Add c_term__ (Opp kappa_term__)) u1_term__)
      (Inv alpha_term__))) (Var 3 [(0, 0)])) (Var 4 [(0, 0)])))) (Opp (Mul (Mul (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)]))) (Var 4 [(0, 0)])) v_term__))) (Inv (Pow alpha_term__ 2))))) (Opp (Mul (Mul (Sum (0, 0)
      (Mul (Var 4 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0
      [(0, 0)]))) (Var 3 [(0, 0)])) v_term__))) (Inv (Pow alpha_term__ 2)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-psi-phi: the Hessian A^T B(x) A; derived here *)
Theorem unified_hessian_psi_phi
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n * s z + sum (fun i => (psi z i
        ^ 2 + (c z i - kappa z) * phi z i) * h i * k i) n - sum (fun i => h i * psi z i) n * sum
        (fun i => k i * eta z i * psi z i) n - sum (fun i => k i * psi z i) n * sum (fun i => h i *
        eta z i * psi z i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Mul
      (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Var 4 [(0, 0)])
      psi_term__))) s_term__) (Sum (0, 0) (Mul (Mul (Add (Pow psi_term__ 2) (Mul (Add c_term__ (Opp
      kappa_term__)) phi_term__)) (Var 3 [(0, 0)])) (Var 4 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) eta_term__)
      psi_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul
      (Var 3 [(0, 0)]) eta_term__) psi_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-symmetric: the Hessian A^T B(x) A; derived here *)
Theorem unified_hessian_symmetric
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u (z : nat -> R) (i : nat) := z i * t + exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 * k
        i1) i ^ 2) n) 0) 0).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) (Exp (Var 1 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Der (Der (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 4)]) [(1, 3)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-regularised: the Hessian A^T B(x) A; derived here *)
Theorem unified_hessian_regularised
    (n : nat)
    (b z w h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n + 1 / 2 * sum (fun i => w i ^ 2 * (z i + e * k i + e1 * h i) ^ 2) n) 0) 0
    (sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n * s z + sum (fun i => (w i ^ 2
        + psi z i ^ 2 + (c z i - kappa z) * phi z i) * h i * k i) n - sum (fun i => h i * psi z i) n
        * sum (fun i => k i * eta z i * psi z i) n - sum (fun i => k i * psi z i) n * sum (fun i =>
        h i * eta z i * psi z i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => w i0__ | 4, [i0__] => h i0__ | 5, [i0__] => k
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0)
      (Pow c_term__ 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Pow (Var 1 [(0, 0)]) 2))))) [(1, 4)])%nat (move r__ [(1, 5)]%nat t__) s__) 0 (eval len__ (Add
      (Add (Add (Mul (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Var 5
      [(0, 0)]) psi_term__))) s_term__) (Sum (0, 0) (Mul (Mul (Add (Add (Pow (Var 3 [(0, 0)]) 2)
      (Pow psi_term__ 2)) (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)) (Var 4 [(0, 0)])) (Var
      5 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul
      (Var 5 [(0, 0)]) eta_term__) psi_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 5 [(0, 0)])
      psi_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) eta_term__) psi_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gauss-newton: the Hessian A^T B(x) A; derived here
   Note: B_GN = J^T J *)
Theorem unified_gauss_newton
    (n : nat)
    (z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  sum (fun i => Derive (fun e => f (fun i1 => z i1 + e * h i1) i) 0 * Derive (fun e => f (fun i1 =>
      z i1 + e * k i1) i) 0) n
    = sum (fun i => f z i ^ 2) n * sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n +
        sum (fun i => psi z i ^ 2 * h i * k i) n - sum (fun i => h i * psi z i) n * sum (fun i => k
        i * f z i * psi z i) n - sum (fun i => k i * psi z i) n * sum (fun i => h i * f z i * psi z
        i) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Der f_term__ [(0, 2)]) (Der f_term__ [(0, 3)])))%nat r__ s__
      = eval len__ (Add (Add (Add (Mul (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Mul
      (Pow psi_term__ 2) (Var 2 [(0, 0)])) (Var 3 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) f_term__) psi_term__))))) (Opp
      (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)])
      f_term__) psi_term__)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/second-order-part: the Hessian A^T B(x) A; derived here
   Note: B_cur *)
Theorem unified_second_order_part
    (n : nat)
    (z h k b : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  sum (fun i => Derive (fun e => Derive (fun e1 => f (fun i1 => z i1 + e * k i1 + e1 * h i1) i) 0) 0
      * c z i) n
    = 2 * sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n * kappa z + sum (fun i =>
        (c z i - kappa z) * h i * k i * phi z i) n - sum (fun i => h i * psi z i) n * sum (fun i =>
        k i * c z i * psi z i) n - sum (fun i => k i * psi z i) n * sum (fun i => h i * c z i * psi
        z i) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 4 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | 4, [i0__] => b i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Der (Der f_term__ [(0, 2)]) [(0, 3)]) c_term__))%nat r__ s__
      = eval len__ (Add (Add (Add (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)])
      psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) kappa_term__) (Sum (0, 0) (Mul
      (Mul (Mul (Add c_term__ (Opp kappa_term__)) (Var 2 [(0, 0)])) (Var 3 [(0, 0)])) phi_term__)))
      (Opp (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul (Var 3 [(0,
      0)]) c_term__) psi_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) (Sum
      (0, 0) (Mul (Mul (Var 2 [(0, 0)]) c_term__) psi_term__)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-split: the Hessian A^T B(x) A; derived here
   Note: B = B_GN + B_cur *)
Theorem unified_hessian_split
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => f z i ^ 2) n * sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n +
        2 * sum (fun i => h i * psi z i) n * sum (fun i => k i * psi z i) n * kappa z + sum (fun i
        => psi z i ^ 2 * h i * k i) n + sum (fun i => (c z i - kappa z) * h i * k i * phi z i) n -
        sum (fun i => h i * psi z i) n * sum (fun i => k i * c z i * psi z i) n - sum (fun i => h i
        * psi z i) n * sum (fun i => k i * f z i * psi z i) n - sum (fun i => k i * psi z i) n * sum
        (fun i => h i * c z i * psi z i) n - sum (fun i => k i * psi z i) n * sum (fun i => h i * f
        z i * psi z i) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Add
      (Add (Add (Add (Mul (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      psi_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__))) (Mul (Mul (Mul (Num 2) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)))
      kappa_term__)) (Sum (0, 0) (Mul (Mul (Pow psi_term__ 2) (Var 3 [(0, 0)])) (Var 4 [(0, 0)]))))
      (Sum (0, 0) (Mul (Mul (Mul (Add c_term__ (Opp kappa_term__)) (Var 3 [(0, 0)])) (Var 4 [(0,
      0)])) phi_term__))) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul
      (Mul (Var 4 [(0, 0)]) c_term__) psi_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      psi_term__)) (Sum (0, 0) (Mul (Mul (Var 4 [(0, 0)]) f_term__) psi_term__))))) (Opp (Mul (Sum
      (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) c_term__)
      psi_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) psi_term__)) (Sum (0, 0) (Mul (Mul
      (Var 3 [(0, 0)]) f_term__) psi_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/rank-part-trace: the Hessian A^T B(x) A; derived here
   Note: the eigenvalues (T +- root)/2 of m p1 p1^T - p1 p2^T - p2 p1^T add up to its trace *)
Theorem unified_rank_part_trace
    (n : nat)
    (p1 p2 : nat -> R)
    (m : R) :
  (1 <= n)%nat ->
  sum (fun i => p1 i ^ 2 * m - 2 * p1 i * p2 i) n
    = sum (fun i => p1 i ^ 2) n * m - 2 * sum (fun i => p1 i * p2 i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p1 i0__ |
      1, [] => m | 2, [i0__] => p2 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Add (Mul (Pow (Var 0 [(0, 0)]) 2) (Var 1 [])) (Opp (Mul (Mul (Num
      2) (Var 0 [(0, 0)])) (Var 2 [(0, 0)])))))%nat r__ s__ = eval len__ (Add (Mul (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)) (Var 1 [])) (Opp (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2
      [(0, 0)]))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/rank-part-determinant: the Hessian A^T B(x) A; derived here
   Note: their product is det(M) det(Gram) <= 0: one eigenvalue of B_rank is negative *)
Theorem unified_rank_part_determinant
    (n : nat)
    (p1 p2 : nat -> R)
    (m : R) :
  (1 <= n)%nat ->
  sum (fun i => p1 i * p2 i) n ^ 2 - sum (fun i => p1 i ^ 2) n * sum (fun i => p2 i ^ 2) n
    = 1 / 2 * (1 / 2 * sqrt ((sum (fun i => p1 i ^ 2) n * m - 2 * sum (fun i => p1 i * p2 i) n) ^ 2
        + 4 * sum (fun i => p1 i ^ 2) n * sum (fun i => p2 i ^ 2) n - 4 * sum (fun i => p1 i * p2 i)
        n ^ 2) + 1 / 2 * sum (fun i => p1 i ^ 2) n * m - sum (fun i => p1 i * p2 i) n) * (sum (fun i
        => p1 i ^ 2) n * m - sqrt ((sum (fun i => p1 i ^ 2) n * m - 2 * sum (fun i => p1 i * p2 i)
        n) ^ 2 + 4 * sum (fun i => p1 i ^ 2) n * sum (fun i => p2 i ^ 2) n - 4 * sum (fun i => p1 i
        * p2 i) n ^ 2) - 2 * sum (fun i => p1 i * p2 i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p1 i0__ |
      1, [i0__] => p2 i0__ | 2, [] => m | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Pow (Add (Mul (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2 [])) (Opp (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)])
      (Var 1 [(0, 0)])))))) 2) (Mul (Mul (Num 4) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1
      [(0, 0)]))) 2))))%nat r__ t__).
  { intros t__ J__. apply (nonnegative_by len__ r__ gN0__ L__ GN0__ (Add (Add (Pow (Add (Mul (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2 [])) (Opp (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)])))))) 2) (Mul (Mul (Num 4) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)])
      (Var 1 [(0, 0)]))) 2))))%nat (Num 1)%nat (Add (Pow (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2)) (Var 2 [])) (Opp (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2)
      (Mul (Num 2) (Sum (0, 0) (Sum (0, 1) (Pow (Add (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 1)])) (Opp
      (Mul (Var 0 [(0, 1)]) (Var 1 [(0, 0)])))) 2)))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [] [(Add (Add (Pow (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2
      [])) (Opp (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2) (Mul (Mul
      (Num 4) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp
      (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2))))] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj N0__ Logic.I)
      Logic.I))).
  change (eval len__ (Add (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2) (Opp (Mul
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ s__ =
      eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Mul (Mul (Num 1) (Inv (Num 2)))
      (Sqrt (Add (Add (Pow (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2 [])) (Opp (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2) (Mul (Mul (Num 4) (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Mul (Num 4) (Pow
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))))) (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 2 []))) (Opp (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)])))))) (Add (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2 []))
      (Opp (Sqrt (Add (Add (Pow (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 2 [])) (Opp
      (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2) (Mul (Mul (Num 4) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Mul (Num 4)
      (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2))))))) (Opp (Mul (Num 2) (Sum (0,
      0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/ones-J: exact identities; derived here
   Note: 1^T J = 0 *)
Theorem unified_ones_J
    (n : nat)
    (z h : nat -> R)
    (t : R) :
  let u (z : nat -> R) (i : nat) := z i * t + exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  sum (fun i => Derive (fun e => f (fun i1 => z i1 + e * h i1) i) 0) n
    = 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) (Exp (Var 0 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Der f_term__ [(0, 2)]))%nat r__ s__ = eval len__ (Num 0)%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/J-kernel: exact identities; derived here
   Note: J (u/v) = 0 *)
Theorem unified_J_kernel
    (n : nat)
    (z : nat -> R)
    (t : R)
    (i : nat) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  alpha z <> 0 ->
  (forall i, (i < n)%nat -> v z i <> 0) ->
  is_derive (fun e => f (fun i1 => z i1 + e * (u z i1 / v z i1)) i) 0
    0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [i0__] => eval
      len__ (Mul u_term__ (Inv v_term__)) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _
      => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__; v_term__] [] [] [((Var 2 [(0, 0)]), (Mul u_term__ (Inv
      v_term__)))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I)) (conj Logic.I (conj Logic.I (conj (fun s__ I__ => eq_refl)
      Logic.I)))).
  change (is_derive (fun t__ => eval len__ f_term__%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Num 0)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gradient-kernel: exact identities; derived here
   Note: <grad_z L, u/v> = 0 *)
Theorem unified_gradient_kernel
    (n : nat)
    (b z : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  (forall i, (i < n)%nat -> v z i <> 0) ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * (u z i1 / v z i1)) i ^ 2) n) 0
    0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 3, [i0__] => eval
      len__ (Mul u_term__ (Inv v_term__)) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _
      => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__; v_term__] [] [] [((Var 3 [(0, 0)]), (Mul u_term__ (Inv
      v_term__)))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I)) (conj Logic.I (conj Logic.I (conj (fun s__ I__ => eq_refl)
      Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Num 0)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-kernel-form: exact identities; derived here
   Note: (u/v)^T B (u/v) *)
Theorem unified_hessian_kernel_form
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  (forall i, (i < n)%nat -> v z i <> 0) ->
  (forall i, (i < n)%nat -> h i = u z i / v z i) ->
  (forall i, (i < n)%nat -> k i = u z i / v z i) ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => u z i ^ 2 * (c z i - kappa z) * u1 z i / v z i ^ 2) n / alpha z).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__; v_term__] [] [] [((Var 3 [(0, 0)]), (Mul u_term__ (Inv
      v_term__))); ((Var 4 [(0, 0)]), (Mul u_term__ (Inv v_term__)))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I)) (conj Logic.I (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Mul (Sum (0, 0)
      (Mul (Mul (Mul (Pow u_term__ 2) (Add c_term__ (Opp kappa_term__))) u1_term__) (Inv (Pow
      v_term__ 2)))) (Inv alpha_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/hessian-kernel-fit: exact identities; derived here
   Conditions: c = 0
   Note: B (u/v) = 0 at a perfect fit *)
Theorem unified_hessian_kernel_fit
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  (forall i, (i < n)%nat -> v z i <> 0) ->
  (forall i, (i < n)%nat -> b i = f z i) ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * (u z i1 / v z
      i1) + e1 * h i1) i ^ 2) n) 0) 0
    0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 4, [i0__] => eval
      len__ (Mul u_term__ (Inv v_term__)) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _
      => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [alpha_term__; v_term__] [] [] [((Var 0 [(0, 0)]), f_term__); ((Var 4 [(0,
      0)]), (Mul u_term__ (Inv v_term__)))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I)) (conj Logic.I (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun s__ I__ => eq_refl)
      Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Num 0)%nat r__
      s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/softmax-gradient: special cases; derived here *)
Theorem unified_softmax_gradient
    (n : nat)
    (b z h : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n) 0
    (sum (fun i => (c z i * f z i - sum (fun i1 => c z i1 * f z i1) n * f z i) * h i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul (Add (Mul
      c_term__ f_term__) (Opp (Mul (Sum (0, 0) (Mul c_term__ f_term__)) f_term__))) (Var 2 [(0,
      0)])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/softmax-hessian: special cases; derived here *)
Theorem unified_softmax_hessian
    (n : nat)
    (b z h k : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => (3 * f z i - 2 * b i) * f z i) n * sum (fun i => h i * f z i) n * sum (fun i => k
        i * f z i) n + sum (fun i => ((2 * f z i - b i) * f z i - sum (fun i1 => c z i1 * f z i1) n
        * f z i) * h i * k i) n - sum (fun i => h i * f z i) n * sum (fun i => (2 * f z i - b i) * k
        i * f z i) n - sum (fun i => k i * f z i) n * sum (fun i => (2 * f z i - b i) * h i * f z i)
        n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 2)])%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Mul
      (Mul (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)]))))
      f_term__)) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) f_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      f_term__))) (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)]))) f_term__) (Opp (Mul (Sum (0, 0) (Mul c_term__ f_term__)) f_term__))) (Var 2 [(0, 0)]))
      (Var 3 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul
      (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Var 3 [(0, 0)])) f_term__))))) (Opp
      (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) f_term__)) (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))) (Var 2 [(0, 0)])) f_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/rescaled-gradient: special cases; derived here *)
Theorem unified_rescaled_gradient
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let c (z : nat -> R) (i : nat) := u z i - b i * alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n) 0
    (sum (fun i => (u z i - sum (fun i1 => c z i1 * b i1) n - b i * alpha z) * h i * v z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (c_term__ := (Add u_term__ (Opp (Mul (Var 0 [(0, 0)]) alpha_term__)))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul (Mul (Add
      (Add u_term__ (Opp (Sum (0, 0) (Mul c_term__ (Var 0 [(0, 0)]))))) (Opp (Mul (Var 0 [(0, 0)])
      alpha_term__))) (Var 3 [(0, 0)])) v_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/rescaled-hessian: special cases; derived here *)
Theorem unified_rescaled_hessian
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let c (z : nat -> R) (i : nat) := u z i - b i * alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => b i ^ 2) n * sum (fun i => h i * v z i) n * sum (fun i => k i * v z i) n + sum
        (fun i => (v z i ^ 2 + (u z i - sum (fun i1 => c z i1 * b i1) n - b i * alpha z) * u1 z i) *
        h i * k i) n - sum (fun i => h i * v z i) n * sum (fun i => b i * k i * v z i) n - sum (fun
        i => k i * v z i) n * sum (fun i => b i * h i * v z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (c_term__ := (Add u_term__ (Opp (Mul (Var 0 [(0, 0)]) alpha_term__)))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Add (Add (Add (Mul
      (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) v_term__))) (Sum
      (0, 0) (Mul (Var 4 [(0, 0)]) v_term__))) (Sum (0, 0) (Mul (Mul (Add (Pow v_term__ 2) (Mul (Add
      (Add u_term__ (Opp (Sum (0, 0) (Mul c_term__ (Var 0 [(0, 0)]))))) (Opp (Mul (Var 0 [(0, 0)])
      alpha_term__))) u1_term__)) (Var 3 [(0, 0)])) (Var 4 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 4 [(0, 0)]))
      v_term__))))) (Opp (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0)]) v_term__)) (Sum (0, 0) (Mul (Mul
      (Var 0 [(0, 0)]) (Var 3 [(0, 0)])) v_term__)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/plain-gradient: special cases; derived here *)
Theorem unified_plain_gradient
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let c (z : nat -> R) (i : nat) := u z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1) i ^ 2) n) 0
    (sum (fun i => c z i * h i * v z i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (c_term__ := (Add u_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul (Mul
      c_term__ (Var 3 [(0, 0)])) v_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/plain-hessian: special cases; derived here *)
Theorem unified_plain_hessian
    (n : nat)
    (b z h k : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let c (z : nat -> R) (i : nat) := u z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  (1 <= n)%nat ->
  is_derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * k i1 + e1 * h
      i1) i ^ 2) n) 0) 0
    (sum (fun i => (v z i ^ 2 + c z i * u1 z i) * h i * k i) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (c_term__ := (Add u_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => k i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)])%nat (move r__ [(1, 4)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul
      (Mul (Add (Pow v_term__ 2) (Mul c_term__ u1_term__)) (Var 3 [(0, 0)])) (Var 4 [(0, 0)])))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/cauchy-schwarz: inequalities between vectors; derived here *)
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

(* unified/cauchy-schwarz-root: inequalities between vectors; derived here *)
Theorem unified_cauchy_schwarz_root
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => p i * q i) n
    <= sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))) 2) (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g7__ gap__ s__ G8__ V__);
      vm_compute; reflexivity. }
  rename D__ into D9__.
  pose (g10__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D6__) (conj (fun (t__ : indices) (J__ : within len__ t__) => D9__)
      Logic.I)) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/cauchy-schwarz-absolute: inequalities between vectors; derived here *)
Theorem unified_cauchy_schwarz_absolute
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  Rabs (sum (fun i => p i * q i) n)
    <= sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0)
      (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2) (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g7__ gap__ s__ G8__ V__);
      vm_compute; reflexivity. }
  rename D__ into D9__.
  pose (g10__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D6__) (conj (fun (t__ : indices) (J__ : within len__ t__) => D9__)
      Logic.I)) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/absolute-product: inequalities between vectors; derived here *)
Theorem unified_absolute_product
    (n : nat)
    (p q : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  p i * q i
    <= Rabs (p i) * Rabs (q i).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 0 [(0, 0)])) (Opp
      (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 0 [(0, 0)])%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 1 [(0, 0)])) (Var 1
      [(0, 0)]))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 1 [(0, 0)])) (Opp
      (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 0 [(0, 0)])) (Var 0
      [(0, 0)]))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 0 [(0, 0)])%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Abs (Var 0 [(0, 0)])) (Abs (Var 1 [(0, 0)]))) (Opp (Mul (Var 0 [(0, 0)])
      (Var 1 [(0, 0)]))))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Abs (Var 0 [(0, 0)])) (Opp (Var
      0 [(0, 0)])))) (Add (Abs (Var 1 [(0, 0)])) (Var 1 [(0, 0)]))) (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Add (Abs (Var 1 [(0, 0)])) (Opp (Var 1 [(0, 0)])))) (Add (Abs (Var 0 [(0, 0)])) (Var 0
      [(0, 0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Add (Abs (Var 0 [(0, 0)])) (Opp (Var 0 [(0, 0)]))); (Add (Abs (Var 1
      [(0, 0)])) (Var 1 [(0, 0)])); (Add (Abs (Var 1 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Abs
      (Var 0 [(0, 0)])) (Var 0 [(0, 0)]))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F4__ (conj F5__ (conj F6__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/square-below-infinity-norm: inequalities between vectors; derived here *)
Theorem unified_square_below_infinity_norm
    (n : nat)
    (p : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  p i ^ 2
    <= largest (fun i1 => Rabs (p i1)) n ^ 2.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs (Var 0 [(0,
      0)]))) (Opp (Abs (Var 0 [(0, 0)]))))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs (Var 0 [(0, 0)]))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Pow (Max (0, 0) (Abs (Var 0 [(0, 0)]))) 2) (Opp (Pow (Var 0 [(0, 0)])
      2)))%nat).
  pose (shown__ := (Mul (Add (Abs (Var 0 [(0, 0)])) (Max (0, 0) (Abs (Var 0 [(0, 0)])))) (Add (Max
      (0, 0) (Abs (Var 0 [(0, 0)]))) (Opp (Abs (Var 0 [(0, 0)])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Max (0, 0) (Abs (Var 0 [(0, 0)]))) (Opp (Abs (Var 0 [(0,
      0)]))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/component-below-norm: inequalities between vectors; derived here *)
Theorem unified_component_below_norm
    (n : nat)
    (p : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  Rabs (p i)
    <= sqrt (sum (fun i1 => p i1 ^ 2) n).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Pow (Var 0 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Abs (Var 0 [(0,
      0)]))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Opp (Abs (Var 0 [(0, 0)])))) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))
      (Opp (Pow (Var 0 [(0, 0)]) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)])
      2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-of-product: inequalities between vectors; derived here
   Note: ||p o q|| <= ||p||_inf ||q||, squared *)
Theorem unified_norm_of_product
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => p i ^ 2 * q i ^ 2) n
    <= largest (fun i => Rabs (p i)) n ^ 2 * sum (fun i => q i ^ 2) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Max (0, 0) (Abs (Var 0
      [(0, 0)]))) 2) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_square_below_infinity_norm
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat)). }
  pose (gap__ := (Add (Mul (Pow (Max (0, 0) (Abs (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Pow (Var 1 [(0, 0)]) 2) (Add (Pow (Max (0, 0) (Abs (Var 0 [(0,
      0)]))) 2) (Opp (Pow (Var 0 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Pow (Max (0, 0) (Abs (Var 0 [(0, 0)]))) 2) (Opp (Pow (Var 0 [(0,
      0)]) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-of-product-root: inequalities between vectors; derived here *)
Theorem unified_norm_of_product_root
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sqrt (sum (fun i => p i ^ 2 * q i ^ 2) n)
    <= sqrt (sum (fun i => q i ^ 2) n) * largest (fun i => Rabs (p i)) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Max (0, 0) (Abs
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0
      [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_of_product (len__
      0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Max (0, 0) (Abs (Var 0 [(0,
      0)])))) (Opp (Sqrt (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)])
      2))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Max (0, 0) (Abs (Var 0 [(0, 0)])))) (Opp (Sqrt (Sum (0, 0) (Mul
      (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))))) 2) (Add (Mul (Pow (Max (0, 0) (Abs (Var
      0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0 [(0,
      0)]) 2) (Pow (Var 1 [(0, 0)]) 2))))))) (Inv (Max (0, 0) (Abs (Var 0 [(0, 0)]))))) (Inv (Sqrt
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (largest_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat) (L__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Pow (Max (0, 0) (Abs (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)])
      2)))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g7__ := (Given [] [(Max (0, 0) (Abs (Var 0 [(0, 0)])))] [(Add (Mul (Pow (Max (0, 0) (Abs
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0
      [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g7__ gap__ s__ G8__ V__);
      vm_compute; reflexivity. }
  rename D__ into D9__.
  pose (g10__ := (Given [] [(Max (0, 0) (Abs (Var 0 [(0, 0)]))); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [(Add (Mul (Pow (Max (0, 0) (Abs (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Opp (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D6__) (conj (fun (t__ : indices) (J__ : within len__ t__) => D9__)
      Logic.I)) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/triangle: inequalities between vectors; derived here
   Note: ||p + q|| <= ||p|| + ||q||, squared *)
Theorem unified_triangle
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => (p i + q i) ^ 2) n
    <= (sqrt (sum (fun i => p i ^ 2) n) + sqrt (sum (fun i => q i ^ 2) n)) ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz_root (len__
      0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))) 2) (Opp (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))
      2))))%nat).
  pose (shown__ := (Mul (Num 2) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/exp-monotone: inequalities between vectors; derived here *)
Theorem unified_exp_monotone
    (n : nat)
    (p q : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (q i - p i)) ->
  exp (p i)
    <= exp (q i).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 0 [(0, 0)])
      (Exp (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Add (Var 1 [(0, 0)])
      (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))%nat (Add (Var 1 [(0, 0)])
      (Opp (Var 0 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)]))))%nat).
  pose (shown__ := (Mul (Add (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) (Add (Add (Add (Var 0
      [(0, 0)]) (Exp (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)])))) (Exp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Add (Add (Var 0
      [(0, 0)]) (Exp (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)])))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F3__
      Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/rank-one-bound: inequalities between vectors; derived here
   Note: m p p^T <= |m| ||p||^2 I *)
Theorem unified_rank_one_bound
    (n : nat)
    (h p : nat -> R)
    (m : R) :
  (1 <= n)%nat ->
  0
    <= Rabs m * sum (fun i => h i ^ 2) n * sum (fun i => p i ^ 2) n - sum (fun i => h i * p i) n ^ 2
        * m.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => p i0__ | 2, [] => m | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 0 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 2 [])) (Opp (Var 2
      [])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 2 [])%nat) | apply (nonnegative_here_ok g4__ len__ L__
      r__ G5__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Abs (Var 2 [])) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Opp (Mul (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))
      2) (Var 2 []))))%nat).
  pose (shown__ := (Add (Mul (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2) (Add (Abs
      (Var 2 [])) (Opp (Var 2 [])))) (Mul (Abs (Var 2 [])) (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 0 [(0, 0)]))) 2)))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) 2))); (Add
      (Abs (Var 2 [])) (Opp (Var 2 [])))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F6__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/cross-bound: inequalities between vectors; derived here
   Note: p q^T + q p^T <= 2 ||p|| ||q|| I *)
Theorem unified_cross_bound
    (n : nat)
    (h p q : nat -> R) :
  (1 <= n)%nat ->
  0
    <= 2 * sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n) * sum (fun i => h i ^
        2) n - 2 * sum (fun i => h i * p i) n * sum (fun i => h i * q i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => p i0__ | 2, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 0 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sqrt
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 2 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Pow (Add (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))) (Opp (Mul (Sum (0, 0) (Mul (Var 0
      [(0, 0)]) (Var 2 [(0, 0)]))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))) 2) (Sqrt
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Mul
      (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0
      [(0, 0)]))) 2)))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Mul (Mul (Sqrt (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)])))
      2)))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g5__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2))); (Add
      (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F4__ Logic.I)) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g5__ gap__ s__ G6__ V__);
      vm_compute; reflexivity. }
  rename D__ into D7__.
  destruct (squares_cases (fun i__ => eval len__ (Var 2 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g8__ := (Given [] [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D7__) Logic.I) (conj (conj F3__ (conj F4__ Logic.I)) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 2 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g8__ gap__ s__ G9__ V__);
      vm_compute; reflexivity. }
  rename D__ into D10__.
  pose (g11__ := (Given [] [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [(Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) 2)))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D7__) (conj (fun (t__ : indices) (J__ : within len__ t__) =>
      D10__) Logic.I)) (conj (conj F3__ (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/cross-bound-product: inequalities between vectors; derived here
   Note: p (p o q)^T + (p o q) p^T <= 2 ||p|| ||p||_inf ||q|| I *)
Theorem unified_cross_bound_product
    (n : nat)
    (h p q : nat -> R) :
  (1 <= n)%nat ->
  0
    <= 2 * sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n) * largest (fun i =>
        Rabs (p i)) n * sum (fun i => h i ^ 2) n - 2 * sum (fun i => h i * p i) n * sum (fun i => h
        i * p i * q i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => p i0__ | 2, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))) (Max (0, 0) (Abs (Var 1 [(0, 0)])))) (Opp (Sqrt (Sum (0, 0) (Mul (Pow
      (Var 1 [(0, 0)]) 2) (Pow (Var 2 [(0, 0)]) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_of_product_root (len__
      0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 2) (Sqrt
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 1 [(0, 0)]) (Var 2
      [(0, 0)])) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Mul (Var 1 [(0,
      0)]) (Var 2 [(0, 0)])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => eval len__ (Mul
      (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in
      P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))
      (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Max (0, 0) (Abs (Var 1 [(0, 0)])))) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1
      [(0, 0)])))) (Sum (0, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) (Var 2 [(0,
      0)]))))))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Max
      (0, 0) (Abs (Var 1 [(0, 0)])))) (Opp (Sqrt (Sum (0, 0) (Mul (Pow (Var 1 [(0, 0)]) 2) (Pow (Var
      2 [(0, 0)]) 2))))))) (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))
      (Sqrt (Sum (0, 0) (Pow (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])) 2)))) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Max (0, 0)
      (Abs (Var 1 [(0, 0)])))) (Opp (Sqrt (Sum (0, 0) (Mul (Pow (Var 1 [(0, 0)]) 2) (Pow (Var 2 [(0,
      0)]) 2)))))); (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sqrt
      (Sum (0, 0) (Pow (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])) 2)))) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Sum
      (0, 0) (Mul (Var 0 [(0, 0)]) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-pointwise: bounds of B(x) at one point; derived here
   Conditions: alpha(x) != 0
   Note: B(x) <= C(x) I, C = ||psi||_inf^2 + ||phi||_inf (||c||_inf + |<c,f>|) + |s| ||psi||^2 + 2
       ||psi|| ||psi o eta|| *)
Theorem unified_norm_pointwise
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  0
    <= (largest (fun i => Rabs (psi z i)) n ^ 2 + (Rabs (kappa z) + largest (fun i => Rabs (c z i))
        n) * largest (fun i => Rabs (phi z i)) n + Rabs (s z) * sum (fun i => psi z i ^ 2) n + 2 *
        sqrt (sum (fun i => psi z i ^ 2) n) * sqrt (sum (fun i => eta z i ^ 2 * psi z i ^ 2) n)) *
        sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun
        i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs phi_term__) (Abs
      c_term__)) (Opp (Mul phi_term__ c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_absolute_product (len__
      0%nat) (fun i0__ => eval len__ phi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval
      len__ c_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0, 0)%nat)) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Opp phi_term__))
      (Abs kappa_term__)) (Opp (Mul (Opp phi_term__) kappa_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_absolute_product (len__
      0%nat) (fun i0__ => eval len__ (Opp phi_term__)%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__
      => eval len__ kappa_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0, 0)%nat)) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat)). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Max (0, 0) (Abs
      psi_term__)) 2) (Opp (Pow psi_term__ 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_square_below_infinity_norm
      (len__ 0%nat) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0,
      0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)
      (J__ (0, 0)%nat)). }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Abs s_term__) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) psi_term__)) 2) s_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_rank_one_bound (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat
      i0__)) (eval len__ s_term__%nat r__ t__)) as P__. written_out_in P__. intros t__ J__. exact
      (P__ t__ J__ (L__ 0%nat)). }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 2) (Sqrt
      (Sum (0, 0) (Pow (Opp psi_term__) 2)))) (Sqrt (Sum (0, 0) (Pow (Mul eta_term__ psi_term__)
      2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) (Opp psi_term__)))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul eta_term__
      psi_term__))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ (Opp psi_term__)%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => eval len__ (Mul eta_term__ psi_term__)%nat r__ (upd t__ (0, 0)%nat
      i0__))) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g8__ := (Given [alpha_term__] [] [(Add (Mul (Abs phi_term__) (Abs c_term__)) (Opp (Mul
      phi_term__ c_term__))); (Add (Mul (Abs (Opp phi_term__)) (Abs kappa_term__)) (Opp (Mul (Opp
      phi_term__) kappa_term__))); (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Opp (Pow psi_term__
      2))); (Add (Mul (Mul (Abs s_term__) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow
      psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2) s_term__)));
      (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Opp psi_term__) 2)))) (Sqrt (Sum (0, 0)
      (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Opp psi_term__)))) (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) (Mul eta_term__ psi_term__))))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F5__ (conj F6__ (conj
      F7__ Logic.I))))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs phi_term__))
      (Opp (Abs phi_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs phi_term__)%nat) | apply
      (nonnegative_here_ok g8__ len__ L__ r__ G9__); [vm_compute; reflexivity|exact J__]]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs c_term__))
      (Opp (Abs c_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs c_term__)%nat) | apply
      (nonnegative_here_ok g8__ len__ L__ r__ G9__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__)
      (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))) (Opp (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1,
      3)]) [(1, 3)])))%nat).
  pose (shown__ := (Add (Add (Add (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Add (Add (Add (Mul (Add
      (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs
      phi_term__)))) (Mul (Abs phi_term__) (Add (Max (0, 0) (Abs c_term__)) (Opp (Abs c_term__)))))
      (Add (Mul (Abs phi_term__) (Abs c_term__)) (Opp (Mul phi_term__ c_term__)))) (Add (Mul (Abs
      (Opp phi_term__)) (Abs kappa_term__)) (Opp (Mul (Opp phi_term__) kappa_term__)))))) (Sum (0,
      0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Opp (Pow
      psi_term__ 2)))))) (Add (Mul (Mul (Abs s_term__) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum
      (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2)
      s_term__)))) (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Opp psi_term__) 2)))) (Sqrt
      (Sum (0, 0) (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Opp psi_term__)))) (Sum (0, 0) (Mul (Var
      3 [(0, 0)]) (Mul eta_term__ psi_term__)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g12__ := (Given [alpha_term__] [] [(Add (Mul (Abs phi_term__) (Abs c_term__)) (Opp (Mul
      phi_term__ c_term__))); (Add (Mul (Abs (Opp phi_term__)) (Abs kappa_term__)) (Opp (Mul (Opp
      phi_term__) kappa_term__))); (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Opp (Pow psi_term__
      2))); (Add (Mul (Mul (Abs s_term__) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow
      psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2) s_term__)));
      (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow (Opp psi_term__) 2)))) (Sqrt (Sum (0, 0)
      (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Opp psi_term__)))) (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) (Mul eta_term__ psi_term__)))))); (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs
      phi_term__))); (Add (Max (0, 0) (Abs c_term__)) (Opp (Abs c_term__)))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F5__ (conj F6__
      (conj F7__ (conj F10__ (conj F11__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g12__ L__ G13__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-pointwise-below: bounds of B(x) at one point; derived here
   Conditions: alpha(x) != 0
   Note: B(x) >= -C(x) I *)
Theorem unified_norm_pointwise_below
    (n : nat)
    (z b h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  0
    <= (largest (fun i => Rabs (psi z i)) n ^ 2 + (Rabs (kappa z) + largest (fun i => Rabs (c z i))
        n) * largest (fun i => Rabs (phi z i)) n + Rabs (s z) * sum (fun i => psi z i ^ 2) n + 2 *
        sqrt (sum (fun i => psi z i ^ 2) n) * sqrt (sum (fun i => eta z i ^ 2 * psi z i ^ 2) n)) *
        sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun
        i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0,
      0)])))) f_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => b i0__ | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs phi_term__) (Abs
      kappa_term__)) (Opp (Mul phi_term__ kappa_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_absolute_product (len__
      0%nat) (fun i0__ => eval len__ phi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval
      len__ kappa_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0, 0)%nat)) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Opp phi_term__))
      (Abs c_term__)) (Opp (Mul (Opp phi_term__) c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_absolute_product (len__
      0%nat) (fun i0__ => eval len__ (Opp phi_term__)%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__
      => eval len__ c_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0, 0)%nat)) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat)). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 2) (Sqrt
      (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Mul eta_term__ psi_term__) 2))))
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul eta_term__ psi_term__))))))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat
      i0__)) (fun i0__ => eval len__ (Mul eta_term__ psi_term__)%nat r__ (upd t__ (0, 0)%nat i0__)))
      as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Abs (Opp s_term__))
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2) (Opp s_term__))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_rank_one_bound (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat
      i0__)) (eval len__ (Opp s_term__)%nat r__ t__)) as P__. written_out_in P__. intros t__ J__.
      exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [alpha_term__] [] [(Add (Mul (Abs phi_term__) (Abs kappa_term__)) (Opp (Mul
      phi_term__ kappa_term__))); (Add (Mul (Abs (Opp phi_term__)) (Abs c_term__)) (Opp (Mul (Opp
      phi_term__) c_term__))); (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) (Mul eta_term__ psi_term__)))))); (Add (Mul (Mul (Abs (Opp s_term__)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) psi_term__)) 2) (Opp s_term__))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F5__ (conj F6__
      Logic.I)))) Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs phi_term__))
      (Opp (Abs phi_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs phi_term__)%nat) | apply
      (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute; reflexivity|exact J__]]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs c_term__))
      (Opp (Abs c_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs c_term__)%nat) | apply
      (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__)
      (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(0, 3)])
      [(0, 3)]))%nat).
  pose (shown__ := (Add (Add (Add (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Add (Pow (Max (0, 0)
      (Abs psi_term__)) 2) (Pow psi_term__ 2)))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Add (Add
      (Add (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Add (Max (0, 0) (Abs
      phi_term__)) (Opp (Abs phi_term__)))) (Mul (Abs phi_term__) (Add (Max (0, 0) (Abs c_term__))
      (Opp (Abs c_term__))))) (Add (Mul (Abs phi_term__) (Abs kappa_term__)) (Opp (Mul phi_term__
      kappa_term__)))) (Add (Mul (Abs (Opp phi_term__)) (Abs c_term__)) (Opp (Mul (Opp phi_term__)
      c_term__))))))) (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum
      (0, 0) (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul
      (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      (Mul eta_term__ psi_term__))))))) (Add (Mul (Mul (Abs (Opp s_term__)) (Sum (0, 0) (Pow (Var 3
      [(0, 0)]) 2))) (Sum (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) psi_term__)) 2) (Opp s_term__)))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [alpha_term__] [] [(Add (Mul (Abs phi_term__) (Abs kappa_term__)) (Opp (Mul
      phi_term__ kappa_term__))); (Add (Mul (Abs (Opp phi_term__)) (Abs c_term__)) (Opp (Mul (Opp
      phi_term__) c_term__))); (Add (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Pow (Mul eta_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) (Mul eta_term__ psi_term__)))))); (Add (Mul (Mul (Abs (Opp s_term__)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow psi_term__ 2))) (Opp (Mul (Pow (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) psi_term__)) 2) (Opp s_term__)))); (Add (Max (0, 0) (Abs phi_term__))
      (Opp (Abs phi_term__))); (Add (Max (0, 0) (Abs c_term__)) (Opp (Abs c_term__)))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F5__ (conj F6__
      (conj F9__ (conj F10__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/definite: bounds on w; derived here
   Conditions: w_k^2 >= C(x) + l for all k, alpha(x) != 0; for A^T (B + W^2) A >= l I put l /
       sigma_min(A)^2 in the place of l: sigma_min(A) > 0
   Note: B(x) + W^2 >= l I *)
Theorem unified_definite
    (n : nat)
    (h b z w : nat -> R)
    (l t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  (1 <= n)%nat ->
  0 < l ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - largest (fun i1 => Rabs (psi z i1)) n ^ 2 - l - (Rabs
      (kappa z) + largest (fun i1 => Rabs (c z i1)) n) * largest (fun i1 => Rabs (phi z i1)) n -
      Rabs (s z) * sum (fun i1 => psi z i1 ^ 2) n - 2 * sqrt (sum (fun i1 => psi z i1 ^ 2) n) * sqrt
      (sum (fun i1 => eta z i1 ^ 2 * psi z i1 ^ 2) n))) ->
  alpha z <> 0 ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0 + sum (fun i => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2) n * l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 4 []) u1_term__)%nat).
  pose (u_term__ := (Add (Mul (Var 3 [(0, 0)]) (Var 4 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0,
      0)])))) f_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => l | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [] => t | 5, [i0__] => w i0__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Add (Pow (Var 5 [(0, 0)])
      2) (Opp (Pow (Max (0, 0) (Abs psi_term__)) 2))) (Opp (Var 1 []))) (Opp (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Abs
      s_term__) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Add (Pow (Max
      (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0,
      0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow
      psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv
      (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise_below (len__
      0%nat) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__]) (r__ 4%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Add (Pow (Var 5 [(0, 0)])
      2) (Opp (Pow (Max (0, 0) (Abs psi_term__)) 2))) (Opp (Var 1 []))) (Opp (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Abs
      s_term__) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))); (Add (Mul
      (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0)
      (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow
      psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0)
      (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Add (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))
      [(3, 0)]) [(3, 0)]) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 5 [(0, 0)]) 2)))) (Opp
      (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 []))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Add (Add (Add (Add (Pow (Var
      5 [(0, 0)]) 2) (Opp (Pow (Max (0, 0) (Abs psi_term__)) 2))) (Opp (Var 1 []))) (Opp (Mul (Add
      (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul
      (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp (Mul (Mul (Num 2) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))))))
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3,
      0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Add (Pow (Var 5 [(0, 0)])
      2) (Opp (Pow (Max (0, 0) (Abs psi_term__)) 2))) (Opp (Var 1 []))) (Opp (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Abs
      s_term__) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))); (Add (Mul
      (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0)
      (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow
      psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0)
      (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/sandwich-below: bounds on w; derived here
   Conditions: w_k^2 >= 100 C(x) for all k, alpha(x) != 0
   Note: 0.99 W^2 <= B + W^2 *)
Theorem unified_sandwich_below
    (n : nat)
    (h w b z : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 100 * largest (fun i1 => Rabs (psi z i1)) n ^ 2 - 200 *
      sqrt (sum (fun i1 => psi z i1 ^ 2) n) * sqrt (sum (fun i1 => eta z i1 ^ 2 * psi z i1 ^ 2) n) -
      100 * (Rabs (kappa z) + largest (fun i1 => Rabs (c z i1)) n) * largest (fun i1 => Rabs (phi z
      i1)) n - 100 * Rabs (s z) * sum (fun i1 => psi z i1 ^ 2) n)) ->
  alpha z <> 0 ->
  0
    <= 1 / 100 * sum (fun i => h i ^ 2 * w i ^ 2) n + Derive (fun e => Derive (fun e1 => 1 / 2 * sum
        (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 4 []) u1_term__)%nat).
  pose (u_term__ := (Add (Mul (Var 3 [(0, 0)]) (Var 4 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)])))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0,
      0)])))) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => w i0__ | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [] => t | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Add (Pow (Max
      (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0,
      0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow
      psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv
      (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise_below (len__
      0%nat) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__]) (r__ 4%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 100))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      (Pow (Var 1 [(0, 0)]) 2)))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(3, 0)]) [(3, 0)]))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 1) (Inv (Num 100))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      (Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 100) (Pow (Max (0, 0) (Abs
      psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum
      (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp (Mul (Mul (Num 100) (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Mul
      (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))))) (Add (Mul (Add (Add (Add (Pow
      (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))
      (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul
      (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2)
      (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/sandwich-above: bounds on w; derived here
   Conditions: w_k^2 >= 100 C(x) for all k, alpha(x) != 0
   Note: B + W^2 <= 1.01 W^2 *)
Theorem unified_sandwich_above
    (n : nat)
    (b z h w : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 100 * largest (fun i1 => Rabs (psi z i1)) n ^ 2 - 200 *
      sqrt (sum (fun i1 => psi z i1 ^ 2) n) * sqrt (sum (fun i1 => eta z i1 ^ 2 * psi z i1 ^ 2) n) -
      100 * (Rabs (kappa z) + largest (fun i1 => Rabs (c z i1)) n) * largest (fun i1 => Rabs (phi z
      i1)) n - 100 * Rabs (s z) * sum (fun i1 => psi z i1 ^ 2) n)) ->
  alpha z <> 0 ->
  0
    <= 1 / 100 * sum (fun i => h i ^ 2 * w i ^ 2) n - Derive (fun e => Derive (fun e1 => 1 / 2 * sum
        (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => w i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Add (Pow (Max
      (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0,
      0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow
      psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1, 3)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])
      (r__ 2%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)
      (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1,
      3)])))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 100))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(1, 3)]) [(1, 3)])))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 1) (Inv (Num 100))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 100) (Pow (Max (0, 0) (Abs
      psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum
      (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp (Mul (Mul (Num 100) (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Mul
      (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))))) (Add (Mul (Add (Add (Add (Pow
      (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))
      (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul
      (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2)
      (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der (Mul (Mul (Num
      1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1, 3)]))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 100) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 200) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 100) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 100) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1,
      3)])))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/sandwich-tenth-below: bounds on w; derived here
   Conditions: w_k^2 >= 11 C(x) for all k, alpha(x) != 0
   Note: 0.9 (B + W^2) <= W^2 *)
Theorem unified_sandwich_tenth_below
    (n : nat)
    (b z h w : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 11 * largest (fun i1 => Rabs (psi z i1)) n ^ 2 - 22 *
      sqrt (sum (fun i1 => psi z i1 ^ 2) n) * sqrt (sum (fun i1 => eta z i1 ^ 2 * psi z i1 ^ 2) n) -
      11 * (Rabs (kappa z) + largest (fun i1 => Rabs (c z i1)) n) * largest (fun i1 => Rabs (phi z
      i1)) n - 11 * Rabs (s z) * sum (fun i1 => psi z i1 ^ 2) n)) ->
  alpha z <> 0 ->
  0
    <= 1 / 10 * sum (fun i => h i ^ 2 * w i ^ 2) n - 9 / 10 * Derive (fun e => Derive (fun e1 => 1 /
        2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | 4, [i0__] => w i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Add (Pow (Max
      (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0,
      0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow
      psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Der (Der (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1, 3)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])
      (r__ 2%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)
      (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1,
      3)])))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Mul (Mul (Num 9) (Inv (Num 10))) (Der (Der (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1, 3)]))))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Add (Add (Add (Add (Mul (Num 2) (Pow (Max (0, 0) (Abs psi_term__)) 2)) (Mul (Mul (Num 2) (Add
      (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs phi_term__)))) (Mul (Mul
      (Num 2) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 4) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Add
      (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul (Num 11) (Pow (Max (0, 0) (Abs psi_term__))
      2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul
      (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp (Mul (Mul (Num 11) (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs
      s_term__)) (Sum (0, 0) (Pow psi_term__ 2))))))))) (Mul (Mul (Num 9) (Inv (Num 10))) (Add (Mul
      (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0)
      (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow
      psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0)
      (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1,
      3)])))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp
      (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1,
      3)])))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/sandwich-tenth-above: bounds on w; derived here
   Conditions: w_k^2 >= 11 C(x) for all k, alpha(x) != 0
   Note: W^2 <= 1.1 (B + W^2) *)
Theorem unified_sandwich_tenth_above
    (n : nat)
    (h w b z : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let eta (z : nat -> R) (i : nat) := 2 * f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let s (z : nat -> R) := sum (fun i => (3 * f z i - 2 * b i) * f z i) n in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 11 * largest (fun i1 => Rabs (psi z i1)) n ^ 2 - 22 *
      sqrt (sum (fun i1 => psi z i1 ^ 2) n) * sqrt (sum (fun i1 => eta z i1 ^ 2 * psi z i1 ^ 2) n) -
      11 * (Rabs (kappa z) + largest (fun i1 => Rabs (c z i1)) n) * largest (fun i1 => Rabs (phi z
      i1)) n - 11 * Rabs (s z) * sum (fun i1 => psi z i1 ^ 2) n)) ->
  alpha z <> 0 ->
  0
    <= 1 / 10 * sum (fun i => h i ^ 2 * w i ^ 2) n + 11 / 10 * Derive (fun e => Derive (fun e1 => 1
        / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (v_term__ := (Add (Var 4 []) u1_term__)%nat).
  pose (u_term__ := (Add (Mul (Var 3 [(0, 0)]) (Var 4 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)])))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0,
      0)])))) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => w i0__ | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [] => t | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Add (Pow (Max
      (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0,
      0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow
      psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv
      (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise_below (len__
      0%nat) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__]) (r__ 4%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Num 11) (Inv (Num 10))) (Der (Der (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)])))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 1) (Inv (Num 10))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2)
      (Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul (Num 11) (Pow (Max (0, 0) (Abs
      psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum
      (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp (Mul (Mul (Num 11) (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs phi_term__))))) (Opp (Mul (Mul
      (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))))))) (Mul (Mul (Num 11) (Inv (Num
      10))) (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs
      kappa_term__) (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__)
      (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)])
      [(3, 0)]))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [] [(Add (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Opp (Mul
      (Num 11) (Pow (Max (0, 0) (Abs psi_term__)) 2)))) (Opp (Mul (Mul (Num 22) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2))))))) (Opp
      (Mul (Mul (Num 11) (Add (Abs kappa_term__) (Max (0, 0) (Abs c_term__)))) (Max (0, 0) (Abs
      phi_term__))))) (Opp (Mul (Mul (Num 11) (Abs s_term__)) (Sum (0, 0) (Pow psi_term__ 2)))));
      (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Add (Abs kappa_term__)
      (Max (0, 0) (Abs c_term__))) (Max (0, 0) (Abs phi_term__)))) (Mul (Abs s_term__) (Sum (0, 0)
      (Pow psi_term__ 2)))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow eta_term__ 2) (Pow psi_term__ 2)))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der
      (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3, 0)]))]
      [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/gauss-newton-positive: bounds of B(x) at one point; derived here
   Note: B >= B_cur: the Gauss-Newton part J^T J is positive semidefinite *)
Theorem unified_gauss_newton_positive
    (n : nat)
    (z h : nat -> R)
    (t : R) :
  let u (z : nat -> R) (i : nat) := z i * t + exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  0
    <= sum (fun i => Derive (fun e => f (fun i1 => z i1 + e * h i1) i) 0 ^ 2) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) (Exp (Var 0 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  pose (gap__ := (Sum (0, 0) (Pow (Der f_term__ [(0, 2)]) 2))%nat).
  first [solve [change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__
      gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [change (0 <= eval len__ gap__ r__
      s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute;
      reflexivity]] | solve [by_hand]].
Qed.

(* unified/norm-pointwise-low: bounds of B(x) at one point; derived here
   Conditions: alpha(x) != 0
   Note: B(x) >= -C_low(x) I, C_low = ||phi o (c - <c,f> 1)||_inf + 2 ||psi|| ||psi o c|| + 2 max(0,
       -<c,f>) ||psi||^2, which tends to 0 as c does *)
Theorem unified_norm_pointwise_low
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  0
    <= ((Rabs (kappa z) - kappa z) * sum (fun i => psi z i ^ 2) n + 2 * sqrt (sum (fun i => psi z i
        ^ 2) n) * sqrt (sum (fun i => c z i ^ 2 * psi z i ^ 2) n) + largest (fun i => Rabs ((c z i -
        kappa z) * phi z i)) n) * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => 1 /
        2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow
      psi_term__ 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__
      (Var 3 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 3%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 2) (Sqrt
      (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Mul c_term__ psi_term__) 2)))) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul c_term__ psi_term__))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat
      i0__)) (fun i0__ => eval len__ (Mul c_term__ psi_term__)%nat r__ (upd t__ (0, 0)%nat i0__)))
      as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (K5__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Sum (0, 0) (Pow (Der f_term__ [(1,
      3)]) 2))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_gauss_newton_positive (len__
      0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 2%nat [])) as P__.
      written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat) (K5__ t__ J__)). }
  pose (g7__ := (Given [alpha_term__] [] [(Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 3 [(0, 0)]))) 2))); (Add (Mul
      (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Mul c_term__
      psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul c_term__
      psi_term__)))))); (Sum (0, 0) (Pow (Der f_term__ [(1, 3)]) 2))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F6__ Logic.I)))
      Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs kappa_term__)
      kappa_term__)%nat r__ t__).
  { intros t__ J__. first [abs_known (kappa_term__%nat) | part_known g7__ G8__ (0, 0)%nat ((Mul
      c_term__ f_term__)%nat) | apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs kappa_term__) (Opp
      kappa_term__))%nat r__ t__).
  { intros t__ J__. first [abs_known (kappa_term__%nat) | apply (nonnegative_here_ok g7__ len__ L__
      r__ G8__); [vm_compute; reflexivity|exact J__]]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs (Mul (Add
      c_term__ (Opp kappa_term__)) phi_term__))) (Opp (Abs (Mul (Add c_term__ (Opp kappa_term__))
      phi_term__))))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs (Mul (Add c_term__ (Opp kappa_term__))
      phi_term__))%nat) | apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add c_term__ (Opp
      kappa_term__)) phi_term__) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)))%nat r__
      t__).
  { intros t__ J__. first [abs_known ((Mul (Add c_term__ (Opp kappa_term__)) phi_term__)%nat) |
      apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Add (Add (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Sum (0, 0)
      (Pow psi_term__ 2))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0,
      0) (Mul (Pow c_term__ 2) (Pow psi_term__ 2)))))) (Max (0, 0) (Abs (Mul (Add c_term__ (Opp
      kappa_term__)) phi_term__)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num
      1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)]) [(1, 3)]))%nat).
  pose (shown__ := (Add (Add (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2)
      (Add (Abs kappa_term__) kappa_term__)) (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Add
      (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0,
      0) (Mul psi_term__ (Var 3 [(0, 0)]))) 2))))) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Add
      (Add (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))) (Opp (Abs (Mul (Add
      c_term__ (Opp kappa_term__)) phi_term__)))) (Add (Mul (Add c_term__ (Opp kappa_term__))
      phi_term__) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))))))) (Add (Mul (Mul (Mul
      (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Mul c_term__
      psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul c_term__
      psi_term__))))))) (Sum (0, 0) (Pow (Der f_term__ [(1, 3)]) 2)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g13__ := (Given [alpha_term__] [] [(Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0)
      (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 3 [(0, 0)]))) 2))); (Add
      (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Mul
      c_term__ psi_term__) 2)))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul c_term__
      psi_term__)))))); (Sum (0, 0) (Pow (Der f_term__ [(1, 3)]) 2)); (Add (Abs kappa_term__)
      kappa_term__); (Add (Abs kappa_term__) (Opp kappa_term__)); (Add (Max (0, 0) (Abs (Mul (Add
      c_term__ (Opp kappa_term__)) phi_term__))) (Opp (Abs (Mul (Add c_term__ (Opp kappa_term__))
      phi_term__)))); (Add (Mul (Add c_term__ (Opp kappa_term__)) phi_term__) (Abs (Mul (Add
      c_term__ (Opp kappa_term__)) phi_term__)))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F3__ (conj F4__ (conj F6__ (conj F9__
      (conj F10__ (conj F11__ (conj F12__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g13__ L__ G14__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/definite-low: bounds on w; derived here
   Conditions: w_k^2 >= C_low(x) + l for all k, alpha(x) != 0
   Note: B(x) + W^2 >= l I *)
Theorem unified_definite_low
    (n : nat)
    (h b z w : nat -> R)
    (l t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let kappa (z : nat -> R) := sum (fun i => c z i * f z i) n in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  (1 <= n)%nat ->
  0 < l ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - largest (fun i1 => Rabs ((c z i1 - kappa z) * phi z i1))
      n - l - (Rabs (kappa z) - kappa z) * sum (fun i1 => psi z i1 ^ 2) n - 2 * sqrt (sum (fun i1 =>
      psi z i1 ^ 2) n) * sqrt (sum (fun i1 => c z i1 ^ 2 * psi z i1 ^ 2) n))) ->
  alpha z <> 0 ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0 + sum (fun i => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2) n * l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 3 [(0, 0)]) (Var 4 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (v_term__ := (Add (Var 4 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => l | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [] => t | 5, [i0__] => w i0__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Pow (Var 5 [(0, 0)]) 2)
      (Opp (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))))) (Opp (Var 1 [])))
      (Opp (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp
      (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__
      2) (Pow psi_term__ 2)))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. first [apply (nonzero_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Add (Mul (Add (Abs
      kappa_term__) (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))) (Mul (Mul (Num 2) (Sqrt
      (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__ 2) (Pow psi_term__
      2)))))) (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)))) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2))) [(3, 0)]) [(3, 0)]))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_pointwise_low (len__
      0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__]) (r__ 4%nat [])) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__)). }
  pose (g5__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Pow (Var 5 [(0, 0)]) 2)
      (Opp (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))))) (Opp (Var 1 [])))
      (Opp (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp
      (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__
      2) (Pow psi_term__ 2))))))); (Add (Mul (Add (Add (Mul (Add (Abs kappa_term__) (Opp
      kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__ 2) (Pow psi_term__ 2)))))) (Max (0, 0)
      (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3,
      0)]))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Add (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))
      [(3, 0)]) [(3, 0)]) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Pow (Var 5 [(0, 0)]) 2)))) (Opp
      (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 []))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Add (Add (Add (Pow (Var 5
      [(0, 0)]) 2) (Opp (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))))) (Opp
      (Var 1 []))) (Opp (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__
      2))))) (Opp (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul
      (Pow c_term__ 2) (Pow psi_term__ 2))))))))) (Add (Mul (Add (Add (Mul (Add (Abs kappa_term__)
      (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__ 2) (Pow psi_term__ 2)))))) (Max (0, 0)
      (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3,
      0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [alpha_term__] [(Var 1 [])] [(Add (Add (Add (Add (Pow (Var 5 [(0, 0)]) 2)
      (Opp (Max (0, 0) (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__))))) (Opp (Var 1 [])))
      (Opp (Mul (Add (Abs kappa_term__) (Opp kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))))) (Opp
      (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__
      2) (Pow psi_term__ 2))))))); (Add (Mul (Add (Add (Mul (Add (Abs kappa_term__) (Opp
      kappa_term__)) (Sum (0, 0) (Pow psi_term__ 2))) (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Sqrt (Sum (0, 0) (Mul (Pow c_term__ 2) (Pow psi_term__ 2)))))) (Max (0, 0)
      (Abs (Mul (Add c_term__ (Opp kappa_term__)) phi_term__)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(3, 0)]) [(3,
      0)]))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-simplex: bounds of B(x) at one point; derived here
   Conditions: u_k >= 0 for all k, so that f is a probability vector; ||b|| <= 1
   Note: |B(x)| <= ||psi||_inf^2 + 4 ||phi||_inf + 5 ||psi||^2 + 6 ||psi|| ||psi||_inf *)
Theorem unified_norm_simplex
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= u z i) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  alpha z <> 0 ->
  0
    <= (largest (fun i => Rabs (psi z i)) n ^ 2 + 4 * largest (fun i => Rabs (phi z i)) n + 5 * sum
        (fun i => psi z i ^ 2) n + 6 * sqrt (sum (fun i => psi z i ^ 2) n) * largest (fun i => Rabs
        (psi z i)) n) * sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => 1 / 2 * sum
        (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 2 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I)) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow
      psi_term__ 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__
      (Var 3 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 3%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Max (0, 0) (Abs
      psi_term__)) 2) (Opp (Pow psi_term__ 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_square_below_infinity_norm
      (len__ 0%nat) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (t__ (0,
      0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)
      (J__ (0, 0)%nat)). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Opp (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)])))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum
      (0, 0) (Mul (Mul (Var 3 [(0, 0)]) psi_term__) (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0
      [(0, 0)])))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound_product (len__
      0%nat) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => eval len__ (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)]))))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. exact
      (P__ t__ J__ (L__ 0%nat)). }
  pose (g6__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 3 [(0, 0)]))) 2))); (Add (Pow (Max (0, 0) (Abs
      psi_term__)) 2) (Opp (Pow psi_term__ 2))); (Add (Mul (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)])))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul
      (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Mul (Var 3 [(0,
      0)]) psi_term__) (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))))))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) u_term__) (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g6__ G7__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g6__ L__ G7__ (Add (Sum (0, 0) u_term__) (Opp u_term__))%nat
      u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs phi_term__))
      (Opp (Abs phi_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs phi_term__)%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g6__ L__ G7__ (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs
      phi_term__)))%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs phi_term__) (Opp
      phi_term__))%nat r__ t__).
  { intros t__ J__. first [abs_known (phi_term__%nat) | apply (nonnegative_here_ok g6__ len__ L__
      r__ G7__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g6__ L__ G7__ (Add
      (Abs phi_term__) (Opp phi_term__))%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g6__ G7__ (0, 0)%nat ((Pow c_term__ 2)%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs phi_term__)
      phi_term__)%nat r__ t__).
  { intros t__ J__. first [abs_known (phi_term__%nat) | apply (nonnegative_here_ok g6__ len__ L__
      r__ G7__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g6__ L__ G7__ (Add
      (Abs phi_term__) phi_term__)%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Num 4) (Max
      (0, 0) (Abs phi_term__)))) (Mul (Num 5) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 6)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Max (0, 0) (Abs psi_term__)))) (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))) (Opp (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__
      2))) [(1, 3)]) [(1, 3)])))%nat).
  pose (shown__ := (Add (Add (Add (Add (Mul (Num 5) (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 3 [(0, 0)])))
      2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__)) 2) (Add (Add (Mul (Mul (Num 4)
      (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__)) u_term__))) (Inv (Pow (Sum (0, 0)
      u_term__) 2))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Add (Num 1) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))))) (Mul (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      psi_term__ 2)))) (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))) (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) f_term__) 2)))) (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Add (Num 3) (Opp (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2))))) 2))) (Mul (Sum (0, 0)
      (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__)) u_term__)) (Inv (Pow (Sum (0, 0) u_term__)
      2))))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Mul
      (Pow (Var 3 [(0, 0)]) 2) (Add (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Max (0, 0)
      (Abs phi_term__)) (Opp (Abs phi_term__))) (Add (Abs phi_term__) (Opp phi_term__)))) (Add (Add
      (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add (Num 2) f_term__) (Opp (Var 0 [(0,
      0)]))) 2)) (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow
      c_term__ 2))))) (Mul (Mul (Num 3) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)])
      f_term__) 2)))) (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__))
      u_term__))) (Inv (Pow (Sum (0, 0) u_term__) 2)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)))))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Max (0, 0) (Abs
      phi_term__)) (Opp (Abs phi_term__))) (Add (Abs phi_term__) phi_term__))) (Add (Add (Add (Add
      (Add (Add (Add (Mul (Num 3) (Inv (Num 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow f_term__ 2)))) (Mul (Mul (Num
      1) (Inv (Num 4))) (Pow (Add (Add (Num 2) (Var 0 [(0, 0)])) (Opp f_term__)) 2))) (Mul (Mul (Num
      1) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2)))) (Mul (Mul (Num 1)
      (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow c_term__ 2))))) (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__)) u_term__)))
      (Inv (Pow (Sum (0, 0) u_term__) 2)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))))) (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Opp (Pow psi_term__ 2))))))) (Add (Mul
      (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Opp
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      psi_term__))) (Sum (0, 0) (Mul (Mul (Var 3 [(0, 0)]) psi_term__) (Opp (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g13__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 3 [(0, 0)]))) 2))); (Add (Pow (Max (0, 0) (Abs
      psi_term__)) 2) (Opp (Pow psi_term__ 2))); (Add (Mul (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0)
      (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)])))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Mul
      (Mul (Num 2) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Mul (Var 3 [(0,
      0)]) psi_term__) (Opp (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))))))))); (Add (Sum (0,
      0) u_term__) (Opp u_term__)); (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs phi_term__))); (Add
      (Abs phi_term__) (Opp phi_term__)); (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow c_term__
      2))); (Add (Abs phi_term__) phi_term__)] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj F3__ (conj F4__ (conj F5__ (conj F8__ (conj F9__ (conj F10__
      (conj F11__ (conj F12__ Logic.I)))))))))) Logic.I))).
  apply (bound_ok len__ r__ g13__ L__ G14__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-simplex-below: bounds of B(x) at one point; derived here
   Conditions: u_k >= 0 for all k, so that f is a probability vector; ||b|| <= 1
   Note: |B(x)| <= ||psi||_inf^2 + 4 ||phi||_inf + 5 ||psi||^2 + 6 ||psi|| ||psi||_inf *)
Theorem unified_norm_simplex_below
    (n : nat)
    (z h b : nat -> R)
    (t : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i * t + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let v (z : nat -> R) (i : nat) := t + u1 z i in
  let psi (z : nat -> R) (i : nat) := v z i / alpha z in
  let phi (z : nat -> R) (i : nat) := u1 z i / alpha z in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= u z i) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  alpha z <> 0 ->
  0
    <= (largest (fun i => Rabs (psi z i)) n ^ 2 + 4 * largest (fun i => Rabs (phi z i)) n + 5 * sum
        (fun i => psi z i ^ 2) n + 6 * sqrt (sum (fun i => psi z i ^ 2) n) * largest (fun i => Rabs
        (psi z i)) n) * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => 1 / 2 * sum
        (fun i => c (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Var 1 []) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 3 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => t | 2, [i0__] => h i0__ | 3, [i0__] => b i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I)) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow
      psi_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__
      (Var 2 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 2%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__)
      (Opp (Var 3 [(0, 0)]))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul
      (Mul (Var 2 [(0, 0)]) psi_term__) (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)]))))))))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cross_bound_product (len__
      0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => eval len__ psi_term__%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => eval len__ (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)])))%nat
      r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__
      (L__ 0%nat)). }
  pose (g5__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 2 [(0, 0)]))) 2))); (Add (Mul (Mul (Mul (Mul (Num
      2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__)
      (Opp (Var 3 [(0, 0)]))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul
      (Mul (Var 2 [(0, 0)]) psi_term__) (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)]))))))))]
      [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) u_term__) (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g5__ L__ G6__ (Add (Sum (0, 0) u_term__) (Opp u_term__))%nat
      u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Max (0, 0) (Abs phi_term__))
      (Opp (Abs phi_term__)))%nat r__ t__).
  { intros t__ J__. first [largest_known (0, 0)%nat ((Abs phi_term__)%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g5__ L__ G6__ (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs
      phi_term__)))%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs phi_term__) (Opp
      phi_term__))%nat r__ t__).
  { intros t__ J__. first [abs_known (phi_term__%nat) | apply (nonnegative_here_ok g5__ len__ L__
      r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__ (Add
      (Abs phi_term__) (Opp phi_term__))%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat ((Pow c_term__ 2)%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs phi_term__)
      phi_term__)%nat r__ t__).
  { intros t__ J__. first [abs_known (phi_term__%nat) | apply (nonnegative_here_ok g5__ len__ L__
      r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__ (Add
      (Abs phi_term__) phi_term__)%nat u_term__%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Add (Add (Add (Pow (Max (0, 0) (Abs psi_term__)) 2) (Mul (Num 4) (Max
      (0, 0) (Abs phi_term__)))) (Mul (Num 5) (Sum (0, 0) (Pow psi_term__ 2)))) (Mul (Mul (Num 6)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Max (0, 0) (Abs psi_term__)))) (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))
      [(0, 2)]) [(0, 2)]))%nat).
  pose (shown__ := (Add (Add (Add (Add (Mul (Num 5) (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 2 [(0, 0)])))
      2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) psi_term__)) 2) (Add (Add (Add (Add (Num 3)
      (Mul (Num 3) (Sum (0, 0) (Pow f_term__ 2)))) (Mul (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__)
      (Opp u_term__)) u_term__)) (Inv (Pow (Sum (0, 0) u_term__) 2)))) (Sum (0, 0) (Pow c_term__
      2))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))))) (Mul (Mul (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))) (Mul (Mul (Num 1) (Inv (Num 3))) (Sum
      (0, 0) (Pow (Add (Var 3 [(0, 0)]) f_term__) 2)))) (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Add
      (Num 3) (Opp (Sqrt (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)]))) 2)))))
      2))) (Mul (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__)) u_term__)) (Inv (Pow
      (Sum (0, 0) u_term__) 2))))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))) (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Add (Add (Pow (Max (0, 0) (Abs
      psi_term__)) 2) (Pow psi_term__ 2)) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Max (0,
      0) (Abs phi_term__)) (Opp (Abs phi_term__))) (Add (Abs phi_term__) (Opp phi_term__)))) (Add
      (Add (Add (Add (Add (Add (Add (Mul (Num 3) (Inv (Num 2))) (Mul (Mul (Num 1) (Inv (Num 2)))
      (Sum (0, 0) (Pow c_term__ 2)))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow f_term__
      2)))) (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add (Num 2) (Var 3 [(0, 0)])) (Opp
      f_term__)) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 3 [(0, 0)])
      f_term__) 2)))) (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow
      c_term__ 2))))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Add (Sum (0, 0)
      u_term__) (Opp u_term__)) u_term__))) (Inv (Pow (Sum (0, 0) u_term__) 2)))) (Add (Num 1) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add
      (Max (0, 0) (Abs phi_term__)) (Opp (Abs phi_term__))) (Add (Abs phi_term__) phi_term__))) (Add
      (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add (Num 2) f_term__) (Opp (Var 3
      [(0, 0)]))) 2)) (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow
      c_term__ 2))))) (Mul (Mul (Num 3) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 3 [(0, 0)])
      f_term__) 2)))) (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Sum (0, 0) u_term__) (Opp u_term__))
      u_term__))) (Inv (Pow (Sum (0, 0) u_term__) 2)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3
      [(0, 0)]) 2)))))))))) (Add (Mul (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2))))
      (Sqrt (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)]))) 2)))) (Max (0, 0)
      (Abs psi_term__))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) psi_term__) (Add
      (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)])))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g12__ := (Given [alpha_term__] [] [u_term__; (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))); (Add (Mul (Sum (0, 0) (Pow psi_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul psi_term__ (Var 2 [(0, 0)]))) 2))); (Add (Mul (Mul (Mul (Mul (Num
      2) (Sqrt (Sum (0, 0) (Pow psi_term__ 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__)
      (Opp (Var 3 [(0, 0)]))) 2)))) (Max (0, 0) (Abs psi_term__))) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) psi_term__))) (Sum (0, 0) (Mul
      (Mul (Var 2 [(0, 0)]) psi_term__) (Add (Mul (Num 2) f_term__) (Opp (Var 3 [(0, 0)]))))))));
      (Add (Sum (0, 0) u_term__) (Opp u_term__)); (Add (Max (0, 0) (Abs phi_term__)) (Opp (Abs
      phi_term__))); (Add (Abs phi_term__) (Opp phi_term__)); (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2))); (Add (Abs phi_term__) phi_term__)] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) Logic.I) (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj F3__ (conj F4__ (conj F7__ (conj F8__ (conj F9__ (conj F10__
      (conj F11__ Logic.I))))))))) Logic.I))).
  apply (bound_ok len__ r__ g12__ L__ G13__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-z: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: z <= R^2 *)
Theorem unified_uniform_z
    (n : nat)
    (z b : nat -> R)
    (R1 beta K : R)
    (i : nat) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 < beta ->
  0 < K ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  z i
    <= R1 ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 0 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | 2, [] => beta | 3, [i0__] => b i0__ | 4, [] => K | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) Logic.I))))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Pow (Var 0 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 1 []) 2) (Opp
      (Var 0 [(0, 0)]))) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)])
      2)))) (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Inv (Pow (Var 1
      []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      []))))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) (conj F3__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-z-below: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: z >= -R^2 *)
Theorem unified_uniform_z_below
    (n : nat)
    (R1 beta K : R)
    (z b : nat -> R)
    (i : nat) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 < beta ->
  0 < K ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  - R1 ^ 2
    <= z i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1,
      [i0__] => z i0__ | 2, [] => beta | 3, [i0__] => b i0__ | 4, [] => K | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 0 []) 2))) (Inv (Var 2
      [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) Logic.I))))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Pow (Var 1 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Var 1 [(0, 0)]) (Opp (Opp (Pow (Var 0 []) 2))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 0 []) 2) (Var
      1 [(0, 0)])) 2) (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2))))
      (Add (Pow (Var 0 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Inv (Pow (Var 0 [])
      2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 0 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 0 []) 2))) (Inv (Var 2
      []))))); (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 1 [(0, 0)]) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) (conj F3__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-u1: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2) *)
Theorem unified_uniform_u1
    (n : nat)
    (z b : nat -> R)
    (R1 beta K : R)
    (i : nat) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 < beta ->
  0 < K ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  u1 i
    <= exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 0 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | 2, [] => beta | 3, [i0__] => b i0__ | 4, [] => K | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 1 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 2 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 2 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 2 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num
      1)))%nat (Add (Var 4 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Num 1)))%nat (Add (Var 4 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 4 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 4 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2 [])))))%nat (Add (Var
      4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv
      (Var 2 [])))))%nat (Add (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      1 []) 2))) (Inv (Var 2 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 2) (Opp (Var
      0 [(0, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_z (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 1%nat []) (r__ 2%nat []) (r__
      4%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__
      J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      []))))); (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) (conj F11__ Logic.I)))))) Logic.I))).
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 0 [(0, 0)])
      (Exp (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 [])
      2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g12__ len__ L__ r__ G13__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Exp (Pow (Var 1 []) 2)) (Opp u1_term__))%nat).
  pose (shown__ := (Mul (Add (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Add (Pow (Var 1 []) 2) (Opp (Var
      0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2))) (Add (Pow (Var 1 []) 2) (Opp (Var 0
      [(0, 0)])))) u1_term__)%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 2 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Var 4 []) (Opp (Num 1))); (Add
      (Var 4 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 1 []) 2))) (Inv (Var 2
      []))))); (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))); (Add (Add (Add (Var 0 [(0, 0)]) (Exp
      (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))]
      [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) (conj F11__ (conj F14__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-psi: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: ||psi|| <= K *)
Theorem unified_uniform_psi
    (n : nat)
    (z b : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let v (i : nat) := 1 + u1 i in
  let psi (i : nat) := v i / alpha in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  sum (fun i => psi i ^ 2) n
    <= K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 0 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (v_term__ := (Add (Num 1) u1_term__)%nat).
  pose (psi_term__ := (Mul v_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => K | 2, [] => R1 | 3, [] => beta | 4, [i0__] => b i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num 1))); (Add
      (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))) (Pow (Var 3 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num
      1)))%nat (Add (Var 1 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num 1)))%nat (Add (Var 1 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat (Add (Var
      1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 [])))))%nat (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 2 []) 2)) (Opp
      u1_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_u1 (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 2%nat []) (r__ 3%nat [])
      (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact
      (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__
      t__ J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 2 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 2 []) 2)%nat) | apply (nonnegative_here_ok g12__
      len__ L__ r__ G13__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Sum (0, 0) (Pow psi_term__ 2))))%nat).
  pose (shown__ := (Add (Add (Mul (Sum (0, 0) (Mul (Add (Mul (Num 2) (Exp (Pow (Var 2 []) 2)))
      v_term__) (Add (Add (Pow (Var 2 []) 2) (Add (Add (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp
      (Pow (Var 2 []) 2)))) (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__))))) (Inv (Pow alpha_term__
      2))) (Mul (Add (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      []))) (Var 1 [])) (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 []))))))) (Mul (Mul (Mul (Mul (Mul (Num 4) (Size 0)) (Add (Pow
      alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Inv (Pow
      (Var 3 []) 2))) (Inv (Pow alpha_term__ 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__)); (Add (Add (Exp (Pow (Var
      2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F14__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-phi: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: ||phi|| <= K/2 *)
Theorem unified_uniform_phi
    (n : nat)
    (z b : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let phi (i : nat) := u1 i / alpha in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  sum (fun i => phi i ^ 2) n
    <= 1 / 4 * K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 0 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (phi_term__ := (Mul u1_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => K | 2, [] => R1 | 3, [] => beta | 4, [i0__] => b i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num 1))); (Add
      (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))) (Pow (Var 3 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num
      1)))%nat (Add (Var 1 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num 1)))%nat (Add (Var 1 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat (Add (Var
      1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 [])))))%nat (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 2 []) 2)) (Opp
      u1_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_u1 (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 2%nat []) (r__ 3%nat [])
      (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact
      (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__
      t__ J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 1 []) 2)) (Opp (Sum (0, 0) (Pow
      phi_term__ 2))))%nat).
  pose (shown__ := (Add (Add (Mul (Sum (0, 0) (Mul (Add u1_term__ (Exp (Pow (Var 2 []) 2))) (Add
      (Exp (Pow (Var 2 []) 2)) (Opp u1_term__)))) (Inv (Pow alpha_term__ 2))) (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) (Add (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 []))) (Var 1 []))) (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp
      (Pow (Var 2 []) 2))) (Inv (Var 3 []))))))) (Mul (Mul (Mul (Mul (Size 0) (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Inv (Pow (Var 3 [])
      2))) (Inv (Pow alpha_term__ 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-f: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: ||f|| <= K *)
Theorem unified_uniform_f
    (n : nat)
    (z b : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  sum (fun i => f i ^ 2) n
    <= K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 0 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 0 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => K | 2, [] => R1 | 3, [] => beta | 4, [i0__] => b i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num 1))); (Add
      (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2))) (Pow (Var 3 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num
      1)))%nat (Add (Var 1 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num 1)))%nat (Add (Var 1 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat (Add (Var
      1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 [])))))%nat (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 2) (Opp (Var
      0 [(0, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_z (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []) (r__
      1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__
      J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  assert (K12__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num
      1)))%nat (Add (Var 1 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num 1)))%nat (Add (Var 1 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat (Add (Var
      1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 [])))))%nat (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 2 []) 2)) (Opp
      u1_term__))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_u1 (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 4%nat [i0__]) (r__ 2%nat []) (r__ 3%nat [])
      (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact
      (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K12__ t__ J__) (K13__ t__ J__) (K14__ t__ J__)
      (K15__ t__ J__) (K16__ t__ J__) (K17__ t__ J__) (K18__ t__ J__) (K19__ t__ J__)). }
  assert (K21__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K22__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K23__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K24__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K25__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K26__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K27__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num
      1)))%nat (Add (Var 1 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Num 1)))%nat (Add (Var 1 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K28__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))))%nat (Add (Var
      1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv
      (Var 3 [])))))%nat (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      2 []) 2))) (Inv (Var 3 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F29__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Opp (Opp
      (Pow (Var 2 []) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_z_below (len__
      0%nat) (r__ 2%nat []) (r__ 3%nat []) (r__ 1%nat []) (fun i0__ => r__ 0%nat [i0__]) (fun i0__
      => r__ 4%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap.
      exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K21__ t__ J__) (K22__ t__ J__) (K23__ t__
      J__) (K24__ t__ J__) (K25__ t__ J__) (K26__ t__ J__) (K27__ t__ J__) (K28__ t__ J__)). }
  pose (g30__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Pow (Var 2 []) 2) (Opp (Var 0 [(0, 0)]))); (Add (Exp (Pow (Var 2
      []) 2)) (Opp u1_term__)); (Add (Var 0 [(0, 0)]) (Opp (Opp (Pow (Var 2 []) 2))))] [])%nat).
  assert (G31__ : holds g30__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F29__ Logic.I)))))))) Logic.I))).
  assert (F32__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 2 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 2 []) 2)%nat) | apply (nonnegative_here_ok g30__
      len__ L__ r__ G31__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))%nat).
  pose (shown__ := (Add (Add (Mul (Sum (0, 0) (Mul (Add (Add (Add (Num 1) (Add (Add (Exp (Pow (Var 2
      []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))) (Add (Pow (Var 2 []) 2) (Opp (Var 0 [(0,
      0)])))) (Add (Exp (Pow (Var 2 []) 2)) (Opp u1_term__))) (Add (Add (Add (Add (Num 1) (Add (Add
      (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))) (Add (Var 0 [(0, 0)]) (Opp
      (Opp (Pow (Var 2 []) 2))))) (Exp (Pow (Var 2 []) 2))) u1_term__))) (Inv (Pow alpha_term__ 2)))
      (Mul (Add (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2))) (Inv (Var 3 [])))
      (Var 1 [])) (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 [])
      2))) (Inv (Var 3 []))))))) (Mul (Mul (Mul (Mul (Mul (Num 4) (Size 0)) (Add (Pow alpha_term__
      2) (Opp (Pow (Var 3 []) 2)))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Inv (Pow (Var 3 [])
      2))) (Inv (Pow alpha_term__ 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g33__ := (Given [alpha_term__] [(Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 3 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))); (Add (Var 1 []) (Opp (Num
      1))); (Add (Var 1 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 2 []) 2)))
      (Inv (Var 3 []))))); (Add (Pow (Var 2 []) 2) (Opp (Var 0 [(0, 0)]))); (Add (Exp (Pow (Var 2
      []) 2)) (Opp u1_term__)); (Add (Var 0 [(0, 0)]) (Opp (Opp (Pow (Var 2 []) 2)))); (Add (Add
      (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))] [])%nat).
  assert (G34__ : holds g33__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F29__ (conj F32__ Logic.I)))))))))
      Logic.I))).
  apply (bound_ok len__ r__ g33__ L__ G34__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-s: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: |s| <= 5 K^2 *)
Theorem unified_uniform_s
    (n : nat)
    (b z : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let s := sum (fun i => (3 * f i - 2 * b i) * f i) n in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  Rabs s
    <= 5 * K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (s_term__ := (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => K | 3, [] => R1 | 4, [] => beta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add
      (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))) (Pow (Var 4 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 4 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat (Add (Var
      2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv
      (Var 4 [])))))%nat (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      3 []) 2))) (Inv (Var 4 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 2) (Opp (Sum
      (0, 0) (Pow f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_f (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []) (r__
      4%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 5) (Pow (Var 2 []) 2)) (Opp (Abs s_term__)))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 10))) (Add (Pow (Add (Mul (Num 5) (Pow (Var 2
      []) 2)) (Opp (Abs s_term__))) 2) (Mul (Add (Add (Add (Mul (Num 4) (Add (Pow (Var 2 []) 2) (Opp
      (Sum (0, 0) (Pow f_term__ 2))))) (Mul (Add (Num 1) (Var 2 [])) (Add (Var 2 []) (Opp (Num
      1))))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))) (Add (Add (Add (Add (Add (Mul (Num 3) (Pow (Var 2 []) 2)) (Mul
      (Num 3) (Sum (0, 0) (Pow f_term__ 2)))) (Mul (Add (Num 1) (Var 2 [])) (Add (Var 2 []) (Opp
      (Num 1))))) (Sum (0, 0) (Pow (Add f_term__ (Opp (Var 0 [(0, 0)]))) 2))) (Add (Num 1) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__
      2)))))))) (Inv (Pow (Var 2 []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-kappa: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: |<c, f>| <= 2 K^2 *)
Theorem unified_uniform_kappa
    (n : nat)
    (b z : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let c (i : nat) := f i - b i in
  let kappa := sum (fun i => c i * f i) n in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  Rabs kappa
    <= 2 * K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (kappa_term__ := (Sum (0, 0) (Mul c_term__ f_term__))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => K | 3, [] => R1 | 4, [] => beta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add
      (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))) (Pow (Var 4 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 4 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat (Add (Var
      2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv
      (Var 4 [])))))%nat (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      3 []) 2))) (Inv (Var 4 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 2) (Opp (Sum
      (0, 0) (Pow f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_f (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []) (r__
      4%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 2) (Pow (Var 2 []) 2)) (Opp (Abs kappa_term__)))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Pow (Add (Mul (Num 2) (Pow (Var 2 [])
      2)) (Opp (Abs kappa_term__))) 2) (Mul (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0,
      0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Mul (Mul (Num 3) (Inv (Num 2))) (Add (Pow (Var
      2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2)))))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Num 1) (Var 2 []))) (Add (Var 2 []) (Opp (Num 1))))) (Add (Add (Add (Add (Mul (Mul (Num 1)
      (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0)
      (Pow f_term__ 2)))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)))))) (Mul (Mul (Num 3) (Inv (Num 2))) (Pow (Var 2 []) 2))) (Mul (Mul (Mul (Num 1)
      (Inv (Num 2))) (Add (Num 1) (Var 2 []))) (Add (Var 2 []) (Opp (Num 1)))))))) (Inv (Pow (Var 2
      []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-c: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: |c_k| <= 2 K *)
Theorem unified_uniform_c
    (n : nat)
    (b z : nat -> R)
    (K R1 beta : R)
    (i : nat) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let c (i : nat) := f i - b i in
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  Rabs (c i)
    <= 2 * K.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => K | 3, [] => R1 | 4, [] => beta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add
      (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H9__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))) (Pow (Var 4 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H9__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 4 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat (Add (Var
      2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv
      (Var 4 [])))))%nat (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      3 []) 2))) (Inv (Var 4 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 2) (Opp (Sum
      (0, 0) (Pow f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_f (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []) (r__
      4%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H9__) (conj F11__ Logic.I)))))) Logic.I))).
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g12__ G13__ (0, 0)%nat ((Pow c_term__ 2)%nat) | apply
      (nonnegative_here_ok g12__ len__ L__ r__ G13__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 2) (Var 2 [])) (Opp (Abs c_term__)))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Pow (Add (Mul (Num 2) (Var 2 []))
      (Opp (Abs c_term__))) 2) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 16))) (Add (Add (Add (Add (Add
      (Pow (Add (Add (Mul (Num 2) (Var 2 [])) f_term__) (Opp (Var 0 [(0, 0)]))) 2) (Mul (Num 2) (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Mul (Num 2) (Add (Pow (Var 2 []) 2)
      (Opp (Sum (0, 0) (Pow f_term__ 2)))))) (Mul (Mul (Num 2) (Add (Num 1) (Var 2 []))) (Add (Var 2
      []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Add (Sum (0, 0)
      (Pow c_term__ 2)) (Opp (Pow c_term__ 2))))) (Add (Add (Add (Add (Add (Pow (Add (Add (Mul (Num
      2) (Var 2 [])) (Var 0 [(0, 0)])) (Opp f_term__)) 2) (Mul (Num 2) (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2)))))) (Mul (Num 2) (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow
      f_term__ 2)))))) (Mul (Mul (Num 2) (Add (Num 1) (Var 2 []))) (Add (Var 2 []) (Opp (Num 1)))))
      (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp
      (Pow c_term__ 2))))) (Inv (Pow (Var 2 []) 2))))) (Inv (Var 2 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2)))); (Add (Sum
      (0, 0) (Pow c_term__ 2)) (Opp (Pow c_term__ 2)))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H9__) (conj F11__ (conj F14__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/uniform-eta: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: ||eta|| <= 3 K *)
Theorem unified_uniform_eta
    (n : nat)
    (b z : nat -> R)
    (K R1 beta : R) :
  let u1 (i : nat) := exp (z i) in
  let u (i : nat) := z i + u1 i in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let eta (i : nat) := 2 * f i - b i in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  sum (fun i => eta i ^ 2) n
    <= 9 * K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (eta_term__ := (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => K | 3, [] => R1 | 4, [] => beta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add
      (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2))) (Pow (Var 4 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 4 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 4 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4 [])))))%nat (Add (Var
      2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv (Var 4
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2))) (Inv
      (Var 4 [])))))%nat (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      3 []) 2))) (Inv (Var 4 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 2) (Opp (Sum
      (0, 0) (Pow f_term__ 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_f (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []) (r__
      4%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 9) (Pow (Var 2 []) 2)) (Opp (Sum (0, 0) (Pow eta_term__ 2))))%nat).
  pose (shown__ := (Add (Add (Add (Mul (Num 2) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2)))
      (Mul (Num 3) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Mul (Num 6) (Add
      (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2)))))) (Mul (Mul (Num 3) (Add (Num 1) (Var
      2 []))) (Add (Var 2 []) (Opp (Num 1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [alpha_term__] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 4 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num
      1))); (Add (Var 2 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 3 []) 2)))
      (Inv (Var 4 []))))); (Add (Pow (Var 2 []) 2) (Opp (Sum (0, 0) (Pow f_term__ 2))))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-uniform: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: B <= 16 K^4 I *)
Theorem unified_norm_uniform
    (n : nat)
    (b z h : nat -> R)
    (K R1 beta : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let L (z : nat -> R) := 1 / 2 * sum (fun i => c z i ^ 2) n in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha z ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  0
    <= 16 * K ^ 4 * sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 1 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | 3, [] => K | 4, [] => R1 | 5, [] => beta | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add
      (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2))) (Pow (Var 5 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num
      1))); (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 5) (Pow (Var 3 [])
      2)) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0,
      0)])))) f_term__)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_s (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (r__ 4%nat []) (r__
      5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  assert (K12__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_psi (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K12__ t__ J__) (K13__ t__ J__) (K14__ t__ J__) (K15__ t__ J__) (K16__ t__ J__) (K17__
      t__ J__) (K18__ t__ J__) (K19__ t__ J__)). }
  assert (F21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) (Var 2 [(0, 0)])))
      2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => r__ 2%nat [i0__])) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (K22__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K23__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K24__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K25__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K26__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K27__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K28__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K29__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F30__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 9) (Pow (Var 3 [])
      2)) (Opp (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2))))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_eta (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K22__ t__ J__) (K23__ t__ J__) (K24__ t__ J__) (K25__ t__ J__) (K26__ t__ J__) (K27__
      t__ J__) (K28__ t__ J__) (K29__ t__ J__)). }
  assert (F31__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) (Var 2 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add
      (Num 1) u1_term__) (Inv alpha_term__)))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__
      2%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (K32__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K33__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K34__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K35__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K36__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K37__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K38__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K39__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F40__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 1) (Inv (Num
      4))) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2))))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_phi (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K32__ t__ J__) (K33__ t__ J__) (K34__ t__ J__) (K35__ t__ J__) (K36__ t__ J__) (K37__
      t__ J__) (K38__ t__ J__) (K39__ t__ J__)). }
  assert (K41__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K42__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K43__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K44__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K45__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K46__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K47__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K48__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F49__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Var 3 [])) (Opp
      (Abs c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_c (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (r__ 4%nat []) (r__
      5%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K41__ t__ J__) (K42__ t__ J__) (K43__ t__ J__) (K44__
      t__ J__) (K45__ t__ J__) (K46__ t__ J__) (K47__ t__ J__) (K48__ t__ J__)). }
  assert (K50__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K51__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K52__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K53__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K54__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K55__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K56__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K57__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F58__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 3 [])
      2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_kappa (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K50__ t__ J__) (K51__ t__ J__) (K52__ t__ J__) (K53__ t__ J__) (K54__ t__ J__) (K55__
      t__ J__) (K56__ t__ J__) (K57__ t__ J__)). }
  pose (g59__ := (Given [alpha_term__] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num
      1))); (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 []))))); (Add (Mul (Num 5) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__))))); (Add (Pow (Var 3
      []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)))); (Add (Mul
      (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      (Var 2 [(0, 0)]))) 2))); (Add (Mul (Num 9) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0) (Pow (Add (Mul
      (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2)))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul
      (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)))
      2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))) (Var 2
      [(0, 0)]))) 2))); (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0)
      (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))); (Add (Mul (Num 2) (Var 3 [])) (Opp (Abs
      c_term__))); (Add (Mul (Num 2) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__
      f_term__)))))] [])%nat).
  assert (G60__ : holds g59__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F21__ (conj F30__ (conj F31__ (conj
      F40__ (conj F49__ (conj F58__ Logic.I))))))))))))) Logic.I))).
  assert (F61__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__))) (Opp (Sum (0, 0) (Mul
      (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2)
      (Var 0 [(0, 0)])))) f_term__))%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__ G60__);
      [vm_compute; reflexivity|exact J__]]. }
  assert (F62__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Mul (Add
      (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g59__ G60__ (0, 0)%nat ((Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F63__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Mul
      u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))%nat r__
      t__).
  { intros t__ J__. first [part_known g59__ G60__ (0, 0)%nat ((Pow (Mul u1_term__ (Inv
      alpha_term__)) 2)%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F64__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul
      c_term__ f_term__))) (Opp (Sum (0, 0) (Mul c_term__ f_term__))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul c_term__ f_term__))%nat) | apply
      (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F65__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs c_term__) c_term__)%nat
      r__ t__).
  { intros t__ J__. first [abs_known (c_term__%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__
      G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F66__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs c_term__) (Opp
      c_term__))%nat r__ t__).
  { intros t__ J__. first [abs_known (c_term__%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__
      G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F67__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul
      c_term__ f_term__))) (Sum (0, 0) (Mul c_term__ f_term__)))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul c_term__ f_term__))%nat) | part_known g59__
      G60__ (0, 0)%nat ((Mul c_term__ f_term__)%nat) | apply (nonnegative_here_ok g59__ len__ L__
      r__ G60__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 16) (Pow (Var 3 []) 4)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))
      (Opp (Der (Der L_term__ [(1, 2)]) [(1, 2)])))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Mul
      (Add (Num 1) u1_term__) (Inv alpha_term__)))) 2) (Add (Add (Abs (Sum (0, 0) (Mul (Add (Mul
      (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__))) (Opp (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__)))) (Add (Mul (Num 5)
      (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2)
      (Var 0 [(0, 0)])))) f_term__))))))) (Mul (Add (Mul (Num 3) (Var 3 [])) (Mul (Num 5) (Pow (Var
      3 []) 2))) (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))))) (Add (Mul (Sum (0, 0) (Pow
      (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) (Var 2 [(0, 0)])))
      2)))))) (Mul (Add (Add (Mul (Num 2) (Pow (Var 3 []) 4)) (Mul (Mul (Num 7) (Pow (Var 3 []) 3))
      (Add (Var 3 []) (Opp (Num 1))))) (Mul (Mul (Mul (Num 2) (Pow (Var 3 []) 2)) (Add (Num 1) (Var
      3 []))) (Add (Var 3 []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Mul (Mul
      (Num 3) (Pow (Add (Mul (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)])
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))))) (Inv (Var 3 []))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Mul (Add (Num 1)
      u1_term__) (Inv alpha_term__))))) 2)) (Var 3 []))) (Mul (Mul (Mul (Num 1) (Inv (Num 3))) (Add
      (Mul (Add (Mul (Pow (Var 3 []) 2) (Add (Mul (Num 9) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0) (Pow
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2))))) (Sum (0, 0) (Mul (Pow (Add (Mul
      (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2) (Add (Add (Sum (0, 0) (Pow (Mul (Add (Num 1)
      u1_term__) (Inv alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      2))) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)))))))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Add (Mul (Sum (0, 0) (Pow
      (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) (Var 2 [(0, 0)]))) 2))))) (Inv (Var 3 [])))) (Sum (0, 0) (Mul (Pow (Var 2 [(0,
      0)]) 2) (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Mul (Mul (Num 1)
      (Inv (Num 2))) (Var 3 [])) (Opp (Mul u1_term__ (Inv alpha_term__)))) 2) (Add (Sum (0, 0) (Pow
      (Mul u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))) (Add
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv
      alpha_term__)) 2)))))) (Add (Add (Add (Add (Abs (Sum (0, 0) (Mul c_term__ f_term__))) (Opp
      (Sum (0, 0) (Mul c_term__ f_term__)))) (Add (Mul (Num 2) (Var 3 [])) (Opp (Abs c_term__))))
      (Add (Mul (Num 2) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))) (Add
      (Abs c_term__) c_term__))) (Inv (Var 3 []))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Add (Pow (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 3 [])) (Mul u1_term__ (Inv
      alpha_term__))) 2) (Add (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul
      u1_term__ (Inv alpha_term__)) 2)))) (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 3 []) 2))
      (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))))) (Add (Add (Add (Add (Abs
      c_term__) (Opp c_term__)) (Add (Mul (Num 2) (Var 3 [])) (Opp (Abs c_term__)))) (Add (Mul (Num
      2) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))) (Add (Abs (Sum (0,
      0) (Mul c_term__ f_term__))) (Sum (0, 0) (Mul c_term__ f_term__))))) (Inv (Var 3 [])))))))
      (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Add (Sum (0, 0) (Pow (Mul (Add (Num 1)
      u1_term__) (Inv alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      2))) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g68__ := (Given [alpha_term__] [(Var 3 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num
      1))); (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 []))))); (Add (Mul (Num 5) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0 [(0, 0)])))) f_term__))))); (Add (Pow (Var 3
      []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)))); (Add (Mul
      (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      (Var 2 [(0, 0)]))) 2))); (Add (Mul (Num 9) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0) (Pow (Add (Mul
      (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2)))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul
      (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)))
      2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))) (Var 2
      [(0, 0)]))) 2))); (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 3 []) 2)) (Opp (Sum (0, 0)
      (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))); (Add (Mul (Num 2) (Var 3 [])) (Opp (Abs
      c_term__))); (Add (Mul (Num 2) (Pow (Var 3 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__
      f_term__))))); (Add (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 0
      [(0, 0)])))) f_term__))) (Opp (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2)
      (Var 0 [(0, 0)])))) f_term__)))); (Add (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))); (Add (Sum
      (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv
      alpha_term__)) 2))); (Add (Abs (Sum (0, 0) (Mul c_term__ f_term__))) (Opp (Sum (0, 0) (Mul
      c_term__ f_term__)))); (Add (Abs c_term__) c_term__); (Add (Abs c_term__) (Opp c_term__));
      (Add (Abs (Sum (0, 0) (Mul c_term__ f_term__))) (Sum (0, 0) (Mul c_term__ f_term__)))]
      [])%nat).
  assert (G69__ : holds g68__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F21__ (conj F30__ (conj F31__ (conj
      F40__ (conj F49__ (conj F58__ (conj F61__ (conj F62__ (conj F63__ (conj F64__ (conj F65__
      (conj F66__ (conj F67__ Logic.I)))))))))))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g68__ L__ G69__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/norm-uniform-below: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)
   Note: B >= -16 K^4 I *)
Theorem unified_norm_uniform_below
    (n : nat)
    (K R1 beta : R)
    (h b z : nat -> R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let L (z : nat -> R) := 1 / 2 * sum (fun i => c z i ^ 2) n in
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 < beta ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha z ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  0
    <= 16 * K ^ 4 * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => L (fun i => z i +
        e * h i + e1 * h i)) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 3 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => K | 1, [i0__]
      => h i0__ | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [] => R1 | 5, [] => beta | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 0 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2))); (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 0 []) (Opp (Num 1))); (Add
      (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2))) (Pow (Var 5 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 0 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 0 []) (Opp (Num
      1))); (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 5) (Pow (Var 0 [])
      2)) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0,
      0)])))) f_term__)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_s (len__ 0%nat) (fun
      i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 0%nat []) (r__ 4%nat []) (r__
      5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__) (K10__ t__ J__)). }
  assert (K12__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 []) 2) (Opp (Sum
      (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_psi (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 0%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K12__ t__ J__) (K13__ t__ J__) (K14__ t__ J__) (K15__ t__ J__) (K16__ t__ J__) (K17__
      t__ J__) (K18__ t__ J__) (K19__ t__ J__)). }
  assert (F21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) (Var 1 [(0, 0)])))
      2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => r__ 1%nat [i0__])) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (K22__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K23__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K24__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K25__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K26__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K27__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K28__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K29__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F30__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 9) (Pow (Var 0 [])
      2)) (Opp (Sum (0, 0) (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) 2))))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_eta (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 0%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K22__ t__ J__) (K23__ t__ J__) (K24__ t__ J__) (K25__ t__ J__) (K26__ t__ J__) (K27__
      t__ J__) (K28__ t__ J__) (K29__ t__ J__)). }
  assert (F31__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add
      (Num 1) u1_term__) (Inv alpha_term__)))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__
      1%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (K32__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K33__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K34__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K35__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K36__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K37__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K38__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K39__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F40__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 1) (Inv (Num
      4))) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2))))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_phi (len__ 0%nat)
      (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 2%nat [i0__]) (r__ 0%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K32__ t__ J__) (K33__ t__ J__) (K34__ t__ J__) (K35__ t__ J__) (K36__ t__ J__) (K37__
      t__ J__) (K38__ t__ J__) (K39__ t__ J__)). }
  assert (K41__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K42__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K43__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K44__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K45__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K46__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K47__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K48__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F49__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Var 0 [])) (Opp
      (Abs c_term__)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_c (len__ 0%nat) (fun
      i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 0%nat []) (r__ 4%nat []) (r__
      5%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__
      t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K41__ t__ J__) (K42__ t__ J__) (K43__ t__ J__) (K44__
      t__ J__) (K45__ t__ J__) (K46__ t__ J__) (K47__ t__ J__) (K48__ t__ J__)). }
  assert (K50__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K51__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K52__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K53__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K54__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 5 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 5 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K55__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K56__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num
      1)))%nat (Add (Var 0 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Num 1)))%nat (Add (Var 0 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K57__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5 [])))))%nat (Add (Var
      0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv (Var 5
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2))) (Inv
      (Var 5 [])))))%nat (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      4 []) 2))) (Inv (Var 5 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F58__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 0 [])
      2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_uniform_kappa (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (r__ 0%nat []) (r__ 4%nat [])
      (r__ 5%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K50__ t__ J__) (K51__ t__ J__) (K52__ t__ J__) (K53__ t__ J__) (K54__ t__ J__) (K55__
      t__ J__) (K56__ t__ J__) (K57__ t__ J__)). }
  pose (g59__ := (Given [alpha_term__] [(Var 0 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 0 []) (Opp (Num
      1))); (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 []))))); (Add (Mul (Num 5) (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)])))) f_term__))))); (Add (Pow (Var 0
      []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)))); (Add (Mul
      (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      (Var 1 [(0, 0)]))) 2))); (Add (Mul (Num 9) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0) (Pow (Add (Mul
      (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) 2)))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul
      (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)))
      2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))) (Var 1
      [(0, 0)]))) 2))); (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0)
      (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))); (Add (Mul (Num 2) (Var 0 [])) (Opp (Abs
      c_term__))); (Add (Mul (Num 2) (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__
      f_term__)))))] [])%nat).
  assert (G60__ : holds g59__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F21__ (conj F30__ (conj F31__ (conj
      F40__ (conj F49__ (conj F58__ Logic.I))))))))))))) Logic.I))).
  assert (F61__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)])))) f_term__))) (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)])))) f_term__)))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2)
      (Var 2 [(0, 0)])))) f_term__))%nat) | part_known g59__ G60__ (0, 0)%nat ((Mul (Add (Mul (Num
      3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)])))) f_term__)%nat) | apply (nonnegative_here_ok
      g59__ len__ L__ r__ G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F62__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Mul (Add
      (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g59__ G60__ (0, 0)%nat ((Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F63__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Mul
      u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))%nat r__
      t__).
  { intros t__ J__. first [part_known g59__ G60__ (0, 0)%nat ((Pow (Mul u1_term__ (Inv
      alpha_term__)) 2)%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F64__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs c_term__) (Opp
      c_term__))%nat r__ t__).
  { intros t__ J__. first [abs_known (c_term__%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__
      G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F65__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul
      c_term__ f_term__))) (Sum (0, 0) (Mul c_term__ f_term__)))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul c_term__ f_term__))%nat) | part_known g59__
      G60__ (0, 0)%nat ((Mul c_term__ f_term__)%nat) | apply (nonnegative_here_ok g59__ len__ L__
      r__ G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F66__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Mul
      c_term__ f_term__))) (Opp (Sum (0, 0) (Mul c_term__ f_term__))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Mul c_term__ f_term__))%nat) | apply
      (nonnegative_here_ok g59__ len__ L__ r__ G60__); [vm_compute; reflexivity|exact J__]]. }
  assert (F67__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs c_term__) c_term__)%nat
      r__ t__).
  { intros t__ J__. first [abs_known (c_term__%nat) | apply (nonnegative_here_ok g59__ len__ L__ r__
      G60__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 16) (Pow (Var 0 []) 4)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Der (Der L_term__ [(3, 1)]) [(3, 1)]))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Mul
      (Add (Num 1) u1_term__) (Inv alpha_term__)))) 2) (Add (Add (Mul (Num 5) (Pow (Var 0 []) 2))
      (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)]))))
      f_term__))))) (Add (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2
      [(0, 0)])))) f_term__))) (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2
      [(0, 0)])))) f_term__))))) (Mul (Add (Mul (Num 3) (Var 0 [])) (Mul (Num 5) (Pow (Var 0 [])
      2))) (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Add (Pow (Var 0 []) 2) (Opp (Sum (0, 0)
      (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))))) (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) (Var 1 [(0, 0)])))
      2)))))) (Mul (Add (Add (Mul (Num 2) (Pow (Var 0 []) 4)) (Mul (Mul (Num 7) (Pow (Var 0 []) 3))
      (Add (Var 0 []) (Opp (Num 1))))) (Mul (Mul (Mul (Num 2) (Pow (Var 0 []) 2)) (Add (Num 1) (Var
      0 []))) (Add (Var 0 []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul
      (Num 3) (Pow (Add (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0, 0) (Mul (Mul (Var 1 [(0,
      0)]) (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)])))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))))) (Inv (Var 0 []))))) 2)) (Var 0 []))) (Mul (Mul (Mul (Num 1) (Inv (Num 3)))
      (Add (Mul (Add (Mul (Pow (Var 0 []) 2) (Add (Mul (Num 9) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0)
      (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) 2))))) (Sum (0, 0) (Mul (Pow (Add
      (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) 2) (Add (Add (Sum (0, 0) (Pow (Mul (Add (Num 1)
      u1_term__) (Inv alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      2))) (Add (Pow (Var 0 []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)))))))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Add (Mul (Sum (0, 0) (Pow
      (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__))) (Var 1 [(0, 0)]))) 2))))) (Inv (Var 0 [])))) (Sum (0, 0) (Mul (Pow (Var 1 [(0,
      0)]) 2) (Add (Pow (Var 0 []) 2) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)))))
      (Sum (0, 0) (Mul (Pow (Var 1 [(0, 0)]) 2) (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Add (Pow (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [])) (Opp (Mul u1_term__ (Inv
      alpha_term__)))) 2) (Add (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow
      (Mul u1_term__ (Inv alpha_term__)) 2)))) (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 [])
      2)) (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))))) (Add (Add (Add (Add (Abs
      c_term__) (Opp c_term__)) (Add (Mul (Num 2) (Var 0 [])) (Opp (Abs c_term__)))) (Add (Mul (Num
      2) (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))) (Add (Abs (Sum (0,
      0) (Mul c_term__ f_term__))) (Sum (0, 0) (Mul c_term__ f_term__))))) (Inv (Var 0 []))) (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Mul (Mul (Num 1) (Inv (Num 2)))
      (Var 0 [])) (Mul u1_term__ (Inv alpha_term__))) 2) (Add (Sum (0, 0) (Pow (Mul u1_term__ (Inv
      alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))) (Add (Mul (Mul (Num 1)
      (Inv (Num 4))) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__))
      2)))))) (Add (Add (Add (Add (Abs (Sum (0, 0) (Mul c_term__ f_term__))) (Opp (Sum (0, 0) (Mul
      c_term__ f_term__)))) (Add (Mul (Num 2) (Var 0 [])) (Opp (Abs c_term__)))) (Add (Mul (Num 2)
      (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__ f_term__)))))) (Add (Abs c_term__)
      c_term__))) (Inv (Var 0 [])))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g68__ := (Given [alpha_term__] [(Var 0 []); (Var 4 []); (Var 5 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 5 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 0 []) (Opp (Num
      1))); (Add (Var 0 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 4 []) 2)))
      (Inv (Var 5 []))))); (Add (Mul (Num 5) (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul (Add
      (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2 [(0, 0)])))) f_term__))))); (Add (Pow (Var 0
      []) 2) (Opp (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)))); (Add (Mul
      (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2)) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))
      (Var 1 [(0, 0)]))) 2))); (Add (Mul (Num 9) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0) (Pow (Add (Mul
      (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) 2)))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul
      (Num 2) f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)))
      2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 2 [(0, 0)]))) (Mul (Add (Num 1) u1_term__) (Inv alpha_term__))) (Var 1
      [(0, 0)]))) 2))); (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 []) 2)) (Opp (Sum (0, 0)
      (Pow (Mul u1_term__ (Inv alpha_term__)) 2)))); (Add (Mul (Num 2) (Var 0 [])) (Opp (Abs
      c_term__))); (Add (Mul (Num 2) (Pow (Var 0 []) 2)) (Opp (Abs (Sum (0, 0) (Mul c_term__
      f_term__))))); (Add (Abs (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2
      [(0, 0)])))) f_term__))) (Sum (0, 0) (Mul (Add (Mul (Num 3) f_term__) (Opp (Mul (Num 2) (Var 2
      [(0, 0)])))) f_term__))); (Add (Sum (0, 0) (Pow (Mul (Add (Num 1) u1_term__) (Inv
      alpha_term__)) 2)) (Opp (Pow (Mul (Add (Num 1) u1_term__) (Inv alpha_term__)) 2))); (Add (Sum
      (0, 0) (Pow (Mul u1_term__ (Inv alpha_term__)) 2)) (Opp (Pow (Mul u1_term__ (Inv
      alpha_term__)) 2))); (Add (Abs c_term__) (Opp c_term__)); (Add (Abs (Sum (0, 0) (Mul c_term__
      f_term__))) (Sum (0, 0) (Mul c_term__ f_term__))); (Add (Abs (Sum (0, 0) (Mul c_term__
      f_term__))) (Opp (Sum (0, 0) (Mul c_term__ f_term__)))); (Add (Abs c_term__) c_term__)]
      [])%nat).
  assert (G69__ : holds g68__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj F11__ (conj F20__ (conj F21__ (conj F30__ (conj F31__ (conj
      F40__ (conj F49__ (conj F58__ (conj F61__ (conj F62__ (conj F63__ (conj F64__ (conj F65__
      (conj F66__ (conj F67__ Logic.I)))))))))))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g68__ L__ G69__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/definite-uniform: bounds of B(x) on a ball; derived here
   Conditions: ||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, K
       >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2); w_k^2 >= 16 K^4 + l for all k
   Note: B + W^2 >= l I *)
Theorem unified_definite_uniform
    (n : nat)
    (h b z w : nat -> R)
    (l R1 beta K : R) :
  let u1 (z : nat -> R) (i : nat) := exp (z i) in
  let u (z : nat -> R) (i : nat) := z i + u1 z i in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  let L (z : nat -> R) := 1 / 2 * sum (fun i => c z i ^ 2) n in
  (1 <= n)%nat ->
  0 < l ->
  0 < R1 ->
  0 < beta ->
  0 < K ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (alpha z ^ 2 - beta ^ 2) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (K - 2 * sqrt (INR n) * exp (R1 ^ 2) / beta) ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - l - 16 * K ^ 4)) ->
  0
    <= Derive (fun e => Derive (fun e1 => L (fun i => z i + e * h i + e1 * h i)) 0) 0 + sum (fun i
        => h i ^ 2 * w i ^ 2) n - sum (fun i => h i ^ 2) n * l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__ H10__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u1_term__ := (Exp (Var 3 [(0, 0)]))%nat).
  pose (u_term__ := (Add (Var 3 [(0, 0)]) u1_term__)%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 2 [(0, 0)])))%nat).
  pose (L_term__ := (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => l | 2, [i0__] => b i0__ | 3, [i0__] => z i0__ | 4, [i0__] => w i0__ | 5, [] => R1 |
      6, [] => beta | 7, [] => K | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 5 []); (Var 6 []); (Var 7 [])] [(Add (Pow (Var 5 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp (Pow (Var 6 [])
      2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 7 []) (Opp (Num
      1))); (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 5 []) 2)))
      (Inv (Var 6 []))))); (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp (Mul (Num 16)
      (Pow (Var 7 []) 4))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H10__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))))
      Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ alpha_term__%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ alpha_term__%nat alpha_term__%nat
      (Add (Add (Pow alpha_term__ 2) (Opp (Pow (Var 6 []) 2))) (Pow (Var 6 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [alpha_term__] [(Var 1 []); (Var 5 []); (Var 6 []); (Var 7 [])] [(Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 6 []) 2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 7
      []) (Opp (Num 1))); (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow
      (Var 5 []) 2))) (Inv (Var 6 []))))); (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp
      (Mul (Num 16) (Pow (Var 7 []) 4))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H10__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      Logic.I)))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 7 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 5 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 6 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 5 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 5 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow alpha_term__ 2) (Opp (Pow
      (Var 6 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__ 2)
      (Opp (Pow (Var 6 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 6 []) 2)))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow alpha_term__
      2) (Opp (Pow (Var 6 []) 2)))%nat (Add (Pow alpha_term__ 2) (Opp (Pow (Var 6 []) 2)))%nat);
      [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 7 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 7 []) (Opp (Num
      1)))%nat (Add (Var 7 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 7 []) (Opp (Num 1)))%nat (Add (Var 7 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 7 []) (Opp (Mul (Mul
      (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 5 []) 2))) (Inv (Var 6 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 7 []) (Opp (Mul
      (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 5 []) 2))) (Inv (Var 6 [])))))%nat (Add (Var
      7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 5 []) 2))) (Inv (Var 6
      [])))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var 5 []) 2))) (Inv
      (Var 6 [])))))%nat (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow (Var
      5 []) 2))) (Inv (Var 6 [])))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__
      G2__]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 16) (Pow (Var
      7 []) 4)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(3, 0)]) [(3, 0)]))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_norm_uniform_below (len__
      0%nat) (r__ 7%nat []) (r__ 5%nat []) (r__ 6%nat []) (fun i0__ => r__ 0%nat [i0__]) (fun i0__
      => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])) as P__. written_out_in P__. intros t__
      J__. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__
      J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__ J__) (K10__ t__ J__)). }
  pose (g12__ := (Given [alpha_term__] [(Var 1 []); (Var 5 []); (Var 6 []); (Var 7 [])] [(Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 6 []) 2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 7
      []) (Opp (Num 1))); (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow
      (Var 5 []) 2))) (Inv (Var 6 []))))); (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp
      (Mul (Num 16) (Pow (Var 7 []) 4)))); (Add (Mul (Mul (Num 16) (Pow (Var 7 []) 4)) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(3, 0)]) [(3, 0)]))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H10__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj F11__ Logic.I))))))) Logic.I))).
  pose (gap__ := (Add (Add (Der (Der L_term__ [(3, 0)]) [(3, 0)]) (Sum (0, 0) (Mul (Pow (Var 0 [(0,
      0)]) 2) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1
      []))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Add (Pow (Var 4 [(0, 0)]) 2)
      (Opp (Var 1 []))) (Opp (Mul (Num 16) (Pow (Var 7 []) 4)))))) (Add (Mul (Mul (Num 16) (Pow (Var
      7 []) 4)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(3, 0)]) [(3,
      0)])))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [alpha_term__] [(Var 1 []); (Var 5 []); (Var 6 []); (Var 7 [])] [(Add (Pow
      (Var 5 []) 4) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Pow alpha_term__ 2) (Opp
      (Pow (Var 6 []) 2))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Var 7
      []) (Opp (Num 1))); (Add (Var 7 []) (Opp (Mul (Mul (Mul (Num 2) (Sqrt (Size 0))) (Exp (Pow
      (Var 5 []) 2))) (Inv (Var 6 []))))); (Add (Add (Pow (Var 4 [(0, 0)]) 2) (Opp (Var 1 []))) (Opp
      (Mul (Num 16) (Pow (Var 7 []) 4)))); (Add (Mul (Mul (Num 16) (Pow (Var 7 []) 4)) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Der (Der L_term__ [(3, 0)]) [(3, 0)]))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H10__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj F11__ Logic.I))))))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/one-row: exact identities; derived here
   Conditions: n = 1, alpha(x) != 0
   Note: f = 1: the loss is constant *)
Theorem unified_one_row
    (n : nat)
    (b z : nat -> R)
    (t : R) :
  let u (i : nat) := z i * t + exp (z i) in
  let alpha := sum (fun i => u i) n in
  let f (i : nat) := u i / alpha in
  let c (i : nat) := f i - b i in
  (1 <= n)%nat ->
  INR n = 1 ->
  alpha <> 0 ->
  sum (fun i => Rabs (1 / 2 * sum (fun i1 => c i1 ^ 2) n - 1 / 2 * sum (fun i1 => (1 - b i1) ^ 2)
      n)) n
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) (Exp (Var 1 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [alpha_term__] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Sum (0, 0) (Abs (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0,
      0) (Pow c_term__ 2))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add (Num 1) (Opp
      (Var 0 [(0, 0)]))) 2)))))))))%nat).
  first [solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__
      g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap;
      change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num
      0)); [exact V__|vm_compute; reflexivity]] | solve [at_length n 1%nat; few_terms] | solve
      [by_hand]].
Qed.

(* unified/fit-positive-semidefinite: exact identities; derived here
   Conditions: b = f(x)
   Note: B = J^T J at a perfect fit *)
Theorem unified_fit_positive_semidefinite
    (n : nat)
    (b z h : nat -> R)
    (t : R) :
  let u (z : nat -> R) (i : nat) := z i * t + exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  alpha z <> 0 ->
  (forall i, (i < n)%nat -> b i = f z i) ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Add (Mul (Var 1 [(0, 0)]) (Var 2 [])) (Exp (Var 1 [(0, 0)])))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [] => t | 3, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 3)])
      [(1, 3)])%nat).
  pose (shown__ := (Sum (0, 0) (Pow (Der f_term__ [(1, 3)]) 2))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [alpha_term__] [] [] [((Var 0 [(0, 0)]), f_term__)])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/plain-exp-threshold: special cases; derived here
   Conditions: w_k^2 >= b_k^2 / 8 for all k
   Note: 2 u^2 - b u >= -b^2 / 8 *)
Theorem unified_plain_exp_threshold
    (n : nat)
    (b z h w : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let c (z : nat -> R) (i : nat) := u z i - b i in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 1 / 8 * b i ^ 2)) ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0 + sum (fun i => h i ^ 2 * w i ^ 2) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (c_term__ := (Add u_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | 3, [i0__] => w i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 8)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  pose (gap__ := (Add (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1,
      2)]) [(1, 2)]) (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Pow (Var 3 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Mul (Num 2) (Pow (Add u_term__
      (Opp (Mul (Mul (Num 1) (Inv (Num 4))) (Var 0 [(0, 0)])))) 2)) (Add (Pow (Var 3 [(0, 0)]) 2)
      (Opp (Mul (Mul (Num 1) (Inv (Num 8))) (Pow (Var 0 [(0, 0)]) 2)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 8)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/plain-cosh-threshold: special cases; derived here
   Conditions: w_k^2 >= b_k^2 / 2 for all k *)
Theorem unified_plain_cosh_threshold
    (n : nat)
    (b z h w : nat -> R) :
  let u (z : nat -> R) (i : nat) := cosh (z i) in
  let c (z : nat -> R) (i : nat) := u z i - b i in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 1 / 2 * b i ^ 2)) ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0 + sum (fun i => h i ^ 2 * w i ^ 2) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Mul (Add (Exp (Var 1 [(0, 0)])) (Exp (Opp (Var 1 [(0, 0)])))) (Inv (Num
      2)))%nat).
  pose (c_term__ := (Add u_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | 3, [i0__] => w i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  pose (gap__ := (Add (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1,
      2)]) [(1, 2)]) (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Pow (Var 3 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Add (Add (Pow (Add u_term__ (Opp
      (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])))) 2) (Pow (Mul (Add (Exp (Var 1 [(0, 0)]))
      (Opp (Exp (Opp (Var 1 [(0, 0)]))))) (Inv (Num 2))) 2)) (Mul (Mul (Num 1) (Inv (Num 4))) (Pow
      (Var 0 [(0, 0)]) 2))) (Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow
      (Var 0 [(0, 0)]) 2)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/plain-sinh-threshold: special cases; derived here
   Conditions: w_k^2 >= b_k^2 / 2 for all k *)
Theorem unified_plain_sinh_threshold
    (n : nat)
    (b z h w : nat -> R) :
  let u (z : nat -> R) (i : nat) := sinh (z i) in
  let c (z : nat -> R) (i : nat) := u z i - b i in
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 - 1 / 2 * b i ^ 2)) ->
  0
    <= Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c (fun i1 => z i1 + e * h i1 + e1 *
        h i1) i ^ 2) n) 0) 0 + sum (fun i => h i ^ 2 * w i ^ 2) n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Mul (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Opp (Var 1 [(0, 0)]))))) (Inv (Num
      2)))%nat).
  pose (c_term__ := (Add u_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | 3, [i0__] => w i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  pose (gap__ := (Add (Der (Der (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1,
      2)]) [(1, 2)]) (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Pow (Var 3 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Add (Add (Pow (Add u_term__ (Opp
      (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])))) 2) (Pow (Mul (Add (Exp (Var 1 [(0, 0)]))
      (Exp (Opp (Var 1 [(0, 0)])))) (Inv (Num 2))) 2)) (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0
      [(0, 0)]) 2))) (Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0
      [(0, 0)]) 2)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Pow (Var 3 [(0, 0)]) 2) (Opp (Mul (Mul (Num 1) (Inv (Num 2)))
      (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/softmax-norm: special cases; derived here
   Conditions: ||b|| <= 1
   Note: ||B|| <= 16, without R or n *)
Theorem unified_softmax_norm
    (n : nat)
    (b z h : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0
    <= 16 * sum (fun i => h i ^ 2) n - Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c
        (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 1 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => b i0__ |
      1, [i0__] => z i0__ | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow f_term__
      2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 2 [(0,
      0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ f_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 2%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)])))
      f_term__) (Var 2 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) f_term__)%nat
      r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 2%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g5__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul f_term__ (Var 2 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) (Var
      2 [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat ((Pow c_term__ 2)%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 16) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Der (Der (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(1, 2)]) [(1, 2)])))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Add (Add (Mul (Num 3) (Pow (Add (Mul (Mul (Num 1) (Inv
      (Num 3))) (Sum (0, 0) (Mul (Mul (Var 2 [(0, 0)]) (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0,
      0)])))) f_term__))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) f_term__))) 2)) (Mul (Num 8) (Add (Mul
      (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul f_term__ (Var 2 [(0, 0)]))) 2))))) (Mul (Mul (Num 1) (Inv (Num 3))) (Add (Mul (Sum (0, 0)
      (Pow (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0
      [(0, 0)]))) f_term__) (Var 2 [(0, 0)]))) 2))))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)])
      f_term__)) 2) (Add (Add (Mul (Num 4) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__))
      f_term__) (Inv alpha_term__)))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Add
      (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))))) (Mul (Mul (Num 8) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__)) f_term__) (Inv
      alpha_term__))))) (Mul (Mul (Mul (Num 1) (Inv (Num 3))) (Add (Add (Add (Mul (Num 2) (Sum (0,
      0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2))) (Mul (Num 3) (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))))) (Mul (Num 6) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__))
      f_term__) (Inv alpha_term__))))) (Sum (0, 0) (Mul (Mul (Mul (Pow (Add (Mul (Num 2) f_term__)
      (Opp (Var 0 [(0, 0)]))) 2) (Add (Num 1) f_term__)) (Add alpha_term__ (Opp u_term__))) (Inv
      alpha_term__))))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Sum (0, 0) (Mul (Pow (Var 2 [(0,
      0)]) 2) (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) f_term__)) (Add (Add (Add (Add
      (Add (Add (Add (Mul (Num 3) (Inv (Num 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow
      c_term__ 2)))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow f_term__ 2)))) (Mul (Mul (Num
      1) (Inv (Num 2))) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__)) f_term__) (Inv
      alpha_term__))))) (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add (Num 2) (Var 0 [(0, 0)]))
      (Opp f_term__)) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)])
      f_term__) 2)))) (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow
      c_term__ 2))))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Add (Mul (Num 2) (Sum (0, 0) (Mul (Mul (Add
      alpha_term__ (Opp u_term__)) f_term__) (Inv alpha_term__)))) (Mul (Mul (Num 1) (Inv (Num 4)))
      (Pow (Add (Add (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) 2))) (Mul (Mul (Num 1) (Inv (Num 4)))
      (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow c_term__ 2))))) (Mul (Mul (Num 3) (Inv (Num 4)))
      (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) f_term__) 2)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2)))))) (Add alpha_term__ (Opp u_term__))) (Inv alpha_term__)))))) (Sum (0, 0)
      (Mul (Mul (Mul (Pow (Var 2 [(0, 0)]) 2) (Add (Num 1) f_term__)) (Add alpha_term__ (Opp
      u_term__))) (Inv alpha_term__))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul f_term__ (Var 2 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 0 [(0, 0)]))) f_term__) (Var
      2 [(0, 0)]))) 2))); (Add alpha_term__ (Opp u_term__)); (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp
      (Pow c_term__ 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F3__ (conj F4__ (conj F7__ (conj F8__
      Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/softmax-norm-below: special cases; derived here
   Conditions: ||b|| <= 1
   Note: ||B|| <= 16, without R or n *)
Theorem unified_softmax_norm_below
    (n : nat)
    (h b z : nat -> R) :
  let u (z : nat -> R) (i : nat) := exp (z i) in
  let alpha (z : nat -> R) := sum (fun i => u z i) n in
  let f (z : nat -> R) (i : nat) := u z i / alpha z in
  let c (z : nat -> R) (i : nat) := f z i - b i in
  (1 <= n)%nat ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  0
    <= 16 * sum (fun i => h i ^ 2) n + Derive (fun e => Derive (fun e1 => 1 / 2 * sum (fun i => c
        (fun i1 => z i1 + e * h i1 + e1 * h i1) i ^ 2) n) 0) 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (u_term__ := (Exp (Var 2 [(0, 0)]))%nat).
  pose (alpha_term__ := (Sum (0, 0) u_term__)%nat).
  pose (f_term__ := (Mul u_term__ (Inv alpha_term__))%nat).
  pose (c_term__ := (Add f_term__ (Opp (Var 1 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => b i0__ | 2, [i0__] => z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow f_term__
      2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul f_term__ (Var 0 [(0,
      0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ f_term__%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Mul
      (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)])))
      f_term__) (Var 0 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) f_term__)%nat
      r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 0%nat [i0__])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g5__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Mul
      (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul f_term__ (Var 0 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) (Var
      0 [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add alpha_term__ (Opp
      u_term__))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat (u_term__%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow c_term__ 2))
      (Opp (Pow c_term__ 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g5__ G6__ (0, 0)%nat ((Pow c_term__ 2)%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 16) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Der (Der (Mul (Mul (Num
      1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2))) [(2, 0)]) [(2, 0)]))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Add (Add (Mul (Num 3) (Pow (Add (Sum (0, 0) (Mul (Var 0
      [(0, 0)]) f_term__)) (Opp (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0, 0) (Mul (Mul (Var 0 [(0,
      0)]) (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)])))) f_term__))))) 2)) (Mul (Num 8) (Add
      (Mul (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0,
      0) (Mul f_term__ (Var 0 [(0, 0)]))) 2))))) (Mul (Mul (Num 1) (Inv (Num 3))) (Add (Mul (Sum (0,
      0) (Pow (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) 2)) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp
      (Var 1 [(0, 0)]))) f_term__) (Var 0 [(0, 0)]))) 2))))) (Mul (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) f_term__)) 2) (Add (Add (Add (Add (Num 3) (Mul (Num 3) (Sum (0, 0) (Pow f_term__ 2))))
      (Sum (0, 0) (Pow c_term__ 2))) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__))
      f_term__) (Inv alpha_term__)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))))
      (Mul (Mul (Num 8) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sum (0, 0) (Mul (Mul (Add
      alpha_term__ (Opp u_term__)) f_term__) (Inv alpha_term__))))) (Mul (Mul (Mul (Num 1) (Inv (Num
      3))) (Add (Add (Add (Mul (Num 2) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) f_term__) 2))) (Mul
      (Num 3) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Mul (Num 6) (Sum (0, 0)
      (Mul (Mul (Add alpha_term__ (Opp u_term__)) f_term__) (Inv alpha_term__))))) (Sum (0, 0) (Mul
      (Mul (Mul (Pow (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) 2) (Add (Num 1) f_term__))
      (Add alpha_term__ (Opp u_term__))) (Inv alpha_term__))))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2)))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Num 1) (Pow f_term__ 2))))) (Sum (0, 0)
      (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1)
      f_term__)) (Add (Add (Add (Add (Mul (Num 2) (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp
      u_term__)) f_term__) (Inv alpha_term__)))) (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add
      (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Sum (0,
      0) (Pow c_term__ 2)) (Opp (Pow c_term__ 2))))) (Mul (Mul (Num 3) (Inv (Num 4))) (Sum (0, 0)
      (Pow (Add (Var 1 [(0, 0)]) f_term__) 2)))) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)))))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Add (Add (Add (Add (Mul
      (Num 3) (Inv (Num 2))) (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow c_term__ 2)))) (Mul
      (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow f_term__ 2)))) (Mul (Mul (Num 1) (Inv (Num 2)))
      (Sum (0, 0) (Mul (Mul (Add alpha_term__ (Opp u_term__)) f_term__) (Inv alpha_term__))))) (Mul
      (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Add (Num 2) (Var 1 [(0, 0)])) (Opp f_term__)) 2))) (Mul
      (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) f_term__) 2)))) (Mul (Mul
      (Num 1) (Inv (Num 4))) (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp (Pow c_term__ 2))))) (Add (Num
      1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Add alpha_term__ (Opp u_term__))) (Inv
      alpha_term__))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Mul
      (Sum (0, 0) (Pow f_term__ 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul f_term__ (Var 0 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Mul (Add (Mul (Num 2)
      f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Mul (Add (Mul (Num 2) f_term__) (Opp (Var 1 [(0, 0)]))) f_term__) (Var
      0 [(0, 0)]))) 2))); (Add alpha_term__ (Opp u_term__)); (Add (Sum (0, 0) (Pow c_term__ 2)) (Opp
      (Pow c_term__ 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F3__ (conj F4__ (conj F7__ (conj F8__
      Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/u1-largest: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: ||u1||_inf <= E *)
Theorem unified_u1_largest
    (n : nat)
    (z : nat -> R)
    (R1 : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  exp (z i)
    <= exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
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
  pose (gap__ := (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)]))))%nat).
  pose (shown__ := (Mul (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 1
      []) 2) (Opp (Var 0 [(0, 0)]))) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0
      [(0, 0)]) 2)))) (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Inv
      (Pow (Var 1 []) 2))) (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Add (Pow (Var 1 []) 2) (Opp (Var 0
      [(0, 0)]))))) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))) (Exp (Var 0 [(0, 0)])))%nat).
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

(* unified/u1-step: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: e^a - e^b <= e^a (a - b), since e^{b - a} >= 1 + b - a *)
Theorem unified_u1_step
    (n : nat)
    (y z : nat -> R)
    (R1 : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  exp (z i) - exp (y i)
    <= Rabs (y i - z i) * exp (R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
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
      (Exp (Var 1 [(0, 0)]))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_largest (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  pose (g6__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 2 []) 2)) (Opp (Exp (Var 1 [(0, 0)]))))] [])%nat).
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
      2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Mul (Add (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Add (Add (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))) (Exp (Var 1 [(0,
      0)]))) (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Add (Exp (Pow (Var 2 []) 2))
      (Opp (Exp (Var 1 [(0, 0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 2 []) 2)) (Opp (Exp (Var 1 [(0, 0)])))); (Add (Add (Add (Var 1
      [(0, 0)]) (Exp (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))) (Opp (Num 1))) (Opp (Var 0 [(0,
      0)]))); (Add (Add (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp
      (Var 1 [(0, 0)])))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj F5__ (conj F8__ (conj F9__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-u1: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}
   Note: E *)
Theorem unified_lipschitz_u1
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  sum (fun i => (exp (z i) - exp (y i)) ^ 2) n
    <= sum (fun i => (z i - y i) ^ 2) n * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
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
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K3__ t__ J__) (K4__ t__ J__)). }
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
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp
      (Var 0 [(0, 0)])))) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))
      (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)]))))))
      (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)]))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp
      (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var
      1 [(0, 0)]))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F5__ (conj
      F8__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-v: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}
   Note: E *)
Theorem unified_lipschitz_v
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  sum (fun i => (exp (z i) - exp (y i)) ^ 2) n
    <= sum (fun i => (z i - y i) ^ 2) n * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
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
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K3__ t__ J__) (K4__ t__ J__)). }
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
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Sum (0, 0) (Pow (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp
      (Var 0 [(0, 0)])))) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))
      (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)]))))))
      (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)]))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp
      (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var
      1 [(0, 0)]))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F5__ (conj
      F8__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-u2: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}
   Note: 1 *)
Theorem unified_lipschitz_u2
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  sum (fun i => (z i - y i) ^ 2) n
    <= sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)) (Opp (Sum
      (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))))%nat).
  pose (shown__ := (Num 0)%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-u: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}
   Note: E + 1 *)
Theorem unified_lipschitz_u
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  sum (fun i => (z i + exp (z i) - y i - exp (y i)) ^ 2) n
    <= (1 + exp (R1 ^ 2)) ^ 2 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp
      (Exp (Var 1 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K3__ t__ J__) (K4__ t__ J__)). }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K6__ t__ J__) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp
      (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var
      0 [(0, 0)]))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F5__ (conj
      F8__ Logic.I)))) Logic.I))).
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute; reflexivity|exact J__]]. }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))%nat) | apply
      (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Pow (Add (Num 1) (Exp (Pow (Var 2 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var
      1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)])))) 2))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add (Add (Add (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0,
      0)])))) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)]))) (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var
      1 [(0, 0)]))))))) (Add (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow
      (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)])))))) (Add (Add
      (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0,
      0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g13__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp
      (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)])))) (Exp (Pow (Var 2 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var
      0 [(0, 0)])))))); (Add (Add (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)]))); (Add (Add (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))))
      (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F5__
      (conj F8__ (conj F11__ (conj F12__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g13__ L__ G14__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-alpha: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}
   Note: 2 sqrt(n) E *)
Theorem unified_lipschitz_alpha
    (n : nat)
    (y z : nat -> R)
    (R1 : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  (sum (fun i => z i + exp (z i)) n - sum (fun i => y i + exp (y i)) n) ^ 2
    <= 4 * INR n * sum (fun i => (z i - y i) ^ 2) n * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
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
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Add (Num 1) (Exp
      (Pow (Var 2 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))
      (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0,
      0)]))) (Opp (Exp (Var 0 [(0, 0)])))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_u (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 2%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__) (K5__ t__ J__)). }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0
      [(0, 0)])))) 2)) (Sum (0, 0) (Pow (Num 1) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Add (Add (Var
      1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)])))) (Num
      1))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0
      [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval
      len__ (Num 1)%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g8__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Add (Num 1) (Exp (Pow (Var 2 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)])))) 2)))); (Add (Mul (Sum (0, 0) (Pow
      (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var
      0 [(0, 0)])))) 2)) (Sum (0, 0) (Pow (Num 1) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Add (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)]))))
      (Num 1))) 2)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F6__ (conj
      F7__ Logic.I)))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 2 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 2 []) 2)%nat) | apply (nonnegative_here_ok g8__
      len__ L__ r__ G9__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) (Opp (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))))) 2)))%nat).
  pose (shown__ := (Add (Add (Mul (Size 0) (Add (Mul (Pow (Add (Num 1) (Exp (Pow (Var 2 []) 2))) 2)
      (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add
      (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0
      [(0, 0)])))) 2))))) (Mul (Mul (Mul (Size 0) (Add (Num 1) (Mul (Num 3) (Exp (Pow (Var 2 [])
      2))))) (Add (Pow (Var 2 []) 2) (Add (Add (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow
      (Var 2 []) 2))))) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))) (Add
      (Mul (Sum (0, 0) (Pow (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0,
      0)]))) (Opp (Exp (Var 0 [(0, 0)])))) 2)) (Sum (0, 0) (Pow (Num 1) 2))) (Opp (Pow (Sum (0, 0)
      (Mul (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp
      (Var 0 [(0, 0)])))) (Num 1))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Add (Num 1) (Exp (Pow (Var 2 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)])))) 2)))); (Add (Mul (Sum (0, 0) (Pow
      (Add (Add (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var
      0 [(0, 0)])))) 2)) (Sum (0, 0) (Pow (Num 1) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Add (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Opp (Exp (Var 0 [(0, 0)]))))
      (Num 1))) 2))); (Add (Add (Exp (Pow (Var 2 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 2 []) 2)))]
      [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F6__
      (conj F7__ (conj F10__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-alpha-inverse: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0
   Note: 2 beta^-2 sqrt(n) E *)
Theorem unified_lipschitz_alpha_inverse
    (n : nat)
    (z y : nat -> R)
    (beta R1 : R) :
  (1 <= n)%nat ->
  0 < beta ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 - beta ^ 2) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 - beta ^ 2) ->
  (/ sum (fun i => z i + exp (z i)) n - / sum (fun i => y i + exp (y i)) n) ^ 2
    <= 4 * INR n * sum (fun i => (z i - y i) ^ 2) n * exp (2 * R1 ^ 2) / beta ^ 4.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => y i0__ | 2, [] => beta | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Opp (Pow (Var 2 [])
      2))); (Add (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Opp (Pow (Var 2
      []) 2)))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))%nat
      (Add (Add (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Opp (Pow (Var 2
      []) 2))) (Pow (Var 2 []) 2))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Opp (Pow (Var 2 []) 2))); (Add (Pow (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Opp (Pow (Var 2 []) 2)))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__)
      Logic.I)))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))%nat
      (Add (Add (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Opp (Pow (Var 2
      []) 2))) (Pow (Var 2 []) 2))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Opp (Pow (Var 2 []) 2))); (Add (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Opp (Pow (Var 2 []) 2)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) Logic.I)))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 4) (Size
      0)) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))) (Opp (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Opp (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_alpha (len__
      0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__) (K5__ t__ J__)). }
  pose (g7__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Opp (Pow (Var 2 []) 2))); (Add (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Opp (Pow (Var 2 []) 2))); (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))
      (Opp (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj F6__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Inv (Pow (Var 2 []) 4)))
      (Opp (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum
      (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)))%nat).
  pose (shown__ := (Mul (Mul (Add (Mul (Mul (Mul (Mul (Mul (Num 4) (Size 0)) (Add (Mul (Pow (Sum (0,
      0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Add (Pow (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))) 2) (Opp (Pow (Var 2 []) 2)))) (Mul (Pow (Var 2 []) 2) (Add (Pow
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Opp (Pow (Var 2 []) 2))))))
      (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))) (Inv (Pow (Var 2 []) 4))) (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0)
      (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2)))) (Opp (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0,
      0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))) (Inv (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)])))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Opp (Pow (Var 2 []) 2))); (Add (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Opp (Pow (Var 2 []) 2))); (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))
      (Opp (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj F6__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/alpha-inverse-within-K: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta
   Note: 2 sqrt(n) E |1/alpha(z) - 1/alpha(y)| <= K^2 ||z - y|| *)
Theorem unified_alpha_inverse_within_K
    (n : nat)
    (z y : nat -> R)
    (R1 K : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 < K ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  4 * INR n * (/ sum (fun i => z i + exp (z i)) n - / sum (fun i => y i + exp (y i)) n) ^ 2 * exp (2
      * R1 ^ 2)
    <= K ^ 4 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => y i0__ | 2, [] => R1 | 3, [] => K | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 2 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 [])
      2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 2 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Mul (Num 4) (Size
      0)) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow
      (Var 2 []) 2)))) (Opp (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Opp (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_alpha (len__
      0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__ t__ J__)
      (K4__ t__ J__) (K5__ t__ J__)). }
  pose (g7__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp
      (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F6__ Logic.I))))))
      Logic.I))).
  pose (gap__ := (Add (Mul (Pow (Var 3 []) 4) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))%nat).
  pose (shown__ := (Mul (Mul (Add (Mul (Add (Mul (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 2 []) 2))))))) (Mul (Mul (Mul (Num 4) (Size 0)) (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))
      (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Mul (Mul (Mul (Num 4)
      (Size 0)) (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)])))))) 2)))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))) (Inv (Pow (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 2 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Mul (Mul (Num 4) (Size 0)) (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp
      (Pow (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))) 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F6__ Logic.I))))))
      Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/u-largest: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: ||u||_inf <= 2 E, so ||u|| <= 2 sqrt(n) E *)
Theorem unified_u_largest
    (n : nat)
    (z : nat -> R)
    (R1 : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  (z i + exp (z i)) ^ 2
    <= 4 * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
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
      (Exp (Var 0 [(0, 0)]))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_largest (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)]))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F5__ Logic.I)) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [part_known g6__ G7__ (0, 0)%nat ((Pow (Var 0 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g6__ len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 1 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 1 []) 2)%nat) | apply (nonnegative_here_ok g6__
      len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 1 []) 2)))) (Opp (Pow (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Add (Add (Add (Num 1) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow
      (Add (Pow (Var 1 []) 2) (Opp (Var 0 [(0, 0)]))) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))
      (Opp (Pow (Var 0 [(0, 0)]) 2)))) (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))))) (Inv (Pow (Var 1 []) 2)))) (Add (Add (Exp (Pow (Var 1 []) 2)) (Opp (Num 1))) (Opp
      (Pow (Var 1 []) 2)))) (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)]))))) (Add (Add
      (Add (Add (Num 1) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Pow (Add (Pow (Var 1 []) 2)
      (Var 0 [(0, 0)])) 2) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)])
      2)))) (Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Inv (Pow (Var 1
      []) 2)))) (Add (Add (Exp (Pow (Var 1 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))) (Exp
      (Pow (Var 1 []) 2))) (Exp (Var 0 [(0, 0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)])))); (Add (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Add (Exp (Pow (Var 1 []) 2)) (Opp
      (Num 1))) (Opp (Pow (Var 1 []) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj F5__ (conj F8__ (conj F9__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/v-largest: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: ||v||_inf <= 2 E, so ||v|| <= 2 sqrt(n) E *)
Theorem unified_v_largest
    (n : nat)
    (z : nat -> R)
    (R1 : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  (1 + exp (z i)) ^ 2
    <= 4 * exp (2 * R1 ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
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
      (Exp (Var 0 [(0, 0)]))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_largest (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__)
      (K4__ t__ J__)). }
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)]))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F5__ Logic.I)) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 1 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 1 []) 2)%nat) | apply (nonnegative_here_ok g6__
      len__ L__ r__ G7__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 1 []) 2)))) (Opp (Pow (Add (Num 1)
      (Exp (Var 0 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Add (Add (Num 1) (Mul (Num 2) (Exp (Pow (Var 1 []) 2)))) (Exp (Var 0 [(0,
      0)]))) (Add (Add (Pow (Var 1 []) 2) (Add (Add (Exp (Pow (Var 1 []) 2)) (Opp (Num 1))) (Opp
      (Pow (Var 1 []) 2)))) (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 1 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))); (Add (Exp (Pow (Var 1 []) 2)) (Opp (Exp (Var 0 [(0, 0)])))); (Add (Add (Exp (Pow
      (Var 1 []) 2)) (Opp (Num 1))) (Opp (Pow (Var 1 []) 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F5__ (conj F8__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-within-K: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: ||f|| <= K *)
Theorem unified_f_within_K
    (n : nat)
    (z : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => (z i + exp (z i)) ^ 2 / sum (fun i1 => z i1 + exp (z i1)) n ^ 2) n
    <= K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => K | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 1 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 4) (Exp (Mul (Num 2)
      (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2)))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u_largest (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (g6__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Num 4) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))
      2)))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F5__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2))))))%nat).
  pose (shown__ := (Mul (Add (Sum (0, 0) (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))
      (Opp (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2)))) (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Num 4) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))
      2)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/psi-within-K: Lipschitz bounds; derived here
   Conditions: ||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds
   Note: ||psi|| <= K *)
Theorem unified_psi_within_K
    (n : nat)
    (z : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => (1 + exp (z i)) ^ 2 / sum (fun i1 => z i1 + exp (z i1)) n ^ 2) n
    <= K ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => K | 2, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 []); (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 1 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 2 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 2 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 4) (Exp (Mul (Num 2)
      (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Num 1) (Exp (Var 0 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_v_largest (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (K4__ t__
      J__)). }
  pose (g6__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Num 4) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Num 1) (Exp (Var 0 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F5__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Num 1) (Exp (Var 0 [(0,
      0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))%nat).
  pose (shown__ := (Mul (Add (Sum (0, 0) (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))
      (Opp (Pow (Add (Num 1) (Exp (Var 0 [(0, 0)]))) 2)))) (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 2 []) 2))))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 []);
      (Var 2 [])] [(Add (Pow (Var 2 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Mul
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 1 []) 2)) (Opp
      (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 2 []) 2)))))); (Add (Mul (Num 4) (Exp
      (Mul (Num 2) (Pow (Var 2 []) 2)))) (Opp (Pow (Add (Num 1) (Exp (Var 0 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-f: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta
   Note: 2 K^2, and the same for c = f - b *)
Theorem unified_lipschitz_f
    (n : nat)
    (z y : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => ((z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n - (y i + exp (y i)) / sum
      (fun i1 => y i1 + exp (y i1)) n) ^ 2) n
    <= 4 * K ^ 4 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => y i0__ | 2, [] => K | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Var 2 []) 4) (Sum
      (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4)
      (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var
      3 []) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_alpha_inverse_within_K
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat [])
      (r__ 2%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__)). }
  assert (K11__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 4) (Exp (Mul (Num
      2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) 2)))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u_largest (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K11__ t__ J__) (K12__ t__
      J__)). }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Add (Num 1) (Exp
      (Pow (Var 3 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)))
      (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Opp (Var 1 [(0,
      0)]))) (Opp (Exp (Var 1 [(0, 0)])))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_u (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K14__ t__ J__)
      (K15__ t__ J__) (K16__ t__ J__)). }
  pose (g18__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul
      (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)]))) 2))); (Add (Mul (Pow (Add (Num 1) (Exp (Pow (Var 3 []) 2))) 2) (Sum (0, 0) (Pow
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Opp (Var 1 [(0, 0)]))) (Opp (Exp (Var 1 [(0, 0)])))) 2))))]
      [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F17__ Logic.I)))))))) Logic.I))).
  assert (F20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))
      2)))%nat r__ t__).
  { intros t__ J__. first [part_known g18__ G19__ (0, 0)%nat ((Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2)%nat) | apply (nonnegative_here_ok g18__ len__ L__ r__ G19__); [vm_compute;
      reflexivity|exact J__]]. }
  assert (F21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Pow (Var 3 []) 2))
      (Opp (Num 1))) (Opp (Pow (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Pow (Var 3 []) 2)%nat) | apply (nonnegative_here_ok g18__
      len__ L__ r__ G19__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 4) (Pow (Var 2 []) 4)) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))))))) 2))))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Mul (Num 2) (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0)
      (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0))
      (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0,
      0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2))))))) (Mul (Mul (Num 2) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Sum (0,
      0) (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))) 2)))))) (Mul (Mul (Num 2) (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))) (Mul (Mul (Num 4) (Sum (0, 0) (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)))))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))) 2)))) (Mul (Mul (Num 2) (Add (Mul (Mul (Add (Num 1) (Mul (Num 3) (Exp (Pow
      (Var 3 []) 2)))) (Add (Pow (Var 3 []) 2) (Add (Add (Exp (Pow (Var 3 []) 2)) (Opp (Num 1)))
      (Opp (Pow (Var 3 []) 2))))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))
      2))) (Add (Mul (Pow (Add (Num 1) (Exp (Pow (Var 3 []) 2))) 2) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))) (Opp (Var 1 [(0, 0)]))) (Opp (Exp (Var 1 [(0, 0)])))) 2)))))) (Inv
      (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2)))) (Mul (Mul (Mul (Mul (Num
      2) (Pow (Var 2 []) 2)) (Add (Num 2) (Add (Var 2 []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Add (Var 2 []) (Opp (Num 1))))) (Sum (0, 0)
      (Pow (Add (Mul (Add (Add (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Opp (Var 1 [(0, 0)])))
      (Opp (Exp (Var 1 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))) (Opp (Mul (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp
      (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)])))))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g22__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul
      (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)]))) 2))); (Add (Mul (Pow (Add (Num 1) (Exp (Pow (Var 3 []) 2))) 2) (Sum (0, 0) (Pow
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Opp (Var 1 [(0, 0)]))) (Opp (Exp (Var 1 [(0, 0)])))) 2))));
      (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))); (Add (Add (Exp (Pow (Var 3 []) 2)) (Opp (Num 1))) (Opp
      (Pow (Var 3 []) 2)))] [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F17__ (conj F20__ (conj F21__ Logic.I)))))))))) Logic.I))).
  apply (bound_ok len__ r__ g22__ L__ G23__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-psi: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta
   Note: 1.5 K^2 *)
Theorem unified_lipschitz_psi
    (n : nat)
    (z y : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => ((1 + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n - (1 + exp (y i)) / sum (fun
      i1 => y i1 + exp (y i1)) n) ^ 2) n
    <= 9 / 4 * K ^ 4 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => y i0__ | 2, [] => K | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Var 2 []) 4) (Sum
      (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4)
      (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var
      3 []) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_alpha_inverse_within_K
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat [])
      (r__ 2%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__)). }
  assert (K11__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp
      (Exp (Var 1 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K11__ t__ J__) (K12__ t__ J__)). }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K14__ t__ J__) (K15__ t__ J__)). }
  assert (K17__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 4) (Exp (Mul (Num
      2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add (Num 1) (Exp (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_v_largest (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K17__ t__ J__) (K18__ t__
      J__)). }
  pose (g20__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul
      (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp
      (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var
      0 [(0, 0)])))))); (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add
      (Num 1) (Exp (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F16__ (conj F19__ Logic.I))))))))) Logic.I))).
  assert (F22__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))
      2)))%nat r__ t__).
  { intros t__ J__. first [part_known g20__ G21__ (0, 0)%nat ((Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2)%nat) | apply (nonnegative_here_ok g20__ len__ L__ r__ G21__); [vm_compute;
      reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Mul (Num 9) (Inv (Num 4))) (Pow (Var 2 []) 4)) (Sum (0, 0) (Pow
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Num
      1) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))
      (Opp (Mul (Add (Num 1) (Exp (Var 1 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)])))))))) 2))))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add
      (Mul (Mul (Num 2) (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)]))))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Add (Num 1) (Exp (Var 1 [(0,
      0)]))) (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum
      (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))))))) 2))) (Mul (Mul (Num 3) (Inv (Num
      2))) (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))))) (Mul (Mul (Num 3) (Sum (0, 0) (Mul
      (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))) (Add (Mul (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2)))) (Mul (Mul (Mul (Num 3) (Inv (Num 2))) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)]))))))) 2)) (Sum (0, 0) (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp
      (Pow (Add (Num 1) (Exp (Var 1 [(0, 0)]))) 2)))))) (Mul (Mul (Mul (Num 3) (Inv (Num 4))) (Add
      (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Add (Mul (Pow (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul
      (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))) (Mul (Mul (Num 4) (Sum (0, 0)
      (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))))) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))) (Inv (Pow
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2)))) (Mul (Mul (Mul (Mul (Mul (Num
      3) (Inv (Num 4))) (Pow (Var 2 []) 2)) (Add (Num 2) (Add (Var 2 []) (Opp (Num 1))))) (Sum (0,
      0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Add (Var 2 []) (Opp (Num
      1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g23__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul
      (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp
      (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var
      0 [(0, 0)])))))); (Add (Mul (Num 4) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))) (Opp (Pow (Add
      (Num 1) (Exp (Var 1 [(0, 0)]))) 2))); (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F16__ (conj F19__ (conj F22__ Logic.I)))))))))) Logic.I))).
  apply (bound_ok len__ r__ g23__ L__ G24__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-phi: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta
   Note: K^2 *)
Theorem unified_lipschitz_phi
    (n : nat)
    (z y : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => (exp (z i) / sum (fun i1 => z i1 + exp (z i1)) n - exp (y i) / sum (fun i1 => y i1 +
      exp (y i1)) n) ^ 2) n
    <= K ^ 4 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [i0__] => y i0__ | 2, [] => K | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Var 2 []) 4) (Sum
      (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4)
      (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv
      (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var
      3 []) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_alpha_inverse_within_K
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat [])
      (r__ 2%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat) (K3__ t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__
      J__) (K9__ t__ J__)). }
  assert (K11__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Pow (Var 3 []) 2)) (Opp
      (Exp (Var 1 [(0, 0)]))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_largest (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K11__ t__ J__)
      (K12__ t__ J__)). }
  assert (K14__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 1 [(0,
      0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp
      (Exp (Var 1 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K14__ t__ J__) (K15__ t__ J__)). }
  assert (K17__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (F19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Abs (Add (Var 0 [(0,
      0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp
      (Exp (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u1_step (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__]) (r__ 3%nat []) (t__ (0, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0,
      0)%nat) (K17__ t__ J__) (K18__ t__ J__)). }
  pose (g20__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Exp
      (Pow (Var 3 []) 2)) (Opp (Exp (Var 1 [(0, 0)])))); (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var
      1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var
      3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)]))))))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F16__ (conj F19__ Logic.I))))))))) Logic.I))).
  assert (F22__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))
      2)))%nat r__ t__).
  { intros t__ J__. first [part_known g20__ G21__ (0, 0)%nat ((Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2)%nat) | apply (nonnegative_here_ok g20__ len__ L__ r__ G21__); [vm_compute;
      reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Exp (Var 0 [(0, 0)])) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Exp (Var 1 [(0, 0)])) (Inv (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))))))) 2))))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Pow (Var 2
      []) 4) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul
      (Num 4) (Size 0)) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))
      (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2)
      (Pow (Var 3 []) 2))))))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2))))))) (Mul (Mul (Num 4) (Sum (0, 0) (Add (Sum (0, 0) (Pow (Add (Var
      0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))) 2))))) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))) 2)))) (Mul (Mul (Num 2) (Pow (Add (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)]))))))) 2)) (Sum (0, 0) (Mul (Add (Exp (Pow (Var 3 []) 2)) (Exp (Var 1 [(0, 0)])))
      (Add (Exp (Pow (Var 3 []) 2)) (Opp (Exp (Var 1 [(0, 0)])))))))) (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2)))
      (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))))) (Add (Mul (Abs (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)]))
      (Opp (Exp (Var 0 [(0, 0)]))))))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2)))) (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 2 []) 2)) (Add
      (Num 2) (Add (Var 2 []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))) 2))) (Add (Var 2 []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Add (Mul (Add (Exp (Var 0
      [(0, 0)])) (Opp (Exp (Var 1 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))))) (Opp (Mul (Add (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))
      (Opp (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) (Exp (Var 1 [(0,
      0)]))))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g23__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Var 2 []) 4) (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Opp (Mul (Mul (Mul (Num 4) (Size 0)) (Pow (Add (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Opp (Inv (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))) 2)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Exp
      (Pow (Var 3 []) 2)) (Opp (Exp (Var 1 [(0, 0)])))); (Add (Mul (Abs (Add (Var 1 [(0, 0)]) (Opp
      (Var 0 [(0, 0)])))) (Exp (Pow (Var 3 []) 2))) (Opp (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Var
      1 [(0, 0)])))))); (Add (Mul (Abs (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)])))) (Exp (Pow (Var
      3 []) 2))) (Opp (Add (Exp (Var 1 [(0, 0)])) (Opp (Exp (Var 0 [(0, 0)])))))); (Add (Sum (0, 0)
      (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2)) (Opp (Pow (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__ (conj F13__
      (conj F16__ (conj F19__ (conj F22__ Logic.I)))))))))) Logic.I))).
  apply (bound_ok len__ r__ g23__ L__ G24__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-eta: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta
   Note: 4 K^2, eta = 2f - b *)
Theorem unified_lipschitz_eta
    (n : nat)
    (y z : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  sum (fun i => (2 * (z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n - 2 * (y i + exp (y i))
      / sum (fun i1 => y i1 + exp (y i1)) n) ^ 2) n
    <= 16 * K ^ 4 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => z i0__ | 2, [] => K | 3, [] => R1 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))));
      (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 [])
      2))))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp
      (Var 1 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 1 [(0, 0)])
      (Exp (Var 1 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))] [(Var 2 []);
      (Var 3 [])] [(Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 2 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 3 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 3 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num
      1)))%nat (Add (Var 2 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 2 []) (Opp (Num 1)))%nat (Add (Var 2 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 3 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 3
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 4) (Pow (Var 2
      []) 4)) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 1 [(0,
      0)]) (Exp (Var 1 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_f (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 2%nat []) (r__ 3%nat []))
      as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K3__
      t__ J__) (K4__ t__ J__) (K5__ t__ J__) (K6__ t__ J__) (K7__ t__ J__) (K8__ t__ J__) (K9__ t__
      J__)). }
  pose (gap__ := (Add (Mul (Mul (Num 16) (Pow (Var 2 []) 4)) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)])
      (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Mul (Num 2) (Add (Var 1 [(0,
      0)]) (Exp (Var 1 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))))) (Opp (Mul (Mul (Num 2) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0,
      0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))%nat).
  pose (shown__ := (Mul (Num 4) (Add (Mul (Mul (Num 4) (Pow (Var 2 []) 4)) (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 1 [(0,
      0)]) (Exp (Var 1 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)]))))))
      (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))))))) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [(Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 2 []); (Var 3 [])] [(Add (Pow (Var 3 [])
      4) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))); (Add (Pow (Var 3 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 2 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 2 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 3 []) 2)))))); (Add (Mul (Mul (Num 4) (Pow (Var 2 []) 4)) (Sum (0, 0) (Pow
      (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 1
      [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Exp (Var 1 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj F10__
      Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-kappa: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta; ||b|| <= 1
   Note: 6 K^3, kappa = <c,f> *)
Theorem unified_lipschitz_kappa
    (n : nat)
    (y b z : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  (sum (fun i => ((z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n - b i) * (z i + exp (z i))
      / sum (fun i1 => z i1 + exp (z i1)) n) n - sum (fun i => ((y i + exp (y i)) / sum (fun i1 => y
      i1 + exp (y i1)) n - b i) * (y i + exp (y i)) / sum (fun i1 => y i1 + exp (y i1)) n) n) ^ 2
    <= 36 * K ^ 6 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => b i0__ | 2, [i0__] => z i0__ | 3, [] => K | 4, [] => R1 | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))));
      (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 [])
      2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I)))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))] [(Var 3 []);
      (Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I)))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) Logic.I)))))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)) (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))
      2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))
      (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)])))))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0,
      0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))%nat r__ (upd
      t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))%nat r__ (upd t__ (0,
      0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) 2)) (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))
      (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp
      (Var 1 [(0, 0)]))) (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))))) 2)))%nat r__
      t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0,
      0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)])))%nat r__ (upd t__
      (0, 0)%nat i0__)) (fun i0__ => eval len__ (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)]))))))))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_f_within_K (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K5__ t__ J__) (K6__ t__ J__) (K7__
      t__ J__) (K8__ t__ J__)). }
  assert (K10__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K11__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 4) (Pow (Var 3
      []) 4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_f (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat []))
      as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K10__
      t__ J__) (K11__ t__ J__) (K12__ t__ J__) (K13__ t__ J__) (K14__ t__ J__) (K15__ t__ J__)
      (K16__ t__ J__)). }
  assert (K18__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F22__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_f_within_K (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K18__ t__ J__) (K19__ t__ J__)
      (K20__ t__ J__) (K21__ t__ J__)). }
  pose (g23__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 [])
      4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))
      (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) 2))); (Add (Mul (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) 2)) (Sum (0, 0) (Pow (Add (Mul (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))))))) 2))); (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2)))))); (Add (Mul (Mul (Num 4) (Pow (Var 3 []) 4)) (Sum (0, 0) (Pow (Add (Var 2 [(0,
      0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)])))))))) 2)))); (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2))))))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj F3__ (conj F4__ (conj F9__ (conj F17__ (conj
      F22__ Logic.I))))))))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 36) (Pow (Var 3 []) 6)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)])
      (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Pow (Add (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))
      (Opp (Var 1 [(0, 0)]))) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))) (Opp (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))) (Opp (Var 1 [(0, 0)]))) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0,
      0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))) 2)))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Add (Mul (Num 2)
      (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))))) (Opp (Sum (0, 0) (Mul (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) (Add (Mul
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var
      2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))))))) 2)) (Mul (Num 3) (Add (Mul (Sum (0, 0) (Pow
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)) (Sum (0, 0) (Pow (Mul (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))))) (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) 2))))) (Mul (Mul (Num 3) (Inv (Num 2))) (Add (Mul (Sum
      (0, 0) (Pow (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) 2)) (Sum (0, 0) (Pow (Add (Mul
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var
      2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))))))) 2))))) (Mul (Mul (Num 3) (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)])))))))) 2))) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2)))))))) (Mul (Mul (Num 9) (Pow (Var 3 []) 2)) (Add (Mul (Mul (Num 4) (Pow (Var 3 [])
      4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)))))) (Mul (Mul (Mul (Num 3) (Inv
      (Num 2))) (Add (Add (Add (Mul (Num 2) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))))) (Mul (Num 2) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2)))))))) (Mul (Mul (Num 2) (Add (Num 2) (Add (Var 3 []) (Opp (Num 1))))) (Add (Var 3
      []) (Opp (Num 1))))) (Sum (0, 0) (Pow (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Var 1 [(0, 0)])) 2)))) (Sum
      (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g25__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 [])
      4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))
      (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) 2))); (Add (Mul (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) 2)) (Sum (0, 0) (Pow (Add (Mul (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))))) (Opp (Var 1 [(0, 0)]))) (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))))))) 2))); (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2)))))); (Add (Mul (Mul (Num 4) (Pow (Var 3 []) 4)) (Sum (0, 0) (Pow (Add (Var 2 [(0,
      0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)])))))))) 2)))); (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2))))))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj F3__ (conj F4__ (conj F9__ (conj F17__ (conj
      F22__ Logic.I))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g25__ L__ G26__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/lipschitz-s: Lipschitz bounds; derived here
   Conditions: ||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; K >=
       max(1, 2 sqrt(n) E / beta), all that is needed of beta; ||b|| <= 1
   Note: 16 K^3, s = <3f - 2b, f> *)
Theorem unified_lipschitz_s
    (n : nat)
    (y b z : nat -> R)
    (K R1 : R) :
  (1 <= n)%nat ->
  0 < K ->
  0 < R1 ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (R1 ^ 4 - sum (fun i => y i ^ 2) n) ->
  0 <= (K - 1) ->
  0 <= (sum (fun i => z i + exp (z i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (sum (fun i => y i + exp (y i)) n ^ 2 * K ^ 2 - 4 * INR n * exp (2 * R1 ^ 2)) ->
  0 <= (1 - sum (fun i => b i ^ 2) n) ->
  (sum (fun i => (3 * (z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n - 2 * b i) * (z i +
      exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n) n - sum (fun i => (3 * (y i + exp (y i)) /
      sum (fun i1 => y i1 + exp (y i1)) n - 2 * b i) * (y i + exp (y i)) / sum (fun i1 => y i1 + exp
      (y i1)) n) n) ^ 2
    <= 256 * K ^ 6 * sum (fun i => (z i - y i) ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => b i0__ | 2, [i0__] => z i0__ | 3, [] => K | 4, [] => R1 | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))));
      (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 [])
      2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H8__) Logic.I)))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))] [(Var 3 []);
      (Var 4 [])] [(Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1)));
      (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 [])
      2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul
      (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H8__) Logic.I)))))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))))%nat (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Pow (Var 3 []) 2))%nat (Add (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2)))))) (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 []) 4)
      (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) Logic.I)))))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)) (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))
      2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))
      (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)])))))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0,
      0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var
      0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))%nat r__ (upd
      t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))%nat r__ (upd t__ (0,
      0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) 2)) (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul
      (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) (Add (Mul
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var
      2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_cauchy_schwarz (len__ 0%nat)
      (fun i0__ => eval len__ (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))
      (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1
      [(0, 0)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_f_within_K (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K5__ t__ J__) (K6__ t__ J__) (K7__
      t__ J__) (K8__ t__ J__)). }
  assert (K10__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K11__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Num 1)))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num
      1)))%nat (Add (Var 3 []) (Opp (Num 1)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Num 1)))%nat (Add (Var 3 []) (Opp (Num
      1)))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F17__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 4) (Pow (Var 3
      []) 4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_lipschitz_f (len__ 0%nat)
      (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat []))
      as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K10__
      t__ J__) (K11__ t__ J__) (K12__ t__ J__) (K13__ t__ J__) (K14__ t__ J__) (K15__ t__ J__)
      (K16__ t__ J__)). }
  assert (K18__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K19__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 4 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K20__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 4 []) 4) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Pow (Var 4 []) 4) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__
      L__ G2__ (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat (Add (Pow
      (Var 4 []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | needed_here g1__ G2__]. }
  assert (K21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size
      0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4)
      (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow
      (Var 4 []) 2))))))%nat (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul (Num 2) (Pow (Var 4
      []) 2))))))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F22__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 3 []) 2) (Opp (Sum
      (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_f_within_K (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 3%nat []) (r__ 4%nat [])) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (K18__ t__ J__) (K19__ t__ J__)
      (K20__ t__ J__) (K21__ t__ J__)). }
  pose (g23__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 [])
      4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))
      (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) 2))); (Add (Mul (Sum (0, 0)
      (Pow (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) 2))
      (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum
      (0, 0) (Mul (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)]))))
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))))) 2))); (Add (Pow (Var 3 []) 2) (Opp
      (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2)))))); (Add (Mul (Mul (Num 4) (Pow (Var 3 [])
      4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)))); (Add (Pow (Var 3 []) 2) (Opp
      (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj F3__ (conj F4__ (conj F9__ (conj F17__ (conj
      F22__ Logic.I))))))))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 256) (Pow (Var 3 []) 6)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)])
      (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Pow (Add (Sum (0, 0) (Mul (Mul (Add (Mul (Mul (Num 3) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))) (Opp (Sum (0, 0)
      (Mul (Mul (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0,
      0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))))))))) 2)))%nat).
  pose (shown__ := (Add (Add (Add (Add (Add (Mul (Num 24) (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)) (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Mul
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var
      2 [(0, 0)])))))))) 2)))) (Mul (Mul (Num 1) (Inv (Num 15))) (Pow (Add (Mul (Num 15) (Sum (0, 0)
      (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))
      (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Add (Var 2 [(0, 0)]) (Exp
      (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) (Opp
      (Mul (Num 3) (Sum (0, 0) (Mul (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2)
      (Var 1 [(0, 0)])))) (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))))))))) 2))) (Mul
      (Mul (Num 8) (Inv (Num 5))) (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Mul (Num 3) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) 2)) (Sum (0, 0) (Pow (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Mul (Num 3)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) (Add (Mul (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp
      (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)])))))))))) 2))))) (Mul (Mul (Num 24) (Sum (0, 0) (Pow (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))) 2)))))))) (Mul (Mul (Num 64) (Pow (Var 3 []) 2)) (Add (Mul (Mul (Num
      4) (Pow (Var 3 []) 4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))
      (Opp (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)))))) (Mul
      (Mul (Mul (Num 8) (Inv (Num 5))) (Add (Add (Add (Mul (Num 6) (Sum (0, 0) (Pow (Add (Mul (Add
      (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))))) (Var 1 [(0, 0)])) 2))) (Mul (Num 10) (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)))))) (Mul (Num 15) (Add (Pow (Var 3 []) 2) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2)))))))) (Mul (Mul (Num 10) (Add (Num 2) (Add (Var 3 []) (Opp (Num 1))))) (Add
      (Var 3 []) (Opp (Num 1)))))) (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g25__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))); (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 3 []); (Var 4 [])] [(Add (Pow (Var 4 [])
      4) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Pow (Var 4 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Var 3 []) (Opp (Num 1))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0))
      (Exp (Mul (Num 2) (Pow (Var 4 []) 2)))))); (Add (Mul (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)])
      (Exp (Var 0 [(0, 0)])))) 2) (Pow (Var 3 []) 2)) (Opp (Mul (Mul (Num 4) (Size 0)) (Exp (Mul
      (Num 2) (Pow (Var 4 []) 2)))))); (Add (Num 1) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))));
      (Add (Mul (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp
      (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))
      (Sum (0, 0) (Pow (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var
      2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))))) 2))); (Add (Mul (Sum (0, 0)
      (Pow (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)])))) 2))
      (Sum (0, 0) (Pow (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)]))) (Inv (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2))) (Opp (Pow (Sum
      (0, 0) (Mul (Add (Mul (Mul (Num 3) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Opp (Mul (Num 2) (Var 1 [(0, 0)]))))
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))))) 2))); (Add (Pow (Var 3 []) 2) (Opp
      (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0)
      (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2)))))); (Add (Mul (Mul (Num 4) (Pow (Var 3 [])
      4)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) (Opp (Sum (0, 0) (Pow
      (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)])))))) (Opp (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))) 2)))); (Add (Pow (Var 3 []) 2) (Opp
      (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H6__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H8__) (conj F3__ (conj F4__ (conj F9__ (conj F17__ (conj
      F22__ Logic.I))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g25__ L__ G26__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/diagonal-regularised-positive: sampling rows of D^{1/2} A; derived here
   Conditions: alpha != 0, w_k^2 >= l - phi_k (c_k - <c,f>) for all k
   Note: D = B_diag + W^2 >= l I *)
Theorem unified_diagonal_regularised_positive
    (n : nat)
    (l : R)
    (w z b : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < l ->
  (forall i, (i < n)%nat -> 0 <= (w i ^ 2 + ((z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n
      - sum (fun i1 => ((z i1 + exp (z i1)) / sum (fun i2 => z i2 + exp (z i2)) n - b i1) * (z i1 +
      exp (z i1)) / sum (fun i2 => z i2 + exp (z i2)) n) n - b i) * exp (z i) / sum (fun i1 => z i1
      + exp (z i1)) n - l)) ->
  sum (fun i => z i + exp (z i)) n <> 0 ->
  l
    <= w i ^ 2 + (1 + exp (z i)) ^ 2 / sum (fun i1 => z i1 + exp (z i1)) n ^ 2 + ((z i + exp (z i))
        / sum (fun i1 => z i1 + exp (z i1)) n - sum (fun i1 => ((z i1 + exp (z i1)) / sum (fun i2 =>
        z i2 + exp (z i2)) n - b i1) * (z i1 + exp (z i1)) / sum (fun i2 => z i2 + exp (z i2)) n) n
        - b i) * exp (z i) / sum (fun i1 => z i1 + exp (z i1)) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | 1, [i0__]
      => w i0__ | 2, [i0__] => z i0__ | 3, [i0__] => b i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))] [(Var 0 [])]
      [(Add (Add (Pow (Var 1 [(0, 0)]) 2) (Mul (Mul (Add (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Sum (0, 0)
      (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Var 3 [(0, 0)]))) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))))) (Opp (Var 3
      [(0, 0)]))) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))))))) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  pose (gap__ := (Add (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Mul (Pow (Add (Num 1) (Exp (Var 2 [(0,
      0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2)))) (Mul (Mul
      (Add (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp
      (Var 3 [(0, 0)]))) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))))) (Opp (Var 3 [(0, 0)]))) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))) (Opp (Var 0 [])))%nat).
  pose (shown__ := (Add (Mul (Pow (Add (Num 1) (Exp (Var 2 [(0, 0)]))) 2) (Inv (Pow (Sum (0, 0) (Add
      (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) 2))) (Add (Add (Pow (Var 1 [(0, 0)]) 2) (Mul (Mul
      (Add (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0,
      0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)])
      (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp
      (Var 3 [(0, 0)]))) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))))) (Opp (Var 3 [(0, 0)]))) (Exp (Var 2 [(0, 0)]))) (Inv
      (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))) (Opp (Var 0 []))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [(Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))] [(Var 0 [])]
      [(Add (Add (Pow (Var 1 [(0, 0)]) 2) (Mul (Mul (Add (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Sum (0, 0)
      (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2
      [(0, 0)]) (Exp (Var 2 [(0, 0)])))))) (Opp (Var 3 [(0, 0)]))) (Add (Var 2 [(0, 0)]) (Exp (Var 2
      [(0, 0)])))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0, 0)]))))))))) (Opp (Var 3
      [(0, 0)]))) (Exp (Var 2 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 2 [(0, 0)]) (Exp (Var 2 [(0,
      0)]))))))) (Opp (Var 0 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/step-error-above: the local theorem; derived here
   Conditions: (1 - e0) H <= H~ <= (1 + e0) H, in a basis where both are diagonal; 0 <= e0 < 1
   Note: 1 - H/H~ <= e0 / (1 - e0) *)
Theorem unified_step_error_above
    (n : nat)
    (e0 : R)
    (Htilde H : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 < Htilde i) ->
  (forall i, (i < n)%nat -> 0 < H i) ->
  (forall i, (i < n)%nat -> 0 <= (Htilde i - (1 - e0) * H i)) ->
  (forall i, (i < n)%nat -> 0 <= ((1 + e0) * H i - Htilde i)) ->
  0 <= e0 ->
  0 <= (1 - e0) ->
  (1 - e0) * (1 - H i / Htilde i)
    <= e0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1,
      [i0__] => Htilde i0__ | 2, [i0__] => H i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [(0, 0)]); (Var 2 [(0, 0)])] [(Add (Var 1 [(0, 0)]) (Opp (Mul (Add
      (Num 1) (Opp (Var 0 []))) (Var 2 [(0, 0)])))); (Add (Mul (Add (Num 1) (Var 0 [])) (Var 2 [(0,
      0)])) (Opp (Var 1 [(0, 0)]))); (Var 0 []); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Var 0 []) (Opp (Mul (Add (Num 1) (Opp (Var 0 []))) (Add (Num 1) (Opp (Mul
      (Var 2 [(0, 0)]) (Inv (Var 1 [(0, 0)]))))))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Add (Num 1) (Opp (Var 0 [])))
      (Var 2 [(0, 0)])))) (Var 0 [])) (Mul (Add (Num 1) (Opp (Var 0 []))) (Add (Mul (Add (Num 1)
      (Var 0 [])) (Var 2 [(0, 0)])) (Opp (Var 1 [(0, 0)]))))) (Inv (Var 1 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 [(0, 0)]); (Var 2 [(0, 0)])] [(Add (Var 1 [(0, 0)]) (Opp (Mul (Add
      (Num 1) (Opp (Var 0 []))) (Var 2 [(0, 0)])))); (Add (Mul (Add (Num 1) (Var 0 [])) (Var 2 [(0,
      0)])) (Opp (Var 1 [(0, 0)]))); (Var 0 []); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/step-error-below: the local theorem; derived here
   Conditions: (1 - e0) H <= H~ <= (1 + e0) H, in a basis where both are diagonal; 0 <= e0 < 1
   Note: H/H~ - 1 <= e0 / (1 - e0) *)
Theorem unified_step_error_below
    (n : nat)
    (Htilde H : nat -> R)
    (e0 : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 < Htilde i) ->
  (forall i, (i < n)%nat -> 0 < H i) ->
  (forall i, (i < n)%nat -> 0 <= (Htilde i - (1 - e0) * H i)) ->
  (forall i, (i < n)%nat -> 0 <= ((1 + e0) * H i - Htilde i)) ->
  0 <= e0 ->
  0 <= (1 - e0) ->
  (1 - H i / Htilde i) * (e0 - 1)
    <= e0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => Htilde
      i0__ | 1, [i0__] => H i0__ | 2, [] => e0 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)])] [(Add (Var 0 [(0, 0)]) (Opp (Mul (Add
      (Num 1) (Opp (Var 2 []))) (Var 1 [(0, 0)])))); (Add (Mul (Add (Num 1) (Var 2 [])) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)]))); (Var 2 []); (Add (Num 1) (Opp (Var 2 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Var 2 []) (Opp (Mul (Add (Num 1) (Opp (Mul (Var 1 [(0, 0)]) (Inv (Var 0 [(0,
      0)]))))) (Add (Var 2 []) (Opp (Num 1))))))%nat).
  pose (shown__ := (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Add (Num 1) (Opp (Var 2 []))) (Var 1 [(0,
      0)])))) (Inv (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)])] [(Add (Var 0 [(0, 0)]) (Opp (Mul (Add
      (Num 1) (Opp (Var 2 []))) (Var 1 [(0, 0)])))); (Add (Mul (Add (Num 1) (Var 2 [])) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)]))); (Var 2 []); (Add (Num 1) (Opp (Var 2 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H7__) Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/factor-sharp: the local theorem; derived here
   Conditions: 0 <= e0 <= 1/100, 0 <= rho <= 1/10
   Note: ||x_{t+1} - x*||_{H*} <= q ||x_t - x*||_{H*}, q = (e0 + 1.5 rho + e0 rho) / ((1 - e0)(1 -
       rho)) *)
Theorem unified_factor_sharp
    (e0 rho : R) :
  0 <= e0 ->
  0 <= (1 / 100 - e0) ->
  0 <= rho ->
  0 <= (1 / 10 - rho) ->
  (3 / 2 * rho + e0 * rho + e0) / (1 - e0) / (1 - rho)
    <= 181 / 1000.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1, [] =>
      rho | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num 100))) (Opp (Var 0 [])));
      (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 0 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Var 0 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 100))) (Opp (Var 0 []))) (Mul (Num 99) (Inv (Num
      100))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [] [(Add (Num 1) (Opp (Var 0 [])))] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num
      100))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN1__ L__ GN1__ (Add (Num 1) (Opp (Var 1 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Opp (Var 0 []))); (Add (Num 1) (Opp (Var 1 [])))] [(Var 0
      []); (Add (Mul (Num 1) (Inv (Num 100))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv
      (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ (conj N1__ Logic.I))
      (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 181) (Inv (Num 1000))) (Opp (Mul (Mul (Add (Add (Mul (Mul (Num 3)
      (Inv (Num 2))) (Var 1 [])) (Mul (Var 0 []) (Var 1 []))) (Var 0 [])) (Inv (Add (Num 1) (Opp
      (Var 0 []))))) (Inv (Add (Num 1) (Opp (Var 1 [])))))))%nat).
  first [solve [assert (0 <= e0 <= 1 / 100) by lra; assert (0 <= rho <= 1 / 10) by lra;
      enclosed_along2 e0 rho] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__
      gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* unified/factor-rough: the local theorem; derived here
   Conditions: 0 <= e0 <= 1/10, 0 <= rho <= 1/10
   Note: ||x_{t+1} - x*||_{H*} <= q ||x_t - x*||_{H*}, q = (e0 + 1.5 rho + e0 rho) / ((1 - e0)(1 -
       rho)) *)
Theorem unified_factor_rough
    (e0 rho : R) :
  0 <= e0 ->
  0 <= (1 / 10 - e0) ->
  0 <= rho ->
  0 <= (1 / 10 - rho) ->
  (3 / 2 * rho + e0 * rho + e0) / (1 - e0) / (1 - rho)
    <= 321 / 1000.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => e0 | 1, [] =>
      rho | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 0 []))); (Var
      1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 0 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Var 0 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 0 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [] [(Add (Num 1) (Opp (Var 0 [])))] [(Var 0 []); (Add (Mul (Num 1) (Inv (Num
      10))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 [])))]
      [])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  assert (N1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN1__ L__ GN1__ (Add (Num 1) (Opp (Var 1 [])))%nat
      (Num 1)%nat (Add (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 1 []))) (Mul (Num 9) (Inv (Num
      10))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Opp (Var 0 []))); (Add (Num 1) (Opp (Var 1 [])))] [(Var 0
      []); (Add (Mul (Num 1) (Inv (Num 10))) (Opp (Var 0 []))); (Var 1 []); (Add (Mul (Num 1) (Inv
      (Num 10))) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ (conj N1__ Logic.I))
      (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Num 321) (Inv (Num 1000))) (Opp (Mul (Mul (Add (Add (Mul (Mul (Num 3)
      (Inv (Num 2))) (Var 1 [])) (Mul (Var 0 []) (Var 1 []))) (Var 0 [])) (Inv (Add (Num 1) (Opp
      (Var 0 []))))) (Inv (Add (Num 1) (Opp (Var 1 [])))))))%nat).
  first [solve [assert (0 <= e0 <= 1 / 10) by lra; assert (0 <= rho <= 1 / 10) by lra;
      enclosed_along2 e0 rho] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__
      gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* unified/two-norm-shrinks: the local theorem; derived here
   Conditions: l I <= H* <= Lambda I (diagonal), ||e_T||_{H*} <= Q ||e_0||_{H*}, Q = q^T
   Note: ||e_T|| <= sqrt(cond(H* )) q^T ||e_0|| *)
Theorem unified_two_norm_shrinks
    (n : nat)
    (e_T e_0 H : nat -> R)
    (Q l Lambda : R) :
  (1 <= n)%nat ->
  0 < Q ->
  0 < l ->
  0 < Lambda ->
  (forall i, (i < n)%nat -> 0 < H i) ->
  (forall i, (i < n)%nat -> 0 <= (H i - l)) ->
  (forall i, (i < n)%nat -> 0 <= (Lambda - H i)) ->
  0 <= (Q ^ 2 * sum (fun i => e_0 i ^ 2 * H i) n - sum (fun i => e_T i ^ 2 * H i) n) ->
  sum (fun i => e_T i ^ 2) n
    <= Q ^ 2 * sum (fun i => e_0 i ^ 2) n * Lambda / l.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e_T i0__
      | 1, [] => Q | 2, [] => l | 3, [i0__] => e_0 i0__ | 4, [] => Lambda | 5, [i0__] => H i0__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 []); (Var 5 [(0, 0)])] [(Add (Var 5 [(0,
      0)]) (Opp (Var 2 []))); (Add (Var 4 []) (Opp (Var 5 [(0, 0)]))); (Add (Mul (Pow (Var 1 []) 2)
      (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Var 5 [(0, 0)])))) (Opp (Sum (0, 0) (Mul (Pow (Var
      0 [(0, 0)]) 2) (Var 5 [(0, 0)])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Var
      4 [])) (Inv (Var 2 []))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Mul (Add (Add (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2)
      (Add (Var 4 []) (Opp (Var 5 [(0, 0)])))))) (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Var
      5 [(0, 0)]) (Opp (Var 2 [])))))) (Add (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Mul (Pow (Var 3
      [(0, 0)]) 2) (Var 5 [(0, 0)])))) (Opp (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0)]) 2) (Var 5 [(0,
      0)])))))) (Inv (Var 2 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 []); (Var 2 []); (Var 4 []); (Var 5 [(0, 0)])] [(Add (Var 5 [(0,
      0)]) (Opp (Var 2 []))); (Add (Var 4 []) (Opp (Var 5 [(0, 0)]))); (Add (Mul (Pow (Var 1 []) 2)
      (Sum (0, 0) (Mul (Pow (Var 3 [(0, 0)]) 2) (Var 5 [(0, 0)])))) (Opp (Sum (0, 0) (Mul (Pow (Var
      0 [(0, 0)]) 2) (Var 5 [(0, 0)])))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H7__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/steps: the local theorem; derived here
   Conditions: q = e^{-g}; T g >= k = ln(sqrt(cond(H* )) r0 / eps)
   Note: T = ceil(ln(sqrt(cond(H* )) r0 / eps) / ln(1/q)) steps give ||x_T - x*|| <= eps *)
Theorem unified_steps
    (cond r0 T g eps k : R) :
  0 < cond ->
  0 < r0 ->
  0 < T ->
  0 < g ->
  0 < eps ->
  0 <= (T * g - k) ->
  k = ln (sqrt cond * r0 / eps) ->
  sqrt cond * r0 * exp (- (T * g))
    <= eps.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => cond | 1, []
      => r0 | 2, [] => T | 3, [] => g | 4, [] => eps | 5, [] => k | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Mul
      (Var 2 []) (Var 3 [])) (Opp (Var 5 [])))] [((Var 5 []), (Log (Mul (Mul (Sqrt (Var 0 [])) (Var
      1 [])) (Inv (Var 4 [])))))])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__)
      Logic.I))))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H6__) Logic.I)))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 5 []) (Exp (Add
      (Mul (Var 2 []) (Var 3 [])) (Opp (Var 5 []))))) (Opp (Num 1))) (Opp (Mul (Var 2 []) (Var 3
      []))))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Mul (Var 2 []) (Var 3 [])) (Opp (Var 5 [])))%nat) |
      apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] |
      apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Var 5 []) (Exp (Add (Mul (Var 2 [])
      (Var 3 [])) (Opp (Var 5 []))))) (Opp (Num 1))) (Opp (Mul (Var 2 []) (Var 3 []))))%nat (Add
      (Mul (Var 2 []) (Var 3 [])) (Opp (Var 5 [])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Var 4 []) (Opp (Mul (Mul (Sqrt (Var 0 [])) (Var 1 [])) (Exp (Opp (Mul (Var 2
      []) (Var 3 [])))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Sqrt (Var 0 [])) (Add (Add (Add (Add (Var 5 []) (Exp (Add (Mul
      (Var 2 []) (Var 3 [])) (Opp (Var 5 []))))) (Opp (Num 1))) (Opp (Mul (Var 2 []) (Var 3 []))))
      (Add (Mul (Var 2 []) (Var 3 [])) (Opp (Var 5 []))))) (Var 1 [])) (Exp (Opp (Mul (Var 2 [])
      (Var 3 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Mul
      (Var 2 []) (Var 3 [])) (Opp (Var 5 []))); (Add (Add (Add (Var 5 []) (Exp (Add (Mul (Var 2 [])
      (Var 3 [])) (Opp (Var 5 []))))) (Opp (Num 1))) (Opp (Mul (Var 2 []) (Var 3 []))))] [((Var 5
      []), (Log (Mul (Mul (Sqrt (Var 0 [])) (Var 1 [])) (Inv (Var 4 [])))))])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__)
      Logic.I))))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj F3__
      Logic.I)) (conj (fun (s__ : indices) (I__ : within len__ s__) => H6__) Logic.I)))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/alpha-positive-many-rows: where alpha vanishes; derived here
   Conditions: ||z|| <= R^2 and n >= R^4 / Om^2, Om <= Omega: n >= 3.10896 R^4
   Note: for fewer rows z = -Omega 1_n is a zero of alpha within the ball *)
Theorem unified_alpha_positive_many_rows
    (n : nat)
    (z : nat -> R)
    (R1 Om : R) :
  (1 <= n)%nat ->
  0 < R1 ->
  0 < Om ->
  0 <= (R1 ^ 4 - sum (fun i => z i ^ 2) n) ->
  0 <= (INR n * Om ^ 2 - R1 ^ 4) ->
  0 <= (exp (- Om) - Om) ->
  0
    <= sum (fun i => z i + exp (z i)) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => R1 | 2, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Mul (Size 0) (Pow (Var 2 []) 2)) (Opp (Pow (Var 1 []) 4))); (Add
      (Exp (Opp (Var 2 []))) (Opp (Var 2 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) Logic.I))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Exp (Add (Var 0
      [(0, 0)]) (Var 2 []))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Opp (Var 2 [])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 0 [(0, 0)]) (Var 2 []))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))%nat).
  pose (shown__ := (Add (Add (Mul (Size 0) (Add (Exp (Opp (Var 2 []))) (Opp (Var 2 [])))) (Mul (Sum
      (0, 0) (Add (Add (Add (Exp (Add (Var 0 [(0, 0)]) (Var 2 []))) (Opp (Num 1))) (Opp (Var 0 [(0,
      0)]))) (Opp (Var 2 [])))) (Exp (Opp (Var 2 []))))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Add (Num 1) (Exp (Opp (Var 2 []))))) (Add (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Var 2
      [])) 2)) (Add (Mul (Size 0) (Pow (Var 2 []) 2)) (Opp (Pow (Var 1 []) 4)))) (Add (Pow (Var 1
      []) 4) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Inv (Var 2 []))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 []); (Var 2 [])] [(Add (Pow (Var 1 []) 4) (Opp (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)))); (Add (Mul (Size 0) (Pow (Var 2 []) 2)) (Opp (Pow (Var 1 []) 4))); (Add
      (Exp (Opp (Var 2 []))) (Opp (Var 2 []))); (Add (Add (Add (Exp (Add (Var 0 [(0, 0)]) (Var 2
      []))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Opp (Var 2 [])))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H5__) (conj F3__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/alpha-jensen: where alpha vanishes; derived here
   Note: sharp: both sides are equal where z is constant; so alpha > 0 for a mean above -Omega *)
Theorem unified_alpha_jensen
    (n : nat)
    (z : nat -> R) :
  (1 <= n)%nat ->
  INR n * (sum (fun i => z i) n / INR n + exp (sum (fun i => z i) n / INR n))
    <= sum (fun i => z i + exp (z i)) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))) (Exp (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0,
      0)])) (Inv (Size 0))))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)]))
      (Inv (Size 0)))))%nat) | apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__]]. }
  pose (gap__ := (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Mul (Size 0)
      (Add (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))) (Exp (Mul (Sum (0, 0) (Var 0 [(0,
      0)])) (Inv (Size 0))))))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Add (Add (Add (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))) (Exp (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0)))))))
      (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Exp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Add (Add (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))) (Exp
      (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))))) (Opp (Num
      1))) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/u-positive: where alpha vanishes; derived here
   Conditions: z_k >= -Om for all k, Om <= Omega *)
Theorem unified_u_positive
    (n : nat)
    (z : nat -> R)
    (Om : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (z i + Om)) ->
  0 <= (exp (- Om) - Om) ->
  0
    <= z i + exp (z i).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1
      []))) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Exp (Add (Var 0
      [(0, 0)]) (Var 1 []))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)]))) (Opp (Var 1 [])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 0 [(0, 0)]) (Var 1 []))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Exp (Add (Var 0 [(0, 0)]) (Var 1 []))) (Opp
      (Num 1))) (Opp (Var 0 [(0, 0)]))) (Opp (Var 1 [])))%nat (Add (Var 0 [(0, 0)]) (Var 1
      []))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Num 1) (Var 1 [])) (Add (Var 0 [(0, 0)]) (Var 1 []))) (Mul
      (Var 1 []) (Add (Add (Add (Exp (Add (Var 0 [(0, 0)]) (Var 1 []))) (Opp (Num 1))) (Opp (Var 0
      [(0, 0)]))) (Opp (Var 1 []))))) (Mul (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 []))) (Exp (Add
      (Var 0 [(0, 0)]) (Var 1 [])))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1
      []))) (Opp (Var 1 []))); (Add (Add (Add (Exp (Add (Var 0 [(0, 0)]) (Var 1 []))) (Opp (Num 1)))
      (Opp (Var 0 [(0, 0)]))) (Opp (Var 1 [])))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H4__) (conj F3__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-norm-positive: where alpha vanishes; derived here
   Conditions: z_k >= -Om for all k, Om <= Omega, alpha != 0
   Note: f is a probability vector there: f-sum and f-positive *)
Theorem unified_f_norm_positive
    (n : nat)
    (z : nat -> R)
    (Om : R) :
  (1 <= n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (z i + Om)) ->
  0 <= (exp (- Om) - Om) ->
  sum (fun i => z i + exp (z i)) n <> 0 ->
  sum (fun i => (z i + exp (z i)) ^ 2 / sum (fun i1 => z i1 + exp (z i1)) n ^ 2) n
    <= 1.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Var 1
      []))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Var 1
      []))%nat (Add (Var 0 [(0, 0)]) (Var 1 []))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Var 1 []))%nat (Add (Var 0 [(0, 0)])
      (Var 1 []))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Opp (Var 1 []))) (Opp
      (Var 1 [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Exp (Opp (Var 1 [])))
      (Opp (Var 1 [])))%nat (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Exp (Opp (Var 1
      []))) (Opp (Var 1 [])))%nat (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u_positive (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (fun i0__ I0__
      => (K4__ (upd t__ (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__))) (K5__ t__
      J__)). }
  pose (g7__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 []))); (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj F6__
      Logic.I))) Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))%nat r__
      t__).
  { intros t__ J__. first [part_known g7__ G8__ (0, 0)%nat ((Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))%nat) | apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute;
      reflexivity|exact J__]]. }
  pose (gap__ := (Add (Num 1) (Opp (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)]))) 2) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2))))))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Mul (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)]))))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 []))); (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))); (Add (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H4__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H2__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      F6__ (conj F9__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-sum: where alpha vanishes; derived here
   Conditions: alpha != 0 *)
Theorem unified_f_sum
    (n : nat)
    (z : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => z i + exp (z i)) n <> 0 ->
  sum (fun i => (z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n) n
    = 1.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))))%nat r__ s__ = eval len__ (Num 1)%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/u-negative: where alpha vanishes; derived here
   Conditions: z_k <= -Om for all k, Om >= Omega *)
Theorem unified_u_negative
    (n : nat)
    (z : nat -> R)
    (Om : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (- z i - Om)) ->
  0 <= (Om - exp (- Om)) ->
  z i + exp (z i)
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))); (Add (Var 1
      []) (Opp (Exp (Opp (Var 1 [])))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H4__) Logic.I)) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 0 [(0, 0)])
      (Var 1 [])) (Exp (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))))) (Opp (Num 1)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 [])))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Var 0 [(0, 0)]) (Var 1 [])) (Exp (Add (Opp
      (Var 0 [(0, 0)])) (Opp (Var 1 []))))) (Opp (Num 1)))%nat (Add (Opp (Var 0 [(0, 0)])) (Opp (Var
      1 [])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Num 0) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))) (Add (Add (Add
      (Var 0 [(0, 0)]) (Var 1 [])) (Exp (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))))) (Opp (Num
      1)))) (Exp (Var 0 [(0, 0)]))) (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 [])))) (Add (Var 1 [])
      (Opp (Exp (Opp (Var 1 []))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 [])] [(Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))); (Add (Var 1
      []) (Opp (Exp (Opp (Var 1 []))))); (Add (Add (Add (Var 0 [(0, 0)]) (Var 1 [])) (Exp (Add (Opp
      (Var 0 [(0, 0)])) (Opp (Var 1 []))))) (Opp (Num 1)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H4__) (conj F3__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-positive: where alpha vanishes; derived here
   Conditions: z_k >= -Om for all k, Om <= Omega, alpha != 0
   Note: with <f,1> = 1 (f-sum) f lies in the simplex *)
Theorem unified_f_positive
    (n : nat)
    (z : nat -> R)
    (Om : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (z i + Om)) ->
  0 <= (exp (- Om) - Om) ->
  sum (fun i => z i + exp (z i)) n <> 0 ->
  0
    <= (z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Var 1
      []))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Var 1
      []))%nat (Add (Var 0 [(0, 0)]) (Var 1 []))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Var 1 []))%nat (Add (Var 0 [(0, 0)])
      (Var 1 []))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Opp (Var 1 []))) (Opp
      (Var 1 [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Exp (Opp (Var 1 [])))
      (Opp (Var 1 [])))%nat (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Exp (Opp (Var 1
      []))) (Opp (Var 1 [])))%nat (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u_positive (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (fun i0__ I0__
      => (K4__ (upd t__ (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__))) (K5__ t__
      J__)). }
  pose (gap__ := (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))%nat).
  pose (shown__ := (Mul (Mul (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))) (Inv (Pow (Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0
      [(0, 0)])))) 2)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Var 0 [(0, 0)]) (Var 1 [])); (Add (Exp (Opp (Var 1 []))) (Opp (Var 1 []))); (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)])))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F6__
      Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/f-positive-other-side: where alpha vanishes; derived here
   Conditions: z_k <= -Om for all k, Om >= Omega, alpha != 0
   Note: alpha < 0 is a model too: f_k is proportional to -z_k - e^{z_k}, a concave link *)
Theorem unified_f_positive_other_side
    (n : nat)
    (z : nat -> R)
    (Om : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (- z i - Om)) ->
  0 <= (Om - exp (- Om)) ->
  sum (fun i => z i + exp (z i)) n <> 0 ->
  0
    <= (z i + exp (z i)) / sum (fun i1 => z i1 + exp (z i1)) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => z i0__ |
      1, [] => Om | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))); (Add (Var 1 []) (Opp (Exp (Opp (Var 1 [])))))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Opp (Var 0 [(0, 0)])) (Opp
      (Var 1 [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Opp (Var 0 [(0, 0)]))
      (Opp (Var 1 [])))%nat (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Opp (Var 0 [(0,
      0)])) (Opp (Var 1 [])))%nat (Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 [])))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Exp (Opp (Var
      1 [])))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp (Exp
      (Opp (Var 1 [])))))%nat (Add (Var 1 []) (Opp (Exp (Opp (Var 1 [])))))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 1 []) (Opp
      (Exp (Opp (Var 1 [])))))%nat (Add (Var 1 []) (Opp (Exp (Opp (Var 1 [])))))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 0) (Opp (Add (Var 0 [(0,
      0)]) (Exp (Var 0 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_u_negative (len__ 0%nat)
      (fun i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (fun
      i0__ I0__ => (K4__ (upd t__ (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__)))
      (K5__ t__ J__)). }
  pose (gap__ := (Mul (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))) (Inv (Sum (0, 0) (Add (Var 0
      [(0, 0)]) (Exp (Var 0 [(0, 0)]))))))%nat).
  pose (shown__ := (Mul (Mul (Sum (0, 0) (Add (Num 0) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0,
      0)])))))) (Add (Num 0) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))) (Inv (Pow (Sum
      (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))) 2)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [(Sum (0, 0) (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)]))))] [(Var 1 [])]
      [(Add (Opp (Var 0 [(0, 0)])) (Opp (Var 1 []))); (Add (Var 1 []) (Opp (Exp (Opp (Var 1 [])))));
      (Add (Num 0) (Opp (Add (Var 0 [(0, 0)]) (Exp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H5__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj F6__
      Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/pole-u: the removable pole; derived here
   Conditions: z = -Omega 1_n + y, all y_k <= 1; any Om > 0 in the place of Omega *)
Theorem unified_pole_u
    (n : nat)
    (Om : R)
    (y : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  Om * exp (y i) + y i - Om
    = (1 + Om) * y i + (exp (y i) - 1 - y i) * Om.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => Om | 1,
      [i0__] => y i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Mul (Var 0 []) (Exp (Var 1 [(0, 0)]))) (Var 1 [(0, 0)])) (Opp (Var 0
      [])))%nat r__ s__ = eval len__ (Add (Mul (Add (Num 1) (Var 0 [])) (Var 1 [(0, 0)])) (Mul (Add
      (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)]))) (Var 0 [])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/pole-remainder: the removable pole; derived here
   Conditions: y_k <= 1
   Note: e^{y/2} <= 1 / (1 - y/2): the remainder of u is at most 2 Om y^2, and it is not negative *)
Theorem unified_pole_remainder
    (n : nat)
    (y : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (1 - y i)) ->
  exp (y i) - 1 - y i
    <= 2 * y i ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 1) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Mul (Num 1) (Inv
      (Num 2))) (Var 0 [(0, 0)])) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])))))
      (Opp (Num 1)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])))%nat)
      | apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] |
      apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0,
      0)])) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)]))))) (Opp (Num 1)))%nat (Add
      (Num 1) (Opp (Var 0 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Num 2) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 0 [(0, 0)]))
      (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))))%nat).
  pose (shown__ := (Mul (Add (Mul (Mul (Pow (Var 0 [(0, 0)]) 2) (Add (Mul (Num 3) (Inv (Num 4)))
      (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) (Opp (Var 0 [(0, 0)])))))) (Add (Num 1) (Opp
      (Var 0 [(0, 0)])))) (Mul (Mul (Add (Mul (Num 7) (Inv (Num 8))) (Mul (Num 2) (Pow (Add (Mul
      (Num 1) (Inv (Num 4))) (Var 0 [(0, 0)])) 2))) (Add (Add (Num 1) (Add (Num 1) (Opp (Var 0 [(0,
      0)])))) (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])) (Exp (Opp (Mul (Mul (Num
      1) (Inv (Num 2))) (Var 0 [(0, 0)]))))) (Opp (Num 1))))) (Add (Add (Mul (Mul (Num 1) (Inv (Num
      2))) (Var 0 [(0, 0)])) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)]))))) (Opp
      (Num 1))))) (Exp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Num 1) (Opp (Var 0 [(0, 0)]))); (Add (Add (Mul (Mul (Num 1) (Inv
      (Num 2))) (Var 0 [(0, 0)])) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [(0, 0)])))))
      (Opp (Num 1)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F3__
      Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/pole-remainder-near: the removable pole; derived here
   Conditions: |x| <= 1
   Note: by interval arithmetic *)
Theorem unified_pole_remainder_near
    (x : R) :
  0 <= (x + 1) ->
  0 <= (1 - x) ->
  exp x - 1 - x
    <= x ^ 2.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Var 0 []) (Num 1)); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Pow (Var 0 []) 2) (Opp (Add (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0
      [])))))%nat).
  first [solve [assert ((-1) <= x <= 1) by lra; enclosed_along x] | solve [by_hand] | solve [apply
      from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__
      gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap; change (0 <= eval
      len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact
      V__|vm_compute; reflexivity]]].
Qed.

(* unified/pole-limit: the removable pole; derived here
   Conditions: z = -Omega 1_n + y, all y_k <= 1; any Om > 0 in the place of Omega
   Note: (f_k - y_k / <y,1>) <y,1> alpha is of third order in y, <y,1> alpha of second: f -> A d /
       <A d,1> along y = s A d, s -> 0, from either side: the linear share model *)
Theorem unified_pole_limit
    (n : nat)
    (Om : R)
    (y : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (1 - y i)) ->
  (Om * exp (y i) + y i - Om) * sum (fun i1 => y i1) n - sum (fun i1 => Om * exp (y i1) + y i1 - Om)
      n * y i
    <= 2 * (y i ^ 2 * Rabs (sum (fun i1 => y i1) n) + Rabs (y i) * sum (fun i1 => y i1 ^ 2) n) * Om.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => Om | 1,
      [i0__] => y i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Var 1 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Var 1 [(0,
      0)])))%nat (Add (Num 1) (Opp (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity] |
      apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Var 1 [(0, 0)])))%nat (Add (Num 1)
      (Opp (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_pole_remainder (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (fun i0__ I0__ => (K3__ (upd t__
      (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__)))). }
  pose (g5__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Num 2) (Pow
      (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)])))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Var 1 [(0, 0)]))
      (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g5__ len__
      L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__
      (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))%nat (Add (Num 1) (Opp
      (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 1 [(0, 0)])) (Var 1
      [(0, 0)]))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g5__ len__
      L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__
      (Add (Abs (Var 1 [(0, 0)])) (Var 1 [(0, 0)]))%nat (Add (Num 1) (Opp (Var 1 [(0, 0)])))%nat);
      [exact J__|vm_compute; reflexivity]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Var 1 [(0,
      0)]))) (Opp (Sum (0, 0) (Var 1 [(0, 0)]))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Var 1 [(0, 0)]))%nat) | apply
      (nonnegative_here_ok g5__ len__ L__ r__ G6__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 2) (Add (Mul (Pow (Var 1 [(0, 0)]) 2) (Abs (Sum (0, 0) (Var 1
      [(0, 0)])))) (Mul (Abs (Var 1 [(0, 0)])) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))) (Var 0 []))
      (Opp (Add (Mul (Add (Add (Mul (Var 0 []) (Exp (Var 1 [(0, 0)]))) (Var 1 [(0, 0)])) (Opp (Var 0
      []))) (Sum (0, 0) (Var 1 [(0, 0)]))) (Opp (Mul (Sum (0, 0) (Add (Add (Mul (Var 0 []) (Exp (Var
      1 [(0, 0)]))) (Var 1 [(0, 0)])) (Opp (Var 0 [])))) (Var 1 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Add (Add (Mul (Mul (Abs (Sum (0, 0) (Var 1 [(0, 0)]))) (Var 0 [])) (Add
      (Mul (Num 2) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1)))
      (Opp (Var 1 [(0, 0)])))))) (Mul (Mul (Abs (Var 1 [(0, 0)])) (Sum (0, 0) (Add (Mul (Num 2) (Pow
      (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)]))))))) (Var 0 []))) (Mul (Mul (Sum (0, 0) (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1)))
      (Opp (Var 1 [(0, 0)])))) (Var 0 [])) (Add (Abs (Var 1 [(0, 0)])) (Var 1 [(0, 0)])))) (Mul (Mul
      (Var 0 []) (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))) (Add (Abs
      (Sum (0, 0) (Var 1 [(0, 0)]))) (Opp (Sum (0, 0) (Var 1 [(0, 0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Num 2)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1
      [(0, 0)]))))); (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)]))); (Add
      (Abs (Var 1 [(0, 0)])) (Var 1 [(0, 0)])); (Add (Abs (Sum (0, 0) (Var 1 [(0, 0)]))) (Opp (Sum
      (0, 0) (Var 1 [(0, 0)]))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ (conj F7__ (conj F8__ (conj
      F9__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/pole-limit-below: the removable pole; derived here
   Conditions: z = -Omega 1_n + y, all y_k <= 1; any Om > 0 in the place of Omega
   Note: (f_k - y_k / <y,1>) <y,1> alpha is of third order in y, <y,1> alpha of second: f -> A d /
       <A d,1> along y = s A d, s -> 0, from either side: the linear share model *)
Theorem unified_pole_limit_below
    (n : nat)
    (Om : R)
    (y : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < Om ->
  (forall i, (i < n)%nat -> 0 <= (1 - y i)) ->
  sum (fun i1 => Om * exp (y i1) + y i1 - Om) n * y i - (Om * exp (y i) + y i - Om) * sum (fun i1 =>
      y i1) n
    <= 2 * (y i ^ 2 * Rabs (sum (fun i1 => y i1) n) + Rabs (y i) * sum (fun i1 => y i1 ^ 2) n) * Om.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => Om | 1,
      [i0__] => y i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Var 1 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Var 1 [(0,
      0)])))%nat (Add (Num 1) (Opp (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity] |
      apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Num 1) (Opp (Var 1 [(0, 0)])))%nat (Add (Num 1)
      (Opp (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Num 2) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))))%nat
      r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_pole_remainder (len__ 0%nat)
      (fun i0__ => r__ 1%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (fun i0__ I0__ => (K3__ (upd t__
      (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__)))). }
  pose (g5__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Num 2) (Pow
      (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)])))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ Logic.I)) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Var 1 [(0, 0)]))
      (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g5__ len__
      L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__
      (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)])))%nat (Add (Num 1) (Opp
      (Var 1 [(0, 0)])))%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Var 1 [(0, 0)])) (Opp
      (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g5__ len__
      L__ r__ G6__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g5__ L__ G6__
      (Add (Abs (Var 1 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat (Add (Num 1) (Opp (Var 1 [(0,
      0)])))%nat); [exact J__|vm_compute; reflexivity]]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Sum (0, 0) (Var 1 [(0,
      0)]))) (Sum (0, 0) (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Sum (0, 0) (Var 1 [(0, 0)]))%nat) | part_known g5__ G6__ (0,
      0)%nat ((Var 1 [(0, 0)])%nat) | apply (nonnegative_here_ok g5__ len__ L__ r__ G6__);
      [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Mul (Num 2) (Add (Mul (Pow (Var 1 [(0, 0)]) 2) (Abs (Sum (0, 0) (Var 1
      [(0, 0)])))) (Mul (Abs (Var 1 [(0, 0)])) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))) (Var 0 []))
      (Opp (Add (Mul (Sum (0, 0) (Add (Add (Mul (Var 0 []) (Exp (Var 1 [(0, 0)]))) (Var 1 [(0, 0)]))
      (Opp (Var 0 [])))) (Var 1 [(0, 0)])) (Opp (Mul (Add (Add (Mul (Var 0 []) (Exp (Var 1 [(0,
      0)]))) (Var 1 [(0, 0)])) (Opp (Var 0 []))) (Sum (0, 0) (Var 1 [(0, 0)])))))))%nat).
  pose (shown__ := (Add (Add (Add (Mul (Mul (Abs (Sum (0, 0) (Var 1 [(0, 0)]))) (Var 0 [])) (Add
      (Mul (Num 2) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1)))
      (Opp (Var 1 [(0, 0)])))))) (Mul (Mul (Abs (Var 1 [(0, 0)])) (Sum (0, 0) (Add (Mul (Num 2) (Pow
      (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0,
      0)]))))))) (Var 0 []))) (Mul (Mul (Sum (0, 0) (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1)))
      (Opp (Var 1 [(0, 0)])))) (Var 0 [])) (Add (Abs (Var 1 [(0, 0)])) (Opp (Var 1 [(0, 0)])))))
      (Mul (Mul (Var 0 []) (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)]))))
      (Add (Abs (Sum (0, 0) (Var 1 [(0, 0)]))) (Sum (0, 0) (Var 1 [(0, 0)])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 0 [])] [(Add (Num 1) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Num 2)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1
      [(0, 0)]))))); (Add (Add (Exp (Var 1 [(0, 0)])) (Opp (Num 1))) (Opp (Var 1 [(0, 0)]))); (Add
      (Abs (Var 1 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Abs (Sum (0, 0) (Var 1 [(0, 0)]))) (Sum
      (0, 0) (Var 1 [(0, 0)])))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F4__ (conj F7__ (conj F8__ (conj
      F9__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/far-tail: the removable pole; derived here
   Conditions: y_k >= m > 0 for all k *)
Theorem unified_far_tail
    (n : nat)
    (y : nat -> R)
    (m : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < m ->
  (forall i, (i < n)%nat -> 0 <= (y i - m)) ->
  exp (- y i)
    <= exp (- m).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [] => m | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 1 []) (Exp (Add
      (Var 0 [(0, 0)]) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))%nat) | apply
      (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add (Add (Add (Var 1 []) (Exp (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 []))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))%nat (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [])))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Exp (Opp (Var 1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))%nat).
  pose (shown__ := (Mul (Add (Add (Var 0 [(0, 0)]) (Opp (Var 1 []))) (Add (Add (Add (Var 1 []) (Exp
      (Add (Var 0 [(0, 0)]) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))) (Exp (Opp
      (Var 0 [(0, 0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 []))); (Add (Add (Add (Var
      1 []) (Exp (Add (Var 0 [(0, 0)]) (Opp (Var 1 []))))) (Opp (Num 1))) (Opp (Var 0 [(0, 0)])))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F3__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/share-far-away: the removable pole; derived here
   Conditions: z = -y, y_k >= m > 0 for all k: x = s d with A d < 0
   Note: (f_k - y_k / <y,1>) <y,1> (-alpha), and -alpha >= <y,1> - n e^{-m}: f -> A d / <A d,1> as s
       -> infinity *)
Theorem unified_share_far_away
    (n : nat)
    (y : nat -> R)
    (m : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < m ->
  (forall i, (i < n)%nat -> 0 <= (y i - m)) ->
  (exp (- y i) - y i) * sum (fun i1 => y i1) n - sum (fun i1 => exp (- y i1) - y i1) n * y i
    <= sum (fun i1 => y i1) n * exp (- m).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [] => m | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [])))%nat (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))%nat); [exact J__|vm_compute;
      reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [])))%nat (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Opp (Var 1 []))) (Opp
      (Exp (Opp (Var 0 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_far_tail (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (fun i0__
      I0__ => (K4__ (upd t__ (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__)))). }
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 []))); (Add (Exp (Opp (Var
      1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F5__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Exp (Opp (Var 1 [])))) (Opp (Add (Mul (Add
      (Exp (Opp (Var 0 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 0 [(0, 0)]))) (Opp (Mul
      (Sum (0, 0) (Add (Exp (Opp (Var 0 [(0, 0)]))) (Opp (Var 0 [(0, 0)])))) (Var 0 [(0,
      0)]))))))%nat).
  pose (shown__ := (Add (Mul (Add (Var 1 []) (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))) (Sum (0, 0)
      (Exp (Opp (Var 0 [(0, 0)]))))) (Mul (Sum (0, 0) (Add (Var 1 []) (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 []))))) (Add (Exp (Opp (Var 1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 []))); (Add (Exp (Opp (Var
      1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* unified/share-far-away-below: the removable pole; derived here
   Conditions: z = -y, y_k >= m > 0 for all k: x = s d with A d < 0
   Note: (f_k - y_k / <y,1>) <y,1> (-alpha), and -alpha >= <y,1> - n e^{-m}: f -> A d / <A d,1> as s
       -> infinity *)
Theorem unified_share_far_away_below
    (n : nat)
    (y : nat -> R)
    (m : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 < m ->
  (forall i, (i < n)%nat -> 0 <= (y i - m)) ->
  sum (fun i1 => exp (- y i1) - y i1) n * y i - (exp (- y i) - y i) * sum (fun i1 => y i1) n
    <= INR n * y i * exp (- m).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [] => m | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [])))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Opp
      (Var 1 [])))%nat (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))%nat); [exact J__|vm_compute;
      reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 0 [(0, 0)]) (Opp (Var 1
      [])))%nat (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Opp (Var 1 []))) (Opp
      (Exp (Opp (Var 0 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => unified_far_tail (len__ 0%nat) (fun
      i0__ => r__ 0%nat [i0__]) (r__ 1%nat []) (t__ (0, 0)%nat)) as P__. written_out_in P__. intros
      t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat) (K3__ t__ J__) (fun i0__
      I0__ => (K4__ (upd t__ (0, 0)%nat i0__) (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__)))). }
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 []))); (Add (Exp (Opp (Var
      1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F5__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Size 0) (Var 0 [(0, 0)])) (Exp (Opp (Var 1 [])))) (Opp (Add (Mul
      (Sum (0, 0) (Add (Exp (Opp (Var 0 [(0, 0)]))) (Opp (Var 0 [(0, 0)])))) (Var 0 [(0, 0)])) (Opp
      (Mul (Add (Exp (Opp (Var 0 [(0, 0)]))) (Opp (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 0 [(0,
      0)])))))))%nat).
  pose (shown__ := (Add (Mul (Add (Var 1 []) (Add (Var 0 [(0, 0)]) (Opp (Var 1 [])))) (Sum (0, 0)
      (Add (Exp (Opp (Var 1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)]))))))) (Mul (Sum (0, 0) (Add (Var 1
      []) (Add (Var 0 [(0, 0)]) (Opp (Var 1 []))))) (Exp (Opp (Var 0 [(0, 0)])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [(Var 1 [])] [(Add (Var 0 [(0, 0)]) (Opp (Var 1 []))); (Add (Exp (Opp (Var
      1 []))) (Opp (Exp (Opp (Var 0 [(0, 0)])))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F5__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.
