# A second dispatcher looks at the node after the first has found it idle and before the first has booked it.
"""A task scheduler: every dispatcher books its task on the first idle node of a shared table."""

import threading

NODES = ("node-1", "node-2", "node-3", "node-4")
TASKS = {"resize": 3, "encode": 8, "upload": 2, "index": 5}

workloads = {node: 0 for node in NODES}
assignments = []


def cost_of(task):
    return TASKS[task]


def schedule(task):
    for node in NODES:
        if workloads[node] == 0:  # note RL003
            workloads[node] += cost_of(task)  # want RL003
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
