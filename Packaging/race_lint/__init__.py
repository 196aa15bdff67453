"""race-lint, the program, as a Python package; it lies in the folder of the environment's scripts."""
