extension LibraryModel {
  private static let hooks = [
    "route", "get", "post", "put", "delete", "patch", "before_request", "after_request", "teardown_request",
    "teardown_appcontext", "errorhandler", "context_processor", "before_app_request", "after_app_request",
    "app_errorhandler", "url_value_preprocessor", "before_first_request", "template_filter",
    "template_global",
  ]

  private static func added(_ type: String) -> RootModel {
    RootModel(
      .call, "\(type).add_url_rule", callback: ArgumentSelector(2, "view_func"), methods: viewMethods,
      domain: .pool,
      multiplicity: .many, receiver: .perCall, sharedWhen: sharedView)
  }

  private static let viewMethods = [
    "get", "post", "put", "delete", "patch", "head", "options", "dispatch_request",
  ]
  private static let sharedView = Condition(ArgumentSelector(nil, "init_every_request"), .boolean(false))

  private static func view(_ type: String) -> RootModel {
    RootModel(
      .override, type, methods: viewMethods, domain: .pool, multiplicity: .many, receiver: .perCall,
      sharedWhen: sharedView)
  }

  /// Every server that Flask runs under serves requests in threads, its own included; a view object is made for
  /// each request.
  static let pythonFlask = LibraryModel(
    "flask",
    aliases: [
      "flask.app.Flask": "flask.Flask", "flask.blueprints.Blueprint": "flask.Blueprint",
      "flask.views.MethodView": "flask.views.View",
    ],
    roots: RootModel.handlers("flask.Flask", hooks) + RootModel.handlers("flask.Blueprint", hooks)
      + [added("flask.Flask"), added("flask.Blueprint"), view("flask.views.View")],
    types: [TypeModel("flask.Flask"), TypeModel("flask.Blueprint"), TypeModel("flask.views.View")]
      + ["flask.g", "flask.request", "flask.session", "flask.current_app"].map {
        TypeModel($0, .threadConfined)
      },
    calls: [CallModel("flask.views.View.as_view", .receiver)])
}
