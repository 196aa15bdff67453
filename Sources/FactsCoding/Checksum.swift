/// Eight bytes in front of others by which a change of them shows.
///
/// FNV-1a, eight bytes at a time: each step is a bijection, so no change of a single word goes unnoticed. It is no
/// protection against somebody who wants to deceive.
enum Checksum {
  private static let length = 8

  /// - Parameter name: goes into the checksum: the bytes are found under this name and no other.
  static func sealed(_ bytes: [UInt8], as name: String) -> [UInt8] {
    checksum(of: bytes, from: 0, name) + bytes
  }

  /// Where the bytes start that were sealed under a name; nil when they are not those any more.
  static func start(of sealed: [UInt8], as name: String) -> Int? {
    guard sealed.count > length, sealed[..<length].elementsEqual(checksum(of: sealed, from: length, name))
    else {
      return nil
    }
    return length
  }

  private static func checksum(of bytes: [UInt8], from start: Int, _ name: String) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count - start)
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var position = start
    while position < bytes.count {
      var word: UInt64 = 0
      for offset in 0..<min(8, bytes.count - position) {
        word |= UInt64(bytes[position + offset]) << UInt64(offset * 8)
      }
      hash = (hash ^ word) &* 0x100_0000_01B3
      hash ^= hash >> 29
      position += 8
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) }
  }
}
