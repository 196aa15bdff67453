internal import Platform

/// The runtime helper, racewitness, as files that Python can import.
///
/// It lies in the user's cache under the hash of its contents, so another version of this program unpacks its own.
struct UnpackedHelper: Sendable {
  /// The folder that holds the package `racewitness`.
  let modulePath: String
  /// Where Python may keep what it compiles, the user's modules included.
  let bytecodePath: String

  init() throws(VerificationError) {
    let cache = try Self.cache()
    modulePath = cache + "/racewitness-" + Self.hash
    bytecodePath = cache + "/bytecode"
    if (try? FileKind(of: modulePath, followingLinks: true)) == .directory { return }
    do throws(SystemError) {
      try Self.unpack(to: modulePath)
    } catch {
      throw .cache("\(modulePath): \(error.message)")
    }
  }

  private static func cache() throws(VerificationError) -> String {
    if let cache = CurrentProcess.environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      return cache + "/race-lint"
    }
    guard let home = CurrentProcess.environment("HOME"), home.hasPrefix("/") else {
      throw .cache("neither XDG_CACHE_HOME nor HOME names a folder")
    }
    return home + "/.cache/race-lint"
  }

  /// Writes everything beside the destination, then renames it: nobody ever sees half of it.
  private static func unpack(to destination: String) throws(SystemError) {
    let draft = "\(destination).\(CurrentProcess.identifier)"
    try FileSystem.makeDirectory(draft + "/racewitness")
    try FileSystem.makeDirectory(draft + "/racewitness/generation")
    for file in EmbeddedFiles.all {
      try FileSystem.write(Array(file.text.description.utf8), to: "\(draft)/racewitness/\(file.name)")
    }
    do {
      try FileSystem.move(draft, to: destination)
    } catch {
      try FileSystem.remove(draft)
      guard (try? FileKind(of: destination, followingLinks: true)) == .directory else { throw error }
    }
  }

  /// FNV-1a over every name and text.
  private static var hash: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in EmbeddedFiles.all {
      for byte in "\(file.name)\n\(file.text)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(hash, radix: 16)
  }
}
