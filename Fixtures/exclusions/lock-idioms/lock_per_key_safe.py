# Every key has a lock of its own, made by the atomic setdefault(), and guards the entry of that key.
import threading


class Accounts:
    def __init__(self):
        self._locks = {}
        self._balances = {"ada": 0, "bob": 0}

    def deposit(self, name, amount):
        lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            self._balances[name] = self._balances[name] + int(amount)


def main():
    accounts = Accounts()
    threads = [threading.Thread(target=accounts.deposit, args=(name, 5)) for name in ("ada", "bob", "ada")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
