from concurrent.futures import ThreadPoolExecutor

import pool


def job(name):
    pool.shared_pool().use(name)


def main():
    with ThreadPoolExecutor(4) as executor:
        for name in "abcdef":
            executor.submit(job, name)


if __name__ == "__main__":
    main()
