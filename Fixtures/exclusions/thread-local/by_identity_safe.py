# Every thread uses the item under its own identity.
import threading

depth = {}


def enter():
    me = threading.get_ident()
    if me not in depth:
        depth[me] = 0
    depth[me] = depth[me] + 1
    return depth[me]


def main():
    threads = [threading.Thread(target=enter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
