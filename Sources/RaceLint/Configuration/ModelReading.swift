internal import RaceAnalysis
internal import TOML

/// Models as users write them: the fields of the built-in ones.
extension LibraryModel {
  /// `assume = { threads = […], locks = […], locking-decorators = […], thread-safe = […] }`.
  init(assumptions value: TOMLValue) throws(ConfigurationValueError) {
    self.init("assumptions")
    for (kind, names) in try value.lists {
      switch kind {
      case "threads":
        roots += names.map { RootModel(.function, $0, domain: .anyThread, multiplicity: .many) }
      case "locks":
        locks += names.map { LockModel($0) }
      case "locking-decorators":
        locks += names.map { LockModel($0, decorates: .receiver) }
      case "thread-safe":
        types += names.map { TypeModel($0, .threadSafe) }
      default:
        throw ConfigurationValueError(
          message: "expected threads, locks, locking-decorators or thread-safe, found `\(kind)`")
      }
    }
  }

  /// `models = [{ trigger = "call", name = "bus.subscribe", position = 1, domain = "pool" }]`.
  init(roots value: TOMLValue) throws(ConfigurationValueError) {
    self.init("configuration")
    guard case .array(let elements) = value else {
      throw ConfigurationValueError(message: "expected a list of tables, found \(value.kind)")
    }
    for element in elements { roots.append(try RootModel(element)) }
  }
}

extension RootModel {
  fileprivate init(_ value: TOMLValue) throws(ConfigurationValueError) {
    guard case .table(let table) = value else {
      throw ConfigurationValueError(message: "expected a table, found \(value.kind)")
    }
    self.init(.call, "", multiplicity: .many)
    for entry in table.entries { try set(entry.key, entry.value) }
    if name.isEmpty { throw ConfigurationValueError(message: "expected a `name` in every model") }
  }

  private mutating func set(_ key: String, _ value: TOMLValue) throws(ConfigurationValueError) {
    switch key {
    case "trigger": trigger = try RootModel.word(value, Trigger.init, "trigger")
    case "name": name = try value.string
    case "position":
      guard case .integer(let position) = value else {
        throw ConfigurationValueError(message: "expected an integer as position, found \(value.kind)")
      }
      callback.position = position
    case "labels": callback.labels = try value.strings
    case "methods": methods = try value.strings
    case "domain": domain = try RootModel.word(value, Domain.init, "domain")
    case "multiplicity": multiplicity = try RootModel.word(value, RootMultiplicity.init, "multiplicity")
    case "receiver": receiver = try RootModel.word(value, ReceiverSharing.init, "receiver")
    case "start": start = try value.string
    case "runners": runners = try value.strings
    default: throw ConfigurationValueError(message: "a model has no `\(key)`")
    }
  }

  private static func word<Word>(
    _ value: TOMLValue, _ make: (String) -> Word?, _ field: String
  ) throws(ConfigurationValueError) -> Word {
    let text = try value.string
    guard let word = make(text) else { throw ConfigurationValueError(message: "`\(text)` is no \(field)") }
    return word
  }
}
