# Django makes a middleware once per process: all requests count on the same object.
import time


class TimingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response
        self.total = 0.0

    def __call__(self, request):
        start = time.perf_counter()
        response = self.get_response(request)
        self.total = self.total + (time.perf_counter() - start)  # want RL001
        return response
