# Migrations run in the main thread, and so does what they send their signal to.
from django.db.models.signals import post_migrate
from django.dispatch import Signal, receiver

migrated = {}
reports = []
finished = Signal()


@receiver(post_migrate)
def count(sender, **arguments):
    migrated[sender] = migrated.get(sender, 0) + 1


@receiver(finished)
def keep(sender, report, **arguments):
    if report not in reports:
        reports.append(report)


def main():
    finished.send(sender=None, report="done")
    print(migrated, reports)


main()
