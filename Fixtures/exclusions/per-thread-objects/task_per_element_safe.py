# Every task gets another job.
from concurrent.futures import ThreadPoolExecutor


class Job:
    def __init__(self, name):
        self.name = name
        self.tries = 0

    def attempt(self):
        self.tries = self.tries + len(self.name)


def run(job):
    job.attempt()
    job.tries += len(job.name)


def main(names):
    jobs = [Job(name) for name in names]
    with ThreadPoolExecutor() as pool:
        for job in jobs:
            pool.submit(job.attempt)
    with ThreadPoolExecutor() as pool:
        for job in jobs:
            pool.submit(run, job)
    with ThreadPoolExecutor() as pool:
        pool.map(run, jobs)
    print([job.tries for job in jobs])


if __name__ == "__main__":
    main(["a", "b"])
