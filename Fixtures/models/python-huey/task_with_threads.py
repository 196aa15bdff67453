# The task starts threads, which share the global.
import threading

from huey import SqliteHuey

huey = SqliteHuey(filename="jobs.db")
done = 0


def resize_one(path):
    global done
    done = done + len(path[:1])  # want RL001


@huey.task()
def resize(paths):
    for path in paths:
        threading.Thread(target=resize_one, args=(path,)).start()
