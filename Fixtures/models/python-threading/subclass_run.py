# run() is the thread, resume_at() is main: both store a position computed from the one they have read.
import threading


class Tailer(threading.Thread):
    def __init__(self, lines):
        super().__init__(daemon=True)
        self.lines = lines
        self.position = 0

    def run(self):
        for line in self.lines:
            self._advance(len(line))

    def _advance(self, size):
        self.position = self.position + int(size)  # want RL001

    def resume_at(self, position):
        self.position = position  # note RL001


def main():
    tailer = Tailer(["one", "two"] * 1000)
    tailer.start()
    tailer.resume_at(0)
    tailer.join()
    print(tailer.position)


if __name__ == "__main__":
    main()
