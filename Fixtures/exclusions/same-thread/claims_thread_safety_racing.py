# The documentation says that the type is made for several threads, and it has no lock.
class Session:
    """Thread-safe."""

    def __init__(self):
        self._new = {}

    def add(self, key, value):
        if key not in self._new:
            self._new[key] = [value]  # want RL004
        self._new[key].append(value)
