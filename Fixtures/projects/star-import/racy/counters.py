# The names below reach the workers by `from counters import *`.
hits = {}


def count(name):
    hits[name] = hits.get(name, 0) + 1  # want RL001
