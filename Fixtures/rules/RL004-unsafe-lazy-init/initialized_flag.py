# The flag is still false for the second thread, which connects again and drops the first connection.
import threading


class Database:
    def __init__(self, url):
        self.url = url
        self._ready = False

    def _ensure(self):
        if not self._ready:
            self._connection = [self.url]  # todo want RL004
            self._ready = True

    def execute(self, statement):
        self._ensure()
        self._connection.append(statement)


def main():
    database = Database("db://example")
    threads = [threading.Thread(target=database.execute, args=(f"insert {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
