# Celery's workers are processes by default: the global is one per process, and a process runs one task at a time.
from celery import Celery

app = Celery("reports", broker="redis://localhost")
rendered = 0


@app.task
def render(name):
    global rendered
    rendered = rendered + len(name[:1])
    return name.upper()
