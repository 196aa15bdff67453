# Sum and count are read under one hold.
import threading


class Average:
    def __init__(self):
        self._lock = threading.Lock()
        self._sum = 0.0
        self._count = 0

    def record(self, value):
        with self._lock:
            self._sum += value
            self._count += 1

    def value(self):
        with self._lock:
            return self._sum / max(1, self._count)


def measure(average, values):
    for value in values:
        average.record(float(value))


def main():
    average = Average()
    meters = [threading.Thread(target=measure, args=(average, range(100))) for _ in range(3)]
    for meter in meters:
        meter.start()
    print(average.value())
    for meter in meters:
        meter.join()


if __name__ == "__main__":
    main()
