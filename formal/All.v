(* All of the library that files of theorems use. *)
From Resoft Require Export Sums Formula Derivative Conditions Check Words.
From Resoft Require Export Intervals Inequalities Bounds Vanishing Steps Singular SingularLemmas.
