"""When an activation enters and leaves a flagged region.

A region is a range of lines. It is entered when control comes to one of its lines from outside, or jumps backward within
a region of a single line (the next round of a loop written on that line).
"""

from racewitness.instructions import instructions_of


class RegionMark:
    """At an instruction where the line can have changed: the regions (by index) that contain it."""

    __slots__ = ("place", "inside", "single", "jump_target")

    def __init__(self, place, inside, single, jump_target):
        self.place = place
        self.inside = inside
        self.single = single
        self.jump_target = jump_target

    def apply(self, state):
        if not self.inside:
            state.region_entry = None
            return
        before = state.region_entry or {}
        after = {}
        for index in self.inside:
            if index in before and not (self.jump_target and index in self.single):
                after[index] = before[index]
            else:
                state.entries += 1
                after[index] = state.entries
        state.region_entry = after


def region_marks(code, file, ranges):
    """Offset -> RegionMark, for code that any of the ranges can touch."""
    instructions = instructions_of(code)
    lines = [instruction.line for instruction in instructions]
    if not any(any(lines_of.contains(file, line) for line in lines) for lines_of in ranges):
        return {}
    backward_targets = {i.target for i in instructions if i.jumps_backward}
    targets = {instruction.target for instruction in instructions}
    marks = {}
    previous = None
    for instruction in instructions:
        if instruction.line != previous or instruction.offset in targets:
            inside = tuple(index for index, lines_of in enumerate(ranges) if lines_of.contains(file, instruction.line))
            single = frozenset(index for index in inside if ranges[index].low == ranges[index].high)
            marks[instruction.offset] = RegionMark((file, instruction.line), inside, single,
                                                   instruction.offset in backward_targets)
        previous = instruction.line
    return marks
