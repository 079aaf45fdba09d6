(* A normal form of formulas without derivatives: a polynomial in entries, functions, sums and
   inverses.  Two formulas with one normal form have one value. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Polynomial Summation.
Import ListNotations.
Open Scope R_scope.

(* A product of factors in whose place a polynomial may stand. *)
Record rule := Rule { leading : monomial; replacement : polynomial }.

Definition use (u : rule) (c : Q) (m : monomial) : option polynomial :=
  match remove_all (leading u) m with
  | None => None
  | Some m' => Some (scale c m' (replacement u))
  end.
Fixpoint use_first (us : list rule) (c : Q) (m : monomial) : option polynomial :=
  match us with
  | [] => None
  | u :: us => match use u c m with Some p => Some p | None => use_first us c m end
  end.
Fixpoint reduce (us : list rule) (fuel : nat) (p : polynomial) : polynomial :=
  match fuel with
  | O => p
  | S f => fold_right (fun t x => match use_first us (fst t) (snd t) with
                       | Some q => add (reduce us f q) x
                       | None => add_term (fst t) (snd t) x end) [] p
  end.

(* --- functions of polynomials ------------------------------------------------------------- *)

Definition inverse (p : polynomial) : polynomial :=
  match p with
  | [(c, m)] => if Qeq_bool c 0 then atom (Inv (written p))
                else [(Qred (/ c), fold_right (fun a x => insert (reciprocal a) x) [] m)]
  | _ => atom (Inv (written p))
  end.

Fixpoint repeated (n : nat) (a : formula) (m : monomial) : monomial :=
  match n with O => m | S k => insert a (repeated k a m) end.

(* exp (k/d m) = exp (m/d)^k *)
Definition exponential_of_term (t : Q * monomial) (rest : monomial) : monomial :=
  let e := if Pos.eqb (Qden (fst t)) 1 then Exp (product (snd t))
           else Exp (Mul (Inv (Num (Zpos (Qden (fst t))))) (product (snd t))) in
  match Qnum (fst t) with
  | Z0 => rest
  | Zpos k => repeated (Pos.to_nat k) e rest
  | Zneg k => repeated (Pos.to_nat k) (Inv e) rest
  end.
Definition exponential (p : polynomial) : polynomial :=
  [(1%Q, fold_right exponential_of_term [] p)].

Fixpoint power (us : list rule) (p : polynomial) (n : nat) : polynomial :=
  match n with O => constant 1 | S k => reduce us depth (multiply p (power us p k)) end.

(* The logarithm of a product of factors that are known to be positive is a sum. *)
Fixpoint logarithm_of_factor (e : formula) : polynomial :=
  match e with
  | Exp a => [(1%Q, factors a)]
  | Inv a => scale (-1) [] (logarithm_of_factor a)
  | _ => atom (Log e)
  end.
Definition logarithm (known : formula -> bool) (p : polynomial) : polynomial :=
  match p with
  | [(c, m)] => if Qeq_bool c 1 && forallb known m
                then fold_right (fun a x => add (logarithm_of_factor a) x) [] m
                else atom (Log (written p))
  | _ => atom (Log (written p))
  end.

Fixpoint normal (us : list rule) (known : formula -> bool) (e : formula) : polynomial :=
  match e with
  | Num z => if Z.eqb z 0 then [] else [(inject_Z z, [])]
  | Add a b => add (normal us known a) (normal us known b)
  | Mul a b => reduce us depth (multiply (normal us known a) (normal us known b))
  | Pow a n => power us (normal us known a) n
  | Inv a => inverse (normal us known a)
  | Exp a => exponential (normal us known a)
  | Log a => logarithm known (normal us known a)
  | Apply f a => atom (Apply f (written (normal us known a)))
  | Larger a b => atom (Larger (written (normal us known a)) (written (normal us known b)))
  | Sum x a => reduce us depth (sum_polynomial x (normal us known a))
  | Max x a => atom (Max x (written (normal us known a)))
  | Var _ _ | Size _ | Pi | Der _ _ => atom e
  end.

(* --- before expanding: inverses go inside products and powers ------------------------------- *)

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
Local Arguments Qred _ : simpl never.
Local Arguments Qeq_bool _ _ : simpl never.
Local Arguments Qplus _ _ : simpl never.
Local Arguments Qmult _ _ : simpl never.
Local Arguments Qinv _ : simpl never.
Local Arguments Qopp _ : simpl never.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation mval := (mval len r).
Notation pval := (pval len r).
Notation within := (within len).

Definition valid (u : rule) : Prop :=
  forall s, within s -> mval (leading u) s = pval (replacement u) s.

Variable us : list rule.
Hypothesis us_ok : forall u, In u us -> valid u.
Variable known : formula -> bool.
Hypothesis known_ok : forall a, known a = true -> forall s, within s -> 0 < ev a s.

Lemma use_ok u c m p s : within s -> valid u -> use u c m = Some p -> pval p s = Q2R c * mval m s.
Proof.
  unfold use. intros I V H. destruct (remove_all (leading u) m) as [m'|] eqn:E; [|discriminate].
  injection H as <-. rewrite (remove_all_ok _ _ _ _ _ s E), scale_ok, (V s I). ring.
Qed.
Lemma use_first_ok c m p s l : within s -> (forall u, In u l -> valid u) ->
  use_first l c m = Some p -> pval p s = Q2R c * mval m s.
Proof.
  intros I. induction l as [|u l IH]; simpl; intros V H; [discriminate|].
  destruct (use u c m) eqn:E; [injection H as <-; apply (use_ok u); auto|apply IH; auto].
Qed.
Lemma reduce_ok fuel p s : within s -> pval (reduce us fuel p) s = pval p s.
Proof.
  intros I. revert p; induction fuel; simpl; intros p; [reflexivity|].
  induction p as [|[c m] p IH]; simpl; [reflexivity|].
  destruct (use_first us c m) eqn:E.
  - rewrite add_ok, IHfuel, IH, (use_first_ok _ _ _ s us I us_ok E). reflexivity.
  - rewrite add_term_ok, IH. reflexivity.
Qed.

Lemma inverse_ok p s : pval (inverse p) s = / pval p s.
Proof.
  assert (K : forall p, pval (atom (Inv (written p))) s = / pval p s).
  { intros q. rewrite atom_ok. cbn [eval]. rewrite written_ok. reflexivity. }
  unfold inverse. destruct p as [|[c m] [|]]; try apply K.
  destruct (Qeq_bool c 0) eqn:E; [apply K|].
  rewrite !pval_cons. cbn [pval fold_right]. rewrite Q2R_red, Q2R_inverse by (apply Q2R_not_0; auto).
  rewrite !Rplus_0_r, Rinv_mult. f_equal. clear.
  induction m; simpl; [field|]. rewrite insert_ok, reciprocal_ok, IHm, Rinv_mult. reflexivity.
Qed.

Lemma repeated_ok n a m s : mval (repeated n a m) s = ev a s ^ n * mval m s.
Proof. induction n; simpl; [ring|]. rewrite insert_ok, IHn. ring. Qed.
Lemma exp_pow x n : exp x ^ n = exp (INR n * x).
Proof.
  induction n; [simpl; rewrite Rmult_0_l, exp_0; reflexivity|].
  rewrite S_INR. simpl pow. rewrite IHn, <- exp_plus. f_equal. ring.
Qed.
Lemma exponential_of_term_ok c m rest s :
  mval (exponential_of_term (c, m) rest) s = exp (Q2R c * mval m s) * mval rest s.
Proof.
  unfold exponential_of_term. destruct c as [k d]. cbn [fst snd Qnum Qden].
  set (e := if Pos.eqb d 1 then _ else _).
  assert (E : ev e s = exp (/ IZR (Zpos d) * mval m s)).
  { unfold e. destruct (Pos.eqb_spec d 1) as [->|_]; cbn [eval apply]; rewrite product_ok; f_equal; field. }
  clearbody e. unfold Q2R. cbn [Qnum Qden]. destruct k as [|k|k].
  - rewrite !Rmult_0_l, exp_0, Rmult_1_l. reflexivity.
  - rewrite repeated_ok, E, exp_pow. f_equal. f_equal. rewrite INR_IZR_INZ, positive_nat_Z. ring.
  - rewrite repeated_ok. cbn [eval]. rewrite E, <- exp_Ropp, exp_pow. f_equal. f_equal.
    rewrite INR_IZR_INZ, positive_nat_Z. change (Z.neg k) with (- Z.pos k)%Z. rewrite opp_IZR. ring.
Qed.
Lemma exponential_ok p s : pval (exponential p) s = exp (pval p s).
Proof.
  unfold exponential. rewrite pval_cons, Q2R_one. cbn [pval fold_right]. rewrite Rplus_0_r, Rmult_1_l.
  induction p as [|[c m] p IH]; [symmetry; apply exp_0|]. cbn [fold_right].
  rewrite exponential_of_term_ok, IH, pval_cons, exp_plus. reflexivity.
Qed.

Lemma power_ok p n s : within s -> pval (power us p n) s = pval p s ^ n.
Proof.
  intros I. induction n; cbn [power pow]; [rewrite constant_ok; apply Q2R_one|].
  rewrite reduce_ok, multiply_ok, IHn by auto. reflexivity.
Qed.

Lemma logarithm_of_factor_ok e s : 0 < ev e s -> pval (logarithm_of_factor e) s = ln (ev e s).
Proof.
  induction e; intros H; try (cbn [logarithm_of_factor]; rewrite atom_ok; reflexivity).
  - assert (K : 0 < ev e s) by (rewrite <- (Rinv_inv (ev e s)); apply Rinv_0_lt_compat; exact H).
    cbn [logarithm_of_factor eval]. rewrite scale_ok, IHe, ln_Rinv by auto.
    unfold Q2R; simpl; field.
  - destruct f; try (cbn [logarithm_of_factor]; rewrite atom_ok; reflexivity).
    cbn [logarithm_of_factor]. rewrite pval_cons, Q2R_one, factors_ok. simpl. rewrite ln_exp. ring.
Qed.
Lemma logarithm_ok p s : within s -> pval (logarithm known p) s = ln (pval p s).
Proof.
  intros I. assert (K : forall p, pval (atom (Log (written p))) s = ln (pval p s)).
  { intros q. rewrite atom_ok. cbn [eval apply]. rewrite written_ok. reflexivity. }
  unfold logarithm. destruct p as [|[c m] [|]]; try apply K.
  destruct (Qeq_bool c 1 && forallb known m)%bool eqn:E; [|apply K].
  apply andb_prop in E. destruct E as [C F]. rewrite pval_cons. cbn [pval fold_right].
  rewrite (Q2R_1 _ C), Rmult_1_l, Rplus_0_r.
  assert (A : 0 < mval m s /\
    pval (fold_right (fun a x => add (logarithm_of_factor a) x) [] m) s = ln (mval m s)); [|apply A].
  induction m; simpl in *.
  - split; [lra|symmetry; apply ln_1].
  - apply andb_prop in F. destruct F as [F1 F2]. destruct (IHm F2) as [P L].
    assert (Q := known_ok _ F1 s I). split; [apply Rmult_lt_0_compat; auto|].
    rewrite add_ok, L, logarithm_of_factor_ok, ln_mult; auto.
Qed.

Theorem normal_ok e : forall s, within s -> pval (normal us known e) s = ev e s.
Proof.
  induction e; intros s I; cbn [normal]; try apply atom_ok.
  - destruct (Z.eqb_spec z 0) as [->|_]; simpl; [reflexivity|]. unfold Q2R; simpl. field.
  - rewrite add_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite reduce_ok, multiply_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite power_ok, IHe by auto. reflexivity.
  - rewrite inverse_ok, IHe by auto. reflexivity.
  - destruct f; try (rewrite atom_ok; cbn [eval]; rewrite written_ok, IHe by auto; reflexivity).
    + rewrite exponential_ok, IHe by auto. reflexivity.
    + rewrite logarithm_ok, IHe by auto. reflexivity.
  - rewrite atom_ok; cbn [eval]; rewrite !written_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite reduce_ok, sum_polynomial_ok by auto. cbn [eval].
    apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - rewrite atom_ok. cbn [eval]. apply largest_ext; [apply lengths|]. intros i Hi.
    rewrite written_ok. apply IHe. apply within_upd; auto.
Qed.

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
