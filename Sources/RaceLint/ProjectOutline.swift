internal import Diagnostics
internal import RaceIR
public import Verification

extension Project {
  /// Where the functions and loops of a file are; nothing when it is not among the files.
  public func outline(of path: String) -> SourceOutline {
    let functions = units.first { $0.path == path }?.facts.functions ?? []
    let loops = functions.flatMap(\.body).filter { if case .endLoop = $0.operation { true } else { false } }
    return SourceOutline(
      functions: functions.filter { $0.kind == .function }.map(\.span.lines), loops: loops.map(\.span.lines))
  }

  /// The files that can be run: those that say what is to be done then.
  public var programs: [String] {
    units.map(\.path).filter { path in
      path.hasSuffix(".py") && source(of: path).map(ProgramInvocation.isProgram) == true
    }
  }
}
