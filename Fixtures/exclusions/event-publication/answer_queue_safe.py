# The answer comes out of the queue after everything that the thread did.
import queue
import threading


def scan(paths, sizes, answer):
    for path in paths:
        sizes[path] = len(path)
    answer.put("done")


def main(paths):
    sizes = {}
    answer = queue.Queue()
    threading.Thread(target=scan, args=(paths, sizes, answer)).start()
    print(answer.get())
    for path, size in sizes.items():
        print(path, size)


if __name__ == "__main__":
    main(["a", "b"])
