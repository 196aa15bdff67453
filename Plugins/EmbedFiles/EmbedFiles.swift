import Foundation
import PackagePlugin

/// Makes the files of a folder in a target into Swift text that is compiled into it: the verifier's runtime helper, the
/// pages about the rules.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let folders = ["racewitness": ".py", "RaceLint.docc/Rules": ".md"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let files = try Self.folders.flatMap { path, suffix in
      let folder = target.directoryURL.appending(path: path)
      guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return [URL]() }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      return names.filter { $0.hasSuffix(suffix) }.sorted().map { folder.appending(path: $0) }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: ([output] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
