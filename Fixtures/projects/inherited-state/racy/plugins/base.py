# The table is a class attribute: the plugins of all threads have the same one.
class Plugin:
    results = {}

    def __init__(self, name):
        self.name = name

    def record(self, value):
        self.results[self.name] = self.results.get(self.name, 0) + value  # want RL001
