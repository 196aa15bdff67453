# One middleware object serves all requests.
class Counting:
    def __init__(self, application):
        self.application = application
        self.requests = 0

    def __call__(self, environ, start_response):
        self.requests = self.requests + len(environ["REQUEST_METHOD"])  # want RL001
        return self.application(environ, start_response)
