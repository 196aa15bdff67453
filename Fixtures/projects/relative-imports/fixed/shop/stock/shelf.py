# pop() itself says whether the shelf is empty.
class Shelf:
    def __init__(self, items):
        self.items = list(items)

    def take(self):
        try:
            return self.items.pop()
        except IndexError:
            return None
