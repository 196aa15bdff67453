# An LRUCache reorders its entries even in get(), in Python code and without a lock: its links and its size break.
from concurrent.futures import ThreadPoolExecutor

import cachetools

sessions = cachetools.LRUCache(maxsize=128)


def remember(token):
    sessions[token] = token.upper()  # todo want RL002


def main():
    tokens = [f"token-{number}" for number in range(1000)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        for token in tokens:
            pool.submit(remember, token)
    print(len(sessions))


if __name__ == "__main__":
    main()
