extension LibraryModel {
  /// What Alamofire calls on the queue of its session, never on that of the program.
  static let swiftAlamofire = LibraryModel(
    "Alamofire",
    aliases: [
      "Alamofire.RequestInterceptor": "RequestInterceptor", "Alamofire.RequestAdapter": "RequestAdapter",
      "Alamofire.RequestRetrier": "RequestRetrier", "Alamofire.EventMonitor": "EventMonitor",
    ],
    roots: [
      RootModel(.override, "RequestInterceptor", methods: ["adapt", "retry"], domain: .resultThread),
      RootModel(.override, "RequestAdapter", methods: ["adapt"], domain: .resultThread),
      RootModel(.override, "RequestRetrier", methods: ["retry"], domain: .resultThread),
    ])
}
