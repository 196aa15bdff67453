# Both callers find no pool and make one.
class Pool:
    def __init__(self):
        self.used = []

    def use(self, name):
        self.used.append(name)


_pool = None


def shared_pool():
    global _pool
    if _pool is None:  # note RL004
        _pool = Pool()  # want RL004
    return _pool
