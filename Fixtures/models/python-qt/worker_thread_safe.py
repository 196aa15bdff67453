# The count is set before the start and read after the wait.
from PyQt5.QtCore import QThread, pyqtSignal


class Renderer(QThread):
    progress = pyqtSignal(int)

    def __init__(self, frames):
        super().__init__()
        self.frames = frames
        self.done = 0

    def run(self):
        for frame in self.frames:
            self.done = self.done + len(frame)
            self.progress.emit(self.done)


def render(frames):
    renderer = Renderer(frames)
    renderer.done = 0
    renderer.start()
    renderer.wait()
    return renderer.done
