import Foundation
import PythonFrontend
import RaceIR
import SyntaxTree
import Testing

/// The standard library of the system's Python, if there is one, lowers without a crash and nearly without errors.
@Suite struct StandardLibraryTests {
  private static func standardLibrary() throws -> URL? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import os; print(os.path.dirname(os.__file__))"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? URL(filePath: text.trimmingCharacters(in: .newlines)) : nil
  }

  /// Without the tests, which are half of it, and wrong or for Python 2 on purpose here and there.
  private static func files(in folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let others = ["test", "tests", "lib2to3", "site-packages", "dist-packages"]
    return paths.filter { path in
      path.hasSuffix(".py") && !path.split(separator: "/").contains { others.contains(String($0)) }
    }
    .sorted().map { folder.appending(path: $0) }
  }

  @Test func lowersWithFewErrors() throws {
    guard let folder = try Self.standardLibrary() else { return }
    let files = Self.files(in: folder)
    var parser = try Parser(PythonFrontend.grammar)
    var failures: [String] = []
    for (index, file) in files.enumerated() {
      let facts = PythonFrontend.lower(Array(try Data(contentsOf: file)), parser: &parser)
      if let problem = facts.problems.first { failures.append("\(file.path): \(problem.message)") }
      // This takes longer than the lowering itself.
      if index % 10 == 0 { #expect(facts.functions.allSatisfy(operandsPointBackwards), "\(file.path)") }
    }
    #expect(failures.count * 100 <= files.count, "\(failures)")
  }

  /// What every consumer of the facts relies on.
  private func operandsPointBackwards(_ function: FunctionFacts) -> Bool {
    function.body.indices.allSatisfy { index in
      values(of: function.body[index].operation, in: function).allSatisfy { $0 < index }
    }
  }

  private func values(of operation: RaceIR.Operation, in function: FunctionFacts) -> [Int] {
    switch operation {
    case .container(_, let range), .derived(let range), .makeFunction(_, let range):
      range.indices.map { Int(function.operands[$0]) }
    case .call(let callee, let range):
      [Int(callee.index)] + range.indices.map { Int(function.arguments[$0].value.index) }
    case .binary(_, let left, let right), .compare(_, let left, let right), .join(let left, let right),
      .writeMember(let left, _, let right), .readItem(let left, let right), .deleteItem(let left, let right):
      [Int(left.index), Int(right.index)]
    case .writeItem(let base, let key, let value): [Int(base.index), Int(key.index), Int(value.index)]
    case .branch(let value), .iterate(let value), .unpack(let value, _), .enter(let value), .leave(let value),
      .exit(_, let value), .readMember(let value, _), .writeLocal(_, let value), .writeGlobal(_, let value):
      [Int(value.index)]
    default: []
    }
  }
}
