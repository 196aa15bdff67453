"""What a harness is asked for: the finding's places, its variable, and the thread roots that the linter named."""


class Request:
    """``places`` are (path, first line, last line), the reported access first; ``roots`` {function, path}."""

    def __init__(self, places, variable, roots):
        self.places = places
        self.path = places[0][0]
        self.variable = variable
        self.roots = roots


def request_of(entry, absolute):
    """From a finding of the command line's JSON; paths become absolute."""
    places = []
    for text in entry["focus"]:
        path, _, lines = text.rpartition(":")
        low, _, high = lines.partition("-")
        places.append((absolute(path), int(low), int(high or low)))
    roots = [{"function": root["function"], "path": absolute(root["path"])} for root in entry.get("roots", ())]
    return Request(places, entry.get("variable", ""), roots)
