internal import Diagnostics

/// Which rules count, in general and in which files.
struct RuleSelection {
  private let selected: [String]
  private let ignored: [String]
  private let includesPreview: Bool
  private let perFile: [(rules: IgnoreRules, ignored: [String])]

  /// Throws when a selector names no rule.
  init(_ settings: Settings, workingDirectory: String) throws(LintError) {
    selected = settings.select + settings.extendSelect
    ignored = settings.ignore
    includesPreview = settings.preview
    perFile = settings.perFileIgnores.map { entry in
      (IgnoreRules(directory: settings.root, patterns: [entry.pattern]), entry.rules)
    }
    for selector in selected + ignored + perFile.flatMap(\.ignored) { try Self.check(selector) }
    self.workingDirectory = workingDirectory
  }

  private let workingDirectory: String

  /// Whether a finding of the rule in that file counts. The longest selector wins; of two alike, the ignore. A rule
  /// in preview takes more than a selector of many.
  func includes(_ rule: RuleName, in path: String) -> Bool {
    let wanted = Self.specificity(selected, rule) ?? (rule.isAboutFiles ? 0 : nil)
    guard let wanted, includesPreview || wanted == .max || !RuleBook.preview.contains(rule) else {
      return false
    }
    if let unwanted = Self.specificity(ignored, rule), unwanted >= wanted { return false }
    let absolute = FilePath.absolute(path, from: workingDirectory)
    return !perFile.contains { entry in
      Self.specificity(entry.ignored, rule) != nil
        && entry.rules.verdict(absolute, isDirectory: false) == true
    }
  }

  /// The length of the longest selector that means the rule; nil when none does.
  private static func specificity(_ selectors: [String], _ rule: RuleName) -> Int? {
    selectors.compactMap { specificity($0, rule) }.max()
  }

  private static func specificity(_ selector: String, _ rule: RuleName) -> Int? {
    if selector == "ALL" { return 0 }
    if selector == rule.name || selector == rule.code { return .max }
    let isPrefix = selector.hasPrefix("RL") && rule.code.hasPrefix(selector)
    return isPrefix ? selector.count : nil
  }

  private static func check(_ selector: String) throws(LintError) {
    let rules = RuleBook.all.map(\.rule)
    guard !rules.contains(where: { specificity(selector, $0) != nil }) else { return }
    throw .unknownRule(
      selector, nearest: Spelling.nearest(to: selector, in: rules.flatMap { [$0.code, $0.name] }))
  }
}

extension RuleName {
  /// Whether it speaks about files that could not be analysed: shown whatever is selected, unless ignored by name.
  var isAboutFiles: Bool { self == RuleBook.invalidSyntax.rule || self == RuleBook.unreadable.rule }
}
