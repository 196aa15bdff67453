import Foundation
import PackagePlugin

/// Compiles a hash of the sources of the frontends, and of the lock file of their grammars, into a target: facts that
/// another version has made are then known as such without a number that somebody would have to raise.
@main
struct DigestSources: BuildToolPlugin {
  private static let targets: Set<String> = [
    "Diagnostics", "FactsCoding", "PythonFrontend", "RaceIR", "SwiftFrontend", "SyntaxTree",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let sources = target.recursiveTargetDependencies.filter { Self.targets.contains($0.name) }
      .compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: ".swift").map(\.url) }
    let lock = context.package.directoryURL.appending(path: "Grammars/lock.txt")
    let files = sources.sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) } + [lock]
    let output = context.pluginWorkDirectoryURL.appending(path: "FrontendDigest.swift")
    return [
      .buildCommand(
        displayName: "Hashing the sources of the frontends",
        executable: try context.tool(named: "digest-files").url,
        arguments: ([output] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
