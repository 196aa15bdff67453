# The window connects its own slot to its own button: both run in the main thread.
from PyQt5.QtCore import QObject
from PyQt5.QtWidgets import QPushButton


class Window(QObject):
    def __init__(self):
        super().__init__()
        self.bytes = 0
        self.button = QPushButton("count")
        self.button.clicked.connect(self.count)

    def count(self):
        self.bytes = self.bytes + len(self.button.text())

    def reset(self):
        self.bytes = 0


def main():
    window = Window()
    window.reset()


if __name__ == "__main__":
    main()
