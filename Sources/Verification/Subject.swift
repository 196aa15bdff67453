public import Diagnostics

/// What is verified: the lines of a finding, or of a program that is said to have none.
public struct Subject: Hashable, Sendable {
  /// What the linter says about it.
  public enum Claim: Hashable, Sendable { case race, noRace }

  public var title: String
  public var claim: Claim
  public var focus: [LineRange]
  /// The stretches that the author meant to be atomic; when there are none, each line of a finding is one, and
  /// nothing of a program that is said to be right.
  public var regions: [LineRange]
  /// Qualified name of the shared state.
  public var variable: String
  /// The functions that threads run to come here.
  public var roots: [Root]

  /// A function that a thread runs, and a file in which it is declared or given to the thread.
  public struct Root: Hashable, Sendable, Encodable {
    public var function: String
    public var path: String
  }

  public init(
    title: String, claim: Claim, focus: [LineRange], regions: [LineRange] = [], variable: String = "",
    roots: [Root] = []
  ) {
    self.title = title
    self.claim = claim
    self.focus = focus
    self.regions = regions
    self.variable = variable
    self.roots = roots
  }

  /// What is kept whole to learn what an interruption does.
  var atomicRegions: [LineRange] { regions.isEmpty && claim == .race ? focus : regions }

  /// The lines of a finding and of its rivals; from the check to the act when both lie in one function without a loop
  /// between them.
  public init(_ finding: Finding, title: String, outline: SourceOutline, absolute: (String) -> String) {
    let places = [finding.location] + finding.related.map(\.location)
    var focus: [LineRange] = []
    for place in places {
      let range = LineRange(file: absolute(place.path), lines: place.span.lines)
      if !focus.contains(range) { focus.append(range) }
    }
    let roots = finding.threadRoots.map { Root(function: $0.function, path: absolute($0.location.path)) }
    self.init(title: title, claim: .race, focus: focus, variable: finding.variable, roots: roots)
    let companions = finding.related.filter {
      $0.function == finding.function && $0.location.path == finding.location.path
    }
    let lines = [finding.location.span.lines] + companions.map(\.location.span.lines)
    let low = lines.map(\.lowerBound).min() ?? 1
    let window = low...(lines.map(\.upperBound).max() ?? low)
    if window.count > 1, !outline.hasLoop(startingIn: window) {
      regions = [LineRange(file: absolute(finding.location.path), lines: window)]
    }
  }
}

extension SourceSpan {
  /// Its lines, counted from 1.
  public var lines: ClosedRange<Int> { Int(startRow) + 1...Int(endRow) + 1 }
}

/// What there is in a source file, by lines counted from 1.
public struct SourceOutline: Hashable, Sendable {
  /// Every function, nested ones included.
  public var functions: [ClosedRange<Int>]
  public var loops: [ClosedRange<Int>]

  public init(functions: [ClosedRange<Int>], loops: [ClosedRange<Int>]) {
    self.functions = functions
    self.loops = loops
  }

  func hasLoop(startingIn window: ClosedRange<Int>) -> Bool {
    loops.contains { window.contains($0.lowerBound) }
  }
}
