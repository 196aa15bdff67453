# A MethodView is made per request: its attributes belong to one thread.
from flask import Flask
from flask.views import MethodView

app = Flask(__name__)


class Upload(MethodView):
    def __init__(self):
        self.size = 0

    def post(self, name):
        for chunk in (b"a", b"bc"):
            self.size += len(chunk)
        return {"name": name, "size": self.size}


app.add_url_rule("/upload/<name>", view_func=Upload.as_view("upload"))
