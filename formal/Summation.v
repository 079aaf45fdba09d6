(* The sum of a monomial over an axis: factors that do not vary along it go in front, and sums
   over several axes are taken in one order. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Order Polynomial.
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

Definition before (x y : axis) : bool := match axis_compare x y with Lt => true | _ => false end.

(* The first factor that is a sum over an axis before x and may be taken in front of the sum over
   x: no other factor varies along its axis. *)
Fixpoint inner_sum (x : axis) (passed rest : monomial) : option (axis * formula * monomial) :=
  match rest with
  | [] => None
  | a :: m => match a with
      | Sum y b =>
          if before y x && negb (existsb (varies y) passed) && negb (existsb (varies y) m)
             && negb (existsb (fun e => match e with Sum z _ => before z x | _ => false end) m)
          then Some (y, b, passed ++ m) else None
      | _ => inner_sum x (passed ++ [a]) m
      end
  end.

Fixpoint sum_over (fuel : nat) (x : axis) (m : monomial) : monomial :=
  let (varying, fixed) := partition (varies x) m in
  match varying with
  | [] => insert (Size (fst x)) fixed
  | _ =>
    let as_it_is := insert (Sum x (product varying)) fixed in
    match fuel with
    | O => as_it_is
    | S fuel => match inner_sum x [] varying with
        | Some (y, b, rest) =>
            times fixed (sum_over fuel y (sum_over fuel x (times (factors b) rest)))
        | None => as_it_is
        end
    end
  end.

Definition depth : nat := 40.
Definition sum_polynomial (x : axis) (p : polynomial) : polynomial :=
  fold_right (fun t q => add_term (fst t) (sum_over depth x (snd t)) q) [] p.

(* --- what it means ------------------------------------------------------------------------ *)

Lemma upd_upd s x i j : upd (upd s x i) x j = upd s x j.
Proof. apply functional_extensionality; intros y. unfold upd. destruct (axis_eqb y x); reflexivity. Qed.

Lemma upd_comm s x y i j : x <> y -> upd (upd s x i) y j = upd (upd s y j) x i.
Proof.
  intros H. apply functional_extensionality; intros w. unfold upd.
  destruct (axis_eqb w y) eqn:A, (axis_eqb w x) eqn:B; auto.
  apply axis_eqb_eq in A. apply axis_eqb_eq in B. congruence.
Qed.

Lemma before_neq x y : before x y = true -> y <> x.
Proof.
  unfold before, axis_compare. intros H <-. rewrite !Nat.compare_refl in H. discriminate.
Qed.

Section Meaning.
Variable len : nat -> nat.

Lemma varies_ok e : forall r s x i, varies x e = false -> eval len e r (upd s x i) = eval len e r s.
Proof.
  induction e; cbn [varies eval]; intros r s y i H; try reflexivity;
    try (apply orb_false_elim in H; destruct H; rewrite IHe1, IHe2; auto);
    try (rewrite IHe; auto).
  - f_equal. apply map_ext_in. intros a Ha. unfold upd. destruct (axis_eqb a y) eqn:E; [|reflexivity].
    exfalso. apply axis_eqb_eq in E. subst. assert (existsb (axis_eqb y) axes = true); [|congruence].
    apply existsb_exists. exists y. split; [auto|apply axis_eqb_eq; reflexivity].
  - apply sum_ext. intros j _. destruct (axis_eqb y x) eqn:E.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd. reflexivity.
    + assert (y <> x) by (intros ->; rewrite (proj2 (axis_eqb_eq x x) eq_refl) in E; discriminate).
      rewrite upd_comm by auto. apply IHe; auto.
  - f_equal. apply functional_extensionality. intros j. destruct (axis_eqb y x) eqn:E.
    + apply axis_eqb_eq in E. subst. rewrite upd_upd. reflexivity.
    + assert (y <> x) by (intros ->; rewrite (proj2 (axis_eqb_eq x x) eq_refl) in E; discriminate).
      rewrite upd_comm by auto. apply IHe; auto.
  - apply Derive_ext. intros t. apply IHe; auto.
Qed.

Variable r : arrays.
Notation mval := (mval len r).
Notation pval := (pval len r).
Notation ev e s := (eval len e r s).

Lemma varies_monomial m s x i : existsb (varies x) m = false -> mval m (upd s x i) = mval m s.
Proof.
  induction m; simpl; intros H; [reflexivity|]. apply orb_false_elim in H. destruct H.
  rewrite varies_ok, IHm; auto.
Qed.

Lemma partition_ok f m yes no s : partition f m = (yes, no) ->
  mval m s = mval yes s * mval no s /\ existsb f no = false.
Proof.
  revert yes no; induction m; simpl; intros yes no H.
  - injection H as <- <-. simpl. split; [ring|reflexivity].
  - destruct (partition f m) as [g l]. destruct (IHm g l eq_refl) as [E F].
    destruct (f a) eqn:A; injection H as <- <-; simpl; rewrite ?A, E; split; auto; ring.
Qed.

Lemma inner_sum_ok x passed rest y b others s : inner_sum x passed rest = Some (y, b, others) ->
  mval (passed ++ rest) s = ev (Sum y b) s * mval others s /\ x <> y /\ existsb (varies y) others = false.
Proof.
  revert passed; induction rest as [|a m IH]; simpl; intros passed H; [discriminate|].
  destruct a; try (apply IH in H; rewrite <- app_assoc in H; exact H).
  match type of H with (if ?c then _ else _) = _ => destruct c eqn:E; [|discriminate] end.
  injection H as <- <- <-.
  apply andb_prop in E; destruct E as [E _]. apply andb_prop in E; destruct E as [E E3].
  apply andb_prop in E; destruct E as [E1 E2].
  apply negb_true_iff in E2. apply negb_true_iff in E3.
  split; [|split; [apply before_neq; auto|]].
  - rewrite !mval_app. simpl. ring.
  - rewrite existsb_app, E2, E3. reflexivity.
Qed.

Lemma sum_over_ok fuel : forall x m s,
  mval (sum_over fuel x m) s = sum (fun i => mval m (upd s x i)) (len (fst x)).
Proof.
  assert (as_it_is : forall x m varying fixed s, partition (varies x) m = (varying, fixed) ->
    mval (insert (Sum x (product varying)) fixed) s = sum (fun i => mval m (upd s x i)) (len (fst x))).
  { intros x m varying fixed s P. rewrite insert_ok. simpl. rewrite Rmult_comm. symmetry.
    apply sum_out. intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> F].
    rewrite (varies_monomial fixed) by auto. rewrite product_ok. ring. }
  assert (constant : forall x m fixed s, partition (varies x) m = ([], fixed) ->
    mval (insert (Size (fst x)) fixed) s = sum (fun i => mval m (upd s x i)) (len (fst x))).
  { intros x m fixed s P. rewrite insert_ok. simpl. rewrite Rmult_comm, <- sum_const.
    apply sum_ext. intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> F].
    rewrite (varies_monomial fixed) by auto. simpl. ring. }
  induction fuel; intros x m s; simpl; destruct (partition (varies x) m) as [varying fixed] eqn:P;
    destruct varying as [|d varying]; try (apply constant; auto); try (apply as_it_is; auto).
  destruct (inner_sum x [] (d :: varying)) as [[[y b] rest]|] eqn:I; [|apply as_it_is; auto].
  rewrite times_ok, IHfuel.
  transitivity (mval fixed s * sum (fun i => mval (d :: varying) (upd s x i)) (len (fst x))).
  - f_equal. destruct (inner_sum_ok _ _ _ _ _ _ s I) as [_ [N D]].
    transitivity (sum (fun i => sum (fun j => mval (times (factors b) rest) (upd (upd s y i) x j)) (len (fst x))) (len (fst y))).
    { apply sum_ext. intros i _. apply IHfuel. }
    rewrite sum_swap. apply sum_ext. intros i _.
    destruct (inner_sum_ok _ _ _ _ _ _ (upd s x i) I) as [E _]. simpl app in E. rewrite E. cbn [eval].
    rewrite Rmult_comm. apply sum_out. intros j _.
    rewrite times_ok, factors_ok, (upd_comm s y x) by auto. rewrite (varies_monomial rest) by auto. ring.
  - symmetry. apply sum_out. intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> F].
    rewrite (varies_monomial fixed) by auto. ring.
Qed.

Lemma sum_polynomial_ok x p s :
  pval (sum_polynomial x p) s = sum (fun i => pval p (upd s x i)) (len (fst x)).
Proof.
  induction p as [|[c m] p IH]; [symmetry; apply sum_zero|]. unfold sum_polynomial. cbn [fold_right fst snd].
  rewrite add_term_ok. fold (sum_polynomial x p). rewrite IH, sum_over_ok, <- sum_scal, <- sum_plus. reflexivity.
Qed.
End Meaning.
