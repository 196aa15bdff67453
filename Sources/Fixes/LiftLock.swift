internal import Diagnostics
internal import RaceIR
internal import RaceLint

extension FixKind {
  /// Makes a lock once, with what it guards, instead of in every call.
  ///
  /// Refused where the function may call itself while it holds the lock: it would wait for itself for ever.
  static let liftLock = FixKind(rules: ["ineffective-lock"]) { context in
    // A language without such a block declares its variables otherwise, too.
    guard context.language.lockedBlock != nil, let lift = LockLift(context) else { return [] }
    return [lift.toType, lift.toFile].compactMap(\.self)
  }
}

/// A lock that a function makes for itself, and its way out.
private struct LockLift {
  private let context: FixContext
  private let function: FunctionFacts
  /// The call that makes it.
  private let creation: String
  /// Where the function names it.
  private var uses: [SourceSpan]
  /// The line that makes it, when it has a name.
  private let declaration: Int?
  private let name: String
  private let isSafe: Bool

  init?(_ context: FixContext) {
    let place = context.finding.location.span
    guard let function = context.function(at: place) else { return nil }
    self.context = context
    self.function = function
    guard let use = function.body.first(where: { $0.span == place }) else { return nil }
    switch use.operation {
    case .call:
      creation = context.text(place)
      uses = [place]
      declaration = nil
      name = "lock"
    case .readLocal(let slot):
      guard let made = Self.creation(of: slot, in: function, context) else { return nil }
      (creation, declaration) = made
      uses = function.body.filter { $0.operation == .readLocal(slot) }.map(\.span)
      name = context.facts[function.variables[Int(slot.index)].name]
    default: return nil
    }
    guard creation.hasSuffix("()"), creation.dropLast(2).allSatisfy({ $0.isLetter || $0 == "." || $0 == "_" })
    else { return nil }
    let rows = Int(function.span.startRow)...Int(function.span.endRow)
    let made = creation.dropLast(2).split(separator: ".").last.map(String.init) ?? ""
    guard let called = context.unknownCalls(of: function, in: rows)?.subtracting([made]),
      !context.calls.lead(called, to: context.facts[function.name])
    else { return nil }
    isSafe = called.isEmpty
  }

  /// The one line that gives a variable its value, by a call.
  private static func creation(
    of slot: Slot, in function: FunctionFacts, _ context: FixContext
  ) -> (String, Int)? {
    var values: [ValueID] = []
    for instruction in function.body {
      if case .writeLocal(slot, let value) = instruction.operation { values.append(value) }
    }
    guard values.count == 1, let call = function[values[0]], case .call = call.operation else { return nil }
    let row = Int(call.span.startRow)
    let text = context.text(call.span)
    let variable = context.facts[function.variables[Int(slot.index)].name]
    let line = context.source.text(row).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line == "\(variable) = \(text)" ? (text, row) : nil
  }

  /// Beside the attribute that it guards, as one lock for all objects of the type.
  var toType: FixCandidate? {
    guard let owner = function.owner, let object = function.parameters.first else { return nil }
    let type = context.facts[owner]
    let isOwner = context.finding.variable.contains(".\(context.facts[type.name]).")
    guard isOwner, let body = firstRow(of: type) else { return nil }
    let attribute = unused(name.hasPrefix("_") ? name : "_" + name)
    var lines = replaced(by: "\(context.facts[object.name]).\(attribute)")
    lines.insert("\(lines.indentation(body))\(attribute) = \(creation)", before: body)
    lines.insert("", before: body + 1)
    return candidate(lines, "make the lock once, as `\(context.facts[type.name]).\(attribute)`")
  }

  /// To the top level, before the declaration that the function belongs to.
  var toFile: FixCandidate {
    var row = Int(function.span.startRow)
    for outer in context.facts.functions.filter({ $0.kind == .function }).map(\.span)
      + context.facts.types.map(\.span) where outer.contains(function.span)
    {
      row = min(row, Int(outer.startRow))
    }
    while row > 0, "@#".contains(context.source.text(row - 1).first ?? " ") { row -= 1 }
    let variable = declaration == nil ? unused("_lock") : name
    var lines = replaced(by: variable)
    for line in ["", "", "\(variable) = \(creation)"] { lines.insert(line, before: row) }
    return candidate(lines, "make the lock once, as `\(variable)`")
  }

  private func candidate(_ lines: SourceLines, _ title: String) -> FixCandidate {
    FixCandidate(title: title, isSafe: isSafe, lines: lines)
  }

  /// The source in which the function uses another lock; positions before the function stay as they are.
  private func replaced(by expression: String) -> SourceLines {
    var lines = context.source
    for use in uses.sorted(by: >) {
      lines.replace(
        Int(use.startRow), Int(use.startColumn)..<Int(use.endColumn), with: expression)
    }
    if let declaration { lines.remove(declaration) }
    return lines
  }

  /// The first line of a type's body that is code.
  private func firstRow(of type: TypeFacts) -> Int? {
    let members = context.facts.functions.filter { $0.kind == .function && $0.owner == function.owner }
    guard var row = members.map({ Int($0.span.startRow) }).min() else { return nil }
    while context.source.text(row - 1).drop(while: { $0 == " " }).first == "@" { row -= 1 }
    return row
  }

  private func unused(_ name: String) -> String {
    context.facts.names.contains(name) ? unused(name + "_") : name
  }
}
