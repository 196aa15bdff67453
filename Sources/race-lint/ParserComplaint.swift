/// The argument parser's words, brought into the form of ours.
struct ParserComplaint {
  let message: String
  let tip: String?

  init(_ text: String) {
    // "Unknown option '--exit-zer'. Did you mean '--exit-zero'?"
    let question = ". Did you mean "
    let parts = text.split(separator: question, maxSplits: 1)
    let complaint = parts.first.map(String.init) ?? text
    message = complaint.prefix(1).lowercased() + complaint.dropFirst()
    tip = parts.count == 2 ? "a similar argument exists: \(parts[1].filter { $0 != "?" })" : nil
  }
}
