# AsyncApp runs listeners on the loop.
from slack_bolt.async_app import AsyncApp

app = AsyncApp(token="xoxb-example", signing_secret="secret")
karma = {}


@app.message("++")
async def plus(message, say):
    user = message["user"]
    karma[user] = karma.get(user, 0) + 1
    await say(f"thanks, <@{user}>")
