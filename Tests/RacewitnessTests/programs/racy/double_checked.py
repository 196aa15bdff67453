"""Double-checked initialisation that publishes before it is filled."""
import threading

settings = None
guard = threading.Lock()
answers = []


def load():
    global settings
    if settings is None:  # focus
        with guard:
            if settings is None:
                settings = {}  # focus
                settings["depth"] = 3
    return settings["depth"]  # focus


def use():
    answers.append(load())


threads = [threading.Thread(target=use) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
