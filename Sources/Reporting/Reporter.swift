/// An output format.
public struct Reporter: Sendable {
  /// As it is chosen on the command line.
  public let name: String
  /// One line of help.
  public let summary: String
  /// Whether it is for people to read, so that colours and a summary are welcome.
  public let isText: Bool
  /// The whole document, with its last line end.
  public let render: @Sendable (Report) -> String

  /// Every format, the default first.
  public static let all: [Reporter] = [
    full, concise, grouped, json, jsonLines, sarif, github, gitlab, rdjson, junit, xcode,
  ]

  /// The format of that name.
  public static func named(_ name: String) -> Reporter? {
    all.first { $0.name == name }
  }
}
