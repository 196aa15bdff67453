extension LibraryModel {
  private static func handler(_ server: String) -> RootModel {
    RootModel(
      .call, server, callback: ArgumentSelector(1, "RequestHandlerClass"),
      methods: ["handle", "setup", "finish", "do_*"], domain: .newThread, multiplicity: .many, receiver: .perCall)
  }

  /// A handler object serves one request; what it reaches through `self.server`, its class or globals is shared.
  static let pythonSocketServer = LibraryModel(
    "socketserver",
    aliases: [
      "SocketServer.ThreadingTCPServer": "socketserver.ThreadingTCPServer",
      "SocketServer.ThreadingMixIn": "socketserver.ThreadingMixIn",
      "SocketServer.BaseRequestHandler": "socketserver.BaseRequestHandler",
      "BaseHTTPServer.HTTPServer": "http.server.HTTPServer",
      "BaseHTTPServer.BaseHTTPRequestHandler": "http.server.BaseHTTPRequestHandler",
    ],
    roots: [
      handler("socketserver.ThreadingTCPServer"),
      handler("socketserver.ThreadingUDPServer"),
      handler("socketserver.ThreadingUnixStreamServer"),
      handler("socketserver.ThreadingUnixDatagramServer"),
      handler("socketserver.ThreadingMixIn"),
      handler("http.server.ThreadingHTTPServer"),
    ],
    types: [
      TypeModel("socketserver.BaseRequestHandler"),
      TypeModel("socketserver.StreamRequestHandler", bases: ["socketserver.BaseRequestHandler"]),
      TypeModel("http.server.BaseHTTPRequestHandler", bases: ["socketserver.StreamRequestHandler"]),
    ])
}
