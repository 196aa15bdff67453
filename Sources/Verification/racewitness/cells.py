"""Names for closure cells.

A running frame does not show its cells (and from 3.11 on not even the garbage collector finds them), so a cell is known
by the code that may use it: functions that were seen to hold the same cell, and the code nested in the one that owns it,
give it one name.  Two instances of one closure share a name; the lost-update oracle compares values through the frame
itself and is not misled.
"""

import gc
import types

from racewitness.instructions import nested_codes


class CellNames:
    def __init__(self):
        self.names = {}
        self.codes = []
        self.seen = set()

    def name(self, code, variable):
        return self.names.get((id(code), variable), "%s.%s" % (code.co_name, variable))

    def own_tree(self, code):
        """Everything nested in an owner of a variable shares the owner's cell."""
        for owner in nested_codes(code):
            if id(owner) in self.seen:
                continue
            self.seen.add(id(owner))
            for variable in owner.co_cellvars:
                users = [inner for inner in nested_codes(owner) if inner is owner or variable in inner.co_freevars]
                self._unite([(id(user), variable) for user in users])

    def own_functions(self, sources):
        """Functions that exist now and hold the same cell share it; their code is kept as what is worth watching."""
        holders = {}
        for function in gc.get_objects():
            if type(function) is not types.FunctionType or not sources.is_program(function.__code__.co_filename):
                continue
            self.codes.extend(code for code in nested_codes(function.__code__))
            for variable, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
                holders.setdefault(id(cell), []).append((id(function.__code__), variable))
        for users in holders.values():
            self._unite(users)

    def _unite(self, users):
        known = sorted({self.names[user] for user in users if user in self.names})
        name = known[0] if known else "cell %d of %s" % (len(self.names), users[0][1])
        for user in users:
            self.names[user] = name
        if len(known) > 1:
            self.names.update({user: name for user, other in self.names.items() if other in known})
