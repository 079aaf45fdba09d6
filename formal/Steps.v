(* Steps by which a bound is led back to others: each lemma says that a formula is not negative
   where its premises are not. *)
From Coq Require Import Reals Lra Lia List Arith ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Conditions Bounds.
Import ListNotations.
Open Scope R_scope.

(* by the discriminant *)
Lemma quadratic a x b c : 0 <= a -> 0 <= c -> 0 <= 4 * (a * c) + -1 * b ^ 2 -> 0 <= a * x ^ 2 + b * x + c.
Proof.
  intros A C D. destruct (Req_dec a 0) as [->|N].
  - assert (B : b ^ 2 = 0) by (assert (P := pow2_ge_0 b); lra).
    assert (b = 0) as -> by (simpl in B; rewrite Rmult_1_r in B; apply Rmult_integral in B; tauto). lra.
  - apply Rmult_le_reg_l with (4 * a); [lra|].
    replace (4 * a * (a * x ^ 2 + b * x + c)) with ((2 * a * x + b) ^ 2 + (4 * (a * c) + -1 * b ^ 2)) by ring.
    assert (P := pow2_ge_0 (2 * a * x + b)). lra.
Qed.

Lemma squared x y : 0 <= x -> 0 <= x ^ 2 + -1 * y ^ 2 -> 0 <= x + y.
Proof.
  intros X D. destruct (Rle_or_lt 0 (x + y)) as [L|L]; [exact L|].
  assert (P : 0 < (- y - x) * (- y + x)) by (apply Rmult_lt_0_compat; lra).
  replace ((- y - x) * (- y + x)) with (- (x ^ 2 + -1 * y ^ 2)) in P by ring. lra.
Qed.

Lemma logarithms p q : 0 < q -> 0 <= p + -1 * q -> 0 <= ln p + -1 * ln q.
Proof. intros Q D. assert (A := ln_le q p Q ltac:(lra)). lra. Qed.

Lemma exponentials x y : 0 <= x + -1 * y -> 0 <= exp x + -1 * exp y.
Proof.
  intros D. destruct (Req_dec x y) as [->|N]; [lra|].
  assert (A := exp_increasing y x ltac:(lra)). lra.
Qed.

(* a largest element is one of them *)
Lemma at_largest (P : R -> R) f n : (1 <= n)%nat ->
  (forall i, (i < n)%nat -> 0 <= P (f i)) -> 0 <= P (largest f n).
Proof. intros H K. destruct (largest_attained f n H) as [i [Hi ->]]. auto. Qed.

(* --- along a line ------------------------------------------------------------------------- *)

Lemma along_line (F : R -> R) (y l : R) : is_derive (fun e => F (y + e * 1)) 0 l -> is_derive F y l.
Proof.
  intros D.
  apply (is_derive_ext (fun u => (fun e => F (y + e * 1)) (u - y))).
  { intros u. cbv beta. f_equal. ring. }
  replace l with (scal 1 l) by (unfold scal; simpl; unfold mult; simpl; ring).
  apply (is_derive_comp (fun e => F (y + e * 1)) (fun u => u - y)).
  - replace (y - y) with 0 by ring. exact D.
  - auto_derive; [exact Logic.I|ring].
Qed.

(* what is not negative on [a, b] and rises from there outwards *)
Lemma outwards (F G : R -> R) a b x : a <= b -> (forall y, a <= y <= b -> 0 <= F y) ->
  (b < x -> forall y, b <= y <= x -> is_derive F y (G y) /\ 0 <= G y) ->
  (x < a -> forall y, x <= y <= a -> is_derive F y (G y) /\ 0 <= -1 * G y) -> 0 <= F x.
Proof.
  intros O M Right Left.
  assert (K : forall u v, u < v -> (forall y, u <= y <= v -> is_derive F y (G y)) ->
    exists c, u <= c <= v /\ F v - F u = G c * (v - u)).
  { intros u v L D. destruct (MVT_gen F u v G) as [c [C E]].
    - rewrite Rmin_left, Rmax_right by lra. intros y Y. apply D. lra.
    - rewrite Rmin_left, Rmax_right by lra. intros y Y. apply continuity_pt_filterlim.
      apply @ex_derive_continuous. eexists. apply D. exact Y.
    - rewrite Rmin_left, Rmax_right in C by lra. exists c. auto. }
  destruct (Rle_or_lt x b) as [B|B]; [destruct (Rle_or_lt a x) as [A|A]|].
  - apply M. lra.
  - destruct (K x a A (fun y Y => proj1 (Left A y Y))) as [c [C E]].
    assert (P := proj2 (Left A c C)). assert (Q := M a ltac:(lra)).
    assert (S : 0 <= -1 * G c * (a - x)) by (apply Rmult_le_pos; lra). lra.
  - destruct (K b x B (fun y Y => proj1 (Right B y Y))) as [c [C E]].
    assert (P := proj2 (Right B c C)). assert (Q := M b ltac:(lra)).
    assert (S : 0 <= G c * (x - b)) by (apply Rmult_le_pos; lra). lra.
Qed.

(* the same arrays with one more number *)
Definition with_value (r : arrays) (k : nat) (m : R) : arrays :=
  fun v idx => if Nat.eqb v k then m else r v idx.

(* --- at formulas ------------------------------------------------------------------------- *)

Section Formulas.
Variable len : nat -> nat.
Variable r : arrays.
Variable s : indices.
Notation ev e := (eval len e r s).

Lemma quadratic_ok a x b c : 0 <= ev a -> 0 <= ev c ->
  0 <= ev (Add (Mul (Num 4) (Mul a c)) (Opp (Pow b 2))) -> 0 <= ev (Add (Add (Mul a (Pow x 2)) (Mul b x)) c).
Proof. cbn [eval]. apply quadratic. Qed.

Lemma squared_ok x y : 0 <= ev x -> 0 <= ev (Add (Pow x 2) (Opp (Pow y 2))) -> 0 <= ev (Add x y).
Proof. cbn [eval]. apply squared. Qed.

Lemma logarithms_ok p q : 0 < ev q -> 0 <= ev (Add p (Opp q)) -> 0 <= ev (Add (Log p) (Opp (Log q))).
Proof. cbn [eval apply]. apply logarithms. Qed.

Lemma exponentials_ok x y : 0 <= ev (Add x (Opp y)) -> 0 <= ev (Add (Exp x) (Opp (Exp y))).
Proof. cbn [eval apply]. apply exponentials. Qed.

(* over pairs of two different indices: b is the part in which both are one *)
Lemma pairs_ok x y a b : fst y = fst x -> within len s ->
  (forall t, within len t -> 0 <= eval len a r t) -> eval len a r (upd s y (s x)) = ev b ->
  0 <= ev (Add (Sum y a) (Opp b)).
Proof.
  intros E I N D. cbn [eval]. rewrite <- D.
  assert (A := sum_above (fun i => eval len a r (upd s y i)) (len (fst y)) (s x)). cbv beta in A.
  assert (B : eval len a r (upd s y (s x)) <= sum (fun i => eval len a r (upd s y i)) (len (fst y))).
  { apply A; [|rewrite E; apply I]. intros j Hj. apply N. apply within_upd; assumption. }
  lra.
Qed.
End Formulas.
