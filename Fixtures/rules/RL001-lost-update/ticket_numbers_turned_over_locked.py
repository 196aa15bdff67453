# One lock over the increment, the test and the reset: nobody sees the number in between.
import threading

number = 0
lock = threading.Lock()


def issue():
    global number
    with lock:
        number += 1
        if number > 999:
            number = 0


def main():
    counters = [threading.Thread(target=issue) for _ in range(3)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    print(number)


main()
