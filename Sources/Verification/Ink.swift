/// Colours text when somebody looks at it on a terminal that has colours.
public struct Ink: Hashable, Sendable {
  public enum Role: String, Sendable {
    case bad = "1;31"
    case good = "1;32"
    case mark = "1;33"
    case place = "1;34"
    case title = "1"
  }

  public var isColoured: Bool

  public init(isColoured: Bool) { self.isColoured = isColoured }

  func paint(_ text: String, _ role: Role) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text without characters that steer a terminal or reorder what follows.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Cut to a width, with `…` in place of what is missing.
  static func cut(_ text: String, _ width: Int) -> String {
    let text = visible(text)
    return text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  /// Cut or filled with blanks to a width.
  static func fit(_ text: String, _ width: Int) -> String {
    let text = cut(text, width)
    return text + String(repeating: " ", count: max(0, width - text.count))
  }
}
