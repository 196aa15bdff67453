# Producers only put; the totals belong to the one consumer.
import queue
import threading

orders = queue.Queue()
totals = {}


def produce(customer):
    for amount in range(10):
        orders.put((customer, amount))


def consume():
    while True:
        order = orders.get()
        if order is None:
            return
        customer, amount = order
        totals[customer] = totals.get(customer, 0) + amount


def main():
    consumer = threading.Thread(target=consume)
    consumer.start()
    producers = [threading.Thread(target=produce, args=(name,)) for name in ("ada", "bob")]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    orders.put(None)
    consumer.join()
    print(totals)


if __name__ == "__main__":
    main()
