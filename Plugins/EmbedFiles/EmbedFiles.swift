import Foundation
import PackagePlugin

/// Makes the files of a folder in a target into Swift text that is compiled into it: the verifier's runtime helper, the
/// pages about the rules.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let folders = ["racewitness": ".py", "RaceLint.docc/Rules": ".md"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let candidates = Self.folders.map {
      (folder: target.directoryURL.appending(path: $0.key), suffix: $0.value)
    }
    let isThere = { (folder: URL) in
      FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
    }
    guard let (folder, suffix) = candidates.first(where: { isThere($0.folder) }) else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let files = names.filter { $0.hasSuffix(suffix) }.sorted().map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: ([output, folder] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
