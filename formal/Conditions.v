(* What follows from a theorem's hypotheses about signs, and where formulas are therefore defined. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order.
Import ListNotations.
Open Scope R_scope.

(* What a theorem assumes, at all indices below their lengths: these formulas vanish nowhere, are
   positive, are not negative, and the entries (first of each pair) have these values. *)
Record hypotheses := Given {
  nonzero : list formula;
  positive : list formula;
  nonnegative : list formula;
  values : list (formula * formula) }.

Fixpoint every {A} (P : A -> Prop) (l : list A) : Prop :=
  match l with [] => True | a :: l => P a /\ every P l end.

Definition holds (g : hypotheses) (len : nat -> nat) (r : arrays) : Prop :=
  every (fun a => forall s, within len s -> eval len a r s <> 0) (nonzero g) /\
  every (fun a => forall s, within len s -> 0 < eval len a r s) (positive g) /\
  every (fun a => forall s, within len s -> 0 <= eval len a r s) (nonnegative g) /\
  every (fun p => forall s, within len s -> eval len (fst p) r s = eval len (snd p) r s) (values g).

Lemma every_in {A} (P : A -> Prop) l a : every P l -> In a l -> P a.
Proof. induction l; simpl; intros H []; destruct H; subst; auto. Qed.

(* positive, not negative, not zero *)
Record signs := Signs { pos : bool; nonneg : bool; nonvanishing : bool }.
Definition unknown : signs := Signs false false false.
Definition above_zero : signs := Signs true true true.

Section Conditions.
Variable g : hypotheses.

Definition told (l : list formula) (e : formula) : bool := existsb (eqb e) l.

Definition sign_of_apply (f : function) (a : signs) : signs :=
  match f with
  | Exponential => above_zero
  | Root => Signs (pos a) true (pos a)
  | Absolute => Signs (nonvanishing a) true (nonvanishing a)
  | Signum => a
  | Arccosine => Signs false true false
  | _ => unknown
  end.

(* A whole number that a sum of numbers, lengths, pi and what is not negative is not below. *)
Fixpoint least (e : formula) : option Z :=
  match e with
  | Num z => Some z
  | Size _ => Some 1%Z
  | Pi => Some 3%Z
  | Add a b => match least a with
      | Some x => match least b with Some y => Some (x + y)%Z | None => None end
      | None => None
      end
  | Mul (Num x) (Num y) => Some (x * y)%Z
  | Mul (Num x) a => if (0 <=? x)%Z
      then match least a with Some y => Some (x * y)%Z | None => None end
      else None
  | _ => if told (positive g) e || told (nonnegative g) e then Some 0%Z else None
  end.
Definition at_least (z : Z) (e : formula) : bool :=
  match least e with Some x => (z <=? x)%Z | None => false end.

Fixpoint sign_of (e : formula) : signs :=
  let s := match e with
  | Num z => Signs (0 <? z)%Z (0 <=? z)%Z (negb (z =? 0)%Z)
  | Size _ | Pi => above_zero
  | Add a b => let (p, q, _) := sign_of a in let (p', q', _) := sign_of b in
      Signs (p && q' || q && p' || at_least 1 e) (q && q' || at_least 0 e) false
  | Mul a b => let (p, q, z) := sign_of a in let (p', q', z') := sign_of b in
      Signs (p && p') (q && q' || eqb a b) (z && z')
  | Pow a n => let (p, q, z) := sign_of a in
      Signs (p || Nat.even n && z) (q || Nat.even n) z
  | Inv a => sign_of a
  | Apply f a => sign_of_apply f (sign_of a)
  | Larger a b => let (p, q, _) := sign_of a in let (p', q', _) := sign_of b in
      Signs (p || p') (q || q') false
  | Sum _ a | Max _ a => let (p, q, _) := sign_of a in Signs p q false
  | Var _ _ | Der _ _ => unknown
  end in
  let p := pos s || told (positive g) e in
  Signs p (p || nonneg s || told (nonnegative g) e) (p || nonvanishing s || told (nonzero g) e).

Definition positive_here e := pos (sign_of e).
Definition nonnegative_here e := nonneg (sign_of e).
Definition nonzero_here e := nonvanishing (sign_of e).

Definition in_domain (f : function) (a : formula) : bool :=
  match f with
  | Exponential | Sine | Cosine | Arctangent => true
  | Logarithm | Root => positive_here a
  | Arcsine | Arccosine => positive_here (Add (Num 1) a) && positive_here (Add (Num 1) (Opp a))
  | Absolute | Signum => nonzero_here a
  end.

(* Only what moves along m must be where functions have derivatives. *)
Fixpoint smooth_here (m : list (nat * nat)) (e : formula) : bool :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => true
  | Add a b | Mul a b => smooth_here m a && smooth_here m b
  | Pow a _ | Sum _ a => smooth_here m a
  | Inv a => smooth_here m a && (still m a || nonzero_here a)
  | Apply f a => smooth_here m a && (still m a || in_domain f a)
  | Larger a b => smooth_here m a && smooth_here m b &&
                  (still m a && still m b || nonzero_here (Add a (Opp b)))
  | Max _ a => still m a
  | Der a moves => smooth_here (moves ++ m) a
  end.

(* Only what stands under a derivative must be smooth. *)
Fixpoint derivable_here (e : formula) : bool :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => true
  | Add a b | Mul a b | Larger a b => derivable_here a && derivable_here b
  | Pow a _ | Inv a | Apply _ a | Sum _ a | Max _ a => derivable_here a
  | Der _ _ => smooth_here [] e
  end.

(* --- it follows --------------------------------------------------------------------------- *)

Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Hypothesis given : holds g len r.
Notation ev e s := (eval len e r s).
Notation within := (within len).

Definition means (t : signs) (e : formula) : Prop := forall s, within s ->
  (pos t = true -> 0 < ev e s) /\ (nonneg t = true -> 0 <= ev e s) /\ (nonvanishing t = true -> ev e s <> 0).

Lemma told_in l e : told l e = true -> In e l.
Proof. intros H. apply existsb_exists in H. destruct H as [y [Hy H]]. apply eqb_eq in H. subst. auto. Qed.

Lemma with_told t e : means t e ->
  means (let p := pos t || told (positive g) e in
         Signs p (p || nonneg t || told (nonnegative g) e) (p || nonvanishing t || told (nonzero g) e)) e.
Proof.
  intros M s I. destruct (M s I) as [P [N Z]]. destruct given as [GZ [GP [GN _]]].
  assert (A : pos t || told (positive g) e = true -> 0 < ev e s).
  { intros H. apply orb_prop in H. destruct H as [H|H]; [auto|].
    exact (every_in (fun a => forall s, within s -> 0 < ev a s) _ _ GP (told_in _ _ H) s I). }
  cbn [pos nonneg nonvanishing]. split; [exact A|split]; intros H.
  - apply orb_prop in H. destruct H as [H|H]; [|exact (every_in (fun a => forall s, within s -> 0 <= ev a s) _ _ GN (told_in _ _ H) s I)].
    apply orb_prop in H. destruct H as [H|H]; [left; auto|auto].
  - apply orb_prop in H. destruct H as [H|H]; [|exact (every_in (fun a => forall s, within s -> ev a s <> 0) _ _ GZ (told_in _ _ H) s I)].
    apply orb_prop in H. destruct H as [H|H]; [apply Rgt_not_eq, A; auto|auto].
Qed.

Ltac cases :=
  repeat match goal with
  | H : _ || _ = true |- _ => apply orb_prop in H; destruct H
  | H : _ && _ = true |- _ => apply andb_prop in H; destruct H
  end.
Ltac nothing := split; [|split]; discriminate.

Lemma even_power x n : Nat.even n = true -> 0 <= x ^ n.
Proof. intros H. apply Nat.even_spec in H. destruct H as [k ->]. rewrite pow_mult. apply pow_le, pow2_ge_0. Qed.

Lemma sign_of_apply_ok f e : means (sign_of e) e -> means (sign_of_apply f (sign_of e)) (Apply f e).
Proof.
  intros M s I. destruct (M s I) as [P [N Z]]. destruct f; cbn [sign_of_apply pos nonneg nonvanishing unknown above_zero eval apply];
    try nothing.
  - split; [|split]; intros _; [|left|apply Rgt_not_eq]; apply exp_pos.
  - split; [|split]; intros H; [|apply sqrt_pos|apply Rgt_not_eq]; apply sqrt_lt_R0; auto.
  - split; [|split]; try discriminate. intros _. apply acos_bound.
  - split; [|split]; intros H; [apply Rabs_pos_lt; auto|apply Rabs_pos|apply Rabs_no_R0; auto].
  - split; [|split]; intros H.
    + rewrite sign_eq_1 by auto. lra.
    + destruct (N H) as [H'|<-]; [rewrite sign_eq_1 by auto; lra|rewrite sign_0; lra].
    + destruct (Rtotal_order (ev e s) 0) as [H'|[H'|H']]; [rewrite sign_eq_m1 by auto; lra|elim (Z H H')|rewrite sign_eq_1 by auto; lra].
Qed.

Lemma least_ok e : forall z s, within s -> least e = Some z -> IZR z <= ev e s.
Proof.
  assert (T : forall e z s, within s ->
    (if told (positive g) e || told (nonnegative g) e then Some 0%Z else None) = Some z -> IZR z <= ev e s).
  { intros a z s I H. destruct given as [_ [GP [GN _]]].
    destruct (told (positive g) a) eqn:P; [|destruct (told (nonnegative g) a) eqn:N; [|discriminate]]; injection H as <-.
    - left. exact (every_in (fun a => forall s, within s -> 0 < ev a s) _ _ GP (told_in _ _ P) s I).
    - exact (every_in (fun a => forall s, within s -> 0 <= ev a s) _ _ GN (told_in _ _ N) s I). }
  induction e; intros k s I H; try (apply T; [exact I|exact H]); cbn [least] in H.
  - injection H as <-. apply Rle_refl.
  - injection H as <-. cbn [eval]. apply (le_INR 1), lengths.
  - injection H as <-. cbn [eval]. assert (A := PI2_3_2). lra.
  - destruct (least e1) as [x|]; [|discriminate]. destruct (least e2) as [y|]; [|discriminate]. injection H as <-.
    cbn [eval]. rewrite plus_IZR. apply Rplus_le_compat; auto.
  - destruct e1; try (apply T; [exact I|exact H]). cbn [eval].
    assert (K : (if (0 <=? z)%Z then match least e2 with Some y => Some (z * y)%Z | None => None end else None) = Some k ->
      IZR k <= IZR z * ev e2 s).
    { destruct (Z.leb_spec 0 z); [|discriminate]. destruct (least e2) as [y|]; [|discriminate].
      intros E. injection E as <-. rewrite mult_IZR. apply Rmult_le_compat_l; [apply IZR_le; auto|auto]. }
    destruct e2; try (apply K; exact H). injection H as <-. cbn [eval]. rewrite mult_IZR. apply Rle_refl.
Qed.
Lemma at_least_ok z e s : within s -> at_least z e = true -> IZR z <= ev e s.
Proof.
  unfold at_least. intros I H. destruct (least e) as [x|] eqn:E; [|discriminate].
  apply Rle_trans with (IZR x); [apply IZR_le, Z.leb_le, H|apply least_ok; auto].
Qed.

Lemma sign_of_ok e : means (sign_of e) e.
Proof.
  induction e; cbn [sign_of]; apply with_told.
  - intros s I; nothing.
  - intros s I. cbn [pos nonneg nonvanishing eval]. split; [|split]; intros H.
    + apply IZR_lt, Z.ltb_lt, H.
    + apply IZR_le, Z.leb_le, H.
    + apply negb_true_iff, Z.eqb_neq in H. intros E. apply eq_IZR in E. auto.
  - intros s I. assert (A := lt_INR 0 (len length) (lengths length)). simpl in A.
    split; [|split]; intros _; cbn [eval]; lra.
  - intros s I. assert (A := PI_RGT_0). split; [|split]; intros _; cbn [eval]; lra.
  - destruct (sign_of e1) as [p q z], (sign_of e2) as [p' q' z']. intros s I.
    destruct (IHe1 s I) as [P [N Z]], (IHe2 s I) as [P' [N' Z']]. cbn [pos nonneg nonvanishing eval] in *.
    split; [|split]; intros H; cases; try discriminate.
    + specialize (P H). specialize (N' H0). lra.
    + specialize (N H). specialize (P' H0). lra.
    + apply (at_least_ok _ _ s I) in H. cbn [eval] in H. lra.
    + specialize (N H). specialize (N' H0). lra.
    + apply (at_least_ok _ _ s I) in H. exact H.
  - destruct (sign_of e1) as [p q z], (sign_of e2) as [p' q' z']. intros s I.
    destruct (IHe1 s I) as [P [N Z]], (IHe2 s I) as [P' [N' Z']]. cbn [pos nonneg nonvanishing eval] in *.
    split; [|split]; intros H; cases.
    + apply Rmult_lt_0_compat; auto.
    + apply Rmult_le_pos; auto.
    + apply eqb_eq in H. subst. apply Rle_0_sqr.
    + apply Rmult_integral_contrapositive_currified; auto.
  - destruct (sign_of e) as [p q z]. intros s I. destruct (IHe s I) as [P [N Z]]. cbn [pos nonneg nonvanishing eval] in *.
    split; [|split]; intros H; cases.
    + apply pow_lt; auto.
    + assert (A := even_power (ev e s) n H). assert (B := pow_nonzero _ n (Z H0)). lra.
    + apply pow_le; auto.
    + apply even_power; auto.
    + apply pow_nonzero; auto.
  - intros s I. destruct (IHe s I) as [P [N Z]]. cbn [eval]. split; [|split]; intros H.
    + apply Rinv_0_lt_compat; auto.
    + destruct (N H) as [H'|<-]; [left; apply Rinv_0_lt_compat; auto|rewrite Rinv_0; lra].
    + apply Rinv_neq_0_compat; auto.
  - apply sign_of_apply_ok; auto.
  - destruct (sign_of e1) as [p q z], (sign_of e2) as [p' q' z']. intros s I.
    destruct (IHe1 s I) as [P [N Z]], (IHe2 s I) as [P' [N' Z']]. cbn [pos nonneg nonvanishing eval] in *.
    assert (A := Rmax_l (ev e1 s) (ev e2 s)). assert (B := Rmax_r (ev e1 s) (ev e2 s)).
    split; [|split]; intros H; cases; try discriminate.
    + specialize (P H). lra.
    + specialize (P' H). lra.
    + specialize (N H). lra.
    + specialize (N' H). lra.
  - destruct (sign_of e) as [p q z]. intros s I. cbn [pos nonneg nonvanishing eval] in *.
    split; [|split]; intros H; try discriminate.
    + apply sum_pos; [apply lengths|]. intros i Hi. apply (IHe (upd s x i)); auto using within_upd.
    + apply sum_nonneg. intros i Hi. apply (IHe (upd s x i)); auto using within_upd.
  - destruct (sign_of e) as [p q z]. intros s I. cbn [pos nonneg nonvanishing eval] in *.
    split; [|split]; intros H; try discriminate.
    + apply largest_pos; [apply lengths|]. intros i Hi. apply (IHe (upd s x i)); auto using within_upd.
    + apply largest_nonneg; [apply lengths|]. intros i Hi. apply (IHe (upd s x i)); auto using within_upd.
  - intros s I; nothing.
Qed.

Lemma positive_here_ok e : positive_here e = true -> forall s, within s -> 0 < ev e s.
Proof. intros H s I. apply (sign_of_ok e s I); exact H. Qed.
Lemma nonnegative_here_ok e : nonnegative_here e = true -> forall s, within s -> 0 <= ev e s.
Proof. intros H s I. apply (sign_of_ok e s I); exact H. Qed.
Lemma nonzero_here_ok e : nonzero_here e = true -> forall s, within s -> ev e s <> 0.
Proof. intros H s I. apply (sign_of_ok e s I); exact H. Qed.

Lemma in_domain_ok f a s : in_domain f a = true -> within s -> domain f (ev a s).
Proof.
  destruct f; cbn [in_domain domain]; intros H I; auto using positive_here_ok, nonzero_here_ok;
    (apply andb_prop in H; destruct H as [A B]; apply positive_here_ok with (s := s) in A; auto;
     apply positive_here_ok with (s := s) in B; auto; cbn [eval] in A, B; lra).
Qed.

Lemma smooth_here_ok e : forall m, smooth_here m e = true -> forall s, within s -> smooth len m e r s.
Proof.
  induction e; intros m H s I; cbn [smooth_here smooth] in *; auto; try (apply andb_prop in H; destruct H as [H H0]);
    try (apply orb_prop in H0; destruct H0 as [H0|H0]); try (apply andb_prop in H; destruct H as [H H1]);
    auto using within_upd, nonzero_here_ok, in_domain_ok.
  split; [auto|]. right. assert (A := nonzero_here_ok _ H0 s I). cbn [eval] in A. lra.
Qed.

Lemma derivable_here_ok e : derivable_here e = true -> forall s, within s ->
  differentiable len e r s /\ ev e s = ev (plain e) s.
Proof.
  induction e; intros H s I; cbn [derivable_here] in H; try (split; [exact Logic.I|reflexivity]); cases;
    cbn [differentiable eval plain].
  1-2: destruct (IHe1 H s I) as [? ->], (IHe2 H0 s I) as [? ->]; repeat split; auto.
  1-3: destruct (IHe H s I) as [? ->]; split; auto.
  - destruct (IHe1 H s I) as [? ->], (IHe2 H0 s I) as [? ->]; repeat split; auto.
  - split; [intros i Hi; apply IHe; auto using within_upd|].
    apply sum_ext. intros i Hi. apply IHe; auto using within_upd.
  - split; [intros i Hi; apply IHe; auto using within_upd|].
    apply largest_ext; [apply lengths|]. intros i Hi. apply IHe; auto using within_upd.
  - assert (S : smooth len [] (Der e moves) r s) by (apply (smooth_here_ok _ [] H s I)).
    split; [apply (smooth_differentiable len _ _ r s S)|apply (plain_ok len _ [] r s S)].
Qed.
End Conditions.
