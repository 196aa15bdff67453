"""Tasks of a pool add up under a lock."""
import threading
from concurrent.futures import ThreadPoolExecutor

total = 0
guard = threading.Lock()


def add(amount):
    global total
    with guard:
        total = total + amount  # focus


with ThreadPoolExecutor(max_workers=2) as pool:
    for amount in (1, 2, 3):
        pool.submit(add, amount)
