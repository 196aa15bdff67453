# The program's own signal is sent by its threads: the receivers run in them.
import threading

from django.dispatch import Signal, receiver

finished = Signal()
reports = {}


@receiver(finished)
def keep(sender, report, **arguments):
    reports[sender] = reports.get(sender, 0) + len(report)  # want RL001


def work():
    finished.send(sender="worker", report="done")


def main():
    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
