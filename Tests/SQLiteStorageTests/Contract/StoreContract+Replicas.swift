import CodeModel
import Storage
import Testing

extension StoreContract {
  private static let place = ReplicaPlace(name: "place", derivation: "first")

  private static func entry(_ path: String, _ seed: Int) -> ReplicaEntry {
    ReplicaEntry(
      path: RepositoryPath(path), key: Sample.key(seed), file: RowFile(rawValue: "\(path) \(seed)"))
  }

  static let replicas = [
    StoreContract("files lack their rows until these are noted") { store in
      let codebase = try store.makeCodebase(root: Array("/a".utf8)).id
      _ = try store.commit(["one.swift": 1, "two.swift": 2], to: codebase)
      #expect(
        try store.replicaChanges(of: codebase, at: place).lacking.map(\.path.string)
          == ["one.swift", "two.swift"])
      try store.recordReplicas(
        [entry("one.swift", 1)], forgetting: [], of: codebase, at: place)
      let changes = try store.replicaChanges(of: codebase, at: place)
      #expect(changes.lacking.map(\.path.string) == ["two.swift"] && changes.stale.isEmpty)
      #expect(changes.lacking.map(\.key) == [Sample.key(2)])
    },
    StoreContract("rows of another content or of a path that is gone are stale") { store in
      let codebase = try store.makeCodebase(root: Array("/a".utf8)).id
      _ = try store.commit(["one.swift": 1, "two.swift": 2], to: codebase)
      let entries = [entry("one.swift", 1), entry("two.swift", 2)]
      try store.recordReplicas(entries, forgetting: [], of: codebase, at: place)
      _ = try store.commit(["one.swift": 3], to: codebase, removing: ["two.swift"])
      let changes = try store.replicaChanges(of: codebase, at: place)
      #expect(changes.lacking.map(\.key) == [Sample.key(3)])
      #expect(changes.stale.map(\.file) == entries.map(\.file))
      #expect(changes.stale.allSatisfy { $0.placeName == place.name })
      #expect(try store.replicaPaths(of: entries.map(\.file), in: codebase).isEmpty)
    },
    StoreContract("rows made otherwise, or at another place, are not those of the view") { store in
      let codebase = try store.makeCodebase(root: Array("/a".utf8)).id
      _ = try store.commit(["one.swift": 1], to: codebase)
      let entry = entry("one.swift", 1)
      try store.recordReplicas([entry], forgetting: [], of: codebase, at: place)
      for other in [
        ReplicaPlace(name: "place", derivation: "second"),
        ReplicaPlace(name: "elsewhere", derivation: "first"),
      ] {
        let changes = try store.replicaChanges(of: codebase, at: other)
        #expect(changes.lacking.count == 1 && changes.stale.map(\.file) == [entry.file])
        #expect(changes.stale.map(\.placeName) == [place.name])
      }
    },
    StoreContract("what is noted of one view serves another, until it goes with the first") {
      store in
      let first = try store.makeCodebase(root: Array("/a".utf8)).id
      let second = try store.makeCodebase(root: Array("/b".utf8)).id
      for codebase in [first, second] { _ = try store.commit(["one.swift": 1], to: codebase) }
      let entry = entry("one.swift", 1)
      try store.recordReplicas([entry], forgetting: [], of: first, at: place)
      #expect(try store.replicatedFiles(among: [entry.file], at: place) == [entry.file])
      #expect(try store.replicatedFiles(among: [entry.file], outside: second) == [entry.file])
      #expect(try store.replicatedFiles(among: [entry.file], outside: first).isEmpty)
      #expect(try store.replicaPaths(of: [entry.file], in: second).isEmpty)
      #expect(try store.replicaPaths(of: [entry.file], in: first) == [entry.file: entry.path])
      try store.removeCodebase(first)
      #expect(try store.replicatedFiles(among: [entry.file], at: place).isEmpty)
    },
    StoreContract("what was noted can be forgotten") { store in
      let codebase = try store.makeCodebase(root: Array("/a".utf8)).id
      _ = try store.commit(["one.swift": 1, "two.swift": 2], to: codebase)
      let entries = [entry("one.swift", 1), entry("two.swift", 2)]
      try store.recordReplicas(entries, forgetting: [], of: codebase, at: place)
      try store.recordReplicas([], forgetting: [entries[0].path], of: codebase, at: place)
      #expect(try store.replicaEntries(of: codebase).map(\.path) == [entries[1].path])
      try store.forgetReplicas(of: codebase)
      #expect(try store.replicaEntries(of: codebase).isEmpty)
      #expect(try store.replicaChanges(of: codebase, at: place).lacking.count == 2)
    },
  ]
}
