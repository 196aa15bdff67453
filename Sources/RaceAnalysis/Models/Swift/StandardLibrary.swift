extension LibraryModel {
  /// Functions of the standard library that call a closure for each element, or with a pointer, and return.
  static let swiftStandardLibrary = LibraryModel(
    "Swift",
    immediate: perElement.map { ImmediateCall($0, givesElements: true) }
      + withPointer.map { ImmediateCall($0) })

  private static let perElement = [
    "forEach", "map", "flatMap", "compactMap", "filter", "reduce", "first", "last", "contains", "allSatisfy",
    "sorted", "sort", "min", "max", "removeAll", "prefix", "drop", "partition", "mapValues",
    "compactMapValues", "firstIndex", "lastIndex", "split",
  ]

  private static let withPointer = [
    "withUnsafeBytes", "withUnsafeMutableBytes",
    "withUnsafeBufferPointer", "withUnsafeMutableBufferPointer", "withUnsafePointer",
    "withUnsafeMutablePointer", "withUnsafeMutablePointers", "withUnsafeMutablePointerToElements",
    "withUnsafeMutablePointerToHeader", "withUTF8", "withCString", "withExtendedLifetime", "autoreleasepool",
    "withContiguousStorageIfAvailable", "performAndWait",
  ]
}
