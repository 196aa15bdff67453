# The hook only appends.
import threading

failures = []


def note_failure(arguments):
    failures.append(arguments.exc_type.__name__)


threading.excepthook = note_failure


def fragile(number):
    raise ValueError(number)


def main():
    threads = [threading.Thread(target=fragile, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(failures)


if __name__ == "__main__":
    main()
