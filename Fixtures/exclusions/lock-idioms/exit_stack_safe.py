# The stack keeps the lock until its with-block ends.
import contextlib
import threading

lock = threading.Lock()
copied = {"files": 0}


def copy(source, target):
    with contextlib.ExitStack() as stack:
        reader = stack.enter_context(open(source, "rb"))
        writer = stack.enter_context(open(target, "wb"))
        writer.write(reader.read())
        stack.enter_context(lock)
        copied["files"] = copied["files"] + len([target])


def main():
    threads = [threading.Thread(target=copy, args=("README.md", f"copy-{number}")) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
