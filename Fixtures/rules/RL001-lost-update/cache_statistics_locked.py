# Reading and storing the count are one step under the module's lock.
import threading

statistics = {}
statistics_lock = threading.Lock()


def count(event):
    with statistics_lock:
        statistics[event] = statistics.get(event, 0) + 1


def serve(keys, cache):
    for key in keys:
        if cache.get(key) is None:
            count("miss")
        else:
            count("hit")


def run(batches):
    cache = {number: str(number) for number in range(0, 1000, 2)}
    readers = []
    for batch in batches:
        reader = threading.Thread(target=serve, args=(batch, cache), daemon=True)
        readers.append(reader)
        reader.start()
    for reader in readers:
        reader.join()
    return statistics


if __name__ == "__main__":
    print(run([range(100), range(50, 150), range(100, 200)]))
