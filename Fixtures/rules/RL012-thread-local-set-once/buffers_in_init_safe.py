# A subclass of local makes the buffer in every thread that comes by.
import threading
from concurrent.futures import ThreadPoolExecutor


class Buffers(threading.local):
    def __init__(self):
        self.buffer = []


class Formatter:
    def __init__(self):
        self._local = Buffers()

    def format(self, words):
        buffer = self._local.buffer
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
