(* How a formula changes when arrays move along others: its derivative as a formula again, and
   the proof that it is the derivative.  (`plain` carries out every derivative in a formula.) *)
From Coq Require Import Reals Lra List Arith ZArith Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula.
Import ListNotations.
Open Scope R_scope.

Notation Opp a := (Mul (Num (-1)) a).

(* the derivative of f at a *)
Definition slope (f : function) (a : formula) : formula :=
  match f with
  | Exponential => Exp a
  | Logarithm => Inv a
  | Root => Inv (Mul (Num 2) (Sqrt a))
  | Sine => Cos a
  | Cosine => Opp (Sin a)
  | Arctangent => Inv (Add (Num 1) (Pow a 2))
  | Arcsine => Inv (Sqrt (Add (Num 1) (Opp (Pow a 2))))
  | Arccosine => Opp (Inv (Sqrt (Add (Num 1) (Opp (Pow a 2)))))
  | Absolute => Sign a
  | Signum => Num 0
  end.

Fixpoint diff (e : formula) (moves : list (nat * nat)) : formula :=
  match e with
  | Var v axes => match along moves v with Some d => Var d axes | None => Num 0 end
  | Num _ | Size _ | Pi => Num 0
  | Max _ _ | Der _ _ => Num 0  (* the one stands still wherever it is smooth, the other is not plain *)
  | Add a b => Add (diff a moves) (diff b moves)
  | Mul a b => Add (Mul (diff a moves) b) (Mul a (diff b moves))
  | Pow a n => Mul (Mul (Num (Z.of_nat n)) (Pow a (pred n))) (diff a moves)
  | Inv a => Mul (Opp (Pow (Inv a) 2)) (diff a moves)
  | Apply f a => Mul (slope f a) (diff a moves)
  | Larger a b =>
      let (da, db) := (diff a moves, diff b moves) in
      Mul (Inv (Num 2)) (Add (Add da db) (Mul (Sign (Add a (Opp b))) (Add da (Opp db))))
  | Sum x a => Sum x (diff a moves)
  end.

Fixpoint plain (e : formula) : formula :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => e
  | Add a b => Add (plain a) (plain b)
  | Mul a b => Mul (plain a) (plain b)
  | Pow a n => Pow (plain a) n
  | Inv a => Inv (plain a)
  | Apply f a => Apply f (plain a)
  | Larger a b => Larger (plain a) (plain b)
  | Sum x a => Sum x (plain a)
  | Max x a => Max x (plain a)
  | Der a moves => diff (plain a) moves
  end.

(* No derivative stands inside. *)
Fixpoint free (e : formula) : bool :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => true
  | Add a b | Mul a b | Larger a b => free a && free b
  | Pow a _ | Inv a | Apply _ a | Sum _ a | Max _ a => free a
  | Der _ _ => false
  end.

Ltac conjuncts :=
  repeat match goal with
  | H : _ && _ = true |- _ => apply andb_prop in H; destruct H
  | H : _ /\ _ |- _ => destruct H
  end.

Lemma free_slope f a : free a = true -> free (slope f a) = true.
Proof. destruct f; simpl; intros H; rewrite ?H; reflexivity. Qed.

Lemma free_diff e moves : free e = true -> free (diff e moves) = true.
Proof.
  induction e; simpl; intros H; try discriminate; auto; conjuncts.
  - destruct (along moves v); reflexivity.
  - rewrite IHe1, IHe2; auto.
  - rewrite IHe1, IHe2, H, H0; auto.
  - rewrite H, IHe; auto.
  - rewrite H, IHe; auto.
  - rewrite free_slope, IHe; auto.
  - rewrite IHe1, IHe2, H, H0; auto.
Qed.

Lemma free_plain e : free (plain e) = true.
Proof. induction e; simpl; auto; try (rewrite IHe1, IHe2; auto). apply free_diff; auto. Qed.

Lemma move_0 r moves : move r moves 0 = r.
Proof.
  apply functional_extensionality; intros v. apply functional_extensionality; intros idx.
  unfold move. destruct (along moves v); [ring|reflexivity].
Qed.

Lemma square_below x : -1 < x < 1 -> 0 < 1 + -1 * x ^ 2.
Proof. intros H. simpl. replace (1 + -1 * (x * (x * 1))) with ((1 - x) * (1 + x)) by ring. apply Rmult_lt_0_compat; lra. Qed.

Lemma is_derive_Rmax (f g : R -> R) (x df dg : R) : is_derive f x df -> is_derive g x dg -> f x <> g x ->
  is_derive (fun t => Rmax (f t) (g t)) x (/ 2 * (df + dg + sign (f x + -1 * g x) * (df + -1 * dg))).
Proof.
  intros F G N. assert (C : continuous (fun t => f t - g t) x).
  { apply @ex_derive_continuous. exists (df - dg). apply @is_derive_minus; auto. }
  destruct (Rlt_or_le (f x) (g x)) as [H|H].
  - rewrite sign_eq_m1 by lra. replace (/ 2 * _) with dg by field.
    apply (is_derive_ext_loc g); [|exact G].
    assert (L : locally x (fun t => f t - g t < 0)) by (apply (C (fun u => u < 0)), open_lt; lra).
    generalize L. apply filter_imp. intros t Ht. rewrite Rmax_right; lra.
  - rewrite sign_eq_1 by lra. replace (/ 2 * _) with df by field.
    apply (is_derive_ext_loc f); [|exact F].
    assert (L : locally x (fun t => 0 < f t - g t)) by (apply (C (fun u => 0 < u)), open_gt; lra).
    generalize L. apply filter_imp. intros t Ht. rewrite Rmax_left; lra.
Qed.

Section Lengths.
Variable len : nat -> nat.

Lemma slope_ok f a r s : domain f (eval len a r s) ->
  is_derive (apply f) (eval len a r s) (eval len (slope f a) r s).
Proof.
  destruct f; simpl; intros H.
  - apply is_derive_exp.
  - apply is_derive_ln; auto.
  - evar_last; [apply (is_derive_sqrt (fun x => x)); [apply @is_derive_id|auto]|].
    unfold one; simpl; unfold Rdiv; ring.
  - apply is_derive_Reals, derivable_pt_lim_sin.
  - apply is_derive_Reals. replace (-1 * _) with (- sin (eval len a r s)) by ring. apply derivable_pt_lim_cos.
  - evar_last; [apply is_derive_atan|unfold Rsqr; f_equal; ring].
  - apply is_derive_Reals. assert (A := derive_pt_asin _ H). unfold Rdiv, Rsqr in A.
    replace (1 + -1 * _) with (1 - eval len a r s * eval len a r s) by ring. rewrite Rmult_1_l in A.
    apply (derive_pt_eq_1 _ _ _ _ A).
  - apply is_derive_Reals. assert (A := derive_pt_acos _ H). unfold Rdiv, Rsqr in A.
    replace (1 + -1 * (eval len a r s * (eval len a r s * 1))) with (1 - eval len a r s * eval len a r s) by ring. apply (derive_pt_eq_1 _ _ _ _ A).
  - evar_last; [apply (is_derive_Rabs (fun x => x) _ 1); [apply @is_derive_id|auto]|]. ring.
  - destruct (Rlt_or_le (eval len a r s) 0) as [N|N].
    + apply (is_derive_ext_loc (fun _ => -1)); [|apply @is_derive_const].
      generalize (open_lt 0 _ N). apply filter_imp. intros t Ht. symmetry. apply sign_eq_m1; auto.
    + apply (is_derive_ext_loc (fun _ => 1)); [|apply @is_derive_const].
      assert (N' : 0 < eval len a r s) by lra.
      generalize (open_gt 0 _ N'). apply filter_imp. intros t Ht. symmetry. apply sign_eq_1; auto.
Qed.

(* --- what stands still ------------------------------------------------------------------- *)

(* All that moves along `moves` moves in m, too. *)
Definition covers (m moves : list (nat * nat)) : Prop := forall v, along m v = None -> along moves v = None.

Lemma along_app k m v : along (k ++ m) v = None <-> along k v = None /\ along m v = None.
Proof.
  induction k as [|[w d] k IH]; simpl; [tauto|]. destruct (Nat.eqb v w); [|exact IH].
  split; [discriminate|intros [H _]; discriminate].
Qed.
Lemma covers_left k m : covers (k ++ m) k.
Proof. intros v H. apply along_app in H. apply H. Qed.
Lemma covers_right k m moves : covers m moves -> covers (k ++ m) moves.
Proof. intros C v H. apply along_app in H. apply C, H. Qed.

Lemma still_fewer m k e : covers m k -> still m e = true -> still k e = true.
Proof.
  intros C. induction e; simpl; intros H; auto; conjuncts; rewrite ?IHe1, ?IHe2; auto.
  destruct (along m v) eqn:E; [discriminate|]. rewrite (C _ E). reflexivity.
Qed.
Lemma smooth_fewer e : forall m k r s, covers m k -> smooth len m e r s -> smooth len k e r s.
Proof.
  induction e; intros m k r s' C H; cbn [smooth] in *; conjuncts; eauto.
  - split; [eauto|]. destruct H0; [left; eapply still_fewer; eauto|right; auto].
  - split; [eauto|]. destruct H0; [left; eapply still_fewer; eauto|right; auto].
  - split; [split; eauto|]. destruct H0 as [H0|H0]; [left; conjuncts|right; auto].
    rewrite (still_fewer m k e1), (still_fewer m k e2); auto.
  - eapply still_fewer; eauto.
  - apply (IHe (moves ++ m)); auto. intros v E. apply along_app in E. apply along_app. split; [apply E|apply C, E].
Qed.

Lemma still_plain m e : still m e = true -> plain e = e.
Proof.
  induction e; simpl; intros H; try discriminate; conjuncts; auto; rewrite ?IHe, ?IHe1, ?IHe2; auto.
Qed.
Lemma still_smooth m e r s : still m e = true -> smooth len m e r s.
Proof.
  revert s; induction e; simpl; intros s' H; try discriminate; auto; conjuncts; auto.
  repeat split; auto. left. apply andb_true_iff; auto.
Qed.
Lemma still_move m moves e r t : covers m moves -> still m e = true ->
  forall s, eval len e (move r moves t) s = eval len e r s.
Proof.
  intros C. induction e; intros H s'; cbn [still eval] in *; try discriminate; try reflexivity; conjuncts;
    rewrite ?IHe, ?IHe1, ?IHe2; auto.
  - unfold move. destruct (along m v) eqn:E; [discriminate|]. rewrite (C _ E). reflexivity.
  - f_equal. apply functional_extensionality. intros i. apply IHe; auto.
  - f_equal. apply functional_extensionality. intros i. apply IHe; auto.
Qed.
Lemma still_diff m moves e r : covers m moves -> still m e = true ->
  forall s, eval len (diff e moves) r s = 0.
Proof.
  intros C. induction e; intros H s'; cbn [still diff eval] in *; try discriminate; try reflexivity; conjuncts;
    rewrite ?IHe, ?IHe1, ?IHe2; auto; try ring.
  - destruct (along m v) eqn:E; [discriminate|]. rewrite (C _ E). reflexivity.
  - rewrite (sum_ext _ (fun _ => 0 * 0)) by (intros; rewrite IHe; auto; ring). rewrite sum_scal. ring.
Qed.
Lemma still_derive m moves e r s : covers m moves -> still m e = true ->
  is_derive (fun t => eval len e (move r moves t) s) 0 (eval len (diff e moves) r s).
Proof.
  intros C H. rewrite (still_diff m) by auto. apply (is_derive_ext (fun _ => eval len e r s)).
  - intros t. symmetry. apply (still_move m); auto.
  - apply @is_derive_const.
Qed.

(* --- the derivative ---------------------------------------------------------------------- *)

Theorem diff_ok m e r s moves : covers m moves -> free e = true -> smooth len m e r s ->
  is_derive (fun t => eval len e (move r moves t) s) 0 (eval len (diff e moves) r s).
Proof.
  intros C. revert s; induction e; intros s Hf Hd; cbn [free] in Hf; conjuncts;
    match goal with |- is_derive (fun t => eval len ?e _ _) _ _ =>
      destruct (still m e) eqn:ST; [exact (still_derive m moves e r s C ST)|] end;
    cbn [smooth still] in *; conjuncts;
    repeat match goal with H : ?b = true \/ _ |- _ => destruct H as [H|H]; [congruence|] end;
    cbn [diff eval].
  - unfold move. destruct (along moves v); cbn [eval]; [|apply @is_derive_const].
    auto_derive; [exact I|ring].
  - apply @is_derive_const.
  - apply @is_derive_const.
  - apply @is_derive_const.
  - apply @is_derive_plus; auto.
  - evar_last.
    + apply (is_derive_mult (fun t => eval len e1 (move r moves t) s) (fun t => eval len e2 (move r moves t) s));
        [eauto|eauto|intros; apply Rmult_comm].
    + cbv beta. rewrite move_0. reflexivity.
  - evar_last; [apply is_derive_pow; eauto|]. cbv beta. rewrite move_0, INR_IZR_INZ. ring.
  - evar_last; [apply is_derive_inv; [eauto|cbv beta; rewrite move_0; auto]|].
    cbv beta. rewrite move_0. field. auto.
  - evar_last; [apply is_derive_comp; [cbv beta; rewrite move_0; apply slope_ok; auto|eauto]|].
    cbv beta. unfold scal; simpl; unfold mult; simpl; ring.
  - evar_last; [apply (is_derive_Rmax (fun t => eval len e1 (move r moves t) s) (fun t => eval len e2 (move r moves t) s));
      [eauto|eauto|cbv beta; rewrite move_0; auto]|].
    cbv beta. rewrite move_0. reflexivity.
  - apply (is_derive_sum (fun i t => eval len e (move r moves t) (upd s x i))
                         (fun i => eval len (diff e moves) r (upd s x i))).
    intros; auto.
  - congruence.
  - discriminate.
Qed.

Lemma slope_smooth m f a r s : smooth len m a r s -> still m a = true \/ domain f (eval len a r s) ->
  smooth len m (slope f a) r s.
Proof.
  intros A [H|H].
  - destruct f; cbn [slope smooth still]; rewrite ?H; auto 8.
  - destruct f; cbn [domain slope smooth eval apply] in *; auto.
    + split; [auto|right; lra].
    + assert (B := sqrt_lt_R0 _ H). repeat split; auto. right. lra.
    + assert (B := pow2_ge_0 (eval len a r s)). repeat split; auto. right. lra.
    + assert (B := square_below _ H). assert (C := sqrt_lt_R0 _ B). repeat split; auto. right. lra.
    + assert (B := square_below _ H). assert (C := sqrt_lt_R0 _ B). repeat split; auto. right. lra.
Qed.

Lemma diff_smooth m e r s moves : smooth len m e r s -> smooth len m (diff e moves) r s.
Proof.
  revert s; induction e; intros s H; cbn [smooth diff] in *; conjuncts; try (repeat split; auto; fail); auto.
  - destruct (along moves v); exact I.
  - split; [apply slope_smooth; auto|auto].
  - repeat split; cbn [smooth still eval domain]; auto.
    destruct H0 as [H0|H0]; [left; conjuncts; rewrite H0, H2; reflexivity|right; lra].
Qed.

Lemma continuous_at m e r s moves : covers m moves -> free e = true -> smooth len m e r s ->
  continuous (fun t => eval len e (move r moves t) s) 0.
Proof. intros. apply @ex_derive_continuous. eexists. apply (diff_ok m); auto. Qed.

Definition sound (m : list (nat * nat)) (e : formula) : Prop := forall r s, smooth len m e r s ->
  smooth len m (plain e) r s /\ eval len e r s = eval len (plain e) r s /\
  forall moves, covers m moves -> locally 0 (fun t => smooth len m e (move r moves t) s).

(* What holds on an open set holds for the value near where it holds. *)
Lemma near_value m e r s moves P : covers m moves -> sound m e -> open P -> smooth len m e r s ->
  P (eval len e r s) -> locally 0 (fun t => P (eval len e (move r moves t) s)).
Proof.
  intros C Hs Ho Hd Hp. destruct (Hs r s Hd) as [Hd' [He Hl]].
  assert (A : locally 0 (fun t => P (eval len (plain e) (move r moves t) s))).
  { apply (continuous_at m (plain e) r s moves C (free_plain e) Hd' P). apply Ho. rewrite move_0, <- He. exact Hp. }
  generalize (filter_and _ _ A (Hl moves C)). apply filter_imp.
  intros t [a b]. destruct (Hs _ _ b) as [_ [-> _]]. exact a.
Qed.

Lemma open_domain f : open (domain f).
Proof.
  destruct f; simpl; try apply open_true; try apply open_gt; try apply open_neq;
    (apply open_and; [apply open_gt|apply open_lt]).
Qed.

Lemma still_sound m e : still m e = true -> sound m e.
Proof.
  intros H r s _. rewrite (still_plain m e H). split; [apply still_smooth; auto|split; [reflexivity|]].
  intros. apply filter_forall. intros. apply still_smooth; auto.
Qed.

Theorem plain_ok e : forall m, sound m e.
Proof.
  induction e; intros m; match goal with |- sound m ?e =>
      destruct (still m e) eqn:ST; [exact (still_sound m e ST)|] end;
    intros r s Hd; cbn [smooth plain eval still] in *; conjuncts;
    repeat match goal with H : ?b = true \/ _ |- _ => destruct H as [H|H]; [congruence|] end.
  1-4: repeat split; intros; apply filter_forall; intros; exact I.
  1-2: destruct (IHe1 m r s) as [? [E1 L1]]; auto; destruct (IHe2 m r s) as [? [E2 L2]]; auto;
       repeat split; auto; [rewrite E1, E2; reflexivity|]; intros; apply filter_and; auto.
  - destruct (IHe m r s Hd) as [? [E L]]; repeat split; auto; rewrite E; reflexivity.
  - destruct (IHe m r s) as [? [E L]]; auto. repeat split; auto.
    + right. rewrite <- E; auto.
    + rewrite E; reflexivity.
    + intros moves C. apply filter_and; auto.
      generalize (near_value m e r s moves (fun u => u <> 0) C (IHe m) (open_neq 0) H H0).
      apply filter_imp. auto.
  - destruct (IHe m r s) as [? [E L]]; auto. repeat split; auto.
    + right. rewrite <- E; auto.
    + rewrite E; reflexivity.
    + intros moves C. apply filter_and; auto.
      generalize (near_value m e r s moves (domain f) C (IHe m) (open_domain f) H H0).
      apply filter_imp. auto.
  - destruct (IHe1 m r s) as [? [E1 L1]]; auto; destruct (IHe2 m r s) as [? [E2 L2]]; auto.
    repeat split; auto; [right; rewrite <- E1, <- E2; auto|rewrite E1, E2; reflexivity|].
    intros moves C. apply filter_and; [apply filter_and; auto|].
    assert (D : sound m (Add e1 (Opp e2))).
    { intros r' s' K. cbn [smooth plain eval] in *. conjuncts.
      destruct (IHe1 m r' s') as [? [F1 M1]]; auto; destruct (IHe2 m r' s') as [? [F2 M2]]; auto.
      repeat split; auto; [rewrite F1, F2; reflexivity|].
      intros. repeat apply filter_and; auto. apply filter_forall; intros; exact I. }
    assert (A := near_value m (Add e1 (Opp e2)) r s moves (fun u => u <> 0) C D (open_neq 0)).
    cbn [smooth eval] in A. generalize (A ltac:(auto) ltac:(lra)). apply filter_imp. intros t Ht. right. lra.
  - repeat split.
    + intros i Hi. apply IHe; auto.
    + apply sum_ext. intros i Hi. apply (IHe m); auto.
    + intros. apply locally_all. intros i Hi. apply IHe; auto.
  - congruence.
  - destruct (IHe (moves ++ m) r s Hd) as [D [E L]]. assert (C := covers_left moves m). repeat split.
    + apply (smooth_fewer _ (moves ++ m)); [apply covers_right; intros v; auto|]. apply diff_smooth; auto.
    + transitivity (Derive (fun t => eval len (plain e) (move r moves t) s) 0).
      * apply Derive_ext_loc. generalize (L moves C). apply filter_imp. intros t Ht. apply (IHe (moves ++ m)); auto.
      * apply is_derive_unique. apply (diff_ok (moves ++ m)); [auto|apply free_plain|auto].
    + intros. apply L. apply covers_right. auto.
Qed.

Theorem smooth_differentiable e : forall m r s, smooth len m e r s -> differentiable len e r s.
Proof.
  induction e; intros m r s Hd; cbn [smooth differentiable] in *; conjuncts; eauto.
  - intros i Hi. apply (IHe m). apply still_smooth; auto.
  - destruct (plain_ok e (moves ++ m) r s Hd) as [D [E L]]. assert (C := covers_left moves m). split.
    + exists (eval len (diff (plain e) moves) r s).
      apply (is_derive_ext_loc (fun t => eval len (plain e) (move r moves t) s)).
      * generalize (L moves C). apply filter_imp. intros t Ht. symmetry. apply (plain_ok e (moves ++ m)); auto.
      * apply (diff_ok (moves ++ m)); [auto|apply free_plain|auto].
    + generalize (L moves C). apply filter_imp. intros t Ht. apply (IHe (moves ++ m)); auto.
Qed.
End Lengths.
