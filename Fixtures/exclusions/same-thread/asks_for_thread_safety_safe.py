# The documentation names a page, and says that the type is not made for several threads.
class Session:
    """See :ref:`session_faq_threadsafe`.

    It may be read by many; changes to one session may not be completely thread-safe.
    """

    def __init__(self):
        self._new = {}

    def add(self, key, value):
        if key not in self._new:
            self._new[key] = [value]
        self._new[key].append(value)
