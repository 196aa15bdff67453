extension ReplayResult {
  /// Whether the race still happens: by the old schedule, or by one that was found now.
  public var isReproduced: Bool { reproduced == times || search?.verdict == .confirmed }

  /// Why nothing can be said, if so: the program no longer does what it did when the witness was found.
  public var unusable: String? {
    guard let search else { return nil }
    let isCut = search.verdict == .unconfirmed && search.schedules == 0
    guard isCut || [.baselineFails, .notReached].contains(search.verdict) else { return nil }
    return search.why ?? search.verdict.rawValue
  }

  /// Whether sources have changed, how many replays did it, and how.
  public func text(ink: Ink) -> String {
    var text = ""
    for name in changedSources {
      text +=
        ink.paint("changed", .mark) + ": \(Ink.visible(name)) is not what it was when the witness was found\n"
    }
    if let failure { text += "\(Ink.visible(failure))\n" }
    text += ink.paint("\(reproduced) of \(times)", reproduced > 0 ? .bad : .good) + " replays reproduced it"
    guard reproduced == 0 else {
      return text + ": \(Ink.visible(summary))\n\n" + Interleaving(steps, ink: ink).text
    }
    return text + "\n" + (search.map { searchText($0, ink: ink) } ?? "")
  }

  private func searchText(_ search: Search, ink: Ink) -> String {
    let answer = ink.paint(search.verdict.rawValue, search.verdict == .confirmed ? .bad : .good)
    let words = search.summary ?? search.why ?? ""
    let head = "a new search, \(search.schedules) schedules: \(answer), \(Ink.visible(words))\n"
    return head + (search.steps.map { "\n" + Interleaving($0, ink: ink).text } ?? "")
  }
}
