import RaceIR

extension Summarizer {
  /// The functions that a decorator of the program is applied to, where the value is its parameter.
  func decoratedCallbacks(_ value: ValueID, _ fold: FoldState) -> [Spawn.Callback] { [] }
}
