# The worker's slot runs in the thread that it was moved to; the window's method runs in the main thread.
from PyQt5.QtCore import QObject, QThread


class Worker(QObject):
    def __init__(self, urls):
        super().__init__()
        self.urls = urls
        self.bytes = 0

    def run(self):
        for url in self.urls:
            self.bytes = self.bytes + len(url)  # want RL001


class Window(QObject):
    def __init__(self, urls):
        super().__init__()
        self.worker = Worker(urls)
        self.thread = QThread()
        self.worker.moveToThread(self.thread)
        self.thread.started.connect(self.worker.run)

    def start(self):
        self.thread.start()

    def reset(self):
        self.worker.bytes = 0  # note RL001


def main():
    window = Window(["a"])
    window.start()
    window.reset()


if __name__ == "__main__":
    main()
