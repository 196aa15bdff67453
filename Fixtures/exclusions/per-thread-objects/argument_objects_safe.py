# The loop makes a tally for each thread.
import threading


class Tally:
    def __init__(self):
        self.lines = 0


def count(tally, lines):
    for line in lines:
        tally.lines += len(line)


def main(files):
    tallies, threads = [], []
    for lines in files:
        tally = Tally()
        tallies.append(tally)
        thread = threading.Thread(target=count, args=(tally, lines))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print(sum(tally.lines for tally in tallies))


if __name__ == "__main__":
    main([["a"], ["b", "c"]])
