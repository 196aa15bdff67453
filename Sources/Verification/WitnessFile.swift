internal import FoundationEssentials
internal import Platform

/// A witness on disk: the helper's, and where the program's files are.
public struct WitnessFile: Sendable {
  public let path: String
  /// The folder relative to which the witness names files.
  public let root: String?

  /// Reads as much of a witness as is needed to replay it.
  public init(path: String) throws(VerificationError) {
    guard let bytes = try? FileSystem.read(path) else { throw .witness("cannot read \(path)") }
    guard let document = try? JSONDecoder().decode(JSONDocument.self, from: Data(bytes)) else {
      throw .witness("\(path) is no witness: it is not JSON")
    }
    self.path = path
    root = document.string("root")
  }

  /// Writes the witness of a subject into a folder; answers its path, nil when there is none.
  @discardableResult
  public static func write(
    _ answer: HelperAnswer, of verdict: Verdict, title: String, root: String, to folder: String
  ) throws(VerificationError) -> String? {
    guard let witness = answer.witnesses[verdict.id] else { return nil }
    let path = "\(folder)/\(name(title)).json"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(witness.setting("root", to: root)) else {
      throw .witness("the witness of \(title) cannot be written as JSON")
    }
    do throws(SystemError) {
      try FileSystem.makeDirectory(folder)
      try FileSystem.write(Array(data) + [UInt8(ascii: "\n")], to: path)
    } catch {
      throw .witness("cannot write \(path): \(error.message)")
    }
    return path
  }

  /// `RL001 broken/metrics.py:15` as the name of a file: `RL001-broken-metrics.py-15`.
  private static func name(_ title: String) -> String {
    String(title.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" ? $0 : "-" })
  }
}
