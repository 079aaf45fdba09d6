(* One spelling of the largest element along an axis: what does not vary along it, and a positive
   number that multiplies, come out. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial Inverse Renaming Summation.
Import ListNotations.
Open Scope R_scope.

Definition moves (x : axis) (t : Q * monomial) : bool := existsb (varies x) (snd t).
Definition size_of_first (p : polynomial) : Q := match p with (c, _) :: _ => Qmake (Z.abs (Qnum c)) (Qden c) | [] => 1%Q end.
(* the largest of c q, c being a positive number *)
Definition largest_of_moving (x : axis) (p : polynomial) : polynomial :=
  let c := size_of_first p in
  if (0 <? Qnum c)%Z then
    let (y, q) := by_depth x (written (scale (Qinv c) [] p)) in [(c, [Max y (written q)])]
  else let (y, q) := by_depth x (written p) in atom (Max y (written q)).
Definition largest_along (x : axis) (p : polynomial) : polynomial :=
  let (moving, still) := partition (moves x) p in
  match moving with [] => p | _ => add still (largest_of_moving x moving) end.

Section Meaning.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation pval := (pval len r).

Lemma largest_affine f a c n : (1 <= n)%nat -> 0 <= c -> largest (fun i => a + c * f i) n = a + c * largest f n.
Proof.
  intros L C. apply Rle_antisym.
  - apply largest_le; [exact L|]. intros i Hi. apply Rplus_le_compat_l, Rmult_le_compat_l; [exact C|].
    apply largest_above, Hi.
  - destruct (largest_attained f n L) as [i [Hi ->]]. apply (largest_above (fun i => a + c * f i) n i Hi).
Qed.
Lemma largest_renamed x e s : within len s ->
  let (y, q) := by_depth x e in
  ev (Max y (written q)) s = largest (fun i => ev e (upd s x i)) (len (fst x)).
Proof.
  intros I. assert (L := lengths (fst x)). destruct (by_depth x e) as [y q] eqn:B.
  assert (Y : fst y = fst x) by (apply (by_depth_ok len lengths r x _ y q s 0 B I); lia).
  cbn [eval]. rewrite Y. apply largest_ext; [exact L|]. intros i Hi.
  rewrite written_ok. destruct (by_depth_ok len lengths r x _ y q s i B I Hi) as [_ ->]. reflexivity.
Qed.
Lemma largest_of_moving_ok x p s : within len s ->
  pval (largest_of_moving x p) s = largest (fun i => pval p (upd s x i)) (len (fst x)).
Proof.
  intros I. unfold largest_of_moving. set (c := size_of_first p). clearbody c.
  destruct (0 <? Qnum c)%Z eqn:P.
  - assert (A := largest_renamed x (written (scale (Qinv c) [] p)) s I). destruct (by_depth x _) as [y q].
    rewrite pval_cons. cbn [Polynomial.mval Polynomial.pval fold_right]. rewrite A, Rmult_1_r, Rplus_0_r.
    assert (C : 0 < Q2R c).
    { apply Z.ltb_lt in P. unfold Q2R. apply Rmult_lt_0_compat; [apply IZR_lt; exact P|].
      apply Rinv_0_lt_compat, IZR_lt. reflexivity. }
    rewrite <- (Rplus_0_l (Q2R c * _)), <- largest_affine by (auto; lra). apply largest_ext; [apply lengths|].
    intros i _. rewrite written_ok, scale_ok, Q2R_inverse by lra. cbn [Polynomial.mval fold_right]. field. lra.
  - assert (A := largest_renamed x (written p) s I). destruct (by_depth x _) as [y q]. rewrite atom_ok, A.
    apply largest_ext; [apply lengths|]. intros i _. apply written_ok.
Qed.
Lemma apart_ok x p moving still s : partition (moves x) p = (moving, still) ->
  pval p s = pval still s + pval moving s /\ forallb (fun t => negb (moves x t)) still = true.
Proof.
  revert moving still; induction p as [|t p IH]; simpl; intros moving still H.
  - injection H as <- <-. simpl. split; [ring|reflexivity].
  - destruct (partition (moves x) p) as [g l]. destruct (IH g l eq_refl) as [E F].
    change (fold_right (fun (t0 : Q * list formula) (x0 : R) => Q2R (fst t0) * mval len r (snd t0) s + x0) 0 p) with (pval p s).
    destruct (moves x t) eqn:A; injection H as <- <-; simpl; rewrite ?A, E; split; auto;
      unfold Polynomial.pval; simpl; ring.
Qed.
Lemma still_ok x p s i : forallb (fun t => negb (moves x t)) p = true -> pval p (upd s x i) = pval p s.
Proof.
  induction p as [|[c m] p IH]; cbn [forallb]; intros H; [reflexivity|]. apply andb_prop in H. destruct H as [A B].
  rewrite !pval_cons, IH by auto. apply negb_true_iff in A. rewrite (varies_monomial len r m s x i A). reflexivity.
Qed.
Theorem largest_along_ok x p s : within len s ->
  pval (largest_along x p) s = largest (fun i => pval p (upd s x i)) (len (fst x)).
Proof.
  intros I. assert (L := lengths (fst x)). unfold largest_along. destruct (partition (moves x) p) as [moving still] eqn:P.
  assert (K : forall s, pval p s = pval still s + pval moving s) by (intros s'; apply (apart_ok x p _ _ s' P)).
  destruct (apart_ok x p _ _ s P) as [_ S].
  transitivity (pval still s + largest (fun i => pval moving (upd s x i)) (len (fst x))).
  - destruct moving as [|t moving].
    + rewrite K. f_equal. cbn [Polynomial.pval fold_right].
      destruct (largest_attained (fun _ => 0) (len (fst x)) L) as [i [_ ->]]. reflexivity.
    + rewrite add_ok, largest_of_moving_ok by auto. reflexivity.
  - rewrite <- (Rmult_1_l (largest _ _)), <- largest_affine by (auto; lra). apply largest_ext; [exact L|].
    intros i _. rewrite K, (still_ok x still s i S). ring.
Qed.
End Meaning.
