internal import RaceLint
internal import Reporting

/// What the client tells.
extension LanguageServer {
  /// How long a document is left alone before it is looked at, at least.
  private static let pause = Duration.milliseconds(300)

  mutating func heed(_ method: String, _ parameters: Parameters) throws(ResponseError) {
    if method == "exit" { return phase = .ended(phase == .shutDown ? 0 : 1) }
    guard phase == .running else { return }
    switch method {
    case "initialized": becomeReady()
    case "textDocument/didOpen": open(try parameters.decode())
    case "textDocument/didChange": try change(try parameters.decode())
    case "textDocument/didClose": close(try parameters.decode())
    case "workspace/didChangeWorkspaceFolders": changeFolders(try parameters.decode())
    case "textDocument/didSave", "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration":
      checkIsDueAfter = .zero
    default: break
    }
  }

  private mutating func becomeReady() {
    if watchesFiles {
      let patterns = LanguageFrontend.all.flatMap(\.extensions) + ["toml"]
      let watchers = patterns.map { pattern -> JSONValue in ["globPattern": .string("**/*.\(pattern)")] }
      let registration: JSONValue = [
        "id": "files", "method": "workspace/didChangeWatchedFiles",
        "registerOptions": ["watchers": .array(watchers)],
      ]
      connection.request("register", "client/registerCapability", ["registrations": [registration]])
    }
    if !workspaces.isEmpty { checkIsDueAfter = .zero }
  }

  private mutating func open(_ parameters: DidOpenParameters) {
    let document = parameters.textDocument
    documents.set(document.uri, version: document.version, text: document.text)
    if let path = DocumentURI.path(document.uri), !workspaces.contains(where: { $0.contains(path) }) {
      workspaces.append(Workspace(file: path))
    }
    checkIsDueAfter = .zero
  }

  private mutating func change(_ parameters: DidChangeParameters) throws(ResponseError) {
    guard let change = parameters.contentChanges.last else { return }
    guard parameters.contentChanges.allSatisfy({ $0.range == nil }) else {
      throw .invalidRequest("a part of a text; we ask for whole texts")
    }
    documents.set(parameters.textDocument.uri, version: parameters.textDocument.version, text: change.text)
    // Large programs are not checked at every keystroke.
    checkIsDueAfter = max(Self.pause, workspaces.map(\.lastDuration).max() ?? .zero)
  }

  private mutating func close(_ parameters: DocumentParameters) {
    let uri = parameters.textDocument.uri
    documents.close(uri)
    if let path = DocumentURI.path(uri) { dropWorkspaces { $0.paths == [path] } }
    checkIsDueAfter = .zero
  }

  private mutating func changeFolders(_ parameters: WorkspaceFoldersParameters) {
    for folder in parameters.event.removed {
      let path = DocumentURI.path(folder.uri)
      dropWorkspaces { $0.root == path }
    }
    for folder in parameters.event.added { addFolder(folder.uri) }
    checkIsDueAfter = .zero
  }

  /// A folder within another is checked with that one.
  mutating func addFolder(_ uri: String) {
    guard var path = DocumentURI.path(uri) else { return }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if workspaces.contains(where: { $0.contains(path) }) { return }
    let folder = Workspace(folder: path)
    dropWorkspaces { $0.paths.allSatisfy(folder.contains) }
    workspaces.append(folder)
  }

  private mutating func dropWorkspaces(where isGone: (Workspace) -> Bool) {
    for path in workspaces.filter(isGone).flatMap(\.diagnostics.keys) { publish([], of: path) }
    workspaces.removeAll(where: isGone)
  }
}
