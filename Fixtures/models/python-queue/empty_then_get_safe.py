# get_nowait() says itself that there are no more.
import queue
import threading


def work(jobs, done):
    while True:
        try:
            done.append(jobs.get_nowait())
        except queue.Empty:
            return


def main():
    jobs = queue.Queue()
    for number in range(100):
        jobs.put(number)
    done = []
    threads = [threading.Thread(target=work, args=(jobs, done), daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=1)
    print(len(done))


if __name__ == "__main__":
    main()
