internal import Platform
internal import Reporting

/// The client, at the other end of the standard streams.
struct Connection {
  private var buffer = MessageBuffer()

  /// Waits for the next item of the stream; nil at its end, or when nothing came within the time.
  mutating func next(within time: Duration?) -> MessageBuffer.Item? {
    while true {
      if let item = buffer.next() { return item }
      if let time, !StandardInputStream.hasInput(within: time) { return nil }
      guard let chunk = try? StandardInputStream.read(), !chunk.isEmpty else {
        isAtEnd = true
        return nil
      }
      buffer.append(chunk)
    }
  }

  /// Whether nothing will come any more.
  private(set) var isAtEnd = false

  func answer(_ id: RequestID, _ result: JSONValue) {
    send([("id", id.json), ("result", result)])
  }

  /// Nil is the id of what was no request.
  func refuse(_ id: RequestID?, _ error: ResponseError) {
    send([("id", id?.json ?? .null), ("error", error.json)])
  }

  func notify(_ method: String, _ parameters: JSONValue) {
    send([("method", .string(method)), ("params", parameters)])
  }

  func request(_ id: String, _ method: String, _ parameters: JSONValue) {
    send([("id", .string(id)), ("method", .string(method)), ("params", parameters)])
  }

  private func send(_ members: [(key: String, value: JSONValue)]) {
    let text = JSONValue.object([("jsonrpc", "2.0")] + members).compact
    StandardStream.output.write("Content-Length: \(text.utf8.count)\r\n\r\n\(text)")
  }
}
