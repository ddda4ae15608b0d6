// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let tomlKit: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let swiftProtobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

/// A module of ours with the modules it may import.
func module(
  _ name: String, _ imports: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: imports, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

/// The tests of a module, with what they import beside it.
func tests(
  of name: String, _ imports: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + imports, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "apus",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "apus", targets: ["apus"])],
  traits: [
    .trait(
      name: "Milvus", description: "Chunks are also kept and searched in a Milvus or Zilliz Cloud.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CTreeMemory"),
    .target(
      name: "CTreeSitter", path: ".deps/tree-sitter", sources: ["src/lib.c"],
      publicHeadersPath: "include"),

    module("CodeModel", []),
    module("ContentHashing", ["CodeModel", "CCrypto"]),
    module("Settings", ["CodeModel", "ContentHashing", "Ranking", tomlKit]),
    module(
      "Languages", ["CodeModel"],
      resources: [.copy("Resources/languages"), .copy("Resources/labels.json")]),
    module("SourceTree", ["CodeModel", "ContentHashing", "Languages"]),
    module("Watching", ["CodeModel", "SourceTree"]),
    module("CodeSyntax", ["CodeModel", "CTreeMemory", "CTreeSitter", "Languages"]),
    module("GrammarWorkers", ["CodeModel", "CodeSyntax", "Languages"]),
    module("Transformer", ["CodeModel", "CKernels"]),
    module(
      "Embedding", ["CodeModel", "ContentHashing", "Transformer", "CKernels"],
      resources: [.copy("Resources/token-counts.tsv")]),
    module(
      "EmbeddingProviders", ["CodeModel", "Embedding"],
      resources: [.copy("Resources/models.json")]),
    module("Storage", ["CodeModel"]),
    module("SQLiteStorage", ["CodeModel", "Storage", grdb, grdbSQLite]),
    // Linked with the trait Milvus only.
    module(
      "MilvusStorage", ["CodeModel", "Storage", "CCurl", swiftProtobuf],
      exclude: ["Wire/milvus.proto"]),
    module("SearchIndex", ["CodeModel", "CKernels", "CStemmer"]),
    module("Ranking", ["CodeModel"]),
    module("Outlining", ["CodeModel"]),
    module("Similarity", ["CodeModel"]),
    module("Packing", ["CodeModel"]),
    module("Relations", ["CodeModel"]),
    module(
      "Indexing",
      [
        "CodeModel", "ContentHashing", "SourceTree", "CodeSyntax", "Embedding", "Storage",
        "SearchIndex",
      ]),
    module(
      "Upkeep",
      [
        "CodeModel", "ContentHashing", "SourceTree", "GrammarWorkers", "Embedding", "Storage",
        "SearchIndex", "Indexing",
      ]),
    module(
      "Retrieval",
      ["CodeModel", "Embedding", "Storage", "SearchIndex", "Ranking", "Similarity"],
      resources: [.copy("Resources/programming-words.tsv"), .copy("Resources/function-words.tsv")]),
    module(
      "Engine",
      [
        "CodeModel", "Settings", "Languages", "SourceTree", "CodeSyntax", "GrammarWorkers",
        "Transformer", "Embedding", "EmbeddingProviders", "Storage", "SQLiteStorage",
        "SearchIndex", "Ranking",
        "Outlining", "Packing",
        "Relations", "Similarity", "Indexing", "Upkeep", "Retrieval", "Watching",
        .target(name: "MilvusStorage", condition: .when(traits: ["Milvus"])),
      ]),
    module("MCPServer", ["CodeModel", "Settings", "Engine", "Relations"]),
    module("Evaluation", ["CodeModel", "CodeSyntax", "Engine", "Ranking"]),
    module(
      "Commands",
      [
        "CodeModel", "Settings", "Engine", "MCPServer", "Evaluation", "Ranking", "Relations",
        "Upkeep", argumentParser,
      ]),
    .executableTarget(name: "apus", dependencies: ["Commands"], swiftSettings: strict),

    .executableTarget(
      name: "EmbeddingBenchmark", dependencies: ["Transformer"],
      path: "Benchmarks/EmbeddingBenchmark", swiftSettings: strict),

    .executableTarget(
      name: "SyntaxBenchmark",
      dependencies: ["CodeModel", "CodeSyntax", "Languages", "SyntaxLaws", "Transformer"],
      path: "Benchmarks/SyntaxBenchmark", swiftSettings: strict),

    .executableTarget(
      name: "RankingBenchmark", dependencies: ["CodeModel", "Engine", "Retrieval", "Settings"],
      path: "Benchmarks/RankingBenchmark", swiftSettings: strict),

    .executableTarget(
      name: "MilvusBenchmark", dependencies: ["CodeModel", "MilvusStorage", "Storage"],
      path: "Benchmarks/MilvusBenchmark", swiftSettings: strict),

    tests(of: "CodeModel"),
    tests(of: "ContentHashing", ["CodeModel"]),
    tests(of: "Settings"),
    tests(of: "SourceTree", ["CodeModel", "ContentHashing"]),
    tests(of: "Watching", ["CodeModel", "SourceTree"]),
    tests(of: "Languages", ["CodeModel"]),
    .target(
      name: "SyntaxLaws", dependencies: ["CodeModel", "CodeSyntax", "Languages", "Transformer"],
      path: "Tests/SyntaxLaws", swiftSettings: strict),
    tests(
      of: "CodeSyntax", ["CodeModel", "CTreeMemory", "Languages", "SyntaxLaws"],
      resources: [.copy("Fixtures"), .copy("Golden"), .copy("Relations")]),
    .executableTarget(
      name: "WorkerProgram",
      dependencies: ["CodeSyntax", "GrammarWorkers", "Languages", "SyntaxLaws"],
      path: "Tests/WorkerProgram", swiftSettings: strict),
    tests(
      of: "GrammarWorkers",
      ["CodeModel", "CodeSyntax", "Languages", "SyntaxLaws", "WorkerProgram"]),
    .target(name: "ModelFolder", path: "Tests/ModelFolder", swiftSettings: strict),
    tests(
      of: "Transformer", ["CodeModel", "CKernels", "ModelFolder"], resources: [.copy("Fixtures")]),
    tests(of: "Embedding", ["CodeModel", "ModelFolder", "Transformer"]),
    .target(
      name: "FakeServices", path: "Tests/FakeServices", resources: [.copy("fake_services.py")],
      swiftSettings: strict),
    tests(
      of: "EmbeddingProviders", ["CodeModel", "Embedding", "FakeServices"]),
    .target(
      name: "RowStores", dependencies: ["CodeModel", "Indexing", "SearchIndex", "Storage"],
      path: "Tests/RowStores", swiftSettings: strict),
    .target(name: "MilvusServers", path: "Tests/MilvusServers", swiftSettings: strict),
    tests(
      of: "MilvusStorage",
      ["CodeModel", "MilvusServers", "RowStores", "SQLiteStorage", "SearchIndex", "Storage"]),
    tests(of: "Storage", ["CodeModel"]),
    tests(of: "SQLiteStorage", ["CodeModel", "Storage", grdb], resources: [.copy("Fixtures")]),
    tests(of: "SearchIndex", ["CodeModel", "CKernels"]),
    tests(of: "Ranking", ["CodeModel"]),
    tests(of: "Outlining", ["CodeModel"]),
    tests(of: "Similarity", ["CodeModel"]),
    tests(of: "Packing", ["CodeModel"]),
    tests(of: "Relations", ["CodeModel"]),
    tests(
      of: "Retrieval",
      [
        "CodeModel", "Embedding", "Indexing", "ModelFolder", "RowStores", "SearchIndex", "Storage",
      ]),
    tests(
      of: "Indexing",
      [
        "CodeModel", "CodeSyntax", "Embedding", "RowStores", "SQLiteStorage", "SearchIndex",
        "SourceTree", "Storage",
      ]),
    tests(
      of: "Engine",
      ["CodeModel", "Relations", "Settings", "SourceTree", "Storage", "Upkeep", grdb],
      resources: [.copy("Fixtures")]),
    tests(of: "MCPServer", ["CodeModel", "Engine", "Relations", "Settings"]),
    tests(of: "Evaluation", ["CodeModel", "CodeSyntax", "Engine", "Ranking"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "apus", "FakeServices", "MilvusServers", "ModelFolder", "Ranking", "Settings",
      ],
      swiftSettings: strict),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
