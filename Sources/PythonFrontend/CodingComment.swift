/// The comment in the first two lines of a file that names its encoding (PEP 263).
struct CodingComment {
  enum Encoding {
    case utf8, latin1, latin9, windows1252
    /// One that is not read, but in which ASCII characters stand for themselves.
    case otherSuperset
  }

  /// As written.
  var name: String
  /// Nil if Python has none of that name, or one in which not even ASCII can be read.
  var encoding: Encoding?

  init?(_ text: [UInt8]) {
    let lines = text.prefix(1000).split(maxSplits: 2, omittingEmptySubsequences: false) {
      $0 == 0x0A || $0 == 0x0D
    }
    for line in lines.prefix(2) {
      let line = String(decoding: line, as: UTF8.self)
      let comment = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
      guard comment.first == "#" else {
        if comment.isEmpty { continue }
        return nil
      }
      guard let name = Self.name(in: comment) else { continue }
      self.name = name
      encoding = Self.encoding(named: name)
      return
    }
    return nil
  }

  /// What follows `coding:` or `coding=`.
  private static func name(in comment: Substring) -> String? {
    var rest = comment
    while let start = rest.firstIndex(of: "c") {
      rest = rest[start...]
      if rest.hasPrefix("coding:") || rest.hasPrefix("coding=") {
        let name = rest.dropFirst(7).drop { $0 == " " || $0 == "\t" }
          .prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        return name.isEmpty ? nil : String(name)
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func encoding(named name: String) -> Encoding? {
    var name = name.lowercased().replacingUnderscores
    if name == "utf-8" || name == "utf8" || name == "u8" || name.hasPrefix("utf-8-") { return .utf8 }
    // Editors append how lines end.
    for ending in ["-unix", "-dos", "-mac"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    switch name {
    // The text has bytes beyond ASCII, so one that calls itself ASCII is read in the nearest superset.
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "cp819", "l1", "ascii", "us-ascii":
      return .latin1
    case "iso-8859-15", "iso8859-15", "latin-9", "latin9", "l9": return .latin9
    case "cp1252", "windows-1252", "1252": return .windows1252
    default: return isSuperset(name) ? .otherSuperset : nil
    }
  }

  /// The families of Python's codecs in which ASCII characters stand for themselves.
  private static func isSuperset(_ name: String) -> Bool {
    let families = ["iso-8859-", "iso8859-", "latin-", "latin", "cp", "windows-", "koi8-", "mac-", "kz-"]
    if let family = families.first(where: name.hasPrefix) {
      let member = name.dropFirst(family.count)
      return !member.isEmpty && member.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        && !["cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140"].contains(name)
    }
    return [
      "big5", "big5-tw", "csbig5", "big5hkscs", "hkscs", "gb2312", "chinese", "euc-cn", "euccn", "gbk", "936",
      "gb18030", "gb18030-2000", "euc-jp", "eucjp", "ujis", "euc-kr", "euckr", "ks-c-5601", "shift-jis",
      "sjis",
      "shiftjis", "s-jis", "johab", "tis-620", "tis620", "ptcp154", "hebrew", "arabic", "greek", "cyrillic",
      "macintosh",
    ].contains(name)
  }
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}

/// What the bytes beyond ASCII stand for, where that is not the code point of the same number.
enum SingleByteTables {
  static func latin9(_ byte: UInt8) -> UInt16 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt16(byte)
    }
  }

  static func windows1252(_ byte: UInt8) -> UInt16 {
    0x80...0x9F ~= byte ? upperControls[Int(byte) - 0x80] : UInt16(byte)
  }

  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

enum UTF8Validation {
  /// The position of the first byte that is no part of well-formed UTF-8.
  static func firstInvalidByte(in text: [UInt8]) -> Int? {
    var position = 0
    while position < text.count {
      if text[position] < 0x80 {
        position += 1
        continue
      }
      guard let length = sequenceLength(text, at: position) else { return position }
      position += length
    }
    return nil
  }

  private static func sequenceLength(_ text: [UInt8], at start: Int) -> Int? {
    let lead = text[start]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= text.count, second ~= text[start + 1] else { return nil }
    let rest = text[(start + 2)..<(start + length)]
    return rest.allSatisfy { 0x80...0xBF ~= $0 } ? length : nil
  }
}
