/// Reads what a ``ByteWriter`` has written.
///
/// Bytes that nobody wrote make it fail, and then it gives zeros and empty lists: one question at the end is enough.
struct ByteReader {
  private let bytes: [UInt8]
  private var position: Int
  private(set) var hasFailed = false

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func fail() { hasFailed = true }

  mutating func byte() -> UInt8 {
    guard position < bytes.count, !hasFailed else {
      hasFailed = true
      return 0
    }
    position += 1
    return bytes[position - 1]
  }

  mutating func flag() -> Bool {
    let value = byte()
    if value > 1 { hasFailed = true }
    return value == 1
  }

  mutating func count() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(truncatingIfNeeded: value) }
      shift += 7
      if shift > 63 { hasFailed = true }
      if hasFailed { return 0 }
    }
  }

  mutating func number() -> Int32 {
    let value = count()
    let wide = Int(bitPattern: UInt(bitPattern: value) >> 1) ^ -(value & 1)
    guard let number = Int32(exactly: wide) else {
      hasFailed = true
      return 0
    }
    return number
  }

  /// A number that is the position of one of some things.
  mutating func index(below limit: Int) -> Int32 {
    let value = count()
    guard value >= 0, value < limit, let index = Int32(exactly: value) else {
      hasFailed = true
      return 0
    }
    return index
  }

  mutating func text() -> String {
    let length = count()
    guard length >= 0, length <= bytes.count - position else {
      hasFailed = true
      return ""
    }
    position += length
    return String(decoding: bytes[position - length..<position], as: UTF8.self)
  }

  mutating func list<Element>(_ read: (inout ByteReader) -> Element) -> [Element] {
    let length = count()
    // Every element takes a byte at least, so a length that nobody wrote costs no memory.
    guard length >= 0, length <= bytes.count - position else {
      hasFailed = true
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(length)
    for _ in 0..<length where !hasFailed { elements.append(read(&self)) }
    return elements
  }

  mutating func optional<Value>(_ read: (inout ByteReader) -> Value) -> Value? { flag() ? read(&self) : nil }

  /// A case of an enumeration.
  mutating func choice<Value: RawRepresentable>(_ fallback: Value) -> Value where Value.RawValue == UInt8 {
    if let value = Value(rawValue: byte()) { return value }
    hasFailed = true
    return fallback
  }

  /// A case of an enumeration with names.
  mutating func named<Value: RawRepresentable>(_ fallback: Value) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text()) { return value }
    hasFailed = true
    return fallback
  }
}
