"""Context managers enter in order and leave in reverse."""

with lock:
    count = 1

with open(path) as source, lock, closing(f()) as (a, self.b):
    copy(source)

with (
    first() as one,
    second(),
):
    pass


async def main():
    async with session() as s, gate:
        return s
