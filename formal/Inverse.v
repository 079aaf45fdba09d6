(* One spelling of inverses of polynomials.  1/(c m q) is 1/c 1/m 1/q, where c is a number, m the
   factors that all terms have, and q has neither; and inverses that stand inside are cleared first:
   1/(E + 1/E) = E 1/(E^2 + 1), where E vanishes nowhere. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial Reduction.
Import ListNotations.
Open Scope R_scope.

Section Inverse.
(* what is known to vanish nowhere *)
Variable nonzero : formula -> bool.
Variable us : list rule.

(* --- inverses inside ---------------------------------------------------------------------- *)

(* a polynomial that was written as a formula *)
Fixpoint read (e : formula) : polynomial :=
  match e with
  | Num z => if Z.eqb z 0 then [] else constant (inject_Z z)
  | Add a b => add (read a) (read b)
  | Mul a b => multiply (read a) (read b)
  | Inv (Num (Zpos d)) => constant (1 # d)
  | _ => atom e
  end.

Definition inverse_inside (a : formula) : bool :=
  match a with Inv b => never_zero b || nonzero b | _ => false end.
Fixpoint first_inside (p : polynomial) : option formula :=
  match p with
  | [] => None
  | (_, m) :: p => match find inverse_inside m with Some (Inv b) => Some b | _ => first_inside p end
  end.
Fixpoint clear (fuel : nat) (p : polynomial) : monomial * polynomial :=
  match fuel with
  | O => ([], p)
  | S fuel => match first_inside p with
      | None => ([], p)
      | Some b => let (out, q) := clear fuel (reduce us (multiply (read b) p)) in (Inv b :: out, q)
      end
  end.

(* p b, where b vanishes nowhere: inverses of b cancel *)
Definition cancel (b : formula) (p : polynomial) : polynomial :=
  fold_right (fun t x => match remove_one (Inv b) (snd t) with
                         | Some m => add_term (fst t) m x
                         | None => add (scale (fst t) (snd t) (read b)) x end) [] p.
(* zero where p is, and free of denominators that vanish nowhere *)
Fixpoint settle (fuel : nat) (p : polynomial) : polynomial :=
  match fuel with
  | O => p
  | S fuel => match first_inside p with
      | None => p
      | Some b => settle fuel (reduce us (cancel b p))
      end
  end.

(* --- factors of all terms ------------------------------------------------------------------- *)

Fixpoint both (k m : monomial) : monomial :=
  match k with
  | [] => []
  | a :: k => match remove_one a m with Some m' => a :: both k m' | None => both k m end
  end.
Definition common (p : polynomial) : monomial :=
  match p with [] => [] | (_, m) :: p => fold_left (fun k t => both k (snd t)) p m end.
Fixpoint divided (k : monomial) (p : polynomial) : option polynomial :=
  match p with
  | [] => Some []
  | (c, m) :: p => match remove_all k m, divided k p with
                   | Some m', Some q => Some (add_term c m' q)
                   | _, _ => None
                   end
  end.
Definition without_common (p : polynomial) : monomial * polynomial :=
  match divided (common p) p with Some q => (common p, q) | None => ([], p) end.

Definition leading_coefficient (p : polynomial) : Q :=
  match rev p with (c, _) :: _ => if Qeq_bool c 0 then 1%Q else c | [] => 1%Q end.

(* p = c m q *)
Record parts := Parts { content : Q; outside : monomial; primitive : polynomial }.
Definition parts_of (p : polynomial) : parts :=
  let (out, p) := clear 12 p in
  let (k, q) := without_common p in
  let c := leading_coefficient q in
  Parts c (out ++ k) (scale (Qred (/ c)) [] q).

(* the inverse of an inverse is a polynomial again *)
Definition inverse_monomial (m : monomial) : polynomial :=
  fold_right (fun a x => match a with Inv b => multiply (read b) x | _ => scale 1 [Inv a] x end) (constant 1) m.
Definition inverse_primitive (q : polynomial) : polynomial :=
  match q with
  | [] => []
  | [(c, [])] => if Qeq_bool c 0 then atom (Inv (written q)) else constant (Qred (/ c))
  | _ => atom (Inv (written q))
  end.
Definition inverse (p : polynomial) : polynomial :=
  let (c, m, q) := parts_of p in
  scale (Qred (/ c)) [] (multiply (inverse_monomial m) (inverse_primitive q)).

(* --- what they mean ----------------------------------------------------------------------- *)

Local Arguments Qred _ : simpl never.
Local Arguments Qeq_bool _ _ : simpl never.
Local Arguments Qinv _ : simpl never.
Variable len : nat -> nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation mval := (mval len r).
Notation pval := (pval len r).
Hypothesis nonzero_ok : forall a, nonzero a = true -> forall s, within len s -> ev a s <> 0.
Hypothesis us_ok : forall u, In u us -> valid len r u.

Lemma read_ok e s : pval (read e) s = ev e s.
Proof.
  induction e; cbn [read]; try apply atom_ok.
  - destruct (Z.eqb_spec z 0) as [->|_]; [reflexivity|]. rewrite constant_ok.
    unfold Q2R; simpl. field.
  - rewrite add_ok, IHe1, IHe2. reflexivity.
  - rewrite multiply_ok, IHe1, IHe2. reflexivity.
  - destruct e; try apply atom_ok. destruct z; try apply atom_ok.
    rewrite constant_ok. unfold Q2R; simpl. ring.
Qed.

Lemma first_inside_ok p b s : within len s -> first_inside p = Some b -> ev b s <> 0.
Proof.
  intros I. induction p as [|[c m] p IH]; simpl; intros H; [discriminate|].
  destruct (find inverse_inside m) as [a|] eqn:F; [|auto]. destruct a; auto.
  injection H as <-. apply find_some in F. destruct F as [_ F]. simpl in F.
  apply orb_prop in F. destruct F as [F|F]; [apply never_zero_ok; auto|apply nonzero_ok; auto].
Qed.

Lemma clear_ok fuel s : within len s -> forall p out q, clear fuel p = (out, q) ->
  pval p s = mval out s * pval q s.
Proof.
  intros I. induction fuel as [|fuel IH]; cbn [clear]; intros p out q H.
  - injection H as <- <-. simpl. ring.
  - destruct (first_inside p) as [b|] eqn:F; [|injection H as <- <-; simpl; ring].
    destruct (clear fuel (reduce us (multiply (read b) p))) as [out' q'] eqn:C. injection H as <- <-.
    apply IH in C. rewrite reduce_ok, multiply_ok, read_ok in C by auto.
    assert (N := first_inside_ok _ _ s I F). cbn [mval fold_right eval].
    change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 out') with (mval out' s).
    rewrite Rmult_assoc, <- C. field. exact N.
Qed.

Lemma cancel_ok b p s : ev b s <> 0 -> pval (cancel b p) s = ev b s * pval p s.
Proof.
  intros N. induction p as [|[c m] p IH]; [simpl; ring|]. unfold cancel. cbn [fold_right fst snd].
  fold (cancel b p). destruct (remove_one (Inv b) m) as [m'|] eqn:E.
  - rewrite add_term_ok, IH, pval_cons, (remove_one_ok _ _ _ _ _ s E). cbn [eval]. field. exact N.
  - rewrite add_ok, scale_ok, read_ok, IH, pval_cons. ring.
Qed.
Lemma settle_ok fuel s : within len s -> forall p, pval (settle fuel p) s = 0 -> pval p s = 0.
Proof.
  intros I. induction fuel as [|fuel IH]; cbn [settle]; intros p H; [exact H|].
  destruct (first_inside p) as [b|] eqn:F; [|exact H]. apply IH in H.
  assert (N := first_inside_ok _ _ s I F). rewrite reduce_ok, cancel_ok in H by auto.
  apply Rmult_integral in H. tauto.
Qed.

Lemma divided_ok k p q s : divided k p = Some q -> pval p s = mval k s * pval q s.
Proof.
  revert q; induction p as [|[c m] p IH]; cbn [divided]; intros q H.
  - injection H as <-. simpl. ring.
  - destruct (remove_all k m) as [m'|] eqn:E; [|discriminate].
    destruct (divided k p) as [q'|]; [|discriminate]. injection H as <-.
    rewrite add_term_ok, pval_cons, (remove_all_ok _ _ _ _ _ s E), (IH q' eq_refl). ring.
Qed.

Lemma without_common_ok p k q s : without_common p = (k, q) -> pval p s = mval k s * pval q s.
Proof.
  unfold without_common. destruct (divided (common p) p) eqn:E; intros H; injection H as <- <-.
  - apply divided_ok; auto.
  - simpl. ring.
Qed.

Lemma leading_coefficient_ok p : Q2R (leading_coefficient p) <> 0.
Proof.
  unfold leading_coefficient. destruct (rev p) as [|[c m] q]; [rewrite Q2R_one; lra|].
  destruct (Qeq_bool c 0) eqn:E; [rewrite Q2R_one; lra|apply Q2R_not_0; auto].
Qed.

Lemma parts_of_ok p s : within len s ->
  Q2R (content (parts_of p)) <> 0 /\
  pval p s = Q2R (content (parts_of p)) * mval (outside (parts_of p)) s * pval (primitive (parts_of p)) s.
Proof.
  intros I. unfold parts_of. destruct (clear 12 p) as [out p'] eqn:C. destruct (without_common p') as [k q] eqn:K.
  cbn [content outside primitive]. assert (N := leading_coefficient_ok q). split; [exact N|].
  rewrite (clear_ok _ s I _ _ _ C), (without_common_ok _ _ _ s K).
  rewrite mval_app, scale_ok, Q2R_red, Q2R_inverse by auto. simpl. field. exact N.
Qed.

Lemma inverse_monomial_ok m s : pval (inverse_monomial m) s = / mval m s.
Proof.
  assert (K : forall a x, pval (match a with Inv b => multiply (read b) x | _ => scale 1 [Inv a] x end) s
                          = / ev a s * pval x s).
  { intros a x. destruct a; try (rewrite scale_ok, Q2R_one; cbn [mval fold_right eval]; ring).
    rewrite multiply_ok, read_ok. cbn [eval]. rewrite Rinv_inv. reflexivity. }
  induction m; cbn [inverse_monomial fold_right mval].
  - rewrite constant_ok, Q2R_one, Rinv_1. reflexivity.
  - rewrite K. fold (inverse_monomial m). rewrite IHm.
    change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval m s). rewrite Rinv_mult. reflexivity.
Qed.

Lemma inverse_primitive_ok q s : pval (inverse_primitive q) s = / pval q s.
Proof.
  assert (K : pval (atom (Inv (written q))) s = / pval q s).
  { rewrite atom_ok. cbn [eval]. rewrite written_ok. reflexivity. }
  unfold inverse_primitive. destruct q as [|[c [|a m]] [|t q]]; try exact K.
  - symmetry. apply Rinv_0.
  - destruct (Qeq_bool c 0) eqn:E; [exact K|]. rewrite constant_ok, Q2R_red, Q2R_inverse by (apply Q2R_not_0; auto).
    simpl. rewrite Rmult_1_r, Rplus_0_r. reflexivity.
Qed.

Theorem inverse_ok p s : within len s -> pval (inverse p) s = / pval p s.
Proof.
  intros I. destruct (parts_of_ok p s I) as [N E]. unfold inverse. destruct (parts_of p) as [c m q].
  cbn [content outside primitive] in *. rewrite E, scale_ok, multiply_ok, inverse_monomial_ok, inverse_primitive_ok, Q2R_red, Q2R_inverse by auto.
  rewrite !Rinv_mult. simpl. ring.
Qed.
End Inverse.
