# The lock of a key guards a sum that belongs to all keys.
import threading


class Accounts:
    def __init__(self):
        self._locks = {}
        self._total = 0

    def deposit(self, name, amount):
        lock = self._locks.setdefault(name, threading.Lock())
        with lock:  # want RL008
            self._total = self._total + int(amount)


def main():
    accounts = Accounts()
    threads = [threading.Thread(target=accounts.deposit, args=(name, 5)) for name in ("ada", "bob", "ada")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
