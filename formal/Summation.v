(* The sum of a monomial over an axis: factors that do not vary along it go in front, and sums
   over several axes are taken in one order.  Over axes of different lengths that is the order of
   the lengths' numbers; over two of one length it is the order that needs fewer axes at a time. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Order Polynomial Reduction Inverse Renaming.
Import ListNotations.
Open Scope R_scope.

(* --- how many axes are needed at a time ----------------------------------------------------- *)

Definition insert_axis (x : axis) (l : list axis) : list axis := if existsb (axis_eqb x) l then l else x :: l.
Fixpoint axes_of (e : formula) : list axis :=
  match e with
  | Var _ axes => fold_right insert_axis [] axes
  | Num _ | Size _ | Pi => []
  | Add a b | Mul a b | Larger a b => fold_right insert_axis (axes_of b) (axes_of a)
  | Pow a _ | Inv a | Apply _ a | Der a _ => axes_of a
  | Sum x a | Max x a => filter (fun y => negb (axis_eqb x y)) (axes_of a)
  end.
Fixpoint width (e : formula) : nat :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => 0
  | Add a b | Mul a b | Larger a b => Nat.max (width a) (width b)
  | Pow a _ | Inv a | Apply _ a | Der a _ => width a
  | Sum x a | Max x a => Nat.max (length (axes_of a)) (width a)
  end.
Definition simpler (a b : Q * monomial) : Q * monomial :=
  match Nat.compare (width (product (snd a))) (width (product (snd b))) then_by
        monomial_compare (snd a) (snd b) with Gt => b | _ => a end.

(* --- sums ---------------------------------------------------------------------------------- *)

Definition later_sum (x : axis) (e : formula) : bool :=
  match e with Sum z _ => Nat.ltb (fst z) (fst x) | _ => false end.

(* The first factor that is a sum over an axis of a length that is not after that of x: it may be
   taken in front of the sum over x. *)
Fixpoint inner_sum (x : axis) (passed rest : monomial) : option (axis * formula * monomial) :=
  match rest with
  | [] => None
  | a :: m => match a with
      | Sum y b =>
          if Nat.leb (fst y) (fst x) && negb (existsb (later_sum x) m)
          then Some (y, b, passed ++ m) else inner_sum x (passed ++ [a]) m
      | _ => inner_sum x (passed ++ [a]) m
      end
  end.

(* the sum over x of factors that vary along it, with other factors in front *)
Definition close (x : axis) (varying fixed : monomial) : Q * monomial :=
  let (y, p) := by_depth x (product varying) in
  match p with
  | [(c, m)] => (c, insert (Sum y (product m)) fixed)
  | _ => (1%Q, insert (Sum y (written p)) fixed)
  end.
Definition close_all (x : axis) (m : monomial) : Q * monomial :=
  let (varying, fixed) := partition (varies x) m in
  match varying with [] => (1%Q, insert (Size (fst x)) fixed) | _ => close x varying fixed end.

(* a name for the axis y that nothing else has *)
Definition apart (x y : axis) (b : formula) (rest : monomial) : axis :=
  passing 12 (fst y, O) (Sum x (Mul b (product rest))).

Fixpoint sum_over (fuel : nat) (x : axis) (m : monomial) : Q * monomial :=
  let (varying, fixed) := partition (varies x) m in
  match varying with
  | [] => (1%Q, insert (Size (fst x)) fixed)
  | _ =>
    match fuel, inner_sum x [] varying with
    | S fuel, Some (y, b, rest) =>
        let z := apart x y b rest in
        if occurs z (Sum x (Mul b (product rest))) then close x varying fixed else
        let (c, k) := sum_over fuel x (times (factors (rename y z b)) rest) in
        let (d, n) := if Nat.eqb (fst y) (fst x) then close_all z k else sum_over fuel z k in
        let exchanged := (Qred (c * d), times fixed n) in
        if Nat.eqb (fst y) (fst x) then simpler (close x varying fixed) exchanged else exchanged
    | _, _ => close x varying fixed
    end
  end.

Definition sum_polynomial (x : axis) (p : polynomial) : polynomial :=
  fold_right (fun t q => let (c, m) := sum_over 12 x (snd t) in add_term (Qred (fst t * c)) m q) [] p.

(* --- what it means ------------------------------------------------------------------------ *)

Section Meaning.
Local Arguments Qred _ : simpl never.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation mval := (mval len r).
Notation pval := (pval len r).
Notation ev e s := (eval len e r s).
Notation tval t s := (Q2R (fst t) * mval (snd t) s).

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
  mval (passed ++ rest) s = ev (Sum y b) s * mval others s.
Proof.
  revert passed; induction rest as [|a m IH]; simpl; intros passed H; [discriminate|].
  assert (K : inner_sum x (passed ++ [a]) m = Some (y, b, others) ->
    mval (passed ++ a :: m) s = ev (Sum y b) s * mval others s).
  { intros J. apply IH in J. rewrite <- app_assoc in J. exact J. }
  destruct a; auto.
  match type of H with (if ?c then _ else _) = _ => destruct c; [|auto] end.
  injection H as <- <- <-. rewrite !mval_app. simpl. ring.
Qed.

Lemma close_ok x varying fixed s : within len s -> existsb (varies x) fixed = false ->
  tval (close x varying fixed) s = sum (fun i => mval varying (upd s x i) * mval fixed (upd s x i)) (len (fst x)).
Proof.
  intros I F. unfold close. destruct (by_depth x (product varying)) as [y p] eqn:B.
  assert (E : fst y = fst x /\ forall i, (i < len (fst x))%nat -> pval p (upd s y i) = mval varying (upd s x i)).
  { assert (L := lengths (fst x)). split; [apply (by_depth_ok len lengths r x _ y p s 0 B I); lia|].
    intros i Hi. rewrite <- product_ok. apply (by_depth_ok len lengths r x _ y p s i B I Hi). }
  destruct E as [L E].
  assert (S : sum (fun i => mval varying (upd s x i) * mval fixed (upd s x i)) (len (fst x))
              = mval fixed s * sum (fun i => pval p (upd s y i)) (len (fst x))).
  { apply sum_out. intros i Hi. rewrite E, (varies_monomial fixed) by auto. ring. }
  rewrite S. assert (K : tval (1%Q, insert (Sum y (written p)) fixed) s = mval fixed s * sum (fun i => pval p (upd s y i)) (len (fst x))).
  { cbn [fst snd]. rewrite Q2R_one, insert_ok. cbn [eval]. rewrite L, (sum_ext _ (fun i => pval p (upd s y i))); [ring|].
    intros; apply written_ok. }
  destruct p as [|[c m] [|]]; try exact K. cbn [fst snd]. rewrite insert_ok. cbn [eval]. rewrite L.
  rewrite (sum_ext (fun i => pval [(c, m)] (upd s y i)) (fun i => Q2R c * mval m (upd s y i))), sum_scal.
  - rewrite (sum_ext _ (fun i => mval m (upd s y i))); [ring|]. intros; apply product_ok.
  - intros i _. rewrite pval_cons. cbn [pval fold_right]. ring.
Qed.

Lemma constant_sum x m fixed s : partition (varies x) m = ([], fixed) ->
  tval (1%Q, insert (Size (fst x)) fixed) s = sum (fun i => mval m (upd s x i)) (len (fst x)).
Proof.
  intros P. cbn [fst snd]. rewrite Q2R_one, insert_ok. cbn [eval]. rewrite Rmult_1_l, Rmult_comm, <- sum_const.
  apply sum_ext. intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> F].
  rewrite (varies_monomial fixed) by auto. simpl. ring.
Qed.

Lemma close_partition x m varying fixed s : within len s -> partition (varies x) m = (varying, fixed) ->
  tval (close x varying fixed) s = sum (fun i => mval m (upd s x i)) (len (fst x)).
Proof.
  intros I P. destruct (partition_ok _ _ _ _ s P) as [_ F]. rewrite close_ok by auto.
  apply sum_ext. intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> _]. reflexivity.
Qed.

Lemma close_all_ok x m s : within len s -> tval (close_all x m) s = sum (fun i => mval m (upd s x i)) (len (fst x)).
Proof.
  intros I. unfold close_all. destruct (partition (varies x) m) as [varying fixed] eqn:P.
  destruct varying; [apply constant_sum; auto|apply close_partition; auto].
Qed.

(* sum_x rest sum_y b = sum_z sum_x b[y := z] rest *)
Lemma exchange x y z b rest c k d n s : within len s -> fst z = fst y ->
  occurs z (Sum x (Mul b (product rest))) = false ->
  (forall s, within len s -> tval (c, k) s = sum (fun i => mval (times (factors (rename y z b)) rest) (upd s x i)) (len (fst x))) ->
  tval (d, n) s = sum (fun j => mval k (upd s z j)) (len (fst z)) ->
  Q2R c * tval (d, n) s = sum (fun i => ev (Sum y b) (upd s x i) * mval rest (upd s x i)) (len (fst x)).
Proof.
  intros W L O K N. cbn [occurs] in O. apply orb_false_elim in O. destruct O as [X O].
  apply orb_false_elim in O. destruct O as [B R]. apply axis_eqb_neq in X. apply occurs_varies in R.
  rewrite N, <- sum_scal.
  rewrite (sum_ext _ (fun j => sum (fun i => mval (times (factors (rename y z b)) rest) (upd (upd s z j) x i)) (len (fst x)))).
  2:{ intros j Hj. apply K, within_upd; auto. }
  rewrite sum_swap. apply sum_ext. intros i _. cbn [eval]. rewrite L, Rmult_comm.
  apply sum_out. intros j _. rewrite (upd_comm s z x j i) by auto.
  assert (M : mval rest (upd (upd s x i) z j) = mval rest (upd s x i)) by (rewrite <- !product_ok; apply varies_ok, R).
  rewrite times_ok, factors_ok, rename_ok, M by exact B. ring.
Qed.

Lemma simpler_ok a b s x : tval a s = x -> tval b s = x -> tval (simpler a b) s = x.
Proof. unfold simpler. intros A B. destruct (match _ with Eq => _ | other => other end); auto. Qed.

Lemma sum_over_ok fuel : forall x m s, within len s ->
  tval (sum_over fuel x m) s = sum (fun i => mval m (upd s x i)) (len (fst x)).
Proof.
  induction fuel; intros x m s W; cbn [sum_over]; destruct (partition (varies x) m) as [varying fixed] eqn:P;
    destruct varying as [|e varying]; try (apply constant_sum; auto); try (apply close_partition; auto).
  assert (C := close_partition x m (e :: varying) fixed s W P).
  destruct (inner_sum x [] (e :: varying)) as [[[y b] rest]|] eqn:I; [|exact C].
  assert (Lz : fst (apart x y b rest) = fst y) by (apply (passing_length 12 (fst y, O))).
  set (z := apart x y b rest) in *. destruct (occurs z (Sum x (Mul b (product rest)))) eqn:O; [exact C|].
  destruct (sum_over fuel x (times (factors (rename y z b)) rest)) as [c k] eqn:K.
  destruct (if Nat.eqb (fst y) (fst x) then close_all z k else sum_over fuel z k) as [d n] eqn:D.
  assert (E : tval (Qred (c * d), times fixed n) s = sum (fun i => mval m (upd s x i)) (len (fst x))).
  { assert (N : tval (d, n) s = sum (fun j => mval k (upd s z j)) (len (fst z))).
    { rewrite <- D. destruct (Nat.eqb (fst y) (fst x)); [apply close_all_ok; auto|apply IHfuel; auto]. }
    assert (X := exchange x y z b rest c k d n s W Lz O (fun s Is => eq_trans (f_equal (fun t => tval t s) (eq_sym K)) (IHfuel x _ s Is)) N).
    cbn [fst snd] in *. rewrite Q2R_red, Q2R_mult, times_ok.
    transitivity (mval fixed s * (Q2R c * (Q2R d * mval n s))); [ring|]. rewrite X. symmetry. apply sum_out.
    intros i _. destruct (partition_ok _ _ _ _ (upd s x i) P) as [-> F]. rewrite (varies_monomial fixed) by auto.
    rewrite (inner_sum_ok x [] _ _ _ _ (upd s x i) I : mval (e :: varying) (upd s x i) = _). ring. }
  destruct (Nat.eqb (fst y) (fst x)); [apply simpler_ok; [exact C|exact E]|exact E].
Qed.

Lemma sum_polynomial_ok x p s : within len s ->
  pval (sum_polynomial x p) s = sum (fun i => pval p (upd s x i)) (len (fst x)).
Proof.
  intros W. induction p as [|[c m] p IH]; [symmetry; apply sum_zero|]. unfold sum_polynomial. cbn [fold_right fst snd].
  fold (sum_polynomial x p). assert (S := sum_over_ok 12 x m s W). destruct (sum_over 12 x m) as [d k].
  rewrite add_term_ok, IH, Q2R_red, Q2R_mult. cbn [fst snd] in S.
  rewrite Rmult_assoc, S, <- sum_scal, <- sum_plus. reflexivity.
Qed.
End Meaning.
