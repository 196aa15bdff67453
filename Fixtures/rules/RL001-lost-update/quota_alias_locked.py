# The alias is used under the tracker's lock.
import threading


class QuotaTracker:
    def __init__(self, tenants):
        self.used = dict.fromkeys(tenants, 0)
        self.lock = threading.Lock()

    def charge(self, tenant, units):
        used = self.used
        with self.lock:
            used[tenant] += units

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
