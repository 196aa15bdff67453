# The event is set once, after all rounds.
import threading

table = {}
loaded = threading.Event()


def load(rounds):
    for rows in rounds:
        for key, value in rows:
            table[key] = value
    loaded.set()


def report():
    loaded.wait()
    for key, value in table.items():
        print(key, value)


def main():
    threads = [threading.Thread(target=load, args=([[("a", 1)]],)), threading.Thread(target=report)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
