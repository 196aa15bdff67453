# refund() calls the helper without the lock: buy() overwrites what it gives back.
import threading


class Budget:
    def __init__(self, amount):
        self._lock = threading.Lock()
        self._left = amount

    def _spend(self, amount):
        self._left = self._left - amount  # want RL001

    def buy(self, price):
        with self._lock:
            if self._left >= price:
                self._spend(price)

    def refund(self, price):
        self._spend(-price)


def shop(budget):
    budget.buy(10)
    budget.refund(3)


def main():
    budget = Budget(100)
    shoppers = [threading.Thread(target=shop, args=(budget,)) for _ in range(4)]
    for shopper in shoppers:
        shopper.start()
    for shopper in shoppers:
        shopper.join()


if __name__ == "__main__":
    main()
