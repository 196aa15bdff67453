# The state of the program and its lock, in a module of their own.
import threading

totals = {"received": 0, "dropped": 0}
totals_lock = threading.Lock()
