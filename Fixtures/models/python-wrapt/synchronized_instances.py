# synchronized locks per instance, and the sum belongs to the class: two instances add to it at once.
import threading

import wrapt


class Cart:
    revenue = 0

    def __init__(self, price):
        self.price = price

    @wrapt.synchronized  # todo want RL008
    def check_out(self):
        Cart.revenue = Cart.revenue + int(self.price)


def main():
    threads = [threading.Thread(target=Cart(price).check_out) for price in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
