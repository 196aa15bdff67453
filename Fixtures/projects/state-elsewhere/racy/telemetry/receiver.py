# Receivers share the dict of another module: two sums overwrite each other.
from telemetry import state


def receive(packets):
    for packet in packets:
        key = "received" if packet else "dropped"
        state.totals[key] = state.totals[key] + len(key[:1])  # want RL001
