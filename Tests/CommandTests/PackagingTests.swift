import Foundation
import Testing

/// The Python package: what is in it, and what it says when it cannot be built.
@Suite struct PackagingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  let tool: Tool

  init() throws { tool = try Tool() }

  /// Runs a line of shell with the Python of this machine.
  private func python(_ line: String, path: String = "/usr/local/bin:/usr/bin:/bin") throws -> Tool.Result {
    let home = ProcessInfo.processInfo.environment
    return try tool.shell("PATH='\(home["PATH"] ?? path)' PIP_DISABLE_PIP_VERSION_CHECK=1 \(line)")
  }

  /// Answers what the build says: the platforms of the program, and the names of what it made.
  @discardableResult
  private func makeWheel(of program: String = "/bin/sh") throws -> String {
    let result = try python("python3 '\(Self.root)/Tests/CommandTests/packaging.py' '\(program)' .")
    #expect(result.errors == "")
    return result.output
  }

  private var builtProgram: String { Tool.executable.path(percentEncoded: false) }

  @Test func installsIntoACleanEnvironment() throws {
    try makeWheel(of: builtProgram)
    let install = try python(
      "bash -c 'python3 -m venv env && env/bin/pip install -q --no-index race_lint-*.whl'")
    #expect(install.status == 0, "\(install.errors)")
    #expect(try tool.shell("env/bin/race-lint --version").output == "race-lint 0.1.0\n")
    #expect(try tool.shell("env/bin/python -m race_lint --version").output == "race-lint 0.1.0\n")
    try tool.write("racy.py", Sample.racy)
    #expect(try tool.shell("env/bin/python -m race_lint racy.py").status == 1)
    #expect(try tool.shell("env/bin/pip uninstall -qy race-lint && ! test -e env/bin/race-lint").status == 0)
  }

  @Test func whatOthersWroteIsNamedWithItsTerms() throws {
    try makeWheel()
    let text = try python("unzip -p race_lint-*.whl 'race_lint-0.1.0.dist-info/NOTICES.txt'").output
    for part in [
      "swift-argument-parser 1.", "Runtime Library Exception", "swift-foundation", "tree-sitter-python 0.",
      "tree-sitter-swift 0.", "tree-sitter, the library\n", "Max Brunsfeld",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #if os(Linux)
    #expect(text.contains("The GNU C Library"))
    #endif
    let metadata = try python("unzip -p race_lint-*.whl 'race_lint-0.1.0.dist-info/METADATA'").output
    #expect(metadata.contains("License-File: NOTICES.txt\n"))
  }

  @Test func equalContentsMakeEqualWheels() throws {
    try makeWheel()
    #expect(try tool.shell("mkdir first && mv *.whl first").status == 0)
    try makeWheel()
    #expect(try tool.shell("cmp *.whl first/*.whl").status == 0)
  }

  #if os(Linux)
  @Test func thePlatformIsWhatTheProgramNeeds() throws {
    #expect(try makeWheel(of: builtProgram).contains("a wheel cannot rely on"))
    let symbols = try tool.shell("objdump -T /bin/sh | grep -o 'GLIBC_2\\.[0-9]*' | sort -V | tail -1").output
    guard let newest = symbols.split(separator: ".").last, !symbols.isEmpty else { return }
    let minor = newest.trimmingCharacters(in: .newlines)
    #expect(try makeWheel().contains("manylinux_2_\(minor)_x86_64"))
  }

  @Test func tablesThatNobodyReadsAreLeftEmpty() throws {
    let script = """
      import sys; sys.path.insert(0, sys.argv[1]); from build_backend import elf; \
      old = open("/bin/sh", "rb").read(); new = elf.Program(old).without_unwinding(); \
      open("smaller", "wb").write(new); print(len(old) == len(new), new.count(0) - old.count(0) > 1000)
      """
    let result = try python("python3 -c '\(script)' '\(Self.root)/Packaging'")
    #expect(result.output == "True True\n", "\(result.errors)")
    #expect(try tool.shell("chmod +x smaller; ./smaller -c 'x=$(echo yes); echo $x'").output == "yes\n")
  }
  #endif

  @Test func theSourceArchiveHasWhatTheBuildNeeds() throws {
    try makeWheel()
    let names = try tool.shell("tar tzf race_lint-*.tar.gz").output
    for name in [
      "Package.swift", "pyproject.toml", "PKG-INFO", "Packaging/build_backend/__init__.py", "Grammars/fetch",
    ] {
      #expect(names.contains("race_lint-0.1.0/\(name)\n"))
    }
    let project = try tool.shell("tar xzOf race_lint-*.tar.gz race_lint-0.1.0/pyproject.toml").output
    #expect(project.contains("backend-path = [\"Packaging\"]"))
    #expect(project.contains("build_backend"))
  }

  /// One sentence, not a traceback.
  @Test func withoutASwiftToolchainABuildSaysSo() throws {
    let script =
      "import sys; sys.path.insert(0, sys.argv[1]); import build_backend; build_backend.build_wheel(sys.argv[2])"
    let python = try python("python3 -c 'import sys; print(sys.executable)'").output.trimmingCharacters(
      in: .newlines)
    let result = try tool.shell("PATH=/nowhere '\(python)' -c '\(script)' '\(Self.root)/Packaging' .")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "building race-lint needs the Swift toolchain, 6.2 or newer, and there is no `swift` here\n")
  }

  @Test func whatPreCommitInstallsIsThePublishedPackageOfTheSameVersion() throws {
    let script = """
      import sys; sys.path.insert(0, sys.argv[1]); import hook_backend; print(hook_backend.build_wheel("."))
      """
    let result = try python("python3 -c '\(script)' '\(Self.root)/Packaging'")
    #expect(result.output == "race_lint_hook-0.1.0-py3-none-any.whl\n")
    let metadata = try python("unzip -p *.whl 'race_lint_hook-0.1.0.dist-info/METADATA'").output
    #expect(metadata.contains("Requires-Dist: race-lint==0.1.0\n"))
  }
}
