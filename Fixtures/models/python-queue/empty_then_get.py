# Both workers see one job left; the second get() waits for ever.
import queue
import threading


def work(jobs, done):
    while not jobs.empty():
        done.append(jobs.get())  # todo want RL003


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
