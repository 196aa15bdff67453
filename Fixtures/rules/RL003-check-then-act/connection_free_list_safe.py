# pop() itself says whether there was a connection: claiming one is a single operation.
import threading


class Connection:
    def __init__(self, number):
        self.number = number

    def query(self, text):
        return f"{self.number}: {text}"


class FreeList:
    def __init__(self, size):
        self.free = [Connection(number) for number in range(size)]

    def borrow(self):
        try:
            return self.free.pop()
        except IndexError:
            return Connection(-1)

    def give_back(self, connection):
        self.free.append(connection)


def handle(pool, statements):
    for statement in statements:
        connection = pool.borrow()
        connection.query(statement)
        pool.give_back(connection)


def main():
    pool = FreeList(2)
    handlers = [threading.Thread(target=handle, args=(pool, ["select 1"] * 200)) for _ in range(4)]
    for handler in handlers:
        handler.start()
    for handler in handlers:
        handler.join()


if __name__ == "__main__":
    main()
