# The balance is read and stored under one hold.
import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self._balance = 0

    def balance(self):
        with self._lock:
            return self._balance

    def deposit(self, amount):
        with self._lock:
            self._balance = self._balance + amount


def pay_in(account, amounts):
    for amount in amounts:
        account.deposit(amount)


def main():
    account = Account()
    payers = [threading.Thread(target=pay_in, args=(account, [1] * 1000)) for _ in range(4)]
    for payer in payers:
        payer.start()
    for payer in payers:
        payer.join()
    print(account.balance())


if __name__ == "__main__":
    main()
