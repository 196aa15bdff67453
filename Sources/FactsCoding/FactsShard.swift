public import RaceIR

/// The facts of some of a program's files, to be analysed elsewhere together with those of the others.
public struct FactsShard: Sendable {
  public struct File: Sendable {
    /// As it appears in reports.
    public var path: String
    public var language: String
    /// The hash of what the facts depend on.
    public var key: String
    public var facts: FileFacts

    public init(path: String, language: String, key: String, facts: FileFacts) {
      self.path = path
      self.language = language
      self.key = key
      self.facts = facts
    }
  }

  /// A path that should have been read and could not be.
  public struct Failure: Hashable, Sendable {
    public var path: String
    public var message: String

    public init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  /// What decides about facts, in the version that took these: others may take other ones.
  public var producer: String
  public var files: [File]
  public var failures: [Failure]

  public init(producer: String, files: [File], failures: [Failure]) {
    self.producer = producer
    self.files = files
    self.failures = failures
  }
}

extension FactsShard {
  private static let name = "race-lint facts"

  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.text(producer)
    writer.list(files) { writer, file in
      writer.text(file.path)
      writer.text(file.language)
      writer.text(file.key)
      writer.facts(file.facts)
    }
    writer.list(failures) { writer, failure in
      writer.text(failure.path)
      writer.text(failure.message)
    }
    return Checksum.sealed(writer.bytes, as: Self.name)
  }

  /// Nil when these are not the bytes of a shard.
  public init?(_ bytes: [UInt8]) {
    guard let start = Checksum.start(of: bytes, as: Self.name) else { return nil }
    var reader = ByteReader(bytes, from: start)
    producer = reader.text()
    files = reader.list { reader in
      File(path: reader.text(), language: reader.text(), key: reader.text(), facts: reader.facts())
    }
    failures = reader.list { Failure(path: $0.text(), message: $0.text()) }
    guard !reader.hasFailed, reader.isAtEnd, files.allSatisfy(\.facts.isWellFormed) else { return nil }
  }
}
