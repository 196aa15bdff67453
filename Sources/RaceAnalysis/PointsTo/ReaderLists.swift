/// For each of many nodes, the functions that read it: lists in the order of the first readings, linked through flat
/// arrays, since most are empty or short.
struct ReaderLists: Sendable {
  fileprivate struct Entry {
    var reader: Int32
    var next: Int32
  }

  private var entries: [Entry] = []
  private var first: [Int32]
  private var last: [Int32]

  init(count: Int) {
    first = Array(repeating: -1, count: count)
    last = first
  }

  mutating func appendList() {
    first.append(-1)
    last.append(-1)
  }

  /// A function's own readings of one node follow each other, so looking at the last entry is enough.
  mutating func add(_ reader: Int32, to list: Int) {
    let tail = Int(last[list])
    if tail >= 0, entries[tail].reader == reader { return }
    let entry = Int32(entries.count)
    entries.append(Entry(reader: reader, next: -1))
    if tail >= 0 { entries[tail].next = entry } else { first[list] = entry }
    last[list] = entry
  }

  subscript(list: Int) -> List { List(entries: entries, position: first[list]) }

  struct List: Sequence, IteratorProtocol {
    fileprivate let entries: [Entry]
    fileprivate var position: Int32

    mutating func next() -> Int32? {
      guard position >= 0 else { return nil }
      let entry = entries[Int(position)]
      position = entry.next
      return entry.reader
    }
  }
}
