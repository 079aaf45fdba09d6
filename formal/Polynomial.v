(* Polynomials with rational coefficients in formulas that are not taken apart ("atoms"), and the
   proofs that adding, multiplying and writing them as formulas mean what they should. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order.
Import ListNotations.
Open Scope R_scope.

(* A monomial is a product of atoms, in their order and with repetitions. *)
Definition monomial := list formula.
Definition polynomial := list (Q * monomial).

Definition monomial_compare : monomial -> monomial -> comparison := lexicographic compare.

Fixpoint remove_one (a : formula) (m : monomial) : option monomial :=
  match m with
  | [] => None
  | b :: m => if eqb a b then Some m
              else match remove_one a m with Some m' => Some (b :: m') | None => None end
  end.

Fixpoint remove_all (k m : monomial) : option monomial :=
  match k with
  | [] => Some m
  | a :: k => match remove_one a m with Some m' => remove_all k m' | None => None end
  end.

Fixpoint place (a : formula) (m : monomial) : monomial :=
  match m with
  | [] => [a]
  | b :: m' => match compare a b with Gt => b :: place a m' | _ => a :: m end
  end.

(* An exponential is nowhere zero, so it cancels against its inverse. *)
Definition never_zero (a : formula) : bool := match a with Exp _ => true | _ => false end.
Definition reciprocal (a : formula) : formula := match a with Inv b => b | _ => Inv a end.
Definition insert (a : formula) (m : monomial) : monomial :=
  if never_zero a || never_zero (reciprocal a)
  then match remove_one (reciprocal a) m with Some m' => m' | None => place a m end
  else place a m.

Definition times (a b : monomial) : monomial := fold_right insert b a.

Fixpoint add_term (c : Q) (m : monomial) (p : polynomial) : polynomial :=
  match p with
  | [] => [(c, m)]
  | (d, k) :: q => match monomial_compare m k with
      | Eq => let e := Qred (c + d) in if Qeq_bool e 0 then q else (e, k) :: q
      | Gt => (d, k) :: add_term c m q
      | Lt => (c, m) :: p
      end
  end.

Definition add (p q : polynomial) : polynomial :=
  fold_right (fun t x => add_term (fst t) (snd t) x) q p.
Definition scale (c : Q) (m : monomial) (p : polynomial) : polynomial :=
  fold_right (fun t x => add_term (Qred (c * fst t)) (times m (snd t)) x) [] p.
Definition multiply (p q : polynomial) : polynomial :=
  fold_right (fun t x => add (scale (fst t) (snd t) q) x) [] p.

Definition constant (c : Q) : polynomial := [(c, [])].
Definition atom (a : formula) : polynomial := [(1%Q, [a])].

(* --- polynomials written as formulas, and products as monomials --------------------------- *)

Fixpoint product (m : monomial) : formula :=
  match m with [] => Num 1 | [a] => a | a :: m' => Mul a (product m') end.
Definition rational (c : Q) : formula :=
  if Pos.eqb (Qden c) 1 then Num (Qnum c) else Mul (Num (Qnum c)) (Inv (Num (Zpos (Qden c)))).
Definition term (t : Q * monomial) : formula :=
  if Qeq_bool (fst t) 1 then product (snd t) else Mul (rational (fst t)) (product (snd t)).
Fixpoint written (p : polynomial) : formula :=
  match p with [] => Num 0 | [t] => term t | t :: q => Add (term t) (written q) end.
Fixpoint factors (e : formula) : monomial :=
  match e with Mul a b => times (factors a) (factors b) | Num 1 => [] | _ => [e] end.

(* --- what they mean ----------------------------------------------------------------------- *)

Lemma Q2R_red c : Q2R (Qred c) = Q2R c.
Proof. apply Qeq_eqR, Qred_correct. Qed.
Lemma Q2R_0 c : Qeq_bool c 0 = true -> Q2R c = 0.
Proof. intros H. apply Qeq_bool_eq in H. rewrite (Qeq_eqR _ _ H). unfold Q2R; simpl; lra. Qed.
Lemma Q2R_1 c : Qeq_bool c 1 = true -> Q2R c = 1.
Proof. intros H. apply Qeq_bool_eq in H. rewrite (Qeq_eqR _ _ H). unfold Q2R; simpl; lra. Qed.
Lemma Q2R_one : Q2R 1 = 1.
Proof. unfold Q2R; simpl; lra. Qed.
Lemma Q2R_not_0 c : Qeq_bool c 0 = false -> Q2R c <> 0.
Proof.
  intros H E. apply Qeq_bool_neq in H. apply H. apply eqR_Qeq. rewrite E. unfold Q2R; simpl; lra.
Qed.
Lemma Q2R_inverse c : Q2R c <> 0 -> Q2R (/ c) = / Q2R c.
Proof. intros H. apply Q2R_inv. intros E. apply H. rewrite (Qeq_eqR _ _ E). unfold Q2R; simpl; lra. Qed.

Section Meaning.
Local Arguments Qred _ : simpl never.
Local Arguments Qeq_bool _ _ : simpl never.
Local Arguments Qplus _ _ : simpl never.
Local Arguments Qmult _ _ : simpl never.
Variable len : nat -> nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).

Definition mval (m : monomial) s : R := fold_right (fun a x => ev a s * x) 1 m.
Definition pval (p : polynomial) s : R := fold_right (fun t x => Q2R (fst t) * mval (snd t) s + x) 0 p.

Lemma pval_cons c m p s : pval ((c, m) :: p) s = Q2R c * mval m s + pval p s.
Proof. reflexivity. Qed.
Lemma atom_ok a s : pval (atom a) s = ev a s.
Proof. cbn [pval atom fold_right fst snd mval]. rewrite Q2R_one. ring. Qed.
Lemma constant_ok c s : pval (constant c) s = Q2R c.
Proof. cbn [pval constant fold_right fst snd mval]. ring. Qed.

Lemma remove_one_ok a m m' s : remove_one a m = Some m' -> mval m s = ev a s * mval m' s.
Proof.
  revert m'; induction m; simpl; intros m' H; [discriminate|].
  destruct (eqb a a0) eqn:E.
  - apply eqb_eq in E. subst. injection H as <-. reflexivity.
  - destruct (remove_one a m) eqn:F; [|discriminate]. injection H as <-. simpl.
    rewrite (IHm _ eq_refl). ring.
Qed.
Lemma remove_all_ok k m m' s : remove_all k m = Some m' -> mval m s = mval k s * mval m' s.
Proof.
  revert m m'; induction k; simpl; intros m m' H.
  - injection H as <-. ring.
  - destruct (remove_one a m) eqn:F; [|discriminate].
    rewrite (remove_one_ok _ _ _ s F), (IHk _ _ H). ring.
Qed.
Lemma place_ok a m s : mval (place a m) s = ev a s * mval m s.
Proof. induction m; simpl; [ring|]. destruct (compare a a0); simpl; try rewrite IHm; ring. Qed.
Lemma reciprocal_ok a s : ev (reciprocal a) s = / ev a s.
Proof. destruct a; simpl; try reflexivity. symmetry; apply Rinv_inv. Qed.
Lemma never_zero_ok a s : never_zero a = true -> ev a s <> 0.
Proof. destruct a; try discriminate. destruct f; try discriminate. intros _. apply Rgt_not_eq, exp_pos. Qed.
Lemma insert_ok a m s : mval (insert a m) s = ev a s * mval m s.
Proof.
  unfold insert. destruct (never_zero a || never_zero (reciprocal a)) eqn:E; [|apply place_ok].
  destruct (remove_one (reciprocal a) m) eqn:F; [|apply place_ok].
  rewrite (remove_one_ok _ _ _ s F), reciprocal_ok. field.
  apply orb_prop in E. destruct E as [E|E]; apply (never_zero_ok _ s) in E; [exact E|].
  rewrite reciprocal_ok in E. intros Z. apply E. rewrite Z. apply Rinv_0.
Qed.
Lemma times_ok a b s : mval (times a b) s = mval a s * mval b s.
Proof. induction a; simpl; [ring|]. rewrite insert_ok, IHa. ring. Qed.
Lemma mval_app a b s : mval (a ++ b) s = mval a s * mval b s.
Proof. induction a; simpl; [ring|]. rewrite IHa. ring. Qed.

Lemma add_term_ok c m p s : pval (add_term c m p) s = Q2R c * mval m s + pval p s.
Proof.
  induction p as [|[d k] q IH]; simpl; [ring|].
  destruct (monomial_compare m k) eqn:E; simpl; [|ring|rewrite IH; ring].
  apply (lexicographic_eq _ compare_eq) in E. subst. destruct (Qeq_bool (Qred (c + d)) 0) eqn:F; simpl.
  - apply Q2R_0 in F. rewrite Q2R_red, Q2R_plus in F.
    replace (Q2R c * mval k s + (Q2R d * mval k s + pval q s))
      with ((Q2R c + Q2R d) * mval k s + pval q s) by ring.
    rewrite F, Rmult_0_l, Rplus_0_l; reflexivity.
  - rewrite Q2R_red, Q2R_plus. ring.
Qed.
Lemma add_ok p q s : pval (add p q) s = pval p s + pval q s.
Proof. induction p as [|[c m] p IH]; simpl; [ring|]. rewrite add_term_ok, IH. ring. Qed.
Lemma scale_ok c m p s : pval (scale c m p) s = Q2R c * mval m s * pval p s.
Proof.
  induction p as [|[d k] p IH]; simpl; [ring|].
  rewrite add_term_ok, IH, Q2R_red, Q2R_mult, times_ok. ring.
Qed.
Lemma multiply_ok p q s : pval (multiply p q) s = pval p s * pval q s.
Proof. induction p as [|[c m] p IH]; simpl; [ring|]. rewrite add_ok, scale_ok, IH. ring. Qed.

Lemma product_ok m s : ev (product m) s = mval m s.
Proof. induction m as [|a [|b m] IH]; simpl in *; [reflexivity|ring|]. rewrite IH. reflexivity. Qed.
Lemma rational_ok c s : ev (rational c) s = Q2R c.
Proof.
  unfold rational, Q2R. destruct (Pos.eqb_spec (Qden c) 1) as [E|_]; simpl; [rewrite E; field|reflexivity].
Qed.
Lemma term_ok t s : ev (term t) s = Q2R (fst t) * mval (snd t) s.
Proof.
  unfold term. destruct (Qeq_bool (fst t) 1) eqn:E.
  - rewrite (Q2R_1 _ E), product_ok. ring.
  - simpl. rewrite rational_ok, product_ok. reflexivity.
Qed.
Lemma written_ok p s : ev (written p) s = pval p s.
Proof.
  induction p as [|t [|u p] IH]; [reflexivity| |].
  - simpl. rewrite term_ok. ring.
  - change (written (t :: u :: p)) with (Add (term t) (written (u :: p))).
    change (ev (term t) s + ev (written (u :: p)) s = Q2R (fst t) * mval (snd t) s + pval (u :: p) s).
    rewrite term_ok, IH. reflexivity.
Qed.
Lemma factors_ok e s : mval (factors e) s = ev e s.
Proof.
  induction e; try (simpl; ring).
  - destruct z as [|[p|p|]|p]; cbn [factors mval fold_right eval]; try ring.
  - simpl. rewrite times_ok, IHe1, IHe2. reflexivity.
Qed.
Lemma pval_rev p s : pval (rev p) s = pval p s.
Proof.
  assert (K : forall a b, pval (a ++ b) s = pval a s + pval b s).
  { intros a b. induction a as [|t a IH]; simpl; [ring|]. rewrite IH. ring. }
  induction p as [|t p IH]; simpl rev; [reflexivity|]. rewrite K, IH. unfold pval; simpl. ring.
Qed.
End Meaning.
