"""What the main thread sets in a thread-local, no other thread has."""
import threading

request = threading.local()
request.user = "nobody"
log = []


def audit(action):
    log.append((request.user, action))  # focus


threads = [threading.Thread(target=audit, args=(action,)) for action in ("read", "write")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
