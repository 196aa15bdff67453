"""Two timers fire."""
import threading

fired = 0
guard = threading.Lock()


def fire():
    global fired
    fired += 1  # focus


timers = [threading.Timer(0.01, fire) for _ in range(2)]
for timer in timers:
    timer.start()
for timer in timers:
    timer.join()
