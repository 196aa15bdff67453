internal import Diagnostics

/// Whether and how text is coloured.
public struct TextStyle: Hashable, Sendable {
  /// What a piece of text is.
  enum Role {
    case error, warning, note, gutter, help, emphasis
  }

  private var isColoured: Bool

  public static let plain = TextStyle(isColoured: false)
  public static let coloured = TextStyle(isColoured: true)

  func paint(_ text: String, _ role: Role) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(Self.code(role))m\(text)\u{1B}[0m" : text
  }

  static func role(_ severity: Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private static func code(_ role: Role) -> String {
    switch role {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;32"
    case .gutter: "1;34"
    case .help: "1;36"
    case .emphasis: "1"
    }
  }
}
