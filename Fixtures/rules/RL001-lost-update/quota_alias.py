# `used` is another name for the shared dict: two requests of one tenant add to the same entry.
import threading


class QuotaTracker:
    def __init__(self, tenants):
        self.used = dict.fromkeys(tenants, 0)

    def charge(self, tenant, units):
        used = self.used
        used[tenant] += units  # want RL001

    def report(self):
        return sorted(self.used.items())


def handle(tracker, requests):
    for tenant, units in requests:
        tracker.charge(tenant, units)


def main():
    tracker = QuotaTracker(["blue", "green"])
    first = threading.Thread(target=handle, args=(tracker, [("blue", 1)] * 1000))
    second = threading.Thread(target=handle, args=(tracker, [("blue", 2), ("green", 1)] * 1000))
    first.start()
    second.start()
    first.join()
    second.join()
    print(tracker.report())


if __name__ == "__main__":
    main()
