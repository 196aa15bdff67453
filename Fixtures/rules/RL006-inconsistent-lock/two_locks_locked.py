# All three use the lock of the balances.
import threading

balances = {"ada": 0, "bob": 0}
balances_lock = threading.Lock()


def deposit(name, amount):
    with balances_lock:
        balance = balances[name]
        balances[name] = balance + amount


def withdraw(name, amount):
    with balances_lock:
        balance = balances[name]
        balances[name] = balance - amount


def correct(name, amount):
    with balances_lock:
        balances[name] = amount


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
