# __init__ runs in the thread that makes the formatter, so only that thread has a buffer.
import threading
from concurrent.futures import ThreadPoolExecutor


class Formatter:
    def __init__(self):
        self._local = threading.local()
        self._local.buffer = []  # want RL012

    def format(self, words):
        buffer = self._local.buffer  # note RL012
        buffer.extend(words)
        text = " ".join(buffer)
        buffer.clear()
        return text


def main():
    formatter = Formatter()
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(formatter.format, [["a", "b"], ["c"]])))


if __name__ == "__main__":
    main()
