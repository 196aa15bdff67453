extension LibraryModel {
  static let pythonCollections = LibraryModel(
    "collections",
    types: [
      TypeModel("collections.deque", .deque),
      TypeModel("collections.defaultdict", .mapping),
      TypeModel("collections.OrderedDict", .mapping),
      TypeModel("collections.Counter", .mapping),
      TypeModel("weakref.WeakValueDictionary", .mapping),
      TypeModel("weakref.WeakKeyDictionary", .mapping),
      TypeModel("weakref.WeakSet", .set),
    ])
}
