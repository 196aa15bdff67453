# A background task that is no coroutine runs in a worker thread, beside the tasks of other responses.
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse
from starlette.routing import Route

mailed = {"count": 0}


def send_mail(address):
    mailed["count"] = mailed["count"] + len(address[:1])  # want RL001


async def signup(request):
    task = BackgroundTask(send_mail, request.query_params["address"])
    return JSONResponse({"status": "ok"}, background=task)


app = Starlette(routes=[Route("/signup", signup)])
