# A lock around the copy and the change; an ordinary dictionary is copied in one step.
import threading
import weakref

registry = weakref.WeakKeyDictionary()
states = {}
lock = threading.Lock()


class Session:
    pass


def open_sessions():
    for number in range(100):
        session = Session()
        states[number] = "open"
        with lock:
            registry[session] = "open"


def main():
    opener = threading.Thread(target=open_sessions)
    opener.start()
    with lock:
        sessions = list(registry.items())
    for number, state in list(states.items()):
        print(number, state, len(sessions))
    opener.join()


main()
