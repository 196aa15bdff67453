# The producer puts the batch first and fills it afterwards: the consumer walks a dict that still grows.
import queue
import threading

batches = queue.Queue()


def produce():
    for number in range(10):
        batch = {"number": number}
        batch["rows"] = [number] * 3
        batches.put(batch)
        batch["checked"] = True
    batches.put(None)


def consume(out):
    while True:
        batch = batches.get()
        if batch is None:
            return
        batch["sum"] = sum(batch["rows"])
        out.append({key: value for key, value in batch.items()})  # todo want RL005


def main():
    out = []
    threads = [threading.Thread(target=produce), threading.Thread(target=consume, args=(out,))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
