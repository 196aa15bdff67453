internal import RaceIR

/// Who may call whom, by name alone: more than really happens, so that what it rules out never happens.
struct CallNames {
  private var callees: [String: Set<String>] = [:]
  private var callers: [String: Set<String>] = [:]
  /// The names of variables and attributes that functions of a name mention.
  private var mentioned: [String: Set<String>] = [:]

  init(_ units: [SourceUnit]) {
    for unit in units {
      for function in unit.facts.functions { add(function, unit.facts) }
    }
  }

  private mutating func add(_ function: FunctionFacts, _ facts: FileFacts) {
    let name = facts[function.name]
    for instruction in function.body {
      if let read = Self.name(instruction.operation, facts) { mentioned[name, default: []].insert(read) }
      guard let callee = Self.callee(of: instruction, in: function, facts) else { continue }
      callees[name, default: []].insert(callee)
      callers[callee, default: []].insert(name)
    }
  }

  /// The name by which an instruction calls something; nil when it calls nothing, or something without a name.
  static func callee(of instruction: Instruction, in function: FunctionFacts, _ facts: FileFacts) -> String? {
    guard case .call(let value, _) = instruction.operation, let read = function[value] else { return nil }
    return name(read.operation, facts)
  }

  static func name(_ operation: Operation, _ facts: FileFacts) -> String? {
    switch operation {
    case .readGlobal(let name), .readMember(_, let name): facts[name]
    default: nil
    }
  }

  /// Whether a function of that name, or one from which it is called, mentions the variable.
  func isReached(_ function: String, byOneThatMentions variable: String) -> Bool {
    closure(of: callers[function] ?? [], callers).contains { mentioned[$0]?.contains(variable) == true }
  }

  /// Whether calls of those names lead to a function that mentions the variable.
  func lead(_ names: Set<String>, toOneThatMentions variable: String) -> Bool {
    closure(of: names, callees).contains { mentioned[$0]?.contains(variable) == true }
  }

  /// Whether calls of those names lead to a function of that name.
  func lead(_ names: Set<String>, to function: String) -> Bool {
    closure(of: names, callees).contains(function)
  }

  private func closure(of names: Set<String>, _ edges: [String: Set<String>]) -> Set<String> {
    var seen = names
    var waiting = Array(names)
    while let name = waiting.popLast() {
      for next in edges[name] ?? [] where seen.insert(next).inserted { waiting.append(next) }
    }
    return seen
  }
}
