# Receivers hold the lock that lives beside the state.
from telemetry import state


def receive(packets):
    for packet in packets:
        key = "received" if packet else "dropped"
        with state.totals_lock:
            state.totals[key] = state.totals[key] + len(key[:1])
