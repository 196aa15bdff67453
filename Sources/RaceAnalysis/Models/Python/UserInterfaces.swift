extension LibraryModel {
  private static let bindings = ["PyQt5", "PyQt6", "PySide2", "PySide6"]

  private static func core(_ name: String) -> [String] { bindings.map { "\($0).QtCore.\(name)" } }

  /// Only `run` is in the new thread; every other method of a `QThread` is called in the thread that made it.
  static let pythonQt = LibraryModel(
    "qt",
    roots: core("QThread").map { RootModel(.override, $0, methods: ["run"], start: "start") }
      + core("QRunnable").map {
        RootModel(.override, $0, methods: ["run"], domain: .pool, multiplicity: .many)
      }
      + core("QThreadPool").flatMap { pool in
        ["start", "tryStart"].map {
          RootModel(
            .call, "\(pool).\($0)", callback: ArgumentSelector(0), methods: ["run"], domain: .pool,
            multiplicity: .many)
        }
      }
      // What is connected to a thread's own signals was moved to it, as a rule.
      + core("QThread.started").map {
        RootModel(.call, "\($0).connect", callback: ArgumentSelector(0, "slot"), start: "start")
      }
      + core("QTimer.singleShot").map { RootModel(.call, $0, callback: ArgumentSelector(1), domain: .caller) },
    locks: core("QMutex").map { LockModel($0, acquire: ["lock"], release: ["unlock"]) }
      + core("QRecursiveMutex").map { LockModel($0, acquire: ["lock"], release: ["unlock"]) }
      + core("QReadWriteLock").map { LockModel($0, acquire: ["lockForWrite"], release: ["unlock"]) }
      + core("QMutexLocker").map { LockModel($0, wraps: ArgumentSelector(0)) }
      + core("QWriteLocker").map { LockModel($0, wraps: ArgumentSelector(0)) }
      + core("QReadLocker").map { LockModel($0, mode: .shared, wraps: ArgumentSelector(0)) }
      + core("QSemaphore").map { LockModel($0, count: ArgumentSelector(0, "n")) },
    types: core("QThread").map { TypeModel($0, .thread, start: ["start"], join: ["wait"]) }
      + core("QRunnable").map { TypeModel($0) },
    calls: core("QThreadPool").map { CallModel("\($0).globalInstance", .instance($0)) })

  private static let textual = ["app.App", "widget.Widget", "screen.Screen", "dom.DOMNode"].map {
    "textual.\($0)"
  }

  /// Toolkits with one thread for all events.
  static let pythonToolkits = LibraryModel(
    "toolkits",
    roots: [
      .marshal("wx.CallAfter", 0), .marshal("gi.repository.GLib.idle_add", 0),
      .marshal("gi.repository.GLib.timeout_add", 1),
      .submit("wx.lib.delayedresult.startWorker", 1, "workerFn", domain: .newThread),
      .marshal("tkinter.Misc.after", 1, "func"), .marshal("textual.app.App.call_from_thread", 0, "callback"),
      RootModel(
        .decorator, "textual.work", domain: .pool, multiplicity: .many,
        when: Condition(ArgumentSelector(nil, "thread"), .boolean(true))),
    ]
      + textual.map {
        RootModel(
          .call, "\($0).run_worker", callback: ArgumentSelector(0, "work"), domain: .pool,
          when: Condition(ArgumentSelector(nil, "thread"), .boolean(true)))
      },
    types: textual.map { TypeModel($0) })

  private static let events = [
    "click", "change", "submit", "input", "select", "upload", "clear", "release", "blur", "focus", "load",
    "stream",
    "edit", "play", "tick",
  ]
  private static let components = [
    "Button", "Textbox", "Number", "Slider", "Dropdown", "Checkbox", "Radio", "Image", "Audio", "Video",
    "File",
    "Chatbot", "Dataframe", "UploadButton", "Timer", "Blocks", "State", "Code", "Markdown", "Gallery",
  ]
  private static let limit = Condition(
    ArgumentSelector(nil, "concurrency_limit"), .integer(1), holdsByDefault: true)

  /// Handlers run in worker threads: different events at once, one event once at a time unless its limit is raised.
  static let pythonGradio = LibraryModel(
    "gradio",
    roots: components.flatMap { component in
      events.map {
        RootModel(
          .call, "gradio.\(component).\($0)", callback: ArgumentSelector(0, "fn"), domain: .pool,
          multiplicity: .many,
          serialWhen: limit)
      }
    }
      + ["Interface", "ChatInterface"].map {
        RootModel(
          .call, "gradio.\($0)", callback: ArgumentSelector(0, "fn"), domain: .pool, multiplicity: .many,
          serialWhen: limit)
      },
    types: components.map { TypeModel("gradio.\($0)") })

  private static let core = "homeassistant.core.HomeAssistant"
  private static let entityMethods = [
    "update", "turn_on", "turn_off", "toggle", "lock", "unlock", "open_cover", "close_cover", "stop_cover",
    "set_cover_position", "set_temperature", "set_hvac_mode", "set_fan_mode", "set_preset_mode",
    "set_humidity",
    "set_speed", "set_percentage", "select_option", "select_source", "set_native_value", "set_value", "press",
    "media_*", "volume_*", "set_volume_level", "play_media", "mute_volume", "alarm_*", "send_command",
    "send_message",
  ]

  /// Home Assistant runs jobs that are no coroutines in its executor: an entity's methods without `async_` among
  /// them, while its event loop reads the entity's properties.
  static let pythonHomeAssistant = LibraryModel(
    "homeassistant",
    aliases: ["homeassistant.helpers.entity.ToggleEntity": "homeassistant.helpers.entity.Entity"],
    roots: [
      .submit("\(core).async_add_executor_job", 0, "target", multiplicity: .perStart),
      .submit("\(core).add_executor_job", 0, "target", multiplicity: .perStart),
      .submit("*.async_add_executor_job", 0, "target", multiplicity: .perStart),
      .submit("\(core).add_job", 0, "target", domain: .eventLoop),
      .submit("\(core).async_add_job", 0, "target", domain: .eventLoop),
      RootModel(
        .override, "homeassistant.helpers.entity.Entity", methods: entityMethods, domain: .pool,
        multiplicity: .one),
    ],
    types: [TypeModel(core), TypeModel("homeassistant.helpers.entity.Entity")])
}
