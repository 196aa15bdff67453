# allocate_lock() makes the same lock as threading.Lock().
import _thread

connections = 0
lock = _thread.allocate_lock()


def handle(number):
    global connections
    with lock:
        connections = connections + abs(number)


def main():
    for number in range(10):
        _thread.start_new_thread(handle, (number,))
    input()


if __name__ == "__main__":
    main()
