# Servers for WSGI applications have threads: two requests take one number.
hits = {}


def application(environ, start_response):
    path = environ["PATH_INFO"]
    hits[path] = hits.get(path, 0) + 1  # want RL001
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(hits[path]).encode()]
