internal import Diagnostics
internal import RaceIR
internal import RaceLint

extension FixKind {
  /// Takes the lock that guards the variable elsewhere, around the statements that touch it without.
  ///
  /// Refused where one function may come to another while it holds the lock: it would wait for itself for ever.
  static let takeKnownLock = FixKind(rules: ["inconsistent-lock", "lost-update", "data-race"]) { context in
    let finding = context.finding
    let unguarded = finding.related.filter { $0.locksHeld.isEmpty }.map(\.location)
    let places = [[finding.location], [finding.location] + unguarded].map { locations in
      locations.filter { $0.path == finding.location.path }.map(\.span)
    }
    return context.lockExpressions.flatMap { lock in
      places.compactMap { context.taking(lock, around: $0) }
    }
  }
}

extension FixContext {
  /// How the accesses that are guarded name their locks: `self._lock`, `table_lock`.
  fileprivate var lockExpressions: [String] {
    var expressions: [String] = []
    for access in finding.related where access.location.path == finding.location.path {
      guard let function = function(at: access.location.span) else { continue }
      add(access.locksHeld, of: function, to: &expressions)
    }
    // Those that hold it may be none of the accesses that race.
    guard let owner = function(at: finding.location.span)?.owner else { return expressions }
    for function in facts.functions where function.owner == owner {
      add(finding.guards, of: function, to: &expressions)
    }
    return expressions
  }

  /// Adds the ways in which a function writes those locks.
  private func add(_ locks: [String], of function: FunctionFacts, to expressions: inout [String]) {
    let names = Set(locks.compactMap { $0.split(separator: ".").last.map(String.init) })
    for instruction in function.body {
      guard let name = CallNames.name(instruction.operation, facts), names.contains(name) else { continue }
      let text = text(instruction.span)
      if !text.isEmpty, !expressions.contains(text) { expressions.append(text) }
    }
  }

  /// The source with the lock held at those places; nil when that may go wrong.
  fileprivate func taking(_ lock: String, around places: [SourceSpan]) -> FixCandidate? {
    guard let block = language.lockedBlock?(lock), let name = lock.split(separator: ".").last.map(String.init)
    else { return nil }
    var isSafe = finding.locksHeld.isEmpty
    var statements: Set<ClosedRange<Int>> = []
    for place in places {
      guard let function = function(at: place), let rows = statement(at: place) else { return nil }
      let functionName = facts[function.name]
      if calls.isReached(functionName, byOneThatMentions: name) { return nil }
      let called = unknownCalls(of: function, in: rows)
      guard let called, !calls.lead(called, toOneThatMentions: name) else { return nil }
      isSafe = isSafe && called.isEmpty
      statements.insert(rows)
    }
    var edited = source
    for rows in statements.sorted(by: { $0.lowerBound > $1.lowerBound }) { edited.wrap(rows, in: block) }
    return FixCandidate(title: "take `\(lock)`", isSafe: isSafe, lines: edited)
  }

  /// The lines of the statement at a place, with all that belongs to it.
  private func statement(at place: SourceSpan) -> ClosedRange<Int>? {
    let lines = StatementLines(facts).statement(around: place.startRow)
    let rows = Int(lines.lowerBound)...Int(lines.upperBound)
    guard rows.upperBound < source.lines.count, !opensBlock(rows) else { return nil }
    // A text over many lines would change when it is moved.
    let quotes = ["\"\"\"", "'''"]
    if rows.count > 1, rows.contains(where: { row in quotes.contains { source.text(row).contains($0) } }) {
      return nil
    }
    return rows
  }

  /// Whether lines that are further to the right follow: then the lines are a statement's head, and not all of it.
  private func opensBlock(_ rows: ClosedRange<Int>) -> Bool {
    guard let next = source.lines.indices.dropFirst(rows.upperBound + 1).first(where: { !source.isBlank($0) })
    else { return false }
    return source.indentation(next).count > source.indentation(rows.lowerBound).count
  }

  /// The names of what is called there, but for the variable's own methods; nil when something waits there, or is
  /// called that has no name.
  func unknownCalls(of function: FunctionFacts, in rows: ClosedRange<Int>) -> Set<String>? {
    var names: Set<String> = []
    for instruction in instructions(of: function, in: rows) {
      switch instruction.operation {
      case .await, .yield, .delegate: return nil
      case .call(let callee, _):
        guard let name = CallNames.callee(of: instruction, in: function, facts) else { return nil }
        if !isMethodOfVariable(callee, in: function) { names.insert(name) }
      default: break
      }
    }
    return names
  }

  private func isMethodOfVariable(_ callee: ValueID, in function: FunctionFacts) -> Bool {
    guard finding.variable.hasSuffix("[]"), case .readMember(let object, _)? = function[callee]?.operation,
      let receiver = function[object]
    else { return false }
    return CallNames.name(receiver.operation, facts) == variableName
  }
}

extension SourceLines {
  fileprivate mutating func wrap(_ rows: ClosedRange<Int>, in block: LockedBlock) {
    let indentation = indentation(rows.lowerBound)
    indent(rows, by: block.indentation)
    if let closing = block.closing { insert(indentation + closing, before: rows.upperBound + 1) }
    insert(indentation + block.opening, before: rows.lowerBound)
  }
}
