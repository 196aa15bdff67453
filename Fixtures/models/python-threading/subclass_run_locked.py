# Both hold the tailer's lock.
import threading


class Tailer(threading.Thread):
    def __init__(self, lines):
        super().__init__(daemon=True)
        self.lines = lines
        self.position = 0
        self.moving = threading.Lock()

    def run(self):
        for line in self.lines:
            self._advance(len(line))

    def _advance(self, size):
        with self.moving:
            self.position = self.position + int(size)

    def resume_at(self, position):
        with self.moving:
            self.position = position


def main():
    tailer = Tailer(["one", "two"] * 1000)
    tailer.start()
    tailer.resume_at(0)
    tailer.join()
    print(tailer.position)


if __name__ == "__main__":
    main()
