import CTreeSitter

extension Node {
  /// The bytes of the node, as a view of the source: nothing is copied.
  public var bytes: ArraySlice<UInt8> {
    unsafe storage._withUnsafeGuaranteedRef { $0.source[startByte..<endByte] }
  }

  /// The text of the node; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the text of the node is `text`; makes no string.
  public func isText(_ text: StaticString) -> Bool {
    unsafe bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The tree below the node as an S-expression with fields, for tests and for people.
  ///
  /// Not for deep trees: the library calls itself for every level.
  public var sExpression: String {
    guard let characters = unsafe ts_node_string(raw) else { return "" }
    defer { unsafe free(characters) }
    return unsafe String(cString: characters)
  }
}
