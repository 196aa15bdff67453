# Reading and writing the property are one step under the lock.
import threading


class Battery:
    def __init__(self):
        self._level = 50
        self._charging = threading.RLock()

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        self._level = max(0, min(100, value))

    def charge(self, amount):
        with self._charging:
            self.level += amount


def main():
    battery = Battery()
    sources = [threading.Thread(target=battery.charge, args=(amount,)) for amount in (5, 7, 11)]
    for source in sources:
        source.start()
    for source in sources:
        source.join()
    print(battery.level)


if __name__ == "__main__":
    main()
