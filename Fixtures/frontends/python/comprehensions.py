"""Loops in place, with their own variables."""


def tables(rows, x):
    squares = [x * x for x in rows if x if x > 1]
    pairs = {(a, b) for a in rows for b in a.items}
    index = {key: value for key, (value, *rest) in rows}
    lazy = sum(row.count for row in rows if row)
    nested = [[cell for cell in row] for row in rows]
    last = [y := x for x in rows]
    return x, y


async def gather(tasks):
    return [await task async for task in tasks]


[row for row in rows]
