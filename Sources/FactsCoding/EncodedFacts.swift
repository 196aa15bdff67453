public import RaceIR

/// The facts of a file as bytes, for caches and for other machines.
///
/// A checksum comes first. It is no protection against somebody who wants to deceive, but whatever else happens to the
/// bytes gives no facts rather than other ones; and bytes with a right checksum that no encoder wrote give none that
/// refer to what is not there.
public enum EncodedFacts {
  private static let checksumLength = 8

  /// - Parameter name: goes into the checksum: the facts are found under this name and no other.
  public static func encode(_ facts: FileFacts, as name: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.facts(facts)
    return checksum(of: writer.bytes, from: 0, name) + writer.bytes
  }

  /// Nil when these are not the bytes of any facts of that name.
  public static func decode(_ bytes: [UInt8], as name: String) -> FileFacts? {
    guard bytes.count > checksumLength,
      bytes[..<checksumLength].elementsEqual(checksum(of: bytes, from: checksumLength, name))
    else { return nil }
    var reader = ByteReader(bytes, from: checksumLength)
    let facts = reader.facts()
    guard !reader.hasFailed, reader.isAtEnd, facts.isWellFormed else { return nil }
    return facts
  }

  /// FNV-1a, eight bytes at a time: each step is a bijection, so no change of a single word goes unnoticed.
  static func checksum(of bytes: [UInt8], from start: Int, _ name: String) -> [UInt8] {
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
