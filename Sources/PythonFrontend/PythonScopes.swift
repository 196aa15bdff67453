internal import RaceIR
internal import SyntaxTree

/// Which names every function, lambda and class body of a file binds.
///
/// A name belongs to a scope when anything in it binds the name, even after it is read, so the bindings must be known
/// before lowering begins. One pass over the flat tree finds them, and interns the identifiers on the way.
/// Comprehensions are left to the lowering, for what they bind stands in their clauses.
struct PythonScopes: Sendable {
  struct Scope {
    var end: Int
    var firstBinding: Int32 = -1
    var lastBinding: Int32 = -1
    var isGenerator = false
    /// Whether it has `global` or `nonlocal` statements.
    var hasDeclarations = false
  }

  enum Form: UInt8 { case local, global, nonlocal }

  /// The bindings of a scope are linked lists in one array: scopes interleave.
  struct Binding {
    var name: NameID
    var form: Form
    var next: Int32 = -1
  }

  private(set) var scopes: [Scope]
  private(set) var bindings: [Binding] = []
  /// For an identifier its name, for what opens a scope that scope, else -1; by node.
  private(set) var notes: [Int32]
  var names = NameInterner()

  private var open: [Int32] = [0]
  /// Scopes whose body is yet to come, innermost last.
  private var pending: [(start: Int, scope: Int32)] = []

  init(_ tree: PythonTree) {
    scopes = [Scope(end: tree.count)]
    notes = Array(repeating: -1, count: tree.count)
    for node in 0..<tree.count {
      enterAndLeave(at: node)
      if let kind = tree.kind(of: node) { note(node, kind, tree) }
    }
  }
}

extension PythonScopes {
  func scope(of node: Int) -> Scope { scopes[Int(notes[node])] }

  func isGenerator(_ node: Int) -> Bool { scope(of: node).isGenerator }

  /// Whether the scope says of the name that it is global or of an enclosing function.
  func isDeclared(_ name: NameID, in scope: Scope) -> Bool {
    var next = scope.firstBinding
    while next >= 0 {
      let binding = bindings[Int(next)]
      if binding.name == name, binding.form != .local { return true }
      next = binding.next
    }
    return false
  }
}

extension PythonScopes {
  /// Opens the scope that begins at a node and closes those that have ended before.
  private mutating func enterAndLeave(at node: Int) {
    while let scope = open.last, scopes[Int(scope)].end <= node { open.removeLast() }
    while let last = pending.last, last.start <= node {
      pending.removeLast()
      if last.start == node { open.append(last.scope) }
    }
  }

  private mutating func note(_ node: Int, _ kind: PythonKind, _ tree: PythonTree) {
    switch kind {
    case .identifier: intern(node, tree)
    case .functionDefinition, .classDefinition, .lambda: declare(node, kind, tree)
    case .assignment, .augmentedAssignment, .forStatement, .namedExpression:
      if let target = tree.firstChild(of: node) { bindTargets(target, tree) }
    case .deleteStatement, .asPatternTarget: bindTargets(node, tree)
    case .exceptClause, .asPattern: bindSecondIdentifier(of: node, tree)
    case .importStatement, .importFromStatement, .futureImportStatement: bindImports(node, tree)
    case .globalStatement: declareNames(in: node, .global, tree)
    case .nonlocalStatement: declareNames(in: node, .nonlocal, tree)
    case .typeAliasStatement: bindTypeAlias(node, tree)
    case .casePattern, .unionPattern: bindCapture(node, tree)
    case .splatPattern: if let name = tree.firstChild(of: node) { bindTargets(name, tree) }
    case .keywordPattern: bindCapture(node, tree)
    case .yield: scopes[Int(open[open.count - 1])].isGenerator = true
    default: break
    }
  }

  @discardableResult
  mutating func intern(_ node: Int, _ tree: PythonTree) -> NameID {
    if notes[node] >= 0 { return NameID(notes[node]) }
    let name = names.intern(tree.source, tree[node].bytes)
    notes[node] = name.index
    return name
  }

  mutating func bind(_ name: NameID, _ form: Form = .local, in scope: Int32? = nil) {
    let scope = Int(scope ?? open[open.count - 1])
    guard scope > 0 else { return }
    let binding = Int32(bindings.count)
    bindings.append(Binding(name: name, form: form))
    let last = scopes[scope].lastBinding
    if last < 0 { scopes[scope].firstBinding = binding } else { bindings[Int(last)].next = binding }
    scopes[scope].lastBinding = binding
    if form != .local { scopes[scope].hasDeclarations = true }
  }

  private mutating func declareNames(in node: Int, _ form: Form, _ tree: PythonTree) {
    var next = tree.firstChild(of: node)
    while let child = next {
      bind(intern(child, tree), form)
      next = tree.sibling(after: child, in: node)
    }
  }
}

// MARK: - Declarations

extension PythonScopes {
  private mutating func declare(_ node: Int, _ kind: PythonKind, _ tree: PythonTree) {
    let scope = Int32(scopes.count)
    notes[node] = scope
    scopes.append(Scope(end: 0))
    if kind != .lambda, let name = tree.firstChild(of: node) { bind(intern(name, tree)) }
    var (last, typeParameters) = (node, Int?.none)
    var next = tree.firstChild(of: node)
    while let child = next {
      last = child
      switch tree.kind(of: child) {
      case .parameters, .lambdaParameters: bindParameters(child, scope, tree)
      case .typeParameters where kind == .functionDefinition: typeParameters = child
      default: break
      }
      next = tree.sibling(after: child, in: node)
    }
    // After the parameters, which take the first slots.
    if let typeParameters { bindTypeParameters(typeParameters, scope, tree) }
    scopes[Int(scope)].end = Int(tree[last].next)
    pending.append((last, scope))
  }

  private mutating func bindParameters(_ list: Int, _ scope: Int32, _ tree: PythonTree) {
    forEachParameter(list, tree) { scopes, name in
      // Python 2 unpacks such a parameter, so it takes a slot itself.
      let isTuple = tree.kind(of: name) == .tuplePattern
      scopes.bind(
        isTuple ? scopes.names.intern(tree.source, tree[name].bytes) : scopes.intern(name, tree), in: scope)
    }
    forEachParameter(list, tree) { scopes, name in
      guard tree.kind(of: name) == .tuplePattern else { return }
      for node in name..<Int(tree[name].next) where tree.kind(of: node) == .identifier {
        scopes.bind(scopes.intern(node, tree), in: scope)
      }
    }
  }

  private mutating func forEachParameter(
    _ list: Int, _ tree: PythonTree, _ body: (inout Self, Int) -> Void
  ) {
    var next = tree.firstChild(of: list)
    while let child = next {
      if let name = tree.parameterName(child) { body(&self, name) }
      next = tree.sibling(after: child, in: list)
    }
  }

  private mutating func bindTypeParameters(_ list: Int, _ scope: Int32, _ tree: PythonTree) {
    var next = tree.firstChild(of: list)
    while let child = next {
      if let name = tree.leadingName(of: child) { bind(names.intern(tree.source, name), in: scope) }
      next = tree.sibling(after: child, in: list)
    }
  }

  private mutating func bindTypeAlias(_ node: Int, _ tree: PythonTree) {
    guard let left = tree.firstChild(of: node), let name = tree.aliasName(left) else { return }
    bind(names.intern(tree.source, name))
  }
}
