# HTTPServer alone handles one request after the other.
from http.server import BaseHTTPRequestHandler, HTTPServer

page_views = {}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        views = page_views.get(self.path, 0)
        page_views[self.path] = views + 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"view {views + 1}".encode())


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8000), Pages).serve_forever()
