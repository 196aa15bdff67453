# The server class mixes in threads: the application runs many times at once.
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

hits = {"total": 0}


class ThreadingWSGIServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def application(environ, start_response):
    hits["total"] = hits["total"] + len(environ["REQUEST_METHOD"][:1])  # want RL001
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(hits["total"]).encode()]


if __name__ == "__main__":
    make_server("", 8002, application, server_class=ThreadingWSGIServer).serve_forever()
