internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Takes what the first string of a body says about threads over to the function and the type.
  mutating func readDocumentation(of block: Int) {
    guard let statement = tree.firstChild(of: block), tree.kind(of: statement) == .expressionStatement,
      let text = tree.firstChild(of: statement), tree.kind(of: text) == .string
    else { return }
    let flags = threadSafetyClaims(in: tree.source[tree[text].bytes])
    guard !flags.isEmpty else { return }
    facts.functions[Int(frame.function.index)].flags.formUnion(flags)
    if frame.kind == .typeBody, let owner = frame.owner {
      facts.types[Int(owner.index)].flags.formUnion(flags)
    }
  }
}

/// Whether a text says that something is thread-safe, or that it is not.
func threadSafetyClaims(in text: ArraySlice<UInt8>) -> FunctionFlags {
  var flags: FunctionFlags = []
  var position = text.startIndex
  while position + 10 <= text.endIndex {
    let isWord = position == text.startIndex || !text[position - 1].isPartOfName
    if isWord, text[position] | 0x20 == UInt8(ascii: "t"), let end = endOfClaim(in: text, at: position) {
      flags.insert(isDenied(in: text[..<position]) ? .deniesThreadSafety : .claimsThreadSafety)
      position = end
    } else {
      position += 1
    }
  }
  return flags
}

/// The end of `thread-safe`, `thread safe`, `threadsafe` or `thread-safely` at a position.
private func endOfClaim(in text: ArraySlice<UInt8>, at start: Int) -> Int? {
  guard var position = skip("thread", in: text, at: start) else { return nil }
  if position < text.endIndex, text[position] == UInt8(ascii: "-") || text[position].isSpace { position += 1 }
  while position < text.endIndex, text[position].isSpace { position += 1 }
  guard let end = skip("safe", in: text, at: position) else { return nil }
  // "Thread safety" is a subject, not a claim.
  let isSubject = end < text.endIndex && text[end] | 0x20 == UInt8(ascii: "t")
  return isSubject ? nil : end
}

private func skip(_ word: StaticString, in text: ArraySlice<UInt8>, at start: Int) -> Int? {
  let end = start + word.utf8CodeUnitCount
  guard end <= text.endIndex else { return nil }
  let matches = zip(text[start..<end], word.description.utf8).allSatisfy { $0 | 0x20 == $1 }
  return matches ? end : nil
}

/// Whether one of the few words before a claim turns it round.
private func isDenied(in before: ArraySlice<UInt8>) -> Bool {
  let words = String(decoding: before.suffix(32), as: UTF8.self).lowercased()
    .split { !$0.isLetter && $0 != "'" && $0 != "’" }
  return words.suffix(4).contains { word in
    ["not", "non", "never", "isn't", "aren't", "isn’t", "aren’t", "nor"].contains(String(word))
  }
}

extension UInt8 {
  /// `faq_threadsafe` is a name, and no claim.
  fileprivate var isPartOfName: Bool {
    self == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var isSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
      || self == UInt8(ascii: "\r")
  }
}
