"""Visible operations of a thread, and which pairs of them depend on each other.

The dependency relation is the one of Flanagan and Godefroid, "Dynamic partial-order reduction for model checking
software" (POPL 2005), section 2: two operations depend unless both orders lead to the same state and neither enables or
disables the other.
"""

from racewitness.locations import WHOLE

ACCESS = "access"
ACQUIRE = "acquire"          # blocks while the lock is held
ATTEMPT = "attempt"          # acquire without blocking, or with a timeout: has two outcomes
FAILED_ATTEMPT = "failed attempt"
RELEASE = "release"
BEGIN = "begin"
JOIN = "join"
SLEEP = "sleep"

_LOCKING = (ACQUIRE, ATTEMPT, FAILED_ATTEMPT, RELEASE)
_NEVER_TOGETHER = frozenset(((ACQUIRE, RELEASE), (RELEASE, ACQUIRE), (RELEASE, RELEASE), (FAILED_ATTEMPT, ACQUIRE)))


class Operation:
    """``target`` is the lock's or thread's number; ``locations`` are (space, identity, key, write) of an access."""

    __slots__ = ("kind", "target", "locations", "symbol", "library", "preemptible")

    def __init__(self, kind, target=None, locations=(), symbol=None, library=False, preemptible=True):
        self.kind = kind
        self.target = target
        self.locations = locations
        self.symbol = symbol
        self.library = library
        self.preemptible = preemptible

    def changes_something(self):
        """Other threads can notice it: a write, or a lock taken or given back."""
        return self.kind in (ACQUIRE, RELEASE, ATTEMPT) or any(location[3] for location in self.locations)

    def packed(self):
        """Plain values, to be sent from the process that ran the schedule to the one that searches."""
        return (self.kind, self.target, self.locations)


def objects_of(packed):
    """What an operation can conflict over, as hashable keys: candidates for dependency share one."""
    kind, target, locations = packed
    if kind == ACCESS:
        return [(space, identity) for space, identity, _, _ in locations]
    return [("lock", target)] if kind in _LOCKING else []


def depends(first, second):
    """Both packed."""
    kind, target, locations = first
    other_kind, other_target, other_locations = second
    if kind == ACCESS and other_kind == ACCESS:
        return any(conflicts(one, other) for one in locations for other in other_locations)
    return kind in _LOCKING and other_kind in _LOCKING and target == other_target


def conflicts(one, other):
    """Two (space, identity, key, write): the same location, and at least one writes it."""
    return ((one[3] or other[3]) and one[1] == other[1] and one[0] == other[0]
            and (one[2] == other[2] or one[2] == WHOLE or other[2] == WHOLE))


def may_be_coenabled(first, second):
    """A blocking acquire and a release of one lock are never possible in the same state.

    Nor is an acquire where an attempt has failed, because the lock was held there.
    """
    return (first[0], second[0]) not in _NEVER_TOGETHER
