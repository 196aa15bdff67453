# The event is cleared and set again: the next round changes the table while the report walks it.
import threading

table = {}
loaded = threading.Event()


def load(rounds):
    for rows in rounds:
        loaded.clear()
        for key, value in rows:
            table[key] = value
        loaded.set()


def report():
    loaded.wait()
    for key, value in table.items():  # want RL005
        print(key, value)


def main():
    threads = [threading.Thread(target=load, args=([[("a", 1)]],)), threading.Thread(target=report)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
