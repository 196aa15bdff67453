# The loop ends only when the event is set.
import threading


def main(rows):
    table = {}
    done = threading.Event()

    def load():
        for key, value in rows:
            table[key] = value
        done.set()

    threading.Thread(target=load).start()
    while not done.wait(0.1):
        print("loading")
    for key, value in table.items():
        print(key, value)


if __name__ == "__main__":
    main([("a", 1)])
