internal import Diagnostics
internal import Platform
internal import RaceLint
internal import Reporting
internal import Verification

/// A program, and what is to be verified by running it.
struct VerificationJob {
  var name: String
  var program: ProgramInvocation
  var subjects: [Subject]
  /// The findings that the subjects were made from, by the number of the subject.
  var fingerprints: [String?]
}

/// Which programs are run, and for which findings.
struct VerificationPlan {
  private(set) var jobs: [VerificationJob] = []
  /// Findings that no program comes to.
  private(set) var unrunnable: [VerifiedSubject] = []
  /// The interpreter that the command names.
  private(set) var python: String?
  /// Files are named relative to it.
  let root: String

  private let lint: LintedProject

  init(lint: LintedProject, places: VerifyPlaces, command: [String], generates: Bool)
    throws(VerificationError)
  {
    self.lint = lint
    root = Self.root(of: places, command, lint)
    let races = lint.report.races.filter {
      places.wants($0, origin: lint.report.origin) && $0.finding.location.path.hasSuffix(".py")
    }
    if command.isEmpty {
      planPrograms(races, named: Set(places.paths.map(lint.absolute)), generates: generates)
    } else {
      try planCommand(command, races, places)
    }
    if jobs.isEmpty, unrunnable.isEmpty { throw .command("no findings, so there is nothing to verify") }
  }

  /// The one folder that was named; else where we are.
  private static func root(of places: VerifyPlaces, _ command: [String], _ lint: LintedProject) -> String {
    guard command.isEmpty, places.paths.count == 1, let path = places.paths.first.map(lint.absolute),
      (try? FileKind(of: path, followingLinks: true)) == .directory
    else { return lint.workingDirectory }
    return FileSystem.realPath(path) ?? path
  }

  /// One run for everything.
  private mutating func planCommand(
    _ command: [String], _ races: [ReportEntry], _ places: VerifyPlaces
  ) throws(VerificationError) {
    let parsed = try ProgramInvocation.parse(command)
    python = parsed.python
    var job = job(parsed.program, races, name: parsed.program.text)
    for line in places.lines
    where !races.contains(where: { line.belongs(to: $0.finding, origin: lint.report.origin) }) {
      let range = LineRange(file: lint.absolute(line.path), lines: line.line...line.line)
      let title = "\(line.path):\(line.line)"
      job.subjects.append(Subject(title: title, claim: .noRace, focus: [range], regions: [range]))
      job.fingerprints.append(nil)
    }
    if !job.subjects.isEmpty { jobs.append(job) }
  }

  /// Every program with findings, and those that should have none: its fixed twin, and what was named itself.
  private mutating func planPrograms(_ races: [ReportEntry], named: Set<String>, generates: Bool) {
    let programs = Set(lint.project.programs)
    for (path, races) in Dictionary(grouping: races, by: \.finding.location.path).sorted(by: {
      $0.key < $1.key
    }) {
      if programs.contains(path) {
        jobs.append(job(.script(lint.absolute(path), arguments: []), races, name: shown(path)))
      } else if generates {
        jobs += races.map { job(.generated, [$0], name: subject($0).title) }
      } else {
        let why = "the file is no program; name one that comes here after `--`"
        unrunnable += races.map { .notRun(subject($0), why: why) }
      }
    }
    let racy = Set(lint.report.races.map(\.finding.location.path))
    let names = Set(jobs.map { $0.name.split(separator: "/").last })
    for path in programs.subtracting(racy).sorted() {
      let parts = path.split(separator: "/")
      let isTwin = names.contains(parts.last) && parts.dropLast().last == "fixed"
      if isTwin || named.contains(lint.absolute(path)) { planTwin(path) }
    }
  }

  /// A program that is said to be right: all of its functions.
  private mutating func planTwin(_ path: String) {
    let file = lint.absolute(path)
    let focus = lint.project.outline(of: path).functions.map { LineRange(file: file, lines: $0) }
    let subject = Subject(title: shown(path), claim: .noRace, focus: focus)
    jobs.append(
      VerificationJob(
        name: shown(path), program: .script(file, arguments: []), subjects: [subject], fingerprints: [nil]))
  }

  private func job(_ program: ProgramInvocation, _ races: [ReportEntry], name: String) -> VerificationJob {
    VerificationJob(
      name: name, program: program, subjects: races.map(subject), fingerprints: races.map(\.fingerprint))
  }

  private func subject(_ entry: ReportEntry) -> Subject {
    let location = entry.finding.location
    return Subject(
      entry.finding,
      title: "\(entry.finding.rule.code) \(shown(location.path)):\(location.span.startRow + 1)",
      outline: lint.project.outline(of: location.path), absolute: lint.absolute)
  }

  /// A path relative to the root.
  private func shown(_ path: String) -> String {
    let absolute = lint.absolute(path)
    return absolute.hasPrefix(root + "/") ? String(absolute.dropFirst(root.count + 1)) : path
  }
}
