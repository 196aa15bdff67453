# The readers wait for the event, and the loader sets it when the table is complete.
import threading

table = {}
loaded = threading.Event()


def load(rows):
    for key, value in rows:
        table[key] = value
    loaded.set()


def report(out):
    loaded.wait()
    for key, value in table.items():
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
