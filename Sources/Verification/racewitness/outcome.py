"""What a run came to, as a person would compare two runs: final state, exceptions, deadlock."""

ABSENT_LEAF = ("absent", "absent")
_KEPT = ("snapshot", "local_roots", "exceptions", "task_errors", "reason")


class Outcomes:
    """A set of outcomes, with and without the order of sequences; ``noise`` are leaves that differ for no reason.

    Objects that no global leads to belong to the outcome when several threads touched them, which may be so in one run
    and not in another; they are compared only between runs that both have them.
    """

    def __init__(self, noise=frozenset()):
        self.noise = noise
        self.keys = (set(), set())
        self.exceptions = set()
        self.reports = []

    def add(self, report):
        if report["reason"] not in ("end", "deadlock"):
            return
        self.exceptions.update(exception_key(error) for error in report["exceptions"] + report["task_errors"])
        if self.key(report, 0) not in self.keys[0]:
            self.reports.append({name: report[name] for name in _KEPT})
            for form in (0, 1):
                self.keys[form].add(self.key(report, form))

    def key(self, report, form, without=()):
        """``form`` 0 keeps the order of sequences, 1 does not."""
        leaves = tuple(sorted((path, forms[form]) for path, forms in report["snapshot"].items()
                              if path not in self.noise and not (without and root_of(path) in without)))
        return leaves, tuple(sorted(exception_key(error) for error in report["exceptions"])), report["reason"] == "deadlock"

    def has(self, report, ordered=False):
        form = 0 if ordered else 1
        if self.key(report, form) in self.keys[form]:
            return True
        for known in self.reports:
            without = set(known["local_roots"]) ^ set(report["local_roots"])
            if without and self.key(known, form, without) == self.key(report, form, without):
                return True
        return False

    def differences(self, report):
        """[{variable, expected, got}] against the known outcome that is closest."""
        got = report["snapshot"]
        best = None
        for expected in (known["snapshot"] for known in self.reports):
            found = [path for path in sorted(set(got) | set(expected)) if path not in self.noise
                     and got.get(path, ABSENT_LEAF)[1] != expected.get(path, ABSENT_LEAF)[1]]
            if best is None or len(found) < len(best):
                best = found
        return [{"variable": path, "expected": self._all_values(path), "got": got.get(path, ("absent",))[0]}
                for path in (best or [])[:10]]

    def _all_values(self, path):
        return sorted({snapshot.get(path, ("absent",))[0] for snapshot in (known["snapshot"] for known in self.reports)})[:8]


def root_of(path):
    """The variable or type a path begins with."""
    return path.partition(".")[0].partition("[")[0]


def exception_key(error):
    """Type and innermost line of the program it came through."""
    place = tuple(error["places"][-1]) if error["places"] else ()
    return error["type"], place


def noise_between(one, other):
    """Leaves in which two runs of one schedule differ: times, addresses, random numbers."""
    leaves, others = one["snapshot"], other["snapshot"]
    return frozenset(path for path in set(leaves) | set(others) if leaves.get(path) != others.get(path))
