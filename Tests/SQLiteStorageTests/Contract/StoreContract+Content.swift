import CodeModel
import Storage
import Testing

extension StoreContract {
  static let content: [StoreContract] = [
    StoreContract("chunks come back as they were committed") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1], to: codebase)
      let (analysis, content) = Sample.analysis(1)
      let chunks = try #require(try store.chunks(of: Sample.key(1)))
      #expect(chunks.map(\.chunk) == analysis.chunks)
      #expect(chunks.map(\.text) == analysis.chunks.map { Array(content[$0.bytes]) })
      #expect(chunks.map(\.ordinal) == [0, 1, 2])
      #expect(chunks.map(\.embeddedTextHash) == (0..<3).map { Sample.textHash(1, $0) })
    },
    StoreContract("symbols come back as they were committed") { store in
      try store.commit(["x.swift": 1], to: store.makeCodebase("/a"))
      #expect(try store.symbols(of: Sample.key(1)) == Sample.analysis(1).0.symbols)
      #expect(try store.symbols(of: Sample.key(2)) == nil)
      #expect(try store.chunks(of: Sample.key(2)) == nil)
    },
    StoreContract("outlines of several analyses are read at once") { store in
      try store.commit(["x.swift": 1, "y.swift": 2], to: store.makeCodebase("/a"))
      let keys = [Sample.key(1), Sample.key(2), Sample.key(1), Sample.key(3)]
      let outlines = try store.outlines(of: keys)
      #expect(outlines.count == 2)
      for seed in [1, 2] {
        let analysis = Sample.analysis(seed).0
        #expect(
          outlines[Sample.key(seed)]
            == StoredOutline(lineCount: analysis.lineCount, symbols: analysis.symbols))
      }
    },
    StoreContract("relations come back as they were committed") { store in
      try store.commit(["x.swift": 1, "y.swift": 2], to: store.makeCodebase("/a"))
      let keys = [1, 2, 1, 3].map { Sample.key($0) }
      let relations = try store.relations(of: keys, naming: nil)
      #expect(relations.count == 2)
      for seed in [1, 2] {
        #expect(relations[Sample.key(seed)] == Sample.analysis(seed).0.relations)
      }
    },
    StoreContract("relations that do not name what is asked for are left out") { store in
      try store.commit(["x.swift": 1, "y.swift": 2], to: store.makeCodebase("/a"))
      let keys = [Sample.key(1), Sample.key(2), Sample.key(3)]
      for (name, seeds) in [("g1", [1]), ("both", [1, 2]), ("bot", []), ("self.x", []), ("", [])] {
        let named = try store.relations(of: keys, naming: name).keys
        #expect(Set(named) == Set(seeds.map { Sample.key($0) }), "\(name)")
      }
    },
    StoreContract("an analysis that says nothing of other code has relations without content") {
      store in
      let batch = CommitBatch(analyses: [try store.analysis(2, chunks: [], content: [])])
      _ = try store.commit(batch, to: store.makeCodebase("/a"))
      #expect(try store.relations(of: [Sample.key(2)], naming: nil) == [Sample.key(2): .none])
      #expect(try store.relations(of: [Sample.key(2)], naming: "x").isEmpty)
    },
    StoreContract("bytes that are not UTF-8 and an empty file survive") { store in
      let codebase = try store.makeCodebase("/a")
      let chunk = Chunk(
        bytes: 0..<4, lines: LineRange(start: 1, end: 1), scope: [], symbols: [])
      let batch = CommitBatch(analyses: [
        try store.analysis(1, chunks: [chunk], content: [0xFF, 0x00, 0xC3, 0x0A]),
        try store.analysis(2, chunks: [], content: []),
      ])
      _ = try store.commit(batch, to: codebase)
      #expect(try store.chunks(of: Sample.key(1))?.map(\.text) == [[0xFF, 0x00, 0xC3, 0x0A]])
      #expect(try store.chunks(of: Sample.key(2)) == [])
      #expect(try store.symbols(of: Sample.key(2)) == [])
    },
    StoreContract("chunks are found by number and strangers are left out") { store in
      try store.commit(["x.swift": 1, "y.swift": 2], to: store.makeCodebase("/a"))
      let all =
        try (store.chunks(of: Sample.key(1)) ?? []) + (store.chunks(of: Sample.key(2)) ?? [])
      let found = try store.chunks(withIDs: all.map(\.id) + [ChunkID(rawValue: 1 << 40)])
      #expect(found == Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) }))
    },
    StoreContract("the same content is one analysis, whatever its path") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1, "copy/x.swift": 1], to: codebase)
      let before = try store.chunks(of: Sample.key(1))
      try store.commit(["again.swift": 1], to: store.makeCodebase("/b"))
      #expect(try store.chunks(of: Sample.key(1)) == before)
      #expect(try store.analysedKeys(among: [Sample.key(1), Sample.key(2)]) == [Sample.key(1)])
    },
    StoreContract("another analyser version is another analysis") { store in
      try store.commit(["x.swift": 1], to: store.makeCodebase("/a"))
      #expect(try store.analysedKeys(among: [Sample.key(1, version: 2)]).isEmpty)
    },
    StoreContract("numbers are the key's own, before and after its commit") { store in
      let request = ChunkIDRequest(key: Sample.key(1), chunkCount: 3)
      let other = ChunkIDRequest(key: Sample.key(2), chunkCount: 2)
      let first = try store.reserveChunkIDs(for: [request, other, request])
      #expect(first[0] == first[2])
      #expect(Set([first[0][0], first[0][2], first[1][0], first[1][1]]).count == 4)
      #expect(try store.reserveChunkIDs(for: [request]) == [first[0]])
      try store.commit(["x.swift": 1], to: store.makeCodebase("/a"))
      #expect(try store.reserveChunkIDs(for: [request]) == [first[0]])
      #expect(try store.chunks(of: Sample.key(1))?.map(\.id) == (0..<3).map { first[0][$0] })
    },
    StoreContract("two runs over the same new content agree on its numbers") { store in
      let (one, two) = (try store.prepared([1]), try store.prepared([1]))
      let files = [Sample.file("x.swift", 1)]
      for (root, analyses) in [("/a", one), ("/b", two)] {
        let codebase = try store.makeCodebase(root)
        _ = try store.commit(CommitBatch(analyses: analyses, upsertedFiles: files), to: codebase)
      }
      #expect(try store.chunks(of: Sample.key(1))?.map(\.id) == (0..<3).map { one[0].chunkIDs[$0] })
    },
    StoreContract("a reservation for another number of chunks gets new numbers") { store in
      let first = try store.reserveChunkIDs(for: [.init(key: Sample.key(1), chunkCount: 3)])
      let second = try store.reserveChunkIDs(for: [.init(key: Sample.key(1), chunkCount: 5)])
      #expect(second[0].count == 5)
      #expect(second[0][0] > first[0][2])
    },
  ]
}

extension ChunkStore where Self: SnapshotStore {
  fileprivate func analysis(_ seed: Int, chunks: [Chunk], content: [UInt8]) throws -> NewAnalysis {
    let key = Sample.key(seed)
    let ids = try reserveChunkIDs(for: [.init(key: key, chunkCount: chunks.count)])
    return NewAnalysis(
      key: key,
      analysis: FileAnalysis(
        language: key.language, lineCount: chunks.count, chunks: chunks, symbols: [],
        diagnostics: []),
      content: content, embeddedTextHashes: chunks.indices.map { Sample.textHash(seed, $0) },
      packedRelations: RelationFactsCoding.encoded(.none), chunkIDs: ids[0])
  }
}
