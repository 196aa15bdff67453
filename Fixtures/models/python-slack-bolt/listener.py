# Bolt runs listeners in a pool of threads.
from slack_bolt import App

app = App(token="xoxb-example", signing_secret="secret")
karma = {}


@app.message("++")
def plus(message, say):
    user = message["user"]
    karma[user] = karma.get(user, 0) + 1  # want RL001
    say(f"thanks, <@{user}>")
