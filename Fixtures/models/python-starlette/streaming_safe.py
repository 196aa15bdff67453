# An asynchronous generator stays on the event loop.
from starlette.responses import StreamingResponse

sent = {"rows": 0}


async def rows(count):
    for number in range(count):
        sent["rows"] = sent["rows"] + len(str(number))
        yield f"{number}\n"


async def export(request):
    return StreamingResponse(rows(1000))
