internal import Reporting

/// Why a request has no result, in the terms of JSON-RPC.
struct ResponseError: Error, Hashable {
  var code: Int
  var message: String

  static let parseError = ResponseError(code: -32700, message: "not JSON")
  static let invalidParameters = ResponseError(
    code: -32602, message: "the parameters are not what the method expects")
  static let notInitialized = ResponseError(
    code: -32002, message: "the first request has to be `initialize`")

  static func invalidRequest(_ message: String) -> ResponseError {
    ResponseError(code: -32600, message: message)
  }

  static func unknownMethod(_ method: String) -> ResponseError {
    ResponseError(code: -32601, message: "unknown method: \(method)")
  }

  var json: JSONValue { ["code": .integer(code), "message": .string(message)] }
}
