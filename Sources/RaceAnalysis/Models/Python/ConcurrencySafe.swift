extension LibraryModel {
  /// Library objects whose own operations are safe, or confined to a thread.
  static let pythonConcurrencySafe = LibraryModel(
    "safe types",
    types: [
      TypeModel("contextvars.ContextVar", .threadConfined),
      TypeModel("werkzeug.local.Local", .threadConfined),
      TypeModel("werkzeug.local.LocalStack", .threadConfined),
      TypeModel("werkzeug.local.LocalProxy", .threadConfined),
      TypeModel("asgiref.local.Local", .threadConfined),
      TypeModel("gevent.local.local", .threadConfined),
      TypeModel("logging.Logger", .threadSafe),
    ],
    calls: [
      CallModel("logging.getLogger", .instance("logging.Logger"))
    ])
}
