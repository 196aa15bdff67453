import RaceIR

/// Windows that begin with a test in one function and end with a write in a function that it calls because of it.
struct CheckedWindows: Sendable {
  private struct Use {
    var caller: FunctionID
    var checked: CheckedCall
  }

  private let summarizer: Summarizer
  /// By function called, the tested calls of it.
  private var uses: [FunctionID: [Use]] = [:]

  init(_ summarizer: Summarizer) {
    self.summarizer = summarizer
    for index in summarizer.summaries.indices {
      let caller = FunctionID(Int32(index))
      for checked in summarizer[caller].checkedCalls {
        uses[summarizer[caller].calls[checked.call].callee, default: []].append(
          Use(caller: caller, checked: checked))
      }
    }
  }

  /// - Parameter locks: the locks held at a place of a summary, in the contexts of an access.
  func windows(
    over accesses: [AccessInstance], locks: ([Held], AccessInstance) -> [AbsoluteLock]
  ) -> [WindowInstance] {
    if uses.isEmpty { return [] }
    var result: [WindowInstance] = []
    var seen: Set<Key> = []
    for write in accesses where write.access.kind == .write && !write.isConstructing && !looksAgain(write) {
      for use in uses[write.function] ?? [] where concerns(use, write.access) {
        for test in accesses where test.function == use.caller && test.index == use.checked.test {
          guard seen.insert(Key(test, use, write)).inserted else { continue }
          result.append(window(test, use, write, locks))
        }
      }
    }
    return result
  }

  private struct Key: Hashable {
    var caller: FunctionID
    var test: Int
    var call: Int
    var write: Int
    var nodes: [Int]

    init(_ test: AccessInstance, _ use: Use, _ write: AccessInstance) {
      caller = test.function
      self.test = test.index
      call = use.checked.call
      self.write = write.index
      nodes = test.nodes
    }
  }

  /// The callee tests for itself before it writes; one that only complains has not helped its caller.
  private func looksAgain(_ write: AccessInstance) -> Bool {
    summarizer[write.function].windows(endingAt: write.index).contains {
      $0.kind != .readModifyWrite && !$0.refuses
    }
  }

  /// Test and write are about one variable of one object.
  private func concerns(_ use: Use, _ write: Access) -> Bool {
    // A summary is not held in a variable here: that would count references to all of its parts.
    guard summarizer[use.caller].accesses[use.checked.test].location == write.location else { return false }
    let base = summarizer[use.caller].accesses[use.checked.test].base
    switch (base, write.base, summarizer[use.caller].calls[use.checked.call].receiver) {
    case (.absolute, .absolute, _), (.receiver, .receiver, .same), (.receiver, .receiver, .inherited):
      return true
    default: return false
    }
  }

  private func window(
    _ test: AccessInstance, _ use: Use, _ write: AccessInstance,
    _ locks: ([Held], AccessInstance) -> [AbsoluteLock]
  ) -> WindowInstance {
    let call = summarizer[use.caller].calls[use.checked.call]
    let held = test.access.held.filter(call.held.contains)
    var act = write
    act.change { fields in
      fields.function = use.caller
      fields.index = -1
      fields.access.instruction = call.instruction
      fields.roots = test.roots
      fields.nodes = test.nodes
      fields.objects = test.objects
      fields.held = locks(call.held, test)
      fields.isAssumedPublic = test.isAssumedPublic
    }
    let isLazy = use.checked.foundAbsent && write.access.stored != .none
    let window = Window(
      kind: isLazy ? .lazyInitialization : .checkThenAct, first: use.checked.test, last: use.checked.test,
      heldThroughout: held, hasSwitchPoint: true, guardsEffects: true)
    return WindowInstance(window: window, first: test, last: act, held: locks(held, test))
  }
}
