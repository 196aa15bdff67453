import Foundation
import PythonFrontend
import RaceIR
import SwiftFrontend
import SyntaxTree

/// Sources to take facts of.
enum Sources {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The paths of all fixtures in a language.
  static func paths(_ pathExtension: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: fixtures.path(percentEncoded: false))
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("." + pathExtension) }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: path)))
  }

  /// Some of everything that facts may hold.
  static let sample = """
    # race-lint: ignore[RL001] known
    import threading
    from .jobs import Job, run as start

    class Pool(Base, metaclass=Meta):
        size: int = 3

        @property
        def jobs(self) -> list[Job]:
            try:
                with self._lock as lock:
                    return [job for job in self._jobs if job.id not in {1, "two", None}]
            except (KeyError, os.error) as error:
                raise
            finally:
                self.count += 1

    def make(name, /, *rest, key=None, **others):
        total = 0
        def inner():
            nonlocal total
            total += len(rest)
            yield from others
        while key := inner(): start(*rest, job=lambda: name, **others)
        else: del others["x"]
        return total
    def broken(
    """
}

/// Lowers one source after another.
struct Frontends {
  private let pythonParser: ParserBox
  private let swiftParser: ParserBox

  init() throws {
    pythonParser = ParserBox(try Parser(.python))
    swiftParser = ParserBox(try Parser(.swift))
  }

  func python(_ bytes: [UInt8]) -> FileFacts { PythonFrontend.lower(bytes, parser: &pythonParser.parser) }
  func swift(_ bytes: [UInt8]) -> FileFacts { SwiftFrontend.lower(bytes, parser: &swiftParser.parser) }
}

private final class ParserBox {
  var parser: Parser
  init(_ parser: consuming Parser) { self.parser = parser }
}
