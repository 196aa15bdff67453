# Every thread drops the sessions that it made: two of them count down at once.
import threading


class Session:
    live = 0

    def __init__(self, name):
        self.name = name

    def __del__(self):
        Session.live = Session.live - len(self.name)  # want RL001


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
