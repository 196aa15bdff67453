# The comprehension makes a new lock for every thread: none of them excludes another.
import threading


def transfer(accounts, lock, source, target, amount):
    with lock:  # want RL008
        accounts[source] -= amount
        accounts[target] += amount


def main():
    accounts = {"a": 100, "b": 100, "c": 100}
    moves = [("a", "b", 10), ("b", "c", 20), ("c", "a", 30)]
    threads = [threading.Thread(target=transfer, args=(accounts, threading.Lock(), *move)) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(accounts)


if __name__ == "__main__":
    main()
