import Diagnostics
import RaceIR

/// Why the two accesses can come between each other, and how sure that is.
extension TornState {
  func overlap(
    _ accused: AccessInstance, _ rival: AccessInstance, _ variable: SharedVariable
  ) -> (Signal, (Int, Int))? {
    for signal in state.signals(for: variable) where signal == .threadRoots || isOwners(accused) {
      let rivalry = Rivalry(victim: accused, first: accused, held: accused.held, rival: rival, signal: signal)
      guard !Exclusion.all.contains(where: { $0.excludes(rivalry, state) != nil }) else { continue }
      return (signal, state.overlap(of: rivalry) ?? (0, 0))
    }
    return nil
  }

  /// The owner's own code may be called by any thread; a use of its attributes from outside belongs to one thread.
  private func isOwners(_ access: AccessInstance) -> Bool {
    switch access.access.base {
    case .receiver, .absolute: true
    case .objects: false
    }
  }

  func confidence(_ accused: AccessInstance, _ signal: Signal, _ threads: (Int, Int)) -> Confidence {
    let name = state.program.name(of: accused.function)
    if name == "__repr__" || name == "__str__" { return .low }
    return signal == .threadRoots && !accused.isAssumedPublic ? .high : .medium
  }

  func reason(_ signal: Signal, _ threads: (Int, Int), _ lock: String) -> String {
    switch signal {
    case .threadRoots:
      "\(state.phrase(for: threads.0)) and \(state.phrase(for: threads.1)) run at the same time"
    case .ownerHasLock, .isLock: "their type takes `\(lock)`, so it expects several threads"
    case .declaredShared: "their type says that several threads may use its instances"
    case .guardedElsewhere: "`\(lock)` guards both elsewhere, so its owner expects several threads"
    case .library: "library mode: the public interface is taken to be called from several threads"
    }
  }
}
