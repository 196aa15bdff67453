# Each request has a session of its own, kept in `g`.
import requests
from flask import Blueprint, g

api = Blueprint("api", __name__)


@api.before_request
def open_client():
    if not hasattr(g, "client"):
        g.client = requests.Session()


@api.get("/status")
def status():
    return g.client.get("https://status.example.org").text
