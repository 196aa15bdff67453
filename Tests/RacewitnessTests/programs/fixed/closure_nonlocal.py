"""A closure counts under a lock."""
import threading


def main():
    count = 0
    guard = threading.Lock()

    def visit():
        nonlocal count
        for _ in range(2):
            with guard:
                count += 1  # focus

    threads = [threading.Thread(target=visit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count


visits = main()
