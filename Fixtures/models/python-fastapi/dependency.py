# A plain function given to Depends runs in the pool too.
from fastapi import APIRouter, Depends

router = APIRouter()
_connection = None


class Connection:
    def ping(self):
        return "pong"


def connection():
    global _connection
    if _connection is None:  # note RL004
        _connection = Connection()  # want RL004
    return _connection


@router.get("/ping")
async def ping(link=Depends(connection)):
    return link.ping()
