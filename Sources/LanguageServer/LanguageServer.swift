public import RaceLint
internal import Reporting

/// `race-lint server`: talks the Language Server Protocol over the standard streams.
///
/// Files are checked when they are opened, saved, or have been left alone for a moment after a change; a check covers
/// the whole program and reads anew only what changed.
public struct LanguageServer {
  /// Makes what checks the files below a folder; called before every check, so that a changed configuration counts.
  public typealias MakeLinter = (_ folder: String) throws -> Linter

  /// Where the conversation stands.
  enum Phase: Hashable {
    case waiting, running, shutDown
    /// With the status of the process.
    case ended(Int32)
  }

  let makeLinter: MakeLinter
  var connection = Connection()
  var phase = Phase.waiting
  var encoding = PositionEncoding.utf16
  var watchesFiles = false
  var documents = OpenDocuments()
  var workspaces: [Workspace] = []
  var lastTrouble: String?
  let pages = RulePages(version: RequiredVersion.current)
  /// When to look at the files again: after nothing was heard for that long.
  var checkIsDueAfter: Duration?

  public init(makeLinter: @escaping MakeLinter) { self.makeLinter = makeLinter }

  /// Serves until the client ends it; answers the exit status.
  public mutating func run() -> Int32 {
    while true {
      if case .ended(let status) = phase { return status }
      if let item = connection.next(within: checkIsDueAfter) {
        take(item)
      } else if connection.isAtEnd {
        return phase == .shutDown ? 0 : 1
      } else {
        check()
      }
    }
  }

  private mutating func take(_ item: MessageBuffer.Item) {
    do throws(ResponseError) {
      switch item {
      case .garbage(let why): throw .invalidRequest(why)
      case .message(let bytes): try take(try IncomingMessage(bytes))
      }
    } catch {
      connection.refuse(nil, error)
    }
  }

  private mutating func take(_ message: IncomingMessage) throws(ResponseError) {
    switch message {
    case .response: break
    case .request(let id, let method, let parameters):
      do throws(ResponseError) {
        connection.answer(id, try answer(method, parameters))
      } catch {
        connection.refuse(id, error)
      }
    case .notification(let method, let parameters):
      do throws(ResponseError) {
        try heed(method, parameters)
      } catch {
        // A notification has no answer.
        connection.log("\(method): \(error.message)", .error)
      }
    }
  }
}
