internal import FactsCoding
internal import Platform
internal import RaceIR
internal import Synchronization

/// A folder of facts, by what they depend on: a file of a known content is not parsed again.
///
/// Any number of processes, also of different versions, may use one folder at once: an entry appears as a whole, under
/// a name that says what it must contain. Whatever is wrong with an entry or the folder, the file is parsed as if there
/// were no cache. It may be deleted at any time.
final class FactsCache: Sendable {
  private let folder: String
  /// The subfolders that entries were added to, by the first digits of their keys.
  private let grown = Mutex<Set<String>>([])
  /// Where nothing can be written, nobody tries ten thousand times.
  private let isReadOnly = Atomic<Bool>(false)
  private let drafts = Atomic<Int>(0)

  init(folder: String) { self.folder = folder }

  func facts(of key: FactsKey) -> FileFacts? {
    guard let bytes = try? FileSystem.read(path(of: key)) else { return nil }
    return EncodedFacts.decode(bytes, as: key.text)
  }

  func store(_ facts: FileFacts, under key: FactsKey) {
    guard !isReadOnly.load(ordering: .relaxed) else { return }
    do throws(SystemError) {
      try write(EncodedFacts.encode(facts, as: key.text), to: path(of: key), in: subfolder(of: key))
      grown.withLock { _ = $0.insert(subfolder(of: key)) }
    } catch {
      isReadOnly.store(true, ordering: .relaxed)
    }
  }

  /// Brings the folder back to its size, if the process has added to it.
  func trim() {
    for subfolder in grown.withLock({ $0 }) { CacheTrimming.trim(subfolder) }
  }

  /// Writes the entry beside its place, then gives it its name: nobody ever sees half of it.
  private func write(_ bytes: [UInt8], to path: String, in subfolder: String) throws(SystemError) {
    try FileSystem.makeDirectory(subfolder)
    let number = drafts.wrappingAdd(1, ordering: .relaxed).newValue
    let draft = "\(path).\(CurrentProcess.identifier).\(number)"
    do throws(SystemError) {
      try FileSystem.write(bytes, to: draft)
      try FileSystem.move(draft, to: path)
    } catch {
      try? FileSystem.remove(draft)
      throw error
    }
  }

  private func subfolder(of key: FactsKey) -> String { "\(folder)/\(key.text.prefix(2))" }

  private func path(of key: FactsKey) -> String { "\(subfolder(of: key))/\(key.text.dropFirst(2))" }
}

extension Settings {
  /// Where users' caches lie; nil when there is no such place.
  public static var usualCacheFolder: String? {
    if let cache = CurrentProcess.environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      return cache + "/race-lint/facts"
    }
    guard let home = CurrentProcess.environment("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
    return home + "/Library/Caches/race-lint/facts"
    #else
    return home + "/.cache/race-lint/facts"
    #endif
  }
}
