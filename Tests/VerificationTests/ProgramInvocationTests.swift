import Testing

@testable import Verification

/// What may stand after `--`.
@Suite struct ProgramInvocationTests {
  @Test func scripts() throws {
    let named = try ProgramInvocation.parse(["python3.9", "app.py", "--fast", "2"])
    #expect(named.program == .script("app.py", arguments: ["--fast", "2"]))
    #expect(named.python == "python3.9")
    let alone = try ProgramInvocation.parse(["app.py"])
    #expect(alone.program == .script("app.py", arguments: []) && alone.python == nil)
  }

  @Test(arguments: [["pytest", "t.py::test"], ["python", "-m", "pytest", "t.py::test"]])
  func tests(_ command: [String]) throws {
    #expect(try ProgramInvocation.parse(command).program == .pytest("t.py::test", options: []))
  }

  @Test func modulesAndOptions() throws {
    let module = try ProgramInvocation.parse(["python3", "-m", "app.main", "--fast"])
    #expect(module.program == .module("app.main", arguments: ["--fast"]) && module.python == "python3")
    let test = try ProgramInvocation.parse(["pytest", "-p", "no:randomly", "t.py::test", "--strict"])
    #expect(test.program == .pytest("t.py::test", options: ["-p", "no:randomly", "--strict"]))
  }

  @Test(arguments: [[], ["make"], ["python"], ["python", "-c", "pass"], ["pytest"], ["pytest", "a", "b"]])
  func whatIsNotUnderstood(_ command: [String]) {
    #expect(throws: VerificationError.self) { try ProgramInvocation.parse(command) }
  }

  @Test(arguments: [
    ("if __name__ == \"__main__\":\n    main()\n", true), ("if __name__=='__main__':\n", true),
    ("    if __name__ == \"__main__\":\n", true), ("def main():\n    pass\n", false),
  ])
  func programs(_ source: String, isProgram: Bool) {
    #expect(ProgramInvocation.isProgram(Array(source.utf8)) == isProgram)
  }
}
