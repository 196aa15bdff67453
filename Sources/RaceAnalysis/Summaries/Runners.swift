import RaceIR

/// A call that runs, on the caller's thread, what was registered with an object (`client.loop_forever()`).
struct RunEvent: Sendable {
  var instruction: Int32
  var objects: SetID
  var method: Symbol
  var held: [Held]
}

/// Such a method, given away as a callable.
struct RunnerReference: Hashable, Sendable {
  var objects: SetID
  var method: Symbol
}

extension Summarizer {
  /// Turns every run of registered functions into calls of them, and every runner given to a thread into the
  /// functions it runs. Needs all summaries, since registering and running stand in different functions.
  mutating func connectRunners() {
    let registered = registrations()
    guard !registered.isEmpty else { return }
    for index in summaries.indices {
      let runs = summaries[index].runs
      for run in runs { connect(run, registered, index) }
      let spawns = summaries[index].spawns
      for (position, spawn) in spawns.enumerated() where spawn.runner != nil {
        let found = callbacks(spawn.runner, registered)
        summaries[index].spawns[position].callbacks += found
      }
    }
  }

  /// What is registered with objects that have a method to run it.
  private func registrations() -> [Spawn] {
    var result: [Spawn] = []
    for index in summaries.indices {
      let function = FunctionID(Int32(index))
      for var spawn in summaries[index].spawns where !spawn.root.runners.isEmpty {
        spawn.callbacks = spawn.callbacks.flatMap { absolute($0, in: function) }
        result.append(spawn)
      }
    }
    return result
  }

  /// A callback on certain objects, whoever runs it.
  private func absolute(_ callback: Spawn.Callback, in function: FunctionID) -> [Spawn.Callback] {
    switch callback.receiver {
    case .none, .object: return [callback]
    case .same(let object): return [Spawn.Callback(function: callback.function, receiver: .object(object))]
    case .inherited:
      guard let method = pointsTo.enclosingMethod(of: function) else { return [] }
      return receivers(of: method).map { Spawn.Callback(function: callback.function, receiver: .object($0)) }
    }
  }

  private mutating func connect(_ run: RunEvent, _ registered: [Spawn], _ index: Int) {
    let reference = RunnerReference(objects: run.objects, method: run.method)
    for callback in callbacks(reference, registered) {
      summaries[index].calls.append(
        CallEdge(
          instruction: run.instruction, callee: callback.function, receiver: callback.receiver,
          held: run.held,
          isConstruction: false))
    }
  }

  private func callbacks(_ reference: RunnerReference?, _ registered: [Spawn]) -> [Spawn.Callback] {
    guard let reference else { return [] }
    let method = pointsTo.program.symbols[reference.method]
    return registered.filter { isRun($0, by: reference.objects, method) }.flatMap(\.callbacks)
  }

  private func isRun(_ spawn: Spawn, by objects: SetID, _ method: String) -> Bool {
    spawn.root.runners.contains(method)
      && (pointsTo.sets.intersect(spawn.threads, objects)
        || pointsTo.sets.intersect(spawn.executors, objects))
  }

  /// Whether the program itself runs what is registered, instead of a thread of the library.
  func isRunByProgram(_ spawn: Spawn) -> Bool {
    guard !spawn.root.runners.isEmpty else { return false }
    return summaries.contains { runs(spawn, in: $0) } && !isStarted(spawn)
  }

  private func runs(_ spawn: Spawn, in summary: Summary) -> Bool {
    summary.runs.contains { isRun(spawn, by: $0.objects, pointsTo.program.symbols[$0.method]) }
      || summary.spawns.contains { other in
        guard let runner = other.runner else { return false }
        return isRun(spawn, by: runner.objects, pointsTo.program.symbols[runner.method])
      }
  }

  private func isStarted(_ spawn: Spawn) -> Bool {
    summaries.contains { summary in
      summary.starts.contains { start in
        pointsTo.sets.intersect(spawn.threads, start.threads)
          || pointsTo.sets.intersect(spawn.executors, start.threads)
      }
    }
  }
}
