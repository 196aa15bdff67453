"""Work begins before the constructor has set what it needs; the pool keeps the exception to itself."""
from concurrent.futures import ThreadPoolExecutor


class Board:
    def __init__(self):
        self.pool = ThreadPoolExecutor(2)
        self.pool.submit(self.poll)
        self.status = {}  # focus

    def poll(self):
        self.status["host"] = "up"  # focus


board = Board()
board.pool.shutdown()
