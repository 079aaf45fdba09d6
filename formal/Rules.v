(* What the normal form may use beside the laws of a field: denominators that vanish nowhere,
   squares of roots, sin^2 + cos^2 = 1.  The rules are read off the formulas themselves. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Polynomial Reduction Inverse Roots Logarithms Angles Normal Rewriting.
Import ListNotations.
Open Scope R_scope.

(* The term that a rule replaces: the last, unless its factors stand in another term, too, which
   would be replaced without end; then a term with the most factors. *)
Definition divides (m n : monomial) : bool := match remove_all m n with Some _ => true | None => false end.
Definition degree (p : polynomial) : nat := fold_right (fun t n => Nat.max (length (snd t)) n) 0%nat p.
Fixpoint pick (f : monomial -> bool) (p : polynomial) : option (Q * monomial * polynomial) :=
  match p with
  | [] => None
  | (c, m) :: p => if f m then Some (c, m, p) else
      match pick f p with Some (d, k, q) => Some (d, k, (c, m) :: q) | None => None end
  end.
Definition leading_term (p : polynomial) : option (Q * monomial * polynomial) :=
  match rev p with
  | (c, m) :: q => if existsb (fun t => divides m (snd t)) q
                   then pick (fun k => Nat.eqb (length k) (degree p)) (rev p)
                   else Some (c, m, q)
  | [] => None
  end.

(* 1/(c m + q) m = 1/c - 1/c q 1/(c m + q), where c m + q vanishes nowhere *)
Definition denominator_rule (p : polynomial) : list rule :=
  match leading_term p with
  | Some (c, m, q) => if Qeq_bool c 0 then [] else
      [Rule (Inv (written p) :: m)
            (add_term (Qred (/ c)) [] (scale (Qred (- / c)) [Inv (written p)] q))]
  | None => []
  end.
(* 1/d of d = c m + b k + q again, where m is a product of exponentials: 1/d k/m = 1/b (1/m - c/d - q/(d m)) *)
Definition exponential_rule (p : polynomial) : list rule :=
  match rev p with
  | (c, m) :: _ :: _ =>
      match p with
      | (b, k) :: q =>
          if negb (Qeq_bool b 0) && forallb never_zero m then
            let over := map Inv m in
            [Rule (Inv (written p) :: k ++ over)
                  (scale (Qred (/ b)) [] (add_term 1 over
                     (scale (-1) (Inv (written p) :: over) q)))]
          else []
      | [] => []
      end
  | _ => []
  end.
(* 1/(b + sqrt (b^2 + 1)) = - b + sqrt (b^2 + 1) *)
Definition conjugate_rule (us : list rule) (p : polynomial) : list rule :=
  match root_in p with
  | Some w => if is_conjugate us (beside_root p w) w then [Rule [Inv (written p)] (conjugate p w)] else []
  | None => []
  end.
(* 1/a a = 1 *)
Definition factor_rule (a : formula) : rule := Rule [Inv a; a] (constant 1).
(* sqrt a sqrt a = a, where a is not negative *)
Definition root_rule (b : formula) : rule := Rule [Sqrt b; Sqrt b] (read b).
(* sin^2 = 1 - cos^2 *)
Definition angle_rule (u : formula) : rule :=
  Rule [Sin u; Sin u] (add_term 1 [] (add_term (-1) [Cos u; Cos u] [])).

Inductive candidate :=
  Denominator (a : formula) | Radicand (a : formula) | Angle (a : formula) | Exponent (a : formula).

(* the factors of a denominator, which are asked one by one, and products of them *)
Fixpoint divisors (e : formula) : list formula :=
  match e with
  | Mul a b => e :: divisors a ++ divisors b
  | Pow a _ | Inv a | Sqrt a => divisors a
  | Exp _ | Num _ => []
  | _ => [e]
  end.

(* the logarithms in an exponent: there they become factors, denominators, or roots *)
Fixpoint logarithms (e : formula) : list formula :=
  match e with
  | Add a b | Mul a b => logarithms a ++ logarithms b
  | Log a => [a]
  | _ => []
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
  | Exp a => let found := flat_map divisors (logarithms a) in
             candidates a ++ map Denominator found ++ map Radicand found ++ [Exponent a]
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
  Tools (rules t ++ us) (positive_atom t) (nonzero_atom t) (cuts t) (turns t).
(* terms c m of one m with the denominators of all c as their common cut *)
Definition cut_too (cuts : list (monomial * positive)) (p : polynomial) : list (monomial * positive) :=
  let cut q := let d := Zpos (Qden (fst q)) in
               (snd q, Z.to_pos (Z.lcm d (Zpos (cut_of cuts (snd q))))) in
  map cut (filter (fun q => negb (Pos.eqb (Qden (fst q)) 1)) p) ++ cuts.
Definition with_cuts (t : toolbox) (p : polynomial) : toolbox :=
  Tools (rules t) (positive_atom t) (nonzero_atom t) (cut_too (cuts t) p) (turns t).
Definition with_turns (t : toolbox) (p : polynomial) : toolbox :=
  Tools (rules t) (positive_atom t) (nonzero_atom t) (cuts t) (cut_too (turns t) p).

Definition with_nonzero (t : toolbox) (m : monomial) : toolbox :=
  Tools (rules t) (positive_atom t) (fun a => nonzero_atom t a || existsb (eqb a) m) (cuts t) (turns t).

Section Rules.
(* what is known not to be negative *)
Variable nonnegative : formula -> bool.

Definition learn_denominator (t : toolbox) (p : polynomial) : toolbox :=
  let q := parts_of (nonzero_atom t) (rules t) p in
  with_nonzero (with_rules t (conjugate_rule (rules t) (primitive q) ++ denominator_rule (primitive q) ++ exponential_rule (primitive q) ++
                              map factor_rule (filter (fun a => negb (never_zero a)) (outside q))))
               (written (primitive q) :: outside q).

(* the squares of the roots that the root of a becomes *)
Definition rules_of_root (t : toolbox) (a : formula) (p : polynomial) : list rule :=
  let roots := flat_map (fun q => flat_map (fun e => match e with Sqrt b => [b] | _ => [] end) (snd q))
                        (root (positive_atom t) (nonzero_atom t) (rules t) p) in
  let rest := match root_parts_of (positive_atom t) (nonzero_atom t) (rules t) p with
              | Some q => if squares_stand (nonzero_atom t) q && nonnegative a then [written (remaining q)] else []
              | None => []
              end in
  map root_rule (filter nonnegative roots ++ rest).

(* the normal form, with inverses and logarithms of products taken apart first *)
Definition normal_of (t : toolbox) (a : formula) : polynomial :=
  normal t (opened_logarithms (positive_atom t) (push a)).
(* a product of what vanishes nowhere: its factors are learned *)
Definition factors_known (t : toolbox) (e : formula) : bool :=
  match e with Mul a b => nonzero_atom t a && nonzero_atom t b | _ => false end.
Definition learn (t : toolbox) (c : candidate) : toolbox :=
  let p a := normal_of t a in
  match c with
  | Denominator a => if nonzero_atom t a && negb (factors_known t a) then learn_denominator t (p a) else t
  | Radicand a => with_rules t (rules_of_root t a (p a))
  | Angle a => let t := with_turns t (p a) in
               with_rules t (map angle_rule (parts_of_angle (turns t) (p a)))
  | Exponent a => with_cuts t (p a)
  end.
Definition tools_of (positive nonzero : formula -> bool) (cs : list candidate) : toolbox :=
  fold_left learn cs (Tools [] positive nonzero [] []).

Variables positive nonzero : formula -> bool.

(* Values may be given by entries that have values themselves, three deep. *)
Definition valued (values : list (formula * formula)) (e : formula) : formula :=
  substitute values (substitute values (substitute values e)).

(* The normal form of a formula, times denominators that vanish nowhere. *)
Definition cleared (e : formula) : polynomial :=
  let t := tools_of positive nonzero (distinct [] (candidates e)) in
  settle (nonzero_atom t) (rules t) 12 (normal_of t e).
Definition difference (values : list (formula * formula)) (a b : formula) : polynomial :=
  cleared (unfolded (valued values (Add a (Opp b)))).
(* Bends are told by signs, or else by roots. *)
Definition same (values : list (formula * formula)) (a b : formula) : bool :=
  let e := valued values (Add a (Opp b)) in
  let (by_signs, by_roots) := (unfolded_by_signs e, unfolded e) in
  match cleared by_signs with
  | [] => true
  | _ => if eqb by_signs by_roots then false
         else match cleared by_roots with [] => true | _ => false end
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

Lemma pick_ok f p c m q s : pick f p = Some (c, m, q) -> pval len r ((c, m) :: q) s = pval len r p s.
Proof.
  revert q; induction p as [|[d k] p IH]; cbn [pick]; intros q H; [discriminate|].
  destruct (f k); [injection H as <- <- <-; reflexivity|]. destruct (pick f p) as [[[c' m'] q']|]; [|discriminate].
  injection H as <- <- <-. assert (E := IH q' eq_refl). rewrite !pval_cons in *. rewrite <- E. ring.
Qed.
Lemma leading_term_ok p c m q s : leading_term p = Some (c, m, q) -> pval len r ((c, m) :: q) s = pval len r p s.
Proof.
  unfold leading_term. intros H. assert (E := pval_rev len r p s). destruct (rev p) as [|[d k] l] eqn:R; [discriminate|].
  rewrite <- E. destruct (existsb _ l); [apply (pick_ok _ _ _ _ _ _ H)|injection H as <- <- <-; reflexivity].
Qed.

Lemma denominator_rule_ok p u : (forall s, within s -> pval len r p s <> 0) ->
  In u (denominator_rule p) -> valid len r u.
Proof.
  intros N Hu s Is. specialize (N s Is). unfold denominator_rule in Hu.
  destruct (leading_term p) as [[[c m] q]|] eqn:L; [|contradiction]. assert (E := leading_term_ok p c m q s L).
  rewrite <- E in N.
  destruct (Qeq_bool c 0) eqn:F; cbn [In] in Hu; [contradiction|]. destruct Hu as [<-|[]].
  assert (C := Q2R_not_0 c F). assert (NE : ~ (c == 0)%Q) by (apply Qeq_bool_neq; auto).
  cbn [leading replacement]. rewrite add_term_ok, scale_ok, !Q2R_red, Q2R_opp, Q2R_inv by auto.
  cbn [mval fold_right eval]. rewrite written_ok, <- E.
  change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval len r m s).
  set (D := pval len r ((c, m) :: q) s) in *.
  assert (Dq : pval len r q s = D - Q2R c * mval len r m s) by (unfold D; rewrite pval_cons; ring).
  rewrite Dq. field. auto.
Qed.

Lemma conjugate_rule_ok us p u : (forall u, In u us -> valid len r u) -> In u (conjugate_rule us p) -> valid len r u.
Proof.
  intros V Hu s Is. unfold conjugate_rule in Hu. destruct (root_in p) as [w|]; [|contradiction].
  destruct (is_conjugate us (beside_root p w) w) eqn:C; [|contradiction]. destruct Hu as [<-|[]].
  cbn [leading replacement mval fold_right eval]. rewrite written_ok, Rmult_1_r.
  destruct (conjugate_ok us len r V p w s Is C) as [_ ->]. reflexivity.
Qed.

Lemma over_ok m s : mval len r (map Inv m) s = / mval len r m s.
Proof. induction m; simpl; [field|]. rewrite IHm, Rinv_mult. reflexivity. Qed.

Lemma exponential_rule_ok p u : (forall s, within s -> pval len r p s <> 0) ->
  In u (exponential_rule p) -> valid len r u.
Proof.
  intros N Hu s Is. specialize (N s Is). unfold exponential_rule in Hu.
  destruct (rev p) as [|[c m] [|t l]]; try contradiction. destruct p as [|[b k] q]; [contradiction|].
  destruct (negb (Qeq_bool b 0) && forallb never_zero m) eqn:F; [|contradiction]. destruct Hu as [<-|[]].
  apply andb_prop in F. destruct F as [B _]. apply negb_true_iff in B. assert (B' := Q2R_not_0 b B).
  cbn [leading replacement]. set (p := (b, k) :: q) in *.
  rewrite scale_ok, add_term_ok, scale_ok, Q2R_red, Q2R_inverse, Q2R_one by auto.
  replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field).
  assert (E : pval len r q s = pval len r p s - Q2R b * mval len r k s) by (unfold p; rewrite pval_cons; ring).
  change (mval len r (Inv (written p) :: k ++ map Inv m) s) with (ev (Inv (written p)) s * mval len r (k ++ map Inv m) s).
  change (mval len r (Inv (written p) :: map Inv m) s) with (ev (Inv (written p)) s * mval len r (map Inv m) s).
  rewrite mval_app, E. cbn [eval]. rewrite written_ok. set (x := mval len r (map Inv m) s). cbn [mval fold_right]. field. auto.
Qed.

Lemma factor_nonzero m a s : mval len r m s <> 0 -> In a m -> ev a s <> 0.
Proof.
  intros N Ha E. apply N. induction m as [|b m IH]; simpl in *; [contradiction|]. destruct Ha as [->|Ha].
  - rewrite E. ring.
  - rewrite IH; auto; [ring|]. intros Z. apply N. rewrite Z. ring.
Qed.

Lemma root_rule_ok b : (forall s, within s -> 0 <= ev b s) -> valid len r (root_rule b).
Proof.
  intros N s Is. cbn [leading replacement root_rule mval fold_right eval apply].
  rewrite read_ok, Rmult_1_r. apply sqrt_sqrt. auto.
Qed.

Lemma angle_rule_ok u : valid len r (angle_rule u).
Proof.
  intros s Is. unfold angle_rule. cbn [leading replacement]. rewrite !add_term_ok.
  cbn [mval pval fold_right eval apply]. set (x := ev u s).
  assert (A := sin2_cos2 x). unfold Rsqr in A. rewrite Q2R_one.
  replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field). lra.
Qed.

Record safe (t : toolbox) : Prop := Safe {
  safe_rules : forall u, In u (rules t) -> valid len r u;
  safe_positive : forall a, positive_atom t a = true -> forall s, within s -> 0 < ev a s;
  safe_nonzero : forall a, nonzero_atom t a = true -> forall s, within s -> ev a s <> 0 }.

Lemma normal_of_ok t a s : safe t -> within s -> pval len r (normal_of t a) s = ev a s.
Proof. intros [V P Z] Is. unfold normal_of. rewrite normal_ok, (opened_logarithms_ok _ len r P), push_ok; auto. Qed.

Lemma with_rules_ok t us : safe t -> (forall u, In u us -> valid len r u) -> safe (with_rules t us).
Proof.
  intros [V P Z] U. split; auto. intros u Hu. apply in_app_or in Hu. destruct Hu; auto.
Qed.

Lemma with_nonzero_ok t m : safe t -> (forall a, In a m -> forall s, within s -> ev a s <> 0) ->
  safe (with_nonzero t m).
Proof.
  intros [V P Z] N. split; auto. intros a Ha. apply orb_prop in Ha. destruct Ha as [Ha|Ha]; [auto|].
  apply existsb_exists in Ha. destruct Ha as [b [Hb E]]. apply eqb_eq in E. subst. auto.
Qed.

Lemma learn_denominator_ok t p : safe t -> (forall s, within s -> pval len r p s <> 0) ->
  safe (learn_denominator t p).
Proof.
  intros S N. unfold learn_denominator. set (q := parts_of (nonzero_atom t) (rules t) p).
  assert (P : forall s, within s -> mval len r (outside q) s <> 0 /\ pval len r (primitive q) s <> 0).
  { intros s Is. destruct (parts_of_ok _ _ len r (safe_nonzero t S) (safe_rules t S) p s Is) as [_ E].
    assert (N' := N s Is). rewrite E in N'. fold q in N'. split; intros Z; apply N'; rewrite Z; ring. }
  assert (A : forall a, In a (outside q) -> forall s, within s -> ev a s <> 0).
  { intros a Ha s Is. exact (factor_nonzero _ a s (proj1 (P s Is)) Ha). }
  apply with_nonzero_ok; [apply with_rules_ok; [exact S|]|].
  - intros u Hu. apply in_app_or in Hu. destruct Hu as [Hu|Hu].
    { apply (conjugate_rule_ok (rules t) (primitive q)); auto. apply (safe_rules t S). }
    apply in_app_or in Hu. destruct Hu as [Hu|Hu].
    + apply (denominator_rule_ok (primitive q)); auto. intros s Is. apply P; auto.
    + apply in_app_or in Hu. destruct Hu as [Hu|Hu].
      { apply (exponential_rule_ok (primitive q)); auto. intros s Is. apply P; auto. }
      apply in_map_iff in Hu. destruct Hu as [a [<- Ha]]. apply filter_In in Ha. destruct Ha as [Ha _].
      intros s Is. cbn [leading replacement factor_rule]. rewrite constant_ok, Q2R_one. cbn [mval fold_right eval].
      field. apply A; auto.
  - intros a [<-|Ha] s Is; [rewrite written_ok; apply P; auto|apply A; auto].
Qed.

Lemma rules_of_root_ok t a p u : safe t -> (forall s, within s -> pval len r p s = ev a s) ->
  In u (rules_of_root t a p) -> valid len r u.
Proof.
  intros S E Hu. unfold rules_of_root in Hu. apply in_map_iff in Hu. destruct Hu as [b [<- Hb]].
  apply root_rule_ok. intros s Is. apply in_app_or in Hb. destruct Hb as [Hb|Hb].
  - apply filter_In in Hb. destruct Hb as [_ Hb]. apply nonnegative_ok; auto.
  - destruct (root_parts_of (positive_atom t) (nonzero_atom t) (rules t) p) as [q|] eqn:Q; [|contradiction].
    destruct (squares_stand (nonzero_atom t) q) eqn:V; [|contradiction]. destruct (nonnegative a) eqn:N; [|contradiction].
    destruct Hb as [<-|[]]. rewrite written_ok.
    apply (remaining_ok _ _ _ len r (safe_positive t S) (safe_nonzero t S) (safe_rules t S) p q s Is Q V).
    rewrite E by auto. apply nonnegative_ok; auto.
Qed.

Lemma learn_ok t c : safe t -> safe (learn t c).
Proof.
  intros S. assert (E := fun a s => normal_of_ok t a s S). destruct c as [a|a|a|a]; cbn [learn].
  - destruct (nonzero_atom t a) eqn:N; [|auto]. destruct (factors_known t a); [auto|].
    cbn [andb negb]. apply learn_denominator_ok; auto.
    intros s Is. rewrite E by auto. apply (safe_nonzero t S); auto.
  - apply with_rules_ok; auto. intros u Hu. apply (rules_of_root_ok t a _ u S (E a) Hu).
  - apply with_rules_ok; [destruct S as [V P Z]; split; auto|].
    intros u Hu. apply in_map_iff in Hu. destruct Hu as [v [<- _]]. apply angle_rule_ok.
  - destruct S as [V P Z]. split; auto.
Qed.

Lemma tools_of_ok cs : safe (tools_of positive nonzero cs).
Proof.
  unfold tools_of. assert (S : safe (Tools [] positive nonzero [] [])) by (split; auto; intros u []).
  revert S. generalize (Tools [] positive nonzero [] []). induction cs as [|c cs IH]; simpl; intros t S; [auto|].
  apply IH, learn_ok, S.
Qed.

Lemma cleared_ok e s : within s -> cleared e = [] -> ev e s = 0.
Proof.
  intros Is H. unfold cleared in H. set (t := tools_of positive nonzero (distinct [] (candidates e))) in *.
  assert (S : safe t) by apply tools_of_ok. rewrite <- (normal_of_ok t e s S Is).
  apply (settle_ok (nonzero_atom t) (rules t) len r (safe_nonzero t S) (safe_rules t S) 12 s Is).
  rewrite H. reflexivity.
Qed.

Theorem same_ok values a b s : within s ->
  (forall v g, In (v, g) values -> forall s, within s -> ev v s = ev g s) ->
  same values a b = true -> ev a s = ev b s.
Proof.
  intros Is W H. assert (E : ev (valued values (Add a (Opp b))) s = 0).
  { unfold same in H. set (e := valued values (Add a (Opp b))) in *. cbv zeta in H.
    destruct (cleared (unfolded_by_signs e)) eqn:C.
    - rewrite <- (unfolded_by_signs_ok len lengths r e s Is). apply cleared_ok; auto.
    - destruct (eqb _ _); [discriminate|]. destruct (cleared (unfolded e)) eqn:D; [|discriminate].
      rewrite <- (unfolded_ok len lengths r e s Is). apply cleared_ok; auto. }
  unfold valued in E. rewrite !substitute_ok in E by auto. cbn [eval] in E. lra.
Qed.
End Rules.
