import Foundation
import Testing

/// What a client does wrong does not end the language server.
@Suite struct ServerErrorTests {
  typealias Message = ServerSession.Message

  let tool: Tool
  let session: ServerSession

  init() throws {
    tool = try Tool()
    session = try ServerSession(in: tool.directory)
  }

  private func code(_ message: Message) -> Int? { (message["error"] as? Message)?["code"] as? Int }

  private func nextError() throws -> Int? { try code(session.next { $0["error"] != nil }) }

  private func initialize() throws {
    let answer = try session.request(
      "initialize", ["rootUri": "file://\(tool.directory)", "capabilities": Message()])
    #expect(answer["result"] != nil)
  }

  @Test func nothingBeforeInitialize() throws {
    #expect(try code(session.request("textDocument/hover", Message())) == -32002)
    try session.notify("textDocument/didOpen", Message())
    try initialize()
    #expect(try code(session.request("initialize", Message())) == -32600)
  }

  @Test func nothingAfterShutdown() throws {
    try initialize()
    #expect(try session.request("shutdown")["result"] is NSNull)
    #expect(try code(session.request("textDocument/hover", Message())) == -32600)
    try session.notify("exit", NSNull())
    #expect(try session.end() == 0)
  }

  @Test func exitWithoutShutdownFails() throws {
    try initialize()
    try session.notify("exit", NSNull())
    #expect(try session.end() == 1)
  }

  @Test func anEndOfInputWithoutExitFails() throws {
    try initialize()
    #expect(try session.end() == 1)
  }

  @Test(
    arguments: [
      ("{", -32700), ("", -32700), ("\u{1}", -32700), ("[]", -32600), ("7", -32600), ("{}", -32600),
      ("{\"id\": {}, \"method\": \"x\"}", -32600), ("{\"id\": 1, \"method\": 7}", -32600),
      (String(repeating: "[", count: 100_000), -32700),
    ])
  func whatIsNoMessage(_ body: String, _ expected: Int) throws {
    try initialize()
    session.send(body: body)
    #expect(try nextError() == expected)
    #expect(try code(session.request("race-lint/unknown", Message())) == -32601)
  }

  @Test(arguments: ["noise\r\n\r\n", "Content-Length: many\r\n\r\n", "Content-Length: 1\r\n\r\n{}{}{}\n"])
  func whatIsNoFrame(_ text: String) throws {
    try initialize()
    session.send(raw: text)
    #expect(try code(session.request("race-lint/unknown", Message())) == -32601)
  }

  @Test func wrongParameters() throws {
    try initialize()
    #expect(try code(session.request("textDocument/hover", ["position": 7])) == -32602)
    #expect(try code(session.request("textDocument/codeAction", [1, 2])) == -32602)
    try session.notify("textDocument/didOpen", ["textDocument": "app.py"])
    try session.notify("$/setTrace", ["value": "off"])
    #expect(try code(session.request("race-lint/unknown", Message())) == -32601)
  }

  @Test func placesBeyondTheText() throws {
    try initialize()
    let uri = "file://\(tool.directory)/a.py"
    try tool.write("a.py", "x = 1\n")
    try session.notify(
      "textDocument/didOpen", ["textDocument": ["uri": uri, "text": "x = 1\n", "version": 1] as Message])
    for (line, character) in [(99, 0), (0, 9999), (-1, -1), (Int.max, Int.max)] {
      let position: Message = ["line": line, "character": character]
      let answer = try session.request(
        "textDocument/hover", ["textDocument": ["uri": uri], "position": position] as Message)
      #expect(answer["result"] is NSNull)
    }
  }
}
