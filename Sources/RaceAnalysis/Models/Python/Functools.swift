extension LibraryModel {
  static let pythonFunctools = LibraryModel(
    "functools",
    aliases: ["django.utils.functional.partial": "functools.partial"],
    calls: [
      CallModel("functools.partial", .argument(0), forwards: .variadic(from: 1)),
      CallModel("functools.wraps", .nothing),
      CallModel("contextlib.closing", .argument(0)),
      CallModel("contextlib.nullcontext", .argument(0)),
    ])
}
