# The job is complete when it is put; afterwards only the worker has it.
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
        job.tries = job.tries + len(job.name)
        print(job.tries)


def main(names):
    worker = threading.Thread(target=work)
    worker.start()
    for name in names:
        job = Job(name)
        job.tries = job.tries + 1
        jobs.put(job)
    jobs.put(None)
    worker.join()


if __name__ == "__main__":
    main(["a", "b"])
