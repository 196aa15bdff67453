# try to look it up, and make it after the failed attempt: two threads both make it, and each keeps its own.
import threading


class Plan:
    made = {}

    @classmethod
    def of(cls, function):
        try:
            return cls.made[function]
        except KeyError:
            pass
        cls.made[function] = plan = Plan(function)  # want RL004
        return plan

    def __init__(self, function):
        self.function = function


def work(found):
    found.append(Plan.of(len))


def main():
    found = []
    threads = [threading.Thread(target=work, args=(found,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len({id(plan) for plan in found}))


if __name__ == "__main__":
    main()
