public import Diagnostics

/// Names of findings that survive edits: made of the rule, the variable and the two functions, never of lines.
public enum Fingerprint {
  /// The fingerprint of a finding by itself; two findings may share it.
  public static func symbolic(_ finding: Finding) -> String {
    let functions = [finding.function, finding.related.first?.function ?? ""].sorted()
    return hash(([finding.rule.code, finding.variable] + functions).joined(separator: "\n"))
  }

  /// Fingerprints in the order of the findings, each of them once.
  public static func unique(_ findings: [Finding]) -> [String] {
    var counts: [String: Int] = [:]
    return findings.map { finding in
      let symbolic = symbolic(finding)
      counts[symbolic, default: 0] += 1
      let count = counts[symbolic, default: 1]
      return count == 1 ? symbolic : hash("\(symbolic)\n\(count)")
    }
  }

  /// FNV-1a, 64 bits: short, the same everywhere, and nobody's secret depends on it.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
