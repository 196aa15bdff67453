internal import Diagnostics
internal import TOML

/// The interpreters that a program is for, as far as they differ in where threads switch.
struct PythonTarget: ConfigurationTable, Hashable {
  static let blank = PythonTarget()
  static let fields: [ConfigurationField<PythonTarget>] = [
    ConfigurationField(
      "target-version", \.version, "The oldest Python that must run it; otherwise by `requires-python`."),
    ConfigurationField("build", \.build, "Whether it runs under a global interpreter lock."),
  ]

  /// The builds of CPython.
  enum Build: String, ConfigurationWord, Hashable {
    case any, gil, freeThreaded
  }

  var version: PythonVersion?
  var build = Build.any
}

extension Settings {
  /// The kinds of interpreters that the program is for; all of them if that would be none.
  var interpreters: Set<Observability> {
    let minors = (0...PythonVersion.newestMinor).filter { minor in
      python.version.map { minor >= $0.minor } ?? requiresPython.allow(minor: minor)
    }
    var result: Set<Observability> = []
    if python.build != .freeThreaded {
      if minors.contains(where: { $0 <= 9 }) { result.insert(.globalLockUpTo39) }
      if minors.contains(where: { $0 >= 10 }) { result.insert(.globalLockFrom310) }
    }
    // The first free-threaded build is one of 3.13.
    if python.build != .gil, minors.contains(where: { $0 >= 13 }) { result.insert(.freeThreaded) }
    return result.isEmpty ? Set(Observability.allCases) : result
  }
}

/// `3.10`, also written `py310`.
struct PythonVersion: ConfigurationValue, Hashable {
  /// Later ones are taken to be like this one.
  static let newestMinor = 40

  var minor: Int

  static let form = ConfigurationForm.string

  init?(_ text: String) {
    let digits = text.hasPrefix("py3") ? text.dropFirst(3) : text.hasPrefix("3.") ? text.dropFirst(2) : ""
    guard let minor = Int(digits), (0...Self.newestMinor).contains(minor) else { return nil }
    self.minor = minor
  }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    let text = try String(toml: value)
    guard let version = PythonVersion(text) else {
      throw ConfigurationValueError(message: "expected a version such as 3.10 or py310, found `\(text)`")
    }
    self = version
  }

  var text: String { "3.\(minor)".text }
}

extension Settings {
  /// Limits the interpreters that the program is for.
  public mutating func narrow(version: String?, hasGlobalLock: Bool?) throws(LintError) {
    if let version {
      guard let target = PythonVersion(version) else {
        throw .configuration("`--target-version \(version)`: expected a version such as 3.10 or py310")
      }
      python.version = target
    }
    if let hasGlobalLock { python.build = hasGlobalLock ? .gil : .freeThreaded }
  }
}
