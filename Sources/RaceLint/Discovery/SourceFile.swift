/// A file to analyse, as the discovery found it.
public struct SourceFile: Sendable {
  /// As it appears in reports: relative to the working directory when it lies below, otherwise absolute.
  public var path: String
  /// Dotted module name.
  public var module: String
  public var isPackage: Bool
  /// Where the bytes come from.
  var contents: Contents
  var language: LanguageFrontend

  enum Contents: Sendable {
    case file(absolutePath: String)
    case bytes([UInt8])
  }
}

/// What a walk over the given paths found.
public struct Discovery: Sendable {
  public var files: [SourceFile] = []
  /// Files and directories that could not be read.
  var failures: [PathFailure] = []
  /// What the user should hear about paths that were given but not analysed.
  public var warnings: [String] = []
  /// What was passed over, and why; shown when asked for.
  public var skipped: [String] = []
  /// Files that are read only so that the others can be judged.
  public internal(set) var contextPaths: Set<String> = []
  /// Files that were named one by one.
  var namedPaths: Set<String> = []
  /// Whether the directory of the configuration was walked, with all that lies below.
  var coversRoot = false
  /// The files below directories that were walked and are no part of a larger package: what is unused there is unused.
  var wholePaths: Set<String> = []

  func isWhole(_ path: String) -> Bool { wholePaths.contains(path) }
}

/// A path that should have been analysed and could not be.
struct PathFailure: Hashable, Sendable {
  var path: String
  var message: String
}
