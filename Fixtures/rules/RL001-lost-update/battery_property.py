# `level` is a property: `+=` is a call that reads and a call that writes, with room for a switch on every interpreter.
import threading


class Battery:
    def __init__(self):
        self._level = 50

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        self._level = max(0, min(100, value))

    def charge(self, amount):
        self.level += amount  # want RL001


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
