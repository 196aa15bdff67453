# Django makes a middleware once per process: the threads of all requests add to the same total.
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
