"""Structures, poles, singular Hessians and the reference that checks them."""
