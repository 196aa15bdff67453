"""The harness as text: imports, the object, the calls that prepare it, and a call for each of two threads."""

import textwrap


class Call:
    """``text`` is what a thread runs; ``before`` are statements that come before the threads."""

    def __init__(self, text, entry, before=()):
        self.text = text
        self.entry = entry
        self.before = tuple(before)


class _Nobody:
    is_public = True
    has_callers = False


NOTHING = Call("None", _Nobody())


class Subject:
    """How an object is made: an expression, the definitions that it needs, and what is to be said about it."""

    def __init__(self, text, kind, definitions=(), note=None):
        self.text = text
        self.kind = kind
        self.definitions = tuple(definitions)
        self.note = note


class Scenario:
    def __init__(self, importing, subjects, prefix, first, second, expected=()):
        self.names = {}               # module name -> alias
        self.missing = importing.missing
        self.bare = importing.bare    # a package that is imported without its ``__init__``
        self.subjects = subjects      # variable -> Subject
        self.prefix = prefix          # Calls made before the threads
        self.first = first
        self.second = second
        self.circumstances = ()       # statements that provide files and a network
        self.passes_time = False      # between the preparations and the threads
        self.starts_threads = False   # the calls do, by themselves
        self.changes = 0              # how many of the two calls are known to change the state
        self.expected = expected      # exceptions that the calls raise one after the other, too

    @property
    def passes_by_callers(self):
        return self.first.entry.has_callers or self.second.entry.has_callers

    @property
    def intrudes(self):
        """It calls a function that is not for others to call, past those that call it."""
        return any(call.entry.has_callers and not call.entry.is_public for call in (self.first, self.second))

    def text(self, title="a race"):
        parts = [self._head(title), self._imports()]
        for definitions in [subject.definitions for subject in self.subjects.values()]:
            parts += ["\n" + "\n".join(definitions)] if definitions else []
        parts.append("\n".join(self._preparations()))
        parts += ["\n" + self._function("first", self.first), "\n" + self._function("second", self.second), "\n" + _MAIN]
        return "\n".join(part for part in parts if part) + "\n"

    def _head(self, title):
        lines = ["Two threads against %s; made by `race-lint verify --generate`." % title]
        notes = [subject.note for subject in self.subjects.values() if subject.note]
        if self.missing:
            notes.append("Not installed, so something that answers anything stands in: %s." % ", ".join(sorted(self.missing)))
        if self.bare:
            notes.append("%s is imported without its __init__, which cannot be run here." % self.bare)
        if "connections = answering_network()" in self.circumstances:
            notes.append("There is no network: every connection is made and gives one short answer.")
        if self.expected:
            notes.append("Without any thread these calls can raise, too: %s." % ", ".join(self.expected))
        if not all(call.entry.is_public for call in (self.first, self.second)):
            notes.append("A function that is not public is called as its callers might.")
        paragraphs = lines + notes
        return '"""' + "\n\n".join("\n".join(textwrap.wrap(text, 110)) for text in paragraphs) + '\n"""\n'

    def _imports(self):
        lines = ["import threading", ""]
        code = self.code()
        used = [name for name, needed in (("anything", "anything" in code), ("everything", "everything" in code), ("keep", "keep(" in code),
                                          ("stand_in_for", self.missing),
                                          ("without_init", self.bare)) if needed]
        if used:
            lines += ["from racewitness.stand_ins import %s" % ", ".join(used), ""]
        provided = [statement.partition("(")[0].rpartition(" ")[2] for statement in self.circumstances] + ["let_time_pass"] * self.passes_time
        if provided:
            lines += ["from racewitness.circumstances import %s" % ", ".join(dict.fromkeys(provided)), ""]
        if self.missing:
            lines += ["stand_in_for(%s)" % ", ".join(repr(name) for name in sorted(self.missing))]
        if self.bare:
            lines += ["without_init(%r)" % self.bare]
        return "\n".join(lines + ["import %s as %s" % pair if "." in pair[0] or pair[0] != pair[1] else "import %s" % pair[0]
                                  for pair in self.names.items()])

    def code(self):
        subjects = [subject.text + "".join(subject.definitions) for subject in self.subjects.values()]
        calls = [call.text + "".join(call.before) for call in list(self.prefix) + [self.first, self.second]]
        return "\n".join(subjects + calls)

    def _preparations(self):
        lines = ["", "results = {}"] + (["calls = []"] if "calls.append" in self.code() else []) + list(self.circumstances)
        lines += ["%s = %s" % (name, subject.text) for name, subject in self.subjects.items()]
        for call in self.prefix:
            lines += list(call.before) + [call.text]
        lines += [line for call in (self.first, self.second) for line in call.before]
        return list(dict.fromkeys(lines)) + (["let_time_pass()"] if self.passes_time else [])

    def _function(self, name, call):
        body = 'results["%s"] = %s' % (name, call.text)
        if self.expected:
            body = ("try:\n    %s\nexcept Exception as error:\n    if type(error).__name__ not in %r:\n        raise\n"
                    '    results["%s"] = type(error)' % (body, tuple(self.expected), name))
        return "\ndef %s():\n%s" % (name, textwrap.indent(body, "    "))


_MAIN = '''
def main():
    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()'''
