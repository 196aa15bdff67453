/// Names with `*` for any run of characters.
enum NamePattern {
  static func fits(_ name: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
    let head = pattern[..<star]
    guard name.hasPrefix(head) else { return false }
    let rest = pattern[pattern.index(after: star)...]
    var start = name.index(name.startIndex, offsetBy: head.count)
    while true {
      if fits(name[start...], rest) { return true }
      if start == name.endIndex { return false }
      start = name.index(after: start)
    }
  }
}
