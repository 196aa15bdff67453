extension LibraryModel {
  static let pythonCollections = LibraryModel(
    "collections",
    types: [
      TypeModel("collections.deque", .deque),
      TypeModel("collections.defaultdict", .mapping),
      TypeModel("collections.OrderedDict", .mapping),
      TypeModel("collections.Counter", .mapping),
      TypeModel("weakref.WeakValueDictionary", .weakMapping),
      TypeModel("weakref.WeakKeyDictionary", .weakMapping),
      TypeModel("weakref.WeakSet", .weakSet),
    ])
}
