import Foundation
import Testing

/// An editor that talks with `race-lint server` over pipes.
final class ServerSession {
  typealias Message = [String: Any]

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()
  private var lastID = 0

  init(in directory: String, arguments: [String] = []) throws {
    process.executableURL = Tool.executable
    process.arguments = ["server"] + arguments
    process.currentDirectoryURL = URL(filePath: "/")
    process.environment = ["XDG_CACHE_HOME": directory + "/cache"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // A server that says nothing for ever ends the test, not the run: then there is an end to be read.
    let identifier = process.processIdentifier
    DispatchQueue.global().asyncAfter(deadline: .now() + 120) { kill(identifier, SIGKILL) }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func send(raw text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

  func send(body: String) { send(raw: "Content-Length: \(body.utf8.count)\r\n\r\n\(body)") }

  func send(_ message: Message) throws {
    let data = try JSONSerialization.data(withJSONObject: message.merging(["jsonrpc": "2.0"]) { $1 })
    send(body: String(decoding: data, as: UTF8.self))
  }

  func notify(_ method: String, _ parameters: Any) throws {
    try send(["method": method, "params": parameters])
  }

  /// The answer to a request; what comes before it is passed over.
  func request(_ method: String, _ parameters: Any = NSNull()) throws -> Message {
    lastID += 1
    try send(["id": lastID, "method": method, "params": parameters])
    return try next { $0["id"] as? Int == lastID && $0["method"] == nil }
  }

  /// The next message of the kind.
  func next(where isWanted: (Message) -> Bool) throws -> Message {
    while true {
      let message = try #require(try next(), "the server has ended")
      if isWanted(message) { return message }
    }
  }

  /// What the server says next of a file.
  func diagnostics(of uri: String) throws -> [Message] {
    let message = try next {
      $0["method"] as? String == "textDocument/publishDiagnostics"
        && ($0["params"] as? Message)?["uri"] as? String == uri
    }
    return try #require((message["params"] as? Message)?["diagnostics"] as? [Message])
  }

  /// The text of the next message to the log.
  func log() throws -> String {
    let message = try next { $0["method"] as? String == "window/logMessage" }
    return try #require((message["params"] as? Message)?["message"] as? String)
  }

  /// The next message; nil at the end.
  private func next() throws -> Message? {
    let blank = Data("\r\n\r\n".utf8)
    while true {
      if let end = received.firstRange(of: blank) {
        let header = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        let length = try #require(Int(header.dropFirst("Content-Length: ".count)))
        if received.distance(from: end.upperBound, to: received.endIndex) >= length {
          let body = received[end.upperBound...].prefix(length)
          received = Data(received[body.endIndex...])
          return try JSONSerialization.jsonObject(with: Data(body)) as? Message
        }
      }
      let chunk = output.fileHandleForReading.availableData
      if chunk.isEmpty { return nil }
      received += chunk
    }
  }

  /// Waits for the server to end; answers its status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
