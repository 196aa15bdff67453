internal import FoundationEssentials
internal import Reporting

/// A message of the client, as far as every message is alike.
enum IncomingMessage {
  case request(RequestID, method: String, Parameters)
  case notification(method: String, Parameters)
  /// An answer to a request of ours.
  case response

  init(_ bytes: [UInt8]) throws(ResponseError) {
    let data = Data(bytes)
    let envelope: Envelope
    do {
      envelope = try JSONDecoder().decode(Envelope.self, from: data)
    } catch DecodingError.dataCorrupted {
      throw .parseError
    } catch {
      throw .invalidRequest("not a message")
    }
    let parameters = Parameters(message: data)
    switch (envelope.id, envelope.method) {
    case (let id?, let method?): self = .request(id, method: method, parameters)
    case (nil, let method?): self = .notification(method: method, parameters)
    case (_, nil):
      guard envelope.answers else { throw .invalidRequest("a message without a method") }
      self = .response
    }
  }

  private struct Envelope: Decodable {
    var id: RequestID?
    var method: String?
    var answers: Bool

    enum CodingKeys: String, CodingKey { case id, method, result, error }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decodeIfPresent(RequestID.self, forKey: .id)
      method = try container.decodeIfPresent(String.self, forKey: .method)
      answers = container.contains(.result) || container.contains(.error)
    }
  }
}

/// What a message carries; its shape depends on the method.
struct Parameters {
  fileprivate let message: Data

  private struct Message<Value: Decodable>: Decodable { var params: Value }

  /// Reads it as what the method wants.
  func decode<Value: Decodable>(_: Value.Type = Value.self) throws(ResponseError) -> Value {
    do {
      return try JSONDecoder().decode(Message<Value>.self, from: message).params
    } catch {
      throw .invalidParameters
    }
  }
}

/// What an answer refers to.
enum RequestID: Hashable, Decodable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  var json: JSONValue {
    switch self {
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    }
  }
}
