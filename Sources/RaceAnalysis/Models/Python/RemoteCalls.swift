extension LibraryModel {
  private static func behaviors(_ package: String) -> [RootModel] {
    [
      RootModel(
        .decorator, "\(package).expose", methods: ["*"], domain: .pool, multiplicity: .many,
        receiver: .perCall),
      RootModel(
        .decorator, "\(package).behavior", methods: ["*"], domain: .pool, multiplicity: .many,
        when: Condition(ArgumentSelector(0, "instance_mode"), .string("single"))),
      RootModel(.decorator, "\(package).oneway", domain: .newThread, multiplicity: .many),
    ]
  }

  /// A session has an object of its own, unless the class says that one serves all.
  static let pythonPyro = LibraryModel(
    "pyro",
    aliases: ["Pyro5.server.expose": "Pyro5.api.expose", "Pyro5.server.behavior": "Pyro5.api.behavior"],
    roots: behaviors("Pyro5.api") + behaviors("Pyro4"))

  private static let rpycServers = ["ThreadedServer", "ThreadPoolServer"].flatMap {
    ["rpyc.utils.server.\($0)", "rpyc.\($0)"]
  }

  private static let exposed = ["exposed_*", "on_connect", "on_disconnect"]

  /// Given the class, a server makes an object for each connection; given an instance, all share it.
  static let pythonRPyC = LibraryModel(
    "rpyc",
    roots: rpycServers.map {
      RootModel(
        .call, $0, callback: ArgumentSelector(0, "service"), methods: exposed, domain: .newThread,
        multiplicity: .many, receiver: .perCall)
    },
    types: [TypeModel("rpyc.Service")])

  private static let handlerKinds = [
    "unary_unary", "unary_stream", "stream_unary", "stream_stream",
  ]

  /// One servicer answers all calls, in the threads of the pool given to `grpc.server`.
  static let pythonGRPC = LibraryModel(
    "grpc",
    roots: [
      RootModel(
        .call, "*.add_*Servicer_to_server", callback: ArgumentSelector(0, "servicer"), methods: ["*"],
        domain: .pool,
        multiplicity: .many, executor: ArgumentSelector(1, "server")),
      // An interceptor, and a handler of its own making, is one for all calls.
      RootModel(
        .override, "grpc.ServerInterceptor", methods: ["intercept_service"], domain: .pool,
        multiplicity: .many),
      RootModel(
        .override, "grpc.GenericRpcHandler", methods: ["service"], domain: .pool, multiplicity: .many),
      RootModel(
        .call, "grpc.Channel.subscribe", callback: ArgumentSelector(0, "callback"), domain: .resultThread,
        multiplicity: .one),
    ]
      + handlerKinds.map {
        RootModel(
          .call, "grpc.\($0)_rpc_method_handler", callback: ArgumentSelector(0, "behavior"), domain: .pool,
          multiplicity: .many)
      },
    types: [
      TypeModel("grpc.server", executor: ArgumentSelector(0, "thread_pool")),
      TypeModel("grpc.aio.server", domain: .eventLoop),
      TypeModel("grpc.ServerInterceptor"), TypeModel("grpc.GenericRpcHandler"),
    ],
    calls: [
      CallModel("grpc.insecure_channel", .instance("grpc.Channel")),
      CallModel("grpc.secure_channel", .instance("grpc.Channel")),
    ])
}
