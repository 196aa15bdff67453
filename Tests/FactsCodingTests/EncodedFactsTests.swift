import RaceIR
import Testing

@testable import FactsCoding

/// Facts come back from bytes as they were, or not at all.
@Suite struct EncodedFactsTests {
  private static func sampleFacts() throws -> FileFacts {
    let frontends = try Frontends()
    return frontends.python(Array(Sources.sample.utf8))
  }

  @Test func everyFixture() throws {
    let frontends = try Frontends()
    for path in Sources.paths("py") {
      let facts = frontends.python(try Sources.bytes(path))
      #expect(EncodedFacts.decode(EncodedFacts.encode(facts, as: path), as: path) == facts, "\(path)")
    }
    for path in Sources.paths("swift") {
      let facts = frontends.swift(try Sources.bytes(path))
      #expect(EncodedFacts.decode(EncodedFacts.encode(facts, as: path), as: path) == facts, "\(path)")
    }
  }

  @Test func theSampleHasSomeOfEverything() throws {
    let facts = try Self.sampleFacts()
    #expect(!facts.suppressions.isEmpty && !facts.problems.isEmpty && !facts.types.isEmpty)
    #expect(facts.functions.count > 4)
  }

  @Test func everyBitFlipped() throws {
    let bytes = try EncodedFacts.encode(Self.sampleFacts(), as: "x")
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << UInt8(bit)
        #expect(EncodedFacts.decode(changed, as: "x") == nil)
      }
    }
  }

  @Test func everyLength() throws {
    let bytes = try EncodedFacts.encode(Self.sampleFacts(), as: "x")
    for length in 0..<bytes.count { #expect(EncodedFacts.decode(Array(bytes[..<length]), as: "x") == nil) }
    #expect(EncodedFacts.decode(bytes + [0], as: "x") == nil)
  }

  @Test func anotherName() throws {
    let bytes = try EncodedFacts.encode(Self.sampleFacts(), as: "x")
    #expect(EncodedFacts.decode(bytes, as: "x") != nil)
    #expect(EncodedFacts.decode(bytes, as: "y") == nil)
  }

  /// Bytes that somebody has changed and given a right checksum: whatever they decode to can be walked without a trap.
  @Test func forged() throws {
    let payload = Array(try EncodedFacts.encode(Self.sampleFacts(), as: "x").dropFirst(8))
    var random = SplitMix(state: 7)
    var decoded = 0
    for _ in 0..<5_000 {
      var changed = payload
      for _ in 0...random.next(below: 3) {
        changed[random.next(below: changed.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      let bytes = Checksum.sealed(changed, as: "x")
      guard let facts = EncodedFacts.decode(bytes, as: "x") else { continue }
      decoded += 1
      #expect(!facts.dump.isEmpty)
    }
    #expect(decoded > 25, "too few changes survive to say anything")
  }
}

/// A generator of numbers that are the same in every run (Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
