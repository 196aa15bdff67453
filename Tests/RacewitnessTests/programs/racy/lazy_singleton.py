"""A connection made at first use; everybody should get the same one."""
import threading


class Connection:
    def __init__(self):
        self.commands = []


connection = None
guard = threading.Lock()
seen = []


def connect():
    global connection
    if connection is None:  # focus region
        connection = Connection()  # focus region
    return connection


def use():
    seen.append(connect())


threads = [threading.Thread(target=use) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
