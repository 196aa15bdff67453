# race-lint: options --library
# The constructor calls the public methods, too; that does not keep others from it.
class Group:
    def __init__(self, names=()):
        self._counter = 0
        self._members = {}
        for name in names:
            self.add(name)

    def add(self, name):
        self._members[name] = self._allocate()

    def _allocate(self):
        self._counter = self._counter + len(self._members)  # want RL001
        return self._counter


default = Group(["first"])
