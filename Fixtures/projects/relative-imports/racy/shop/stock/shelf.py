# Taking looks first and pops later: IndexError for the second taker.
class Shelf:
    def __init__(self, items):
        self.items = list(items)

    def take(self):
        if len(self.items) > 0:  # note RL003
            return self.items.pop()  # want RL003
        return None
