# Looking and subtracting hold the warehouse's lock.
import logging
import threading

log = logging.getLogger("shop")


class Warehouse:
    def __init__(self, stock):
        self.stock = stock
        self.lock = threading.Lock()

    def reserve(self, item, amount):
        with self.lock:
            if self.stock[item] >= amount:
                log.info("reserving %d of %s", amount, item)
                self.stock[item] -= amount
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
