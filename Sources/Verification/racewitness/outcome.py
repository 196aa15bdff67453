"""What a run came to, as a person would compare two runs: final state, exceptions, deadlock."""


class Outcomes:
    """A set of outcomes, with and without the order of sequences; ``noise`` are leaves that differ for no reason."""

    def __init__(self, noise=frozenset()):
        self.noise = noise
        self.ordered = set()
        self.unordered = set()
        self.exceptions = set()
        self.snapshots = []

    def add(self, report):
        if report["reason"] not in ("end", "deadlock"):
            return
        before = len(self.ordered)
        self.ordered.add(self.key(report, 0))
        self.unordered.add(self.key(report, 1))
        self.exceptions.update(exception_key(error) for error in report["exceptions"])
        if len(self.ordered) > before:
            self.snapshots.append(report["snapshot"])

    def key(self, report, form):
        leaves = tuple(sorted((path, forms[form]) for path, forms in report["snapshot"].items() if path not in self.noise))
        return leaves, tuple(sorted(exception_key(error) for error in report["exceptions"])), report["reason"] == "deadlock"

    def has(self, report, ordered=False):
        return self.key(report, 0) in self.ordered if ordered else self.key(report, 1) in self.unordered

    def differences(self, report):
        """[{variable, expected, got}] against the known outcome that is closest."""
        got = report["snapshot"]
        best = None
        for expected in self.snapshots:
            found = [path for path in sorted(set(got) | set(expected))
                     if path not in self.noise and got.get(path, ("absent",) * 2)[1] != expected.get(path, ("absent",) * 2)[1]]
            if best is None or len(found) < len(best):
                best = found
        return [{"variable": path, "expected": self._all_values(path), "got": got.get(path, ("absent",))[0]}
                for path in (best or [])[:10]]

    def _all_values(self, path):
        return sorted({snapshot.get(path, ("absent",))[0] for snapshot in self.snapshots})[:8]


def exception_key(error):
    """Type and innermost line of the program it came through."""
    place = tuple(error["places"][-1]) if error["places"] else ()
    return error["type"], place


def noise_between(one, other):
    """Leaves in which two runs of one schedule differ: times, addresses, random numbers."""
    leaves, others = one["snapshot"], other["snapshot"]
    return frozenset(path for path in set(leaves) | set(others) if leaves.get(path) != others.get(path))
