# The producer goes on counting in a job that the worker has already.
import queue
import threading


class Job:
    def __init__(self, name):
        self.name = name
        self.tries = 0


jobs = queue.Queue()


def work():
    while True:
        job = jobs.get()
        if job is None:
            return
        job.tries = job.tries + len(job.name)  # want RL001
        print(job.tries)


def main(names):
    worker = threading.Thread(target=work)
    worker.start()
    for name in names:
        job = Job(name)
        jobs.put(job)
        job.tries = job.tries + 1  # note RL001
    jobs.put(None)
    worker.join()


if __name__ == "__main__":
    main(["a", "b"])
