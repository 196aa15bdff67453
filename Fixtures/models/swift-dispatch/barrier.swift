// Writers hold a concurrent queue alone, readers share it.
import Dispatch

public final class Names {
  private let queue = DispatchQueue(label: "names", attributes: .concurrent)
  private var table: [Int: String] = [:]

  public init() {}

  public func set(_ name: String, for id: Int) {
    queue.async(flags: .barrier) { self.table[id] = name }
  }

  public func name(for id: Int) -> String? {
    queue.sync { table[id] }
  }
}
