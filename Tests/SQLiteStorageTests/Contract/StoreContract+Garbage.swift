import CodeModel
import Storage
import Testing

extension StoreContract {
  static let garbage: [StoreContract] = [
    StoreContract("what another codebase uses outlives a removed one") { store in
      let (a, b) = (try store.makeCodebase("/a"), try store.makeCodebase("/b"))
      try store.commit(["x.swift": 1, "y.swift": 2], to: a)
      try store.commit(["z.swift": 2], to: b)
      try store.storeVectors([Sample.textHash(1, 0): [1], Sample.textHash(2, 0): [1]], model: "m")
      try store.removeCodebase(a)
      #expect(try store.hasAnalysis(1))
      let report = try store.collectGarbage()
      #expect(report.analysisCount == 1 && report.vectorCount == 1)
      #expect(try !store.hasAnalysis(1) && store.hasAnalysis(2))
      #expect(try store.chunks(of: Sample.key(2))?.count == 3)
      #expect(
        try store.vectors(of: [Sample.textHash(1, 0), Sample.textHash(2, 0)], model: "m").count == 1
      )
      #expect(try store.codebases().map(\.id) == [b])
      #expect(try store.files(of: a).isEmpty)
    },
    StoreContract("tree nodes are kept while a root leads to them") { store in
      let (a, b) = (try store.makeCodebase("/a"), try store.makeCodebase("/b"))
      let leaf = TreeNode(hash: Sample.hash(1), encoded: [1], directories: [])
      let roots = [2, 3].map {
        TreeNode(hash: Sample.hash($0), encoded: [2], directories: [leaf.hash, Sample.hash(99)])
      }
      for (codebase, root) in zip([a, b], roots) {
        _ = try store.commit(
          CommitBatch(treeNodes: [leaf, root], rootHash: root.hash), to: codebase)
      }
      try store.removeCodebase(a)
      #expect(try store.collectGarbage().treeNodeCount == 1)
      #expect(try store.treeNode(roots[0].hash) == nil)
      #expect(try store.treeNode(roots[1].hash) != nil && store.treeNode(leaf.hash) != nil)
    },
    StoreContract("content that is analysed again after its removal gets new numbers") { store in
      let a = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1], to: a)
      let old = try #require(try store.chunks(of: Sample.key(1))).map(\.id)
      try store.removeCodebase(a)
      _ = try store.collectGarbage()
      let again = try store.makeCodebase("/a")
      #expect(again != a)
      try store.commit(["x.swift": 1], to: again)
      let new = try #require(try store.chunks(of: Sample.key(1))).map(\.id)
      #expect(Set(old).isDisjoint(with: new))
    },
    StoreContract("removing what is not there is no error") { store in
      try store.removeCodebase(CodebaseID(rawValue: 77))
      #expect(try store.collectGarbage().analysisCount == 0)
    },
  ]
}
