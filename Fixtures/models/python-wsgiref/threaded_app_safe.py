# The default server handles one request at a time.
from wsgiref.simple_server import make_server

hits = {"total": 0}


def application(environ, start_response):
    hits["total"] = hits["total"] + len(environ["REQUEST_METHOD"][:1])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(hits["total"]).encode()]


if __name__ == "__main__":
    make_server("", 8002, application).serve_forever()
