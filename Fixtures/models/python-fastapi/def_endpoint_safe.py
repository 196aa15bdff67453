# An `async def` endpoint runs on the loop, and there is no await between reading and storing.
from fastapi import FastAPI

app = FastAPI()
balance = {"credits": 100}


@app.post("/spend/{amount}")
async def spend(amount: int):
    left = balance["credits"] - int(amount)
    balance["credits"] = left
    return {"left": left}
