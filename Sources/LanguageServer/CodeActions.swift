internal import Diagnostics
internal import Platform
internal import RaceLint
internal import Reporting

/// What can be done about a diagnostic.
extension LanguageServer {
  func codeActions(_ parameters: CodeActionParameters) -> JSONValue {
    let uri = parameters.textDocument.uri
    guard let path = DocumentURI.path(uri), let language = LanguageFrontend.named(by: path),
      let text = documents.byPath[path]?.text ?? (try? FileSystem.read(path))
    else { return [] }
    let diagnostics = workspaces.flatMap { $0.diagnostics[path] ?? [] }
    let actions = diagnostics.filter { $0.range.touches(parameters.range) }.compactMap { diagnostic in
      ignore(diagnostic, uri, text, language)
    }
    return .array(actions)
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
    let position = Position(
      line: comment.row, character: encoding.column(of: comment.column, in: line)
    ).json
    let edit: JSONValue = [
      "range": ["start": position, "end": position], "newText": .string(comment.text),
    ]
    return [
      "title": .string("Ignore \(rule.code) (\(rule.name)) on this line"),
      "kind": "quickfix",
      "diagnostics": [diagnostic.json],
      "edit": ["changes": .object([(key: uri, value: .array([edit]))])],
    ]
  }
}
