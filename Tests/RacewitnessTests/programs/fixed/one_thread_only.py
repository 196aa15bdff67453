"""Every thread asks with a default."""
import threading

request = threading.local()
log = []


def audit(action):
    log.append((getattr(request, "user", "nobody"), action))  # focus


threads = [threading.Thread(target=audit, args=(action,)) for action in ("read", "write")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
