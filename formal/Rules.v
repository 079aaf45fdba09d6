(* What the normal form may use beside the laws of a field: denominators that vanish nowhere,
   squares of roots, sin^2 + cos^2 = 1.  The rules are read off the formulas themselves. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Polynomial Summation Normal.
Import ListNotations.
Open Scope R_scope.

(* 1/(c m + q) m = 1/c - 1/c q 1/(c m + q), where c m + q vanishes nowhere *)
Definition denominator_rule (p : polynomial) : list rule :=
  match rev p with
  | (c, m) :: q => if Qeq_bool c 0 then [] else
      [Rule (Inv (written p) :: m)
            (add_term (Qred (/ c)) [] (scale (Qred (- / c)) [Inv (written p)] q))]
  | [] => []
  end.
(* sqrt a sqrt a = a, where a is not negative *)
Definition root_rule (p : polynomial) : rule :=
  Rule [Sqrt (written p); Sqrt (written p)] p.
(* sin^2 = 1 - cos^2 *)
Definition angle_rule (p : polynomial) : rule :=
  Rule [Sin (written p); Sin (written p)]
       (add_term 1 [] (add_term (-1) [Cos (written p); Cos (written p)] [])).

Inductive candidate := Denominator (a : formula) | Radicand (a : formula) | Angle (a : formula).

(* the factors of a denominator, which are asked one by one *)
Fixpoint divisors (e : formula) : list formula :=
  match e with
  | Mul a b => divisors a ++ divisors b
  | Pow a _ | Inv a | Sqrt a => divisors a
  | Exp _ | Num _ => []
  | _ => [e]
  end.

(* from the inside out *)
Fixpoint candidates (e : formula) : list candidate :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi | Der _ _ => []
  | Add a b | Mul a b | Larger a b => candidates a ++ candidates b
  | Pow a _ | Sum _ a | Max _ a => candidates a
  | Inv a => candidates a ++ map Denominator (divisors a)
  | Sqrt a => candidates a ++ [Radicand a]
  | Sin a | Cos a => candidates a ++ [Angle a]
  | Apply _ a => candidates a
  end.

Definition same_candidate (c d : candidate) : bool :=
  match c, d with
  | Denominator a, Denominator b | Radicand a, Radicand b | Angle a, Angle b => eqb a b
  | _, _ => false
  end.
Fixpoint distinct (seen cs : list candidate) : list candidate :=
  match cs with
  | [] => rev seen
  | c :: cs => distinct (if existsb (same_candidate c) seen then seen else c :: seen) cs
  end.

Section Rules.
(* what is known to vanish nowhere, to be positive, not to be negative *)
Variables nonzero positive nonnegative : formula -> bool.

Definition rule_of (us : list rule) (c : candidate) : list rule :=
  let p a := normal us positive (push a) in
  match c with
  | Denominator a => if nonzero a then denominator_rule (p a) else []
  | Radicand a => if nonnegative a then [root_rule (p a)] else []
  | Angle a => [angle_rule (p a)]
  end.
Definition rules_of (cs : list candidate) : list rule :=
  fold_left (fun us c => us ++ rule_of us c) cs [].

Definition same (values : list (formula * formula)) (a b : formula) : bool :=
  let e := unfolded (substitute values (Add a (Opp b))) in
  let us := rules_of (distinct [] (candidates e)) in
  match normal us positive (push e) with [] => true | _ => false end.

(* --- they hold ------------------------------------------------------------------------------ *)

Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation within := (within len).
Notation ev e s := (eval len e r s).
Hypothesis nonzero_ok : forall a, nonzero a = true -> forall s, within s -> ev a s <> 0.
Hypothesis positive_ok : forall a, positive a = true -> forall s, within s -> 0 < ev a s.
Hypothesis nonnegative_ok : forall a, nonnegative a = true -> forall s, within s -> 0 <= ev a s.

Lemma denominator_rule_ok p u : (forall s, within s -> pval len r p s <> 0) ->
  In u (denominator_rule p) -> valid len r u.
Proof.
  intros N Hu s Is. specialize (N s Is). unfold denominator_rule in Hu. rewrite <- pval_rev in N.
  assert (E := pval_rev len r p s). destruct (rev p) as [|[c m] q]; cbn [In] in Hu; [contradiction|].
  destruct (Qeq_bool c 0) eqn:F; cbn [In] in Hu; [contradiction|]. destruct Hu as [<-|[]].
  assert (C := Q2R_not_0 c F). assert (NE : ~ (c == 0)%Q) by (apply Qeq_bool_neq; auto).
  cbn [leading replacement]. rewrite add_term_ok, scale_ok, !Q2R_red, Q2R_opp, Q2R_inv by auto.
  cbn [mval fold_right eval]. rewrite written_ok, <- E.
  change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval len r m s).
  set (D := pval len r ((c, m) :: q) s) in *.
  assert (Dq : pval len r q s = D - Q2R c * mval len r m s) by (unfold D; rewrite pval_cons; ring).
  rewrite Dq. field. auto.
Qed.

Lemma root_rule_ok p : (forall s, within s -> 0 <= pval len r p s) -> valid len r (root_rule p).
Proof.
  intros N s Is. cbn [leading replacement root_rule mval fold_right eval apply].
  rewrite written_ok, Rmult_1_r. apply sqrt_sqrt. auto.
Qed.

Lemma angle_rule_ok p : valid len r (angle_rule p).
Proof.
  intros s Is. unfold angle_rule. cbn [leading replacement]. rewrite !add_term_ok.
  cbn [mval pval fold_right eval apply]. rewrite written_ok. set (x := pval len r p s).
  assert (A := sin2_cos2 x). unfold Rsqr in A. rewrite Q2R_one.
  replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field). lra.
Qed.

Lemma rule_of_ok us c u : (forall u, In u us -> valid len r u) -> In u (rule_of us c) -> valid len r u.
Proof.
  intros V. assert (E : forall a s, within s -> pval len r (normal us positive (push a)) s = ev a s).
  { intros a s Is. rewrite normal_ok, push_ok by auto. reflexivity. }
  destruct c as [a|a|a]; cbn [rule_of].
  - destruct (nonzero a) eqn:N; [|contradiction]. apply denominator_rule_ok.
    intros s Is. rewrite E by auto. apply nonzero_ok; auto.
  - destruct (nonnegative a) eqn:N; [|contradiction]. intros [<-|[]]. apply root_rule_ok.
    intros s Is. rewrite E by auto. apply nonnegative_ok; auto.
  - intros [<-|[]]. apply angle_rule_ok.
Qed.

Lemma rules_of_ok cs u : In u (rules_of cs) -> valid len r u.
Proof.
  unfold rules_of. assert (K : forall us, (forall u, In u us -> valid len r u) ->
    In u (fold_left (fun us c => us ++ rule_of us c) cs us) -> valid len r u).
  { induction cs as [|c cs IH]; simpl; intros us V H; [auto|]. apply (IH (us ++ rule_of us c)); [|exact H].
    intros w Hw. apply in_app_or in Hw. destruct Hw as [Hw|Hw]; [auto|apply (rule_of_ok us c); auto]. }
  apply K. intros w [].
Qed.

Theorem same_ok values a b s : within s ->
  (forall v g, In (v, g) values -> forall s, within s -> ev v s = ev g s) ->
  same values a b = true -> ev a s = ev b s.
Proof.
  intros Is W H. unfold same in H.
  set (e := unfolded (substitute values (Add a (Opp b)))) in *.
  set (us := rules_of (distinct [] (candidates e))) in *.
  assert (E : pval len r (normal us positive (push e)) s = ev e s).
  { rewrite normal_ok, push_ok by (auto; intros; eapply rules_of_ok; eauto). reflexivity. }
  destruct (normal us positive (push e)); [|discriminate]. cbn [pval fold_right] in E.
  unfold e in E. rewrite unfolded_ok, substitute_ok in E by auto. cbn [eval] in E. lra.
Qed.
End Rules.
