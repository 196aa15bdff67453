import Testing

/// Programs that no person writes: they may take their time, but neither crash nor hang, and a race in them is found.
///
/// The whole program counts here; how deep a single expression may nest is the frontend's business. The sizes are such
/// that work which grows with the square of them would run into the limit.
@Suite(.serialized) struct HostileProgramTests {
  struct Program: Sendable, CustomTestStringConvertible {
    var name: String
    var isRacy: Bool
    var source: String
    var testDescription: String { name }
  }

  @Test(.timeLimit(.minutes(3)), arguments: HostilePrograms.all)
  func isAnalysed(_ program: Program) throws {
    let tool = try Tool()
    try tool.write("hostile.py", program.source)
    let result = try tool.run("--output-format", "concise", "hostile.py")
    #expect(result.status == (program.isRacy ? 1 : 0), "\(result.errors.prefix(500))")
    #expect(result.output.contains("(1 file checked"))
    #expect(result.output.contains("RL001") == program.isRacy)
  }
}

/// Made rather than kept: each is a loop over one small pattern.
enum HostilePrograms {
  static let all: [HostileProgramTests.Program] = [
    .init(name: "3,000 functions in one cycle", isRacy: true, source: cycle),
    .init(name: "3,000 functions in one cycle, all of them locking", isRacy: false, source: lockingCycle),
    .init(name: "5,000 writers of one variable", isRacy: true, source: writers),
    .init(name: "400 threads with functions of their own", isRacy: true, source: threads),
    .init(name: "a type with 3,000 methods", isRacy: true, source: methods),
    .init(name: "a type with 3,000 methods that lock", isRacy: false, source: lockingMethods),
    .init(name: "1,000 types in one line of descent", isRacy: false, source: descent),
    .init(name: "types that inherit from the two before them", isRacy: false, source: lattice),
    .init(name: "one function with 5,000 updates", isRacy: true, source: updates),
    .init(name: "a table of 20,000 callables", isRacy: true, source: table),
    .init(name: "3,000 suppression comments", isRacy: false, source: suppressions),
    .init(name: "a name of 200 kilobytes", isRacy: true, source: name),
  ]

  private static let imports = "import threading\n"
  private static let starts = "threading.Thread(target=f0).start()\nthreading.Thread(target=f0).start()\n"

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  private static let cycle =
    imports
    + lines(3_000) { "def f\($0)():\n    global x\n    x += 1\n    f\(($0 + 1) % 3_000)()\n" } + starts

  private static let lockingCycle =
    imports + "lock = threading.Lock()\n"
    + lines(3_000) {
      "def f\($0)():\n    lock.acquire()\n    f\(($0 + 1) % 3_000)()\n    lock.release()\n"
    } + starts

  private static let writers =
    imports + lines(5_000) { "def w\($0)():\n    global x\n    x += 1\n" } + "def f0():\n"
    + lines(5_000) { "    w\($0)()\n" } + starts

  private static let threads =
    imports
    + lines(400) { "def f\($0)():\n    global x\n    x += 1\nthreading.Thread(target=f\($0)).start()\n" }

  private static let methods =
    imports + "class C:\n    def __init__(self):\n        self.x = 0\n"
    + "        threading.Thread(target=self.m0).start()\n"
    + lines(3_000) {
      "    def m\($0)(self):\n        self.x += 1\n        self.m\(($0 * 7 + 1) % 3_000)()\n"
    }

  private static let lockingMethods =
    imports + "class C:\n    def __init__(self):\n        self.lock = threading.Lock()\n"
    + lines(3_000) {
      "    def m\($0)(self):\n        with self.lock:\n            self.x += 1\n            self.y\($0) = self.x\n"
    }

  private static let descent =
    imports + "class C0(threading.Thread):\n    pass\n"
    + lines(1_000) { "class C\($0 + 1)(C\($0)):\n    def run(self):\n        self.x = 1\n" }

  private static let lattice =
    "class C0: pass\nclass C1(C0): pass\n" + lines(500) { "class C\($0 + 2)(C\($0 + 1), C\($0)): pass\n" }

  private static let updates =
    imports + "def f0():\n    global x\n" + lines(5_000) { _ in "    x += 1\n" } + starts

  private static let table =
    imports + "def f0():\n    global x\n    x += 1\nTABLE = {\n" + lines(20_000) { "    \"\($0)\": f0,\n" }
    + "}\n" + starts

  private static let suppressions = lines(3_000) { "x\($0) = [  # race-lint: ignore[RL001]\n    1]\n" }

  private static let name: String = {
    let name = String(repeating: "a", count: 200_000)
    return imports + "def f0():\n    global \(name)\n    \(name) += 1\n" + starts
  }()
}
