internal import Hashing
internal import Platform

/// `digest-files OUTPUT FILE…`: writes a Swift source that holds a hash of the files. Runs during the build.
@main
enum DigestFiles {
  static func main() throws {
    guard let output = CommandLine.arguments.dropFirst().first else { return }
    let texts = try CommandLine.arguments.dropFirst(2).map { ContentHash(try FileSystem.read($0)).text }
    let source = """
      /// A hash of everything that decides what a source file is turned into.
      enum FrontendDigest {
        static let text = "\(ContentHash(Array(texts.joined().utf8)).text)"
      }

      """
    try FileSystem.write(Array(source.utf8), to: output)
  }
}
