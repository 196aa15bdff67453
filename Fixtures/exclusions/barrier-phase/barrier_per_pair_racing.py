# Each pair of threads has a barrier of its own: nobody of one pair waits for the other.
import threading

found = {}


def work(barrier):
    found[threading.get_native_id()] = barrier  # note RL005
    barrier.wait()
    for item in found:  # want RL005
        print(item)


def main():
    threads = []
    for _ in range(4):
        barrier = threading.Barrier(2)
        for _ in range(2):
            threads.append(threading.Thread(target=work, args=(barrier,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
