"""A table is copied, changed and published."""
import threading

routes = {}
guard = threading.Lock()


def add(name):
    global routes
    changed = dict(routes)  # focus region
    changed[name] = True  # focus region
    routes = changed  # focus region


threads = [threading.Thread(target=add, args=(name,)) for name in ("home", "about")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
