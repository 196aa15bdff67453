internal import Diagnostics
internal import Platform
internal import RaceIR
internal import Synchronization

/// Turns files into facts, on all cores.
enum Lowering {
  /// Deeply nested sources recurse deeply; only what is used of a stack is paid for.
  private static let stackBytes = 64 << 20

  /// The facts of every file, in the order of the files.
  ///
  /// - Parameter cache: where facts are taken from and left, if anywhere.
  static func lower(
    _ files: [SourceFile], cache: FactsCache? = nil, progress: (@Sendable (Int) -> Void)? = nil
  ) throws(LintError) -> [FileFacts] {
    defer { cache?.trim() }
    let queue = WorkQueue(count: files.count)
    DeepStack.run(count: min(CurrentProcess.processorCount, files.count), bytes: stackBytes) { _ in
      var workers = Workers()
      do {
        while let index = queue.next() {
          progress?(index)
          let worker = { () throws in try workers.worker(for: files[index].language) }
          queue.finish(index, try facts(of: files[index], cache, worker))
        }
      } catch {
        queue.fail("cannot parse \(error)")
      }
    }
    if let failure = queue.failure { throw .parser(failure) }
    return queue.results
  }

  private static func facts(
    of file: SourceFile, _ cache: FactsCache?, _ worker: () throws -> LanguageFrontend.Worker
  ) throws -> FileFacts {
    let source: [UInt8]
    do throws(SystemError) {
      source = try file.contents.bytes()
    } catch {
      return unreadable(error.message)
    }
    // What is in an editor changes with every key.
    guard let cache, case .file = file.contents else { return try worker()(source) }
    let key = FactsKey(source, file.language)
    if let known = cache.facts(of: key) { return known }
    let facts = try worker()(source)
    cache.store(facts, under: key)
    return facts
  }

  private static func unreadable(_ message: String) -> FileFacts {
    var facts = FileFacts()
    facts.problems = [Problem(kind: .unreadable, message: message, span: .fileStart)]
    return facts
  }
}

extension SourceFile.Contents {
  func bytes() throws(SystemError) -> [UInt8] {
    switch self {
    case .file(let path): try FileSystem.read(path)
    case .bytes(let bytes): bytes
    }
  }
}

/// What one thread lowers files with, by language: each is made once.
private struct Workers {
  private var known: [String: LanguageFrontend.Worker] = [:]

  mutating func worker(for language: LanguageFrontend) throws -> LanguageFrontend.Worker {
    if let worker = known[language.name] { return worker }
    let worker = try language.makeWorker()
    known[language.name] = worker
    return worker
  }
}

/// Indices to work on, and a place for what comes of them.
private final class WorkQueue: Sendable {
  private let count: Int
  private let started = Atomic<Int>(0)
  private let finished: Mutex<[FileFacts?]>
  private let problem = Mutex<String?>(nil)

  init(count: Int) {
    self.count = count
    finished = Mutex(Array(repeating: nil, count: count))
  }

  /// The next index that nobody has taken.
  func next() -> Int? {
    let index = started.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func finish(_ index: Int, _ facts: FileFacts) { finished.withLock { $0[index] = facts } }

  func fail(_ message: String) { problem.withLock { $0 = message } }

  var failure: String? { problem.withLock { $0 } }

  var results: [FileFacts] { finished.withLock { $0.compactMap(\.self) } }
}
