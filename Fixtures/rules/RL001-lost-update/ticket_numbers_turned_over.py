# Two threads read the same number and add one: a ticket is given twice. That the number is also set back under a test,
# which two threads may pass, is a lesser fault of the same function and must not stand for this one.
import threading

number = 0


def issue():
    global number
    number += 1  # want RL001
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
