# The loop walks a slice of the list, which is a copy.
import threading


class Board:
    def __init__(self, jobs):
        self.jobs = list(jobs)

    def finish(self, job):
        self.jobs.remove(job)

    def overdue(self, now):
        late = []
        for job in self.jobs[:]:
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
