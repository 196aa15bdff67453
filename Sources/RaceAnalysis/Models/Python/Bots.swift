extension LibraryModel {
  private static let boltListeners = [
    "event", "message", "command", "action", "shortcut", "view", "options", "middleware", "error",
    "global_shortcut",
    "block_action", "view_submission",
  ]

  /// Listeners run in a pool of five threads; those of `AsyncApp` are coroutines.
  static let pythonSlackBolt = LibraryModel(
    "slack_bolt", roots: RootModel.handlers("slack_bolt.App", boltListeners))

  private static let botHandlers = [
    "message_handler", "callback_query_handler", "inline_handler", "edited_message_handler",
    "channel_post_handler",
    "chosen_inline_handler", "poll_handler", "middleware_handler", "my_chat_member_handler",
  ]

  static let pythonTelebot = LibraryModel(
    "telebot",
    roots: RootModel.handlers("telebot.TeleBot", botHandlers)
      + botHandlers.map {
        RootModel(
          .call, "telebot.TeleBot.register_\($0)", callback: ArgumentSelector(0, "callback"), domain: .pool,
          multiplicity: .many)
      },
    types: [
      TypeModel("telebot.TeleBot", serialWhen: Condition(ArgumentSelector(nil, "threaded"), .boolean(false)))
    ])

  private static let namespaceMethods = ["on_*"]

  /// Every event is handled in a thread of its own.
  static let pythonSocketIO = LibraryModel(
    "socketio",
    roots: RootModel.handlers("socketio.Server", ["on", "event"], domain: .newThread)
      + RootModel.handlers("socketio.Client", ["on", "event"], domain: .newThread)
      + RootModel.handlers(
        "flask_socketio.SocketIO", ["on", "event", "on_error", "on_error_default"], domain: .newThread)
      + ["socketio.Server", "socketio.Client", "flask_socketio.SocketIO"].flatMap {
        [
          RootModel.submit("\($0).start_background_task", 0, "target", domain: .newThread),
          RootModel(
            .call, "\($0).on", callback: ArgumentSelector(1, "handler"), domain: .newThread,
            multiplicity: .many),
        ]
      }
      + ["socketio.Namespace", "flask_socketio.Namespace"].map {
        RootModel(.override, $0, methods: namespaceMethods, domain: .newThread, multiplicity: .many)
      },
    types: [
      TypeModel(
        "socketio.Server", serialWhen: Condition(ArgumentSelector(nil, "async_handlers"), .boolean(false))),
      TypeModel("socketio.Client"), TypeModel("socketio.Namespace"), TypeModel("flask_socketio.Namespace"),
    ])

  static let pythonDiscord = LibraryModel(
    "discord",
    roots: [
      RootModel(
        .call, "discord.VoiceClient.play", callback: ArgumentSelector(nil, "after"), domain: .resultThread,
        multiplicity: .one),
      RootModel(.override, "discord.AudioSource", methods: ["read"], domain: .newThread, multiplicity: .one),
    ],
    types: [TypeModel("discord.AudioSource")])
}
