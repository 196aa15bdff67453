# The hook runs in whichever thread dies: two that die together lose a failure.
import threading

failures = {}


def note_failure(arguments):
    name = arguments.exc_type.__name__
    failures[name] = failures.get(name, 0) + 1  # want RL001


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
