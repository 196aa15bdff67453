# A file for Python 2 alone.
import threading

count = 0

def work((first, second), *rest):
    global count
    count += 1
    print "counted", count
    print >>log, count
    exec code in space
    try:
        pass
    except ValueError, error:
        raise Failure, error
    if count <> 1: `count`
