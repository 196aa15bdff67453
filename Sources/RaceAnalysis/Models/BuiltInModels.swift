extension LibraryModel {
  /// Every model that ships with the tool, one entry a library.
  public static let builtIn: [LibraryModel] =
    standardLibrary + webFrameworks + servicesAndTasks + devicesAndInterfaces + swiftLibraries

  private static let standardLibrary: [LibraryModel] = [
    .pythonBuiltins, .pythonCollections, .pythonFunctools, .pythonThreading, .pythonConcurrentFutures,
    .pythonMultiprocessing, .pythonAsyncio, .pythonQueue, .pythonSocketServer, .pythonLogging,
    .pythonInterpreter,
    .pythonConcurrencySafe,
  ]

  private static let webFrameworks: [LibraryModel] = [
    .pythonFlask, .pythonDjango, .pythonFastAPI, .pythonCherryPy, .pythonWSGI, .pythonWaitress,
    .pythonTornado,
    .pythonAnyIO,
    .pythonTrio, .pythonASGIRef, .pythonGreenlets, .pythonTwisted,
  ]

  private static let servicesAndTasks: [LibraryModel] = [
    .pythonPyro, .pythonRPyC, .pythonGRPC, .pythonCelery, .pythonDramatiq, .pythonHuey, .pythonRQ,
    .pythonAPScheduler, .pythonSchedule, .pythonJoblib, .pythonDask, .pythonParallelMaps, .pythonPaho,
    .pythonStomp,
    .pythonPubSub, .pythonKafka, .pythonPika, .pythonRedis, .pythonWebSocketClient, .pythonKazoo,
    .pythonSlackBolt,
    .pythonTelebot, .pythonSocketIO, .pythonDiscord, .pythonPrometheus, .pythonOpenTelemetry, .pythonPyMongo,
    .pythonBoto3, .pythonPsycopgPool, .pythonFileLock, .pythonFasteners, .pythonPortalocker,
    .pythonReaderWriterLock, .pythonSynchronized,
  ]

  private static let devicesAndInterfaces: [LibraryModel] = [
    .pythonWatchdog, .pythonPynput, .pythonZeroconf, .pythonCan, .pythonSerial, .pythonDevices,
    .pythonParamiko,
    .pythonQt, .pythonToolkits, .pythonGradio, .pythonHomeAssistant,
  ]

  private static let swiftLibraries: [LibraryModel] = [
    .swiftStandardLibrary, .swiftConcurrency, .swiftDispatch, .swiftFoundation, .swiftLocks, .swiftAlamofire,
  ]
}
