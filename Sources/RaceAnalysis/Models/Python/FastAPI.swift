extension LibraryModel {
  private static let operations = [
    "get", "post", "put", "delete", "patch", "options", "head", "trace", "api_route",
  ]

  private static func endpoints(_ type: String) -> [RootModel] {
    RootModel.handlers(type, operations + ["middleware", "exception_handler", "on_event"])
      + [
        RootModel(
          .call, "\(type).add_api_route", callback: ArgumentSelector(1, "endpoint"), domain: .pool,
          multiplicity: .many)
      ]
  }

  private static func dependency(_ name: String) -> RootModel {
    RootModel(
      .call, name, callback: ArgumentSelector(0, "dependency"), methods: ["__init__", "__call__"],
      domain: .pool,
      multiplicity: .many)
  }

  private static func background(_ name: String) -> RootModel {
    .submit(name, 0, "func", multiplicity: .many)
  }

  private static func stream(_ name: String, _ position: Int, _ label: String) -> RootModel {
    RootModel(
      .call, name, callback: ArgumentSelector(position, label), domain: .pool, multiplicity: .perStart)
  }

  private static let endpointMethods = ["get", "post", "put", "delete", "patch", "head", "options"]

  /// What is no coroutine function runs in a pool of 40 threads.
  static let pythonFastAPI = LibraryModel(
    "fastapi",
    aliases: [
      "fastapi.applications.FastAPI": "fastapi.FastAPI", "fastapi.routing.APIRouter": "fastapi.APIRouter",
      "fastapi.BackgroundTasks": "starlette.background.BackgroundTasks",
      "fastapi.background.BackgroundTasks": "starlette.background.BackgroundTasks",
      "fastapi.concurrency.run_in_threadpool": "starlette.concurrency.run_in_threadpool",
      "fastapi.param_functions.Depends": "fastapi.Depends",
      "fastapi.responses.StreamingResponse": "starlette.responses.StreamingResponse",
    ],
    roots: endpoints("fastapi.FastAPI") + endpoints("fastapi.APIRouter")
      + [
        dependency("fastapi.Depends"), dependency("fastapi.Security"),
        background("starlette.background.BackgroundTasks.add_task"),
        background("starlette.background.BackgroundTask"),
        .submit("starlette.concurrency.run_in_threadpool", 0, "func"),
        // One worker thread after the other advances the generator.
        stream("starlette.responses.StreamingResponse", 0, "content"),
        stream("starlette.concurrency.iterate_in_threadpool", 0, "iterator"),
        RootModel(
          .call, "starlette.applications.Starlette.add_exception_handler",
          callback: ArgumentSelector(1, "handler"),
          domain: .pool, multiplicity: .many),
        RootModel(
          .call, "starlette.routing.Route", callback: ArgumentSelector(1, "endpoint"),
          methods: endpointMethods,
          domain: .pool, multiplicity: .many, receiver: .perCall),
        RootModel(
          .override, "starlette.endpoints.HTTPEndpoint", methods: endpointMethods, domain: .pool,
          multiplicity: .many,
          receiver: .perCall),
      ],
    types: [TypeModel("starlette.endpoints.HTTPEndpoint")])
}
