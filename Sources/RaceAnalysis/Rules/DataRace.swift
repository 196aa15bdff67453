import Diagnostics
import RaceIR

extension Rule {
  static let dataRace = Rule(
    description: describe(
      "RL002", "data-race", "An operation that is not atomic overlaps another access."),
    candidates: { variable, state in
      interruptions(of: variable, state) + PlainAccesses(variable, state).candidates
    },
    phrase: { candidate, name in
      candidate.remark.isEmpty
        ? Phrase(
          message: "`\(name)` is changed by an operation that other threads can see half done",
          label: "not atomic", advice: "hold one lock over this and the other accesses")
        : Phrase(
          message: "`\(name)` is \(candidate.remark) while another thread may access it",
          label: candidate.primary.held.isEmpty ? "no lock" : "another lock",
          advice: "hold one lock over all accesses, or leave them to one queue or actor")
    })

  private static func interruptions(of variable: SharedVariable, _ state: AnalysisState) -> [Candidate] {
    variable.accesses.filter { state.isInterruptible($0) }.flatMap { operation in
      variable.accesses.filter { $0.access.kind != .measure }.map { rival in
        Candidate(
          primary: operation, victim: operation, first: operation, held: operation.held, rival: rival,
          hasSwitchPoint: true, ceiling: .high)
      }
    }
  }
}

extension AnalysisState {
  /// Sorting in place with a key function runs the program's code in the middle.
  func isInterruptible(_ access: AccessInstance) -> Bool {
    guard access.access.kind == .mutate else { return false }
    let facts = program[access.function].facts
    guard case .call(let callee, let arguments) = facts.body[Int(access.access.instruction)].operation,
      case .readMember(_, let name) = facts.body[Int(callee.index)].operation
    else { return false }
    return program.symbols[program[access.function].symbol(name)] == "sort" && arguments.count > 0
  }
}
