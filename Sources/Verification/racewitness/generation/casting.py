"""The cast of a harness: which objects there are, and on which of them each of the two calls is made."""

SUBJECTS = 3


class Casting:
    def __init__(self, program, objects, attempts):
        self.program = program
        self.objects = objects
        self.attempts = attempts
        self.made = {}      # class -> text of an object of it, None when none could be made
        self.shared = {}    # class -> variable of the harness that holds one

    def casts(self, kinds, first, second):
        """(subjects by variable, the variable of each call): one object for both calls where the classes allow it."""
        one, other = kinds
        needs = [target.entry.is_method for target in (first, second)]
        if not any(needs) and not any(kinds):
            yield {}, (None, None)
            return
        if one is not None and other is not None and not (issubclass(one, other) or issubclass(other, one)):
            yield from self._two_objects(one, other)
            return
        known = [kind for kind in kinds if kind is not None]
        kind = known[0] if len(known) == 1 or issubclass(known[0], known[-1]) else known[-1]
        if not any(needs):
            yield {}, (None, None)
            return
        for subject in self._subjects(kind):
            self.shared = {kind: "subject"}
            yield {"subject": subject}, ("subject", "subject")
        self.shared = {}

    def _two_objects(self, one, other):
        """Of two classes, an object of either, the second made with the first where its constructor takes one."""
        for subject in self._subjects(one):
            self.shared = {one: "subject"}
            for rival in self.objects.subjects(other):
                subjects = {"subject": subject, "rival": rival}
                if self.attempts.is_over():
                    break
                if self.attempts.prepared(subjects).error is None:
                    yield subjects, ("subject", "rival")
                    break
        self.shared = {}

    def _subjects(self, kind):
        """Subjects that could be made: two of the class itself, or one of each of several subclasses."""
        found = []
        for subject in self.objects.subjects(kind):
            if len(found) >= SUBJECTS or self.attempts.is_over():
                break
            alike = sum(other.kind is subject.kind for other in found)
            if alike < (2 if subject.kind is kind else 1) and not (found and subject.text == "make()"):
                if self.attempts.prepared({"subject": subject}).error is None:
                    found.append(subject)
        return found

    def made_object(self, name, depth):
        """The text of an object of the class that an annotation or the name of a parameter means."""
        kind = self.program.class_named(name)
        if kind is None:
            return None
        for other, variable in self.shared.items():
            if issubclass(other, kind):
                return variable
        if depth > 2:
            return None
        if kind not in self.made:
            self.made[kind] = None
            for subject in self.objects.subjects(kind, depth + 1):
                if not subject.definitions and self.attempts.prepared({"subject": subject}).error is None:
                    self.made[kind] = "keep(%s)" % subject.text
                    break
        return self.made[kind]
