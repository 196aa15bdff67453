# Every event is handled in a thread of its own: of two that join at once, one is not counted.
import socketio

server = socketio.Server()
rooms = {}


@server.event
def join(sid, room):
    rooms[room] = rooms.get(room, 0) + 1  # want RL001
    server.enter_room(sid, room)
