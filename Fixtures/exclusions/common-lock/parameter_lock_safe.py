# The lock comes as an argument; every thread gets the same one.
import threading


def transfer(accounts, lock, source, target, amount):
    with lock:
        accounts[source] -= amount
        accounts[target] += amount


def main():
    accounts = {"a": 100, "b": 100, "c": 100}
    lock = threading.Lock()
    moves = [("a", "b", 10), ("b", "c", 20), ("c", "a", 30)]
    threads = [threading.Thread(target=transfer, args=(accounts, lock, *move)) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(accounts)


if __name__ == "__main__":
    main()
