(* What the normal form may use beside the laws of a field: denominators that vanish nowhere,
   squares of roots, sin^2 + cos^2 = 1.  The rules are read off the formulas themselves. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Polynomial Reduction Inverse Normal Rewriting.
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
(* 1/a a = 1 *)
Definition factor_rule (a : formula) : rule := Rule [Inv a; a] (constant 1).
(* sqrt a sqrt a = a, where a is not negative *)
Definition root_rule (p : polynomial) : rule :=
  Rule [Sqrt (written p); Sqrt (written p)] p.
(* sin^2 = 1 - cos^2 *)
Definition angle_rule (p : polynomial) : rule :=
  Rule [Sin (written p); Sin (written p)]
       (add_term 1 [] (add_term (-1) [Cos (written p); Cos (written p)] [])).

Inductive candidate :=
  Denominator (a : formula) | Radicand (a : formula) | Angle (a : formula) | Exponent (a : formula).

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
  | Exp a => candidates a ++ [Exponent a]
  | Apply _ a => candidates a
  end.

Definition same_candidate (c d : candidate) : bool :=
  match c, d with
  | Denominator a, Denominator b | Radicand a, Radicand b
  | Angle a, Angle b | Exponent a, Exponent b => eqb a b
  | _, _ => false
  end.
Fixpoint distinct (seen cs : list candidate) : list candidate :=
  match cs with
  | [] => rev seen
  | c :: cs => distinct (if existsb (same_candidate c) seen then seen else c :: seen) cs
  end.

Definition with_rules (t : toolbox) (us : list rule) : toolbox :=
  Tools (rules t ++ us) (positive_atom t) (nonzero_atom t) (cuts t).
(* exponents c m of one m with the denominators of all c as their common cut *)
Definition with_cuts (t : toolbox) (p : polynomial) : toolbox :=
  let cut q := let d := Zpos (Qden (fst q)) in
               (snd q, Z.to_pos (Z.lcm d (Zpos (cut_of (cuts t) (snd q))))) in
  Tools (rules t) (positive_atom t) (nonzero_atom t)
        (map cut (filter (fun q => negb (Pos.eqb (Qden (fst q)) 1)) p) ++ cuts t).

Section Rules.
(* what is known not to be negative *)
Variable nonnegative : formula -> bool.

Definition rules_of_denominator (t : toolbox) (p : polynomial) : list rule :=
  let q := parts_of (nonzero_atom t) (rules t) p in
  denominator_rule (primitive q) ++ map factor_rule (filter (fun a => negb (never_zero a)) (outside q)).

Definition learn (t : toolbox) (c : candidate) : toolbox :=
  let p a := normal t (push a) in
  match c with
  | Denominator a => if nonzero_atom t a then with_rules t (rules_of_denominator t (p a)) else t
  | Radicand a => if nonnegative a then with_rules t [root_rule (p a)] else t
  | Angle a => with_rules t [angle_rule (p a)]
  | Exponent a => with_cuts t (p a)
  end.
Definition tools_of (positive nonzero : formula -> bool) (cs : list candidate) : toolbox :=
  fold_left learn cs (Tools [] positive nonzero []).

Variables positive nonzero : formula -> bool.

Definition same (values : list (formula * formula)) (a b : formula) : bool :=
  let e := unfolded (substitute values (Add a (Opp b))) in
  match normal (tools_of positive nonzero (distinct [] (candidates e))) (push e) with
  | [] => true
  | _ => false
  end.

(* --- they hold ------------------------------------------------------------------------------ *)

Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Notation within := (within len).
Notation ev e s := (eval len e r s).
Hypothesis positive_ok : forall a, positive a = true -> forall s, within s -> 0 < ev a s.
Hypothesis nonzero_ok : forall a, nonzero a = true -> forall s, within s -> ev a s <> 0.
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

Lemma factor_nonzero m a s : mval len r m s <> 0 -> In a m -> ev a s <> 0.
Proof.
  intros N Ha E. apply N. induction m as [|b m IH]; simpl in *; [contradiction|]. destruct Ha as [->|Ha].
  - rewrite E. ring.
  - rewrite IH; auto; [ring|]. intros Z. apply N. rewrite Z. ring.
Qed.

Lemma rules_of_denominator_ok t p u : nonzero_atom t = nonzero -> (forall u, In u (rules t) -> valid len r u) ->
  (forall s, within s -> pval len r p s <> 0) -> In u (rules_of_denominator t p) -> valid len r u.
Proof.
  intros T V N. unfold rules_of_denominator. rewrite T. set (q := parts_of nonzero (rules t) p).
  assert (P : forall s, within s -> mval len r (outside q) s <> 0 /\ pval len r (primitive q) s <> 0).
  { intros s Is. destruct (parts_of_ok nonzero (rules t) len r nonzero_ok V p s Is) as [_ E].
    assert (N' := N s Is). rewrite E in N'. fold q in N'. split; intros Z; apply N'; rewrite Z; ring. }
  intros Hu. apply in_app_or in Hu. destruct Hu as [Hu|Hu].
  - apply (denominator_rule_ok (primitive q)); auto. intros s Is. apply P; auto.
  - apply in_map_iff in Hu. destruct Hu as [a [<- Ha]]. apply filter_In in Ha. destruct Ha as [Ha _].
    intros s Is. assert (A := factor_nonzero _ a s (proj1 (P s Is)) Ha).
    cbn [leading replacement factor_rule]. rewrite constant_ok, Q2R_one. cbn [mval fold_right eval]. field. exact A.
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

Record safe (t : toolbox) : Prop := Safe {
  safe_rules : forall u, In u (rules t) -> valid len r u;
  safe_positive : positive_atom t = positive;
  safe_nonzero : nonzero_atom t = nonzero }.

Lemma normal_push_ok t a s : safe t -> within s -> pval len r (normal t (push a)) s = ev a s.
Proof.
  intros [V P Z] Is. rewrite normal_ok, push_ok; auto; intros; [rewrite P in *|rewrite Z in *]; auto.
Qed.

Lemma with_rules_ok t us : safe t -> (forall u, In u us -> valid len r u) -> safe (with_rules t us).
Proof.
  intros [V P Z] U. split; auto. intros u Hu. apply in_app_or in Hu. destruct Hu; auto.
Qed.

Lemma learn_ok t c : safe t -> safe (learn t c).
Proof.
  intros S. assert (E := fun a s => normal_push_ok t a s S). destruct c as [a|a|a|a]; cbn [learn].
  - destruct (nonzero_atom t a) eqn:N; [|auto]. apply with_rules_ok; auto. intros u Hu.
    destruct S as [V P Z]. apply (rules_of_denominator_ok t (normal t (push a))); auto.
    intros s Is. rewrite E by auto. apply nonzero_ok; auto. rewrite <- Z. exact N.
  - destruct (nonnegative a) eqn:N; [|auto]. apply with_rules_ok; auto. intros u [<-|[]].
    apply root_rule_ok. intros s Is. rewrite E by auto. apply nonnegative_ok; auto.
  - apply with_rules_ok; auto. intros u [<-|[]]. apply angle_rule_ok.
  - destruct S as [V P Z]. split; auto.
Qed.

Lemma tools_of_ok cs : safe (tools_of positive nonzero cs).
Proof.
  unfold tools_of. assert (S : safe (Tools [] positive nonzero [])) by (split; auto; intros u []).
  revert S. generalize (Tools [] positive nonzero []). induction cs as [|c cs IH]; simpl; intros t S; [auto|].
  apply IH, learn_ok, S.
Qed.

Theorem same_ok values a b s : within s ->
  (forall v g, In (v, g) values -> forall s, within s -> ev v s = ev g s) ->
  same values a b = true -> ev a s = ev b s.
Proof.
  intros Is W H. unfold same in H. set (e := unfolded (substitute values (Add a (Opp b)))) in *.
  set (t := tools_of positive nonzero (distinct [] (candidates e))) in *.
  assert (E := normal_push_ok t e s (tools_of_ok _) Is).
  destruct (normal t (push e)); [|discriminate]. cbn [pval fold_right] in E.
  unfold e in E. rewrite unfolded_ok, substitute_ok in E by auto. cbn [eval] in E. lra.
Qed.
End Rules.
