/// A value put together from a few small numbers, and where it starts its search in a table.
///
/// The analysis interns millions of these. Their parts are ids that it gave out itself, so they need no hash that
/// withstands somebody who chooses the keys, and `Hashable` is slower than the look-ups it would serve.
protocol Interned: Equatable {
  /// Equal values have equal ones; every bit depends on every part.
  var scattered: UInt64 { get }
}

/// Numbers values in the order in which they are first seen: a table of positions, open for linear probing, over the
/// dense array of the values.
struct InternTable<Value: Interned & Sendable>: Sendable {
  private(set) var values: [Value] = []
  /// A power of two of them, at most three quarters taken.
  private var slots: [Slot] = Array(repeating: Slot(), count: 16)

  /// The position of a value, and some bits that tell most others from it without a look at them.
  private struct Slot: Sendable {
    var index: Int32 = -1
    var bits: UInt32 = 0
  }

  @inline(__always)
  func find(_ value: Value) -> Int32? {
    let index = slots[slot(of: value, bits(of: value))].index
    return index >= 0 ? index : nil
  }

  @inline(__always)
  mutating func intern(_ value: Value) -> Int32 { internNew(value).index }

  /// The value's number, and whether it has just been given out.
  @inline(__always)
  mutating func internNew(_ value: Value) -> (index: Int32, isNew: Bool) {
    let bits = bits(of: value)
    let slot = slot(of: value, bits)
    if slots[slot].index >= 0 { return (slots[slot].index, false) }
    let index = Int32(values.count)
    slots[slot] = Slot(index: index, bits: bits)
    values.append(value)
    if values.count * 4 > slots.count * 3 { grow() }
    return (index, true)
  }

  @inline(__always)
  private func bits(of value: Value) -> UInt32 { UInt32(truncatingIfNeeded: value.scattered) }

  /// Where the value stands, or would stand.
  @inline(__always)
  private func slot(of value: Value, _ bits: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(bits) & mask
    while slots[slot].index >= 0, slots[slot].bits != bits || values[Int(slots[slot].index)] != value {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    let mask = old.count * 2 - 1
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.index >= 0 {
      var slot = Int(entry.bits) & mask
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

/// A key of two ids.
struct IDPair: Interned, Hashable, Sendable {
  var first: Int32
  var second: Int32

  init(_ first: Int32, _ second: Int32) {
    self.first = first
    self.second = second
  }

  @inline(__always)
  var scattered: UInt64 { Mix(first, second).bits }
}

/// What is known of some pairs.
struct PairMap<Value: Sendable>: Sendable {
  private var pairs = InternTable<IDPair>()
  private var values: [Value] = []

  subscript(pair: IDPair) -> Value? {
    get { pairs.find(pair).map { values[Int($0)] } }
    set {
      guard let newValue else { return }
      let (index, isNew) = pairs.internNew(pair)
      if isNew { values.append(newValue) } else { values[Int(index)] = newValue }
    }
  }
}

/// The bits of some ids, each spread over all bits of the result (the finalizer of MurmurHash3).
struct Mix {
  private(set) var bits: UInt64

  @inline(__always)
  init(_ first: Int32, _ second: Int32) {
    bits = Mix.finalized(UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second)))
  }

  @inline(__always)
  func with(_ next: Int32) -> Mix {
    var result = self
    result.bits = Mix.finalized(bits &+ UInt64(UInt32(bitPattern: next)))
    return result
  }

  @inline(__always)
  func with(_ site: Site) -> Mix { with(site.function.index).with(site.instruction) }

  @inline(__always)
  private static func finalized(_ key: UInt64) -> UInt64 {
    var key = key
    key ^= key >> 33
    key = key &* 0xFF51_AFD7_ED55_8CCD
    key ^= key >> 33
    key = key &* 0xC4CE_B9FE_1A85_EC53
    return key ^ key >> 33
  }
}
