(* A normal form of formulas without derivatives: a polynomial in entries, functions, sums and
   inverses.  Two formulas with one normal form have one value. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Polynomial Reduction Inverse Rewriting Roots Logarithms Angles Renaming Summation Maxima.
Import ListNotations.
Open Scope R_scope.

(* What the normal form may use: rules, what is positive, what vanishes nowhere, and into which
   parts exponents and angles are cut: exp(x/2) beside exp(x) is the half of it. *)
Record toolbox := Tools {
  rules : list rule;
  positive_atom : formula -> bool;
  nonzero_atom : formula -> bool;
  cuts : list (monomial * positive);
  turns : list (monomial * positive) }.

(* --- functions of polynomials ------------------------------------------------------------- *)

Fixpoint repeated (n : nat) (a : formula) (m : monomial) : monomial :=
  match n with O => m | S k => insert a (repeated k a m) end.

(* exp (k/d m) = exp (m/(e d))^(e k), with e so that e d is the cut *)
Definition exponential_of_term (cuts : list (monomial * positive)) (t : Q * monomial) (rest : monomial) : monomial :=
  let (k, d) := fst t in
  let (e, part) := part_of cuts d (snd t) in
  match k with
  | Z0 => rest
  | Zpos k => repeated (Pos.to_nat (e * k)) (Exp part) rest
  | Zneg k => repeated (Pos.to_nat (e * k)) (Inv (Exp part)) rest
  end.

Fixpoint power (us : list rule) (p : polynomial) (n : nat) : polynomial :=
  match n with O => constant 1 | S k => reduce us (multiply p (power us p k)) end.

(* sqrt b, 1/b and 1/sqrt b as the normal form has them, of a polynomial b *)
Definition root_of (t : toolbox) (b : polynomial) : polynomial := root (positive_atom t) (nonzero_atom t) (rules t) b.
Definition reciprocal_of (t : toolbox) (b : formula) : polynomial :=
  match b with
  | Sqrt a => multiply (atom b) (inverse (nonzero_atom t) (rules t) (read a))
  | _ => inverse (nonzero_atom t) (rules t) (read b)
  end.
Definition reciprocal_root_of (t : toolbox) (b : formula) : polynomial :=
  multiply (root_of t (read b)) (inverse (nonzero_atom t) (rules t) (read b)).
(* exp (k log b) = b^k, where b is positive and k a whole number or half of one *)
Definition power_of_logarithm (t : toolbox) (c : Q * monomial) : option polynomial :=
  match c with
  | ((k # d)%Q, [Log b]) =>
      if positive_atom t b then
        let p k base := Some (power (rules t) base (Pos.to_nat k)) in
        match k, d with
        | Zpos k, 1%positive => p k (read b)
        | Zpos k, 2%positive => p k (root_of t (read b))
        | Zneg k, 1%positive => p k (reciprocal_of t b)
        | Zneg k, 2%positive => p k (reciprocal_root_of t b)
        | _, _ => None
        end
      else None
  | _ => None
  end.
(* such powers, and the terms of an exponent that are none *)
Fixpoint powers_of_logarithms (t : toolbox) (p : polynomial) : list polynomial * polynomial :=
  match p with
  | [] => ([], [])
  | c :: p => let (bs, others) := powers_of_logarithms t p in
      match power_of_logarithm t c with Some b => (b :: bs, others) | None => (bs, c :: others) end
  end.
Definition exponential (t : toolbox) (p : polynomial) : polynomial :=
  let (bs, others) := powers_of_logarithms t p in
  fold_right (fun b x => reduce (rules t) (multiply b x)) [(1%Q, fold_right (exponential_of_term (cuts t)) [] others)] bs.

(* Functions where their values are known numbers. *)
Definition known_value (f : function) (p : polynomial) : option polynomial :=
  let is (c : Q) := match p with [(d, [])] => Qeq_bool c d | _ => false end in
  match f, p with
  | Arctangent, [] | Arcsine, [] => Some []
  | Arccosine, [] => Some [((1 # 2)%Q, [Pi])]
  | Arccosine, _ => if is 1%Q then Some [] else if is (-1)%Q then Some (atom Pi) else None
  | Arcsine, _ => if is 1%Q then Some [((1 # 2)%Q, [Pi])]
                  else if is (-1)%Q then Some [((-1 # 2)%Q, [Pi])] else None
  | _, _ => None
  end.
(* The sign of a and that of -a have one spelling: a last coefficient that is not negative. *)
Definition sign_of_polynomial (p : polynomial) : polynomial :=
  let flip := (Qnum (leading_coefficient p) <? 0)%Z in
  if flip then scale (-1) [] (atom (Sign (written (scale (-1) [] p)))) else atom (Sign (written p)).
Definition of_function (f : function) (p : polynomial) : polynomial :=
  match known_value f p with
  | Some q => q
  | None => match f with Signum => sign_of_polynomial p | _ => atom (Apply f (written p)) end
  end.

Fixpoint normal (t : toolbox) (e : formula) : polynomial :=
  match e with
  | Num z => if Z.eqb z 0 then [] else [(inject_Z z, [])]
  | Add a b => add (normal t a) (normal t b)
  | Mul a b => reduce (rules t) (multiply (normal t a) (normal t b))
  | Pow a n => power (rules t) (normal t a) n
  | Inv a => reduce (rules t) (inverse (nonzero_atom t) (rules t) (normal t a))
  | Exp a => exponential t (normal t a)
  | Log a => logarithm (positive_atom t) (rules t) (normal t a)
  | Sqrt a => reduce (rules t) (root (positive_atom t) (nonzero_atom t) (rules t) (normal t a))
  | Sin a => fst (of_angle (rules t) (turns t) (normal t a))
  | Cos a => snd (of_angle (rules t) (turns t) (normal t a))
  | Apply f a => of_function f (normal t a)
  | Larger a b => atom (Larger (written (normal t a)) (written (normal t b)))
  | Sum x a => reduce (rules t) (sum_polynomial x (normal t a))
  | Max x a => largest_along x (normal t a)
  | Var _ _ | Size _ | Pi | Der _ _ => atom e
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

Variable t : toolbox.
Hypothesis rules_ok : forall u, In u (rules t) -> valid len r u.
Hypothesis positive_ok : forall a, positive_atom t a = true -> forall s, within s -> 0 < ev a s.
Hypothesis nonzero_ok : forall a, nonzero_atom t a = true -> forall s, within s -> ev a s <> 0.

Lemma repeated_ok n a m s : mval (repeated n a m) s = ev a s ^ n * mval m s.
Proof. induction n; simpl; [ring|]. rewrite insert_ok, IHn. ring. Qed.
Lemma exp_pow x n : exp x ^ n = exp (INR n * x).
Proof.
  induction n; [simpl; rewrite Rmult_0_l, exp_0; reflexivity|].
  rewrite S_INR. simpl pow. rewrite IHn, <- exp_plus. f_equal. ring.
Qed.
Lemma exponential_of_term_ok c m rest s :
  mval (exponential_of_term (cuts t) (c, m) rest) s = exp (Q2R c * mval m s) * mval rest s.
Proof.
  unfold exponential_of_term. destruct c as [k d]. cbn [fst snd].
  destruct (part_of (cuts t) d m) as [e part] eqn:P. assert (E := part_of_ok (cuts t) len r d m e part s P).
  assert (K : forall k, exp (ev part s) ^ Pos.to_nat (e * k) = exp (IZR (Zpos k) * / IZR (Zpos d) * mval m s)).
  { intros p. rewrite E, exp_pow. f_equal. rewrite INR_IZR_INZ, positive_nat_Z, !Pos2Z.inj_mul, !mult_IZR. field.
    split; apply not_0_IZR; discriminate. }
  unfold Q2R. cbn [Qnum Qden]. destruct k as [|k|k].
  - rewrite !Rmult_0_l, exp_0, Rmult_1_l. reflexivity.
  - rewrite repeated_ok. cbn [eval apply]. rewrite K. reflexivity.
  - rewrite repeated_ok. cbn [eval apply]. rewrite pow_inv, K, <- exp_Ropp. f_equal. f_equal.
    change (Z.neg k) with (- Z.pos k)%Z. rewrite opp_IZR. ring.
Qed.
Lemma power_ok p n s : within s -> pval (power (rules t) p n) s = pval p s ^ n.
Proof.
  intros I. induction n; cbn [power pow]; [rewrite constant_ok; apply Q2R_one|].
  rewrite reduce_ok, multiply_ok, IHn by auto. reflexivity.
Qed.

Lemma exponential_of_terms_ok p s : pval [(1%Q, fold_right (exponential_of_term (cuts t)) [] p)] s = exp (pval p s).
Proof.
  rewrite pval_cons, Q2R_one. cbn [pval fold_right]. rewrite Rplus_0_r, Rmult_1_l.
  induction p as [|[c m] p IH]; [symmetry; apply exp_0|]. cbn [fold_right].
  rewrite exponential_of_term_ok, IH, pval_cons, exp_plus. reflexivity.
Qed.
Lemma reciprocal_of_ok b s : within s -> pval (reciprocal_of t b) s = / ev b s.
Proof.
  intros I. assert (K : forall a, pval (inverse (nonzero_atom t) (rules t) (read a)) s = / ev a s).
  { intros a. rewrite (inverse_ok _ _ len r nonzero_ok rules_ok), read_ok by auto. reflexivity. }
  destruct b; try apply K. destruct f; try apply K. cbn [reciprocal_of].
  rewrite multiply_ok, K, atom_ok. cbn [eval apply]. symmetry. apply inv_sqrt.
Qed.
Lemma root_of_ok b s : within s -> pval (root_of t b) s = sqrt (pval b s).
Proof. apply (root_ok _ _ _ len r positive_ok nonzero_ok rules_ok). Qed.
Lemma reciprocal_root_of_ok b s : within s -> pval (reciprocal_root_of t b) s = / sqrt (ev b s).
Proof.
  intros I. unfold reciprocal_root_of. rewrite multiply_ok, root_of_ok, read_ok by auto.
  rewrite (inverse_ok _ _ len r nonzero_ok rules_ok), read_ok by auto. symmetry. apply inv_sqrt.
Qed.
Lemma power_of_logarithm_ok c q s : within s -> power_of_logarithm t c = Some q ->
  pval q s = exp (Q2R (fst c) * mval (snd c) s).
Proof.
  intros I. destruct c as [[k d] m]. unfold power_of_logarithm.
  destruct m as [|[| | | | | | | |f b| | | |] [|]]; try discriminate; destruct f; try discriminate.
  destruct (positive_atom t b) eqn:E; [|discriminate]. assert (B := positive_ok _ E s I).
  assert (P : forall k x, 0 < x -> x ^ Pos.to_nat k = exp (IZR (Zpos k) * ln x)).
  { intros j x X. rewrite <- (exp_ln x) at 1 by auto. rewrite exp_pow, INR_IZR_INZ, positive_nat_Z. reflexivity. }
  assert (N : forall k x, 0 < x -> (/ x) ^ Pos.to_nat k = exp (IZR (Zneg k) * ln x)).
  { intros j x X. rewrite P, ln_Rinv by auto using Rinv_0_lt_compat. change (Z.neg j) with (- Z.pos j)%Z.
    rewrite opp_IZR. f_equal. ring. }
  assert (S : 0 < sqrt (ev b s)) by (apply sqrt_lt_R0, B).
  assert (L : ln (sqrt (ev b s)) = ln (ev b s) / 2).
  { rewrite <- (sqrt_sqrt (ev b s)) at 2 by lra. rewrite ln_mult by auto. field. }
  destruct k as [|k|k]; try discriminate; destruct d as [d|[d|d|]|]; try discriminate; intros H; injection H as <-;
    rewrite power_ok by auto; cbn [fst snd mval fold_right eval apply]; unfold Q2R; cbn [Qnum Qden].
  - rewrite root_of_ok, read_ok, P, L by auto. f_equal. field.
  - rewrite read_ok, P by auto. f_equal. field.
  - rewrite reciprocal_root_of_ok, N, L by auto. f_equal. field.
  - rewrite reciprocal_of_ok, N by auto. f_equal. field.
Qed.
Lemma powers_of_logarithms_ok p s : within s -> forall bs others, powers_of_logarithms t p = (bs, others) ->
  fold_right (fun b x => pval b s * x) (exp (pval others s)) bs = exp (pval p s).
Proof.
  intros I. induction p as [|[c m] p IH]; cbn [powers_of_logarithms]; intros bs others E.
  - injection E as <- <-. reflexivity.
  - destruct (powers_of_logarithms t p) as [bs' others']. specialize (IH _ _ eq_refl).
    rewrite pval_cons, exp_plus, <- IH. destruct (power_of_logarithm t (c, m)) as [b|] eqn:B; injection E as <- <-.
    + cbn [fold_right]. rewrite (power_of_logarithm_ok _ _ _ I B). reflexivity.
    + clear. induction bs' as [|b bs IH]; cbn [fold_right]; [rewrite pval_cons; apply exp_plus|].
      rewrite IH. ring.
Qed.
Lemma exponential_ok p s : within s -> pval (exponential t p) s = exp (pval p s).
Proof.
  intros I. unfold exponential. destruct (powers_of_logarithms t p) as [bs others] eqn:E.
  rewrite <- (powers_of_logarithms_ok p s I _ _ E). clear E. induction bs as [|b bs IH].
  - apply exponential_of_terms_ok.
  - cbn [fold_right]. rewrite reduce_ok, multiply_ok, IH by auto. reflexivity.
Qed.

Lemma known_value_ok f p q s : known_value f p = Some q -> pval q s = apply f (pval p s).
Proof.
  assert (H : Q2R (1 # 2) = / 2) by (unfold Q2R; simpl; field).
  assert (K : Q2R (-1 # 2) = - / 2) by (unfold Q2R; simpl; field).
  assert (M : Q2R (-1) = Ropp 1) by (unfold Q2R; simpl; field).
  assert (is : forall c d, Qeq_bool c d = true -> pval [(d, [])] s = Q2R c).
  { intros c d E. apply Qeq_bool_eq, Qeq_eqR in E. rewrite E. apply constant_ok. }
  destruct f, p as [|[d [|a m]] [|t' p]]; cbn [known_value]; intros E; try discriminate;
    try (injection E as <-); cbn [apply].
  - symmetry; apply atan_0.
  - symmetry; apply asin_0.
  - destruct (Qeq_bool 1 d) eqn:A; [|destruct (Qeq_bool (-1) d) eqn:B; [|discriminate]]; injection E as <-.
    + transitivity (asin (Q2R 1)); [|f_equal; symmetry; apply (is _ _ A)]. rewrite Q2R_one, asin_1, pval_cons, H. cbn [pval mval fold_right eval]. field.
    + transitivity (asin (Q2R (-1))); [|f_equal; symmetry; apply (is _ _ B)]. rewrite M; change (IZR (-1)) with (Ropp 1); rewrite asin_opp, asin_1, pval_cons, K. cbn [pval mval fold_right eval]. field.
  - rewrite pval_cons, H. cbn [pval mval fold_right eval]. rewrite acos_0. field.
  - destruct (Qeq_bool 1 d) eqn:A; [|destruct (Qeq_bool (-1) d) eqn:B; [|discriminate]]; injection E as <-.
    + transitivity (acos (Q2R 1)); [|f_equal; symmetry; apply (is _ _ A)]. rewrite Q2R_one, acos_1. reflexivity.
    + transitivity (acos (Q2R (-1))); [|f_equal; symmetry; apply (is _ _ B)]. rewrite M, acos_opp, acos_1, atom_ok. cbn [eval]. ring.
Qed.
Lemma sign_of_polynomial_ok p s : pval (sign_of_polynomial p) s = sign (pval p s).
Proof.
  unfold sign_of_polynomial. replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field).
  destruct (Qnum (leading_coefficient p) <? 0)%Z; rewrite ?scale_ok, atom_ok; cbn [eval apply mval fold_right];
    rewrite written_ok; [|reflexivity].
  rewrite scale_ok. replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field). cbn [mval fold_right].
  replace (-1 * 1 * pval p s) with (- pval p s) by ring. rewrite sign_opp. ring.
Qed.
Lemma of_function_ok f p s : pval (of_function f p) s = apply f (pval p s).
Proof.
  unfold of_function. destruct (known_value f p) eqn:E; [apply known_value_ok; auto|].
  destruct f; try (rewrite atom_ok; cbn [eval]; rewrite written_ok; reflexivity).
  apply sign_of_polynomial_ok.
Qed.

Theorem normal_ok e : forall s, within s -> pval (normal t e) s = ev e s.
Proof.
  induction e; intros s I; cbn [normal]; try apply atom_ok.
  - destruct (Z.eqb_spec z 0) as [->|_]; simpl; [reflexivity|]. unfold Q2R; simpl. field.
  - rewrite add_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite reduce_ok, multiply_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite power_ok, IHe by auto. reflexivity.
  - rewrite reduce_ok, (inverse_ok _ _ len r nonzero_ok rules_ok), IHe by auto. reflexivity.
  - destruct f; try (rewrite of_function_ok, IHe by auto; reflexivity).
    + rewrite exponential_ok, IHe by auto. reflexivity.
    + rewrite (logarithm_ok _ _ len r positive_ok rules_ok), IHe by auto. reflexivity.
    + rewrite reduce_ok, (root_ok _ _ _ len r positive_ok nonzero_ok rules_ok), IHe by auto. reflexivity.
    + rewrite (proj1 (of_angle_ok _ (turns t) len r rules_ok _ s I)), IHe by auto. reflexivity.
    + rewrite (proj2 (of_angle_ok _ (turns t) len r rules_ok _ s I)), IHe by auto. reflexivity.
  - rewrite atom_ok; cbn [eval]; rewrite !written_ok, IHe1, IHe2 by auto. reflexivity.
  - rewrite reduce_ok, sum_polynomial_ok by auto. cbn [eval].
    apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - rewrite (largest_along_ok len lengths r) by auto. cbn [eval]. apply largest_ext; [apply lengths|].
    intros i Hi. apply IHe. apply within_upd; auto.
Qed.

End Meaning.
