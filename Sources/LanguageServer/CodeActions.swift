internal import Diagnostics
internal import Fixes
internal import Platform
internal import RaceLint
internal import Reporting

/// What can be done about a diagnostic.
extension LanguageServer {
  mutating func codeActions(_ parameters: CodeActionParameters) -> JSONValue {
    let uri = parameters.textDocument.uri
    guard let path = DocumentURI.path(uri), let language = LanguageFrontend.named(by: path),
      let text = documents.byPath[path]?.text ?? (try? FileSystem.read(path))
    else { return [] }
    let isAsked = parameters.context?.triggerKind != CodeActionParameters.automatic
    var actions: [JSONValue] = []
    for index in workspaces.indices {
      for diagnostic in workspaces[index].diagnostics[path] ?? []
      where diagnostic.range.touches(parameters.range) {
        if let change = workspaces[index].change(for: diagnostic.entry, documents, isAsked: isAsked),
          change.old == text
        {
          actions.append(mend(diagnostic, uri, change))
        }
        if let action = ignore(diagnostic, uri, text, language) { actions.append(action) }
      }
    }
    return .array(actions)
  }

  private func mend(_ diagnostic: PublishedDiagnostic, _ uri: String, _ change: Mending.Change) -> JSONValue {
    let rule = diagnostic.entry.finding.rule
    let edit = LineEdit(from: change.old, to: change.new, encoding)
    let caution = change.isSafe ? "" : " (unsafe: something unknown runs while the lock is held)"
    return action(
      "Mend \(rule.code) (\(rule.name)): \(change.title)\(caution)", diagnostic, uri, edit.range,
      edit.newText, isPreferred: change.isSafe)
  }

  private func ignore(
    _ diagnostic: PublishedDiagnostic, _ uri: String, _ text: [UInt8], _ language: LanguageFrontend
  ) -> JSONValue? {
    guard diagnostic.entry.category == .race else { return nil }
    let rule = diagnostic.entry.finding.rule
    let row = diagnostic.range.start.line
    guard let comment = IgnoreComment(accepting: rule, at: row, in: text, language: language) else {
      return nil
    }
    let line = SourceText(text).line(comment.row)
    let position = Position(line: comment.row, character: encoding.column(of: comment.column, in: line))
    return action(
      "Ignore \(rule.code) (\(rule.name)) on this line", diagnostic, uri,
      PositionRange(start: position, end: position), comment.text)
  }

  /// An edit of one place that is offered for a diagnostic.
  private func action(
    _ title: String, _ diagnostic: PublishedDiagnostic, _ uri: String, _ range: PositionRange,
    _ newText: String, isPreferred: Bool = false
  ) -> JSONValue {
    let edit: JSONValue = ["range": range.json, "newText": .string(newText)]
    return [
      "title": .string(title),
      "kind": "quickfix",
      "diagnostics": [diagnostic.json],
      "isPreferred": .boolean(isPreferred),
      "edit": ["changes": .object([(key: uri, value: .array([edit]))])],
    ]
  }
}
