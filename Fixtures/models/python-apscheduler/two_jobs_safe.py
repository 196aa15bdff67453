# Each job has its own entry, and one job never runs twice at a time.
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()
cleaned = 0
collected = 0


@scheduler.scheduled_job("interval", seconds=10)
def clean():
    global cleaned
    cleaned = cleaned + len("x")


@scheduler.scheduled_job("interval", seconds=1)
def collect():
    global collected
    collected = collected + len("x")


if __name__ == "__main__":
    scheduler.start()
    input()
