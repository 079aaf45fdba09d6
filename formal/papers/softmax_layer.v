(* A proof of convergence of multi-class logistic regression network (arXiv 1903.12600)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/softmax_layer.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* softmax-layer/dy: A1; derived here
   Note: dy = Q(y) du *)
Theorem softmax_layer_dy
    (C N : nat)
    (u v : nat -> nat -> R)
    (c k : nat) :
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  is_derive (fun e => y (fun i i1 => u i i1 + e * v i i1) c k) 0
    ((v c k - sum (fun c1 => v c1 k * y u c1 k) C) * y u c k).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => v i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ y_term__%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Mul (Add (Var 1 [(0, 0); (1, 0)]) (Opp (Sum (0, 0) (Mul (Var 1 [(0, 0); (1, 0)])
      y_term__)))) y_term__)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/q-ones: A1; derived here
   Note: Q(y) 1 = 0 *)
Theorem softmax_layer_q_ones
    (C N : nat)
    (u : nat -> nat -> R)
    (c k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  (1 - sum (fun c1 => y c1 k) C) * y c k
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Add (Num 1) (Opp (Sum (0, 0) y_term__))) y_term__)%nat r__ s__ = eval
      len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/gradient-u: A2; derived here
   Conditions: targets that sum to one *)
Theorem softmax_layer_gradient_u
    (C N : nat)
    (u p v : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k + e * v c1 k)) C)
      - (u c k + e * v c k)) * t c k) C) N) 0
    (sum (fun k => sum (fun c => (y u c k - t c k) * v c k) C) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => v i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)))%nat (move r__ [(0,
      2)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Sum (0, 0) (Mul (Add y_term__ (Opp t_term__))
      (Var 2 [(0, 0); (1, 0)]))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/gradient-u-any: A2; derived here
   Note: for any targets, of whatever sum *)
Theorem softmax_layer_gradient_u_any
    (C N : nat)
    (u t v : nat -> nat -> R) :
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  is_derive (fun e => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k + e * v c1 k)) C)
      - (u c k + e * v c k)) * t c k) C) N) 0
    (sum (fun k => sum (fun c => (sum (fun c1 => t c1 k) C * y u c k - t c k) * v c k) C) N).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => t i0__ i1__ | 2, [i0__; i1__] => v i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) (Var 1 [(0, 0); (1, 0)]))))%nat
      (move r__ [(0, 2)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Sum (0, 0) (Mul (Add (Mul (Sum (0,
      0) (Var 1 [(0, 0); (1, 0)])) y_term__) (Opp (Var 1 [(0, 0); (1, 0)]))) (Var 2 [(0, 0); (1,
      0)]))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/weighted-gradient: A2; derived here
   Conditions: targets that sum to one
   Note: with sample weights *)
Theorem softmax_layer_weighted_gradient
    (C N : nat)
    (u p v : nat -> nat -> R)
    (weight : nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k + e * v c1 k)) C)
      - (u c k + e * v c k)) * t c k) C * weight k) N) 0
    (sum (fun k => sum (fun c => (y u c k - t c k) * v c k) C * weight k) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__] => weight i0__ | 3, [i0__; i1__] => v
      i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Var 2 [(1,
      0)])))%nat (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Mul (Sum (0, 0) (Mul
      (Add y_term__ (Opp t_term__)) (Var 3 [(0, 0); (1, 0)]))) (Var 2 [(1, 0)])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/hessian-u: A4; derived here
   Conditions: targets that sum to one *)
Theorem softmax_layer_hessian_u
    (C N : nat)
    (u p v h : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k
      + e * h c1 k + e1 * v c1 k)) C) - (u c k + e * h c k + e1 * v c k)) * t c k) C) N) 0) 0
    (sum (fun k => sum (fun c => h c k * v c k * y u c k) C - sum (fun c => h c k * y u c k) C * sum
        (fun c => v c k * y u c k) C) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => v i0__ i1__ | 3, [i0__; i1__]
      => h i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) [(0, 2)])%nat
      (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Add (Sum (0, 0) (Mul (Mul (Var 3
      [(0, 0); (1, 0)]) (Var 2 [(0, 0); (1, 0)])) y_term__)) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0,
      0); (1, 0)]) y_term__)) (Sum (0, 0) (Mul (Var 2 [(0, 0); (1, 0)]) y_term__))))))%nat r__
      s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/weighted-hessian: A4; derived here
   Conditions: targets that sum to one *)
Theorem softmax_layer_weighted_hessian
    (C N : nat)
    (u p v h : nat -> nat -> R)
    (weight : nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k
      + e * h c1 k + e1 * v c1 k)) C) - (u c k + e * h c k + e1 * v c k)) * t c k) C * weight k) N)
      0) 0
    (sum (fun k => (sum (fun c => h c k * v c k * y u c k) C - sum (fun c => h c k * y u c k) C *
        sum (fun c => v c k * y u c k) C) * weight k) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__] => weight i0__ | 3, [i0__; i1__] => v
      i0__ i1__ | 4, [i0__; i1__] => h i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Add (Log (Sum (0,
      0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Var 2 [(1,
      0)]))) [(0, 3)])%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Mul (Add (Sum
      (0, 0) (Mul (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0); (1, 0)])) y_term__)) (Opp (Mul (Sum
      (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) y_term__)) (Sum (0, 0) (Mul (Var 3 [(0, 0); (1, 0)])
      y_term__))))) (Var 2 [(1, 0)])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/variance: A6; derived here *)
Theorem softmax_layer_variance
    (C N : nat)
    (v u : nat -> nat -> R)
    (k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (k < N)%nat ->
  sum (fun c => v c k ^ 2 * y c k) C - sum (fun c => v c k * y c k) C ^ 2
    = sum (fun c => (v c k - sum (fun c1 => v c1 k * y c1 k) C) ^ 2 * y c k) C.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 1 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 1 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => v
      i0__ i1__ | 1, [i0__; i1__] => u i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (1, 0) => k | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sum (0, 0) (Mul (Pow (Var 0 [(0, 0); (1, 0)]) 2) y_term__)) (Opp (Pow
      (Sum (0, 0) (Mul (Var 0 [(0, 0); (1, 0)]) y_term__)) 2)))%nat r__ s__ = eval len__ (Sum (0, 0)
      (Mul (Pow (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0); (1, 0)])
      y_term__)))) 2) y_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/third-derivative: A7; derived here
   Conditions: targets that sum to one
   Note: the third central moment *)
Theorem softmax_layer_third_derivative
    (C N : nat)
    (u p v : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => Derive (fun e1 => Derive (fun e2 => sum (fun k => sum (fun c => (ln (sum (fun
      c1 => exp (u c1 k + e * v c1 k + e1 * v c1 k + e2 * v c1 k)) C) - (u c k + e * v c k + e1 * v
      c k + e2 * v c k)) * t c k) C) N) 0) 0) 0
    (sum (fun k => sum (fun c => (v c k - sum (fun c1 => v c1 k * y u c1 k) C) ^ 3 * y u c k) C) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => v i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0,
      0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) [(0, 2)]) [(0,
      2)])%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Sum (0, 0) (Mul (Pow (Add
      (Var 2 [(0, 0); (1, 0)]) (Opp (Sum (0, 0) (Mul (Var 2 [(0, 0); (1, 0)]) y_term__)))) 3)
      y_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/gauge-u: A8; derived here
   Note: Q(y) annihilates 1_C *)
Theorem softmax_layer_gauge_u
    (N C : nat)
    (a : nat -> R)
    (u v : nat -> nat -> R)
    (k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= N)%nat ->
  (1 <= C)%nat ->
  (k < N)%nat ->
  sum (fun c => a k * v c k * y c k) C - sum (fun c => a k * y c k) C * sum (fun c => v c k * y c k)
      C
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => C | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 1 [(1, 0); (0, 0)])) (Inv (Sum (1, 0) (Exp (Var 1 [(1, 0); (0,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__; i1__] => u i0__ i1__ | 2, [i0__; i1__] => v i0__ i1__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => k | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sum (1, 0) (Mul (Mul (Var 0 [(0, 0)]) (Var 2 [(1, 0); (0, 0)]))
      y_term__)) (Opp (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0)]) y_term__)) (Sum (1, 0) (Mul (Var 2 [(1,
      0); (0, 0)]) y_term__)))))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/gradient: A3, the key equation; read in the authors' code
   Conditions: targets that sum to one
   Note: (Y - T) X^T *)
Theorem softmax_layer_gradient
    (C D N : nat)
    (W x p V : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (W : nat -> nat -> R) (c : nat) (k : nat) := exp (u W c k) / sum (fun c1 => exp (u W c1 k))
      C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u (fun i i1 => W i i1 + e
      * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V i i1) c k) * t c k) C) N) 0
    (sum (fun c => sum (fun j => sum (fun k => (y W c k - t c k) * x j k) N * V c j) D) C).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | 3, [i0__; i1__]
      => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      u_term__))) (Opp u_term__)) t_term__)))%nat (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__
      (Sum (0, 0) (Sum (1, 0) (Mul (Sum (2, 0) (Mul (Add y_term__ (Opp t_term__)) (Var 1 [(1, 0);
      (2, 0)]))) (Var 3 [(0, 0); (1, 0)]))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/directional: A4; derived here
   Conditions: targets that sum to one *)
Theorem softmax_layer_directional
    (C D N : nat)
    (W x p V : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (W : nat -> nat -> R) (c : nat) (k : nat) := exp (u W c k) / sum (fun c1 => exp (u W c1 k))
      C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u (fun i i1 => W i i1 + e
      * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V i i1) c k) * t c k) C) N) 0
    (sum (fun k => sum (fun c => (y W c k - t c k) * sum (fun j => V c j * x j k) D) C) N).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | 3, [i0__; i1__]
      => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      u_term__))) (Opp u_term__)) t_term__)))%nat (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__
      (Sum (2, 0) (Sum (0, 0) (Mul (Add y_term__ (Opp t_term__)) (Sum (1, 0) (Mul (Var 3 [(0, 0);
      (1, 0)]) (Var 1 [(1, 0); (2, 0)]))))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/hessian: A4, A5; derived here
   Conditions: targets that sum to one
   Note: sum_n (x_n x_n^T) kron (diag(y_n) - y_n y_n^T), as a bilinear form *)
Theorem softmax_layer_hessian
    (C D N : nat)
    (W x p V V' : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (W : nat -> nat -> R) (c : nat) (k : nat) := exp (u W c k) / sum (fun c1 => exp (u W c1 k))
      C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u (fun
      i i1 => W i i1 + e * V' i i1 + e1 * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V' i i1 +
      e1 * V i i1) c k) * t c k) C) N) 0) 0
    (sum (fun k => sum (fun c => sum (fun j => V c j * x j k) D * sum (fun j => V' c j * x j k) D *
        y W c k) C - sum (fun c => sum (fun j => V c j * x j k) D * y W c k) C * sum (fun c => sum
        (fun j => V' c j * x j k) D * y W c k) C) N).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | 3, [i0__; i1__]
      => V i0__ i1__ | 4, [i0__; i1__] => V' i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp u_term__))) (Opp u_term__)) t_term__))) [(0, 3)])%nat (move r__ [(0, 4)]%nat t__) s__) 0
      (eval len__ (Sum (2, 0) (Add (Sum (0, 0) (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)])
      (Var 1 [(1, 0); (2, 0)]))) (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2,
      0)])))) y_term__)) (Opp (Mul (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)]) (Var 1
      [(1, 0); (2, 0)]))) y_term__)) (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var
      1 [(1, 0); (2, 0)]))) y_term__))))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/gauge: A8; derived here
   Note: the direction 1 a^T lies in the kernel of the Hessian at every W *)
Theorem softmax_layer_gauge
    (C D N : nat)
    (V x W : nat -> nat -> R)
    (a : nat -> R) :
  let u (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  sum (fun k => sum (fun c => sum (fun j => V c j * x j k) D * sum (fun j => a j * x j k) D * y c k)
      C - sum (fun c => sum (fun j => V c j * x j k) D * y c k) C * sum (fun c => sum (fun j => a j
      * x j k) D * y c k) C) N
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => V
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => W i0__ i1__ | 3, [i0__] => a
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (2, 0) (Add (Sum (0, 0) (Mul (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1,
      0)]) (Var 1 [(1, 0); (2, 0)]))) (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 1 [(1, 0); (2, 0)]))))
      y_term__)) (Opp (Mul (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1,
      0); (2, 0)]))) y_term__)) (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 1 [(1, 0);
      (2, 0)]))) y_term__))))))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/margins: A13; derived here
   Conditions: targets that sum to one
   Note: m_nc = u_nc - <t_n, u_n> *)
Theorem softmax_layer_margins
    (C D N : nat)
    (W x p : nat -> nat -> R) :
  let u (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k)) C) - u c k) * t c k) C) N
    = sum (fun k => ln (sum (fun c => exp (u c k - sum (fun c1 => u c1 k * t c1 k) C)) C)) N.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp
      u_term__)) t_term__)))%nat r__ s__ = eval len__ (Sum (2, 0) (Log (Sum (0, 0) (Exp (Add
      u_term__ (Opp (Sum (0, 0) (Mul u_term__ t_term__))))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/margins-sum: A13; derived here
   Conditions: targets that sum to one *)
Theorem softmax_layer_margins_sum
    (C D N : nat)
    (W x p : nat -> nat -> R)
    (k : nat) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (k < N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  sum (fun c => (sum (fun j => W c j * x j k) D - sum (fun c1 => sum (fun j => W c1 j * x j k) D * t
      c1 k) C) * t c k) C
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (2, 0) => k | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H4__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Add (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0);
      (2, 0)]))) (Opp (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2,
      0)]))) t_term__)))) t_term__))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/ridge: A14; derived here *)
Theorem softmax_layer_ridge
    (C D : nat)
    (W V : nat -> nat -> R)
    (alpha : R) :
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  0 < alpha ->
  is_derive (fun e => 1 / 2 * sum (fun c => sum (fun j => (W c j + e * V c j) ^ 2) D) C * alpha) 0
    (sum (fun c => sum (fun j => V c j * W c j * alpha) D) C).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [] => alpha | 2, [i0__; i1__] => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Sum
      (1, 0) (Pow (Var 0 [(0, 0); (1, 0)]) 2)))) (Var 1 []))%nat (move r__ [(0, 2)]%nat t__) s__) 0
      (eval len__ (Sum (0, 0) (Sum (1, 0) (Mul (Mul (Var 2 [(0, 0); (1, 0)]) (Var 0 [(0, 0); (1,
      0)])) (Var 1 []))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rounded: A14; derived here *)
Theorem softmax_layer_rounded
    (C D : nat)
    (gamma alpha : R)
    (W V : nat -> nat -> R) :
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  0 < gamma ->
  0 < alpha ->
  is_derive (fun e => sum (fun c => sum (fun j => ln (exp ((W c j + e * V c j) * gamma) + exp (- ((W
      c j + e * V c j) * gamma)))) D) C * alpha / gamma) 0
    (sum (fun c => sum (fun j => V c j * alpha * tanh (W c j * gamma)) D) C).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => gamma | 1,
      [i0__; i1__] => W i0__ i1__ | 2, [] => alpha | 3, [i0__; i1__] => V i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 []); (Var 2 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Sum (0, 0) (Sum (1, 0) (Log (Add (Exp (Mul
      (Var 1 [(0, 0); (1, 0)]) (Var 0 []))) (Exp (Opp (Mul (Var 1 [(0, 0); (1, 0)]) (Var 0
      [])))))))) (Var 2 [])) (Inv (Var 0 [])))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__
      (Sum (0, 0) (Sum (1, 0) (Mul (Mul (Var 3 [(0, 0); (1, 0)]) (Var 2 [])) (Mul (Mul (Add (Exp
      (Mul (Var 1 [(0, 0); (1, 0)]) (Var 0 []))) (Opp (Exp (Opp (Mul (Var 1 [(0, 0); (1, 0)]) (Var 0
      [])))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Mul (Var 1 [(0, 0); (1, 0)]) (Var 0 []))) (Exp
      (Opp (Mul (Var 1 [(0, 0); (1, 0)]) (Var 0 []))))) (Inv (Num 2))))))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/kronecker: A13, my_script_kronecker.m; read in the authors' code
   Conditions: targets that sum to one
   Note: S^T w = m, the centred margins of A13 *)
Theorem softmax_layer_kronecker
    (C D N : nat)
    (W x p : nat -> nat -> R)
    (c k : nat) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  sum (fun j => W c j * x j k) D - sum (fun c1 => sum (fun j => W c1 j * x j k * t c1 k) D) C
    = sum (fun j => W c j * x j k) D - sum (fun c1 => sum (fun j => W c1 j * x j k) D * t c1 k) C.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (2, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H5__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) (Opp
      (Sum (0, 0) (Sum (1, 0) (Mul (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))
      t_term__)))))%nat r__ s__ = eval len__ (Add (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1
      [(1, 0); (2, 0)]))) (Opp (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1
      [(1, 0); (2, 0)]))) t_term__))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/semidefinite-u: A6; derived here
   Conditions: targets that sum to one
   Note: the curvature along h is the variance of h under y, added up over the samples *)
Theorem softmax_layer_semidefinite_u
    (C N : nat)
    (u p h : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  0
    <= Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1
        k + e * h c1 k + e1 * h c1 k)) C) - (u c k + e * h c k + e1 * h c k)) * t c k) C) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => h i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Der (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0);
      (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) [(0, 2)]) [(0, 2)])%nat).
  pose (shown__ := (Sum (1, 0) (Sum (0, 0) (Mul (Pow (Add (Var 2 [(0, 0); (1, 0)]) (Opp (Sum (0, 0)
      (Mul (Var 2 [(0, 0); (1, 0)]) (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0
      [(0, 0); (1, 0)]))))))))) 2) (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0
      [(0, 0); (1, 0)]))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/semidefinite: abstract (ii), the sign of the second derivative; derived here
   Conditions: targets that sum to one
   Note: semidefinite at every W *)
Theorem softmax_layer_semidefinite
    (C D N : nat)
    (W x p V : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  0
    <= Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u
        (fun i i1 => W i i1 + e * V i i1 + e1 * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V i
        i1 + e1 * V i i1) c k) * t c k) C) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | 3, [i0__; i1__]
      => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Der (Der (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp
      u_term__)) t_term__))) [(0, 3)]) [(0, 3)])%nat).
  pose (shown__ := (Sum (2, 0) (Sum (0, 0) (Mul (Pow (Add (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)])
      (Var 1 [(1, 0); (2, 0)]))) (Opp (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)])
      (Var 1 [(1, 0); (2, 0)]))) (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__)))))))) 2) (Mul
      (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/below: A11; derived here
   Conditions: y_nc >= m > 0
   Note: definite on the complement of 1_C, by the least probability *)
Theorem softmax_layer_below
    (C N : nat)
    (h u p : nat -> nat -> R)
    (m : R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  0 < m ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 <= (y u c k - m)) ->
  0
    <= Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1
        k + e * h c1 k + e1 * h c1 k)) C) - (u c k + e * h c k + e1 * h c k)) * t c k) C) N) 0) 0 -
        sum (fun k => sum (fun c => (h c k - sum (fun c1 => h c1 k) C / INR C) ^ 2) C) N * m.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 2 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 2 [(0, 0); (1,
      0)])))))%nat).
  pose (t_term__ := (Mul (Var 3 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 3 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => h
      i0__ i1__ | 1, [] => m | 2, [i0__; i1__] => u i0__ i1__ | 3, [i0__; i1__] => p i0__ i1__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 3 [(0, 0); (1, 0)])] [(Add y_term__ (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) Logic.I) Logic.I))).
  pose (gap__ := (Add (Der (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0,
      0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__))) [(2, 0)]) [(2, 0)]) (Opp (Mul (Sum
      (1, 0) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0);
      (1, 0)])) (Inv (Size 0))))) 2))) (Var 1 []))))%nat).
  pose (shown__ := (Add (Mul (Sum (1, 0) (Mul (Size 0) (Pow (Add (Sum (0, 0) (Mul (Var 0 [(0, 0);
      (1, 0)]) y_term__)) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2)))
      (Var 1 [])) (Sum (1, 0) (Sum (0, 0) (Mul (Pow (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Sum (0, 0)
      (Mul (Var 0 [(0, 0); (1, 0)]) y_term__)))) 2) (Add y_term__ (Opp (Var 1 [])))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 []); (Var 3 [(0, 0); (1, 0)])] [(Add y_term__ (Opp (Var 1 [])))]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/diagonal: A9; derived here
   Conditions: targets that sum to one
   Note: Q(y) <= diag(y), so that l_c <= y_(c) *)
Theorem softmax_layer_diagonal
    (C N : nat)
    (u p h : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  0
    <= sum (fun k => sum (fun c => h c k ^ 2 * y u c k) C) N - Derive (fun e => Derive (fun e1 =>
        sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k + e * h c1 k + e1 * h c1 k)) C)
        - (u c k + e * h c k + e1 * h c k)) * t c k) C) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => h i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Sum (1, 0) (Sum (0, 0) (Mul (Pow (Var 2 [(0, 0); (1, 0)]) 2) y_term__))) (Opp
      (Der (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))
      (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) [(0, 2)]) [(0, 2)])))%nat).
  pose (shown__ := (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0); (1, 0)]) y_term__)) 2))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rank-one-update: A9; derived here
   Conditions: targets that sum to one
   Note: Q(y) = diag(y) less one square: by Weyl y_(c-1) <= l_c <= y_(c), the y_c sorted *)
Theorem softmax_layer_rank_one_update
    (C N : nat)
    (u p h : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (u : nat -> nat -> R) (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  is_derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k
      + e * h c1 k + e1 * h c1 k)) C) - (u c k + e * h c k + e1 * h c k)) * t c k) C) N) 0) 0
    (sum (fun k => sum (fun c => h c k ^ 2 * y u c k) C) N - sum (fun k => sum (fun c => h c k * y u
        c k) C ^ 2) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => h i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) [(0, 2)])%nat
      (move r__ [(0, 2)]%nat t__) s__) 0 (eval len__ (Add (Sum (1, 0) (Sum (0, 0) (Mul (Pow (Var 2
      [(0, 0); (1, 0)]) 2) y_term__))) (Opp (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0); (1,
      0)]) y_term__)) 2))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/secular: A9; derived here
   Conditions: l is no y_c
   Note: (Q(y) - l) v = -l g(l) y for v_c = y_c / (y_c - l), g(l) = sum_c v_c: the eigenvalues
       between the y_c are the zeros of g *)
Theorem softmax_layer_secular
    (C N : nat)
    (l : R)
    (u : nat -> nat -> R)
    (c k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  (forall c1, (c1 < C)%nat -> (y c1 k - l) <> 0) ->
  (y c k / (y c k - l) - sum (fun c1 => y c1 k ^ 2 / (y c1 k - l)) C) * y c k - l * y c k / (y c k -
      l)
    = - (sum (fun c1 => y c1 k / (y c1 k - l)) C * l * y c k).
Proof.
  assert (general__ : forall (C N : nat) (l : R) (u : nat -> nat -> R) (c k : nat),
    let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
    (1 <= C)%nat ->
    (1 <= N)%nat ->
    (c < C)%nat ->
    (k < N)%nat ->
    (forall c k, (c < C)%nat -> (k < N)%nat -> (y c k - l) <> 0) ->
    (y c k / (y c k - l) - sum (fun c1 => y c1 k ^ 2 / (y c1 k - l)) C) * y c k - l * y c k / (y c k
        - l)
    = - (sum (fun c1 => y c1 k / (y c1 k - l)) C * l * y c k)).
  { clear C N l u c k. intros C N l u c k.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 1 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 1 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | 1, [i0__;
      i1__] => u i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Add y_term__ (Opp (Var 0 [])))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H4__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)
      (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Mul (Add (Mul y_term__ (Inv (Add y_term__ (Opp (Var 0 []))))) (Opp (Sum
      (0, 0) (Mul (Pow y_term__ 2) (Inv (Add y_term__ (Opp (Var 0 [])))))))) y_term__) (Opp (Mul
      (Mul (Var 0 []) y_term__) (Inv (Add y_term__ (Opp (Var 0 [])))))))%nat r__ s__ = eval len__
      (Opp (Mul (Mul (Sum (0, 0) (Mul y_term__ (Inv (Add y_term__ (Opp (Var 0 [])))))) (Var 0 []))
      y_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
  }
  cbv zeta. intros H0__ H1__ H2__ H3__ H4__.
  refine (general__ C N l (fun i0__ _ => u i0__ k) c k _ _ _ _ _);
  intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end].
Qed.

(* softmax-layer/secular-rises: A9; derived here
   Conditions: l is no y_c
   Note: so g has one zero between each y_c and the next, where it goes from -oo to oo *)
Theorem softmax_layer_secular_rises
    (C N : nat)
    (l : R)
    (u : nat -> nat -> R)
    (k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (k < N)%nat ->
  (forall c, (c < C)%nat -> (y c k - l) <> 0) ->
  0
    <= Derive (fun e => sum (fun c => y c k / (y c k - (l + e * 1))) C) 0.
Proof.
  assert (general__ : forall (C N : nat) (l : R) (u : nat -> nat -> R) (k : nat),
    let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
    (1 <= C)%nat ->
    (1 <= N)%nat ->
    (k < N)%nat ->
    (forall c k, (c < C)%nat -> (k < N)%nat -> (y c k - l) <> 0) ->
    0
    <= Derive (fun e => sum (fun c => y c k / (y c k - (l + e * 1))) C) 0).
  { clear C N l u k. intros C N l u k.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (y_term__ := (Mul (Exp (Var 1 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 1 [(0, 0); (1,
      0)])))))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | 1, [i0__;
      i1__] => u i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (1, 0) => k | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Der (Sum (0, 0) (Mul y_term__ (Inv (Add y_term__ (Opp (Var 0 [])))))) [(0,
      2)])%nat).
  pose (shown__ := (Sum (0, 0) (Mul y_term__ (Inv (Pow (Add y_term__ (Opp (Var 0 []))) 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [(Add y_term__ (Opp (Var 0 [])))] [] [] [((Var 2 []), (Num 1))])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)
      (conj Logic.I (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
  }
  cbv zeta. intros H0__ H1__ H2__ H3__.
  refine (general__ C N l (fun i0__ _ => u i0__ k) k _ _ _ _);
  intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end].
Qed.

(* softmax-layer/interlacing-three: A9; derived here
   Conditions: C = 3, y any numbers that sum to one
   Note: det(Q(y) - y_c I) has the sign of -prod_j (y_j - y_c), which alternates: an eigenvalue
       between any two neighbours *)
Theorem softmax_layer_interlacing_three
    (y_11 y_12 : R) :
  let s_12 := - (y_11 * y_12) in
  let s_33 := 1 - (1 - y_11 - y_12) ^ 2 - y_12 - 2 * y_11 in
  let s_13 := - ((1 - y_11 - y_12) * y_11) in
  let s_22 := y_12 - y_12 ^ 2 - y_11 in
  let s_23 := - ((1 - y_11 - y_12) * y_12) in
  let s_11 := - y_11 ^ 2 in
  s_11 * s_22 * s_33 + 2 * s_12 * s_13 * s_23 - s_12 ^ 2 * s_33 - s_13 ^ 2 * s_22 - s_23 ^ 2 * s_11
    = - (y_11 ^ 2 * (y_12 - y_11) * (1 - y_12 - 2 * y_11)).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (s_11_term__ := (Opp (Pow (Var 0 []) 2))%nat).
  pose (s_22_term__ := (Add (Add (Var 1 []) (Opp (Pow (Var 1 []) 2))) (Opp (Var 0 [])))%nat).
  pose (s_33_term__ := (Add (Add (Add (Num 1) (Opp (Pow (Add (Add (Num 1) (Opp (Var 0 []))) (Opp
      (Var 1 []))) 2))) (Opp (Var 1 []))) (Opp (Mul (Num 2) (Var 0 []))))%nat).
  pose (s_12_term__ := (Opp (Mul (Var 0 []) (Var 1 [])))%nat).
  pose (s_13_term__ := (Opp (Mul (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Var 0
      [])))%nat).
  pose (s_23_term__ := (Opp (Mul (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Var 1
      [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | 1, []
      => y_12 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Mul (Mul s_11_term__ s_22_term__) s_33_term__) (Mul (Mul
      (Mul (Num 2) s_12_term__) s_13_term__) s_23_term__)) (Opp (Mul (Pow s_12_term__ 2)
      s_33_term__))) (Opp (Mul (Pow s_13_term__ 2) s_22_term__))) (Opp (Mul (Pow s_23_term__ 2)
      s_11_term__)))%nat r__ s__ = eval len__ (Opp (Mul (Mul (Pow (Var 0 []) 2) (Add (Var 1 []) (Opp
      (Var 0 [])))) (Add (Add (Num 1) (Opp (Var 1 []))) (Opp (Mul (Num 2) (Var 0 []))))))%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/interlacing-four: A9; derived here
   Conditions: C = 4, y any numbers that sum to one
   Note: det(Q(y) - y_c I) has the sign of -prod_j (y_j - y_c), which alternates: an eigenvalue
       between any two neighbours *)
Theorem softmax_layer_interlacing_four
    (y_11 y_12 y_13 : R) :
  let s_12 := - (y_11 * y_12) in
  let s_13 := - (y_11 * y_13) in
  let s_14 := - ((1 - y_11 - y_12 - y_13) * y_11) in
  let s_23 := - (y_12 * y_13) in
  let s_24 := - ((1 - y_11 - y_12 - y_13) * y_12) in
  let s_34 := - ((1 - y_11 - y_12 - y_13) * y_13) in
  let s_33 := y_13 - y_13 ^ 2 - y_11 in
  let s_44 := 1 - (1 - y_11 - y_12 - y_13) ^ 2 - y_12 - y_13 - 2 * y_11 in
  let s_22 := y_12 - y_12 ^ 2 - y_11 in
  let s_11 := - y_11 ^ 2 in
  (- s_12 ^ 2 - s_13 ^ 2 - s_14 ^ 2) * (s_33 * s_44 - s_23 ^ 2 - s_24 ^ 2 - s_34 ^ 2 - (- s_33 -
      s_44) * s_22) + (- s_22 - s_33 - s_44) * (- ((s_12 * s_22 + s_13 * s_23 + s_14 * s_24) * s_12)
      - (s_12 * s_23 + s_13 * s_33 + s_14 * s_34) * s_13 - (s_12 * s_24 + s_13 * s_34 + s_14 * s_44)
      * s_14) - ((s_12 * s_22 + s_13 * s_23 + s_14 * s_24) * s_22 + (s_12 * s_23 + s_13 * s_33 +
      s_14 * s_34) * s_23 + (s_12 * s_24 + s_13 * s_34 + s_14 * s_44) * s_24) * s_12 - ((s_12 * s_22
      + s_13 * s_23 + s_14 * s_24) * s_23 + (s_12 * s_23 + s_13 * s_33 + s_14 * s_34) * s_33 + (s_12
      * s_24 + s_13 * s_34 + s_14 * s_44) * s_34) * s_13 - ((s_12 * s_22 + s_13 * s_23 + s_14 *
      s_24) * s_24 + (s_12 * s_23 + s_13 * s_33 + s_14 * s_34) * s_34 + (s_12 * s_24 + s_13 * s_34 +
      s_14 * s_44) * s_44) * s_14 - ((- s_23 ^ 2 - s_24 ^ 2) * (- s_33 - s_44) - (s_33 * s_44 - s_34
      ^ 2) * s_22 - (s_23 * s_33 + s_24 * s_34) * s_23 - (s_23 * s_34 + s_24 * s_44) * s_24) * s_11
    = - (y_11 ^ 2 * (y_12 - y_11) * (y_13 - y_11) * (1 - y_12 - y_13 - 2 * y_11)).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (s_12_term__ := (Opp (Mul (Var 0 []) (Var 1 [])))%nat).
  pose (s_13_term__ := (Opp (Mul (Var 0 []) (Var 2 [])))%nat).
  pose (s_14_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 0 [])))%nat).
  pose (s_33_term__ := (Add (Add (Var 2 []) (Opp (Pow (Var 2 []) 2))) (Opp (Var 0 [])))%nat).
  pose (s_44_term__ := (Add (Add (Add (Add (Num 1) (Opp (Pow (Add (Add (Add (Num 1) (Opp (Var 0
      []))) (Opp (Var 1 []))) (Opp (Var 2 []))) 2))) (Opp (Var 1 []))) (Opp (Var 2 []))) (Opp (Mul
      (Num 2) (Var 0 []))))%nat).
  pose (s_23_term__ := (Opp (Mul (Var 1 []) (Var 2 [])))%nat).
  pose (s_24_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 1 [])))%nat).
  pose (s_34_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 2 [])))%nat).
  pose (s_22_term__ := (Add (Add (Var 1 []) (Opp (Pow (Var 1 []) 2))) (Opp (Var 0 [])))%nat).
  pose (s_11_term__ := (Opp (Pow (Var 0 []) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | 1, []
      => y_12 | 2, [] => y_13 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Mul (Add (Add (Opp (Pow s_12_term__ 2)) (Opp (Pow
      s_13_term__ 2))) (Opp (Pow s_14_term__ 2))) (Add (Add (Add (Add (Mul s_33_term__ s_44_term__)
      (Opp (Pow s_23_term__ 2))) (Opp (Pow s_24_term__ 2))) (Opp (Pow s_34_term__ 2))) (Opp (Mul
      (Add (Opp s_33_term__) (Opp s_44_term__)) s_22_term__)))) (Mul (Add (Add (Opp s_22_term__)
      (Opp s_33_term__)) (Opp s_44_term__)) (Add (Add (Opp (Mul (Add (Add (Mul s_12_term__
      s_22_term__) (Mul s_13_term__ s_23_term__)) (Mul s_14_term__ s_24_term__)) s_12_term__)) (Opp
      (Mul (Add (Add (Mul s_12_term__ s_23_term__) (Mul s_13_term__ s_33_term__)) (Mul s_14_term__
      s_34_term__)) s_13_term__))) (Opp (Mul (Add (Add (Mul s_12_term__ s_24_term__) (Mul
      s_13_term__ s_34_term__)) (Mul s_14_term__ s_44_term__)) s_14_term__))))) (Opp (Mul (Add (Add
      (Mul (Add (Add (Mul s_12_term__ s_22_term__) (Mul s_13_term__ s_23_term__)) (Mul s_14_term__
      s_24_term__)) s_22_term__) (Mul (Add (Add (Mul s_12_term__ s_23_term__) (Mul s_13_term__
      s_33_term__)) (Mul s_14_term__ s_34_term__)) s_23_term__)) (Mul (Add (Add (Mul s_12_term__
      s_24_term__) (Mul s_13_term__ s_34_term__)) (Mul s_14_term__ s_44_term__)) s_24_term__))
      s_12_term__))) (Opp (Mul (Add (Add (Mul (Add (Add (Mul s_12_term__ s_22_term__) (Mul
      s_13_term__ s_23_term__)) (Mul s_14_term__ s_24_term__)) s_23_term__) (Mul (Add (Add (Mul
      s_12_term__ s_23_term__) (Mul s_13_term__ s_33_term__)) (Mul s_14_term__ s_34_term__))
      s_33_term__)) (Mul (Add (Add (Mul s_12_term__ s_24_term__) (Mul s_13_term__ s_34_term__)) (Mul
      s_14_term__ s_44_term__)) s_34_term__)) s_13_term__))) (Opp (Mul (Add (Add (Mul (Add (Add (Mul
      s_12_term__ s_22_term__) (Mul s_13_term__ s_23_term__)) (Mul s_14_term__ s_24_term__))
      s_24_term__) (Mul (Add (Add (Mul s_12_term__ s_23_term__) (Mul s_13_term__ s_33_term__)) (Mul
      s_14_term__ s_34_term__)) s_34_term__)) (Mul (Add (Add (Mul s_12_term__ s_24_term__) (Mul
      s_13_term__ s_34_term__)) (Mul s_14_term__ s_44_term__)) s_44_term__)) s_14_term__))) (Opp
      (Mul (Add (Add (Add (Mul (Add (Opp (Pow s_23_term__ 2)) (Opp (Pow s_24_term__ 2))) (Add (Opp
      s_33_term__) (Opp s_44_term__))) (Opp (Mul (Add (Mul s_33_term__ s_44_term__) (Opp (Pow
      s_34_term__ 2))) s_22_term__))) (Opp (Mul (Add (Mul s_23_term__ s_33_term__) (Mul s_24_term__
      s_34_term__)) s_23_term__))) (Opp (Mul (Add (Mul s_23_term__ s_34_term__) (Mul s_24_term__
      s_44_term__)) s_24_term__))) s_11_term__)))%nat r__ s__ = eval len__ (Opp (Mul (Mul (Mul (Pow
      (Var 0 []) 2) (Add (Var 1 []) (Opp (Var 0 [])))) (Add (Var 2 []) (Opp (Var 0 [])))) (Add (Add
      (Add (Num 1) (Opp (Var 1 []))) (Opp (Var 2 []))) (Opp (Mul (Num 2) (Var 0 []))))))%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/product-two: A9; derived here
   Conditions: C = 2, y any numbers that sum to one
   Note: the nonzero eigenvalues multiply to C prod_c y_c *)
Theorem softmax_layer_product_two
    (y_11 : R) :
  let q_11 := y_11 - y_11 ^ 2 in
  let q_22 := 1 - (1 - y_11) ^ 2 - y_11 in
  q_11 + q_22
    = 2 * (1 - y_11) * y_11.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_11_term__ := (Add (Var 0 []) (Opp (Pow (Var 0 []) 2)))%nat).
  pose (q_22_term__ := (Add (Add (Num 1) (Opp (Pow (Add (Num 1) (Opp (Var 0 []))) 2))) (Opp (Var 0
      [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add q_11_term__ q_22_term__)%nat r__ s__ = eval len__ (Mul (Mul (Num 2) (Add
      (Num 1) (Opp (Var 0 [])))) (Var 0 []))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/product-three: A9; derived here
   Conditions: C = 3, y any numbers that sum to one
   Note: the nonzero eigenvalues multiply to C prod_c y_c *)
Theorem softmax_layer_product_three
    (y_11 y_12 : R) :
  let q_12 := - (y_11 * y_12) in
  let q_13 := - ((1 - y_11 - y_12) * y_11) in
  let q_23 := - ((1 - y_11 - y_12) * y_12) in
  let q_11 := y_11 - y_11 ^ 2 in
  let q_22 := y_12 - y_12 ^ 2 in
  let q_33 := 1 - (1 - y_11 - y_12) ^ 2 - y_11 - y_12 in
  q_11 * q_22 + q_11 * q_33 + q_22 * q_33 - q_12 ^ 2 - q_13 ^ 2 - q_23 ^ 2
    = 3 * (1 - y_11 - y_12) * y_11 * y_12.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_11_term__ := (Add (Var 0 []) (Opp (Pow (Var 0 []) 2)))%nat).
  pose (q_22_term__ := (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))%nat).
  pose (q_33_term__ := (Add (Add (Add (Num 1) (Opp (Pow (Add (Add (Num 1) (Opp (Var 0 []))) (Opp
      (Var 1 []))) 2))) (Opp (Var 0 []))) (Opp (Var 1 [])))%nat).
  pose (q_12_term__ := (Opp (Mul (Var 0 []) (Var 1 [])))%nat).
  pose (q_13_term__ := (Opp (Mul (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Var 0
      [])))%nat).
  pose (q_23_term__ := (Opp (Mul (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Var 1
      [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | 1, []
      => y_12 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Mul q_11_term__ q_22_term__) (Mul q_11_term__
      q_33_term__)) (Mul q_22_term__ q_33_term__)) (Opp (Pow q_12_term__ 2))) (Opp (Pow q_13_term__
      2))) (Opp (Pow q_23_term__ 2)))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Num 3) (Add (Add (Num
      1) (Opp (Var 0 []))) (Opp (Var 1 [])))) (Var 0 [])) (Var 1 []))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/product-four: A9; derived here
   Conditions: C = 4, y any numbers that sum to one
   Note: the nonzero eigenvalues multiply to C prod_c y_c *)
Theorem softmax_layer_product_four
    (y_11 y_12 y_13 : R) :
  let q_12 := - (y_11 * y_12) in
  let q_33 := y_13 - y_13 ^ 2 in
  let q_44 := 1 - (1 - y_11 - y_12 - y_13) ^ 2 - y_11 - y_12 - y_13 in
  let q_13 := - (y_11 * y_13) in
  let q_22 := y_12 - y_12 ^ 2 in
  let q_14 := - ((1 - y_11 - y_12 - y_13) * y_11) in
  let q_23 := - (y_12 * y_13) in
  let q_11 := y_11 - y_11 ^ 2 in
  let q_24 := - ((1 - y_11 - y_12 - y_13) * y_12) in
  let q_34 := - ((1 - y_11 - y_12 - y_13) * y_13) in
  q_11 * q_22 * q_33 + q_11 * q_22 * q_44 + q_11 * q_33 * q_44 + q_22 * q_33 * q_44 + 2 * q_12 *
      q_13 * q_23 + 2 * q_12 * q_14 * q_24 + 2 * q_13 * q_14 * q_34 + 2 * q_23 * q_24 * q_34 - q_12
      ^ 2 * q_33 - q_12 ^ 2 * q_44 - q_13 ^ 2 * q_22 - q_13 ^ 2 * q_44 - q_14 ^ 2 * q_22 - q_14 ^ 2
      * q_33 - q_23 ^ 2 * q_11 - q_23 ^ 2 * q_44 - q_24 ^ 2 * q_11 - q_24 ^ 2 * q_33 - q_34 ^ 2 *
      q_11 - q_34 ^ 2 * q_22
    = 4 * (1 - y_11 - y_12 - y_13) * y_11 * y_12 * y_13.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_11_term__ := (Add (Var 0 []) (Opp (Pow (Var 0 []) 2)))%nat).
  pose (q_22_term__ := (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))%nat).
  pose (q_33_term__ := (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))%nat).
  pose (q_44_term__ := (Add (Add (Add (Add (Num 1) (Opp (Pow (Add (Add (Add (Num 1) (Opp (Var 0
      []))) (Opp (Var 1 []))) (Opp (Var 2 []))) 2))) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp (Var 2
      [])))%nat).
  pose (q_12_term__ := (Opp (Mul (Var 0 []) (Var 1 [])))%nat).
  pose (q_13_term__ := (Opp (Mul (Var 0 []) (Var 2 [])))%nat).
  pose (q_23_term__ := (Opp (Mul (Var 1 []) (Var 2 [])))%nat).
  pose (q_14_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 0 [])))%nat).
  pose (q_24_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 1 [])))%nat).
  pose (q_34_term__ := (Opp (Mul (Add (Add (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp
      (Var 2 []))) (Var 2 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | 1, []
      => y_12 | 2, [] => y_13 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add
      (Add (Add (Add (Mul (Mul q_11_term__ q_22_term__) q_33_term__) (Mul (Mul q_11_term__
      q_22_term__) q_44_term__)) (Mul (Mul q_11_term__ q_33_term__) q_44_term__)) (Mul (Mul
      q_22_term__ q_33_term__) q_44_term__)) (Mul (Mul (Mul (Num 2) q_12_term__) q_13_term__)
      q_23_term__)) (Mul (Mul (Mul (Num 2) q_12_term__) q_14_term__) q_24_term__)) (Mul (Mul (Mul
      (Num 2) q_13_term__) q_14_term__) q_34_term__)) (Mul (Mul (Mul (Num 2) q_23_term__)
      q_24_term__) q_34_term__)) (Opp (Mul (Pow q_12_term__ 2) q_33_term__))) (Opp (Mul (Pow
      q_12_term__ 2) q_44_term__))) (Opp (Mul (Pow q_13_term__ 2) q_22_term__))) (Opp (Mul (Pow
      q_13_term__ 2) q_44_term__))) (Opp (Mul (Pow q_14_term__ 2) q_22_term__))) (Opp (Mul (Pow
      q_14_term__ 2) q_33_term__))) (Opp (Mul (Pow q_23_term__ 2) q_11_term__))) (Opp (Mul (Pow
      q_23_term__ 2) q_44_term__))) (Opp (Mul (Pow q_24_term__ 2) q_11_term__))) (Opp (Mul (Pow
      q_24_term__ 2) q_33_term__))) (Opp (Mul (Pow q_34_term__ 2) q_11_term__))) (Opp (Mul (Pow
      q_34_term__ 2) q_22_term__)))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Mul (Num 4) (Add (Add
      (Add (Num 1) (Opp (Var 0 []))) (Opp (Var 1 []))) (Opp (Var 2 [])))) (Var 0 [])) (Var 1 []))
      (Var 2 []))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/two-hessian: A12; derived here
   Conditions: C = 2
   Note: the only nonzero eigenvalue of Q(y_n) is 2 y_n1 y_n2 *)
Theorem softmax_layer_two_hessian
    (N D : nat)
    (t_1 W_2 W_1 V_1 V_2 : nat -> R)
    (x : nat -> nat -> R) :
  let u_2 (W_2 : nat -> R) (k : nat) := sum (fun j => W_2 j * x j k) D in
  let u_1 (W_1 : nat -> R) (k : nat) := sum (fun j => W_1 j * x j k) D in
  let y_1 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_1 W_1 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  let y_2 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_2 W_2 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  (1 <= N)%nat ->
  (1 <= D)%nat ->
  Derive (fun e => Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e * V_1 i + e1 *
      V_1 i) k) + exp (u_2 W_2 k)) - (1 - t_1 k) * u_2 W_2 k - t_1 k * u_1 (fun i => W_1 i + e * V_1
      i + e1 * V_1 i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e *
      V_1 i) k) + exp (u_2 (fun i => W_2 i + e1 * V_2 i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i +
      e1 * V_2 i) k - t_1 k * u_1 (fun i => W_1 i + e * V_1 i) k) N) 0) 0 + Derive (fun e => Derive
      (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e1 * V_1 i) k) + exp (u_2 (fun i =>
      W_2 i + e * V_2 i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e * V_2 i) k - t_1 k * u_1 (fun i
      => W_1 i + e1 * V_1 i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 W_1 k) + exp
      (u_2 (fun i => W_2 i + e * V_2 i + e1 * V_2 i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e *
      V_2 i + e1 * V_2 i) k - t_1 k * u_1 W_1 k) N) 0) 0
    = sum (fun k => sum (fun j => (V_1 j - V_2 j) * x j k) D ^ 2 * y_1 W_1 W_2 k * y_2 W_1 W_2 k) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => D | _ => 1 end)%nat).
  pose (u_1_term__ := (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0); (0, 0)])))%nat).
  pose (u_2_term__ := (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0); (0, 0)])))%nat).
  pose (y_1_term__ := (Mul (Exp u_1_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (y_2_term__ := (Mul (Exp u_2_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => t_1 i0__
      | 1, [i0__] => W_2 i0__ | 2, [i0__; i1__] => x i0__ i1__ | 3, [i0__] => W_1 i0__ | 4, [i0__]
      => V_1 i0__ | 5, [i0__] => V_2 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Der (Add (Der (Sum (0, 0) (Add (Add (Log (Add (Exp u_1_term__) (Exp
      u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)]))) u_2_term__))) (Opp (Mul (Var 0
      [(0, 0)]) u_1_term__)))) [(3, 4)]) (Der (Sum (0, 0) (Add (Add (Log (Add (Exp u_1_term__) (Exp
      u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)]))) u_2_term__))) (Opp (Mul (Var 0
      [(0, 0)]) u_1_term__)))) [(1, 5)])) [(3, 4)]) (Der (Add (Der (Sum (0, 0) (Add (Add (Log (Add
      (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)])))
      u_2_term__))) (Opp (Mul (Var 0 [(0, 0)]) u_1_term__)))) [(3, 4)]) (Der (Sum (0, 0) (Add (Add
      (Log (Add (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)])))
      u_2_term__))) (Opp (Mul (Var 0 [(0, 0)]) u_1_term__)))) [(1, 5)])) [(1, 5)]))%nat r__ s__ =
      eval len__ (Sum (0, 0) (Mul (Mul (Pow (Sum (1, 0) (Mul (Add (Var 4 [(1, 0)]) (Opp (Var 5 [(1,
      0)]))) (Var 2 [(1, 0); (0, 0)]))) 2) y_1_term__) y_2_term__))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/two-below: A12; derived here
   Conditions: C = 2; y_n1 y_n2 >= m > 0, ||X^T v|| >= s_min ||v||
   Note: V = (v, -v), the complement of 1 a^T; ||V||^2 = 2 ||v||^2 *)
Theorem softmax_layer_two_below
    (D N : nat)
    (s_min m : R)
    (v t_1 W_2 W_1 : nat -> R)
    (x : nat -> nat -> R) :
  let u_2 (W_2 : nat -> R) (k : nat) := sum (fun j => W_2 j * x j k) D in
  let u_1 (W_1 : nat -> R) (k : nat) := sum (fun j => W_1 j * x j k) D in
  let y_1 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_1 W_1 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  let y_2 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_2 W_2 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  0 < s_min ->
  0 < m ->
  (forall k, (k < N)%nat -> 0 <= (y_1 W_1 W_2 k * y_2 W_1 W_2 k - m)) ->
  0 <= (sum (fun k => sum (fun j => v j * x j k) D ^ 2) N - s_min ^ 2 * sum (fun j => v j ^ 2) D) ->
  4 * s_min ^ 2 * sum (fun j => v j ^ 2) D * m
    <= Derive (fun e => Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e * v i + e1
        * v i) k) + exp (u_2 W_2 k)) - (1 - t_1 k) * u_2 W_2 k - t_1 k * u_1 (fun i => W_1 i + e * v
        i + e1 * v i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e * v
        i) k) + exp (u_2 (fun i => W_2 i + e1 * - v i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e1
        * - v i) k - t_1 k * u_1 (fun i => W_1 i + e * v i) k) N) 0) 0 + Derive (fun e => Derive
        (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e1 * v i) k) + exp (u_2 (fun i =>
        W_2 i + e * - v i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e * - v i) k - t_1 k * u_1 (fun
        i => W_1 i + e1 * v i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 W_1 k) + exp
        (u_2 (fun i => W_2 i + e * - v i + e1 * - v i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e *
        - v i + e1 * - v i) k - t_1 k * u_1 W_1 k) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => D | 1 => N | _ => 1 end)%nat).
  pose (u_1_term__ := (Sum (0, 0) (Mul (Var 6 [(0, 0)]) (Var 5 [(0, 0); (1, 0)])))%nat).
  pose (u_2_term__ := (Sum (0, 0) (Mul (Var 4 [(0, 0)]) (Var 5 [(0, 0); (1, 0)])))%nat).
  pose (y_1_term__ := (Mul (Exp u_1_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (y_2_term__ := (Mul (Exp u_2_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s_min | 1,
      [i0__] => v i0__ | 2, [] => m | 3, [i0__] => t_1 i0__ | 4, [i0__] => W_2 i0__ | 5, [i0__;
      i1__] => x i0__ i1__ | 6, [i0__] => W_1 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 7, [i0__] => eval
      len__ (Opp (Var 1 [(0, 0)])) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _ => 0
      end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 2 [])] [(Add (Mul y_1_term__ y_2_term__) (Opp (Var 2
      []))); (Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 5 [(0, 0); (1, 0)]))) 2))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))] [((Var 7 [(0, 0)]),
      (Opp (Var 1 [(0, 0)])))])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (1, 0)%nat)
      (I__ (1, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      (conj (fun s__ I__ => eq_refl) Logic.I)))).
  pose (gap__ := (Add (Add (Der (Add (Der (Sum (1, 0) (Add (Add (Log (Add (Exp u_1_term__) (Exp
      u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 3 [(1, 0)]))) u_2_term__))) (Opp (Mul (Var 3
      [(1, 0)]) u_1_term__)))) [(6, 1)]) (Der (Sum (1, 0) (Add (Add (Log (Add (Exp u_1_term__) (Exp
      u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 3 [(1, 0)]))) u_2_term__))) (Opp (Mul (Var 3
      [(1, 0)]) u_1_term__)))) [(4, 7)])) [(6, 1)]) (Der (Add (Der (Sum (1, 0) (Add (Add (Log (Add
      (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 3 [(1, 0)])))
      u_2_term__))) (Opp (Mul (Var 3 [(1, 0)]) u_1_term__)))) [(6, 1)]) (Der (Sum (1, 0) (Add (Add
      (Log (Add (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 3 [(1, 0)])))
      u_2_term__))) (Opp (Mul (Var 3 [(1, 0)]) u_1_term__)))) [(4, 7)])) [(4, 7)])) (Opp (Mul (Mul
      (Mul (Num 4) (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Var 2 []))))%nat).
  pose (shown__ := (Add (Mul (Num 4) (Sum (1, 0) (Mul (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 5
      [(0, 0); (1, 0)]))) 2) (Add (Mul y_1_term__ y_2_term__) (Opp (Var 2 [])))))) (Mul (Mul (Num 4)
      (Var 2 [])) (Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 5 [(0, 0); (1, 0)])))
      2)) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 0 []); (Var 2 [])] [(Add (Mul y_1_term__ y_2_term__) (Opp (Var 2
      []))); (Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 5 [(0, 0); (1, 0)]))) 2))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))] [((Var 7 [(0, 0)]),
      (Opp (Var 1 [(0, 0)])))])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (1, 0)%nat)
      (I__ (1, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      (conj (fun s__ I__ => eq_refl) Logic.I)))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/two-above: A12; derived here
   Conditions: C = 2; y_n1 y_n2 <= M, ||X^T v|| <= s_max ||v||
   Note: V = (v, -v), the complement of 1 a^T; ||V||^2 = 2 ||v||^2 *)
Theorem softmax_layer_two_above
    (N D : nat)
    (t_1 W_2 W_1 v : nat -> R)
    (x : nat -> nat -> R)
    (s_max M : R) :
  let u_2 (W_2 : nat -> R) (k : nat) := sum (fun j => W_2 j * x j k) D in
  let u_1 (W_1 : nat -> R) (k : nat) := sum (fun j => W_1 j * x j k) D in
  let y_1 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_1 W_1 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  let y_2 (W_1 : nat -> R) (W_2 : nat -> R) (k : nat) := exp (u_2 W_2 k) / (exp (u_1 W_1 k) + exp
      (u_2 W_2 k)) in
  (1 <= N)%nat ->
  (1 <= D)%nat ->
  0 < s_max ->
  0 < M ->
  (forall k, (k < N)%nat -> 0 <= (M - y_1 W_1 W_2 k * y_2 W_1 W_2 k)) ->
  0 <= (s_max ^ 2 * sum (fun j => v j ^ 2) D - sum (fun k => sum (fun j => v j * x j k) D ^ 2) N) ->
  Derive (fun e => Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e * v i + e1 * v
      i) k) + exp (u_2 W_2 k)) - (1 - t_1 k) * u_2 W_2 k - t_1 k * u_1 (fun i => W_1 i + e * v i +
      e1 * v i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 (fun i => W_1 i + e * v i) k)
      + exp (u_2 (fun i => W_2 i + e1 * - v i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e1 * - v i)
      k - t_1 k * u_1 (fun i => W_1 i + e * v i) k) N) 0) 0 + Derive (fun e => Derive (fun e1 => sum
      (fun k => ln (exp (u_1 (fun i => W_1 i + e1 * v i) k) + exp (u_2 (fun i => W_2 i + e * - v i)
      k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e * - v i) k - t_1 k * u_1 (fun i => W_1 i + e1 * v
      i) k) N) 0 + Derive (fun e1 => sum (fun k => ln (exp (u_1 W_1 k) + exp (u_2 (fun i => W_2 i +
      e * - v i + e1 * - v i) k)) - (1 - t_1 k) * u_2 (fun i => W_2 i + e * - v i + e1 * - v i) k -
      t_1 k * u_1 W_1 k) N) 0) 0
    <= 4 * s_max ^ 2 * sum (fun j => v j ^ 2) D * M.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => D | _ => 1 end)%nat).
  pose (u_1_term__ := (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0); (0, 0)])))%nat).
  pose (u_2_term__ := (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0); (0, 0)])))%nat).
  pose (y_1_term__ := (Mul (Exp u_1_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (y_2_term__ := (Mul (Exp u_2_term__) (Inv (Add (Exp u_1_term__) (Exp u_2_term__))))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => t_1 i0__
      | 1, [i0__] => W_2 i0__ | 2, [i0__; i1__] => x i0__ i1__ | 3, [i0__] => W_1 i0__ | 4, [i0__]
      => v i0__ | 5, [] => s_max | 6, [] => M | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 7, [i0__] => eval
      len__ (Opp (Var 4 [(1, 0)])) a__ (fun x__ : axis => match x__ with | (1, 0) => i0__ | _ => 0
      end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 5 []); (Var 6 [])] [(Add (Var 6 []) (Opp (Mul y_1_term__
      y_2_term__))); (Add (Mul (Pow (Var 5 []) 2) (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))) (Opp (Sum
      (0, 0) (Pow (Sum (1, 0) (Mul (Var 4 [(1, 0)]) (Var 2 [(1, 0); (0, 0)]))) 2))))] [((Var 7 [(1,
      0)]), (Opp (Var 4 [(1, 0)])))])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      (conj (fun s__ I__ => eq_refl) Logic.I)))).
  pose (gap__ := (Add (Mul (Mul (Mul (Num 4) (Pow (Var 5 []) 2)) (Sum (1, 0) (Pow (Var 4 [(1, 0)])
      2))) (Var 6 [])) (Opp (Add (Der (Add (Der (Sum (0, 0) (Add (Add (Log (Add (Exp u_1_term__)
      (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)]))) u_2_term__))) (Opp (Mul (Var
      0 [(0, 0)]) u_1_term__)))) [(3, 4)]) (Der (Sum (0, 0) (Add (Add (Log (Add (Exp u_1_term__)
      (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)]))) u_2_term__))) (Opp (Mul (Var
      0 [(0, 0)]) u_1_term__)))) [(1, 7)])) [(3, 4)]) (Der (Add (Der (Sum (0, 0) (Add (Add (Log (Add
      (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)])))
      u_2_term__))) (Opp (Mul (Var 0 [(0, 0)]) u_1_term__)))) [(3, 4)]) (Der (Sum (0, 0) (Add (Add
      (Log (Add (Exp u_1_term__) (Exp u_2_term__))) (Opp (Mul (Add (Num 1) (Opp (Var 0 [(0, 0)])))
      u_2_term__))) (Opp (Mul (Var 0 [(0, 0)]) u_1_term__)))) [(1, 7)])) [(1, 7)]))))%nat).
  pose (shown__ := (Add (Mul (Num 4) (Sum (0, 0) (Mul (Pow (Sum (1, 0) (Mul (Var 4 [(1, 0)]) (Var 2
      [(1, 0); (0, 0)]))) 2) (Add (Var 6 []) (Opp (Mul y_1_term__ y_2_term__)))))) (Mul (Mul (Num 4)
      (Var 6 [])) (Add (Mul (Pow (Var 5 []) 2) (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))) (Opp (Sum (0,
      0) (Pow (Sum (1, 0) (Mul (Var 4 [(1, 0)]) (Var 2 [(1, 0); (0, 0)]))) 2))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 5 []); (Var 6 [])] [(Add (Var 6 []) (Opp (Mul y_1_term__
      y_2_term__))); (Add (Mul (Pow (Var 5 []) 2) (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))) (Opp (Sum
      (0, 0) (Pow (Sum (1, 0) (Mul (Var 4 [(1, 0)]) (Var 2 [(1, 0); (0, 0)]))) 2))))] [((Var 7 [(1,
      0)]), (Opp (Var 4 [(1, 0)])))])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      (conj (fun s__ I__ => eq_refl) Logic.I)))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/kernel-below: A8; derived here
   Conditions: targets that sum to one
   Note: not negative where all y_nc >= m: V^T H V >= m spread (below, for h = V x), which is 0 only
       where every V x_n is a multiple of 1_C *)
Theorem softmax_layer_kernel_below
    (C D N : nat)
    (V x W p : nat -> nat -> R)
    (m : R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (W : nat -> nat -> R) (c : nat) (k : nat) := exp (u W c k) / sum (fun c1 => exp (u W c1 k))
      C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  0 < m ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u (fun i
      i1 => W i i1 + e * V i i1 + e1 * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V i i1 + e1 *
      V i i1) c k) * t c k) C) N) 0) 0 - sum (fun k => sum (fun c => (sum (fun j => V c j * x j k) D
      - sum (fun c1 => sum (fun j => V c1 j * x j k) D) C / INR C) ^ 2) C) N * m
    = INR C * sum (fun k => (sum (fun c => sum (fun j => V c j * x j k) D * y W c k) C - sum (fun c
        => sum (fun j => V c j * x j k) D) C / INR C) ^ 2) N * m + sum (fun k => sum (fun c => (sum
        (fun j => V c j * x j k) D - sum (fun c1 => sum (fun j => V c1 j * x j k) D * y W c1 k) C) ^
        2 * (y W c k - m)) C) N.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 4 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 4 [(0, 0); (2, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => V
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [] => m | 3, [i0__; i1__] => W i0__ i1__ | 4,
      [i0__; i1__] => p i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 []); (Var 4 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__
      (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2, 0)%nat))) Logic.I)) (conj Logic.I
      Logic.I))).
  change (eval len__ (Add (Der (Der (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      u_term__))) (Opp u_term__)) t_term__))) [(3, 0)]) [(3, 0)]) (Opp (Mul (Sum (2, 0) (Sum (0, 0)
      (Pow (Add (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) (Opp (Mul (Sum
      (0, 0) (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))) (Inv (Size 0)))))
      2))) (Var 2 []))))%nat r__ s__ = eval len__ (Add (Mul (Mul (Size 0) (Sum (2, 0) (Pow (Add (Sum
      (0, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) y_term__))
      (Opp (Mul (Sum (0, 0) (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))))
      (Inv (Size 0))))) 2))) (Var 2 [])) (Sum (2, 0) (Sum (0, 0) (Mul (Pow (Add (Sum (1, 0) (Mul
      (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) (Opp (Sum (0, 0) (Mul (Sum (1, 0) (Mul
      (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) y_term__)))) 2) (Add y_term__ (Opp (Var 2
      [])))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/kernel-above: A8; derived here
   Conditions: targets that sum to one
   Note: not negative: V^T H V <= spread (above, for h = V x), so that H has at every W the kernel
       of (X X^T) kron (I - 1 1^T / C), whose rank is (C - 1) rank X *)
Theorem softmax_layer_kernel_above
    (C D N : nat)
    (W x p V : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  let y (W : nat -> nat -> R) (c : nat) (k : nat) := exp (u W c k) / sum (fun c1 => exp (u W c1 k))
      C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  sum (fun k => sum (fun c => (sum (fun j => V c j * x j k) D - sum (fun c1 => sum (fun j => V c1 j
      * x j k) D) C / INR C) ^ 2) C) N - Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c
      => (ln (sum (fun c1 => exp (u (fun i i1 => W i i1 + e * V i i1 + e1 * V i i1) c1 k)) C) - u
      (fun i i1 => W i i1 + e * V i i1 + e1 * V i i1) c k) * t c k) C) N) 0) 0
    = sum (fun k => (sum (fun c => sum (fun j => V c j * x j k) D * y W c k) C - sum (fun c => sum
        (fun j => V c j * x j k) D) C / INR C) ^ 2) N + sum (fun k => sum (fun c => (sum (fun j => V
        c j * x j k) D - sum (fun c1 => sum (fun j => V c1 j * x j k) D) C / INR C) ^ 2 * (1 - y W c
        k)) C) N.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (2, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | 2, [i0__; i1__] => p i0__ i1__ | 3, [i0__; i1__]
      => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 [(0, 0); (2, 0)])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sum (2, 0) (Sum (0, 0) (Pow (Add (Sum (1, 0) (Mul (Var 3 [(0, 0); (1,
      0)]) (Var 1 [(1, 0); (2, 0)]))) (Opp (Mul (Sum (0, 0) (Sum (1, 0) (Mul (Var 3 [(0, 0); (1,
      0)]) (Var 1 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2))) (Opp (Der (Der (Sum (2, 0) (Sum (0, 0)
      (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__))) [(0, 3)]) [(0,
      3)])))%nat r__ s__ = eval len__ (Add (Sum (2, 0) (Pow (Add (Sum (0, 0) (Mul (Sum (1, 0) (Mul
      (Var 3 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) y_term__)) (Opp (Mul (Sum (0, 0) (Sum (1,
      0) (Mul (Var 3 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2)) (Sum (2, 0)
      (Sum (0, 0) (Mul (Pow (Add (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2,
      0)]))) (Opp (Mul (Sum (0, 0) (Sum (1, 0) (Mul (Var 3 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2,
      0)])))) (Inv (Size 0))))) 2) (Add (Num 1) (Opp y_term__))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/above: A8; derived here
   Conditions: targets that sum to one
   Note: Q(y) <= I - 1 1^T / C, at every y *)
Theorem softmax_layer_above
    (C N : nat)
    (u p h : nat -> nat -> R) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  0
    <= sum (fun k => sum (fun c => (h c k - sum (fun c1 => h c1 k) C / INR C) ^ 2) C) N - Derive
        (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k + e
        * h c1 k + e1 * h c1 k)) C) - (u c k + e * h c k + e1 * h c k)) * t c k) C) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 1 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [i0__; i1__] => p i0__ i1__ | 2, [i0__; i1__] => h i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Exp (Var 0 [(0,
      0); (1, 0)]))) (Opp (Exp (Var 0 [(0, 0); (1, 0)]))))%nat r__ t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Exp (Var 0 [(0, 0); (1, 0)]))%nat) |
      apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Sum (1, 0) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0); (1, 0)]) (Opp (Mul (Sum (0,
      0) (Var 2 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2))) (Opp (Der (Der (Sum (1, 0) (Sum (0, 0)
      (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      t_term__))) [(0, 2)]) [(0, 2)])))%nat).
  pose (shown__ := (Add (Sum (1, 0) (Pow (Add (Sum (0, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Mul (Exp
      (Var 0 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))) (Opp (Mul (Sum
      (0, 0) (Var 2 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2)) (Sum (1, 0) (Sum (0, 0) (Mul (Mul (Pow
      (Add (Var 2 [(0, 0); (1, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0); (1, 0)])) (Inv (Size
      0))))) 2) (Add (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))) (Opp (Exp (Var 0 [(0, 0); (1,
      0)]))))) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 [(0, 0); (1, 0)])] [(Add (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)]))) (Opp (Exp (Var 0 [(0, 0); (1, 0)]))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H2__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1,
      0)%nat))) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/kernel: A8; derived here
   Note: so the kernel is {1 a^T} + {Z : Z X = 0}: V = 1 a^T + Z, a the mean over the classes *)
Theorem softmax_layer_kernel
    (C D N : nat)
    (V x : nat -> nat -> R)
    (c k : nat) :
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  sum (fun j => V c j * x j k) D - sum (fun c1 => sum (fun j => V c1 j * x j k) D) C / INR C
    = sum (fun j => (V c j - sum (fun c1 => V c1 j) C / INR C) * x j k) D.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => V
      i0__ i1__ | 1, [i0__; i1__] => x i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (2, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)]))) (Opp
      (Mul (Sum (0, 0) (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 1 [(1, 0); (2, 0)])))) (Inv
      (Size 0)))))%nat r__ s__ = eval len__ (Sum (1, 0) (Mul (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Mul
      (Sum (0, 0) (Var 0 [(0, 0); (1, 0)])) (Inv (Size 0))))) (Var 1 [(1, 0); (2, 0)])))%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rank-two-classes: A8; derived here
   Conditions: D = 2, C = 2, N = 3, any X; y_nc > 0 sum to one over c
   Note: rank H = 2 just where two samples are independent *)
Theorem softmax_layer_rank_two_classes
    (y_11 x_11 x_21 y_21 x_12 x_22 y_31 x_13 x_23 : R) :
  let h_12 := (y_11 - y_11 ^ 2) * x_11 * x_21 + (y_21 - y_21 ^ 2) * x_12 * x_22 + (y_31 - y_31 ^ 2)
      * x_13 * x_23 in
  let h_11 := x_11 ^ 2 * (y_11 - y_11 ^ 2) + x_12 ^ 2 * (y_21 - y_21 ^ 2) + x_13 ^ 2 * (y_31 - y_31
      ^ 2) in
  let h_22 := x_21 ^ 2 * (y_11 - y_11 ^ 2) + x_22 ^ 2 * (y_21 - y_21 ^ 2) + x_23 ^ 2 * (y_31 - y_31
      ^ 2) in
  h_11 * h_22 - h_12 ^ 2
    = (x_11 * x_22 - x_12 * x_21) ^ 2 * (1 - y_11) * (1 - y_21) * y_11 * y_21 + (x_11 * x_23 - x_13
        * x_21) ^ 2 * (1 - y_11) * (1 - y_31) * y_11 * y_31 + (x_12 * x_23 - x_13 * x_22) ^ 2 * (1 -
        y_21) * (1 - y_31) * y_21 * y_31.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (h_11_term__ := (Add (Add (Mul (Pow (Var 1 []) 2) (Add (Var 0 []) (Opp (Pow (Var 0 []) 2))))
      (Mul (Pow (Var 4 []) 2) (Add (Var 3 []) (Opp (Pow (Var 3 []) 2))))) (Mul (Pow (Var 7 []) 2)
      (Add (Var 6 []) (Opp (Pow (Var 6 []) 2)))))%nat).
  pose (h_22_term__ := (Add (Add (Mul (Pow (Var 2 []) 2) (Add (Var 0 []) (Opp (Pow (Var 0 []) 2))))
      (Mul (Pow (Var 5 []) 2) (Add (Var 3 []) (Opp (Pow (Var 3 []) 2))))) (Mul (Pow (Var 8 []) 2)
      (Add (Var 6 []) (Opp (Pow (Var 6 []) 2)))))%nat).
  pose (h_12_term__ := (Add (Add (Mul (Mul (Add (Var 0 []) (Opp (Pow (Var 0 []) 2))) (Var 1 []))
      (Var 2 [])) (Mul (Mul (Add (Var 3 []) (Opp (Pow (Var 3 []) 2))) (Var 4 [])) (Var 5 []))) (Mul
      (Mul (Add (Var 6 []) (Opp (Pow (Var 6 []) 2))) (Var 7 [])) (Var 8 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => y_11 | 1, []
      => x_11 | 2, [] => x_21 | 3, [] => y_21 | 4, [] => x_12 | 5, [] => x_22 | 6, [] => y_31 | 7,
      [] => x_13 | 8, [] => x_23 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Mul h_11_term__ h_22_term__) (Opp (Pow h_12_term__ 2)))%nat r__ s__ =
      eval len__ (Add (Add (Mul (Mul (Mul (Mul (Pow (Add (Mul (Var 1 []) (Var 5 [])) (Opp (Mul (Var
      4 []) (Var 2 [])))) 2) (Add (Num 1) (Opp (Var 0 [])))) (Add (Num 1) (Opp (Var 3 [])))) (Var 0
      [])) (Var 3 [])) (Mul (Mul (Mul (Mul (Pow (Add (Mul (Var 1 []) (Var 8 [])) (Opp (Mul (Var 7
      []) (Var 2 [])))) 2) (Add (Num 1) (Opp (Var 0 [])))) (Add (Num 1) (Opp (Var 6 [])))) (Var 0
      [])) (Var 6 []))) (Mul (Mul (Mul (Mul (Pow (Add (Mul (Var 4 []) (Var 8 [])) (Opp (Mul (Var 7
      []) (Var 5 [])))) 2) (Add (Num 1) (Opp (Var 3 [])))) (Add (Num 1) (Opp (Var 6 [])))) (Var 3
      [])) (Var 6 [])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rank-three-classes: A8; derived here
   Conditions: D = 2, C = 3, N = 2, any X; y_nc > 0 sum to one over c
   Note: rank H = 4 just where X has rank 2 *)
Theorem softmax_layer_rank_three_classes
    (x_11 y_11 y_12 x_12 y_21 y_22 x_21 x_22 : R) :
  let h_12 := - (x_11 ^ 2 * y_11 * y_12) - x_12 ^ 2 * y_21 * y_22 in
  let h_13 := (y_11 - y_11 ^ 2) * x_11 * x_21 + (y_21 - y_21 ^ 2) * x_12 * x_22 in
  let h_14 := - (x_11 * x_21 * y_11 * y_12) - x_12 * x_22 * y_21 * y_22 in
  let h_24 := (y_12 - y_12 ^ 2) * x_11 * x_21 + (y_22 - y_22 ^ 2) * x_12 * x_22 in
  let h_34 := - (x_21 ^ 2 * y_11 * y_12) - x_22 ^ 2 * y_21 * y_22 in
  let h_33 := x_21 ^ 2 * (y_11 - y_11 ^ 2) + x_22 ^ 2 * (y_21 - y_21 ^ 2) in
  let h_44 := x_21 ^ 2 * (y_12 - y_12 ^ 2) + x_22 ^ 2 * (y_22 - y_22 ^ 2) in
  let h_22 := x_11 ^ 2 * (y_12 - y_12 ^ 2) + x_12 ^ 2 * (y_22 - y_22 ^ 2) in
  let h_11 := x_11 ^ 2 * (y_11 - y_11 ^ 2) + x_12 ^ 2 * (y_21 - y_21 ^ 2) in
  (- h_12 ^ 2 - h_13 ^ 2 - h_14 ^ 2) * (h_33 * h_44 - h_14 ^ 2 - h_24 ^ 2 - h_34 ^ 2 - (- h_33 -
      h_44) * h_22) + (- h_22 - h_33 - h_44) * (- ((h_12 * h_22 + h_13 * h_14 + h_14 * h_24) * h_12)
      - (h_12 * h_14 + h_13 * h_33 + h_14 * h_34) * h_13 - (h_12 * h_24 + h_13 * h_34 + h_14 * h_44)
      * h_14) - ((h_12 * h_22 + h_13 * h_14 + h_14 * h_24) * h_22 + (h_12 * h_14 + h_13 * h_33 +
      h_14 * h_34) * h_14 + (h_12 * h_24 + h_13 * h_34 + h_14 * h_44) * h_24) * h_12 - ((h_12 * h_22
      + h_13 * h_14 + h_14 * h_24) * h_14 + (h_12 * h_14 + h_13 * h_33 + h_14 * h_34) * h_33 + (h_12
      * h_24 + h_13 * h_34 + h_14 * h_44) * h_34) * h_13 - ((h_12 * h_22 + h_13 * h_14 + h_14 *
      h_24) * h_24 + (h_12 * h_14 + h_13 * h_33 + h_14 * h_34) * h_34 + (h_12 * h_24 + h_13 * h_34 +
      h_14 * h_44) * h_44) * h_14 - ((- h_14 ^ 2 - h_24 ^ 2) * (- h_33 - h_44) - (h_33 * h_44 - h_34
      ^ 2) * h_22 - (h_14 * h_33 + h_24 * h_34) * h_14 - (h_14 * h_34 + h_24 * h_44) * h_24) * h_11
    = (x_11 * x_22 - x_12 * x_21) ^ 4 * (1 - y_11 - y_12) * (1 - y_21 - y_22) * y_11 * y_12 * y_21 *
        y_22.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (h_12_term__ := (Add (Opp (Mul (Mul (Pow (Var 0 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Pow (Var 3 []) 2) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_13_term__ := (Add (Mul (Mul (Add (Var 1 []) (Opp (Pow (Var 1 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Add (Var 4 []) (Opp (Pow (Var 4 []) 2))) (Var 3 [])) (Var 7 [])))%nat).
  pose (h_14_term__ := (Add (Opp (Mul (Mul (Mul (Var 0 []) (Var 6 [])) (Var 1 [])) (Var 2 []))) (Opp
      (Mul (Mul (Mul (Var 3 []) (Var 7 [])) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_33_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Pow (Var 7 []) 2) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (h_44_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Pow (Var 7 []) 2) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_24_term__ := (Add (Mul (Mul (Add (Var 2 []) (Opp (Pow (Var 2 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Add (Var 5 []) (Opp (Pow (Var 5 []) 2))) (Var 3 [])) (Var 7 [])))%nat).
  pose (h_34_term__ := (Add (Opp (Mul (Mul (Pow (Var 6 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Pow (Var 7 []) 2) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_22_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Pow (Var 3 []) 2) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_11_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Pow (Var 3 []) 2) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x_11 | 1, []
      => y_11 | 2, [] => y_12 | 3, [] => x_12 | 4, [] => y_21 | 5, [] => y_22 | 6, [] => x_21 | 7,
      [] => x_22 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Mul (Add (Add (Opp (Pow h_12_term__ 2)) (Opp (Pow
      h_13_term__ 2))) (Opp (Pow h_14_term__ 2))) (Add (Add (Add (Add (Mul h_33_term__ h_44_term__)
      (Opp (Pow h_14_term__ 2))) (Opp (Pow h_24_term__ 2))) (Opp (Pow h_34_term__ 2))) (Opp (Mul
      (Add (Opp h_33_term__) (Opp h_44_term__)) h_22_term__)))) (Mul (Add (Add (Opp h_22_term__)
      (Opp h_33_term__)) (Opp h_44_term__)) (Add (Add (Opp (Mul (Add (Add (Mul h_12_term__
      h_22_term__) (Mul h_13_term__ h_14_term__)) (Mul h_14_term__ h_24_term__)) h_12_term__)) (Opp
      (Mul (Add (Add (Mul h_12_term__ h_14_term__) (Mul h_13_term__ h_33_term__)) (Mul h_14_term__
      h_34_term__)) h_13_term__))) (Opp (Mul (Add (Add (Mul h_12_term__ h_24_term__) (Mul
      h_13_term__ h_34_term__)) (Mul h_14_term__ h_44_term__)) h_14_term__))))) (Opp (Mul (Add (Add
      (Mul (Add (Add (Mul h_12_term__ h_22_term__) (Mul h_13_term__ h_14_term__)) (Mul h_14_term__
      h_24_term__)) h_22_term__) (Mul (Add (Add (Mul h_12_term__ h_14_term__) (Mul h_13_term__
      h_33_term__)) (Mul h_14_term__ h_34_term__)) h_14_term__)) (Mul (Add (Add (Mul h_12_term__
      h_24_term__) (Mul h_13_term__ h_34_term__)) (Mul h_14_term__ h_44_term__)) h_24_term__))
      h_12_term__))) (Opp (Mul (Add (Add (Mul (Add (Add (Mul h_12_term__ h_22_term__) (Mul
      h_13_term__ h_14_term__)) (Mul h_14_term__ h_24_term__)) h_14_term__) (Mul (Add (Add (Mul
      h_12_term__ h_14_term__) (Mul h_13_term__ h_33_term__)) (Mul h_14_term__ h_34_term__))
      h_33_term__)) (Mul (Add (Add (Mul h_12_term__ h_24_term__) (Mul h_13_term__ h_34_term__)) (Mul
      h_14_term__ h_44_term__)) h_34_term__)) h_13_term__))) (Opp (Mul (Add (Add (Mul (Add (Add (Mul
      h_12_term__ h_22_term__) (Mul h_13_term__ h_14_term__)) (Mul h_14_term__ h_24_term__))
      h_24_term__) (Mul (Add (Add (Mul h_12_term__ h_14_term__) (Mul h_13_term__ h_33_term__)) (Mul
      h_14_term__ h_34_term__)) h_34_term__)) (Mul (Add (Add (Mul h_12_term__ h_24_term__) (Mul
      h_13_term__ h_34_term__)) (Mul h_14_term__ h_44_term__)) h_44_term__)) h_14_term__))) (Opp
      (Mul (Add (Add (Add (Mul (Add (Opp (Pow h_14_term__ 2)) (Opp (Pow h_24_term__ 2))) (Add (Opp
      h_33_term__) (Opp h_44_term__))) (Opp (Mul (Add (Mul h_33_term__ h_44_term__) (Opp (Pow
      h_34_term__ 2))) h_22_term__))) (Opp (Mul (Add (Mul h_14_term__ h_33_term__) (Mul h_24_term__
      h_34_term__)) h_14_term__))) (Opp (Mul (Add (Mul h_14_term__ h_34_term__) (Mul h_24_term__
      h_44_term__)) h_24_term__))) h_11_term__)))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Mul (Mul
      (Mul (Pow (Add (Mul (Var 0 []) (Var 7 [])) (Opp (Mul (Var 3 []) (Var 6 [])))) 4) (Add (Add
      (Num 1) (Opp (Var 1 []))) (Opp (Var 2 [])))) (Add (Add (Num 1) (Opp (Var 4 []))) (Opp (Var 5
      [])))) (Var 1 [])) (Var 2 [])) (Var 4 [])) (Var 5 []))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rank-dependent: A8; derived here
   Conditions: D = 2, C = 3, N = 2, x_2 = a x_1; y_nc > 0 sum to one over c
   Note: rank H >= 2 where X has rank 1: a sum over spanning trees, which is positive *)
Theorem softmax_layer_rank_dependent
    (x_11 y_11 y_12 a y_21 y_22 x_21 : R) :
  let h_12 := - (x_11 ^ 2 * y_11 * y_12) - a ^ 2 * x_11 ^ 2 * y_21 * y_22 in
  let h_13 := (y_11 - y_11 ^ 2) * x_11 * x_21 + a ^ 2 * (y_21 - y_21 ^ 2) * x_11 * x_21 in
  let h_14 := - (x_11 * x_21 * y_11 * y_12) - a ^ 2 * x_11 * x_21 * y_21 * y_22 in
  let h_24 := (y_12 - y_12 ^ 2) * x_11 * x_21 + a ^ 2 * (y_22 - y_22 ^ 2) * x_11 * x_21 in
  let h_34 := - (x_21 ^ 2 * y_11 * y_12) - a ^ 2 * x_21 ^ 2 * y_21 * y_22 in
  let h_11 := x_11 ^ 2 * (y_11 - y_11 ^ 2) + a ^ 2 * x_11 ^ 2 * (y_21 - y_21 ^ 2) in
  let h_22 := x_11 ^ 2 * (y_12 - y_12 ^ 2) + a ^ 2 * x_11 ^ 2 * (y_22 - y_22 ^ 2) in
  let h_33 := x_21 ^ 2 * (y_11 - y_11 ^ 2) + a ^ 2 * x_21 ^ 2 * (y_21 - y_21 ^ 2) in
  let h_44 := x_21 ^ 2 * (y_12 - y_12 ^ 2) + a ^ 2 * x_21 ^ 2 * (y_22 - y_22 ^ 2) in
  h_11 * h_22 + h_11 * h_33 + h_11 * h_44 + h_22 * h_33 + h_22 * h_44 + h_33 * h_44 - h_12 ^ 2 -
      h_13 ^ 2 - h_14 ^ 2 - h_14 ^ 2 - h_24 ^ 2 - h_34 ^ 2
    = (x_11 ^ 2 + x_21 ^ 2) ^ 2 * (((1 - y_11 - y_12) * y_11 + a ^ 2 * (1 - y_21 - y_22) * y_21) *
        ((1 - y_11 - y_12) * y_12 + a ^ 2 * (1 - y_21 - y_22) * y_22) + ((1 - y_11 - y_12) * y_11 +
        a ^ 2 * (1 - y_21 - y_22) * y_21) * (y_11 * y_12 + a ^ 2 * y_21 * y_22) + ((1 - y_11 - y_12)
        * y_12 + a ^ 2 * (1 - y_21 - y_22) * y_22) * (y_11 * y_12 + a ^ 2 * y_21 * y_22)).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (h_11_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (h_22_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_33_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (h_44_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_12_term__ := (Add (Opp (Mul (Mul (Pow (Var 0 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_13_term__ := (Add (Mul (Mul (Add (Var 1 []) (Opp (Pow (Var 1 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Mul (Pow (Var 3 []) 2) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))) (Var 0 []))
      (Var 6 [])))%nat).
  pose (h_14_term__ := (Add (Opp (Mul (Mul (Mul (Var 0 []) (Var 6 [])) (Var 1 [])) (Var 2 []))) (Opp
      (Mul (Mul (Mul (Mul (Pow (Var 3 []) 2) (Var 0 [])) (Var 6 [])) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_24_term__ := (Add (Mul (Mul (Add (Var 2 []) (Opp (Pow (Var 2 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Mul (Pow (Var 3 []) 2) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))) (Var 0 []))
      (Var 6 [])))%nat).
  pose (h_34_term__ := (Add (Opp (Mul (Mul (Pow (Var 6 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Var 4 [])) (Var 5 []))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x_11 | 1, []
      => y_11 | 2, [] => y_12 | 3, [] => a | 4, [] => y_21 | 5, [] => y_22 | 6, [] => x_21 | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Mul h_11_term__
      h_22_term__) (Mul h_11_term__ h_33_term__)) (Mul h_11_term__ h_44_term__)) (Mul h_22_term__
      h_33_term__)) (Mul h_22_term__ h_44_term__)) (Mul h_33_term__ h_44_term__)) (Opp (Pow
      h_12_term__ 2))) (Opp (Pow h_13_term__ 2))) (Opp (Pow h_14_term__ 2))) (Opp (Pow h_14_term__
      2))) (Opp (Pow h_24_term__ 2))) (Opp (Pow h_34_term__ 2)))%nat r__ s__ = eval len__ (Mul (Pow
      (Add (Pow (Var 0 []) 2) (Pow (Var 6 []) 2)) 2) (Add (Add (Mul (Add (Mul (Add (Add (Num 1) (Opp
      (Var 1 []))) (Opp (Var 2 []))) (Var 1 [])) (Mul (Mul (Pow (Var 3 []) 2) (Add (Add (Num 1) (Opp
      (Var 4 []))) (Opp (Var 5 [])))) (Var 4 []))) (Add (Mul (Add (Add (Num 1) (Opp (Var 1 [])))
      (Opp (Var 2 []))) (Var 2 [])) (Mul (Mul (Pow (Var 3 []) 2) (Add (Add (Num 1) (Opp (Var 4 [])))
      (Opp (Var 5 [])))) (Var 5 [])))) (Mul (Add (Mul (Add (Add (Num 1) (Opp (Var 1 []))) (Opp (Var
      2 []))) (Var 1 [])) (Mul (Mul (Pow (Var 3 []) 2) (Add (Add (Num 1) (Opp (Var 4 []))) (Opp (Var
      5 [])))) (Var 4 []))) (Add (Mul (Var 1 []) (Var 2 [])) (Mul (Mul (Pow (Var 3 []) 2) (Var 4
      [])) (Var 5 []))))) (Mul (Add (Mul (Add (Add (Num 1) (Opp (Var 1 []))) (Opp (Var 2 []))) (Var
      2 [])) (Mul (Mul (Pow (Var 3 []) 2) (Add (Add (Num 1) (Opp (Var 4 []))) (Opp (Var 5 []))))
      (Var 5 []))) (Add (Mul (Var 1 []) (Var 2 [])) (Mul (Mul (Pow (Var 3 []) 2) (Var 4 [])) (Var 5
      []))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/rank-dependent-above: A8; derived here
   Conditions: D = 2, C = 3, N = 2, x_2 = a x_1; y_nc > 0 sum to one over c
   Note: rank H <= 2 where X has rank 1 *)
Theorem softmax_layer_rank_dependent_above
    (x_11 y_11 y_12 a y_21 y_22 x_21 : R) :
  let h_12 := - (x_11 ^ 2 * y_11 * y_12) - a ^ 2 * x_11 ^ 2 * y_21 * y_22 in
  let h_33 := x_21 ^ 2 * (y_11 - y_11 ^ 2) + a ^ 2 * x_21 ^ 2 * (y_21 - y_21 ^ 2) in
  let h_44 := x_21 ^ 2 * (y_12 - y_12 ^ 2) + a ^ 2 * x_21 ^ 2 * (y_22 - y_22 ^ 2) in
  let h_13 := (y_11 - y_11 ^ 2) * x_11 * x_21 + a ^ 2 * (y_21 - y_21 ^ 2) * x_11 * x_21 in
  let h_22 := x_11 ^ 2 * (y_12 - y_12 ^ 2) + a ^ 2 * x_11 ^ 2 * (y_22 - y_22 ^ 2) in
  let h_14 := - (x_11 * x_21 * y_11 * y_12) - a ^ 2 * x_11 * x_21 * y_21 * y_22 in
  let h_11 := x_11 ^ 2 * (y_11 - y_11 ^ 2) + a ^ 2 * x_11 ^ 2 * (y_21 - y_21 ^ 2) in
  let h_24 := (y_12 - y_12 ^ 2) * x_11 * x_21 + a ^ 2 * (y_22 - y_22 ^ 2) * x_11 * x_21 in
  let h_34 := - (x_21 ^ 2 * y_11 * y_12) - a ^ 2 * x_21 ^ 2 * y_21 * y_22 in
  h_11 * h_22 * h_33 + h_11 * h_22 * h_44 + h_11 * h_33 * h_44 + h_22 * h_33 * h_44 + 2 * h_12 *
      h_13 * h_14 + 2 * h_12 * h_14 * h_24 + 2 * h_13 * h_14 * h_34 + 2 * h_14 * h_24 * h_34 - h_12
      ^ 2 * h_33 - h_12 ^ 2 * h_44 - h_13 ^ 2 * h_22 - h_13 ^ 2 * h_44 - h_14 ^ 2 * h_22 - h_14 ^ 2
      * h_33 - h_14 ^ 2 * h_11 - h_14 ^ 2 * h_44 - h_24 ^ 2 * h_11 - h_24 ^ 2 * h_33 - h_34 ^ 2 *
      h_11 - h_34 ^ 2 * h_22
    = 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (h_11_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (h_22_term__ := (Add (Mul (Pow (Var 0 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_33_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 1 []) (Opp (Pow (Var 1 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))))%nat).
  pose (h_44_term__ := (Add (Mul (Pow (Var 6 []) 2) (Add (Var 2 []) (Opp (Pow (Var 2 []) 2)))) (Mul
      (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))))%nat).
  pose (h_12_term__ := (Add (Opp (Mul (Mul (Pow (Var 0 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Mul (Pow (Var 3 []) 2) (Pow (Var 0 []) 2)) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_13_term__ := (Add (Mul (Mul (Add (Var 1 []) (Opp (Pow (Var 1 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Mul (Pow (Var 3 []) 2) (Add (Var 4 []) (Opp (Pow (Var 4 []) 2)))) (Var 0 []))
      (Var 6 [])))%nat).
  pose (h_14_term__ := (Add (Opp (Mul (Mul (Mul (Var 0 []) (Var 6 [])) (Var 1 [])) (Var 2 []))) (Opp
      (Mul (Mul (Mul (Mul (Pow (Var 3 []) 2) (Var 0 [])) (Var 6 [])) (Var 4 [])) (Var 5 []))))%nat).
  pose (h_24_term__ := (Add (Mul (Mul (Add (Var 2 []) (Opp (Pow (Var 2 []) 2))) (Var 0 [])) (Var 6
      [])) (Mul (Mul (Mul (Pow (Var 3 []) 2) (Add (Var 5 []) (Opp (Pow (Var 5 []) 2)))) (Var 0 []))
      (Var 6 [])))%nat).
  pose (h_34_term__ := (Add (Opp (Mul (Mul (Pow (Var 6 []) 2) (Var 1 [])) (Var 2 []))) (Opp (Mul
      (Mul (Mul (Pow (Var 3 []) 2) (Pow (Var 6 []) 2)) (Var 4 [])) (Var 5 []))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x_11 | 1, []
      => y_11 | 2, [] => y_12 | 3, [] => a | 4, [] => y_21 | 5, [] => y_22 | 6, [] => x_21 | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add
      (Add (Add (Add (Mul (Mul h_11_term__ h_22_term__) h_33_term__) (Mul (Mul h_11_term__
      h_22_term__) h_44_term__)) (Mul (Mul h_11_term__ h_33_term__) h_44_term__)) (Mul (Mul
      h_22_term__ h_33_term__) h_44_term__)) (Mul (Mul (Mul (Num 2) h_12_term__) h_13_term__)
      h_14_term__)) (Mul (Mul (Mul (Num 2) h_12_term__) h_14_term__) h_24_term__)) (Mul (Mul (Mul
      (Num 2) h_13_term__) h_14_term__) h_34_term__)) (Mul (Mul (Mul (Num 2) h_14_term__)
      h_24_term__) h_34_term__)) (Opp (Mul (Pow h_12_term__ 2) h_33_term__))) (Opp (Mul (Pow
      h_12_term__ 2) h_44_term__))) (Opp (Mul (Pow h_13_term__ 2) h_22_term__))) (Opp (Mul (Pow
      h_13_term__ 2) h_44_term__))) (Opp (Mul (Pow h_14_term__ 2) h_22_term__))) (Opp (Mul (Pow
      h_14_term__ 2) h_33_term__))) (Opp (Mul (Pow h_14_term__ 2) h_11_term__))) (Opp (Mul (Pow
      h_14_term__ 2) h_44_term__))) (Opp (Mul (Pow h_24_term__ 2) h_11_term__))) (Opp (Mul (Pow
      h_24_term__ 2) h_33_term__))) (Opp (Mul (Pow h_34_term__ 2) h_11_term__))) (Opp (Mul (Pow
      h_34_term__ 2) h_22_term__)))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/no-minimiser: abstract (iii), convergence without a regulariser; derived here
   Conditions: D = 1, N = C = 2, x = (1, -1), one-hot targets
   Note: L falls for ever in w: without a regulariser it has no minimum where data are separable *)
Theorem softmax_layer_no_minimiser
    (w : R) :
  - (2 * exp (- w) / (1 + exp (- w)))
    <= 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => w | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Num 0) (Opp (Opp (Mul (Mul (Num 2) (Exp (Opp (Var 0 [])))) (Inv (Add (Num 1)
      (Exp (Opp (Var 0 [])))))))))%nat).
  pose (shown__ := (Mul (Num 2) (Inv (Add (Num 1) (Exp (Var 0 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/cycle: section 3, 4; derived here
   Conditions: C = 2, D = N = 1, x = 1, t = (1/2, 1/2)
   Note: eta = 4.1: some w = 0.5491, rounded, goes to -w and back, for ever *)
Theorem softmax_layer_cycle :
  (51981 / 10000 - 41 / 5 * exp (10981 / 20000) / (1 + exp (10981 / 20000))) * (51983 / 10000 - 41 /
      5 * exp (10983 / 20000) / (1 + exp (10983 / 20000)))
    <= 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Mul (Add (Mul (Num 51981) (Inv (Num 10000))) (Opp (Mul (Mul (Mul
      (Num 41) (Inv (Num 5))) (Exp (Mul (Num 10981) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp (Mul
      (Num 10981) (Inv (Num 20000))))))))) (Add (Mul (Num 51983) (Inv (Num 10000))) (Opp (Mul (Mul
      (Mul (Num 41) (Inv (Num 5))) (Exp (Mul (Num 10983) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp
      (Mul (Num 10983) (Inv (Num 20000))))))))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* softmax-layer/cycle-5: section 3, 4; derived here
   Conditions: C = 2, D = N = 1, x = 1, t = (1/2, 1/2)
   Note: eta = 5: some w = 1.7760, rounded, goes to -w and back, for ever *)
Theorem softmax_layer_cycle_5 :
  (85519 / 10000 - 10 * exp (35519 / 20000) / (1 + exp (35519 / 20000))) * (85521 / 10000 - 10 * exp
      (35521 / 20000) / (1 + exp (35521 / 20000)))
    <= 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Mul (Add (Mul (Num 85519) (Inv (Num 10000))) (Opp (Mul (Mul (Num
      10) (Exp (Mul (Num 35519) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp (Mul (Num 35519) (Inv
      (Num 20000))))))))) (Add (Mul (Num 85521) (Inv (Num 10000))) (Opp (Mul (Mul (Num 10) (Exp (Mul
      (Num 35521) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp (Mul (Num 35521) (Inv (Num
      20000))))))))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* softmax-layer/cycle-8: section 3, 4; derived here
   Conditions: C = 2, D = N = 1, x = 1, t = (1/2, 1/2)
   Note: eta = 8: some w = 3.8300, rounded, goes to -w and back, for ever *)
Theorem softmax_layer_cycle_8 :
  (156599 / 10000 - 16 * exp (76599 / 20000) / (1 + exp (76599 / 20000))) * (156601 / 10000 - 16 *
      exp (76601 / 20000) / (1 + exp (76601 / 20000)))
    <= 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Mul (Add (Mul (Num 156599) (Inv (Num 10000))) (Opp (Mul (Mul
      (Num 16) (Exp (Mul (Num 76599) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp (Mul (Num 76599)
      (Inv (Num 20000))))))))) (Add (Mul (Num 156601) (Inv (Num 10000))) (Opp (Mul (Mul (Num 16)
      (Exp (Mul (Num 76601) (Inv (Num 20000))))) (Inv (Add (Num 1) (Exp (Mul (Num 76601) (Inv (Num
      20000))))))))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* softmax-layer/tangent: section 3, 5; derived here *)
Theorem softmax_layer_tangent
    (C N : nat)
    (q : nat -> nat -> R)
    (c k : nat) :
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  1 + q c k
    <= exp (q c k).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => q
      i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Var 0 [(0, 0); (1,
      0)])) (Opp (Num 1))) (Opp (Var 0 [(0, 0); (1, 0)])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Var 0 [(0, 0); (1, 0)])%nat) | apply (nonnegative_here_ok
      g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Exp (Var 0 [(0, 0); (1, 0)])) (Opp (Add (Num 1) (Var 0 [(0, 0); (1,
      0)]))))%nat).
  pose (shown__ := (Add (Add (Exp (Var 0 [(0, 0); (1, 0)])) (Opp (Num 1))) (Opp (Var 0 [(0, 0); (1,
      0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Add (Exp (Var 0 [(0, 0); (1, 0)])) (Opp (Num 1))) (Opp (Var 0
      [(0, 0); (1, 0)])))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/surprise: section 3, 5; derived here
   Note: -log y_nc >= 1 - y_nc >= 0 *)
Theorem softmax_layer_surprise
    (C N : nat)
    (u : nat -> nat -> R)
    (c k : nat) :
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  0
    <= ln (sum (fun c1 => exp (u c1 k)) C) - u c k.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Add (Var 0 [(0, 0); (1,
      0)]) (Opp (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))) (Opp (Add (Num 1) (Add (Var 0
      [(0, 0); (1, 0)]) (Opp (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_tangent (len__ 0%nat)
      (len__ 1%nat) (fun i0__ i1__ => eval len__ (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)]))))))%nat r__ (upd (upd t__ (0, 0)%nat i0__) (1, 0)%nat i1__))
      (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as P__. written_out_in P__. intros t__ J__. apply gap.
      exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__ (0, 0)%nat) (J__ (1, 0)%nat)). }
  pose (g4__ := (Given [] [] [(Add (Exp (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum (0, 0) (Exp
      (Var 0 [(0, 0); (1, 0)]))))))) (Opp (Add (Num 1) (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum
      (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))))))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Exp (Var 0 [(0,
      0); (1, 0)]))) (Opp (Exp (Var 0 [(0, 0); (1, 0)]))))%nat r__ t__).
  { intros t__ J__. first [part_known g4__ G5__ (0, 0)%nat ((Exp (Var 0 [(0, 0); (1, 0)]))%nat) |
      apply (nonnegative_here_ok g4__ len__ L__ r__ G5__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1,
      0)])))%nat).
  pose (shown__ := (Add (Mul (Add (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))) (Opp (Exp (Var 0 [(0,
      0); (1, 0)])))) (Inv (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))) (Add (Exp (Add (Var 0 [(0,
      0); (1, 0)]) (Opp (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))) (Opp (Add (Num 1) (Add
      (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Add (Exp (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum (0, 0) (Exp
      (Var 0 [(0, 0); (1, 0)]))))))) (Opp (Add (Num 1) (Add (Var 0 [(0, 0); (1, 0)]) (Opp (Log (Sum
      (0, 0) (Exp (Var 0 [(0, 0); (1, 0)]))))))))); (Add (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))
      (Opp (Exp (Var 0 [(0, 0); (1, 0)]))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F6__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/surprise-sample: section 3, 5; derived here
   Conditions: targets that sum to one, t_nc >= tau > 0
   Note: tau log(1 / y_nc) <= L_n, the loss of the sample *)
Theorem softmax_layer_surprise_sample
    (C N : nat)
    (u p : nat -> nat -> R)
    (tau : R)
    (c k : nat) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  0 < tau ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 <= (t c k - tau)) ->
  (ln (sum (fun c1 => exp (u c1 k)) C) - u c k) * tau
    <= sum (fun c1 => (ln (sum (fun c2 => exp (u c2 k)) C) - u c1 k) * t c1 k) C.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [] => tau | 2, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Log (Sum (0, 0) (Exp (Var 0
      [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_surprise (len__ 0%nat)
      (len__ 1%nat) (fun i0__ i1__ => r__ 0%nat [i0__; i1__]) (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__ (0,
      0)%nat) (J__ (1, 0)%nat)). }
  pose (g4__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])));
      (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) (conj F3__ Logic.I)) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Mul (Add (Log
      (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Opp
      (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      t_term__)))%nat r__ t__).
  { intros t__ J__. first [part_known g4__ G5__ (0, 0)%nat ((Mul (Add (Log (Sum (0, 0) (Exp (Var 0
      [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)%nat) | apply
      (nonnegative_here_ok g4__ len__ L__ r__ G5__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp
      (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) (Var 1 []))))%nat).
  pose (shown__ := (Add (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0,
      0); (1, 0)]))) (Add t_term__ (Opp (Var 1 [])))) (Add (Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Opp (Mul (Add
      (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      t_term__))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])));
      (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))); (Add
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0);
      (1, 0)]))) t_term__)) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp
      (Var 0 [(0, 0); (1, 0)]))) t_term__)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) (conj F3__ (conj F6__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/surprise-loss: section 3, 5; derived here
   Conditions: targets that sum to one, t_nc >= tau > 0
   Note: tau log(1 / y_nc) <= L *)
Theorem softmax_layer_surprise_loss
    (C N : nat)
    (u p : nat -> nat -> R)
    (tau : R)
    (c k : nat) :
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  0 < tau ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 <= (t c k - tau)) ->
  (ln (sum (fun c1 => exp (u c1 k)) C) - u c k) * tau
    <= sum (fun k1 => sum (fun c1 => (ln (sum (fun c2 => exp (u c2 k1)) C) - u c1 k1) * t c1 k1) C)
        N.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 2 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 2 [(0, 0); (1, 0)]))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => u
      i0__ i1__ | 1, [] => tau | 2, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Log (Sum (0, 0) (Exp (Var 0
      [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_surprise (len__ 0%nat)
      (len__ 1%nat) (fun i0__ i1__ => r__ 0%nat [i0__; i1__]) (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as
      P__. written_out_in P__. intros t__ J__. exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__ (0,
      0)%nat) (J__ (1, 0)%nat)). }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [(0, 0); (1, 0)])%nat r__
      t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add t_term__ (Opp (Var 1 [])))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 1
      [])))%nat (Add t_term__ (Opp (Var 1 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 1 [])))%nat (Add t_term__ (Opp (Var
      1 [])))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Mul (Add (Log
      (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)) (Opp
      (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      (Var 1 []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_surprise_sample (len__
      0%nat) (len__ 1%nat) (fun i0__ i1__ => r__ 0%nat [i0__; i1__]) (fun i0__ i1__ => r__ 2%nat
      [i0__; i1__]) (r__ 1%nat []) (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__ (0, 0)%nat) (J__
      (1, 0)%nat) (K4__ t__ J__) (fun i0__ i1__ I0__ I1__ => (K5__ (upd (upd t__ (0, 0)%nat i0__)
      (1, 0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (1, 0)%nat i1__ (within_upd len__
      t__ (0, 0)%nat i0__ J__ I0__) I1__))) (fun i0__ i1__ I0__ I1__ => (K6__ (upd (upd t__ (0,
      0)%nat i0__) (1, 0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (1, 0)%nat i1__
      (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__) I1__)))). }
  pose (g8__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])));
      (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))); (Add
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0);
      (1, 0)]))) t_term__)) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp
      (Var 0 [(0, 0); (1, 0)]))) (Var 1 []))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__
      (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0,
      0)%nat) (I__ (1, 0)%nat))) (conj F3__ (conj F7__ Logic.I))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (1, 0) (Sum (0, 0) (Mul
      (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      t_term__))) (Opp (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp
      (Var 0 [(0, 0); (1, 0)]))) t_term__))))%nat r__ t__).
  { intros t__ J__. first [part_known g8__ G9__ (1, 0)%nat ((Sum (0, 0) (Mul (Add (Log (Sum (0, 0)
      (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))%nat) | apply
      (nonnegative_here_ok g8__ len__ L__ r__ G9__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1,
      0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var
      0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) (Var 1 []))))%nat).
  pose (shown__ := (Add (Add (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0);
      (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) (Opp (Sum (0, 0) (Mul (Add (Log (Sum
      (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__)))) (Add (Sum
      (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1,
      0)]))) t_term__)) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0
      [(0, 0); (1, 0)]))) (Var 1 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 1 []); (Var 2 [(0, 0); (1, 0)])] [(Add t_term__ (Opp (Var 1 [])));
      (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))); (Add
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0);
      (1, 0)]))) t_term__)) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp
      (Var 0 [(0, 0); (1, 0)]))) (Var 1 [])))); (Add (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0,
      0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)]))) t_term__))) (Opp (Sum (0,
      0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 0 [(0, 0); (1, 0)])))) (Opp (Var 0 [(0, 0); (1, 0)])))
      t_term__))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__
      (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I)) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__
      (0, 0)%nat) (I__ (1, 0)%nat))) (conj F3__ (conj F7__ (conj F10__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/least-probability: section 3, 5; derived here
   Conditions: targets that sum to one, t_nc >= tau > 0; L <= L_0
   Note: y_nc >= exp(-L_0 / tau) on the sublevel set *)
Theorem softmax_layer_least_probability
    (C N : nat)
    (tau L_0 : R)
    (u p : nat -> nat -> R)
    (c k : nat) :
  let y (c : nat) (k : nat) := exp (u c k) / sum (fun c1 => exp (u c1 k)) C in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= N)%nat ->
  (c < C)%nat ->
  (k < N)%nat ->
  0 < tau ->
  0 < L_0 ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 <= (t c k - tau)) ->
  0 <= (L_0 - sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u c1 k)) C) - u c k) * t c k) C)
      N) ->
  exp (- (L_0 / tau))
    <= y c k.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 3 [(0, 0); (1, 0)]) (Inv (Sum (0, 0) (Var 3 [(0, 0); (1, 0)]))))%nat).
  pose (y_term__ := (Mul (Exp (Var 2 [(0, 0); (1, 0)])) (Inv (Sum (0, 0) (Exp (Var 2 [(0, 0); (1,
      0)])))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => tau | 1, []
      => L_0 | 2, [i0__; i1__] => u i0__ i1__ | 3, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => c | (1, 0) => k | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 1 []); (Var 3 [(0, 0); (1, 0)])] [(Add t_term__ (Opp
      (Var 0 []))); (Add (Var 1 []) (Opp (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__)))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat)
      (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H7__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H8__) Logic.I)) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [(0, 0); (1, 0)])%nat r__
      t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add t_term__ (Opp (Var 0 [])))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 0
      [])))%nat (Add t_term__ (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 0 [])))%nat (Add t_term__ (Opp (Var
      0 [])))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (1, 0) (Sum (0, 0) (Mul
      (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)])))
      t_term__))) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0,
      0); (1, 0)]))) (Var 0 []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_surprise_loss (len__
      0%nat) (len__ 1%nat) (fun i0__ i1__ => r__ 2%nat [i0__; i1__]) (fun i0__ i1__ => r__ 3%nat
      [i0__; i1__]) (r__ 0%nat []) (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__ (0, 0)%nat) (J__
      (1, 0)%nat) (K3__ t__ J__) (fun i0__ i1__ I0__ I1__ => (K4__ (upd (upd t__ (0, 0)%nat i0__)
      (1, 0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (1, 0)%nat i1__ (within_upd len__
      t__ (0, 0)%nat i0__ J__ I0__) I1__))) (fun i0__ i1__ I0__ I1__ => (K5__ (upd (upd t__ (0,
      0)%nat i0__) (1, 0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (1, 0)%nat i1__
      (within_upd len__ t__ (0, 0)%nat i0__ J__ I0__) I1__)))). }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Exp (Add (Add (Mul (Var 1 [])
      (Inv (Var 0 []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1,
      0)]))))))) (Opp (Add (Num 1) (Add (Add (Mul (Var 1 []) (Inv (Var 0 []))) (Var 2 [(0, 0); (1,
      0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_tangent (len__ 0%nat)
      (len__ 1%nat) (fun i0__ i1__ => eval len__ (Add (Add (Mul (Var 1 []) (Inv (Var 0 []))) (Var 2
      [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)]))))))%nat r__ (upd (upd
      t__ (0, 0)%nat i0__) (1, 0)%nat i1__)) (t__ (0, 0)%nat) (t__ (1, 0)%nat)) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (L__ 1%nat) (J__
      (0, 0)%nat) (J__ (1, 0)%nat)). }
  pose (g8__ := (Given [] [(Var 0 []); (Var 1 []); (Var 3 [(0, 0); (1, 0)])] [(Add t_term__ (Opp
      (Var 0 []))); (Add (Var 1 []) (Opp (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__))))); (Add (Sum (1, 0)
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0);
      (1, 0)]))) t_term__))) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp
      (Var 2 [(0, 0); (1, 0)]))) (Var 0 [])))); (Add (Exp (Add (Add (Mul (Var 1 []) (Inv (Var 0
      []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)]))))))) (Opp
      (Add (Num 1) (Add (Add (Mul (Var 1 []) (Inv (Var 0 []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log
      (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))))))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat)
      (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H7__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H8__) (conj F6__ (conj F7__ Logic.I))))
      Logic.I))).
  pose (gap__ := (Add y_term__ (Opp (Exp (Opp (Mul (Var 1 []) (Inv (Var 0 [])))))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Add (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__))) (Opp (Mul (Add (Log
      (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) (Var 0 []))))
      (Add (Var 1 []) (Opp (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0);
      (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__)))))) (Inv (Var 0 []))) (Add (Exp (Add
      (Add (Mul (Var 1 []) (Inv (Var 0 []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp
      (Var 2 [(0, 0); (1, 0)]))))))) (Opp (Add (Num 1) (Add (Add (Mul (Var 1 []) (Inv (Var 0 [])))
      (Var 2 [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))))))))) (Exp
      (Opp (Mul (Var 1 []) (Inv (Var 0 []))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [(Var 0 []); (Var 1 []); (Var 3 [(0, 0); (1, 0)])] [(Add t_term__ (Opp
      (Var 0 []))); (Add (Var 1 []) (Opp (Sum (1, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0); (1, 0)]))) t_term__))))); (Add (Sum (1, 0)
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp (Var 2 [(0, 0);
      (1, 0)]))) t_term__))) (Opp (Mul (Add (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))) (Opp
      (Var 2 [(0, 0); (1, 0)]))) (Var 0 [])))); (Add (Exp (Add (Add (Mul (Var 1 []) (Inv (Var 0
      []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)]))))))) (Opp
      (Add (Num 1) (Add (Add (Mul (Var 1 []) (Inv (Var 0 []))) (Var 2 [(0, 0); (1, 0)])) (Opp (Log
      (Sum (0, 0) (Exp (Var 2 [(0, 0); (1, 0)])))))))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (1, 0)%nat)
      (I__ (0, 0)%nat) (I__ (1, 0)%nat))) Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H7__ (s__ (0, 0)%nat) (s__ (1, 0)%nat) (I__ (0, 0)%nat) (I__ (1, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H8__) (conj F6__ (conj F7__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* softmax-layer/strongly-convex: section 3, 5; derived here
   Conditions: targets that sum to one, t_nc >= tau > 0; L(W) <= L_0; ||Z X|| >= s ||Z|| for Z = V -
       1 1^T V / C
   Note: m_0 = exp(-L_0 / tau) s_min^2: gradient descent has a global linear rate *)
Theorem softmax_layer_strongly_convex
    (C D N : nat)
    (s tau L_0 : R)
    (V W x p : nat -> nat -> R) :
  let u (W : nat -> nat -> R) (c : nat) (k : nat) := sum (fun j => W c j * x j k) D in
  let t (c : nat) (k : nat) := p c k / sum (fun c1 => p c1 k) C in
  (1 <= C)%nat ->
  (1 <= D)%nat ->
  (1 <= N)%nat ->
  0 < s ->
  0 < tau ->
  0 < L_0 ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 < p c k) ->
  (forall c k, (c < C)%nat -> (k < N)%nat -> 0 <= (t c k - tau)) ->
  0 <= (L_0 - sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u W c1 k)) C) - u W c k) * t c k)
      C) N) ->
  0 <= (sum (fun k => sum (fun c => (sum (fun j => V c j * x j k) D - sum (fun c1 => sum (fun j => V
      c1 j * x j k) D) C / INR C) ^ 2) C) N - s ^ 2 * sum (fun c => sum (fun j => (V c j - sum (fun
      c1 => V c1 j) C / INR C) ^ 2) D) C) ->
  s ^ 2 * sum (fun c => sum (fun j => (V c j - sum (fun c1 => V c1 j) C / INR C) ^ 2) D) C * exp (-
      (L_0 / tau))
    <= Derive (fun e => Derive (fun e1 => sum (fun k => sum (fun c => (ln (sum (fun c1 => exp (u
        (fun i i1 => W i i1 + e * V i i1 + e1 * V i i1) c1 k)) C) - u (fun i i1 => W i i1 + e * V i
        i1 + e1 * V i i1) c k) * t c k) C) N) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => C | 1 => D | 2 => N | _ => 1 end)%nat).
  pose (t_term__ := (Mul (Var 6 [(0, 0); (2, 0)]) (Inv (Sum (0, 0) (Var 6 [(0, 0); (2, 0)]))))%nat).
  pose (u_term__ := (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s | 1, [i0__;
      i1__] => V i0__ i1__ | 2, [] => tau | 3, [] => L_0 | 4, [i0__; i1__] => W i0__ i1__ | 5,
      [i0__; i1__] => x i0__ i1__ | 6, [i0__; i1__] => p i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 2 []); (Var 3 []); (Var 6 [(0, 0); (2, 0)])] [(Add
      t_term__ (Opp (Var 2 []))); (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum
      (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__))))); (Add (Sum (2, 0) (Sum (0, 0) (Pow (Add
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)]))) (Opp (Mul (Sum (0, 0)
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2)))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Sum (1, 0) (Pow (Add (Var 1 [(0, 0); (1, 0)]) (Opp
      (Mul (Sum (0, 0) (Var 1 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2))))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H7__ (s__
      (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__)
      Logic.I))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K4__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K5__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 6 [(0, 0); (2, 0)])%nat r__
      t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add t_term__ (Opp (Var 2 [])))%nat
      r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 2
      [])))%nat (Add t_term__ (Opp (Var 2 [])))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g1__ L__ G2__ (Add t_term__ (Opp (Var 2 [])))%nat (Add t_term__ (Opp (Var
      2 [])))%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 3 []) (Opp (Sum (2, 0)
      (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__)))))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add (Var 3 []) (Opp (Sum (2,
      0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__)))))%nat
      (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp
      u_term__)) t_term__)))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__
      g1__ L__ G2__ (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp
      u_term__))) (Opp u_term__)) t_term__)))))%nat (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0)
      (Mul (Add (Log (Sum (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__)))))%nat); [exact
      J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Exp u_term__) (Inv (Sum
      (0, 0) (Exp u_term__)))) (Opp (Exp (Opp (Mul (Var 3 []) (Inv (Var 2 [])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => softmax_layer_least_probability
      (len__ 0%nat) (len__ 2%nat) (r__ 2%nat []) (r__ 3%nat []) (fun i0__ i1__ => eval len__
      u_term__%nat r__ (upd (upd t__ (0, 0)%nat i0__) (2, 0)%nat i1__)) (fun i0__ i1__ => r__ 6%nat
      [i0__; i1__]) (t__ (0, 0)%nat) (t__ (2, 0)%nat)) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat) (L__ 2%nat) (J__ (0, 0)%nat) (J__ (2, 0)%nat) (K3__
      t__ J__) (K4__ t__ J__) (fun i0__ i1__ I0__ I1__ => (K5__ (upd (upd t__ (0, 0)%nat i0__) (2,
      0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (2, 0)%nat i1__ (within_upd len__ t__
      (0, 0)%nat i0__ J__ I0__) I1__))) (fun i0__ i1__ I0__ I1__ => (K6__ (upd (upd t__ (0, 0)%nat
      i0__) (2, 0)%nat i1__) (within_upd len__ (upd t__ (0, 0)%nat i0__) (2, 0)%nat i1__ (within_upd
      len__ t__ (0, 0)%nat i0__ J__ I0__) I1__))) (K7__ t__ J__)). }
  pose (g9__ := (Given [] [(Var 0 []); (Var 2 []); (Var 3 []); (Var 6 [(0, 0); (2, 0)])] [(Add
      t_term__ (Opp (Var 2 []))); (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum
      (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__))))); (Add (Sum (2, 0) (Sum (0, 0) (Pow (Add
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)]))) (Opp (Mul (Sum (0, 0)
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2)))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Sum (1, 0) (Pow (Add (Var 1 [(0, 0); (1, 0)]) (Opp
      (Mul (Sum (0, 0) (Var 1 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2)))))); (Add (Mul (Exp u_term__)
      (Inv (Sum (0, 0) (Exp u_term__)))) (Opp (Exp (Opp (Mul (Var 3 []) (Inv (Var 2 [])))))))]
      [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H7__ (s__
      (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__)
      (conj F8__ Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Der (Der (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum (0, 0) (Exp u_term__)))
      (Opp u_term__)) t_term__))) [(4, 1)]) [(4, 1)]) (Opp (Mul (Mul (Pow (Var 0 []) 2) (Sum (0, 0)
      (Sum (1, 0) (Pow (Add (Var 1 [(0, 0); (1, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0); (1, 0)]))
      (Inv (Size 0))))) 2)))) (Exp (Opp (Mul (Var 3 []) (Inv (Var 2 []))))))))%nat).
  pose (shown__ := (Add (Mul (Add (Sum (2, 0) (Mul (Size 0) (Pow (Add (Sum (0, 0) (Mul (Sum (1, 0)
      (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)]))) (Mul (Exp u_term__) (Inv (Sum (0, 0)
      (Exp u_term__)))))) (Opp (Mul (Sum (0, 0) (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5
      [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2))) (Add (Sum (2, 0) (Sum (0, 0) (Pow (Add (Sum (1, 0)
      (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)]))) (Opp (Mul (Sum (0, 0) (Sum (1, 0)
      (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2))) (Opp (Mul
      (Pow (Var 0 []) 2) (Sum (0, 0) (Sum (1, 0) (Pow (Add (Var 1 [(0, 0); (1, 0)]) (Opp (Mul (Sum
      (0, 0) (Var 1 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2))))))) (Exp (Opp (Mul (Var 3 []) (Inv
      (Var 2 [])))))) (Sum (2, 0) (Sum (0, 0) (Mul (Pow (Add (Sum (1, 0) (Mul (Var 1 [(0, 0); (1,
      0)]) (Var 5 [(1, 0); (2, 0)]))) (Opp (Sum (0, 0) (Mul (Sum (1, 0) (Mul (Var 1 [(0, 0); (1,
      0)]) (Var 5 [(1, 0); (2, 0)]))) (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__)))))))) 2)
      (Add (Mul (Exp u_term__) (Inv (Sum (0, 0) (Exp u_term__)))) (Opp (Exp (Opp (Mul (Var 3 [])
      (Inv (Var 2 [])))))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g11__ := (Given [] [(Var 0 []); (Var 2 []); (Var 3 []); (Var 6 [(0, 0); (2, 0)])] [(Add
      t_term__ (Opp (Var 2 []))); (Add (Var 3 []) (Opp (Sum (2, 0) (Sum (0, 0) (Mul (Add (Log (Sum
      (0, 0) (Exp u_term__))) (Opp u_term__)) t_term__))))); (Add (Sum (2, 0) (Sum (0, 0) (Pow (Add
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)]))) (Opp (Mul (Sum (0, 0)
      (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Var 5 [(1, 0); (2, 0)])))) (Inv (Size 0))))) 2)))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Sum (1, 0) (Pow (Add (Var 1 [(0, 0); (1, 0)]) (Opp
      (Mul (Sum (0, 0) (Var 1 [(0, 0); (1, 0)])) (Inv (Size 0))))) 2)))))); (Add (Mul (Exp u_term__)
      (Inv (Sum (0, 0) (Exp u_term__)))) (Opp (Exp (Opp (Mul (Var 3 []) (Inv (Var 2 [])))))))]
      [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H6__ (s__ (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2,
      0)%nat))) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => (H7__ (s__
      (0, 0)%nat) (s__ (2, 0)%nat) (I__ (0, 0)%nat) (I__ (2, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H8__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H9__)
      (conj F8__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g11__ L__ G12__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.
