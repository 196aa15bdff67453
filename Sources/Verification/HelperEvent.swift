internal import FoundationEssentials

/// One line of what the runtime helper reports.
enum HelperEvent: Sendable {
  case hello(Hello)
  case verdict(Verdict)
  case witness(Witness)
  case replay(ReplayResult)
  case error(String)
  /// How the search goes on.
  case progress

  struct Hello: Decodable {
    var `protocol`: Int
    var python: String
    var gil: Bool
  }

  struct Witness: Decodable {
    var id: String
    var witness: JSONDocument
  }

  private struct Failure: Decodable { var message: String }
  private struct Name: Decodable { var event: String }

  /// Reads a line; throws when it is not what the protocol says.
  init(_ line: some Sequence<UInt8>) throws {
    let data = Data(line)
    let decoder = JSONDecoder()
    switch try decoder.decode(Name.self, from: data).event {
    case "hello": self = .hello(try decoder.decode(Hello.self, from: data))
    case "verdict": self = .verdict(try decoder.decode(Verdict.self, from: data))
    case "witness": self = .witness(try decoder.decode(Witness.self, from: data))
    case "replay": self = .replay(try decoder.decode(ReplayResult.self, from: data))
    case "error": self = .error(try decoder.decode(Failure.self, from: data).message)
    default: self = .progress
    }
  }
}

/// How the replay of a witness went.
public struct ReplayResult: Hashable, Sendable, Codable {
  public var id: String
  public var reproduced: Int
  public var times: Int
  public var steps: [Step]
  /// Files that are not what they were when the witness was found.
  public var changedSources: [String]
  public var failure: String?
  public var summary: String
  /// What a new search for the same race said, when the schedule did not reproduce it.
  public var search: Search?

  public struct Search: Hashable, Sendable, Codable {
    public var verdict: Verdict.Answer
    public var schedules: Int
    public var why: String?
    public var summary: String?
    public var steps: [Step]?
  }

  enum CodingKeys: String, CodingKey {
    case id, reproduced, times, steps, failure, summary, search
    case changedSources = "changed_sources"
  }
}
