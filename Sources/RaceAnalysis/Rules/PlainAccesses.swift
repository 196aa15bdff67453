import Diagnostics
import RaceIR

/// Accesses that the language does not make atomic: any two of one variable race, if one of them is a write.
struct PlainAccesses {
  private let variable: SharedVariable
  private let state: AnalysisState

  init(_ variable: SharedVariable, _ state: AnalysisState) {
    self.variable = variable
    self.state = state
  }

  /// The finding stands at the access with fewer locks; of two alike, at the write.
  var candidates: [Candidate] {
    let plain = variable.accesses.filter(isPlain)
    var result: [Candidate] = []
    for (position, left) in plain.enumerated() {
      for right in plain[position...] where left.access.kind.isWrite || right.access.kind.isWrite {
        result.append(candidate(left, right))
      }
    }
    return result
  }

  /// Accesses without the lock under which others are made that they race with.
  var unguarded: [Candidate] {
    guard let usual = variable.usualLock else { return [] }
    return candidates.filter { candidate in
      candidate.rival.held.contains { $0.isSame(as: usual) }
        && !candidate.primary.held.contains { $0.isSame(as: usual) }
    }
  }

  private func isPlain(_ access: AccessInstance) -> Bool {
    let module = state.program[access.function].module
    return !state.program[module].facts.traits.contains(.atomicAccesses) && !access.access.isInitialization
  }

  // Not inlined: the loop around it makes the optimizer of Swift 6.3 fail.
  @inline(never)
  private func candidate(_ left: AccessInstance, _ right: AccessInstance) -> Candidate {
    let isLeftWorse = rank(left) <= rank(right)
    let primary = isLeftWorse ? left : right
    let rival = isLeftWorse ? right : left
    var candidate = Candidate(
      primary: primary, victim: primary, first: primary, held: primary.held, rival: rival,
      hasSwitchPoint: true, ceiling: .high)
    candidate.remark = primary.access.kind.isWrite ? "written" : "read"
    return candidate
  }

  private func rank(_ access: AccessInstance) -> (Int, Int) {
    (access.held.count { $0.mode == .exclusive }, access.access.kind.isWrite ? 0 : 1)
  }
}
