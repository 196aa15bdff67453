internal import Platform
internal import RaceIR

/// The facts of files as they were last seen, so that only what changed since is read and lowered again.
///
/// For those who check the same files again and again: editors, and people who watch.
public struct FactsMemory: Sendable {
  /// The state of a file in which its facts hold.
  private enum State: Hashable {
    case onDisk(FileStamp)
    /// What an editor has and has not saved.
    case open([UInt8])
  }

  private struct Entry {
    var state: State
    var facts: FileFacts
  }

  private var entries: [String: Entry] = [:]
  private let cache: FactsCache?
  /// The files that the last call of `load` had to lower.
  public private(set) var loweredPaths: [String] = []

  /// - Parameter cacheFolder: where the facts of files are kept from one process to the next, if anywhere.
  public init(cacheFolder: String? = nil) { cache = cacheFolder.map { FactsCache(folder: $0) } }

  /// The project of these files; `open` holds texts that are newer than the files at those absolute paths.
  public mutating func load(_ discovery: Discovery, open: [String: [UInt8]] = [:]) throws(LintError)
    -> Project
  {
    let texts = Self.byIdentity(open)
    var discovery = discovery
    let states = discovery.files.indices.map { index in
      let state = Self.state(of: discovery.files[index], texts)
      if case .open(let text)? = state { discovery.files[index].contents = .bytes(text) }
      return state
    }
    let changed = discovery.files.indices.filter { index in
      let known = entries[discovery.files[index].path]
      return known == nil || known?.state != states[index]
    }
    let lowered = try Lowering.lower(changed.map { discovery.files[$0] }, cache: cache)
    loweredPaths = changed.map { discovery.files[$0].path }
    let fresh = Dictionary(zip(loweredPaths, lowered)) { $1 }
    let facts = discovery.files.map { fresh[$0.path] ?? entries[$0.path]?.facts ?? FileFacts() }
    entries = [:]
    for (index, file) in discovery.files.enumerated() {
      guard let state = states[index] else { continue }
      entries[file.path] = Entry(state: state, facts: facts[index])
    }
    return Project(discovery, facts: facts)
  }

  /// An editor may name a file otherwise than we do.
  private static func byIdentity(_ open: [String: [UInt8]]) -> [FileStamp.Identity: [UInt8]] {
    let pairs = open.compactMap { path, text in (try? FileStamp(of: path)).map { ($0.identity, text) } }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Nil when nothing can be known about it.
  private static func state(of file: SourceFile, _ texts: [FileStamp.Identity: [UInt8]]) -> State? {
    switch file.contents {
    case .bytes(let text): return .open(text)
    case .file(let path):
      guard let stamp = try? FileStamp(of: path) else { return nil }
      return texts[stamp.identity].map(State.open) ?? .onDisk(stamp)
    }
  }
}
