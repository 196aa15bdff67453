import RaceIR
import Testing

@Suite struct DocumentationTests {
  @Test(arguments: [
    "This class is thread-safe.", "Threadsafe queue", "It is thread safe", "THREAD-SAFE",
    "is thread-\n    safe",
  ])
  func claims(_ text: String) throws {
    let facts = try lower("class C:\n    '''\(text)'''\n")
    #expect(facts.types[0].flags == .claimsThreadSafety)
    #expect(facts.functions[1].flags == .claimsThreadSafety)
  }

  @Test(arguments: [
    "This is not thread-safe.", "isn't thread safe", "non-threadsafe", "not a thread-safe container",
    "never thread-safe",
  ])
  func denials(_ text: String) throws {
    #expect(try lower("def f():\n  \"\"\"\(text)\"\"\"\n").functions[1].flags == .deniesThreadSafety)
  }

  @Test(arguments: ["On thread safety", "safe", "thread", "Threads are safe", "th"])
  func neither(_ text: String) throws { #expect(try lower("'''\(text)'''").functions[0].flags.isEmpty) }

  @Test func onlyTheFirstStringCounts() throws {
    #expect(try lower("x = 1\n'thread-safe'\n").functions[0].flags.isEmpty)
    #expect(try lower("'thread-safe'\nx = 1\n").functions[0].flags == .claimsThreadSafety)
  }
}
