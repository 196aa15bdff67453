internal import Diagnostics

/// The threads, the state that they share, and the locks that are held somewhere, as a picture in three columns.
struct ThreadPicture {
  private enum Kind: Int, CaseIterable {
    case thread, variable, lock

    var title: String {
      switch self {
      case .thread: "threads"
      case .variable: "shared state"
      case .lock: "locks"
      }
    }

    var x: Int { rawValue * (ThreadPicture.width + ThreadPicture.gap) }
  }

  private struct Edge: Hashable {
    var thread: String?
    var variable: String
    var lock: String?
  }

  fileprivate static let width = 300
  fileprivate static let gap = 110
  private static let rowHeight = 34
  private static let boxHeight = 24
  private static let headHeight = 30

  private var names: [Kind: [String]] = [:]
  private var edges: [Edge] = []

  init(_ findings: [Finding]) {
    for finding in findings {
      add(finding.variable, .variable)
      for root in finding.threadRoots {
        let name =
          root.kind == "main" ? "main thread" : root.function + (root.multiplicity == .many ? " ×n" : "")
        add(name, .thread)
        connect(Edge(thread: name, variable: finding.variable, lock: nil))
      }
      for lock in finding.locksHeld + finding.related.flatMap(\.locksHeld) {
        add(lock, .lock)
        connect(Edge(thread: nil, variable: finding.variable, lock: lock))
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Kind) {
    if names[kind]?.contains(name) != true { names[kind, default: []].append(name) }
  }

  private mutating func connect(_ edge: Edge) { if !edges.contains(edge) { edges.append(edge) } }

  var text: String {
    guard !edges.isEmpty else { return "" }
    let rows = names.values.map(\.count).max() ?? 0
    let width = Kind.lock.x + Self.width
    let height = Self.headHeight + rows * Self.rowHeight
    let contents = edges.compactMap(line) + Kind.allCases.flatMap(column)
    return """
      <figure>
      <svg viewBox="-4 0 \(width + 8) \(height)" width="\(width + 8)" height="\(height)" role="img"
        aria-label="Threads, shared state and locks">
      \(contents.joined(separator: "\n"))
      </svg>
      <figcaption>A line from a thread to state: it takes part in a race on it. A dashed line to a lock: some access \
      holds it, and another does not.</figcaption>
      </figure>
      """
  }

  private func middle(_ name: String, _ kind: Kind) -> Int? {
    (names[kind]?.firstIndex(of: name)).map { Self.headHeight + $0 * Self.rowHeight + Self.boxHeight / 2 }
  }

  private func line(_ edge: Edge) -> String? {
    guard let end = middle(edge.variable, .variable) else { return nil }
    if let thread = edge.thread, let start = middle(thread, .thread) {
      return curve(Kind.thread.x + Self.width, start, Kind.variable.x, end, "access")
    }
    guard let lock = edge.lock, let start = middle(lock, .lock) else { return nil }
    return curve(Kind.variable.x + Self.width, end, Kind.lock.x, start, "guard")
  }

  private func curve(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ style: String) -> String {
    let half = (x1 + x2) / 2
    return "<path class=\"\(style)\" d=\"M\(x1) \(y1) C\(half) \(y1) \(half) \(y2) \(x2) \(y2)\"/>"
  }

  private func column(_ kind: Kind) -> [String] {
    let names = names[kind] ?? []
    if names.isEmpty { return [] }
    let head = "<text class=\"head\" x=\"\(kind.x)\" y=\"16\">\(kind.title)</text>"
    return [head] + names.map { box($0, kind) }
  }

  private func box(_ name: String, _ kind: Kind) -> String {
    let y = (middle(name, kind) ?? 0) - Self.boxHeight / 2
    // The end of a long name tells more than its beginning.
    let short = name.count > 40 ? "…" + name.suffix(39) : name
    return """
      <g class="\(kind)"><title>\(HTMLText.escaped(name))</title>\
      <rect x="\(kind.x)" y="\(y)" width="\(Self.width)" height="\(Self.boxHeight)" rx="4"/>\
      <text x="\(kind.x + 8)" y="\(y + 16)">\(HTMLText.escaped(short))</text></g>
      """
  }
}
