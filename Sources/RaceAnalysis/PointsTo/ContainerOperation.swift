/// What a method of a built-in container does with objects.
enum ContainerOperation: Hashable, Sendable {
  case insertsArgument(Int)
  case insertsElements
  case givesElement
  case givesView
  case givesCopy

  static let named: [String: ContainerOperation] = [
    "append": .insertsArgument(0), "appendleft": .insertsArgument(0), "add": .insertsArgument(0),
    "put": .insertsArgument(0), "put_nowait": .insertsArgument(0),
    "setdefault": .insertsArgument(1), "insert": .insertsArgument(1),
    "extend": .insertsElements, "extendleft": .insertsElements, "update": .insertsElements,
    "get": .givesElement, "pop": .givesElement, "popleft": .givesElement, "popitem": .givesElement,
    "get_nowait": .givesElement, "__getitem__": .givesElement,
    "items": .givesView, "keys": .givesView, "values": .givesView, "iteritems": .givesView,
    "itervalues": .givesView, "iterkeys": .givesView, "viewitems": .givesView, "viewvalues": .givesView,
    "copy": .givesCopy,
  ]
}
