# The heart counts in the same table: its sum and main's overwrite each other.
import threading

beats = []
totals = {}


def beat(stop):
    while not stop.wait(0.1):
        add("beats", 1)


def add(name, amount):
    totals[name] = totals.get(name, 0) + amount  # want RL001


def summarise(rows):
    for name, amount in rows:
        add(name, amount)
    return {name: amount for name, amount in totals.copy().items()}


def main():
    stop = threading.Event()
    heart = threading.Thread(target=beat, args=(stop,), daemon=True)
    heart.start()
    print(summarise([("a", 1), ("b", 2), ("a", 3)]))
    stop.set()


if __name__ == "__main__":
    main()
