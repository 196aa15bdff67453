# The auditor holds a lock, but not the one that guards the balances: a deposit of that moment is lost.
from bank import ledger
from bank.locks import audit_lock as lock


def correct(name, balance):
    with lock:
        ledger.balances[name] = balance  # want RL006
