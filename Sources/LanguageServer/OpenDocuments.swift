/// The texts that the editor has open: they are newer than the files.
struct OpenDocuments {
  struct Document {
    /// As the editor writes it.
    var uri: String
    var version: Int?
    var text: [UInt8]
  }

  private(set) var byPath: [String: Document] = [:]

  var texts: [String: [UInt8]] { byPath.mapValues(\.text) }

  /// Opens it, or replaces its text; nothing happens to what is no file.
  mutating func set(_ uri: String, version: Int?, text: String) {
    guard let path = DocumentURI.path(uri) else { return }
    byPath[path] = Document(uri: uri, version: version, text: Array(text.utf8))
  }

  mutating func close(_ uri: String) {
    guard let path = DocumentURI.path(uri) else { return }
    byPath[path] = nil
  }

  /// The name by which the editor knows a file.
  func uri(of path: String) -> String { byPath[path]?.uri ?? DocumentURI.of(path) }
}
