import Foundation
import Testing

/// What users say of libraries and of their own programs, end to end.
@Suite struct ModelTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("jobs.py", Self.jobs)
    try tool.write("shop.py", Self.shop)
    try tool.write("bus.py", Self.bus)
  }

  /// The lines that are reported when a configuration holds.
  private func lines(_ file: String, _ configuration: String = "select = [\"ALL\"]") throws -> [Int] {
    let result = try tool.run(file, "--output-format", "json", "--config", configuration)
    #expect(result.status < 2, "\(result.errors)")
    let findings = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    return (findings ?? []).compactMap { ($0["location"] as? [String: Int])?["row"] }
  }

  @Test func functionsThatRunInThreads() throws {
    #expect(try lines("jobs.py") == [])
    #expect(try lines("jobs.py", #"assume = { threads = ["jobs.*"] }"#) == [10, 16, 22])
    #expect(try lines("jobs.py", #"assume = { threads = ["jobs.job"] }"#) == [10])
  }

  @Test func decoratorsAndTypesThatLock() throws {
    let threads = #"threads = ["jobs.*"]"#
    #expect(
      try lines("jobs.py", "assume = { \(threads), locking-decorators = [\"locks.synced\"] }") == [10, 22])
    #expect(try lines("jobs.py", "assume = { \(threads), locks = [\"locks.Guard\"] }") == [10, 16])
  }

  @Test func typesThatAreSafe() throws {
    #expect(try lines("shop.py") == [8, 17])
    #expect(try lines("shop.py", #"assume = { thread-safe = ["shop.Cache"] }"#) == [17])
    #expect(try lines("shop.py", #"assume = { thread-confined = ["shop.Local"] }"#) == [8])
    let reason = try tool.run(
      "explain", "shop.py:8", "shop.py", "--config", #"assume = { thread-safe = ["shop.Cache"] }"#)
    #expect(reason.output.contains("the configuration says that its type is thread-safe"))
  }

  @Test func modelsOfLibraries() throws {
    let root = #"roots = [{ name = "bus_lib.subscribe", callback = 1, domain = "pool" }]"#
    #expect(try lines("bus.py") == [])
    #expect(try lines("bus.py", "model = [{ \(root) }]") == [11, 13, 18])
    #expect(
      try lines("bus.py", "model = [{ \(root), locks = [{ name = \"bus_lib.Guard\" }] }]") == [11, 18])
    #expect(
      try lines(
        "bus.py", "model = [{ \(root), types = [{ name = \"bus_lib.Store\", kind = \"mapping\" }] }]")
        == [11, 13, 15, 18])
    let calls = #"calls = [{ name = "bus_lib.store", result = { instance = "queue.Queue" } }]"#
    #expect(try lines("bus.py", "model = [{ \(root), \(calls) }]") == [11, 13])
    try tool.write(
      "race-lint.toml",
      "[[model]]\nlibrary = \"bus\"\n[[model.roots]]\nname = \"bus_lib.subscribe\"\ncallback = 1\n")
    #expect(try tool.run("bus.py").status == 1)
  }

  @Test func theSchemaIsTheOneInTheRepository() throws {
    let schema = try tool.run("config", "--schema").output
    let document = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    let properties = try #require(document?["properties"] as? [String: Any])
    #expect(
      properties.keys.sorted()
        == (try tool.run("config").output).split(separator: "\n").map(String.init).sorted())
    #expect(document?["additionalProperties"] as? Bool == false)
    let file = URL(filePath: #filePath).appending(path: "../../../Documentation/race-lint.schema.json")
      .standardized
    #expect(try String(contentsOf: file, encoding: .utf8) == schema, "make schema writes it anew")
  }

  @Test func theSettingsThatHoldAreShown() throws {
    try tool.write(
      "pyproject.toml", "[project]\nrequires-python = \">=3.11\"\n[tool.race-lint]\nignore = [\"RL002\"]\n")
    let result = try tool.run(".", "--show-settings", "--gil", "--min-confidence", "low")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# from \(tool.directory)/pyproject.toml\n"))
    for line in [
      "# for gil>=3.10", "ignore = [\"RL002\"]", "min-confidence = \"low\"", "# baseline is not set",
    ] {
      #expect(result.output.contains(line + "\n"))
    }
    // What is shown is a configuration.
    try tool.write("race-lint.toml", result.output)
    let again = try tool.run(".", "--show-settings").output
    #expect(again.split(separator: "\n").dropFirst() == result.output.split(separator: "\n").dropFirst())
  }

  private static let jobs = """
    from locks import Guard, synced

    total = 0
    other = 0
    third = 0
    guard = Guard()

    def job():
        global total
        total += 1


    @synced
    def synced_job():
        global other
        other += 1


    def guarded_job():
        global third
        with guard:
            third += 1

    """

  private static let shop = """
    import threading

    class Cache:
        def __init__(self):
            self.hits = 0

        def put(self):
            self.hits += 1

    class Local:
        count = 0

    cache = Cache()
    local = Local()

    def work():
        local.count += 1
        cache.put()

    for _ in range(2):
        threading.Thread(target=work).start()
    """

  private static let bus = """
    import bus_lib

    n = 0
    m = 0
    seen = bus_lib.Store()
    guard = bus_lib.Guard()
    events = bus_lib.store()

    def on_event(event):
        global n, m
        n += 1
        with guard:
            m += 1
        if event not in seen:
            seen[event] = object()
        if event in events:
            return
        events[event] = object()

    bus_lib.subscribe("topic", on_event)
    """
}
