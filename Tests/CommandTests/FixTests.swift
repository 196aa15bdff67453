import Foundation
import Testing

/// Races that the program mends itself.
@Suite struct FixTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/rules")

  let tool: Tool

  init() throws { tool = try Tool() }

  private func copy(_ fixture: String) throws -> String {
    let text = try String(contentsOf: Self.fixtures.appending(path: fixture), encoding: .utf8)
    try tool.write("racy.py", text)
    return text
  }

  @Test(
    arguments: [
      "RL006-inconsistent-lock/breaker_reset.py", "RL006-inconsistent-lock/event_buffer_flush.py",
      "RL008-ineffective-lock/lock_per_call.py", "RL008-ineffective-lock/lock_in_with.py",
    ])
  func afterAFixTheRaceIsGone(_ fixture: String) throws {
    let old = try copy(fixture)
    #expect(try tool.run("racy.py").status == 1)
    let result = try tool.run("racy.py", "--fix")
    #expect(result.status == 0)
    #expect(result.output == "All checks passed! (1 file checked)\n")
    #expect(result.errors.hasPrefix("mended racy.py:"))
    #expect(try tool.run("racy.py").status == 0)
    #expect(try tool.shell("python3 -m py_compile racy.py").status == 0)
    #expect(try tool.read("racy.py") != old)
  }

  @Test(
    arguments: ["RL006-inconsistent-lock/signal_only_lock.py", "RL006-inconsistent-lock/two_locks.py"])
  func whatIsUnsafeIsDoneOnRequestOnly(_ fixture: String) throws {
    let old = try copy(fixture)
    let result = try tool.run("racy.py", "--fix")
    #expect(result.status == 1)
    #expect(result.errors == "1 more can be mended with --unsafe-fixes\n")
    #expect(try tool.read("racy.py") == old)
    #expect(try tool.run("racy.py", "--fix", "--unsafe-fixes").status == 0)
    #expect(try tool.shell("python3 -m py_compile racy.py").status == 0)
  }

  @Test func aDiffIsWhatAFixWouldDo() throws {
    let old = try copy("RL006-inconsistent-lock/breaker_reset.py")
    let result = try tool.run("racy.py", "--diff")
    #expect(result.status == 1)
    #expect(result.output.contains("+        with self._guard:\n+            self.failures = 0"))
    #expect(try tool.read("racy.py") == old)
    try tool.write("changes", result.output)
    #expect(try tool.shell("cp racy.py patched.py && patch -s patched.py changes").status == 0)
    #expect(try tool.run("racy.py", "--fix").status == 0)
    #expect(try tool.read("racy.py") == tool.read("patched.py"))
    let nothing = try tool.run("racy.py", "--diff")
    #expect(nothing.status == 0)
    #expect(nothing.output == "")
  }

  @Test func lineEndsStay() throws {
    let old = try copy("RL006-inconsistent-lock/breaker_reset.py").replacing("\n", with: "\r\n")
    try tool.write("racy.py", old)
    #expect(try tool.run("racy.py", "--fix").status == 0)
    let new = try tool.read("racy.py").utf8
    #expect(new.count { $0 == 0x0A } == old.utf8.count { $0 == 0x0A } + 1)
    #expect(new.count { $0 == 0x0A } == new.count { $0 == 0x0D })
  }

  /// `bump` calls `reset` under the lock: with the lock in `reset`, too, it would wait for itself.
  @Test func noFixMakesADeadlock() throws {
    let source = """
      import threading


      class Counter:
          def __init__(self):
              self._lock = threading.Lock()
              self.n = 0

          def reset(self):
              self.n = 0

          def bump(self):
              with self._lock:
                  self.n += 1
                  if self.n > 5:
                      self.reset()


      counter = Counter()
      for _ in range(3):
          threading.Thread(target=counter.bump).start()
          threading.Thread(target=counter.reset).start()

      """
    try tool.write("racy.py", source)
    let result = try tool.run("racy.py", "--fix", "--unsafe-fixes")
    #expect(result.status == 1)
    #expect(result.output.contains("error[RL006]"))
    #expect(try tool.read("racy.py") == source)
  }

  /// The head of a statement alone cannot be put under a lock.
  @Test(arguments: ["RL005-iterate-while-mutated/peer_table.py"])
  func statementsStayWhole(_ fixture: String) throws {
    let old = try copy(fixture)
    #expect(try tool.run("racy.py", "--fix", "--unsafe-fixes").status == 1)
    #expect(try tool.read("racy.py") == old)
    try tool.write(
      "racy.py",
      Sample.library.replacing(
        "self.count += amount", with: "while self.count < amount:\n                self.count += 1"))
    _ = try tool.run("racy.py", "--fix", "--unsafe-fixes")
    let python = try tool.shell("python3 -m py_compile racy.py")
    #expect(python.status == 0, "\(python.errors)")
  }

  @Test func theLockOfTheStateIsTaken() throws {
    try tool.write("racy.py", Sample.library)
    #expect(try tool.run("racy.py", "--fix").status == 0)
    #expect(try tool.read("racy.py") == Sample.lockedLibrary)
  }

  @Test func whatGoesWithWhat() throws {
    #expect(try tool.run("--unsafe-fixes").status == 2)
    #expect(try tool.run("--fix", "--watch").status == 2)
    #expect(try tool.run("-", "--fix").status == 2)
  }

  @Test func watchingChecksAgainAfterAChange() throws {
    try tool.write("racy.py", Sample.racy)
    try tool.write("safe.txt", Sample.safe)
    let result = try tool.shell(
      """
      wait_for() { for _ in $(seq 600); do grep -q "$1" log && return; sleep 0.1; done; }
      race-lint check . --watch > log 2>&1 &
      watcher=$!
      wait_for 'Found 1 race'
      cp safe.txt racy.py
      wait_for 'All checks passed'
      echo 'selekt = []' > race-lint.toml
      wait_for 'did you mean'
      echo 'output-format = "json"' > race-lint.toml
      wait_for '^\\[\\]'
      kill -KILL $watcher
      cat log
      """)
    #expect(result.output.components(separatedBy: "watching; ^C ends it").count == 4)
    #expect(!result.output.contains("\u{1B}"))
  }
}
