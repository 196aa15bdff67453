# All callbacks run in one thread, and main waits for it.
import multiprocessing.dummy


class Ledger:
    def __init__(self):
        self.booked = 0

    def book(self, amount):
        self.booked = self.booked + int(amount)


def main():
    ledger = Ledger()
    pool = multiprocessing.dummy.Pool(4)
    for amount in range(10):
        pool.apply_async(abs, (amount,), callback=ledger.book)
    pool.close()
    pool.join()
    ledger.book(5)
    print(ledger.booked)


if __name__ == "__main__":
    main()
