extension LibraryModel {
  private static let methods = ["handle", "setup", "finish", "do_*"]

  private static func threaded(_ server: String) -> RootModel {
    RootModel(
      .call, server, callback: ArgumentSelector(1, "RequestHandlerClass"), methods: methods,
      domain: .newThread,
      multiplicity: .many, receiver: .perCall, owner: "server")
  }

  /// A plain server handles one request after the other, in the thread that serves.
  private static func serial(_ server: String) -> RootModel {
    RootModel(
      .call, server, callback: ArgumentSelector(1, "RequestHandlerClass"), methods: methods, domain: .caller,
      receiver: .perCall, owner: "server", runners: ["serve_forever", "handle_request"])
  }

  private static func registration(_ method: String, mixin: String?) -> RootModel {
    RootModel(
      .call, "xmlrpc.server.SimpleXMLRPCServer.\(method)",
      callback: ArgumentSelector(0, "function", "instance"),
      methods: ["*"], domain: mixin == nil ? .caller : .newThread, multiplicity: mixin == nil ? .one : .many,
      mixin: mixin, runners: mixin == nil ? ["serve_forever", "handle_request"] : [])
  }

  private static let application = ArgumentSelector(2, "app")
  private static let threadingServer = Condition(
    ArgumentSelector(3, "server_class"), .subtype(of: "socketserver.ThreadingMixIn"))

  /// A handler object serves one request; what it reaches through `self.server`, its class or globals is shared.
  static let pythonSocketServer = LibraryModel(
    "socketserver",
    aliases: [
      "SocketServer.TCPServer": "socketserver.TCPServer", "SocketServer.UDPServer": "socketserver.UDPServer",
      "SocketServer.ThreadingTCPServer": "socketserver.ThreadingTCPServer",
      "SocketServer.ThreadingUDPServer": "socketserver.ThreadingUDPServer",
      "SocketServer.ThreadingMixIn": "socketserver.ThreadingMixIn",
      "SocketServer.BaseRequestHandler": "socketserver.BaseRequestHandler",
      "BaseHTTPServer.HTTPServer": "http.server.HTTPServer",
      "BaseHTTPServer.BaseHTTPRequestHandler": "http.server.BaseHTTPRequestHandler",
      "SimpleXMLRPCServer.SimpleXMLRPCServer": "xmlrpc.server.SimpleXMLRPCServer",
      "six.moves.socketserver.ThreadingMixIn": "socketserver.ThreadingMixIn",
      "six.moves.BaseHTTPServer.HTTPServer": "http.server.HTTPServer",
    ],
    roots: [
      "socketserver.ThreadingTCPServer", "socketserver.ThreadingUDPServer",
      "socketserver.ThreadingUnixStreamServer",
      "socketserver.ThreadingUnixDatagramServer", "socketserver.ThreadingMixIn",
      "http.server.ThreadingHTTPServer",
    ].map(threaded)
      + [
        "socketserver.TCPServer", "socketserver.UDPServer", "socketserver.UnixStreamServer",
        "socketserver.UnixDatagramServer", "http.server.HTTPServer",
      ].map(serial)
      + [
        registration("register_instance", mixin: "socketserver.ThreadingMixIn"),
        registration("register_function", mixin: "socketserver.ThreadingMixIn"),
        registration("register_instance", mixin: nil), registration("register_function", mixin: nil),
        RootModel(
          .call, "wsgiref.simple_server.make_server", callback: application, domain: .caller,
          runners: ["serve_forever", "handle_request"]),
        RootModel(
          .call, "wsgiref.simple_server.make_server", callback: application, domain: .newThread,
          multiplicity: .many,
          when: threadingServer),
      ],
    types: [
      TypeModel("socketserver.BaseRequestHandler"),
      TypeModel("socketserver.StreamRequestHandler", bases: ["socketserver.BaseRequestHandler"]),
      TypeModel("http.server.BaseHTTPRequestHandler", bases: ["socketserver.StreamRequestHandler"]),
      TypeModel("http.server.SimpleHTTPRequestHandler", bases: ["http.server.BaseHTTPRequestHandler"]),
      TypeModel("socketserver.TCPServer"), TypeModel("socketserver.UDPServer"),
      TypeModel("http.server.HTTPServer"),
      TypeModel("wsgiref.simple_server.WSGIServer", bases: ["http.server.HTTPServer"]),
      TypeModel("xmlrpc.server.SimpleXMLRPCServer"),
      TypeModel("socketserver.ThreadingMixIn"),
      TypeModel("http.server.ThreadingHTTPServer", bases: ["socketserver.ThreadingMixIn"]),
    ])
}
