internal import Platform

/// Keeps a cache small: of each of its 256 subfolders the entries that were written first go, when it grows too large.
///
/// Keys are hashes, so the subfolders fill evenly, and to look at those that have grown is enough.
enum CacheTrimming {
  /// A gigabyte for all of them, enough for tens of millions of lines.
  static let mostBytes = (1 << 30) / 256

  static func trim(_ subfolder: String, to most: Int = mostBytes) {
    guard let names = try? FileSystem.names(in: subfolder) else { return }
    var entries = names.compactMap { name in
      (try? FileStamp(of: "\(subfolder)/\(name)")).map { (name: name, stamp: $0) }
    }
    var total = entries.reduce(0) { $0 + $1.stamp.bytes }
    guard total > most else { return }
    entries.sort { ($0.stamp.modified, $0.name) < ($1.stamp.modified, $1.name) }
    for entry in entries where total > most * 3 / 4 {
      // Somebody else may have been quicker.
      try? FileSystem.remove("\(subfolder)/\(entry.name)")
      total -= entry.stamp.bytes
    }
  }
}
