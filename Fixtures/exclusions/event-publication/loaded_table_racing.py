# The event is set before the table is filled.
import threading

table = {}
loaded = threading.Event()


def load(rows):
    loaded.set()
    for key, value in rows:
        table[key] = value  # note RL005


def report(out):
    loaded.wait()
    for key, value in table.items():  # want RL005
        out.append(f"{key}={value}")


def main():
    out = []
    threads = [threading.Thread(target=report, args=(out,)) for _ in range(2)]
    threads.append(threading.Thread(target=load, args=([("a", 1), ("b", 2)],)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
