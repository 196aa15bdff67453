extension LibraryModel {
  private static let fileEvents = ["on_*", "dispatch"]

  /// One observer has one thread, whatever it watches.
  static let pythonWatchdog = LibraryModel(
    "watchdog",
    aliases: ["watchdog.observers.polling.PollingObserver": "watchdog.observers.Observer"],
    roots: [
      RootModel(
        .call, "watchdog.observers.Observer.schedule", callback: ArgumentSelector(0, "event_handler"),
        methods: fileEvents, domain: .resultThread, multiplicity: .one, start: "start")
    ],
    types: [
      TypeModel("watchdog.observers.Observer", .opaque, start: ["start"], join: ["join"]),
      TypeModel("watchdog.events.FileSystemEventHandler"),
    ])

  private static func listener(_ type: String, _ labels: [String]) -> [RootModel] {
    labels.enumerated().map { position, label in
      RootModel(
        .call, type, callback: ArgumentSelector(position, label), domain: .newThread, multiplicity: .one)
    }
  }

  static let pythonPynput = LibraryModel(
    "pynput",
    roots: listener("pynput.keyboard.Listener", ["on_press", "on_release"])
      + listener("pynput.mouse.Listener", ["on_move", "on_click", "on_scroll"])
      + [
        RootModel(
          .call, "pynput.keyboard.GlobalHotKeys", callback: ArgumentSelector(0, "hotkeys"),
          domain: .newThread,
          multiplicity: .one, start: "start")
      ],
    types: [
      TypeModel("pynput.keyboard.Listener", .thread, start: ["start"], join: ["join"]),
      TypeModel("pynput.mouse.Listener", .thread, start: ["start"], join: ["join"]),
      TypeModel("pynput.keyboard.GlobalHotKeys", .thread, start: ["start"], join: ["join"]),
    ])

  private static let services = ["add_service", "remove_service", "update_service"]

  static let pythonZeroconf = LibraryModel(
    "zeroconf",
    roots: [
      RootModel(
        .call, "zeroconf.ServiceBrowser", callback: ArgumentSelector(3, "listener"), methods: services,
        domain: .newThread, multiplicity: .one),
      RootModel(
        .call, "zeroconf.ServiceBrowser", callback: ArgumentSelector(2, "handlers"), domain: .newThread,
        multiplicity: .one),
    ])

  /// One thread reads a bus and calls every listener.
  static let pythonCan = LibraryModel(
    "python-can",
    roots: [
      RootModel(
        .call, "can.Notifier", callback: ArgumentSelector(1, "listeners"),
        methods: ["on_message_received", "__call__"], domain: .newThread, multiplicity: .one)
    ],
    types: [TypeModel("can.Notifier", join: ["stop"]), TypeModel("can.Listener")])

  static let pythonSerial = LibraryModel(
    "pyserial",
    roots: [
      RootModel(
        .call, "serial.threaded.ReaderThread", callback: ArgumentSelector(1, "protocol_factory"),
        methods: ["connection_made", "data_received", "connection_lost", "handle_line", "handle_packet"],
        domain: .newThread, multiplicity: .one)
    ])

  private static let pins =
    ["when_pressed", "when_released", "when_held"].map { "Button.\($0)" }
    + [
      "MotionSensor.when_motion", "MotionSensor.when_no_motion", "LineSensor.when_line",
      "LineSensor.when_no_line",
    ]
    + ["LightSensor.when_light", "LightSensor.when_dark", "DistanceSensor.when_in_range"]
    + [
      "DistanceSensor.when_out_of_range", "RotaryEncoder.when_rotated",
      "RotaryEncoder.when_rotated_clockwise",
    ]
    + ["DigitalInputDevice.when_activated", "DigitalInputDevice.when_deactivated"]

  /// Packets, samples and pins, each from a thread of its library.
  static let pythonDevices = LibraryModel(
    "devices",
    roots: RootModel.callbacks(
      "scapy.all.AsyncSniffer", ["prn", "lfilter", "stop_filter"], domain: .newThread)
      + RootModel.callbacks(
        "scapy.sendrecv.AsyncSniffer", ["prn", "lfilter", "stop_filter"], domain: .newThread)
      + ["Stream", "InputStream", "OutputStream", "RawStream", "RawInputStream", "RawOutputStream"].flatMap {
        RootModel.callbacks("sounddevice.\($0)", ["callback", "finished_callback"], domain: .newThread)
      }
      + RootModel.callbacks("pyaudio.PyAudio.open", ["stream_callback"], domain: .newThread)
      + pins.map { RootModel(.assignment, "gpiozero.\($0)", domain: .newThread, multiplicity: .one) }
      + [
        RootModel(
          .call, "pigpio.pi.callback", callback: ArgumentSelector(2, "func"), domain: .newThread,
          multiplicity: .one)
      ]
      + RootModel.callbacks("RPi.GPIO.add_event_detect", ["callback"], domain: .newThread))

  /// A transport thread for each connection.
  static let pythonParamiko = LibraryModel(
    "paramiko",
    roots: ["paramiko.ServerInterface", "paramiko.SFTPServerInterface"].map {
      RootModel(.override, $0, methods: ["*"], domain: .newThread, multiplicity: .one)
    } + [
      RootModel(
        .override, "paramiko.SubsystemHandler", methods: ["start_subsystem"], domain: .newThread,
        multiplicity: .one)
    ],
    types: ["paramiko.ServerInterface", "paramiko.SFTPServerInterface", "paramiko.SubsystemHandler"].map {
      TypeModel($0)
    })
}
