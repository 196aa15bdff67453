public import RaceIR

/// The facts of a file as bytes, for caches.
///
/// Whatever happens to the bytes gives no facts rather than other ones; and bytes with a right checksum that no encoder
/// wrote give none that refer to what is not there.
public enum EncodedFacts {
  /// - Parameter name: the facts are found under this name and no other.
  public static func encode(_ facts: FileFacts, as name: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.facts(facts)
    return Checksum.sealed(writer.bytes, as: name)
  }

  /// Nil when these are not the bytes of any facts of that name.
  public static func decode(_ bytes: [UInt8], as name: String) -> FileFacts? {
    guard let start = Checksum.start(of: bytes, as: name) else { return nil }
    var reader = ByteReader(bytes, from: start)
    let facts = reader.facts()
    guard !reader.hasFailed, reader.isAtEnd, facts.isWellFormed else { return nil }
    return facts
  }
}
