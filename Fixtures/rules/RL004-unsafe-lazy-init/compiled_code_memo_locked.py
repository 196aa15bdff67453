# The same under a lock of the class.
import threading


class Plan:
    made = {}
    lock = threading.Lock()

    @classmethod
    def of(cls, function):
        with cls.lock:
            try:
                return cls.made[function]
            except KeyError:
                pass
            cls.made[function] = plan = Plan(function)
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
