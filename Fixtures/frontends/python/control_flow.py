"""Branches, loops, short circuits, chained comparisons."""


def search(items, limit):
    for index, item in enumerate(items):
        if not item:
            continue
        elif item > limit:
            break
        else:
            limit = item
    else:
        limit = None
    while limit < 10 <= items[0] != 3:
        limit += 1
    while True:
        if limit is not None and items or limit not in items:
            break
    while items:
        items.pop()
    else:
        pass
    return (limit if limit else -1) and ~items[1:limit]
