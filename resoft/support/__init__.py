"""What do all folders lean on? Types of arrays, and how what users hand over is read."""
