# acquire() before the try, release() in its finally: held all the way between.
import threading

lock = threading.Lock()
sequence = {"value": 0}


def next_value():
    lock.acquire()
    try:
        value = sequence["value"] + 1
        sequence["value"] = value
        return value
    finally:
        lock.release()


def produce(out):
    for _ in range(100):
        out.append(next_value())


def main():
    out = []
    producers = [threading.Thread(target=produce, args=(out,)) for _ in range(2)]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()


if __name__ == "__main__":
    main()
