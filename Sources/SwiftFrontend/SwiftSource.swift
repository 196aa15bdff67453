/// Source text made ready for a grammar that is older than the language.
///
/// What the grammar does not know is replaced by blanks or by older words of the same length, so that every
/// position stays what it is: `nonisolated(unsafe)`, `sending`, typed throws, `_read`.
struct SwiftSource {
  private(set) var patched: [UInt8]

  init(_ source: [UInt8]) {
    patched = source
    blank("(unsafe)", after: "nonisolated")
    blank("sending ", after: ": ")
    blank("sending ", after: "inout ")
    blank("sending ", after: "-> ")
    blankThrownTypes()
    replace("_read {", by: "get   {")
    blankDirectives()
  }

  private mutating func blank(_ word: StaticString, after prefix: StaticString) {
    let word = Array(word.description.utf8)
    let prefix = Array(prefix.description.utf8)
    forEachPlace(of: prefix + word) { source, place in
      for index in (place + prefix.count)..<(place + prefix.count + word.count) { source[index] = 0x20 }
    }
  }

  private mutating func replace(_ word: StaticString, by other: StaticString) {
    let replacement = Array(other.description.utf8)
    forEachPlace(of: Array(word.description.utf8)) { source, place in
      source.replaceSubrange(place..<(place + replacement.count), with: replacement)
    }
  }

  /// `throws(Failure)`.
  private mutating func blankThrownTypes() {
    let word = Array("throws(".utf8)
    forEachPlace(of: word) { source, place in
      var index = place + word.count - 1
      while index < source.count, source[index] != UInt8(ascii: ")"), source[index] != UInt8(ascii: "\n") {
        source[index] = 0x20
        index += 1
      }
      if index < source.count, source[index] == UInt8(ascii: ")") { source[index] = 0x20 }
    }
  }

  /// `#if` may stand between any two members or statements, of which both branches are read; the grammar takes it in
  /// few places only.
  private mutating func blankDirectives() {
    var start = 0
    while start < patched.count {
      let end = patched[start...].firstIndex(of: UInt8(ascii: "\n")) ?? patched.count
      let first = patched[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      if first < end, patched[first] == UInt8(ascii: "#") {
        let line = String(decoding: patched[first..<min(end, first + 8)], as: UTF8.self)
        if ["#if ", "#if(", "#elseif ", "#else", "#endif", "#if!"].contains(where: line.hasPrefix) {
          for index in first..<end { patched[index] = 0x20 }
        }
      }
      start = end + 1
    }
  }

  private mutating func forEachPlace(of word: [UInt8], _ body: (inout [UInt8], Int) -> Void) {
    guard let first = word.first, patched.count >= word.count else { return }
    var place = 0
    while let found = patched[place...].firstIndex(of: first), found + word.count <= patched.count {
      if patched[found..<(found + word.count)].elementsEqual(word) {
        body(&patched, found)
        place = found + word.count
      } else {
        place = found + 1
      }
    }
  }
}
