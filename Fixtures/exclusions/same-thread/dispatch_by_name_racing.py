# The same with two reader threads on one machine.
import threading


class Machine:
    def __init__(self):
        self.position = 0
        self.threads = [threading.Thread(target=self._read) for _ in range(2)]
        for thread in self.threads:
            thread.start()

    def _read(self):
        for line in ["G1 5", "G20 0", "G1 7"]:
            code, _, value = line.partition(" ")
            handler = getattr(self, f"_on_{code}", None)
            if handler is not None:
                handler(float(value))

    def _on_G1(self, value):
        self.position += value  # want RL001

    def _on_G20(self, value):
        self.position = value


if __name__ == "__main__":
    Machine()
