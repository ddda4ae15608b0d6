package import CodeModel

extension IndexReader {
  /// The live files of exactly a name, in any folder; by path.
  package func files(named name: String) -> [RepositoryPath] {
    let name = Array(name.utf8)
    guard !name.isEmpty else { return [] }
    let stem = PathParts.stem(of: name[...])
    return paths { part, files in
      forEachFile(withPathParts: stem, in: part.segment) { file in
        if part.segment.pathBytes(file).ends(inComponent: name) { files.append(file) }
      }
    }
  }

  /// The live files of a name but for its last extension, in any folder; by path.
  package func files(withStem stem: String) -> [RepositoryPath] {
    let stem = Array(stem.utf8)
    guard !stem.isEmpty else { return [] }
    return paths { part, files in
      forEachFile(withPathParts: stem[...], in: part.segment) { file in
        let path = part.segment.pathBytes(file)
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let name = path[start...]
        guard name.starts(with: stem) else { return }
        let rest = name.dropFirst(stem.count)
        if rest.isEmpty || rest.lastIndex(of: UInt8(ascii: ".")) == rest.startIndex {
          files.append(file)
        }
      }
    }
  }

  /// The live files directly in the folders of exactly a name, at any depth; by path.
  package func files(inFoldersNamed name: String) -> [RepositoryPath] {
    let name = Array(name.utf8)
    guard !name.isEmpty else { return [] }
    return paths { part, files in
      forEachFile(withPathParts: name[...], in: part.segment) { file in
        let folder = part.segment.pathBytes(file).folder
        if folder?.ends(inComponent: name) == true { files.append(file) }
      }
    }
  }

  /// The live files directly in a folder, which is empty for the root; by path.
  package func files(in folder: RepositoryPath) -> [RepositoryPath] {
    let prefix = folder.bytes.isEmpty ? [] : folder.bytes + [UInt8(ascii: "/")]
    return paths { part, files in
      let segment = part.segment
      var file = segment.firstFile(notBefore: prefix)
      while file < segment.fileCount {
        let path = segment.pathBytes(file)
        guard path.starts(with: prefix) else { return }
        let rest = UnsafeRawBufferPointer(rebasing: path[prefix.count...])
        if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
          // Steps over the folder inside: what follows it begins with the byte after the slash.
          let inside = Array(path[..<(prefix.count + slash)]) + [UInt8(ascii: "/") + 1]
          file = segment.firstFile(notBefore: inside)
        } else {
          files.append(file)
          file += 1
        }
      }
    }
  }

  /// The live files in a folder at any depth, which is empty for the root; by path.
  package func livePaths(below folder: RepositoryPath = RepositoryPath(bytes: []))
    -> [RepositoryPath]
  {
    let prefix = folder.bytes.isEmpty ? [] : folder.bytes + [UInt8(ascii: "/")]
    return paths { part, files in
      let segment = part.segment
      var file = segment.firstFile(notBefore: prefix)
      while file < segment.fileCount, segment.pathBytes(file).starts(with: prefix) {
        files.append(file)
        file += 1
      }
    }
  }

  /// Calls `body` with the files whose stem or parent directory has all parts of a text, dead ones
  /// too and ascending; with all files for a text without a part.
  private func forEachFile(
    withPathParts text: ArraySlice<UInt8>, in segment: Segment, _ body: (Int) -> Void
  ) {
    let lists = Set(CodeTerms.parts(of: text)).map {
      segment.pathParts.postings(of: Array($0.utf8))
    }
    // The caller looks at the name itself, so that the shortest list is enough.
    guard let shortest = lists.min(by: { $0.count < $1.count }) else {
      for file in 0..<segment.fileCount { body(file) }
      return
    }
    CountedPostings.forEach(in: shortest, ordinalCount: segment.fileCount) { file, _ in body(file) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether this is the last component of the path.
  fileprivate func ends(inComponent name: [UInt8]) -> Bool {
    let start = count - name.count
    guard start >= 0, start == 0 || self[start - 1] == UInt8(ascii: "/") else { return false }
    return self[start...].elementsEqual(name)
  }

  /// The bytes before the last slash; nil at the root.
  fileprivate var folder: UnsafeRawBufferPointer? {
    lastIndex(of: UInt8(ascii: "/")).map { UnsafeRawBufferPointer(rebasing: self[..<$0]) }
  }
}
