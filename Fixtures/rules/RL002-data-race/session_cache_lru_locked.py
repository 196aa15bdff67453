# Every use of the cache holds the lock beside it.
import threading
from concurrent.futures import ThreadPoolExecutor

import cachetools

sessions = cachetools.LRUCache(maxsize=128)
sessions_lock = threading.Lock()


def remember(token):
    with sessions_lock:
        sessions[token] = token.upper()


def main():
    tokens = [f"token-{number}" for number in range(1000)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        for token in tokens:
            pool.submit(remember, token)
    print(len(sessions))


if __name__ == "__main__":
    main()
