/// Reads what stands after an equals sign.
extension TOMLReader {
  mutating func readValue() throws(TOMLError) -> TOMLValue {
    switch scanner.current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try readString())
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "{"): return try readInlineTable()
    default: return try readScalar()
    }
  }

  private mutating func readArray() throws(TOMLError) -> TOMLValue {
    var elements: [TOMLValue] = []
    try scanner.expect("[")
    scanner.skipBlanksAndLines()
    while !scanner.take("]") {
      elements.append(try readValue())
      scanner.skipBlanksAndLines()
      if scanner.take(",") {
        scanner.skipBlanksAndLines()
      } else if scanner.current != UInt8(ascii: "]") {
        throw scanner.error("expected `,` or `]`")
      }
    }
    return .array(elements)
  }

  /// Booleans, numbers, dates and times.
  private mutating func readScalar() throws(TOMLError) -> TOMLValue {
    let position = scanner.position
    var text = scanner.takeWhile(isScalarByte)
    if text.utf8.count == 10, text.utf8.dropFirst(4).first == UInt8(ascii: "-"), scanner.current == 0x20 {
      // A date and a time may be separated by a space.
      scanner.skipBlanks()
      let time = scanner.takeWhile(isScalarByte)
      if !time.isEmpty { text += " " + time }
    }
    guard let value = scalar(text) else {
      throw TOMLError(
        message: text.isEmpty ? "expected a value" : "`\(text)` is not a value", position: position)
    }
    return value
  }

  private func scalar(_ text: String) -> TOMLValue? {
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    let digits = text.filter { $0 != "_" }
    if let radix = radix(of: digits) {
      return Int(digits.dropFirst(2), radix: radix).map(TOMLValue.integer)
    }
    if let integer = Int(digits) { return .integer(integer) }
    if isDateOrTime(text) { return .dateTime(text) }
    return digits.first.map(isNumberStart) == true ? Double(digits).map(TOMLValue.float) : nil
  }

  private func radix(of digits: String) -> Int? {
    switch digits.prefix(2) {
    case "0x": 16
    case "0o": 8
    case "0b": 2
    default: nil
    }
  }

  private func isDateOrTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: character)
    }
    return (has("-", at: 4) && has("-", at: 7)) || (has(":", at: 2) && has(":", at: 5))
  }
}

private func isNumberStart(_ character: Character) -> Bool {
  character.isASCII && (character.isNumber || character == "+" || character == "-")
}

private func isScalarByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
    UInt8(ascii: "."), UInt8(ascii: ":"):
    true
  default: false
  }
}
