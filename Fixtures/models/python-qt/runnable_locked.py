# A QMutex, held through a locker in a with-statement.
from PySide6.QtCore import QMutex, QMutexLocker, QRunnable, QThreadPool

sizes = {}
sizes_mutex = QMutex()


class Measure(QRunnable):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def run(self):
        suffix = self.path.rpartition(".")[2]
        with QMutexLocker(sizes_mutex):
            sizes[suffix] = sizes.get(suffix, 0) + len(self.path)


def measure(paths):
    for path in paths:
        QThreadPool.globalInstance().start(Measure(path))
