# Every loop walks a copy that is made in one step: list(), tuple(), copy(), dict(), sorted().
import threading

online = {}
rooms = set()


def join_room(user, room):
    online[user] = room
    rooms.add(room)


def leave(user):
    online.pop(user, None)


def announce(out):
    for user in list(online):
        out.append(user)
    for user, room in list(online.items()):
        out.append((user, room))
    for user, room in online.copy().items():
        out.append((user, room))
    for room in sorted(rooms.copy()):
        out.append(room)
    out.extend(len(room) for room in tuple(rooms))


def visit(user):
    join_room(user, user[:1])
    leave(user)


def main():
    out = []
    threads = [threading.Thread(target=visit, args=(user,)) for user in ("ada", "bob", "eve")]
    threads.append(threading.Thread(target=announce, args=(out,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
