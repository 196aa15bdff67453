internal import RaceLint
internal import Reporting

/// Looking at the files, and saying what was found.
extension LanguageServer {
  mutating func check() {
    checkIsDueAfter = nil
    for index in workspaces.indices {
      do {
        let report = try workspaces[index].check(documents, makeLinter)
        lastTrouble = nil
        publish(report, index)
      } catch {
        tell(error)
      }
    }
  }

  private mutating func publish(_ report: Report, _ index: Int) {
    let workspace = workspaces[index]
    let translation = DiagnosticTranslation(
      report: report, encoding: encoding, documents: documents, pages: pages)
    let found = translation.byPath
    let open = documents.byPath.keys.filter(workspace.contains)
    for path in Set(found.keys).union(workspace.diagnostics.keys).union(open).sorted() {
      publish(found[path] ?? [], of: path)
    }
    workspaces[index].diagnostics = found
    let duration = workspace.lastDuration / .milliseconds(1)
    connection.log(
      "checked \(workspace.fileCount) files, \(workspace.loweredCount) of them read anew, in \(Int(duration)) ms",
      .log)
  }

  func publish(_ diagnostics: [PublishedDiagnostic], of path: String) {
    var members: [(key: String, value: JSONValue)] = [
      ("uri", .string(documents.uri(of: path))), ("diagnostics", .array(diagnostics.map(\.json))),
    ]
    if let version = documents.byPath[path]?.version { members.append(("version", .integer(version))) }
    connection.notify("textDocument/publishDiagnostics", .object(members))
  }

  /// The same trouble at every keystroke is told once.
  private mutating func tell(_ error: any Error) {
    let text = (error as? LintError)?.message ?? "\(error)"
    if text == lastTrouble { return }
    lastTrouble = text
    connection.notify(
      "window/showMessage",
      ["type": .integer(MessageKind.error.rawValue), "message": .string("race-lint: \(text)")])
  }
}

/// How much a message matters.
enum MessageKind: Int {
  case error = 1
  case log = 4
}

extension Connection {
  func log(_ text: String, _ kind: MessageKind) {
    notify("window/logMessage", ["type": .integer(kind.rawValue), "message": .string(text)])
  }
}
