import Foundation
import Testing

/// An editor's session with the language server.
@Suite struct ServerTests {
  typealias Message = ServerSession.Message

  let tool: Tool
  let session: ServerSession

  init() throws {
    tool = try Tool()
    try tool.write("project/app.py", "import state\n" + Sample.threads)
    try tool.write("project/state.py", Sample.state)
    session = try ServerSession(in: tool.directory)
  }

  private func uri(_ name: String) -> String { "file://\(tool.directory)/project/\(name)" }

  @discardableResult
  private func initialize(encodings: [String] = []) throws -> Message {
    let answer = try session.request(
      "initialize",
      [
        "processId": NSNull(), "rootUri": "file://\(tool.directory)/project",
        "capabilities": ["general": ["positionEncodings": encodings]],
      ] as Message)
    try session.notify("initialized", Message())
    return try #require(answer["result"] as? Message)
  }

  private func open(_ name: String) throws {
    let text = try tool.read("project/" + name)
    let document: Message = ["uri": uri(name), "languageId": "python", "version": 1, "text": text]
    try session.notify("textDocument/didOpen", ["textDocument": document])
  }

  private func change(_ name: String, _ text: String) throws {
    let document: Message = ["uri": uri(name), "version": 2]
    try session.notify(
      "textDocument/didChange", ["textDocument": document, "contentChanges": [["text": text]]] as Message)
  }

  @Test func aWholeSession() throws {
    let result = try initialize()
    let capabilities = try #require(result["capabilities"] as? Message)
    #expect(capabilities["positionEncoding"] as? String == "utf-16")
    try open("state.py")
    let found = try session.diagnostics(of: uri("state.py"))
    #expect(found.compactMap { $0["code"] as? String } == ["RL001"])
    #expect(try session.request("shutdown")["result"] is NSNull)
    try session.notify("exit", NSNull())
    #expect(try session.end() == 0)
  }

  @Test func aDiagnosticSaysWhereTheOthersAre() throws {
    try initialize()
    let diagnostic = try #require(try session.diagnostics(of: uri("state.py")).first)
    let related = try #require(diagnostic["relatedInformation"] as? [Message])
    let places = related.compactMap { ($0["location"] as? Message)?["uri"] as? String }
    #expect(Set(places) == [uri("state.py"), uri("app.py")])
    let page = try #require((diagnostic["codeDescription"] as? Message)?["href"] as? String)
    let text = try String(contentsOf: #require(URL(string: page)), encoding: .utf8)
    #expect(text.hasPrefix("# lost-update (RL001)"))
    #expect((diagnostic["message"] as? String)?.contains("reported because") == true)
  }

  @Test func changesCountBeforeTheyAreSaved() throws {
    try initialize()
    try open("state.py")
    #expect(try session.diagnostics(of: uri("state.py")).count == 1)
    try change("state.py", Sample.lockedState)
    var found = try session.diagnostics(of: uri("state.py"))
    while !found.isEmpty { found = try session.diagnostics(of: uri("state.py")) }
    // Without saving, the file on disk counts again once the editor lets go of it.
    try session.notify("textDocument/didClose", ["textDocument": ["uri": uri("state.py")]])
    #expect(try session.diagnostics(of: uri("state.py")).count == 1)
  }

  @Test func onlyWhatChangedIsReadAnew() throws {
    try initialize()
    #expect(try session.log().contains("checked 2 files, 2 of them read anew"))
    try open("state.py")
    #expect(try session.log().contains("checked 2 files, 1 of them read anew"))
    try session.notify("textDocument/didSave", ["textDocument": ["uri": uri("state.py")]])
    #expect(try session.log().contains("checked 2 files, 0 of them read anew"))
    try tool.write("project/app.py", "")
    try session.notify("workspace/didChangeWatchedFiles", ["changes": [Message]()])
    #expect(try session.log().contains("checked 2 files, 1 of them read anew"))
    #expect(try session.request("shutdown")["result"] is NSNull)
  }

  @Test(arguments: [("utf-16", 11), ("utf-8", 14), ("utf-32", 10)])
  func columnsInTheEncodingAgreedOn(_ encoding: String, _ column: Int) throws {
    let state = Sample.state.replacing("counter += 1", with: "\"é😀\"; counter += 1")
    try tool.write("project/state.py", state)
    let result = try initialize(encodings: [encoding])
    #expect((result["capabilities"] as? Message)?["positionEncoding"] as? String == encoding)
    let diagnostic = try #require(try session.diagnostics(of: uri("state.py")).first)
    let start = (diagnostic["range"] as? Message)?["start"] as? Message
    #expect(start?["line"] as? Int == 5)
    #expect(start?["character"] as? Int == column)
  }

  @Test func hoverShowsTheRule() throws {
    try initialize()
    _ = try session.diagnostics(of: uri("state.py"))
    func hover(_ line: Int, _ character: Int) throws -> String? {
      let position: Message = ["line": line, "character": character]
      let answer = try session.request(
        "textDocument/hover", ["textDocument": ["uri": uri("state.py")], "position": position])
      return ((answer["result"] as? Message)?["contents"] as? Message)?["value"] as? String
    }
    #expect(try hover(5, 6)?.contains("# lost-update (RL001)") == true)
    #expect(try hover(5, 6)?.contains("Reported because") == true)
    #expect(try hover(0, 0) == nil)
    try change("state.py", Sample.state + "x = 1  # race-lint: ignore[data-race]\n")
    #expect(try hover(6, 30)?.hasPrefix("# data-race (RL002)") == true)
  }

  @Test func theActionIgnoresOnThisLine() throws {
    try initialize()
    try open("state.py")
    let found = try session.diagnostics(of: uri("state.py"))
    let range = try #require(found.first?["range"])
    let answer = try session.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": uri("state.py")], "range": range, "context": ["diagnostics": found]] as Message
    )
    let actions = try #require(answer["result"] as? [Message])
    let action = try #require(actions.first { ($0["title"] as? String)?.hasPrefix("Ignore RL001") == true })
    let edit = try #require(((action["edit"] as? Message)?["changes"] as? Message)?[uri("state.py")])
    let change = try #require((edit as? [Message])?.first)
    let start = try #require((change["range"] as? Message)?["start"] as? Message)
    var lines = Sample.state.components(separatedBy: "\n")
    let line = try #require(start["line"] as? Int)
    #expect(start["character"] as? Int == lines[line].utf16.count)
    lines[line] += try #require(change["newText"] as? String)
    #expect(lines[line].hasSuffix("counter += 1  # race-lint: ignore[RL001]"))
    try self.change("state.py", lines.joined(separator: "\n"))
    var after = try session.diagnostics(of: uri("state.py"))
    while !after.isEmpty { after = try session.diagnostics(of: uri("state.py")) }
  }

  private func actions(_ name: String, _ diagnostics: [Message], kind: Int = 1) throws -> [Message] {
    let range = try #require(diagnostics.first?["range"])
    let context: Message = ["diagnostics": diagnostics, "triggerKind": kind]
    let answer = try session.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": uri(name)], "range": range, "context": context] as Message)
    return try #require(answer["result"] as? [Message])
  }

  /// The text after the edits of an action, which are for one place.
  private func text(after action: Message, of name: String) throws -> String {
    let edits = try #require(((action["edit"] as? Message)?["changes"] as? Message)?[uri(name)] as? [Message])
    #expect(edits.count == 1)
    let range = try #require(edits.first?["range"] as? [String: [String: Int]])
    #expect(range["start"]?["character"] == 0 && range["end"]?["character"] == 0, "whole lines")
    var lines = try tool.read("project/" + name).components(separatedBy: "\n")
    let rows = try #require(range["start"]?["line"])..<(try #require(range["end"]?["line"]))
    let newText = try #require(edits.first?["newText"] as? String)
    lines.replaceSubrange(rows, with: newText.components(separatedBy: "\n").dropLast())
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [1, 2]) func theActionMends(_ triggerKind: Int) throws {
    try tool.write("project/tally.py", Sample.library)
    try initialize()
    try open("tally.py")
    let found = try session.diagnostics(of: uri("tally.py"))
    #expect(found.compactMap { $0["code"] as? String } == ["RL001"])
    let actions = try actions("tally.py", found, kind: triggerKind)
    #expect(
      actions.compactMap { $0["title"] as? String } == [
        "Mend RL001 (lost-update): take `self._lock`", "Ignore RL001 (lost-update) on this line",
      ])
    let mend = try #require(actions.first)
    #expect(mend["isPreferred"] as? Bool == true)
    #expect(try text(after: mend, of: "tally.py") == Sample.lockedLibrary)
    try change("tally.py", Sample.lockedLibrary)
    var after = try session.diagnostics(of: uri("tally.py"))
    while !after.isEmpty { after = try session.diagnostics(of: uri("tally.py")) }
  }

  /// A change is for the text that was checked, not for the one that the editor has by now.
  @Test func nothingIsMendedInATextThatWasNotChecked() throws {
    try tool.write("project/tally.py", Sample.library)
    try initialize()
    try open("tally.py")
    let found = try session.diagnostics(of: uri("tally.py"))
    try change("tally.py", "import os\n" + Sample.library)
    let titles = try actions("tally.py", found).compactMap { $0["title"] as? String }
    #expect(!titles.contains { $0.hasPrefix("Mend") })
  }

  @Test func aConfigurationThatCannotBeReadIsToldAndSurvived() throws {
    try tool.write("project/race-lint.toml", "selekt = []\n")
    try initialize()
    let message = try session.next { $0["method"] as? String == "window/showMessage" }
    #expect(((message["params"] as? Message)?["message"] as? String)?.contains("selekt") == true)
    try tool.write("project/race-lint.toml", "ignore = []\n")
    try session.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    #expect(try session.diagnostics(of: uri("state.py")).count == 1)
  }
}
