// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module of ours with the modules it may import.
func module(
  _ name: String, _ imports: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
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
  targets: [
    module("CodeModel", []),
  ],
  swiftLanguageModes: [.v6]
)
