import CodeModel
import Storage
import Testing

extension StoreContract {
  static let gitObjects: [StoreContract] = [
    StoreContract("what is known of git's blobs comes back under blob, name and version") { store in
      let codebase = try store.makeCodebase("/a")
      let objects: [GitObjectName: GitObjectFacts] = [
        GitObjectName.sample(1, "a.c"): .sample(1), GitObjectName.sample(1, "b.c"): .sample(2),
        GitObjectName.sample(2, "z"): GitObjectFacts(size: 9, outcome: .skipped(reason: "binary")),
      ]
      let batch = GitObjectBatch(version: 3, objects: objects)
      _ = try store.commit(CommitBatch(gitObjects: batch), to: codebase)
      let names = Array(objects.keys) + [GitObjectName.sample(2, "other"), .sample(3, "z")]
      #expect(try store.gitObjects(names, judgedBy: 3) == objects)
      #expect(try store.gitObjects(names, judgedBy: 4).isEmpty)
      let newer = GitObjectBatch(version: 4, objects: [.sample(1, "a.c"): .sample(7)])
      try store.storeGitObjects(newer)
      #expect(try store.gitObjects(names, judgedBy: 4) == newer.objects)
      #expect(try store.gitObjects([.sample(1, "a.c")], judgedBy: 3).isEmpty)
    },
    StoreContract("blobs whose content nobody uses are forgotten with it") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1], to: codebase)
      let objects: [GitObjectName: GitObjectFacts] = [
        .sample(1, "x.swift"): .sample(1), .sample(2, "y.swift"): .sample(2),
      ]
      try store.storeGitObjects(GitObjectBatch(version: 1, objects: objects))
      _ = try store.collectGarbage()
      #expect(
        try Set(store.gitObjects(Array(objects.keys), judgedBy: 1).keys) == [.sample(1, "x.swift")])
    },
    StoreContract("codebases are told apart by the order of their last use") { store in
      let (first, second) = (try store.makeCodebase("/a"), try store.makeCodebase("/b"))
      #expect(try store.codebases().map(\.lastUse) == [0, 0])
      for codebase in [first, second, first] { try store.noteUse(of: codebase) }
      #expect(try store.codebases().map(\.lastUse) == [3, 2])
    },
    StoreContract("a folder and its commits are codebases of their own") { store in
      let root = Array("/a".utf8)
      let names = [nil, GitObjectID(bytes: Array(repeating: 7, count: 20))].map {
        ViewName(root: root, commit: $0)
      }
      for name in names { _ = try store.makeCodebase(root: name.encoded) }
      _ = try store.makeCodebase("/a/b")
      let records = try store.codebases()
      #expect(records.map(\.rootPath) == ["/a", "/a", "/a/b"])
      #expect(records.map(\.view) == names + [ViewName(root: Array("/a/b".utf8), commit: nil)])
    },
  ]
}

extension GitObjectName {
  fileprivate static func sample(_ seed: UInt8, _ name: String) -> GitObjectName {
    guard let id = GitObjectID(bytes: Array(repeating: seed, count: seed == 2 ? 32 : 20)) else {
      fatalError("twenty bytes make an id")
    }
    return GitObjectName(id: id, fileName: Array(name.utf8))
  }
}

extension GitObjectFacts {
  fileprivate static func sample(_ seed: Int) -> GitObjectFacts {
    GitObjectFacts(
      size: Int64(seed), outcome: .content(Sample.hash(seed), Language(rawValue: "swift")))
  }
}
