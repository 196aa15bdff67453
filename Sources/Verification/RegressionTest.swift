internal import FoundationEssentials
internal import Platform

/// A pytest file that fails as long as the races that were confirmed can happen.
///
/// It carries the witnesses with their harnesses, and asks `race-lint replay --search`: as long as the sources are what
/// they were, the schedule is replayed; afterwards the same race is searched for in the same functions.
public struct RegressionTest: Sendable {
  private var cases: [(title: String, witness: JSONDocument)] = []
  private let root: String

  /// Sources are found relative to the root.
  public init(root: String) { self.root = root }

  public var isEmpty: Bool { cases.isEmpty }

  /// Takes up the witness of a subject, if there is one.
  public mutating func add(_ answer: HelperAnswer, of verdict: Verdict, title: String) {
    guard let witness = answer.witnesses[verdict.id] else { return }
    cases.append((title, witness.keepingSources(of: witness.texts("focus").map(Self.file))))
  }

  public func write(to path: String) throws(VerificationError) {
    let folder = path.hasPrefix("/") ? path : FileSystem.currentDirectory + "/" + path
    let text =
      Self.head
      + "ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), \(Self.literal(up(from: folder))))\n"
    do throws(SystemError) {
      try FileSystem.write(Array((text + witnesses + Self.tail).utf8), to: path)
    } catch {
      throw .witness("cannot write \(path): \(error.message)")
    }
  }

  private static func file(_ range: String) -> String {
    range.lastIndex(of: ":").map { String(range[..<$0]) } ?? range
  }

  /// The way from the folder of a file to the root, in `..` and names.
  private func up(from file: String) -> String {
    let here = file.split(separator: "/").dropLast()
    let there = root.split(separator: "/")
    let common = zip(here, there).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: here.count - common) + there.dropFirst(common).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private var witnesses: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let entries = cases.map { title, witness in
      let text = (try? encoder.encode(witness)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
      return "    \(Self.literal(title)): \(Self.literal(text)),\n"
    }
    return "WITNESSES = {\n\(entries.joined())}\n"
  }

  /// A text as a Python literal.
  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      + "\""
  }

  private static let head = #"""
    """Fails as long as two threads can do what `race-lint verify --generate` saw them do, and passes when no schedule does it.

    Needs `race-lint`, on the path or named by the environment variable RACE_LINT, and nothing else. The witness carries the
    program that it is about and its schedule. While the sources are as they were, the schedule is replayed; afterwards the
    same race is looked for again in the same functions, found by their names.
    """

    import os
    import subprocess
    import sys

    import pytest


    """#

  private static let tail = #"""


    @pytest.mark.parametrize("name", sorted(WITNESSES))
    def test_threads_do_not_race(name, tmp_path):
        witness = tmp_path / "witness.json"
        witness.write_text(WITNESSES[name], encoding="utf-8")
        command = [os.environ.get("RACE_LINT", "race-lint"), "replay", str(witness), "--search", "--root", ROOT, "--python", sys.executable]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        assert done.returncode != 0, "the race still happens:\n" + done.stdout
        assert done.returncode == 1, "it cannot be told:\n" + done.stdout

    """#
}
