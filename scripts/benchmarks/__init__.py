"""The cases of `resoft bench` for asv, which compares commits where the command compares peers."""
