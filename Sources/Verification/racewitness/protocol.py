"""Events for the program that started us: one JSON object per line on a descriptor of its own."""

import json
import os


class Events:
    def __init__(self, descriptor):
        self.descriptor = descriptor

    def emit(self, event, **fields):
        fields = dict({"event": event}, **fields)
        data = (json.dumps(fields, ensure_ascii=True) + "\n").encode("ascii")
        while data:
            data = data[os.write(self.descriptor, data):]
