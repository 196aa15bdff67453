# The thread runs only `beat`; everything else stays in main, however many functions it takes.
import threading

beats = []
totals = {}


def beat(stop):
    while not stop.wait(0.1):
        beats.append("beat")


def add(name, amount):
    totals[name] = totals.get(name, 0) + amount


def summarise(rows):
    for name, amount in rows:
        add(name, amount)
    return {name: amount for name, amount in totals.items()}


def main():
    stop = threading.Event()
    heart = threading.Thread(target=beat, args=(stop,), daemon=True)
    heart.start()
    print(summarise([("a", 1), ("b", 2), ("a", 3)]))
    stop.set()


if __name__ == "__main__":
    main()
