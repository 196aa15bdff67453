# With init_every_request = False one view object serves all requests.
from flask import Flask
from flask.views import MethodView

app = Flask(__name__)


class Upload(MethodView):
    init_every_request = False

    def __init__(self):
        self.size = 0

    def post(self, name):
        for chunk in (b"a", b"bc"):
            self.size += len(chunk)  # want RL001
        return {"name": name, "size": self.size}


app.add_url_rule("/upload/<name>", view_func=Upload.as_view("upload"))
