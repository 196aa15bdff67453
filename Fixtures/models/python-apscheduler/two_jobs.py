# The scheduler's pool may run both jobs at once, and both count into the same dict.
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()
runs = {"all": 0}


@scheduler.scheduled_job("interval", seconds=10)
def clean():
    runs["all"] = 0  # note RL001


@scheduler.scheduled_job("interval", seconds=1)
def collect():
    runs["all"] = runs["all"] + len("x")  # want RL001


if __name__ == "__main__":
    scheduler.start()
    input()
