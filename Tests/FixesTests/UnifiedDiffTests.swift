import Testing

@testable import Fixes

/// Differences as `patch` reads them.
@Suite struct UnifiedDiffTests {
  private func numbers(_ range: ClosedRange<Int>) -> String { range.map { "\($0)\n" }.joined() }

  @Test func nothing() { #expect(UnifiedDiff.of("a\n", "a\n", path: "x") == "") }

  @Test func oneHunkOrTwo() {
    let old = numbers(1...20)
    let new = old.replacing("\n2\n", with: "\ntwo\n").replacing("\n19\n", with: "\n")
    #expect(
      UnifiedDiff.of(old, new, path: "x") == """
        --- x
        +++ x
        @@ -1,5 +1,5 @@
         1
        -2
        +two
         3
         4
         5
        @@ -16,5 +16,4 @@
         16
         17
         18
        -19
         20

        """)
    let near = old.replacing("\n8\n", with: "\n").replacing("\n13\n", with: "\n")
    #expect(UnifiedDiff.of(old, near, path: "x").contains("@@ -5,12 +5,10 @@"))
  }

  @Test func ends() {
    #expect(
      UnifiedDiff.of("a", "a\n", path: "x")
        == "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
    #expect(UnifiedDiff.of("", "a\n", path: "x") == "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n")
    #expect(UnifiedDiff.of("a\r\n", "b\r\n", path: "x").hasSuffix("-a\r\n+b\r\n"))
  }
}
