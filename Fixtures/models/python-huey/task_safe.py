# A huey consumer has one worker unless it is told otherwise.
from huey import SqliteHuey

huey = SqliteHuey(filename="jobs.db")
done = 0


@huey.task()
def resize(path):
    global done
    done = done + len(path[:1])
