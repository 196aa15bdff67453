internal import Diagnostics

extension Settings {
  /// What holds, as a configuration that says the same.
  public var text: String {
    let source = configurationFile.map { "# from \($0)" } ?? "# no configuration file"
    let interpreters = interpreters.map(\.rawValue).sorted().joined(separator: ", ")
    let lines = ConfigurationKey.all.map { key in
      let value = key.current(self)
      return value == "none" ? "# \(key.name) is not set" : "\(key.name) = \(value)"
    }
    let heading = [source, "# paths are relative to \(root)", "# for \(interpreters)"]
    return (heading + lines).map { $0 + "\n" }.joined()
  }
}
