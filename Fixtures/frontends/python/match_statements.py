"""Cases are branches; patterns bind."""


def handle(command, point):
    match command:
        case "stop" | "quit":
            stop()
        case ["go", direction, *rest] if direction in exits:
            go(direction, rest)
        case {"id": number, **others}:
            store(number, others)
        case Point(x=0, y=height) | Size(height):
            use(height)
        case Color.RED as color:
            paint(color)
        case -1 | 2.5 | None:
            pass
        case other:
            fail(other)
    match command, point:
        case _, (a, b):
            pass
        case _:
            pass
