extension LibraryModel {
  /// Library objects whose own operations are safe, or confined to a thread.
  static let pythonConcurrencySafe = LibraryModel(
    "safe types",
    types: [
      "contextvars.ContextVar", "werkzeug.local.Local", "werkzeug.local.LocalStack",
      "werkzeug.local.LocalProxy",
      "asgiref.local.Local", "gevent.local.local", "eventlet.corolocal.local",
      "sqlalchemy.orm.scoped_session",
    ].map { TypeModel($0, .threadConfined) }
      + [
        "urllib3.PoolManager", "urllib3.HTTPConnectionPool", "urllib3.HTTPSConnectionPool", "httpx.Client",
        "pymongo.MongoClient", "redis.Redis", "redis.StrictRedis", "kafka.KafkaProducer",
        "confluent_kafka.Producer",
        "prometheus_client.Counter", "prometheus_client.Gauge", "prometheus_client.Histogram",
        "prometheus_client.Summary", "sqlalchemy.engine.Engine", "sqlalchemy.orm.sessionmaker",
        "atomics.atomic",
        "itertools.count", "random.Random",
      ].map { TypeModel($0, .threadSafe) },
    calls: [
      CallModel("sqlalchemy.create_engine", .instance("sqlalchemy.engine.Engine")),
      CallModel("atomics.atomic", .instance("atomics.atomic")),
    ])
}
