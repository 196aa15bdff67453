import Foundation
import Testing

/// The page for a browser.
@Suite struct HTMLReportTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
  }

  private func page() throws -> String {
    let result = try tool.run("report", "--html", "page.html", ".")
    #expect(result.status == 0)
    #expect(result.output == "")
    return try tool.read("page.html")
  }

  @Test func showsBothThreadsOnTheSource() throws {
    let page = try page()
    #expect(page.contains("<h2><code>racy.counter</code></h2>"))
    #expect(page.contains("<mark>counter += 1</mark>") || page.contains("<mark>counter</mark>"))
    #expect(page.components(separatedBy: "<div class=\"thread\">").count == 3)
    #expect(page.contains("<svg"))
  }

  /// The access without the lock beside one under it, each with the thread that makes it.
  @Test func theTwoThreadsAreTheTwoSides() throws {
    let file = URL(filePath: #filePath).appending(
      path: "../../../Fixtures/rules/RL006-inconsistent-lock/event_buffer_flush.py"
    ).standardized
    try tool.write("racy.py", String(contentsOf: file, encoding: .utf8))
    let columns = try page().components(separatedBy: "<div class=\"thread\">").dropFirst()
    #expect(columns.count == 2)
    #expect(columns.first?.contains("in <code>racy.EventBuffer.add</code>, holding no lock") == true)
    #expect(columns.first?.contains("the main thread") == true)
    #expect(columns.last?.contains("in <code>racy.EventBuffer.flush</code>") == true)
    #expect(columns.last?.contains("a thread runs <code>racy.flush_forever</code>") == true)
  }

  @Test func loadsNothing() throws {
    let page = try page()
    #expect(page.contains("default-src 'none'"))
    for word in ["http:", "https:", "src=\"", "@import", "url("] { #expect(!page.contains(word)) }
  }

  @Test func sourcesCannotSteerThePage() throws {
    let evil = Sample.racy.replacing(
      "counter += 1", with: "counter += 1  # </pre><script>alert(1)</script> \u{1B}[31m \u{202E} & \"'")
    try tool.write("<b>&.py", evil)
    let page = try page()
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&lt;b&gt;&amp;.py"))
    #expect(!page.contains("<b>"))
    for control in ["\u{1B}", "\u{202E}"] { #expect(!page.contains(control)) }
  }

  @Test func nothingFound() throws {
    try tool.write("racy.py", Sample.safe)
    let page = try page()
    #expect(page.contains("All checks passed! (1 file checked)"))
    #expect(!page.contains("<article"))
  }

  @Test func whatCouldNotBeReadIsShownAndFails() throws {
    try tool.write("broken.py", "def f(:\n")
    #expect(try tool.run("report", "--html", "page.html").status == 1)
    #expect(try tool.read("page.html").contains("invalid-syntax"))
    #expect(try tool.run("report", "--html", "no/such/folder.html").status == 2)
  }

  /// The filters, in a real browser when there is one.
  @Test func theFiltersFilter() throws {
    let browsers = ["chromium", "google-chrome", "chromium-browser"]
    let browser = try browsers.first { try tool.shell("command -v \($0)").status == 0 }
    guard let browser else { return }
    let page = try page()
    let probe = """
      <script>
      document.querySelector("input[name=rule]").click();
      document.title = [...document.querySelectorAll("article")].every(card => card.hidden) ? "hidden" : "shown";
      </script></body>
      """
    try tool.write("probe.html", page.replacing("</body>", with: probe))
    let options =
      "--headless --no-sandbox --disable-gpu --user-data-dir=profile --virtual-time-budget=3000 --dump-dom"
    let shown = try tool.shell("HOME=. timeout 60 \(browser) \(options) file://$PWD/page.html 2>/dev/null")
      .output
    #expect(shown.contains("1 shown"))
    let hidden = try tool.shell("HOME=. timeout 60 \(browser) \(options) file://$PWD/probe.html 2>/dev/null")
      .output
    #expect(hidden.contains("<title>hidden</title>"))
    #expect(hidden.contains("0 shown"))
  }
}
