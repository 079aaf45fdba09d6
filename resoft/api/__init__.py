"""What do users call? minimize, minimize_layer, certify, streams and checkpoints."""
