internal import Diagnostics
internal import Platform
internal import Reporting
internal import Verification

/// What the user wants verified.
struct VerifyPlaces {
  /// A line of a file.
  struct Line: Hashable {
    var path: String
    var line: Int

    /// Whether it is the line of one of the finding's accesses; the finding's paths are relative to a directory.
    func belongs(to finding: Finding, origin: ReportOrigin) -> Bool {
      let file = FileSystem.realPath(path)
      return ([finding.location] + finding.related.map(\.location)).contains {
        $0.span.lines.contains(line) && FileSystem.realPath(origin.absolutePath($0.path)) == file
      }
    }
  }

  /// What is linted.
  private(set) var paths: [String] = []
  private(set) var lines: [Line] = []
  /// Beginnings of fingerprints.
  private(set) var fingerprints: [String] = []
  /// Whether whole files and folders were named.
  private(set) var coversPaths = false

  init(_ places: [String]) {
    for place in places { add(place) }
    // The whole program: a finding in one file has its rivals in others.
    if !coversPaths { paths = ["."] + paths }
  }

  private mutating func add(_ place: String) {
    if let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]), line > 0 {
      lines.append(Line(path: String(place[..<colon]), line: line))
      paths.append(String(place[..<colon]))
    } else if Self.isFingerprint(place) {
      fingerprints.append(place)
    } else {
      paths.append(place)
      coversPaths = true
    }
  }

  /// At least six hexadecimal digits, and no such file.
  private static func isFingerprint(_ text: String) -> Bool {
    text.count >= 6 && text.allSatisfy(\.isHexDigit)
      && (try? FileKind(of: text, followingLinks: true)) == nil
  }

  func wants(_ entry: ReportEntry, origin: ReportOrigin) -> Bool {
    coversPaths || fingerprints.contains { entry.fingerprint.hasPrefix($0) }
      || lines.contains { $0.belongs(to: entry.finding, origin: origin) }
  }
}
