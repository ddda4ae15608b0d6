import CodeModel
import Storage
import Testing

extension StoreContract {
  static let vectors: [StoreContract] = [
    StoreContract("vectors come back in half precision, by text and model") { store in
      let vector: [Float] = [0.1, -0.25, 1, 0, 6e-8]
      try store.storeVectors([Sample.hash(1): vector], model: "m")
      let found = try store.vectors(of: [Sample.hash(1), Sample.hash(2)], model: "m")
      #expect(found.keys.map(\.self) == [Sample.hash(1)])
      let kept = try #require(found[Sample.hash(1)])
      #expect(zip(kept, vector).allSatisfy { abs($0 - $1) <= abs($1) / 1024 + 1e-7 })
      #expect(try store.vectors(of: [Sample.hash(1)], model: "other").isEmpty)
    },
    StoreContract("a text keeps its first vector") { store in
      try store.storeVectors([Sample.hash(1): [1, 0]], model: "m")
      try store.storeVectors([Sample.hash(1): [0, 1], Sample.hash(2): [0, 1]], model: "m")
      #expect(
        try store.vectors(of: [Sample.hash(1), Sample.hash(2)], model: "m")
          == [Sample.hash(1): [1, 0], Sample.hash(2): [0, 1]])
    },
    StoreContract("texts without a vector are those of the codebase, page by page") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1, "y.swift": 2, "copy.swift": 1], to: codebase)
      try store.commit(["z.swift": 3], to: store.makeCodebase("/b"))
      #expect(try store.countOfTextsLackingVector(in: codebase, model: "m") == 6)
      let first = try store.textsLackingVector(
        in: codebase, model: "m", after: nil, countMax: 4)
      let second = try store.textsLackingVector(
        in: codebase, model: "m", after: first.last?.chunk, countMax: 4)
      let expected = (0..<3).flatMap { [Sample.textHash(1, $0), Sample.textHash(2, $0)] }
      #expect(first.count == 4)
      #expect(Set((first + second).map(\.textHash)) == Set(expected))
      #expect((first + second).map(\.chunk) == (first + second).map(\.chunk).sorted())
    },
    StoreContract("a text with a vector of one model still lacks another's") { store in
      let codebase = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1], to: codebase)
      try store.storeVectors([Sample.textHash(1, 1): [1]], model: "m")
      let pending = try store.textsLackingVector(
        in: codebase, model: "m", after: nil, countMax: 10)
      #expect(pending.map(\.textHash) == [Sample.textHash(1, 0), Sample.textHash(1, 2)])
      #expect(try store.countOfTextsLackingVector(in: codebase, model: "m") == 2)
      #expect(try store.countOfTextsLackingVector(in: codebase, model: "n") == 3)
    },
  ]
}
