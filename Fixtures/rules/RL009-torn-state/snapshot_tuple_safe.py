# One attribute holds both values as a tuple: a plain store replaces both, a plain load reads both.
import threading


class Window:
    def __init__(self):
        self._bounds = (0, 0)

    def shift(self, first, last):
        self._bounds = (first, last)

    def width(self):
        first, last = self._bounds
        return last - first


def scroll(window):
    for line in range(1000):
        window.shift(line, line + 40)


def main():
    window = Window()
    scroller = threading.Thread(target=scroll, args=(window,))
    scroller.start()
    print({window.width() for _ in range(1000)})
    scroller.join()


if __name__ == "__main__":
    main()
