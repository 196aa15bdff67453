# get() and the store are two steps: a list made by another thread in between is thrown away with its values.
import threading

results = []
latest = None
by_name = {}
groups = {}
seen = set()
pending = {"a": 1, "b": 2}


def record(name, value):
    global latest
    results.append((name, value))
    latest = value
    by_name[name] = value
    groups[name[0]] = groups.get(name[0], []) + [value]  # want RL001
    seen.add(name)
    pending.pop(name, None)


def main():
    threads = [threading.Thread(target=record, args=(name, index)) for index, name in enumerate("abcabc")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(results, latest, by_name, groups, seen, pending)


if __name__ == "__main__":
    main()
