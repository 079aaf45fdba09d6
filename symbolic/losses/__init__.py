"""The losses, one short file each; the file's name is the loss' name."""
