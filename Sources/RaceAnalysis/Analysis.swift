public import Diagnostics
public import RaceIR

/// The analysis of a whole program.
///
/// Nothing is found yet: this file holds the place of the analysis, so that the driver and the command line can be
/// built and tried before it.
public struct Analysis: Sendable {
  public init(units: [SourceUnit], options: AnalysisOptions) {}

  /// The races, of every confidence and in any order.
  public var findings: [Finding] { [] }

  /// What is known about the accesses on a line, which counts from 0.
  public func explain(path: String, row: Int32) -> [AccessExplanation] { [] }

  /// A stage of the analysis as text.
  public func dump(_ kind: DumpKind) -> String { "" }

  /// Every rule, in the order of the codes.
  public static let rules: [RuleDescription] = []
}

/// What the analysis may assume.
public struct AnalysisOptions: Sendable {
  public var library = LibraryScope.none
  public init() {}
}

/// The modules whose public functions any thread may call.
public enum LibraryScope: Hashable, Sendable {
  case none
  case all
  /// Those whose names match one of the patterns.
  case modules([String])
}

/// The stages that can be shown as text.
public enum DumpKind: String, Sendable, CaseIterable {
  case callgraph, roots, summaries
}
