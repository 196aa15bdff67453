/// The parameters that we read; clients send more.

struct InitializeParameters: Decodable {
  var capabilities: ClientCapabilities?
  var rootUri: String?
  var workspaceFolders: [WorkspaceFolder]?

  struct ClientCapabilities: Decodable {
    var general: General?
    var workspace: Workspace?
  }

  struct General: Decodable { var positionEncodings: [String]? }
  struct Workspace: Decodable { var didChangeWatchedFiles: DynamicRegistration? }
  struct DynamicRegistration: Decodable { var dynamicRegistration: Bool? }
}

struct WorkspaceFolder: Decodable { var uri: String }

struct WorkspaceFoldersParameters: Decodable {
  var event: Event
  struct Event: Decodable {
    var added: [WorkspaceFolder]
    var removed: [WorkspaceFolder]
  }
}

struct DidOpenParameters: Decodable {
  var textDocument: Document
  struct Document: Decodable {
    var uri: String
    var version: Int?
    var text: String
  }
}

struct DidChangeParameters: Decodable {
  var textDocument: Document
  var contentChanges: [Change]
  struct Document: Decodable {
    var uri: String
    var version: Int?
  }

  /// We ask for whole texts; a client that sends parts all the same is told so.
  struct Change: Decodable {
    var range: PositionRange?
    var text: String
  }
}

/// Of `didSave`, `didClose` and others.
struct DocumentParameters: Decodable { var textDocument: DocumentIdentifier }

struct DocumentIdentifier: Decodable { var uri: String }

struct HoverParameters: Decodable {
  var textDocument: DocumentIdentifier
  var position: Position
}

struct CodeActionParameters: Decodable {
  var textDocument: DocumentIdentifier
  var range: PositionRange
  var context: Context?

  struct Context: Decodable { var triggerKind: Int? }

  /// The editor asks because the cursor moved, not because somebody wants to know.
  static let automatic = 2
}
