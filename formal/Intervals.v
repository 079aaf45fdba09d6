(* Bounds on boxes by interval arithmetic.  Coq-interval's own tactic trusts machine numbers; this
   one computes with whole numbers of Coq alone, so that no axiom is added. *)
From Coq Require Import Reals Lra Ratan.
From Interval Require Import Tactic.
From Interval.Float Require Import Specific_stdz Specific_ops.
Open Scope R_scope.

Module Floats := SpecificFloat StdZRadix2.
Module Exact := Interval.Tactic.IntervalTactic Floats.
Import Exact.

(* by what remains on the right: a difference is compared with 0 *)
Ltac difference :=
  match goal with
  | |- 0 <= _ => idtac
  | |- _ <= 0 => idtac
  | |- _ <= _ => apply Rminus_le
  | _ => idtac
  end.

(* arcs are arctangents *)
Ltac arcs :=
  repeat match goal with
  | |- context [asin ?x] => rewrite (asin_atan x) by (split; interval with (i_prec 80))
  | |- context [acos ?x] => rewrite (acos_asin x) by (split; interval with (i_prec 80))
  end.

Ltac enclosed := difference; arcs; first [lra | interval with (i_prec 80)].
Ltac enclosed_along x := difference; first
  [ interval with (i_prec 40, i_bisect x, i_depth 12)
  | interval with (i_prec 80, i_bisect x, i_autodiff x, i_depth 12)
  | interval with (i_prec 80, i_bisect x, i_taylor x, i_depth 12) ].
Ltac enclosed_along2 x y := difference; first
  [ interval with (i_prec 40, i_bisect x, i_bisect y, i_depth 14)
  | interval with (i_prec 80, i_bisect x, i_bisect y, i_autodiff x, i_depth 16) ].
Ltac enclosed_along3 x y z := difference;
  interval with (i_prec 40, i_bisect x, i_bisect y, i_bisect z, i_depth 18).
Ltac enclosed_along4 w x y z := difference;
  interval with (i_prec 40, i_bisect w, i_bisect x, i_bisect y, i_bisect z, i_depth 20).
Ltac enclosed_strictly := interval with (i_prec 60).
