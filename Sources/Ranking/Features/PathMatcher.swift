import CodeModel

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
    let words = query.words.filter { !$0.namesCodebase }
    // Words that name the codebase take their share from the others, so that a query made of them
    // and one other does not stand or fall with a path.
    let scale = query.words.isEmpty ? 0 : Double(words.count) / Double(query.words.count)
    features[.pathWords] = scale * earlyShare(of: words, in: parts)
    features[.rarePathWords] =
      scale
      * share(of: words) { word in
        parts.filter { $0.matches(word) }.map(rarity).max() ?? 0
      }
    features[.scope] = scopeShare(parts + file.folderParts)
    features[.firstWord] =
      words.first.map { word in file.stemParts.contains { $0.matches(word) } } == true ? 1 : 0
    features[.nameCovered] = share(of: file.stemParts) { part in
      query.words.contains { $0.isFocused && part.matches($0) } ? 1 : 0
    }
    features[.nameRun] = nameRun(file)
    features[.namedAfterIdentifier] = isNamedAfterIdentifier(file) ? 1 : 0
    features[.entryFile] = Self.facadeStems.contains(joined(file.stemParts)) ? 1 : 0
    features[.header] = Self.headerExtensions.contains { file.path.bytes.hasSuffix($0) } ? 1 : 0
    return features
  }

  /// Each word counts for one over its place.
  private func earlyShare(of words: [QueryWord], in parts: [NamePart]) -> Double {
    var (found, all) = (0.0, 0.0)
    for (place, word) in words.enumerated() {
      let weight = 1 / Double(place + 1)
      all += weight
      if parts.contains(where: { $0.matches(word) }) { found += weight }
    }
    return all > 0 ? found / all : 0
  }

  private func scopeShare(_ parts: [NamePart]) -> Double {
    share(of: query.scopeStems) { stem in parts.contains { $0.stem == stem } ? 1 : 0 }
  }

  /// 1 for a name that is a run of the query's words, one half where only an s differs.
  private func nameRun(_ file: FileEvidence) -> Double {
    let stem = joined(file.stemParts)
    let name = Self.entryStems.contains(stem) ? joined(file.directoryParts) : stem
    guard name.utf8.count > 1 else { return 0 }
    if query.runs.contains(name) { return 1 }
    let isPlural = name.hasSuffix("s") && query.runs.contains(String(name.dropLast()))
    return isPlural || query.runs.contains(name + "s") ? 0.5 : 0
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
  /// Files named so show what a directory or package has to offer.
  private static let facadeStems = entryStems.union(["package", "core", "base"])
  private static let headerExtensions = [".h", ".hh", ".hpp", ".hxx"].map { Array($0.utf8) }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool {
    count >= end.count && self[(count - end.count)...].elementsEqual(end)
  }
}
