# run() is the new thread; reset() is a method of the window's thread.
from PyQt5.QtCore import QThread, pyqtSignal


class Renderer(QThread):
    progress = pyqtSignal(int)

    def __init__(self, frames):
        super().__init__()
        self.frames = frames
        self.done = 0

    def run(self):
        for frame in self.frames:
            self.done = self.done + len(frame)  # want RL001
            self.progress.emit(self.done)


def render(frames):
    renderer = Renderer(frames)
    renderer.start()
    renderer.done = 0  # note RL001
    renderer.wait()
    return renderer.done
