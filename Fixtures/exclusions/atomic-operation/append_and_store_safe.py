# Each of these is one step of the interpreter: append, item store, setdefault, set.add, pop with a default, a rebind.
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
    groups.setdefault(name[0], []).append(value)
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
