import Diagnostics
import RaceIR

/// The attributes of one type, or the globals of one file, compared two by two.
struct TornState {
  private let variables: [SharedVariable]
  let state: AnalysisState
  private var seen: Set<FunctionID> = []
  private(set) var accusations: [Accusation] = []

  /// Types with more changing attributes than this are compared in part only.
  private static let mostVariables = 24

  init(_ variables: [SharedVariable], _ state: AnalysisState) {
    self.variables = Array(variables.prefix(TornState.mostVariables))
    self.state = state
    for (position, left) in self.variables.enumerated() {
      for right in self.variables.dropFirst(position + 1) { compare(left, right) }
    }
  }

  private enum Owner: Hashable {
    case type(TypeID)
    case module(ModuleID)
  }

  /// Variables that may belong together, by their owner.
  static func owners(of variables: [SharedVariable], _ state: AnalysisState) -> [[SharedVariable]] {
    var groups: [Owner: [SharedVariable]] = [:]
    var order: [Owner] = []
    for variable in variables {
      let location = state.summarizer.locations[variable.location]
      guard !location.isItems, variable.accesses.contains(where: { TornState.isGuardedWrite($0) }) else {
        continue
      }
      let owner: Owner
      switch location.base {
      case .member(let type, _), .typeMember(let type, _): owner = .type(type)
      case .global(let module, _): owner = .module(module)
      case .captured, .container, .externalMember: continue
      }
      if groups[owner] == nil { order.append(owner) }
      groups[owner, default: []].append(variable)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  private static func isGuardedWrite(_ access: AccessInstance) -> Bool {
    access.access.kind == .write && !access.isConstructing && access.held.contains { $0.mode == .exclusive }
  }

  // MARK: Written together

  /// A stretch of one function under one hold, or none, of a lock.
  private struct Section: Hashable {
    var function: FunctionID
    /// -1 for a lock held by callers, -2 for none.
    var start: Int32
  }

  private func section(_ access: AccessInstance) -> Section {
    let own = access.access.held.first { $0.token.mode == .exclusive }
    let start = own?.section ?? (access.held.contains { $0.mode == .exclusive } ? -1 : -2)
    return Section(function: access.function, start: start)
  }

  private func writes(_ variable: SharedVariable) -> [AccessInstance] {
    variable.accesses.filter { access in
      access.access.kind.isWrite && !isRestoring(access) && !access.isConstructing
        && !access.access.isInitialization
        && !state.runsOnImport(access)
    }
  }

  /// Unpickling and copying fill an object that nobody else has yet.
  private func isRestoring(_ access: AccessInstance) -> Bool {
    ["__setstate__", "__new__", "__copy__", "__deepcopy__"].contains(state.program.name(of: access.function))
  }

  private mutating func compare(_ left: SharedVariable, _ right: SharedVariable) {
    let leftWrites = writes(left)
    let rightWrites = writes(right)
    guard Set(leftWrites.map(section)) == Set(rightWrites.map(section)) else { return }
    for write in leftWrites where isValue(write) && section(write).start != -2 {
      guard let other = rightWrites.first(where: { section($0) == section(write) && isValue($0) }),
        let lock = write.held.first(where: { isNamed($0) && other.held.contains($0) })
      else { continue }
      accuseReaders(of: left, right, write, lock)
      accuseWriters(of: left, right, leftWrites, lock)
      return
    }
  }

  /// A lock that a variable holds for good; locks out of tables go with keys that we do not compare.
  private func isNamed(_ lock: AbsoluteLock) -> Bool {
    guard lock.mode == .exclusive, !lock.variable.isItems else { return false }
    switch lock.variable.base {
    case .global, .member, .typeMember: return true
    case .captured, .container, .externalMember: return false
    }
  }

  /// A value of its own, rather than a flag or a reset.
  private func isValue(_ write: AccessInstance) -> Bool {
    switch write.access.stored {
    case .other, .freshObject, .container: true
    case .nothing, .none, .constant: false
    }
  }

  // MARK: Read apart

  private mutating func accuseReaders(
    of left: SharedVariable, _ right: SharedVariable, _ write: AccessInstance, _ lock: AbsoluteLock
  ) {
    let writers = Set(writes(left).map(\.function))
    for read in left.accesses where isUnguardedRead(read, lock) && !writers.contains(read.function) {
      let others = right.accesses.filter { $0.function == read.function && isUnguardedRead($0, lock) }
      guard let other = others.first(where: { areCombined(read, $0) }) else { continue }
      accuse(read, other, rival: write, left, right, lock)
    }
  }

  private func isUnguardedRead(_ access: AccessInstance, _ lock: AbsoluteLock) -> Bool {
    access.access.kind == .read && !access.isConstructing
      && !access.held.contains { $0.variable == lock.variable }
  }

  /// Whether one value of the function is computed from both.
  private func areCombined(_ left: AccessInstance, _ right: AccessInstance) -> Bool {
    Combination(state.program[left.function].facts, left.access.instruction, right.access.instruction).exists
  }

  // MARK: Written apart

  private mutating func accuseWriters(
    of left: SharedVariable, _ right: SharedVariable, _ writes: [AccessInstance], _ lock: AbsoluteLock
  ) {
    for write in writes where section(write).start == -2 && isValue(write) {
      let reader = left.accesses.first { read in
        read.access.kind == .read && !read.isConstructing
          && read.held.contains { $0.variable == lock.variable }
          && right.accesses.contains {
            $0.access.kind == .read && section($0) == section(read) && areCombined(read, $0)
          }
      }
      guard let reader else { continue }
      accuse(write, write, rival: reader, left, right, lock)
    }
  }

  private mutating func accuse(
    _ accused: AccessInstance, _ other: AccessInstance, rival: AccessInstance, _ left: SharedVariable,
    _ right: SharedVariable, _ lock: AbsoluteLock
  ) {
    guard !seen.contains(accused.function), let (signal, threads) = overlap(accused, rival, left) else {
      return
    }
    seen.insert(accused.function)
    let first = accused.access.instruction < other.access.instruction ? accused : other
    let names = (state.name(of: left.location), state.name(of: right.location))
    let guarding = state.name(of: lock)
    let isWrite = accused.access.kind.isWrite
    accusations.append(
      Accusation(
        place: Site(first.function, first.access.instruction),
        message:
          "`\(names.0)` and `\(names.1)` change together under `\(guarding)`, and are \(isWrite ? "set" : "read") "
          + "here without it",
        label: isWrite ? "others see one of them new" : "combines new and old values",
        advice: "take `\(guarding)` here, or keep both in one tuple that is replaced as a whole",
        variable: names.0,
        confidence: confidence(accused, signal, threads),
        roots: [threads.0, threads.1].filter { $0 > 0 }, reason: reason(signal, threads, guarding),
        rivals: [
          Accusation.Rival(
            place: Site(rival.function, rival.access.instruction), access: rival.access.kind.word,
            message: "\(rival.access.kind.word) of both under `\(guarding)`")
        ]))
  }
}
