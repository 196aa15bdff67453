# race-lint: options --min-confidence=low
# A weak dictionary is written in Python: even a copy of it goes through the elements one by one.
import threading
import weakref

registry = weakref.WeakKeyDictionary()


class Session:
    pass


def open_sessions():
    for _ in range(100):
        session = Session()
        registry[session] = "open"  # note RL005


def main():
    opener = threading.Thread(target=open_sessions)
    opener.start()
    for session, state in list(registry.items()):  # want RL005
        print(session, state)
    opener.join()


main()
