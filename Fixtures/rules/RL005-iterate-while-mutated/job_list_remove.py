# remove() shifts the list under the loop of another thread, which then skips a job.
import threading


class Board:
    def __init__(self, jobs):
        self.jobs = list(jobs)

    def finish(self, job):
        self.jobs.remove(job)  # note RL005

    def overdue(self, now):
        late = []
        for job in self.jobs:  # want RL005
            if job["due"] < now:
                late.append(job["name"])
        return late


def work(board, mine):
    for job in mine:
        board.finish(job)


def main():
    jobs = [{"name": f"job-{number}", "due": number} for number in range(200)]
    board = Board(jobs)
    worker = threading.Thread(target=work, args=(board, jobs[::2]))
    worker.start()
    print(board.overdue(now=50))
    worker.join()


if __name__ == "__main__":
    main()
