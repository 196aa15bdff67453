import Testing

@testable import LanguageServer

/// Places as editors count them.
@Suite struct PositionTests {
  private let line = Array("é = \"😀\"; x".utf8)[...]

  @Test(arguments: [(PositionEncoding.utf8, 12), (.utf16, 9), (.utf32, 8)])
  func columns(_ encoding: PositionEncoding, _ column: Int) throws {
    let offset = try #require(line.firstIndex(of: UInt8(ascii: ";")))
    #expect(encoding.column(of: offset + 1, in: line) == column)
    #expect(encoding.offset(of: column, in: line) == offset + 1)
    #expect(encoding.offset(of: 1000, in: line) == line.count)
  }

  @Test func bytesAreTakenWhenOffered() {
    #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf8)
    #expect(PositionEncoding(offered: ["utf-32", "utf-16"]) == .utf32)
    #expect(PositionEncoding(offered: ["utf-7"]) == .utf16)
    #expect(PositionEncoding(offered: []) == .utf16)
  }

  @Test(arguments: ["/a b/é%.py", "/x", "/a/b:c#d?.py"]) func names(_ path: String) {
    #expect(DocumentURI.path(DocumentURI.of(path)) == path)
  }

  @Test func namesOfEditors() {
    #expect(DocumentURI.path("file:///c%3A/x%20y.py") == "/c:/x y.py")
    #expect(DocumentURI.path("file://localhost/x.py") == "/x.py")
    #expect(DocumentURI.path("file://elsewhere/x.py") == nil)
    #expect(DocumentURI.path("untitled:Untitled-1") == nil)
    #expect(DocumentURI.path("file:///%ff") == nil)
    #expect(DocumentURI.path("file:///100%") == "/100%")
  }
}
