# The executor has one worker.
from concurrent.futures import ThreadPoolExecutor

from tornado.concurrent import run_on_executor
from tornado.web import RequestHandler


class Report(RequestHandler):
    executor = ThreadPoolExecutor(max_workers=1)
    rendered = {}

    @run_on_executor
    def render_report(self, name):
        Report.rendered[name] = Report.rendered.get(name, 0) + 1
        return name.title()

    async def get(self, name):
        self.write(await self.render_report(name))
