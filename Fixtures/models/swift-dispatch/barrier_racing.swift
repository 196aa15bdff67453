// Without a barrier, blocks of a concurrent queue run side by side.
import Dispatch

public final class Names {
  private let queue = DispatchQueue(label: "names", attributes: .concurrent)
  private var table: [Int: String] = [:]

  public init() {}

  public func set(_ name: String, for id: Int) {
    queue.async { self.table[id] = name }  // want RL002
  }

  public func name(for id: Int) -> String? {
    queue.sync { table[id] }
  }
}
