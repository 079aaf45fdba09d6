(* Before a formula is expanded: inverses go inside products and powers, absolute values, signs
   and the larger of two get one spelling, and values stand in the place of entries. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order.
Import ListNotations.
Open Scope R_scope.

(* inverses go inside products and powers *)

Fixpoint inverted (e : formula) : formula :=
  match e with
  | Mul a b => Mul (inverted a) (inverted b)
  | Pow a n => Pow (inverted a) n
  | Inv a => a
  | Sqrt a => Mul (Sqrt a) (inverted a)
  | _ => Inv e
  end.
Fixpoint push (e : formula) : formula :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi | Der _ _ => e
  | Add a b => Add (push a) (push b)
  | Mul a b => Mul (push a) (push b)
  | Pow a n => Pow (push a) n
  | Inv a => inverted (push a)
  | Apply f a => Apply f (push a)
  | Larger a b => Larger (push a) (push b)
  | Sum x a => Sum x (push a)
  | Max x a => Max x (push a)
  end.

(* |a| and the sign of a by roots, and the larger of two by |a - b|, so that each has one spelling *)
Definition absolute (a : formula) : formula := Sqrt (Pow a 2).
Fixpoint unfolded (e : formula) : formula :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi | Der _ _ => e
  | Add a b => Add (unfolded a) (unfolded b)
  | Mul a b => Mul (unfolded a) (unfolded b)
  | Pow a n => Pow (unfolded a) n
  | Inv a => Inv (unfolded a)
  | Abs a => absolute (unfolded a)
  | Sign a => Mul (absolute (unfolded a)) (Inv (unfolded a))
  | Apply f a => Apply f (unfolded a)
  | Larger a b =>
      let (a, b) := (unfolded a, unfolded b) in
      Mul (Inv (Num 2)) (Add (Add a b) (absolute (Add a (Opp b))))
  | Sum x a => Sum x (unfolded a)
  | Max x a => Max x (unfolded a)
  end.

(* The same by signs: |a| and the larger of two are a times its sign, and a sign stays as it is.
   So what is under it needs no root, and nothing of it needs to be inverted. *)
Definition signed (a : formula) : formula := Mul (Sign a) a.
Fixpoint unfolded_by_signs (e : formula) : formula :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi | Der _ _ => e
  | Add a b => Add (unfolded_by_signs a) (unfolded_by_signs b)
  | Mul a b => Mul (unfolded_by_signs a) (unfolded_by_signs b)
  | Pow a n => Pow (unfolded_by_signs a) n
  | Inv a => Inv (unfolded_by_signs a)
  | Abs a => signed (unfolded_by_signs a)
  | Apply f a => Apply f (unfolded_by_signs a)
  | Larger a b =>
      let (a, b) := (unfolded_by_signs a, unfolded_by_signs b) in
      Mul (Inv (Num 2)) (Add (Add a b) (signed (Add a (Opp b))))
  | Sum x a => Sum x (unfolded_by_signs a)
  | Max x a => Max x (unfolded_by_signs a)
  end.

(* Values in the place of entries. *)
Fixpoint substitute (w : list (formula * formula)) (e : formula) : formula :=
  match e with
  | Var _ _ => match find (fun p => eqb (fst p) e) w with Some (_, g) => g | None => e end
  | Num _ | Size _ | Pi | Der _ _ => e
  | Add a b => Add (substitute w a) (substitute w b)
  | Mul a b => Mul (substitute w a) (substitute w b)
  | Pow a n => Pow (substitute w a) n
  | Inv a => Inv (substitute w a)
  | Apply f a => Apply f (substitute w a)
  | Larger a b => Larger (substitute w a) (substitute w b)
  | Sum x a => Sum x (substitute w a)
  | Max x a => Max x (substitute w a)
  end.

(* --- what they mean ----------------------------------------------------------------------- *)

Section Meaning.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation within := (within len).

Lemma inv_sqrt a : / sqrt a = sqrt a * / a.
Proof.
  destruct (Rle_or_lt a 0) as [H|H].
  - rewrite sqrt_neg_0 by auto. rewrite Rinv_0. ring.
  - rewrite <- (sqrt_sqrt a) at 3 by lra. field. apply Rgt_not_eq, sqrt_lt_R0, H.
Qed.
Lemma inverted_ok e s : ev (inverted e) s = / ev e s.
Proof.
  induction e; cbn [inverted eval]; rewrite ?IHe, ?IHe1, ?IHe2, ?Rinv_mult, ?Rinv_inv; try reflexivity.
  - clear. induction n; simpl; [field|]. rewrite Rinv_mult, <- IHn. reflexivity.
  - destruct f; try reflexivity. cbn [eval apply]. rewrite IHe. symmetry. apply inv_sqrt.
Qed.
Lemma push_ok e : forall s, within s -> ev (push e) s = ev e s.
Proof.
  induction e; intros s I; cbn [push eval]; rewrite ?inverted_ok, ?IHe, ?IHe1, ?IHe2 by auto; try reflexivity.
  - apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - apply largest_ext; [apply lengths|]. intros i Hi. apply IHe. apply within_upd; auto.
Qed.
Lemma absolute_ok a s : ev (absolute a) s = Rabs (ev a s).
Proof. unfold absolute. cbn [eval apply]. rewrite <- Rsqr_pow2. apply sqrt_Rsqr_abs. Qed.
Lemma sign_by_absolute x : Rabs x * / x = sign x.
Proof.
  destruct (Rtotal_order x 0) as [H|[->|H]].
  - rewrite sign_eq_m1, Rabs_left by auto. field. lra.
  - rewrite sign_0, Rabs_R0. ring.
  - rewrite sign_eq_1, Rabs_right by lra. field. lra.
Qed.
Lemma larger_by_absolute x y : / 2 * (x + y + Rabs (x + -1 * y)) = Rmax x y.
Proof.
  destruct (Rle_or_lt x y) as [H|H].
  - rewrite Rmax_right, Rabs_left1 by lra. field.
  - rewrite Rmax_left, Rabs_right by lra. field.
Qed.
Lemma unfolded_ok e : forall s, within s -> ev (unfolded e) s = ev e s.
Proof.
  induction e; intros s I; cbn [unfolded eval]; rewrite ?IHe, ?IHe1, ?IHe2 by auto; try reflexivity.
  - destruct f; cbn [eval apply]; rewrite ?absolute_ok, IHe by auto; try reflexivity. apply sign_by_absolute.
  - rewrite absolute_ok. cbn [eval]. rewrite IHe1, IHe2 by auto. apply larger_by_absolute.
  - apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - apply largest_ext; [apply lengths|]. intros i Hi. apply IHe. apply within_upd; auto.
Qed.
Lemma signed_ok a s : ev (signed a) s = Rabs (ev a s).
Proof.
  unfold signed. cbn [eval apply]. destruct (Rtotal_order (ev a s) 0) as [H|[->|H]].
  - rewrite sign_eq_m1, Rabs_left by auto. ring.
  - rewrite Rabs_R0. ring.
  - rewrite sign_eq_1, Rabs_right by lra. ring.
Qed.
Lemma unfolded_by_signs_ok e : forall s, within s -> ev (unfolded_by_signs e) s = ev e s.
Proof.
  induction e; intros s I; cbn [unfolded_by_signs eval]; rewrite ?IHe, ?IHe1, ?IHe2 by auto; try reflexivity.
  - destruct f; rewrite ?signed_ok; cbn [eval apply]; rewrite IHe by auto; reflexivity.
  - rewrite signed_ok. cbn [eval]. rewrite IHe1, IHe2 by auto. apply larger_by_absolute.
  - apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - apply largest_ext; [apply lengths|]. intros i Hi. apply IHe. apply within_upd; auto.
Qed.
Lemma substitute_ok w e :
  (forall v g, In (v, g) w -> forall s, within s -> ev v s = ev g s) ->
  forall s, within s -> ev (substitute w e) s = ev e s.
Proof.
  intros W. induction e; intros s I; cbn [substitute eval]; rewrite ?IHe, ?IHe1, ?IHe2 by auto; try reflexivity.
  - destruct (find _ w) as [[v' g]|] eqn:F; [|reflexivity].
    apply find_some in F. destruct F as [J E]. simpl in E. apply eqb_eq in E. subst.
    symmetry. apply (W _ g J); auto.
  - apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - apply largest_ext; [apply lengths|]. intros i Hi. apply IHe. apply within_upd; auto.
Qed.
End Meaning.
