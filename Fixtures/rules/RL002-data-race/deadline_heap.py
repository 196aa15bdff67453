# heappush compares tasks with Python code: a second push in the middle of it makes it raise RuntimeError.
import heapq
import threading


class Task:
    def __init__(self, deadline, name):
        self.deadline = deadline
        self.name = name

    def __lt__(self, other):
        return self.deadline < other.deadline


class Agenda:
    def __init__(self):
        self._tasks = []

    def add(self, task):
        heapq.heappush(self._tasks, task)  # todo want RL002

    def drain(self):
        return [heapq.heappop(self._tasks).name for _ in range(len(self._tasks))]


def plan(agenda, offset):
    for number in range(300):
        agenda.add(Task((number * 37 + offset) % 101, f"task-{offset}-{number}"))


def main():
    agenda = Agenda()
    planners = [threading.Thread(target=plan, args=(agenda, offset)) for offset in range(4)]
    for planner in planners:
        planner.start()
    for planner in planners:
        planner.join()
    print(agenda.drain()[:3])


if __name__ == "__main__":
    main()
