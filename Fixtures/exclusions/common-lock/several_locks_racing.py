# The book's lock is missing from the list: log_lock does not keep erase() out, and what it erased comes back.
import contextlib
import threading

book_lock = threading.Lock()
log_lock = threading.Lock()
book = {"entries": 0}


def enter(path, text):
    with log_lock, contextlib.suppress(OSError), open(path, "a", encoding="utf-8") as file:
        file.write(text)
        book["entries"] = book["entries"] + len(text)  # want RL001


def erase():
    with book_lock:
        book["entries"] = 0


def restore(entries):
    with book_lock:
        book["entries"] = entries


def main():
    clerks = [threading.Thread(target=enter, args=("book.txt", "line\n")) for _ in range(3)]
    others = [threading.Thread(target=erase), threading.Thread(target=restore, args=(7,))]
    for thread in clerks + others:
        thread.start()
    for thread in clerks + others:
        thread.join()


if __name__ == "__main__":
    main()
