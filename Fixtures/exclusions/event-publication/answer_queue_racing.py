# The first message says that the scan has begun.
import queue
import threading


def scan(paths, sizes, answer):
    answer.put("begun")
    for path in paths:
        sizes[path] = len(path)


def main(paths):
    sizes = {}
    answer = queue.Queue()
    threading.Thread(target=scan, args=(paths, sizes, answer)).start()
    print(answer.get())
    for path, size in sizes.items():  # want RL005
        print(path, size)


if __name__ == "__main__":
    main(["a", "b"])
