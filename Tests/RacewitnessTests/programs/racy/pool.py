"""Tasks of a pool add up."""
import threading
from concurrent.futures import ThreadPoolExecutor

total = 0
guard = threading.Lock()


def add(amount):
    global total
    total = total + amount  # focus


with ThreadPoolExecutor(max_workers=2) as pool:
    for amount in (1, 2, 3):
        pool.submit(add, amount)
