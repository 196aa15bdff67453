import Foundation

/// The built program, run as a process in a directory of its own.
final class Tool: Sendable {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "race-lint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit {
    _ = try? FileManager.default.removeItem(atPath: directory)
  }

  /// The program lies beside the tests.
  static let executable = URL(filePath: ProcessInfo.processInfo.arguments[0])
    .deletingLastPathComponent().appending(path: "race-lint")

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let url = URL(filePath: directory).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path(percentEncoded: false)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
  }

  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
    try run(Self.executable.path(percentEncoded: false), arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String]) throws -> Result {
    try run(Self.executable.path(percentEncoded: false), arguments, input: "", environment: environment)
  }

  /// Runs a line of shell in which `race-lint` is the program; if asked to, as somebody who may not read everything.
  func shell(_ line: String, asNobody: Bool = false) throws -> Result {
    var search = Self.executable.deletingLastPathComponent().path(percentEncoded: false) + ":/usr/bin:/bin"
    guard asNobody, geteuid() == 0 else {
      return try run("/bin/bash", ["-c", line], input: "", environment: ["PATH": search])
    }
    // The folders above the program may be closed to others, and so may those that we make.
    try FileManager.default.createDirectory(
      atPath: directory + "/.program", withIntermediateDirectories: true)
    let copy = directory + "/.program/race-lint"
    if !FileManager.default.fileExists(atPath: copy) {
      try FileManager.default.copyItem(atPath: Self.executable.path(percentEncoded: false), toPath: copy)
    }
    search = directory + "/.program:" + search
    let command = ["--reuid=65534", "--regid=65534", "--clear-groups", "/bin/bash", "-c", line]
    return try run("/usr/bin/setpriv", command, input: "", environment: ["PATH": search])
  }

  private func run(
    _ executable: String, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: directory)
    process.environment = environment
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    try process.run()
    pipes.input.fileHandleForWriting.write(Data(input.utf8))
    try pipes.input.fileHandleForWriting.close()
    let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
    let errors = pipes.errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}

/// Whether there is a way not to be root.
let canBeNobody = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

/// Programs to check.
enum Sample {
  /// Two threads, one counter, no lock.
  static let racy = """
    import threading

    counter = 0


    def bump():
        global counter
        for _ in range(100000):
            counter += 1


    def main():
        threads = [threading.Thread(target=bump) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(counter)


    main()

    """

  /// The same with a lock.
  static let safe = """
    import threading

    counter = 0
    lock = threading.Lock()


    def bump():
        global counter
        for _ in range(100000):
            with lock:
                counter += 1


    def main():
        threads = [threading.Thread(target=bump) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(counter)


    main()

    """

  /// A counter that others count with, in a file of its own.
  static let state = """
    counter = 0


    def bump():
        global counter
        counter += 1

    """

  static let lockedState = """
    import threading

    counter = 0
    lock = threading.Lock()


    def bump():
        global counter
        with lock:
            counter += 1

    """

  /// Two threads that run `state.bump`.
  static let threads = """
    import threading

    for _ in range(2):
        threading.Thread(target=state.bump).start()

    """

  /// A class that threads are meant to share; nothing here starts one.
  static let library = """
    import threading


    class Tally:
        def __init__(self, name, limit):
            self.name = name
            self.limit = limit
            self.count = 0
            self._lock = threading.Lock()

        def add(self, amount):
            self.count += amount

        def reset(self):
            with self._lock:
                self.count = 0

    """

  static let lockedLibrary = library.replacingOccurrences(
    of: "        self.count += amount", with: "        with self._lock:\n            self.count += amount")
}
