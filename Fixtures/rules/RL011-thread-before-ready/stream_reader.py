# The reader may run before the line after start(): AttributeError in its first round.
import threading


class Reader:
    def __init__(self, stream):
        self.stream = stream
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self.lines = []  # want RL011

    def _run(self):
        for line in self.stream:
            self.lines.append(line)  # note RL011


if __name__ == "__main__":
    print(Reader(["a", "b"]).lines)
