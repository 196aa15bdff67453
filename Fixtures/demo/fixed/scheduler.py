"""A task scheduler: looking for an idle node and booking it are one step under one lock."""

import threading

NODES = ("node-1", "node-2", "node-3", "node-4")
TASKS = {"resize": 3, "encode": 8, "upload": 2, "index": 5}

workloads = {node: 0 for node in NODES}
workloads_lock = threading.Lock()
assignments = []


def cost_of(task):
    return TASKS[task]


def schedule(task):
    with workloads_lock:
        for node in NODES:
            if workloads[node] == 0:
                workloads[node] += cost_of(task)
                assignments.append((node, task))
                return node
    return None


def main():
    dispatchers = [threading.Thread(target=schedule, args=(task,)) for task in TASKS]
    for dispatcher in dispatchers:
        dispatcher.start()
    for dispatcher in dispatchers:
        dispatcher.join()
    for node, task in sorted(assignments):
        print(f"{node} runs {task}")
    print(f"{len({node for node, _ in assignments})} of {len(NODES)} nodes in use, workloads {workloads}")


if __name__ == "__main__":
    main()
