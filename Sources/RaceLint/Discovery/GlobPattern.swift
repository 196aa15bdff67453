/// One pattern in the language of `.gitignore`.
struct GlobPattern: Hashable, Sendable {
  /// Brings back what an earlier pattern excluded.
  let isNegated: Bool
  private let directoriesOnly: Bool
  private let segments: [Segment]
  /// Most patterns are a name that may stand anywhere: then this is all there is to compare.
  private let literalName: String?

  private enum Segment: Hashable {
    /// `**`: any number of directories.
    case anyDirectories
    case name([Element])
  }

  private enum Element: Hashable {
    case character(Unicode.Scalar)
    case anyCharacter
    case anyText
    case oneOf(ranges: [ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// Reads a line; nil for blank lines and comments.
  init?(_ line: String) {
    var text = Self.withoutTrailingBlanks(Array(line.unicodeScalars))[...]
    guard let first = text.first, first != "#" else { return nil }
    isNegated = first == "!"
    if isNegated { text = text.dropFirst() }
    directoriesOnly = text.last == "/"
    if directoriesOnly { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    let isAnchored = text.contains("/")
    var segments = text.split(separator: "/").map { part in
      part == ["*", "*"] ? Segment.anyDirectories : Segment.name(Self.elements(part))
    }
    literalName = isAnchored ? nil : Self.literal(text)
    if !isAnchored { segments.insert(.anyDirectories, at: 0) }
    self.segments = segments
  }

  /// Whether it matches a path relative to the directory the pattern belongs to.
  func matches(_ path: RelativePath) -> Bool {
    if directoriesOnly && !path.isDirectory { return false }
    if let literalName { return literalName == path.name }
    return Self.match(segments[...], path.components[...])
  }

  /// The text itself when nothing in it has a meaning of its own.
  private static func literal(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let special: Set<Unicode.Scalar> = ["*", "?", "[", "\\"]
    guard !text.contains(where: special.contains) else { return nil }
    return String(String.UnicodeScalarView(text))
  }

  private static func match(_ segments: ArraySlice<Segment>, _ names: ArraySlice<[Unicode.Scalar]>) -> Bool {
    guard let segment = segments.first else { return names.isEmpty }
    switch segment {
    case .anyDirectories:
      // At the end it matches everything inside, but not the directory itself.
      if segments.count == 1 { return !names.isEmpty }
      return names.indices.contains { match(segments.dropFirst(), names[$0...]) }
    case .name(let elements):
      guard let name = names.first, match(elements[...], name[...]) else { return false }
      return match(segments.dropFirst(), names.dropFirst())
    }
  }

  /// Matches one name; remembers only the last star, so it never takes more than quadratic time.
  private static func match(_ elements: ArraySlice<Element>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var position = elements.startIndex
    var index = name.startIndex
    var retry: (position: Int, index: Int)?
    while index < name.endIndex {
      if position < elements.endIndex, elements[position] == .anyText {
        retry = (position + 1, index)
        position += 1
      } else if position < elements.endIndex, accepts(elements[position], name[index]) {
        position += 1
        index += 1
      } else if let last = retry {
        retry = (last.position, last.index + 1)
        (position, index) = (last.position, last.index + 1)
      } else {
        return false
      }
    }
    return elements[position...].allSatisfy { $0 == .anyText }
  }

  private static func accepts(_ element: Element, _ character: Unicode.Scalar) -> Bool {
    switch element {
    case .character(let expected): expected == character
    case .anyCharacter, .anyText: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
    }
  }
}

/// A path below some directory, taken apart once for all patterns.
struct RelativePath {
  let isDirectory: Bool
  let name: String
  let components: [[Unicode.Scalar]]

  init(_ path: String, isDirectory: Bool) {
    let parts = path.split(separator: "/")
    self.isDirectory = isDirectory
    name = parts.last.map(String.init) ?? ""
    components = parts.map { Array($0.unicodeScalars) }
  }
}

/// How the text of a pattern is read.
extension GlobPattern {
  /// Blanks at the end do not count unless a backslash keeps them.
  private static func withoutTrailingBlanks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    if result.last == "\r" { result.removeLast() }
    while result.last == " " || result.last == "\t" {
      if result.count > 1, result[result.count - 2] == "\\" { break }
      result.removeLast()
    }
    return result
  }

  private static func elements(_ text: ArraySlice<Unicode.Scalar>) -> [Element] {
    var elements: [Element] = []
    var rest = text
    while let character = rest.popFirst() {
      switch character {
      case "*": if elements.last != .anyText { elements.append(.anyText) }
      case "?": elements.append(.anyCharacter)
      case "\\": elements.append(.character(rest.popFirst() ?? "\\"))
      case "[":
        if let (set, remaining) = characterClass(rest) {
          elements.append(set)
          rest = remaining
        } else {
          elements.append(.character("["))
        }
      default: elements.append(.character(character))
      }
    }
    return elements
  }

  /// `[a-z]`, `[!a]`; nil when it has no end, so that the bracket stands for itself.
  private static func characterClass(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (Element, ArraySlice<Unicode.Scalar>)? {
    var rest = text
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest = rest.dropFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while var lower = rest.popFirst() {
      if lower == "]", !ranges.isEmpty { return (.oneOf(ranges: ranges, isNegated: isNegated), rest) }
      if lower == "\\", let escaped = rest.popFirst() { lower = escaped }
      if rest.first == "-", let upper = rest.dropFirst().first, upper != "]", lower <= upper {
        ranges.append(lower...upper)
        rest = rest.dropFirst(2)
      } else {
        ranges.append(lower...lower)
      }
    }
    return nil
  }
}
