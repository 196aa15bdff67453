extension LibraryModel {
  /// The exporter's threads collect while the program goes on observing.
  static let pythonPrometheus = LibraryModel(
    "prometheus_client",
    roots: ["prometheus_client.REGISTRY", "prometheus_client.core.REGISTRY"].map {
      RootModel(
        .call, "\($0).register", callback: ArgumentSelector(0, "collector"),
        methods: ["collect", "describe"],
        domain: .newThread, multiplicity: .many)
    }
      + [
        RootModel(
          .call, "prometheus_client.CollectorRegistry.register", callback: ArgumentSelector(0, "collector"),
          methods: ["collect", "describe"], domain: .newThread, multiplicity: .many),
        RootModel(
          .call, "prometheus_client.Gauge.set_function", callback: ArgumentSelector(0, "f"),
          domain: .newThread,
          multiplicity: .many),
        RootModel(
          .override, "prometheus_client.registry.Collector", methods: ["collect"], domain: .newThread,
          multiplicity: .many),
      ],
    types: [TypeModel("prometheus_client.registry.Collector")])

  private static let instruments = ["counter", "gauge", "up_down_counter"]

  /// One thread reads the instruments; span processors run where spans start and end.
  static let pythonOpenTelemetry = LibraryModel(
    "opentelemetry",
    roots: instruments.map {
      RootModel(
        .call, "opentelemetry.metrics.Meter.create_observable_\($0)",
        callback: ArgumentSelector(1, "callbacks"),
        domain: .newThread, multiplicity: .one)
    }
      + [
        RootModel(
          .override, "opentelemetry.sdk.trace.SpanProcessor", methods: ["on_start", "on_end"],
          domain: .anyThread,
          multiplicity: .many),
        RootModel(
          .override, "opentelemetry.sdk.trace.export.SpanExporter", methods: ["export"], domain: .newThread,
          multiplicity: .one),
      ],
    types: [
      TypeModel("opentelemetry.sdk.trace.SpanProcessor"),
      TypeModel("opentelemetry.sdk.trace.export.SpanExporter"),
    ],
    calls: [CallModel("opentelemetry.metrics.get_meter", .instance("opentelemetry.metrics.Meter"))])

  private static let commandEvents = [
    "started", "succeeded", "failed", "opened", "closed", "description_changed",
  ]

  /// Commands are told of in the thread that runs them, heartbeats in the monitor's.
  static let pythonPyMongo = LibraryModel(
    "pymongo",
    roots: ["CommandListener", "ServerHeartbeatListener", "TopologyListener", "ServerListener"].map {
      RootModel(
        .override, "pymongo.monitoring.\($0)", methods: commandEvents, domain: .anyThread, multiplicity: .many
      )
    },
    types: ["CommandListener", "ServerHeartbeatListener", "TopologyListener", "ServerListener"].map {
      TypeModel("pymongo.monitoring.\($0)")
    })

  private static let transfers = [
    "upload_file", "download_file", "upload_fileobj", "download_fileobj", "copy",
  ]

  /// Progress is reported from the threads that transfer the parts.
  static let pythonBoto3 = LibraryModel(
    "boto3",
    roots: ["boto3.client", "boto3.Bucket", "boto3.Object"].flatMap { owner in
      transfers.map {
        RootModel(
          .call, "\(owner).\($0)", callback: ArgumentSelector(nil, "Callback"), domain: .pool,
          multiplicity: .many, executor: ArgumentSelector(nil, "Config"))
      }
    },
    types: [
      TypeModel(
        "boto3.s3.transfer.TransferConfig",
        threadsWhen: [Condition(ArgumentSelector(nil, "use_threads"), .boolean(true), holdsByDefault: true)],
        domain: .caller),
      TypeModel("boto3.client", .threadSafe), TypeModel("boto3.Bucket"), TypeModel("boto3.Object"),
    ],
    calls: [CallModel("boto3.Session.client", .instance("boto3.client"))])

  static let pythonPsycopgPool = LibraryModel(
    "psycopg_pool",
    roots: RootModel.callbacks(
      "psycopg_pool.ConnectionPool", ["configure", "check", "reset", "reconnect_failed"], domain: .pool,
      multiplicity: .many))
}
