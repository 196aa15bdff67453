# All jobs count on the class: two that end together load the same `completed`.
import queue
import threading


class Job:
    completed = 0

    def __init__(self, payload):
        self.payload = payload

    def run(self):
        result = sum(self.payload)
        Job.completed += 1  # want RL001
        return result


def worker(jobs):
    while True:
        job = jobs.get()
        if job is None:
            return
        job.run()


def main():
    jobs = queue.Queue()
    workers = [threading.Thread(target=worker, args=(jobs,)) for _ in range(3)]
    for thread in workers:
        thread.start()
    for size in range(100):
        jobs.put(Job(range(size)))
    for _ in workers:
        jobs.put(None)
    for thread in workers:
        thread.join()
    print(Job.completed)


if __name__ == "__main__":
    main()
