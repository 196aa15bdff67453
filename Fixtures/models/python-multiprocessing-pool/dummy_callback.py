# The callback runs in the pool's result thread while main counts on: one of the two sums is lost.
import multiprocessing.dummy


class Ledger:
    def __init__(self):
        self.booked = 0

    def book(self, amount):
        self.booked = self.booked + int(amount)  # want RL001


def main():
    ledger = Ledger()
    pool = multiprocessing.dummy.Pool(4)
    for amount in range(10):
        pool.apply_async(abs, (amount,), callback=ledger.book)
    ledger.book(5)
    pool.close()
    pool.join()
    print(ledger.booked)


if __name__ == "__main__":
    main()
