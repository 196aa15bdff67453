# The count is read and stored under a lock.
import threading

from flask import Flask, jsonify

app = Flask(__name__)
visits = {}
visits_lock = threading.Lock()


@app.route("/visit/<page>")
def visit(page):
    with visits_lock:
        views = visits.get(page, 0) + 1
        visits[page] = views
    return jsonify(page=page, visits=views)


if __name__ == "__main__":
    app.run()
