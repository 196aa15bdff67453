/// A parsed source file: owns the tree and the bytes it was parsed from.
public struct SyntaxTree: ~Copyable {
  let storage: TreeStorage

  init(_ storage: TreeStorage) {
    self.storage = storage
  }

  /// The bytes of the file.
  public var source: [UInt8] { storage.source }

  /// Lends the root of the tree.
  ///
  /// A node is valid only while `body` runs, so what `body` returns must hold no node; `Result: Sendable` sees to
  /// that, as nodes are not.
  ///
  /// Trees can be as deep as the source is long: 100,000 nested parentheses parse well. A walker that calls
  /// itself must therefore count how deep it is and stop at some depth, or keep a stack of its own.
  public borrowing func withRoot<Result: Sendable>(
    _ body: (Node) throws -> Result
  ) rethrows -> Result {
    let storage = self.storage
    defer { extendLifetime(storage) }
    return try body(storage.root)
  }
}
