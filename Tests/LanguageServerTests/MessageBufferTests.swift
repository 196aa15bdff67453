import Testing

@testable import LanguageServer

/// Messages in a stream of bytes.
@Suite struct MessageBufferTests {
  private func framed(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  private func items(_ stream: String, chunk: Int = .max) -> [String] {
    var buffer = MessageBuffer()
    var result: [String] = []
    var rest = Array(stream.utf8)[...]
    while !rest.isEmpty {
      buffer.append(Array(rest.prefix(chunk)))
      rest = rest.dropFirst(chunk)
      while let item = buffer.next() {
        switch item {
        case .message(let bytes): result.append(String(decoding: bytes, as: UTF8.self))
        case .garbage: result.append("garbage")
        }
      }
    }
    return result
  }

  @Test(arguments: [1, 2, 7, .max]) func inPieces(_ chunk: Int) {
    #expect(items(framed("{}") + framed("é😀") + framed(""), chunk: chunk) == ["{}", "é😀", ""])
  }

  @Test func otherHeaders() {
    let type = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"
    #expect(items(type + framed("a")) == ["a"])
    #expect(items("content-length:1\r\n" + type + "\r\na") == ["a"])
  }

  @Test func garbageIsPassedOver() {
    #expect(items("hello\n" + framed("a")) == ["garbage", "a"])
    #expect(items("hello\r\n\r\n" + framed("a")) == ["garbage", "a"])
    #expect(items("Content-Length: x\r\n\r\n" + framed("a")) == ["garbage", "a"])
    #expect(items("Content-Length: -4\r\n\r\n" + framed("a")) == ["garbage", "a"])
    #expect(items("Content-Length: 99999999999999999999\r\n\r\n" + framed("a")) == ["garbage", "a"])
  }

  @Test func aLengthThatIsTooShort() {
    #expect(items("Content-Length: 2\r\n\r\n{\"a\"}" + framed("b")) == ["{\"", "garbage", "b"])
  }

  @Test func aHeaderWithoutEnd() {
    let endless = String(repeating: "x", count: 100_000)
    #expect(items(endless + framed("a"), chunk: 1000).suffix(2) == ["garbage", "a"])
  }
}
