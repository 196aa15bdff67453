// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "race-lint",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Foreign code, in C: the system's tree-sitter library and the fetched grammars.
    .systemLibrary(
      name: "CTreeSitter",
      path: "Grammars/tree-sitter",
      pkgConfig: "tree-sitter",
      providers: [.apt(["libtree-sitter-dev"]), .brew(["tree-sitter"])]
    ),
    grammar("Python"),
    grammar("Swift"),

    // The layers, lowest first; each sees only what it names.
    layer("Diagnostics"),
    layer("RaceIR", ["Diagnostics"]),
    layer("SyntaxTree", ["CTreeSitter", "CTreeSitterPython", "CTreeSitterSwift"]),

    layer("PythonFrontend", ["SyntaxTree", "RaceIR", "Diagnostics"]),
    layer("SwiftFrontend", ["SyntaxTree", "RaceIR", "Diagnostics"]),
    layer("Hashing"),
    layer("FactsCoding", ["RaceIR", "Diagnostics"]),
    layer("Platform"),
    layer("TOML"),
    layer("Reporting", ["Diagnostics"]),
    layer("RaceAnalysis", ["RaceIR", "Diagnostics"]),
    // Carries its runtime helper, which is Python, within.
    .target(
      name: "Verification", dependencies: ["Diagnostics", "Platform"], exclude: ["racewitness"],
      swiftSettings: strict(), plugins: ["EmbedFiles"]),
    .executableTarget(name: "embed-files", dependencies: ["Platform"], swiftSettings: strict()),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(name: "digest-files", dependencies: ["Hashing", "Platform"], swiftSettings: strict()),
    .plugin(name: "DigestSources", capability: .buildTool(), dependencies: ["digest-files"]),
    // Carries the pages about its rules within, and a hash of what decides about facts.
    .target(
      name: "RaceLint",
      dependencies: [
        "Diagnostics", "RaceIR", "SyntaxTree", "PythonFrontend", "SwiftFrontend", "RaceAnalysis", "Reporting",
        "Platform", "TOML", "Verification", "Hashing", "FactsCoding",
      ],
      swiftSettings: strict(), plugins: ["EmbedFiles", "DigestSources"]),
    layer("Fixes", ["RaceLint", "RaceIR", "Reporting", "Diagnostics", "Platform"]),
    layer("LanguageServer", ["Fixes", "RaceLint", "Reporting", "Diagnostics", "Platform"]),
    .executableTarget(
      name: "race-lint",
      dependencies: [
        "Fixes", "LanguageServer", "RaceLint", "RaceAnalysis", "Reporting", "Diagnostics", "Platform",
        "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict()),

    tests("SyntaxTree"),
    tests("PythonFrontend", ["SyntaxTree", "RaceIR", "Diagnostics"]),
    tests("SwiftFrontend", ["SyntaxTree", "RaceIR", "Diagnostics"]),
    tests("TOML"),
    tests("Hashing"),
    tests("FactsCoding", ["PythonFrontend", "SwiftFrontend", "SyntaxTree", "RaceIR", "Diagnostics"]),
    tests("Verification", ["Diagnostics"]),
    tests("Reporting", ["Diagnostics"]),
    tests("LanguageServer"),
    tests("Fixes"),
    .testTarget(
      name: "CommandTests", dependencies: ["race-lint"], exclude: ["packaging.py"], swiftSettings: strict()),
    .testTarget(
      name: "FixtureTests",
      dependencies: ["RaceLint", "RaceAnalysis", "Reporting", "Diagnostics", "Platform"],
      swiftSettings: strict()),
    tests("RaceLint", ["RaceAnalysis", "RaceIR", "PythonFrontend", "SyntaxTree", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)

/// A Swift target in `Sources/`, under the strict settings that all of them share.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict())
}

/// The tests of a layer, in `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict())
}

/// A grammar in `Grammars/`, as the C module `CTreeSitter` + its name.
func grammar(_ language: String) -> Target {
  .target(
    name: "CTreeSitter\(language)",
    path: "Grammars/\(language.lowercased())",
    cSettings: [.headerSearchPath("../sources/include")]
  )
}

/// Every warning is an error, and so is every unsafe expression that does not say `unsafe`.
func strict() -> [SwiftSetting] {
  [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
