# The connection is made at import.
from fastapi import APIRouter, Depends

router = APIRouter()


class Connection:
    def ping(self):
        return "pong"


_connection = Connection()


def connection():
    return _connection


@router.get("/ping")
async def ping(link=Depends(connection)):
    return link.ping()
