from concurrent.futures import ThreadPoolExecutor

from shop.counter import Counter


def test_in_another_thread():
    counter = Counter()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(counter.add)
    assert counter.value == 1


def test_draw():
    assert Counter().draw() == 0
