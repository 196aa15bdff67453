# The first two requests both find no client and both make one; one session is left open.
import requests
from flask import Blueprint, g

api = Blueprint("api", __name__)
_client = None


def client():
    global _client
    if _client is None:  # note RL004
        _client = requests.Session()  # want RL004
    return _client


@api.before_request
def open_client():
    g.client = client()


@api.get("/status")
def status():
    return g.client.get("https://status.example.org").text
