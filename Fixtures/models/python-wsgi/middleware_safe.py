# What a request needs, it keeps in its own environment.
class Counting:
    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        environ["requests"] = environ.get("requests", 0) + 1
        return self.application(environ, start_response)
