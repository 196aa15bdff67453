# Whichever branch the import took, Thread is a thread: two loaders add to the same count.
from compatibility import Thread, json

loaded = {"records": 0}


def load(text):
    loaded["records"] = loaded["records"] + len(json.loads(text))  # want RL001


def main(texts):
    threads = [Thread(target=load, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(loaded)


if __name__ == "__main__":
    main(["[1, 2]", "[3]"])
