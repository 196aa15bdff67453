# The value's own lock is held over both.
import multiprocessing
import threading

done = multiprocessing.Value("i", 0)


def work(items):
    for _ in items:
        with done.get_lock():
            done.value += 1


def main():
    threads = [threading.Thread(target=work, args=(range(1000),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(done.value)


if __name__ == "__main__":
    main()
