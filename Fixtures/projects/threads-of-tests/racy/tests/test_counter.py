import threading

from shop.counter import Counter


def test_many_threads():
    counter = Counter()
    threads = [threading.Thread(target=counter.add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter.value == 8
