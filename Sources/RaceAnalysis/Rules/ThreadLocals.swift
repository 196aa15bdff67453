import Diagnostics
import RaceIR

/// The attributes of thread-local objects: which threads set them, and which read them.
struct ThreadLocals {
  private let state: AnalysisState
  private(set) var accusations: [Accusation] = []

  private struct Attribute: Hashable {
    var object: ObjectID
    var name: Symbol
  }

  private struct Use {
    var site: Site
    var kind: LocalUse.Kind
    var roots: RootSet
    var isHandled: Bool
  }

  init(_ state: AnalysisState) {
    self.state = state
    var uses: [Attribute: [Use]] = [:]
    var order: [Attribute] = []
    for index in state.program.functions.indices {
      let function = FunctionID(Int32(index))
      for use in state.summarizer[function].localUses {
        let attribute = Attribute(object: use.object, name: use.name)
        if uses[attribute] == nil { order.append(attribute) }
        uses[attribute, default: []].append(self.use(use, in: function))
      }
    }
    for attribute in order { judge(attribute, uses[attribute] ?? []) }
  }

  private func use(_ use: LocalUse, in function: FunctionID) -> Use {
    var roots = RootSet()
    for node in state.graph.nodesOfFunction[function] ?? [] {
      _ = roots.formUnion(state.graph.nodes[node].roots)
    }
    let isHandled = state.summarizer[function].regions.isHandled(use.instruction)
    return Use(site: Site(function, use.instruction), kind: use.kind, roots: roots, isHandled: isHandled)
  }

  private mutating func judge(_ attribute: Attribute, _ uses: [Use]) {
    let writes = uses.filter { $0.kind == .write && !presupposesItself($0, uses) }
    guard !uses.contains(where: { $0.kind == .test }), !isProvided(attribute),
      let write = writes.first, writes.allSatisfy({ isOnce($0) })
    else { return }
    for read in uses where (read.kind == .read || read.kind == .update) && !read.isHandled {
      let thread = read.roots.numbers.first { root in
        root != 0 && !writes.contains { $0.roots.contains(root) }
      }
      guard let thread else { continue }
      return accuse(attribute, write, read, thread)
    }
  }

  /// Whether a thread that comes to a write has read the attribute on the way: `local.depth = local.depth + 1` gives it
  /// to nobody.
  private func presupposesItself(_ write: Use, _ uses: [Use]) -> Bool {
    uses.contains { read in
      read.kind == .read && read.site.function == write.site.function && !read.isHandled
        && state.summarizer[write.site.function].regions
          .dominates(read.site.instruction, write.site.instruction)
    }
  }

  /// Whether a class attribute, or an initializer that runs in each thread, provides it.
  private func isProvided(_ attribute: Attribute) -> Bool {
    guard let type = state.summarizer.pointsTo.objects.type(of: attribute.object) else { return false }
    return state.summarizer.definingType(of: attribute.name, type) != nil
      || state.summarizer.members.isStoredOnInstances(
        attribute.name, of: type, state.summarizer.pointsTo.hierarchy)
  }

  /// Set on import, in a constructor, or by what a file's top level calls: not once for each thread.
  private func isOnce(_ write: Use) -> Bool {
    let linked = state.program[write.site.function]
    if linked.facts.kind == .topLevel { return true }
    if linked.owner != nil, linked.symbol(linked.facts.name) == state.summarizer.pointsTo.names.initializer {
      return true
    }
    let nodes = state.graph.nodesOfFunction[write.site.function] ?? []
    return !nodes.isEmpty
      && nodes.allSatisfy { number in
        let entry = state.graph.callChain(to: number).first ?? number
        return !state.graph.nodes[number].isAssumedPublic && state.graph.nodes[number].roots == .main
          && state.program[state.graph.nodes[entry].context.function].facts.kind == .topLevel
      }
  }

  private mutating func accuse(_ attribute: Attribute, _ write: Use, _ read: Use, _ thread: Int) {
    let name = state.program.symbols[attribute.name]
    accusations.append(
      Accusation(
        place: write.site, message: "the thread-local attribute `\(name)` is set here for one thread only",
        label: "other threads do not have it",
        advice: "read it with a default, or set it in the `__init__` of a subclass of `threading.local`",
        variable: name, confidence: .high, roots: [thread],
        reason: "\(state.phrase(for: thread)) reads it and never sets it",
        rivals: [
          Accusation.Rival(
            place: read.site, access: "read", message: "raises AttributeError in \(state.phrase(for: thread))"
          )
        ]))
  }
}
