# Flask serves requests in threads: two of them store the same number of visits.
from flask import Flask, jsonify

app = Flask(__name__)
visits = {}


@app.route("/visit/<page>")
def visit(page):
    visits[page] = visits.get(page, 0) + 1  # want RL001
    return jsonify(page=page, visits=visits[page])


if __name__ == "__main__":
    app.run()
