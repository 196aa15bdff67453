/// Names that the analysis itself has to recognise, interned once.
struct WellKnownNames: Sendable {
  /// The elements of a container, as a field.
  let elements: Symbol
  let initializer: Symbol
  /// Besides the initializer, what runs in its place or right after it: unpickling, copying, data classes.
  let initializers: Set<Symbol>
  let call: Symbol
  let finalizer: Symbol
  let enter: Symbol
  let exit: Symbol
  let getItem: Symbol
  let setItem: Symbol
  let new: Symbol
  let classAttribute: Symbol
  let dictionaryAttribute: Symbol
  let superFunction: Symbol
  let getAttribute: Symbol
  let setAttribute: Symbol
  let hasAttribute: Symbol
  let typeFunction: Symbol
  let staticMethod: Symbol
  let classMethod: Symbol
  let property: Symbol
  let cachedProperty: Symbol
  let contextManager: Symbol
  let asyncContextManager: Symbol
  let overload: Symbol
  let setter: Symbol
  let deleter: Symbol
  let cache: Symbol
  let lruCache: Symbol
  let metaclass: Symbol
  let thread: Symbol
  let threadLocal: Symbol
  let global: Symbol
  /// The lock that every object is, in some languages.
  let monitor: Symbol
  /// What keeps the methods of an actor apart.
  let isolation: Symbol
  let length: Symbol
  let boolean: Symbol
  let next: Symbol
  let enterContext: Symbol
  /// What methods of the built-in containers do, by their names.
  let containerOperations: SymbolMap<ContainerOperation>
  let containerMethods: SymbolMap<ContainerMethod>

  init(_ symbols: inout SymbolTable) {
    elements = symbols.intern("[]")
    initializer = symbols.intern("__init__")
    let others = ["__setstate__", "__post_init__", "__attrs_post_init__"]
    initializers = Set(others.map { symbols.intern($0) } + [symbols.intern("__init__")])
    call = symbols.intern("__call__")
    finalizer = symbols.intern("__del__")
    enter = symbols.intern("__enter__")
    exit = symbols.intern("__exit__")
    getItem = symbols.intern("__getitem__")
    setItem = symbols.intern("__setitem__")
    new = symbols.intern("__new__")
    classAttribute = symbols.intern("__class__")
    dictionaryAttribute = symbols.intern("__dict__")
    superFunction = symbols.intern("builtins.super")
    getAttribute = symbols.intern("builtins.getattr")
    setAttribute = symbols.intern("builtins.setattr")
    hasAttribute = symbols.intern("builtins.hasattr")
    typeFunction = symbols.intern("builtins.type")
    staticMethod = symbols.intern("builtins.staticmethod")
    classMethod = symbols.intern("builtins.classmethod")
    property = symbols.intern("builtins.property")
    cachedProperty = symbols.intern("functools.cached_property")
    contextManager = symbols.intern("contextlib.contextmanager")
    asyncContextManager = symbols.intern("contextlib.asynccontextmanager")
    overload = symbols.intern("typing.overload")
    setter = symbols.intern("setter")
    deleter = symbols.intern("deleter")
    cache = symbols.intern("functools.cache")
    lruCache = symbols.intern("functools.lru_cache")
    metaclass = symbols.intern("metaclass")
    thread = symbols.intern("threading.Thread")
    threadLocal = symbols.intern("threading.local")
    global = symbols.intern("builtins")
    monitor = symbols.intern("(monitor)")
    isolation = symbols.intern("(isolation)")
    length = symbols.intern("builtins.len")
    boolean = symbols.intern("builtins.bool")
    next = symbols.intern("builtins.next")
    enterContext = symbols.intern("enter_context")
    containerOperations = WellKnownNames.map(ContainerOperation.named, &symbols)
    containerMethods = WellKnownNames.map(ContainerMethod.named, &symbols)
  }

  private static func map<Value: Sendable>(_ named: [String: Value], _ symbols: inout SymbolTable)
    -> SymbolMap<
      Value
    >
  {
    var result = SymbolMap<Value>()
    for (name, value) in named { result[symbols.intern(name)] = value }
    return result
  }
}
