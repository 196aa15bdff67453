# Resetting takes the same lock, in the same acquire and release shape.
import threading


class CircuitBreaker:
    def __init__(self, threshold):
        self.threshold = threshold
        self.failures = 0
        self._guard = threading.RLock()

    def record_failure(self):
        self._guard.acquire()
        try:
            self.failures += 1
            return self.failures >= self.threshold
        finally:
            self._guard.release()

    def reset(self):
        self._guard.acquire()
        try:
            self.failures = 0
        finally:
            self._guard.release()


def call(breaker, service):
    try:
        service()
    except ConnectionError:
        breaker.record_failure()
    else:
        breaker.reset()


def flaky():
    raise ConnectionError


def main():
    breaker = CircuitBreaker(threshold=5)
    callers = [threading.Thread(target=call, args=(breaker, service)) for service in (flaky, list, flaky, dict)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()


if __name__ == "__main__":
    main()
