# Every thread asks with a default and sets its own.
import threading

context = threading.local()


def audit(action, log):
    user = getattr(context, "user", "nobody")
    log.append(f"{user}: {action}")


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
