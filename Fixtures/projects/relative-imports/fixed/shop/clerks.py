import threading

from .stock.shelf import Shelf


class Clerk(threading.Thread):
    def __init__(self, shelf: Shelf):
        super().__init__()
        self.shelf = shelf
        self.sold = []

    def run(self):
        item = self.shelf.take()
        while item is not None:
            self.sold.append(item)
            item = self.shelf.take()
