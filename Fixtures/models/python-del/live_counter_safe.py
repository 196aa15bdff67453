# What a session counts in itself nobody else can see any more.
import threading


class Session:
    def __init__(self, name):
        self.name = name
        self.live = 1

    def __del__(self):
        self.live = self.live - len(self.name)


def work(names):
    for name in names:
        session = Session(name)
        print(session.name)


def main():
    threads = [threading.Thread(target=work, args=(["a", "b"],)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
