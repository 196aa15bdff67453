extension LibraryModel {
  /// Every model that ships with the tool, one entry a file.
  public static let builtIn: [LibraryModel] = [
    .pythonBuiltins, .pythonCollections, .pythonFunctools, .pythonThreading, .pythonConcurrentFutures,
    .pythonMultiprocessing, .pythonAsyncio, .pythonQueue, .pythonSocketServer, .pythonConcurrencySafe,
  ]
}
