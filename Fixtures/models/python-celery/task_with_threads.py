# The task starts threads of its own, which share the global within the process.
from concurrent.futures import ThreadPoolExecutor

from celery import Celery

app = Celery("reports", broker="redis://localhost")
rendered = 0


def render_page(page):
    global rendered
    rendered = rendered + len(page[:1])  # want RL001
    return page.upper()


@app.task
def render(pages):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(render_page, pages))
