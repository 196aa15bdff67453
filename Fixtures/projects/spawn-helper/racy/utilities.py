import functools
import threading


def spawn(function, *arguments, **options):
    """Start `function` in a daemon thread."""
    thread = threading.Thread(target=function, args=arguments, kwargs=options, daemon=True)
    thread.start()
    return thread


def in_background(function):
    @functools.wraps(function)
    def start(*arguments, **options):
        return spawn(function, *arguments, **options)

    return start
