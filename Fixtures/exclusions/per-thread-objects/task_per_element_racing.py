# All tasks get the first job.
from concurrent.futures import ThreadPoolExecutor


class Job:
    def __init__(self, name):
        self.name = name
        self.tries = 0


def run(job):
    job.tries += len(job.name)  # want RL001


def main(names):
    jobs = [Job(name) for name in names]
    first = jobs[0]
    with ThreadPoolExecutor() as pool:
        for job in jobs:
            pool.submit(run, first)
    print([job.tries for job in jobs])


if __name__ == "__main__":
    main(["a", "b"])
