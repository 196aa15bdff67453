extension LibraryModel {
  private static let mqtt = "paho.mqtt.client.Client"
  private static let mqttCallbacks = [
    "on_connect", "on_message", "on_disconnect", "on_publish", "on_subscribe", "on_unsubscribe",
    "on_pre_connect",
    "on_connect_fail", "on_log",
  ]
  private static let mqttRunners = ["loop_forever", "loop"]

  /// `loop_start` runs the callbacks in a thread of the client, `loop_forever` on its caller's.
  static let pythonPaho = LibraryModel(
    "paho",
    roots: mqttCallbacks.map {
      RootModel(
        .assignment, "\(mqtt).\($0)", domain: .resultThread, multiplicity: .one, start: "loop_start",
        runners: mqttRunners)
    }
      + ["connect", "message", "disconnect", "publish", "subscribe", "topic"].map {
        RootModel(
          .decorator, "\(mqtt).\($0)_callback", domain: .resultThread, multiplicity: .one,
          start: "loop_start",
          runners: mqttRunners)
      }
      + [
        RootModel(
          .call, "\(mqtt).message_callback_add", callback: ArgumentSelector(1, "callback"),
          domain: .resultThread,
          multiplicity: .one, start: "loop_start", runners: mqttRunners)
      ],
    types: [TypeModel(mqtt, start: ["loop_start"], join: ["loop_stop"])])

  private static let stompEvents = [
    "on_connecting", "on_connected", "on_disconnected", "on_disconnecting", "on_message", "on_receipt",
    "on_error",
    "on_heartbeat", "on_before_message",
  ]

  private static func listener(_ trigger: RootModel.Trigger, _ name: String) -> [RootModel] {
    let callback = trigger == .call ? ArgumentSelector(1, "listener") : .none
    return [
      RootModel(
        trigger, name, callback: callback, methods: stompEvents, domain: .resultThread, multiplicity: .one),
      RootModel(
        trigger, name, callback: callback, methods: ["on_heartbeat_timeout"], domain: .newThread,
        multiplicity: .one),
      RootModel(
        trigger, name, callback: callback, methods: ["on_send"], domain: .anyThread, multiplicity: .many),
    ]
  }

  /// One thread receives, another one watches the heartbeat, and whoever sends is told so on its own thread.
  static let pythonStomp = LibraryModel(
    "stomp",
    roots: [
      "Connection", "Connection10", "Connection11", "Connection12", "StompConnection11", "StompConnection12",
    ].flatMap { listener(.call, "stomp.\($0).set_listener") }
      + listener(.override, "stomp.ConnectionListener"),
    types: [TypeModel("stomp.ConnectionListener")])

  private static let subscriber = "google.cloud.pubsub_v1.SubscriberClient"

  static let pythonPubSub = LibraryModel(
    "google-cloud-pubsub",
    aliases: ["google.cloud.pubsub.SubscriberClient": subscriber],
    roots: [
      RootModel(
        .call, "\(subscriber).subscribe", callback: ArgumentSelector(1, "callback"), domain: .pool,
        multiplicity: .many)
    ])

  /// Delivery reports come from the sender's thread; a consumer has none.
  static let pythonKafka = LibraryModel(
    "kafka",
    roots: ["add_callback", "add_errback"].map {
      RootModel(
        .call, "kafka.producer.future.FutureRecordMetadata.\($0)", callback: ArgumentSelector(0, "f"),
        forwards: .variadic(from: 1), domain: .resultThread, multiplicity: .one)
    }
      + RootModel.callbacks(
        "confluent_kafka.Producer.produce", ["on_delivery", "callback"], domain: .caller,
        runners: ["poll", "flush"])
      + RootModel.callbacks(
        "confluent_kafka.Consumer.subscribe", ["on_assign", "on_revoke", "on_lost"], domain: .caller,
        runners: ["poll", "consume", "close"]),
    types: [TypeModel("kafka.producer.future.FutureRecordMetadata")],
    calls: [CallModel("kafka.KafkaProducer.send", .instance("kafka.producer.future.FutureRecordMetadata"))])

  /// A blocking connection calls back on the thread that consumes.
  static let pythonPika = LibraryModel(
    "pika",
    roots: [
      RootModel(
        .call, "pika.adapters.blocking_connection.BlockingChannel.basic_consume",
        callback: ArgumentSelector(1, "on_message_callback"), domain: .caller, runners: ["start_consuming"]),
      RootModel(
        .call, "pika.BlockingConnection.add_callback_threadsafe", callback: ArgumentSelector(0, "callback"),
        domain: .caller),
    ],
    calls: [
      CallModel(
        "pika.BlockingConnection.channel", .instance("pika.adapters.blocking_connection.BlockingChannel"))
    ])

  private static let pubsub = "redis.client.PubSub"

  /// Handlers run where messages are read: in a thread only after `run_in_thread`.
  static let pythonRedis = LibraryModel(
    "redis",
    roots: ["subscribe", "psubscribe", "ssubscribe"].map {
      RootModel(
        .call, "\(pubsub).\($0)", callback: ArgumentSelector(nil, "*"), domain: .resultThread,
        multiplicity: .one,
        start: "run_in_thread", runners: ["get_message", "listen"])
    },
    locks: [LockModel("redis.lock.Lock")],
    types: [TypeModel(pubsub, start: ["run_in_thread"])],
    calls: [
      CallModel("redis.Redis.pubsub", .instance(pubsub)),
      CallModel("redis.StrictRedis.pubsub", .instance(pubsub)),
      CallModel("redis.Redis.lock", .instance("redis.lock.Lock")),
      CallModel("redis.StrictRedis.lock", .instance("redis.lock.Lock")),
    ])

  private static let socketCallbacks = [
    "on_open", "on_message", "on_error", "on_close", "on_ping", "on_pong", "on_cont_message", "on_data",
    "on_reconnect",
  ]

  /// Callbacks run where `run_forever` does.
  static let pythonWebSocketClient = LibraryModel(
    "websocket-client",
    roots: RootModel.callbacks(
      "websocket.WebSocketApp", socketCallbacks, domain: .caller, runners: ["run_forever"])
      + socketCallbacks.map {
        RootModel(.assignment, "websocket.WebSocketApp.\($0)", domain: .caller, runners: ["run_forever"])
      },
    types: [TypeModel("websocket.WebSocketApp")])

  private static let answer = "kazoo.interfaces.IAsyncResult"
  private static let zookeeper = "kazoo.client.KazooClient"

  /// Watches follow one another in a thread of the client.
  static let pythonKazoo = LibraryModel(
    "kazoo",
    roots: RootModel.handlers(
      zookeeper, ["DataWatch", "ChildrenWatch", "add_listener"], domain: .resultThread, multiplicity: .one)
      + [
        RootModel(
          .call, "\(zookeeper).add_listener", callback: ArgumentSelector(0, "listener"),
          domain: .resultThread,
          multiplicity: .one),
        RootModel(
          .call, "\(zookeeper).ChildrenWatch", callback: ArgumentSelector(1, "func"), domain: .resultThread,
          multiplicity: .one),
        RootModel(
          .call, "\(zookeeper).DataWatch", callback: ArgumentSelector(1, "func"), domain: .resultThread,
          multiplicity: .one),
      ]
      + ["get", "get_children", "exists"].map {
        RootModel(
          .call, "\(zookeeper).\($0)", callback: ArgumentSelector(1, "watch"), domain: .resultThread,
          multiplicity: .one)
      }
      + [
        // Answers come in a thread beside that of the watches.
        RootModel(
          .call, "\(answer).rawlink", callback: ArgumentSelector(0, "callback"), domain: .resultThread,
          multiplicity: .one)
      ],
    locks: [
      LockModel("kazoo.recipe.lock.Lock"), LockModel("kazoo.recipe.lock.WriteLock"),
      LockModel("kazoo.recipe.lock.ReadLock", mode: .shared),
    ],
    types: [TypeModel(answer, join: ["get", "wait"])],
    calls: ["get", "set", "create", "delete", "exists", "ensure_path", "get_children"].map {
      CallModel("\(zookeeper).\($0)_async", .instance(answer))
    }
      + ["Lock", "ReadLock", "WriteLock"].map {
        CallModel("\(zookeeper).\($0)", .instance("kazoo.recipe.lock.\($0)"))
      })
}
