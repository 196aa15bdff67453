"""A scheduler gives a job to a node that is idle, one at a time."""
import threading


class Node:
    def __init__(self, name):
        self.name = name
        self.busy = False
        self.jobs = []


class Scheduler:
    def __init__(self, nodes):
        self.nodes = nodes
        self.guard = threading.Lock()
        self.refused = []

    def assign(self, job):
        with self.guard:
            for node in self.nodes:
                if not node.busy:  # focus region
                    node.busy = True  # focus region
                    node.jobs.append(job)
                    return
            self.refused.append(job)


scheduler = Scheduler([Node("north"), Node("south")])
threads = [threading.Thread(target=scheduler.assign, args=(job,)) for job in ("build", "test")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
