# A plain `def` endpoint runs in a thread pool: two requests store the same balance.
from fastapi import FastAPI

app = FastAPI()
balance = {"credits": 100}


@app.post("/spend/{amount}")
def spend(amount: int):
    left = balance["credits"] - int(amount)
    balance["credits"] = left  # want RL001
    return {"left": left}
