/// How the Swift modules of a program are compiled, as far as it decides which code runs where.
struct SwiftTarget: ConfigurationTable, Hashable {
  static let blank = SwiftTarget()
  static let fields: [ConfigurationField<SwiftTarget>] = [
    ConfigurationField(
      "default-isolation", \.defaultIsolation,
      "What runs the declarations that name no actor: the compiler's setting of that name.")
  ]

  /// The choices of the compiler.
  enum Isolation: String, ConfigurationWord, Hashable {
    case nonisolated
    case mainActor = "MainActor"

    /// As the compiler spells it.
    var word: String { rawValue }
  }

  var defaultIsolation = Isolation.nonisolated
}
