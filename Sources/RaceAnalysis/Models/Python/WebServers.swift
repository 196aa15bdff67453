extension LibraryModel {
  /// CherryPy calls the exposed methods of one object from ten threads.
  static let pythonCherryPy = LibraryModel(
    "cherrypy",
    roots: [
      RootModel(.decorator, "cherrypy.expose", methods: ["*"], domain: .pool, multiplicity: .many),
      RootModel(
        .call, "cherrypy.process.plugins.Monitor", callback: ArgumentSelector(1, "callback"),
        domain: .newThread,
        multiplicity: .one),
      RootModel(
        .call, "cherrypy.process.plugins.PerpetualTimer", callback: ArgumentSelector(1, "function"),
        domain: .newThread, multiplicity: .one),
      RootModel(
        .call, "cherrypy.process.plugins.BackgroundTask", callback: ArgumentSelector(1, "function"),
        domain: .newThread, multiplicity: .one),
    ],
    types: ["cherrypy.request", "cherrypy.response", "cherrypy.session"].map {
      TypeModel($0, .threadConfined)
    })

  /// Every server for applications of this interface has threads, at least when it is told to; the interface is
  /// known by the parameters.
  static let pythonWSGI = LibraryModel(
    "wsgi",
    roots: [RootModel(.signature, "environ,start_response", domain: .pool, multiplicity: .many)])

  static let pythonWaitress = LibraryModel(
    "waitress",
    roots: [
      RootModel(
        .call, "waitress.serve", callback: ArgumentSelector(0, "app"), domain: .pool, multiplicity: .many,
        serialWhen: Condition(ArgumentSelector(nil, "threads"), .integer(1))),
      RootModel(
        .call, "cheroot.wsgi.Server", callback: ArgumentSelector(1, "wsgi_app"), domain: .pool,
        multiplicity: .many),
    ])

  /// A request handler is made per request and runs on the loop; only what is given to an executor leaves it.
  static let pythonTornado = LibraryModel(
    "tornado",
    roots: [
      RootModel(
        .decorator, "tornado.concurrent.run_on_executor", domain: .pool, multiplicity: .many,
        receiver: .perCall,
        executorMember: "executor", replacesCall: true),
      RootModel(
        .call, "tornado.ioloop.IOLoop.run_in_executor", callback: ArgumentSelector(1, "func"),
        forwards: .variadic(from: 2), domain: .pool, executor: ArgumentSelector(0, "executor")),
      .marshal("tornado.ioloop.IOLoop.add_callback", 0, "callback"),
      .marshal("tornado.ioloop.IOLoop.add_callback_from_signal", 0, "callback"),
      .marshal("tornado.ioloop.IOLoop.call_later", 1, "callback"),
      RootModel(
        .call, "tornado.ioloop.PeriodicCallback", callback: ArgumentSelector(0, "callback"),
        domain: .eventLoop),
    ],
    types: [TypeModel("tornado.web.RequestHandler")],
    calls: [
      CallModel("tornado.ioloop.IOLoop.current", .instance("tornado.ioloop.IOLoop")),
      CallModel("tornado.ioloop.IOLoop.instance", .instance("tornado.ioloop.IOLoop")),
    ])
}
