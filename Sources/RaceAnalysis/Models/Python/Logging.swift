extension LibraryModel {
  private static func anyThread(_ base: String, _ methods: [String]) -> RootModel {
    RootModel(.override, base, methods: methods, domain: .anyThread, multiplicity: .many)
  }

  /// Filters run in every thread that logs, before the handler's lock is taken; `emit` runs with it held, so one
  /// handler never overlaps itself.
  static let pythonLogging = LibraryModel(
    "logging",
    roots: [
      anyThread("logging.Filter", ["filter"]),
      anyThread("logging.LoggerAdapter", ["process"]),
      RootModel(
        .call, "logging.setLogRecordFactory", callback: ArgumentSelector(0, "factory"), domain: .anyThread,
        multiplicity: .many),
      RootModel(
        .call, "logging.handlers.QueueListener", callback: ArgumentSelector(1), methods: ["emit", "handle"],
        domain: .newThread, multiplicity: .one, start: "start"),
    ],
    locks: [
      LockModel("logging.Handler.lock", isPart: true),
      LockModel("logging._lock"),
    ],
    types: [
      TypeModel("logging.Logger", .threadSafe), TypeModel("logging.Handler"),
      TypeModel("logging.StreamHandler", bases: ["logging.Handler"]),
      TypeModel("logging.FileHandler", bases: ["logging.StreamHandler"]),
      TypeModel("logging.handlers.RotatingFileHandler", bases: ["logging.FileHandler"]),
      TypeModel("logging.handlers.TimedRotatingFileHandler", bases: ["logging.FileHandler"]),
      TypeModel("logging.handlers.QueueListener", start: ["start"], join: ["stop"]),
    ],
    calls: [CallModel("logging.getLogger", .instance("logging.Logger"))])
}
