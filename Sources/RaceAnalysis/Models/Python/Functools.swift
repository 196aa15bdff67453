extension LibraryModel {
  static let pythonFunctools = LibraryModel(
    "functools",
    calls: [
      CallModel("functools.partial", .argument(0)),
      CallModel("functools.wraps", .nothing),
      CallModel("contextlib.closing", .argument(0)),
      CallModel("contextlib.nullcontext", .argument(0)),
    ])
}
