internal import RaceLint
internal import Reporting

/// What the client asks.
extension LanguageServer {
  mutating func answer(_ method: String, _ parameters: Parameters) throws(ResponseError) -> JSONValue {
    switch (phase, method) {
    case (.waiting, "initialize"): return initialize(try parameters.decode())
    case (.waiting, _): throw .notInitialized
    case (.shutDown, _), (.ended, _): throw .invalidRequest("after `shutdown` only `exit` may come")
    case (.running, "initialize"): throw .invalidRequest("`initialize` a second time")
    case (.running, "shutdown"):
      phase = .shutDown
      checkIsDueAfter = nil
      return .null
    case (.running, "textDocument/hover"): return hover(try parameters.decode())
    case (.running, "textDocument/codeAction"): return codeActions(try parameters.decode())
    case (.running, _): throw .unknownMethod(method)
    }
  }

  private mutating func initialize(_ parameters: InitializeParameters) -> JSONValue {
    phase = .running
    encoding = PositionEncoding(offered: parameters.capabilities?.general?.positionEncodings ?? [])
    watchesFiles = parameters.capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    let folders = parameters.workspaceFolders?.map(\.uri) ?? parameters.rootUri.map { [$0] } ?? []
    for folder in folders { addFolder(folder) }
    return [
      "capabilities": [
        "positionEncoding": .string(encoding.rawValue),
        "textDocumentSync": ["openClose": true, "change": 1, "save": ["includeText": false]],
        "hoverProvider": true,
        "codeActionProvider": ["codeActionKinds": ["quickfix"]],
        "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
      ],
      "serverInfo": ["name": "race-lint", "version": .string(RequiredVersion.current)],
    ]
  }

  private func hover(_ parameters: HoverParameters) -> JSONValue {
    guard let path = DocumentURI.path(parameters.textDocument.uri) else { return .null }
    let place = PositionRange(start: parameters.position, end: parameters.position)
    let found = workspaces.lazy.compactMap { $0.diagnostics[path]?.first { $0.range.touches(place) } }.first
    guard let text = found.map({ HoverText.of($0.entry) }) ?? ruleText(path, parameters.position) else {
      return .null
    }
    return ["contents": ["kind": "markdown", "value": .string(text)]]
  }

  private func ruleText(_ path: String, _ position: Position) -> String? {
    guard let document = documents.byPath[path] else { return nil }
    let line = SourceText(document.text).line(position.line)
    return HoverText.ofRule(at: encoding.offset(of: position.character, in: line), in: line)
  }
}
