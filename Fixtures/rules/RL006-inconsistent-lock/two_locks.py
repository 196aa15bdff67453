# Tellers hold one lock and the auditor another: they do not exclude each other, and a correction vanishes.
import threading

balances = {"ada": 0, "bob": 0}
teller_lock = threading.Lock()
audit_lock = threading.Lock()


def deposit(name, amount):
    with teller_lock:
        balance = balances[name]
        balances[name] = balance + amount


def withdraw(name, amount):
    with teller_lock:
        balance = balances[name]
        balances[name] = balance - amount


def correct(name, amount):
    with audit_lock:
        balances[name] = amount  # want RL006


def main():
    threads = [
        threading.Thread(target=deposit, args=("ada", 10)),
        threading.Thread(target=withdraw, args=("ada", 5)),
        threading.Thread(target=correct, args=("ada", 100)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(balances)


if __name__ == "__main__":
    main()
