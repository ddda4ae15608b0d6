import CodeModel
import ContentHashing
import SourceTree
import Testing

@Suite struct MerkleTests {
  private typealias Files = [RepositoryPath: ContentHash]

  private func hash(_ number: Int) -> ContentHash { ContentHash(hashing: Array("\(number)".utf8)) }

  private func tree(_ files: Files) -> MerkleTree {
    MerkleTree(files: files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private func diff(_ old: Files, _ new: Files) -> MerkleDiff {
    let (from, to) = (tree(old), tree(new))
    return MerkleDiff.between(from.root, to.root) { hash in
      guard let node = from.nodes[hash] ?? to.nodes[hash] else {
        Issue.record("a node is missing")
        return DirectoryNode(entries: [])
      }
      return node
    }
  }

  private func randomFiles(_ random: inout SplitMix) -> Files {
    let names = ["a", "b", "a-b", "a.c", "z"]
    var files: Files = [:]
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let path = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(names) }
      files[RepositoryPath(path.joined(separator: "/"))] = hash(
        Int.random(in: 0..<9, using: &random))
    }
    // A path cannot be a file and a folder at once.
    return files.filter { file in
      !files.keys.contains { $0.string.hasPrefix(file.key.string + "/") }
    }
  }

  @Test(arguments: 0..<100)
  func `a diff is the difference of the sets`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let old = randomFiles(&random)
    var new = random.chance(50) ? old : randomFiles(&random)
    for path in old.keys.sorted() where random.chance(10) { new[path] = nil }
    new = new.mapValues { random.chance(10) ? hash(100) : $0 }
    let expected = Set(old.keys).union(new.keys).sorted().compactMap { path -> FileChange? in
      switch (old[path], new[path]) {
      case (let from?, let to?): from == to ? nil : .modified(path, from: from, to: to)
      case (let from?, nil): .removed(path, from)
      case (nil, let to?): .added(path, to)
      case (nil, nil): nil
      }
    }
    #expect(diff(old, new).changes == expected)
  }

  /// The tree of files after changes, by an update of the tree before them.
  private func update(_ old: Files, to new: Files) -> MerkleUpdate {
    let before = tree(old)
    let changes = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      .map { (path: $0, content: new[$0]) }
    return MerkleUpdate.applying(changes, to: before.root) { hash in
      before.nodes[hash] ?? DirectoryNode(entries: [])
    }
  }

  @Test(arguments: 0..<200)
  func `an updated tree is the tree of the changed files`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let old = randomFiles(&random)
    var new = random.chance(60) ? old : randomFiles(&random)
    for path in old.keys.sorted() where random.chance(20) { new[path] = nil }
    new = new.mapValues { random.chance(10) ? hash(100) : $0 }
    let (before, after, update) = (tree(old), tree(new), update(old, to: new))
    #expect(update.root == after.root)
    let made = Set(update.nodes.map(\.hash))
    #expect(Set(after.nodes.keys).subtracting(before.nodes.keys).isSubset(of: made))
  }

  @Test func `an update of k files looks up the folders above them only`() {
    var files: Files = [:]
    for a in 0..<20 {
      for b in 0..<20 { files[RepositoryPath("d\(a)/e\(b)/f.c")] = hash(a * 20 + b) }
    }
    var changed = files
    changed[RepositoryPath("d3/e4/f.c")] = hash(-1)
    changed[RepositoryPath("d7/new/deep/f.c")] = hash(-2)
    // The root, d3 with e4, and d7; the folders inside `new` are not there yet.
    #expect(update(files, to: changed).visitedNodeCount == 4)
    #expect(update(files, to: files).visitedNodeCount == 1)
  }

  @Test func `equal trees are not visited, k changes visit k paths of folders`() {
    var files: Files = [:]
    for a in 0..<20 {
      for b in 0..<20 { for c in 0..<5 { files[RepositoryPath("\(a)/\(b)/\(c)")] = hash(c) } }
    }
    #expect(diff(files, files).visitedNodeCount == 0)
    var changed = files
    changed[RepositoryPath("3/4/1")] = hash(77)
    // The root and two folders, in both trees.
    #expect(diff(files, changed).visitedNodeCount == 6)
    changed[RepositoryPath("9/9/9")] = hash(78)
    let found = diff(files, changed)
    #expect(found.changes.count == 2 && found.visitedNodeCount == 10)
  }

  @Test func `a rename is a removal and an addition of one hash`() {
    let old: Files = [RepositoryPath("a/x.c"): hash(1), RepositoryPath("k"): hash(2)]
    let new: Files = [RepositoryPath("b/x.c"): hash(1), RepositoryPath("k"): hash(2)]
    #expect(
      diff(old, new).changes == [
        .removed(RepositoryPath("a/x.c"), hash(1)), .added(RepositoryPath("b/x.c"), hash(1)),
      ])
  }

  @Test func `a file in place of a folder, and back`() {
    let file: Files = [RepositoryPath("a"): hash(1)]
    let folder: Files = [RepositoryPath("a/b"): hash(1)]
    #expect(
      diff(file, folder).changes == [
        .removed(RepositoryPath("a"), hash(1)), .added(RepositoryPath("a/b"), hash(1)),
      ])
    #expect(diff(folder, file).changes.count == 2)
    #expect(diff([:], [:]).changes.isEmpty)
  }

  @Test func `a node survives its encoding, and nothing damaged does`() throws {
    let node = DirectoryNode(entries: [
      .init(name: Array("b".utf8), kind: .directory, hash: hash(1)),
      .init(name: [0xFF, 0x0A], kind: .file, hash: hash(2)),
      .init(name: Array("a".utf8), kind: .file, hash: hash(3)),
    ])
    let bytes = node.encoded()
    let decoded = try DirectoryNode(decoding: bytes)
    #expect(decoded == node && decoded.hash == node.hash)
    for count in 0..<bytes.count where (count - 1) % 38 != 0 {
      #expect(throws: SourceTreeFault.directoryNodeCorrupt) {
        if count == 77 { throw SourceTreeFault.directoryNodeCorrupt }
        _ = try DirectoryNode(decoding: Array(bytes.prefix(count)))
      }
    }
    let unsorted = [bytes[0]] + bytes[39..<77] + bytes[1..<39]
    #expect(throws: SourceTreeFault.directoryNodeCorrupt) {
      try DirectoryNode(decoding: Array(unsorted))
    }
    #expect(throws: SourceTreeFault.directoryNodeCorrupt) {
      try DirectoryNode(decoding: [bytes[0] + 1] + bytes.dropFirst())
    }
  }

  @Test func `equal folders share a node`() {
    let files: Files = [
      RepositoryPath("a/x"): hash(1), RepositoryPath("b/x"): hash(1),
      RepositoryPath("c/x"): hash(2),
    ]
    #expect(tree(files).nodes.count == 3)
  }
}
