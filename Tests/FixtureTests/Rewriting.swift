/// A change of a program's text that changes nothing about its races.
struct Rewriting: Sendable {
  var name: String
  /// The new lines, each with the number of the line that it was; nil when there is nothing to change.
  var apply: @Sendable ([String]) -> [Line]?

  struct Line: Sendable {
    var text: String
    /// From 1; nil for a line that was added.
    var origin: Int?
  }

  static let all = [remarks, importedUnderAnotherName, functionsTheOtherWayRound, lockedByHand]

  /// A comment in front of everything that begins at the margin.
  static let remarks = Rewriting(name: "remarks") { lines in
    lines.enumerated().flatMap { index, text in
      let line = Line(text: text, origin: index + 1)
      let isStart = index > 0 && ["def ", "class ", "if ", "for "].contains(where: text.hasPrefix)
      return isStart && lines[index - 1].isEmpty ? [Line(text: "# A remark.", origin: nil), line] : [line]
    }
  }

  /// `import threading as library`.
  static let importedUnderAnotherName = Rewriting(name: "imported under another name") { lines in
    guard lines.contains("import threading") else { return nil }
    return lines.enumerated().map { index, text in
      let renamed = text == "import threading" ? "import threading as library" : renaming(text)
      return Line(text: renamed, origin: index + 1)
    }
  }

  private static func renaming(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: "threading.") {
      let isWhole = rest[..<range.lowerBound].last.map { !$0.isLetter && $0 != "_" && $0 != "." } ?? true
      result += rest[..<range.lowerBound] + (isWhole ? "library." : "threading.")
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// Functions that follow each other at the margin, the last one first; what runs when they are defined stays.
  static let functionsTheOtherWayRound = Rewriting(name: "functions the other way round") { lines in
    var result: [Line] = []
    var run: [[Line]] = []
    for block in blocks(lines) {
      if isPlainFunction(block) {
        run.append(block)
      } else {
        result += run.reversed().joined()
        run = []
        result += block
      }
    }
    return result + run.reversed().joined()
  }

  /// What begins at the margin after two blank lines, with the blank lines after it.
  private static func blocks(_ lines: [String]) -> [[Line]] {
    var result: [[Line]] = [[]]
    for (index, text) in lines.enumerated() {
      let isStart = index > 1 && lines[index - 1].isEmpty && lines[index - 2].isEmpty && text.first != " "
      if isStart, !text.isEmpty { result.append([]) }
      result[result.count - 1].append(Line(text: text, origin: index + 1))
    }
    return result
  }

  private static func isPlainFunction(_ block: [Line]) -> Bool {
    guard let first = block.first?.text, first.hasPrefix("def "), !first.contains("=") else { return false }
    return first.contains("):") && block.last?.text.isEmpty ?? false
      && block.dropFirst().allSatisfy { $0.text.isEmpty || $0.text.hasPrefix(" ") }
  }

  /// `lock.acquire()`, `try:`, `finally:`, `lock.release()` in the place of `with lock:`.
  static let lockedByHand = Rewriting(name: "locked by hand") { lines in
    var result: [Line] = []
    var open: [(margin: Int, lock: String, origin: Int)] = []
    for (index, text) in (lines + [""]).enumerated() {
      let margin = text.prefix { $0 == " " }.count
      if index == lines.count || !text.isEmpty {
        while let last = open.last, index == lines.count || margin <= last.margin {
          // The blank lines before the next statement stay where they were.
          let end = result.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? result.endIndex
          let indent = String(repeating: " ", count: last.margin)
          let closing = ["\(indent)finally:", "\(indent)    \(last.lock).release()"]
          result.insert(contentsOf: closing.map { Line(text: $0, origin: last.origin) }, at: end)
          open.removeLast()
        }
      }
      if index == lines.count { break }
      guard let (lock, rest) = lockTaken(text) else {
        result.append(Line(text: text, origin: index + 1))
        continue
      }
      let indent = String(repeating: " ", count: margin)
      result.append(Line(text: "\(indent)\(lock).acquire()\(rest)", origin: index + 1))
      result.append(Line(text: "\(indent)try:", origin: index + 1))
      open.append((margin, lock, index + 1))
    }
    return result.count == lines.count ? nil : result
  }

  /// The lock, and the comment, of `with self._lock:  # note RL001`.
  private static func lockTaken(_ text: String) -> (lock: String, rest: String)? {
    let code = text.drop { $0 == " " }
    guard code.hasPrefix("with "), let colon = code.firstIndex(of: ":") else { return nil }
    let lock = code[code.index(code.startIndex, offsetBy: 5)..<colon]
    let rest = code[code.index(after: colon)...]
    guard lock.lowercased().contains("lock"), lock.allSatisfy({ $0.isLetter || "_.".contains($0) }),
      rest.isEmpty || rest.hasPrefix("  #")
    else { return nil }
    return (String(lock), String(rest))
  }
}
