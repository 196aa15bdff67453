# Worker threads advance the generators of all responses: two of them count at once.
from starlette.responses import StreamingResponse

sent = {"rows": 0}


def rows(count):
    for number in range(count):
        sent["rows"] = sent["rows"] + len(str(number))  # want RL001
        yield f"{number}\n"


async def export(request):
    return StreamingResponse(rows(1000))
