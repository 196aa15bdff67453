# The handlers are called by names that the one reader thread puts together, and by nobody else.
import threading


class Machine:
    def __init__(self):
        self.position = None
        self.thread = threading.Thread(target=self._read)
        self.thread.start()

    def _read(self):
        for line in ["G1 5", "G20 0", "G1 7"]:
            code, _, value = line.partition(" ")
            handler = getattr(self, f"_on_{code}", None)
            if handler is not None:
                handler(float(value))

    def _on_G1(self, value):
        if self.position is None:
            self.position = value
        else:
            self.position += value

    def _on_G20(self, value):
        if self.position is not None:
            self.position *= 25.4


if __name__ == "__main__":
    Machine()
