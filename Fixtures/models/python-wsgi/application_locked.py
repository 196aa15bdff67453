# One request at a time counts.
import threading

hits = {}
lock = threading.Lock()


def application(environ, start_response):
    path = environ["PATH_INFO"]
    with lock:
        hits[path] = hits.get(path, 0) + 1
        count = hits[path]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(count).encode()]
