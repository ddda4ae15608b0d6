import CodeModel

/// Finds the libraries of Dart: files by path, those of a package in `lib` beside its `pubspec.yaml`.
struct DartModules {
  let reader: GraphReader

  func locate(_ module: String, from path: RepositoryPath) throws -> Located {
    guard module.hasPrefix(Self.scheme) else {
      guard let target = path.folder.joining(module), try reader.exists(target) else {
        return .external
      }
      return Located([.file(target)])
    }
    let parts = module.dropFirst(Self.scheme.count).split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return .external }
    let file = try library(String(parts[1]), ofPackage: String(parts[0]), near: path)
    return file.map { Located([.file($0)]) } ?? .external
  }

  private static let scheme = "package:"

  /// The file in the nearest package of a name that has it.
  private func library(
    _ inside: String, ofPackage name: String, near path: RepositoryPath
  ) throws -> RepositoryPath? {
    let manifests = try reader.files(named: "pubspec.yaml")
    // A package mostly stands in a folder of its name.
    let likely = manifests.filter { $0.folder.ends(with: name) }
    let own = manifests.filter { path.isInside($0.folder) }
    for manifests in [likely, own, manifests] {
      let near = Nearest.paths(manifests, to: path, countMax: RelationLimits.manifestCountMax)
      for manifest in near {
        guard let target = manifest.folder.joining("lib/" + inside), try reader.exists(target),
          let text = try reader.text(of: manifest), Self.name(in: text) == name
        else { continue }
        return target
      }
    }
    return nil
  }

  /// What a manifest calls its package: `name: http`.
  private static func name(in manifest: String) -> String? {
    let line = manifest.split(whereSeparator: \.isNewline).first { $0.hasPrefix("name:") }
    let value = line?.dropFirst("name:".count).prefix { $0 != "#" }
    return value?.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
  }
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var text = drop(while: isTrimmed)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
