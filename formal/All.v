(* All of the library that files of theorems use. *)
From Resoft Require Export Sums Formula Derivative Conditions Check Words.
