import RaceIR

/// The structured regions of a body: which arm of which branch, loop or handler an instruction stands in.
struct RegionTable: Sendable {
  struct Region: Hashable, Sendable {
    var kind: Kind
    /// Half-open, between the markers.
    var start: Int32
    var end: Int32
    /// -1 for the whole body.
    var parent: Int32
  }

  enum Kind: UInt8, Hashable, Sendable {
    case body, thenArm, elseArm, loop, attempt, handler, finally
  }

  private(set) var regions: [Region] = []
  /// The innermost region of each instruction.
  private(set) var regionOf: [Int32] = []

  init() {}

  init(_ body: [Instruction]) {
    regions = [Region(kind: .body, start: 0, end: Int32(body.count), parent: -1)]
    regionOf.reserveCapacity(body.count)
    var current: Int32 = 0
    for (index, instruction) in body.enumerated() {
      switch instruction.operation {
      case .branch: current = open(.thenArm, at: index, in: current)
      case .otherwise: current = open(.elseArm, at: index, in: close(current, at: index))
      case .loop(.once): current = open(.attempt, at: index, in: current)
      case .loop: current = open(.loop, at: index, in: current)
      case .loopOtherwise: current = open(.elseArm, at: index, in: close(current, at: index))
      case .attempt: current = open(.attempt, at: index, in: current)
      case .handler: current = open(.handler, at: index, in: close(current, at: index))
      case .attemptOtherwise: current = open(.elseArm, at: index, in: close(current, at: index))
      case .finally: current = open(.finally, at: index, in: close(current, at: index))
      case .endBranch, .endLoop, .endAttempt: current = close(current, at: index)
      default: break
      }
      regionOf.append(current)
    }
  }

  private mutating func open(_ kind: Kind, at index: Int, in parent: Int32) -> Int32 {
    regions.append(Region(kind: kind, start: Int32(index + 1), end: -1, parent: parent))
    return Int32(regions.count - 1)
  }

  private mutating func close(_ region: Int32, at index: Int) -> Int32 {
    guard region > 0 else { return 0 }
    regions[Int(region)].end = Int32(index)
    return regions[Int(region)].parent
  }

  /// Whether a loop contains the instruction.
  func isInLoop(_ instruction: Int32) -> Bool {
    enclosing(instruction) { $0.kind == .loop }
  }

  /// Whether one loop contains both.
  func shareLoop(_ left: Int32, _ right: Int32) -> Bool {
    enclosing(left) { $0.kind == .loop && $0.start <= right && right < $0.end }
  }

  /// Whether every way to `later` leads through `earlier`, loops being taken to run at least once.
  func dominates(_ earlier: Int32, _ later: Int32) -> Bool {
    guard earlier < later else { return false }
    return !enclosing(earlier) { region in
      let isConditional: Bool
      switch region.kind {
      case .thenArm, .elseArm, .handler: isConditional = true
      case .body, .loop, .attempt, .finally: isConditional = false
      }
      return isConditional && !(region.start <= later && later < region.end)
    }
  }

  /// Whether no run of the body passes both: they stand in different arms of one branch.
  func excludeEachOther(_ left: Int32, _ right: Int32) -> Bool {
    arms(around: left).contains { one in
      arms(around: right).contains { other in
        regions[one].parent == regions[other].parent
          && (regions[one].end + 1 == regions[other].start
            || regions[other].end + 1 == regions[one].start)
      }
    }
  }

  /// Whether a run can come from one instruction to a later one: no arm in between ends by leaving.
  func leads(from earlier: Int32, to later: Int32, in body: [Instruction]) -> Bool {
    guard !excludeEachOther(earlier, later) else { return false }
    return arms(around: earlier).allSatisfy { arm in
      let region = regions[arm]
      if region.start <= later && later < region.end { return true }
      guard region.end > region.start, case .exit = body[Int(region.end) - 1].operation else { return true }
      return false
    }
  }

  /// Whether an exception raised by the instruction may be handled in the same body.
  func isHandled(_ instruction: Int32) -> Bool {
    enclosing(instruction) { region in
      region.kind == .attempt
        && regions.contains {
          $0.kind == .handler && $0.parent == region.parent && $0.start == region.end + 1
        }
    }
  }

  /// The regions around an instruction that need not run.
  private func arms(around instruction: Int32) -> [Int] {
    var result: [Int] = []
    var current = instruction >= 0 && Int(instruction) < regionOf.count ? regionOf[Int(instruction)] : -1
    while current >= 0 {
      switch regions[Int(current)].kind {
      case .thenArm, .elseArm, .handler: result.append(Int(current))
      case .body, .loop, .attempt, .finally: break
      }
      current = regions[Int(current)].parent
    }
    return result
  }

  private func enclosing(_ instruction: Int32, where predicate: (Region) -> Bool) -> Bool {
    var current = instruction >= 0 && Int(instruction) < regionOf.count ? regionOf[Int(instruction)] : -1
    while current >= 0 {
      if predicate(regions[Int(current)]) { return true }
      current = regions[Int(current)].parent
    }
    return false
  }

  /// Whether the innermost loops around two instructions are the same one.
  func isSameRepetition(_ left: Int32, _ right: Int32) -> Bool { innermostLoop(left) == innermostLoop(right) }

  /// How many loops stand around an instruction.
  func loopDepth(_ instruction: Int32) -> Int {
    var depth = 0
    var current = instruction >= 0 && Int(instruction) < regionOf.count ? regionOf[Int(instruction)] : -1
    while current >= 0 {
      if regions[Int(current)].kind == .loop { depth += 1 }
      current = regions[Int(current)].parent
    }
    return depth
  }

  private func innermostLoop(_ instruction: Int32) -> Int32 {
    guard instruction >= 0, Int(instruction) < regionOf.count else { return -1 }
    var current = regionOf[Int(instruction)]
    while current >= 0 {
      if regions[Int(current)].kind == .loop { return current }
      current = regions[Int(current)].parent
    }
    return -1
  }
}
