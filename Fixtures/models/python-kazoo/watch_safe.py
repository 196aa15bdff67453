# Only the watch changes the table.
from kazoo.client import KazooClient

client = KazooClient("127.0.0.1:2181")
members = {"count": 0, "changes": 0}


@client.ChildrenWatch("/workers")
def on_change(children):
    members["count"] = len(children)
    members["changes"] = members["changes"] + len(children[:1])


def main():
    client.start()
    while input() != "quit":
        print(members["changes"])
    client.stop()


if __name__ == "__main__":
    main()
