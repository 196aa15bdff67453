extension ReplayResult {
  public var isReproduced: Bool { reproduced == times }

  /// Whether sources have changed, how many replays did it, and how.
  public func text(ink: Ink) -> String {
    var text = ""
    for name in changedSources {
      text +=
        ink.paint("changed", .mark) + ": \(Ink.visible(name)) is not what it was when the witness was found\n"
    }
    if let failure { text += "\(Ink.visible(failure))\n" }
    text += ink.paint("\(reproduced) of \(times)", isReproduced ? .bad : .good) + " replays reproduced it"
    text += reproduced > 0 ? ": \(Ink.visible(summary))\n\n" : "\n"
    return reproduced > 0 ? text + Interleaving(steps, ink: ink).text : text
  }
}
