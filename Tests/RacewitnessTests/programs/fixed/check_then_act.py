"""Money is paid out after a look at the balance, in one critical section."""
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.guard = threading.Lock()
        self.paid = []

    def pay(self, amount):
        with self.guard:
            if self.balance >= amount:  # focus region
                self.balance -= amount  # focus region
                self.paid.append(amount)


account = Account(10)
threads = [threading.Thread(target=account.pay, args=(7,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
