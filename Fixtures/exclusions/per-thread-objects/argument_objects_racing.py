# One tally for all threads.
import threading


class Tally:
    def __init__(self):
        self.lines = 0


def count(tally, lines):
    for line in lines:
        tally.lines += len(line)  # want RL001


def main(files):
    threads = []
    tally = Tally()
    for lines in files:
        thread = threading.Thread(target=count, args=(tally, lines))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print(tally.lines)


if __name__ == "__main__":
    main([["a"], ["b", "c"]])
