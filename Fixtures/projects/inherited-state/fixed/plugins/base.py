# Every plugin has a table of its own.
class Plugin:
    def __init__(self, name):
        self.name = name
        self.results = {}

    def record(self, value):
        self.results[self.name] = self.results.get(self.name, 0) + value  # todo silent RL001
