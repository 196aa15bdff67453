# A method under @run_on_executor runs in the pool, and the cache belongs to the class.
from concurrent.futures import ThreadPoolExecutor

from tornado.concurrent import run_on_executor
from tornado.web import RequestHandler


class Report(RequestHandler):
    executor = ThreadPoolExecutor(4)
    rendered = {}

    @run_on_executor
    def render_report(self, name):
        Report.rendered[name] = Report.rendered.get(name, 0) + 1  # want RL001
        return name.title()

    async def get(self, name):
        self.write(await self.render_report(name))
