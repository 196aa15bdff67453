# The state of the program, in a module of its own.
totals = {"received": 0, "dropped": 0}
