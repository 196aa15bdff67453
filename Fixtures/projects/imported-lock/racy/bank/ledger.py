from bank.locks import ledger_lock

balances = {"ada": 10}


def deposit(name, amount):
    with ledger_lock:
        balances[name] = balances.get(name, 0) + amount


def withdraw(name, amount):
    with ledger_lock:
        balances[name] = balances.get(name, 0) - amount
