internal import Diagnostics
internal import FoundationEssentials
internal import Platform
internal import Reporting

/// Races that were there when the baseline was written, by rule, variable and functions: no line numbers, so it
/// survives edits, and counted, so that a second race of the same description is not hidden.
struct Baseline: Hashable, Sendable {
  /// One description and how often it occurs.
  struct Entry: Hashable, Sendable, Codable {
    var rule: String
    var variable: String
    var functions: [String]
    var count: Int
    var fingerprint: String
  }

  private struct Document: Codable {
    var version: Int
    var races: [Entry]
  }

  private(set) var entries: [Entry]

  /// The baseline that accepts these findings, sorted to be read and reviewed.
  init(_ findings: [Finding]) {
    let groups = Dictionary(grouping: findings, by: Fingerprint.symbolic)
    entries = groups.compactMap { fingerprint, findings in
      guard let finding = findings.first else { return nil }
      let functions = [finding.function] + finding.related.prefix(1).map(\.function)
      return Entry(
        rule: finding.rule.code, variable: finding.variable, functions: functions.sorted(),
        count: findings.count,
        fingerprint: fingerprint)
    }
    entries.sort { ($0.rule, $0.variable, $0.fingerprint) < ($1.rule, $1.variable, $1.fingerprint) }
  }

  init(path: String) throws(LintError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .baseline("cannot read the baseline \(path): \(error.message)")
    }
    do {
      let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
      guard document.version == 1 else {
        throw LintError.baseline(
          "the baseline \(path) has version \(document.version); this program reads version 1")
      }
      entries = document.races
    } catch let error as LintError {
      throw error
    } catch {
      throw .baseline("the baseline \(path) is not readable: write it anew with --write-baseline")
    }
  }

  /// Its text, in the order of its entries.
  var text: String {
    let races = entries.map { entry -> JSONValue in
      [
        "rule": .string(entry.rule), "variable": .string(entry.variable),
        "functions": .array(entry.functions.map(JSONValue.string)), "count": .integer(entry.count),
        "fingerprint": .string(entry.fingerprint),
      ]
    }
    let document: JSONValue = ["version": 1, "tool": "race-lint", "races": .array(races)]
    return document.pretty + "\n"
  }

  /// Splits findings into new ones and a number of accepted ones; the first of a kind are the accepted.
  func split(_ findings: [Finding]) -> (new: [Finding], accepted: Int) {
    var left: [String: Int] = [:]
    for entry in entries { left[entry.fingerprint, default: 0] += entry.count }
    let new = findings.filter { finding in
      let fingerprint = Fingerprint.symbolic(finding)
      guard let count = left[fingerprint], count > 0 else { return true }
      left[fingerprint] = count - 1
      return false
    }
    return (new, findings.count - new.count)
  }

  /// What was accepted and is there no longer.
  func missing(from findings: [Finding]) -> [Entry] {
    let found = Dictionary(grouping: findings, by: Fingerprint.symbolic).mapValues(\.count)
    return entries.filter { found[$0.fingerprint, default: 0] < $0.count }
  }
}
