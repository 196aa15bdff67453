# The same lock under another name.
from bank import ledger
from bank.locks import ledger_lock as lock


def correct(name, balance):
    with lock:
        ledger.balances[name] = balance
