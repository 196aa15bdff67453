"""Double-checked initialisation that publishes after it is filled."""
import threading

settings = None
guard = threading.Lock()
answers = []


def load():
    global settings
    if settings is None:  # focus
        with guard:
            if settings is None:
                filled = {}
                filled["depth"] = 3
                settings = filled  # focus
    return settings["depth"]  # focus


def use():
    answers.append(load())


threads = [threading.Thread(target=use) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
