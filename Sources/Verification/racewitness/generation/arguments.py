"""Values for parameters: defaults and calls in the sources first, then annotations, then names, then stand-ins."""

import ast
import builtins
import re

from racewitness.generation.source_index import functions_of
from racewitness.generation.usage import Uses, uses_of

VARIANTS = 12
EXISTING_CALLS = 3

# What a parameter is, by a word in its name; the first that fits.
_BY_NAME = (
    (r"^(func|fn|function|target|factory|creator|.*_(func|fn|factory))$", ("lambda *arguments, **named: None",)),
    (r"^(send|emit|callback|handler|hook|listener|on_.*|.*_(callback|handler|hook))$", ("lambda *arguments: calls.append(arguments)",)),
    (r"lock$", ("threading.Lock()",)),
    (r"^(cls|klass|type|kind|.*_(class|cls|type))$", ("dict",)),
    (r"(count|size|limit|max|min|num|length|capacity|port|index|depth|amount|total|workers|retries)", ("1", "10")),
    (r"(timeout|interval|delay|seconds|time|stamp|ttl|duration|age|rate|weight|priority|sample|value)", ("1", '"a"', 'b"a"')),
    (r"(data|content|body|payload|buffer|bytes|chunk)$", ('b"a"', '"a"', "{}")),
    (r"^mode$", ('"wb"', '"r"')),
    (r"(args|items|values|list|keys|names|hosts|types|sequence|iterable|tasks|jobs)$", ('["a"]', "()")),
    (r"(kwargs|options|config|settings|params|headers|mapping|dict|data|attributes|tags|environ|metadata)$", ("{}", '"a"')),
    (r"^(is|has|use|enable|disable|should|allow|force)_|^(wait|block|blocking|daemon|verbose|debug|force)$", ("False", "True")),
    (r"url", ('"http://localhost/"',)),
    (r"host|address", ('"localhost"',)),
    (r"(name|key|id|alias|path|prefix|topic|channel|queue|tag|label|metric|text|string|word|field|event|msg|user|host)",
     ('"a"', '"b"', "1")),
)
_BY_ANNOTATION = {
    "str": ('"a"', '"b"'), "int": ("1", "10"), "float": ("1.0",), "bool": ("False", "True"), "bytes": ('b"a"',),
    "dict": ("{}",), "Dict": ("{}",), "Mapping": ("{}",), "MutableMapping": ("{}",), "list": ('["a"]', "[]"),
    "List": ('["a"]', "[]"), "Sequence": ('["a"]', "[]"), "Iterable": ('["a"]', "[]"), "tuple": ('("a",)', "()"),
    "Tuple": ('("a",)', "()"), "set": ('{"a"}',), "Set": ('{"a"}',), "Callable": ("lambda *arguments, **named: None",),
    "object": ("anything",), "Any": ('"a"',), "Hashable": ('"a"',), "None": ("None",), "Path": ('__import__("pathlib").Path("a")',),
}
STAND_IN = "anything"
OTHER_STAND_IN = "everything"


class Parameter:
    """``uses``: what the function does with it."""

    def __init__(self, name, annotation, default, by_name_only, uses=None):
        self.uses = uses or Uses(name)
        self.name = name
        self.annotation = annotation      # as written, or None
        self.default = default            # as written, or None for a required parameter
        self.by_name_only = by_name_only

    def argument(self, text):
        return "%s=%s" % (self.name, text) if self.by_name_only else text


def parameters_of(index, path, function, skips_first):
    """The parameters of a function as it is written, without ``*args`` and ``**kwargs``."""
    spec = function.args
    positional = list(getattr(spec, "posonlyargs", [])) + spec.args
    defaults = [None] * (len(positional) - len(spec.defaults)) + list(spec.defaults)
    found = [_parameter(index, path, function, node, default, False) for node, default in zip(positional, defaults)]
    if skips_first:
        found = found[1:]
    return found + [_parameter(index, path, function, node, default, True)
                    for node, default in zip(spec.kwonlyargs, spec.kw_defaults)]


def _parameter(index, path, function, node, default, by_name_only):
    annotation = index.segment(path, node.annotation) if node.annotation is not None else None
    text = index.segment(path, default) if default is not None else None
    return Parameter(node.arg, annotation, text, by_name_only, uses_of(function, node.arg))


class Values:
    """Guesses at values; ``make_object`` knows how to make one of a class that an annotation or a name means."""

    def __init__(self, index, path, make_object):
        self.index = index
        self.make_object = make_object
        self.defaults = self._literal_defaults(path)

    def _literal_defaults(self, path):
        """Parameter name -> literal defaults that other functions of the file give it."""
        found = {}
        for node in ast.walk(self.index.tree(path)):
            for function in functions_of(getattr(node, "body", None) or []) if isinstance(node, (ast.ClassDef, ast.Module)) else ():
                for parameter in parameters_of(self.index, path, function, False):
                    if parameter.default not in (None, "None", "True", "False") and _is_literal_text(parameter.default):
                        found.setdefault(parameter.name, []).append(parameter.default)
        return found

    def of(self, parameter, depth):
        """Texts, the best first."""
        found = [self.make_object(name, depth) for name in parameter.uses.kinds] + self._annotated(parameter.annotation, depth)
        found += self.defaults.get(parameter.name, ())[:2]
        found += parameter.uses.values()
        found.append(self.make_object(parameter.name, depth))
        if not any(found):
            found += next((texts for pattern, texts in _BY_NAME if re.search(pattern, parameter.name)), ())
        return list(dict.fromkeys([text for text in found if text is not None] + [STAND_IN]))

    def _annotated(self, annotation, depth):
        if annotation is None:
            return []
        found = []
        for word in re.findall(r"[\w.]+", annotation.strip("'\"")):
            name = word.rpartition(".")[2]
            if name in ("Optional", "Union", "Annotated", "Type", "ClassVar", "Final", "typing"):
                continue
            if name in _BY_ANNOTATION:
                found += _BY_ANNOTATION[name]
            else:
                made = self.make_object(name, depth)
                if made is not None:
                    found.append(made)
            break
        return found

    def variants(self, parameters, existing, depth=0):
        """Argument lists as texts, the most promising first."""
        required = [parameter for parameter in parameters if parameter.default is None]
        guesses = [self.of(parameter, depth) for parameter in required]
        first = [texts[0] for texts in guesses]
        found = [_joined(required, first)]
        found += [self._adapt(call, parameters, depth) for call in existing[:EXISTING_CALLS]]
        for position, texts in enumerate(guesses):
            found += [_joined(required, first[:position] + [text] + first[position + 1:]) for text in texts[1:4]]
        found += [_joined(required, [text] * len(required)) for text in (STAND_IN, OTHER_STAND_IN, '"a"', "1")]
        for parameter in parameters[:4]:
            if parameter.default is not None:
                text = next((text for text in self.of(parameter, depth) if text not in (parameter.default, STAND_IN)), STAND_IN)
                found.append(", ".join(filter(None, [_joined(required, first), "%s=%s" % (parameter.name, text)])))
        found.append(_joined(parameters, [
            parameter.default if parameter.default is not None and _is_literal_text(parameter.default)
            else self.of(parameter, depth)[0] for parameter in parameters]))
        return list(dict.fromkeys(text for text in found if text is not None))[:VARIANTS]

    def _adapt(self, call, parameters, depth):
        """The arguments of a call in the sources, those that mean something only there replaced by guesses."""
        by_name = {parameter.name: parameter for parameter in parameters}
        texts = []
        for position, node in enumerate(call.args):
            if isinstance(node, ast.Starred):
                return None
            texts.append(portable_text(node) or (self.of(parameters[position], depth)[0] if position < len(parameters) else STAND_IN))
        for keyword in call.keywords:
            if keyword.arg is None:
                return None
            guess = self.of(by_name[keyword.arg], depth)[0] if keyword.arg in by_name else STAND_IN
            texts.append("%s=%s" % (keyword.arg, portable_text(keyword.value) or guess))
        return ", ".join(texts)


def _joined(parameters, texts):
    return ", ".join(parameter.argument(text) for parameter, text in zip(parameters, texts))


def _is_literal_text(text):
    try:
        ast.literal_eval(text)
        return True
    except (ValueError, SyntaxError, TypeError, MemoryError):
        return False


def portable_text(node):
    """The expression, if it means the same everywhere: literals, displays of them, built-in types."""
    if isinstance(node, ast.Name):
        return node.id if hasattr(builtins, node.id) and isinstance(getattr(builtins, node.id), type) else None
    try:
        return repr(ast.literal_eval(node))
    except (ValueError, SyntaxError, TypeError):
        return None
