import Diagnostics
import RaceIR

/// How things are called in reports.
extension AnalysisState {
  func name(of lock: AbsoluteLock) -> String { name(of: lock.variable) }

  func name(of location: LocationID) -> String { name(of: summarizer.locations[location]) }

  /// `app.metrics.counter`, `app.pool.Pool.free[]`.
  func name(of location: Location) -> String {
    let suffix = location.isItems ? "[]" : ""
    switch location.base {
    case .global(let module, let name):
      return qualify(program[module].module, program.symbols[name]) + suffix
    case .member(let type, let name), .typeMember(let type, let name):
      if name == summarizer.pointsTo.names.elements { return program.qualifiedName(of: type) + suffix }
      return "\(program.qualifiedName(of: type)).\(program.symbols[name])\(suffix)"
    case .captured(let function, let slot):
      return "\(program.qualifiedName(of: function)).\(variableName(function, slot))\(suffix)"
    case .container(let object):
      return "\(containerName(object))\(suffix)"
    case .externalMember(let object, let name):
      if case .external(let path) = summarizer.pointsTo.objects[object] {
        return program.symbols[path] + suffix
      }
      return program.symbols[name] + suffix
    }
  }

  private func qualify(_ module: String, _ name: String) -> String {
    module.isEmpty ? name : "\(module).\(name)"
  }

  private func variableName(_ function: FunctionID, _ slot: Int32) -> String {
    let linked = program[function]
    return program.symbols[linked.symbol(linked.facts.variables[Int(slot)].name)]
  }

  private func containerName(_ object: ObjectID) -> String {
    guard case .container(_, let site) = summarizer.pointsTo.objects[object] else { return "container" }
    return "\(program.qualifiedName(of: site.function)).<container>"
  }

  func location(of function: FunctionID, _ instruction: Int32) -> Diagnostics.Location {
    let linked = program[function]
    return Diagnostics.Location(
      path: program[linked.module].path, span: linked.facts.body[Int(instruction)].span)
  }

  func location(of access: AccessInstance) -> Diagnostics.Location {
    location(of: access.function, access.access.instruction)
  }

  // MARK: Threads

  func evidence(of root: Int, for access: AccessInstance) -> ThreadRootEvidence {
    guard root > 0 else { return mainEvidence(for: access) }
    let found = roots[root]
    let place: Diagnostics.Location
    if let spawn = found.spawn {
      place = location(of: spawn.function, spawn.instruction)
    } else {
      place = declaration(of: found.function)
    }
    return ThreadRootEvidence(
      function: program.qualifiedName(of: found.function), kind: program.symbols[found.kind],
      multiplicity: overlapsItself(root) ? .many : .one, location: place)
  }

  private func mainEvidence(for access: AccessInstance) -> ThreadRootEvidence {
    let node = access.nodes.first { graph.nodes[$0].roots.contains(0) } ?? access.nodes[0]
    let entry = graph.callChain(to: node).first ?? node
    return ThreadRootEvidence(
      function: program.qualifiedName(of: graph.nodes[entry].context.function), kind: "main",
      multiplicity: .one,
      location: declaration(of: graph.nodes[entry].context.function))
  }

  func declaration(of function: FunctionID) -> Diagnostics.Location {
    let linked = program[function]
    return Diagnostics.Location(path: program[linked.module].path, span: linked.facts.nameSpan)
  }

  /// How a sentence refers to a thread.
  func phrase(for root: Int) -> String {
    guard root > 0 else { return "the main thread" }
    let name = program.name(of: roots[root].function)
    return overlapsItself(root) ? "threads running `\(name)`" : "the thread running `\(name)`"
  }
}

extension AccessKind {
  /// The word that reports use.
  var word: String {
    switch self {
    case .read, .itemRead: "read"
    case .contains, .measure: "check"
    case .write, .itemWrite: "write"
    case .delete, .itemDelete: "delete"
    case .add, .remove, .discard, .mutate: "mutation"
    case .iterate: "iteration"
    case .snapshot: "copy"
    }
  }
}
