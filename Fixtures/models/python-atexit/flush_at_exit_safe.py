# flush() walks a copy, which copy() makes in one step.
import atexit
import threading
import time

samples = {}


def sample():
    while True:
        samples[time.monotonic()] = threading.active_count()


def flush():
    for moment, count in samples.copy().items():
        print(moment, count)


def main():
    atexit.register(flush)
    threading.Thread(target=sample, daemon=True).start()
    time.sleep(0.01)


if __name__ == "__main__":
    main()
