internal import Platform

/// What the tool says about itself, on the error stream.
enum Console {
  /// Says why nothing could be done; answers the exit status for that.
  static func fail(_ message: String, tip: String? = nil, advice: String? = nil) -> Int32 {
    var text = "error: \(message)\n"
    if let tip { text += "  tip: \(tip)\n" }
    if let advice { text += "\n\(advice)\n" }
    StandardStream.error.write(text)
    return ExitStatus.unusable
  }

  static func warn(_ message: String) {
    StandardStream.error.write("warning: \(message)\n")
  }

  static func say(_ message: String) {
    StandardStream.error.write(message + "\n")
  }
}
