# The thread starts when the object is complete.
import threading


class Reader:
    def __init__(self, stream):
        self.stream = stream
        self.lines = []
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        for line in self.stream:
            self.lines.append(line)


if __name__ == "__main__":
    print(Reader(["a", "b"]).lines)
