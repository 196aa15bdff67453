# The pool is made at import.
class Pool:
    def __init__(self):
        self.used = []

    def use(self, name):
        self.used.append(name)


_pool = Pool()


def shared_pool():
    return _pool
