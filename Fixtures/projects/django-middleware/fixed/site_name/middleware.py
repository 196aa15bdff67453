# What belongs to one request is kept on the request.
import time


class TimingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        start = time.perf_counter()
        response = self.get_response(request)
        request.duration = time.perf_counter() - start
        return response
