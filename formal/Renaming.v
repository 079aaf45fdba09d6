(* Bound indices: which name they have does not matter, so each gets the one that its depth says. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Order Polynomial Reduction Inverse Roots.
Import ListNotations.
Open Scope R_scope.

(* Does a formula vary along an axis? *)
Fixpoint varies (x : axis) (e : formula) : bool :=
  match e with
  | Var _ axes => existsb (axis_eqb x) axes
  | Num _ | Size _ | Pi => false
  | Add a b | Mul a b | Larger a b => varies x a || varies x b
  | Pow a _ | Inv a | Apply _ a | Der a _ => varies x a
  | Sum y a | Max y a => if axis_eqb x y then false else varies x a
  end.

(* Does it stand in it at all, bound or not? *)
Fixpoint occurs (x : axis) (e : formula) : bool :=
  match e with
  | Var _ axes => existsb (axis_eqb x) axes
  | Num _ | Size _ | Pi => false
  | Add a b | Mul a b | Larger a b => occurs x a || occurs x b
  | Pow a _ | Inv a | Apply _ a | Der a _ => occurs x a
  | Sum y a | Max y a => axis_eqb x y || occurs x a
  end.

(* y in the place of x, where x is not bound *)
Fixpoint rename (x y : axis) (e : formula) : formula :=
  match e with
  | Var v axes => Var v (map (fun a => if axis_eqb a x then y else a) axes)
  | Num _ | Size _ | Pi => e
  | Add a b => Add (rename x y a) (rename x y b)
  | Mul a b => Mul (rename x y a) (rename x y b)
  | Larger a b => Larger (rename x y a) (rename x y b)
  | Pow a n => Pow (rename x y a) n
  | Inv a => Inv (rename x y a)
  | Apply f a => Apply f (rename x y a)
  | Der a moves => Der (rename x y a) moves
  | Sum z a => if axis_eqb z x then e else Sum z (rename x y a)
  | Max z a => if axis_eqb z x then e else Max z (rename x y a)
  end.

(* The names of bound indices start here; those of a theorem are below. *)
Definition first_bound : nat := 20.

(* the first name above those that are bound inside along the same length *)
Fixpoint height (l : nat) (e : formula) : nat :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => first_bound
  | Add a b | Mul a b | Larger a b => Nat.max (height l a) (height l b)
  | Pow a _ | Inv a | Apply _ a | Der a _ => height l a
  | Sum y a | Max y a =>
      if Nat.eqb (fst y) l then Nat.max (S (snd y)) (height l a) else height l a
  end.

(* a name that a theorem could have, and that stands nowhere in a formula *)
Fixpoint passing (fuel : nat) (x : axis) (e : formula) : axis :=
  match fuel with
  | O => x
  | S fuel => if occurs x e then passing fuel (fst x, S (snd x)) e else x
  end.

(* The terms of a formula that was written by the normal form, in order again. *)
Fixpoint tidy (e : formula) : polynomial :=
  match e with
  | Num z => if Z.eqb z 0 then [] else constant (inject_Z z)
  | Add a b => add (tidy a) (tidy b)
  | Mul a b => multiply (tidy a) (tidy b)
  | Inv a => inverse (fun _ => false) [] (tidy a)
  | Sqrt a => root (fun _ => false) (fun _ => false) [] (tidy a)
  | Apply f a => atom (Apply f (written (tidy a)))
  | Larger a b => atom (Larger (written (tidy a)) (written (tidy b)))
  | Sum x a => atom (Sum x (written (tidy a)))
  | Max x a => atom (Max x (written (tidy a)))
  | Var _ _ | Size _ | Pi | Pow _ _ | Der _ _ => atom e
  end.

(* An index by its depth, where the name is free for it: the name, and the terms in order. *)
Definition by_depth (x : axis) (e : formula) : axis * polynomial :=
  let y := (fst x, height (fst x) e) in
  if negb (axis_eqb x y) && occurs y e then (x, tidy e) else (y, tidy (rename x y e)).

(* --- what they mean ----------------------------------------------------------------------- *)

Lemma axis_eqb_refl x : axis_eqb x x = true.
Proof. apply axis_eqb_eq. reflexivity. Qed.
Lemma axis_eqb_neq x y : axis_eqb x y = false -> x <> y.
Proof. intros H ->. rewrite axis_eqb_refl in H. discriminate. Qed.

Lemma passing_length fuel x e : fst (passing fuel x e) = fst x.
Proof. revert x; induction fuel; intros x; simpl; [reflexivity|]. destruct (occurs x e); [rewrite IHfuel|]; reflexivity. Qed.

Lemma upd_upd s x i j : upd (upd s x i) x j = upd s x j.
Proof. apply functional_extensionality; intros y. unfold upd. destruct (axis_eqb y x); reflexivity. Qed.

Lemma upd_comm s x y i j : x <> y -> upd (upd s x i) y j = upd (upd s y j) x i.
Proof.
  intros H. apply functional_extensionality; intros w. unfold upd.
  destruct (axis_eqb w y) eqn:A, (axis_eqb w x) eqn:B; auto.
  apply axis_eqb_eq in A. apply axis_eqb_eq in B. congruence.
Qed.

Section Meaning.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.

Lemma varies_ok e : forall r s x i, varies x e = false -> eval len e r (upd s x i) = eval len e r s.
Proof.
  induction e; cbn [varies eval]; intros r s y i H; try reflexivity;
    try (apply orb_false_elim in H; destruct H; rewrite IHe1, IHe2; auto);
    try (rewrite IHe; auto).
  - f_equal. apply map_ext_in. intros a Ha. unfold upd. destruct (axis_eqb a y) eqn:E; [|reflexivity].
    exfalso. apply axis_eqb_eq in E. subst. assert (existsb (axis_eqb y) axes = true); [|congruence].
    apply existsb_exists. exists y. split; [auto|apply axis_eqb_refl].
  - apply sum_ext. intros j _. destruct (axis_eqb y x) eqn:E.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd. reflexivity.
    + apply axis_eqb_neq in E. rewrite upd_comm by auto. apply IHe; auto.
  - f_equal. apply functional_extensionality. intros j. destruct (axis_eqb y x) eqn:E.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd. reflexivity.
    + apply axis_eqb_neq in E. rewrite upd_comm by auto. apply IHe; auto.
  - apply Derive_ext. intros t. apply IHe; auto.
Qed.

Lemma occurs_varies x e : occurs x e = false -> varies x e = false.
Proof.
  induction e; cbn [occurs varies]; intros H; auto;
    apply orb_false_elim in H; destruct H as [A B]; rewrite ?A; auto; rewrite ?IHe1, ?IHe2; auto.
Qed.

Lemma rename_ok e : forall r s x y i, occurs y e = false ->
  eval len (rename x y e) r (upd s y i) = eval len e r (upd s x i).
Proof.
  induction e; cbn [occurs rename eval]; intros r s x' y i H; try reflexivity;
    try (apply orb_false_elim in H; destruct H as [A B]; rewrite IHe1, IHe2; auto);
    try (rewrite IHe; auto).
  - f_equal. rewrite map_map. apply map_ext_in. intros a Ha. unfold upd.
    destruct (axis_eqb a x') eqn:E; [rewrite axis_eqb_refl; reflexivity|].
    destruct (axis_eqb a y) eqn:F; [|reflexivity]. exfalso. apply axis_eqb_eq in F. subst.
    assert (existsb (axis_eqb y) axes = true); [|congruence].
    apply existsb_exists. exists y. split; [auto|apply axis_eqb_refl].
  - apply orb_false_elim in H. destruct H as [A B]. apply axis_eqb_neq in A.
    destruct (axis_eqb x x') eqn:E; cbn [eval]; apply sum_ext; intros j _.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd, upd_comm by auto. apply varies_ok, occurs_varies, B.
    + apply axis_eqb_neq in E. rewrite (upd_comm s y), (upd_comm s x') by auto. apply IHe; auto.
  - apply orb_false_elim in H. destruct H as [A B]. apply axis_eqb_neq in A.
    destruct (axis_eqb x x') eqn:E; cbn [eval]; f_equal; apply functional_extensionality; intros j.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd, upd_comm by auto. apply varies_ok, occurs_varies, B.
    + apply axis_eqb_neq in E. rewrite (upd_comm s y), (upd_comm s x') by auto. apply IHe; auto.
  - apply Derive_ext. intros t. apply IHe; auto.
Qed.

Lemma rename_same x e : rename x x e = e.
Proof.
  induction e; cbn [rename]; rewrite ?IHe, ?IHe1, ?IHe2; auto.
  - f_equal. rewrite <- (map_id axes) at 2. apply map_ext. intros a.
    destruct (axis_eqb a x) eqn:E; [apply axis_eqb_eq in E; auto|reflexivity].
  - destruct (axis_eqb x0 x); reflexivity.
  - destruct (axis_eqb x0 x); reflexivity.
Qed.

Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation pval := (pval len r).

Lemma tidy_ok e : forall s, within len s -> pval (tidy e) s = ev e s.
Proof.
  assert (F : forall a : formula, false = true -> forall s : indices, within len s -> 0 < ev a s) by discriminate.
  assert (G : forall a : formula, false = true -> forall s : indices, within len s -> ev a s <> 0) by discriminate.
  induction e; intros s I; cbn [tidy]; try apply atom_ok.
  - destruct (Z.eqb_spec z 0) as [->|_]; [reflexivity|]. rewrite constant_ok. unfold Q2R; simpl. field.
  - rewrite add_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite multiply_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite (inverse_ok _ _ len r G (fun u (H : In u []) => match H with end)), IHe by auto. reflexivity.
  - destruct f; try (rewrite atom_ok; cbn [eval]; rewrite written_ok, IHe by auto; reflexivity).
    rewrite (root_ok _ _ _ len r F G (fun u (H : In u []) => match H with end)), IHe by auto. reflexivity.
  - rewrite atom_ok. cbn [eval]. rewrite !written_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite atom_ok. cbn [eval]. apply sum_ext. intros i Hi. rewrite written_ok. auto using within_upd.
  - rewrite atom_ok. cbn [eval]. apply largest_ext; [apply lengths|]. intros i Hi. rewrite written_ok. auto using within_upd.
Qed.

Lemma by_depth_ok x e y p s i : by_depth x e = (y, p) -> within len s -> (i < len (fst x))%nat ->
  fst y = fst x /\ pval p (upd s y i) = ev e (upd s x i).
Proof.
  unfold by_depth. set (z := (fst x, height (fst x) e)). intros H I Hi.
  destruct (negb (axis_eqb x z) && occurs z e) eqn:E; injection H as <- <-.
  - split; [reflexivity|]. apply tidy_ok, within_upd; auto.
  - split; [reflexivity|]. rewrite tidy_ok by (apply within_upd; auto).
    apply andb_false_elim in E. destruct E as [E|E].
    + apply negb_false_iff, axis_eqb_eq in E. rewrite <- E, rename_same. reflexivity.
    + apply rename_ok, E.
Qed.
End Meaning.
