/// The rolling hash of 100 characters from each line on, by which code hosts recognise a line that moved.
///
/// The algorithm is the one of GitHub's upload action, so that both sides compute the same value.
enum LineHash {
  private static let window = 100
  private static let multiplier: UInt64 = 37
  private static let endOfFile: UInt16 = 65535

  /// One hash a line, with a counter for lines that are alike: `c129715d7a2bc9a3:1`.
  static func hashes(of bytes: [UInt8]) -> [String] {
    var counts: [UInt64: Int] = [:]
    return values(of: bytes).map { value in
      counts[value, default: 0] += 1
      return "\(String(value, radix: 16)):\(counts[value, default: 1])"
    }
  }

  private static func values(of bytes: [UInt8]) -> [UInt64] {
    let (units, lineStarts) = significantUnits(of: bytes)
    var power: UInt64 = 1
    for _ in 0..<window { power = power &* multiplier }
    var hash: UInt64 = 0
    for index in 0..<window { hash = hash &* multiplier &+ unit(units, index) }
    var results: [UInt64] = []
    var next = 0
    for start in 0..<max(1, units.count) {
      while next < lineStarts.count, lineStarts[next] == start {
        results.append(hash)
        next += 1
      }
      hash = hash &* multiplier &+ unit(units, start + window) &- power &* unit(units, start)
    }
    return results
  }

  private static func unit(_ units: [UInt16], _ index: Int) -> UInt64 {
    index < units.count ? UInt64(units[index]) : 0
  }

  /// UTF-16 without blanks, every line end as one, and where each line starts among them.
  private static func significantUnits(of bytes: [UInt8]) -> (units: [UInt16], lineStarts: [Int]) {
    var units: [UInt16] = []
    var lineStarts = [0]
    var previous: UInt16 = 0
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      defer { previous = unit }
      switch unit {
      case 0x20, 0x09: continue
      case 0x0A where previous == 0x0D: continue
      case 0x0A, 0x0D:
        units.append(0x0A)
        lineStarts.append(units.count)
      default: units.append(unit)
      }
    }
    units.append(endOfFile)
    return (units, lineStarts)
  }
}
