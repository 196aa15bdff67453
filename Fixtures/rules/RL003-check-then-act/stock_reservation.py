# Both orders see enough in stock before either has subtracted: the stock goes below zero.
import logging
import threading

log = logging.getLogger("shop")


class Warehouse:
    def __init__(self, stock):
        self.stock = stock

    def reserve(self, item, amount):
        if self.stock[item] >= amount:  # note RL003
            log.info("reserving %d of %s", amount, item)
            self.stock[item] -= amount  # want RL003
            return True
        return False


class Order(threading.Thread):
    def __init__(self, warehouse, item, amount):
        super().__init__()
        self.warehouse = warehouse
        self.item = item
        self.amount = amount
        self.accepted = False

    def run(self):
        self.accepted = self.warehouse.reserve(self.item, self.amount)


def main():
    warehouse = Warehouse({"lamp": 3, "desk": 1})
    orders = [Order(warehouse, "lamp", 2) for _ in range(3)]
    for order in orders:
        order.start()
    for order in orders:
        order.join()
    print(warehouse.stock, [order.accepted for order in orders])


if __name__ == "__main__":
    main()
