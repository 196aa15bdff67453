# Counting holds a lock.
import threading

import socketio

server = socketio.Server()
rooms_lock = threading.Lock()
rooms = {}


@server.event
def join(sid, room):
    with rooms_lock:
        rooms[room] = rooms.get(room, 0) + 1
    server.enter_room(sid, room)
