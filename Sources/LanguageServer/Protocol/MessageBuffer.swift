/// Takes a stream of bytes apart into messages: headers, an empty line, and as many bytes as `Content-Length` says.
///
/// What is no message is reported and passed over, up to the next `Content-Length`.
struct MessageBuffer {
  enum Item: Hashable {
    case message([UInt8])
    /// Bytes that are no message, and why.
    case garbage(String)
  }

  private static let largestHeader = 1 << 14
  private static let largestMessage = 1 << 28
  private static let lengthField = Array("content-length:".utf8)
  private static let headerEnd = Array("\r\n\r\n".utf8)

  private var bytes: [UInt8] = []

  mutating func append(_ chunk: [UInt8]) { bytes += chunk }

  /// The next thing in the stream; nil when more must come first.
  mutating func next() -> Item? {
    guard let end = bytes.firstRange(of: Self.headerEnd) else { return passOverEndlessHeader() }
    let field = bytes[..<end.lowerBound].map(\.lowercasedASCII).ranges(of: Self.lengthField).last
    guard let field else { return drop(end.upperBound, "a message without `Content-Length`") }
    guard isHeaders(bytes[..<field.lowerBound]) else {
      return drop(field.lowerBound, "\(field.lowerBound) bytes that belong to no message")
    }
    guard let length = Self.number(bytes[field.upperBound..<end.lowerBound]) else {
      return drop(end.upperBound, "a `Content-Length` that is no length")
    }
    guard bytes.count - end.upperBound >= length else { return nil }
    let message = Array(bytes[end.upperBound..<end.upperBound + length])
    bytes.removeFirst(end.upperBound + length)
    return .message(message)
  }

  private mutating func passOverEndlessHeader() -> Item? {
    guard bytes.count > Self.largestHeader else { return nil }
    // Its last bytes may be the start of something good.
    return drop(bytes.count - Self.lengthField.count, "a header without an end")
  }

  private mutating func drop(_ count: Int, _ why: String) -> Item {
    bytes.removeFirst(count)
    return .garbage(why)
  }

  /// Whether these are whole lines of the form `Name: value`, or nothing.
  private func isHeaders(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    guard text.last == UInt8(ascii: "\n") else { return false }
    return text.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.prefix { $0.isHeaderNameByte }.count > 0
        && line.drop { $0.isHeaderNameByte }.first == UInt8(ascii: ":")
    }
  }

  /// The number on the rest of the line.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let line = text.prefix { $0 != UInt8(ascii: "\r") }
    let digits = String(decoding: line.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    guard let number = Int(digits), (0...largestMessage).contains(number) else { return nil }
    return number
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  fileprivate var isHeaderNameByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercasedASCII) || self == UInt8(ascii: "-")
  }
}
