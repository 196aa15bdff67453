"""Work begins when the constructor is done."""
from concurrent.futures import ThreadPoolExecutor


class Board:
    def __init__(self):
        self.pool = ThreadPoolExecutor(2)
        self.status = {}  # focus
        self.pool.submit(self.poll)

    def poll(self):
        self.status["host"] = "up"  # focus


board = Board()
board.pool.shutdown()
