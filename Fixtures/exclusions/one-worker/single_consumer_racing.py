# Two consumers add up orders of one customer at once.
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
        totals[customer] = totals.get(customer, 0) + amount  # want RL001


def main():
    consumers = [threading.Thread(target=consume) for _ in range(2)]
    for consumer in consumers:
        consumer.start()
    producers = [threading.Thread(target=produce, args=(name,)) for name in ("ada", "bob")]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    for consumer in consumers:
        orders.put(None)
    for consumer in consumers:
        consumer.join()
    print(totals)


if __name__ == "__main__":
    main()
