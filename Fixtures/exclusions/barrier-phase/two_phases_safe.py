# Nobody reads before the barrier has seen all writers.
import threading


def phase(index, partial, totals, barrier):
    partial[index] = index * index
    barrier.wait()
    totals.append(sum(value for value in partial.values()))


def main():
    partial, totals = {}, []
    barrier = threading.Barrier(3)
    threads = [threading.Thread(target=phase, args=(index, partial, totals, barrier)) for index in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(totals)


if __name__ == "__main__":
    main()
