#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares a query with the name of a file and of its directory.
struct PathMatcher {
  let query: QueryEvidence
  let fileCount: Int

  func features(of file: FileEvidence) -> FeatureVector {
    var features = FeatureVector()
    let parts = file.stemParts + file.directoryParts
    features[.pathWords] = share(of: query.words) { word in
      parts.contains { $0.matches(word) } ? 1 : 0
    }
    features[.rarePathWords] = share(of: query.words) { word in
      parts.filter { $0.matches(word) }.map(rarity).max() ?? 0
    }
    features[.nameCovered] = share(of: file.stemParts) { part in
      query.words.contains(where: part.matches) ? 1 : 0
    }
    features[.namedAfterIdentifier] = isNamedAfterIdentifier(file) ? 1 : 0
    return features
  }

  private func share<Element>(of elements: [Element], _ value: (Element) -> Double) -> Double {
    elements.isEmpty ? 0 : elements.reduce(0) { $0 + value($1) } / Double(elements.count)
  }

  /// Between 0 for a part of every path and 1 for a part of one.
  private func rarity(_ part: NamePart) -> Double {
    let files = Double(fileCount)
    return log(1 + files / Double(max(part.fileFrequency, 1))) / log(1 + files)
  }

  private func isNamedAfterIdentifier(_ file: FileEvidence) -> Bool {
    let stem = joined(file.stemParts)
    let names = Self.entryStems.contains(stem) ? [stem, joined(file.directoryParts)] : [stem]
    return query.identifiers.contains { identifier in
      let wanted = Self.folded(identifier)
      return !wanted.isEmpty && names.contains { $0 == wanted || $0 == wanted + "s" }
    }
  }

  private func joined(_ parts: [NamePart]) -> String { parts.map(\.text).joined() }

  private static func folded(_ identifier: String) -> String {
    identifier.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  /// Files named so stand for the directory they lie in.
  private static let entryStems: Set<String> = ["index", "mod", "init", "lib", "main"]
}
