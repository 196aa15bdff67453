import Foundation
import Testing

/// The hooks, run by the real pre-commit on real commits.
@Suite(.enabled(if: isPreCommitInstalled, "needs pre-commit"))
struct PreCommitTests {
  let tool: Tool
  /// A clone of what users would name as the repository of the hooks.
  let hooks: Tool

  init() throws {
    tool = try Tool()
    hooks = try Tool()
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let manifest = try String(contentsOf: root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    // How the program is installed is another matter; here it is on the path already.
    try hooks.write(
      ".pre-commit-hooks.yaml", manifest.replacing("language: python", with: "language: system"))
    try git(hooks, "init -q && git add -A && git commit -qm hooks")
    try tool.write("worker.py", "count = 0\n\n\ndef bump():\n    return count\n")
    try tool.write("main.py", Self.starter)
    try git(tool, "init -q && git add -A && git commit -qm start")
  }

  private static let starter =
    "import threading\nimport worker\n\nfor _ in range(2):\n    threading.Thread(target=worker.bump).start()\n"
  private static let racy = "count = 0\n\n\ndef bump():\n    global count\n    count += 1\n"
  private static let safe = """
    import threading

    count = 0
    lock = threading.Lock()


    def bump():
        global count
        with lock:
            count += 1

    """

  /// Runs git with an identity of its own, the program and pre-commit on its path.
  @discardableResult
  private func git(_ tool: Tool, _ arguments: String) throws -> Tool.Result {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let identity = "GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b"
    return try tool.shell(
      "export PATH=\"$PATH:\(path)\" HOME=\(tool.directory) PRE_COMMIT_HOME=\(hooks.directory)/cache \(identity); "
        + "git \(arguments)")
  }

  private func install(_ hook: String) throws {
    let revision = try git(hooks, "rev-parse HEAD").output.split(separator: "\n")[0]
    try tool.write(
      ".pre-commit-config.yaml",
      "repos:\n- repo: \(hooks.directory)\n  rev: \(revision)\n  hooks:\n  - id: \(hook)\n")
    let installed = try git(tool, "add .pre-commit-config.yaml && pre-commit install")
    #expect(installed.status == 0, "\(installed)")
  }

  private func commit(_ name: String, _ text: String) throws -> Tool.Result {
    try tool.write(name, text)
    return try git(tool, "add -A && git commit -m change")
  }

  @Test func theManifestIsValid() throws {
    let result = try git(hooks, "--version && pre-commit validate-manifest .pre-commit-hooks.yaml")
    #expect(result.status == 0, "\(result)")
  }

  @Test func aRacyCommitIsStoppedAndTheFixedOnePasses() throws {
    try install("race-lint")
    let racy = try commit("worker.py", Self.racy)
    #expect(racy.status == 1)
    #expect(
      (racy.output + racy.errors).contains("worker.py:6:5"),
      "though the thread is started in a file that did not change")
    let fixed = try commit("worker.py", Self.safe)
    #expect(fixed.status == 0, "\(fixed)")
    #expect(try commit("note.txt", "text\n").status == 0)
  }

  @Test func onlyWhatTouchesTheChangedFilesIsReported() throws {
    try git(tool, "commit -q --allow-empty -m empty")
    #expect(try commit("worker.py", Self.racy).status == 0, "no hook yet")
    try install("race-lint-files")
    let other = try commit("other.py", "x = 1\n")
    #expect(other.status == 0, "\(other)")
    let touched = try commit("worker.py", Self.racy + "\n\nprint(count)\n")
    #expect(touched.status == 1)
    #expect((touched.output + touched.errors).contains("error[RL001]"))
    #expect(try commit("worker.py", Self.safe).status == 0)
  }
}

private let isPreCommitInstalled =
  ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pre-commit")
  } ?? false
