extension LibraryModel {
  private static let viewMethods = [
    "get", "post", "put", "patch", "delete", "head", "options", "dispatch", "setup", "list", "create",
    "retrieve",
    "update", "partial_update", "destroy",
  ]
  private static let middlewareMethods = [
    "__call__", "process_request", "process_view", "process_response", "process_exception",
    "process_template_response",
  ]

  /// What is sent while requests are served. A receiver runs in the thread that sends the signal.
  private static let signals =
    ["pre_save", "post_save", "pre_delete", "post_delete", "pre_init", "post_init", "m2m_changed"].map {
      "django.db.models.signals.\($0)"
    } + ["request_started", "request_finished", "got_request_exception"].map { "django.core.signals.\($0)" }
    + ["user_logged_in", "user_logged_out", "user_login_failed"].map { "django.contrib.auth.signals.\($0)" }

  private static let signal = ArgumentSelector(0, "signal")
  private static let senders = ["send", "send_robust", "asend", "asend_robust"]

  /// One object of each serves all requests.
  private static let admins = [
    "django.contrib.admin.ModelAdmin", "django.contrib.admin.AdminSite",
    "django.contrib.admin.options.ModelAdmin",
    "django.contrib.admin.sites.AdminSite",
  ]
  private static let adminMethods = [
    "get_*", "save_*", "delete_*", "response_*", "has_*", "change_view", "add_view", "changelist_view",
    "each_context",
    "formfield_*", "log_*",
  ]

  private static func route(_ name: String) -> RootModel {
    RootModel(
      .call, name, callback: ArgumentSelector(1, "view"), methods: viewMethods, domain: .pool,
      multiplicity: .many,
      receiver: .perCall)
  }

  private static func perRequest(_ type: String) -> RootModel {
    RootModel(.override, type, methods: viewMethods, domain: .pool, multiplicity: .many, receiver: .perCall)
  }

  private static func middleware(_ trigger: RootModel.Trigger, _ name: String) -> RootModel {
    RootModel(trigger, name, methods: middlewareMethods, domain: .pool, multiplicity: .many)
  }

  /// Requests are served in threads. A class-based view is made for each of them, a middleware once for all.
  static let pythonDjango = LibraryModel(
    "django",
    aliases: [
      "django.conf.urls.url": "django.urls.re_path", "django.views.View": "django.views.generic.View",
      "django.views.generic.base.View": "django.views.generic.View",
      "rest_framework.views.APIView": "django.views.generic.View",
      "rest_framework.viewsets.ViewSet": "django.views.generic.View",
      "rest_framework.viewsets.ModelViewSet": "django.views.generic.View",
      "rest_framework.viewsets.GenericViewSet": "django.views.generic.View",
      "rest_framework.viewsets.ReadOnlyModelViewSet": "django.views.generic.View",
      "rest_framework.generics.GenericAPIView": "django.views.generic.View",
      "django.dispatch.dispatcher.receiver": "django.dispatch.receiver",
      "django.dispatch.dispatcher.Signal": "django.dispatch.Signal",
    ],
    roots: [
      route("django.urls.path"), route("django.urls.re_path"),
      perRequest("django.views.generic.View"),
      middleware(.setting, "MIDDLEWARE"), middleware(.setting, "MIDDLEWARE_CLASSES"),
      middleware(.override, "django.utils.deprecation.MiddlewareMixin"),
      middleware(.constructorParameter, "get_response"),
      RootModel(
        .decorator, "django.dispatch.receiver", domain: .pool, multiplicity: .many,
        when: Condition(signal, signals.map(ConstantValue.name))),
      RootModel(.decorator, "django.dispatch.receiver", domain: .caller, executor: signal, runners: senders),
      // Any other signal: where the program sends it.
      RootModel(
        .call, "django.dispatch.Signal.connect", callback: ArgumentSelector(0, "receiver"), domain: .caller,
        runners: senders),
    ]
      + signals.map {
        RootModel(
          .call, "\($0).connect", callback: ArgumentSelector(0, "receiver"), domain: .pool,
          multiplicity: .many)
      }
      + admins.map { RootModel(.override, $0, methods: adminMethods, domain: .pool, multiplicity: .many) }
      + ["filter", "simple_tag", "inclusion_tag", "tag"].map {
        RootModel(.decorator, "django.template.Library.\($0)", domain: .pool, multiplicity: .many)
      },
    types: [
      TypeModel("django.template.Library"), TypeModel("django.views.generic.View"),
      TypeModel("django.utils.deprecation.MiddlewareMixin"),
      TypeModel("django.db.connections", .threadConfined),
    ]
      + admins.map { TypeModel($0) }
      + [
        "TemplateView", "ListView", "DetailView", "CreateView", "UpdateView", "DeleteView", "FormView",
        "RedirectView",
      ]
      .map { TypeModel("django.views.generic.\($0)", bases: ["django.views.generic.View"]) },
    calls: [CallModel("django.views.generic.View.as_view", .receiver)])
}
