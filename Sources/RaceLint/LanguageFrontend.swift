public import RaceIR

/// What the files of a language are called.
public enum ModuleNaming: Sendable {
  /// Each file is a module, known by its path from where imports start.
  case byFile
  /// The files of a folder are built into one module and need no names of their own.
  case byTarget
}

/// A language that can be analysed: which files are written in it, and how they are read.
public struct LanguageFrontend: Sendable {
  /// Lowers one file after another with a parser of its own; not to be shared between threads.
  public typealias Worker = ([UInt8]) -> FileFacts

  public let name: String
  /// Without the dot.
  public let extensions: [String]
  /// The interpreter that a script's first line may name.
  public let interpreter: String?
  /// What starts a comment that ends with its line.
  public let lineComment: String
  public let naming: ModuleNaming
  /// What holds a lock, given as an expression, around statements; nil when it takes more than lines around them.
  public let lockedBlock: (@Sendable (_ lock: String) -> LockedBlock)?
  /// The text that positions in the facts refer to: UTF-8, without a byte order mark; nil when the bytes are no text.
  public let text: @Sendable ([UInt8]) -> [UInt8]?
  /// Makes what one thread needs.
  public let makeWorker: @Sendable () throws -> Worker
  /// Whether its programs run on one of several interpreters, which switch threads at different places.
  public var hasInterpreters = false

  /// Every language, in the order in which the first match counts.
  public static let all: [LanguageFrontend] = [python, swift]

  /// The language of a file by its name.
  public static func named(by path: String) -> LanguageFrontend? {
    let pathExtension = FilePath.pathExtension(path)
    return all.first { $0.extensions.contains(pathExtension) }
  }

  /// As a reader would list them.
  static var names: String { all.map(\.name).joined(separator: " or ") }

  /// As much of a file as a first line that names an interpreter takes.
  static let firstLineLimit = 128

  /// The language of a script by its first line.
  static func ofScript(_ start: [UInt8]) -> LanguageFrontend? {
    guard start.starts(with: "#!".utf8) else { return nil }
    let line = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return all.first { $0.interpreter.map(line.contains) ?? false }
  }
}

/// The lines around statements that run while a lock is held.
public struct LockedBlock: Sendable {
  public var opening: String
  public var closing: String?
  public var indentation: String
}
