/// Gives every name of a file a number, by its bytes: a name that is known already costs no string.
public struct NameInterner: Sendable {
  private struct Entry {
    var hash: UInt32
    var start: Int32
    var count: Int32
  }

  /// The bytes of all names, one after another.
  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: positions in `entries`, or -1; the size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 512)

  public init() {}

  public var count: Int { entries.count }

  /// Every name, in the order of the numbers.
  public var strings: [String] { entries.indices.map { string(NameID(Int32($0))) } }

  public func string(_ name: NameID) -> String {
    let entry = entries[Int(name.index)]
    return String(decoding: pool[Int(entry.start)..<Int(entry.start + entry.count)], as: UTF8.self)
  }

  public mutating func intern(_ text: String) -> NameID {
    let bytes = Array(text.utf8)
    return intern(bytes, bytes.indices)
  }

  public mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> NameID {
    var hash: UInt32 = 0x811C_9DC5
    for index in range { hash = (hash ^ UInt32(source[index])) &* 0x0100_0193 }
    let mask = slots.count - 1
    var slot = Int(hash ^ (hash >> 15)) & mask
    while slots[slot] >= 0 {
      let entry = slots[slot]
      if matches(entries[Int(entry)], hash, source, range) { return NameID(entry) }
      slot = (slot + 1) & mask
    }
    return add(source, range, hash, slot)
  }

  private func matches(_ entry: Entry, _ hash: UInt32, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard entry.hash == hash, Int(entry.count) == range.count else { return false }
    var position = Int(entry.start)
    for index in range {
      if pool[position] != source[index] { return false }
      position += 1
    }
    return true
  }

  private mutating func add(_ source: [UInt8], _ range: Range<Int>, _ hash: UInt32, _ slot: Int) -> NameID {
    let name = Int32(entries.count)
    entries.append(Entry(hash: hash, start: Int32(pool.count), count: Int32(range.count)))
    pool.append(contentsOf: source[range])
    slots[slot] = name
    if entries.count * 2 > slots.count { grow() }
    return NameID(name)
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for (name, entry) in entries.enumerated() {
      var slot = Int(entry.hash ^ (entry.hash >> 15)) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(name)
    }
  }
}
