"""A compound assignment reads, computes and writes; its target's parts are evaluated once."""

counter = 0


def bump(self, table, key):
    global counter
    counter += 1
    self.stats.count -= step()
    table[key()].total |= 1
    table[key(), 1:2] *= 2
    local = 1
    local //= 2
    a, (b.c, *d[0]) = x = yield
    name: int = local
    undefined: list[Job]
    del self.stats, table[key], local
