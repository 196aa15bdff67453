# Each thread changes the first cell besides its own.
import threading


class Cell:
    def __init__(self):
        self.heat = 0


def spread(cell, cells):
    cell.heat = cell.heat + len(cells)  # want RL001
    cells[0].heat = cells[0].heat + 1


def main():
    cells = [Cell() for _ in range(3)]
    threads = [threading.Thread(target=spread, args=(cell, cells)) for cell in cells]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
