# On a class method synchronized locks per class.
import threading

import wrapt


class Cart:
    revenue = 0

    def __init__(self, price):
        self.price = price

    def check_out(self):
        self.book(self.price)

    @wrapt.synchronized
    @classmethod
    def book(cls, price):
        Cart.revenue = Cart.revenue + int(price)


def main():
    threads = [threading.Thread(target=Cart(price).check_out) for price in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
