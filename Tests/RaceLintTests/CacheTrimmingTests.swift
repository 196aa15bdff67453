import Foundation
import Testing

@testable import RaceLint

/// What goes when a part of the cache has grown too large.
@Suite struct CacheTrimmingTests {
  @Test func theOldestGo() throws {
    let directory = try TemporaryDirectory()
    for index in 0..<10 {
      try directory.write("entry\(index)", String(repeating: "x", count: 100))
      let date = Date(timeIntervalSince1970: Double(1000 - index))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: directory.path + "/entry\(index)")
    }
    CacheTrimming.trim(directory.path, to: 1000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 10)
    CacheTrimming.trim(directory.path, to: 800)
    let left = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    #expect(left == (0..<6).map { "entry\($0)" })
  }
}
