# A plain object is the same for all threads: queries of one user are counted on another.
import threading

class Context:
    user = None
    queries = 0


context = Context()


def begin(user):
    context.user = user
    context.queries = 0


def query(text):
    context.queries = context.queries + len(text.split(";"))  # want RL001


def handle(user):
    begin(user)
    query("select 1; select 2")
    print(context.user, context.queries)


def main():
    handlers = [threading.Thread(target=handle, args=(user,)) for user in ("ada", "bob")]
    for handler in handlers:
        handler.start()
    for handler in handlers:
        handler.join()


if __name__ == "__main__":
    main()
