# With two workers two records read the same offset.
from concurrent.futures import ThreadPoolExecutor


class Journal:
    def __init__(self):
        self._writer = ThreadPoolExecutor(max_workers=2)
        self._offset = 0

    def _write(self, record):
        self._offset = self._offset + len(record)  # want RL001

    def write(self, record):
        return self._writer.submit(self._write, record)


def main():
    journal = Journal()
    for number in range(100):
        journal.write(f"record {number}")


if __name__ == "__main__":
    main()
