# The file is read under the lock, by whoever comes first.
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_settings = None
_settings_lock = threading.Lock()


def settings():
    global _settings
    with _settings_lock:
        if _settings is None:
            with open("settings.json", encoding="utf-8") as file:
                _settings = json.load(file)
        return _settings


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = settings().get("greeting", "hello").encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 8080), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    input("enter to stop")
    server.shutdown()


if __name__ == "__main__":
    main()
