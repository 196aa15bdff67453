# The importing thread gets the attribute; in every other thread reading it raises AttributeError.
import threading

context = threading.local()
context.user = "nobody"  # want RL012


def audit(action, log):
    log.append(f"{context.user}: {action}")  # note RL012


def main():
    log = []
    threads = [threading.Thread(target=audit, args=(action, log)) for action in ("read", "write")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(log)


if __name__ == "__main__":
    main()
