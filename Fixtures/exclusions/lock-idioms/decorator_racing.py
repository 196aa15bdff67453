# The wrapper has the name of a locking decorator and locks nothing.
import functools
import threading


def synchronized(method):
    @functools.wraps(method)
    def locked(self, *arguments):
        return method(self, *arguments)

    return locked


class Thermostat:
    def __init__(self):
        self._lock = threading.RLock()
        self._target = 20.0

    @synchronized
    def warmer(self, degrees):
        self._target = self._target + float(degrees)  # want RL001

    @synchronized
    def reset(self):
        self._target = 20.0


def main():
    thermostat = Thermostat()
    threads = [threading.Thread(target=thermostat.warmer, args=(1,)) for _ in range(3)]
    threads.append(threading.Thread(target=thermostat.reset))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
