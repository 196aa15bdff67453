# Whichever branch the import took, Lock is a lock.
from compatibility import Lock, Thread, json

loaded = {"records": 0}
loaded_lock = Lock()


def load(text):
    records = json.loads(text)
    with loaded_lock:
        loaded["records"] = loaded["records"] + len(records)


def main(texts):
    threads = [Thread(target=load, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(loaded)


if __name__ == "__main__":
    main(["[1, 2]", "[3]"])
