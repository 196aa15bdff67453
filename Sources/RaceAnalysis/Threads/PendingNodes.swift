/// The contexts to look at again, and whether each has been reached at all.
struct PendingNodes {
  private var queue: [Int] = []
  private var isQueued: [Bool]
  private var wasVisited: [Bool]

  init(count: Int) {
    isQueued = Array(repeating: false, count: count)
    wasVisited = isQueued
  }

  mutating func enter(_ node: Int) {
    queue.append(node)
    isQueued[node] = true
    wasVisited[node] = true
  }

  mutating func reach(_ node: Int, hasGrown: Bool) {
    guard !wasVisited[node] || hasGrown else { return }
    wasVisited[node] = true
    if isQueued[node] { return }
    isQueued[node] = true
    queue.append(node)
  }

  mutating func next() -> Int? {
    guard let node = queue.popLast() else { return nil }
    isQueued[node] = false
    return node
  }
}
