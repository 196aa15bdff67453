try:
    from threading import Thread, Lock
except ImportError:
    from dummy_threading import Thread, Lock

try:
    import simplejson as json
except ImportError:
    import json

__all__ = ["Lock", "Thread", "json"]
