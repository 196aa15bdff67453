public import Diagnostics
public import RaceIR

/// The whole-program analysis: link, points-to, summaries, thread roots, contexts, shared state, rules.
///
/// Each step is a function of the values before it, and nothing in it asks which language a file is written in.
public struct Analysis: Sendable {
  /// Of every confidence, in the order of the variables they concern.
  public let findings: [Finding]
  private let state: AnalysisState

  public init(units: [SourceUnit], options: AnalysisOptions) {
    state = AnalysisState(units: units, options: options)
    findings = Judgement(state).findings
  }

  /// What the tool can report, by code.
  public static let rules: [RuleDescription] =
    (Rule.all.map(\.description) + ProgramRule.all.map(\.description)).sorted { $0.rule.code < $1.rule.code }

  /// What was found at a line, or what silenced it.
  ///
  /// - Parameters:
  ///   - path: as given in the source units.
  ///   - row: 0-based.
  public func explain(path: String, row: Int32) -> [AccessExplanation] {
    Explanation(state, findings: findings).explain(path: path, row: row)
  }

  /// An intermediate value as text, for people who work on the analysis.
  public func dump(_ kind: DumpKind) -> String { Dump(state).text(kind) }
}

/// What `race-lint dump` can show of a whole program.
public enum DumpKind: String, Sendable, CaseIterable {
  case callgraph, roots, summaries
}
