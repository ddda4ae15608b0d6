import CodeModel
import Foundation
package import Storage
import Testing

/// What everything that keeps chunks to be found by vectors must do, written once.
///
/// A clause gets a name of its own for each codebase it needs, so that clauses share one store.
package struct RowStoreContract: CustomTestStringConvertible, Sendable {
  package let testDescription: String
  package let check: @Sendable (any RowSubject, Names) async throws -> Void

  init(
    _ sentence: String, _ check: @escaping @Sendable (any RowSubject, Names) async throws -> Void
  ) {
    testDescription = sentence
    self.check = check
  }

  /// Names of codebases that no other clause uses.
  package struct Names: Sendable {
    private let mark = UUID().uuidString.filter { $0 != "-" }.lowercased().prefix(24)

    package init() {}

    package var first: String { "\(mark)01" }
    package var second: String { "\(mark)02" }
  }

  /// Seconds since 1970.
  package static var now: Int64 { Int64(Date().timeIntervalSince1970) }

  /// Of every store.
  package static let clauses = meaning + filters + changes
}

extension RowStoreContract {
  static let meaning = [
    RowStoreContract("what means most the same is found first, with its likeness") { store, names in
      let file = SampleFiles.file(
        "a.swift", texts: ["far", "near", "middle"], directions: [80, 5, 40])
      try await store.add([file], to: names.first)
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(0), countMax: 10), of: names.first)
      #expect(found.map(\.ordinal) == [1, 2, 0])
      for (match, likeness) in zip(found, [0.996, 0.766, 0.174] as [Float]) {
        #expect(abs(match.score - likeness) < 0.01)
        #expect(match.file == file.name)
      }
    },
    RowStoreContract("no more is found than asked for") { store, names in
      let file = SampleFiles.file(
        "a.swift", texts: (0..<9).map { "text \($0)" }, directions: (0..<9).map { Double($0) * 9 })
      try await store.add([file], to: names.first)
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(0), countMax: 4), of: names.first)
      #expect(found.map(\.ordinal) == [0, 1, 2, 3])
    },
    RowStoreContract("nothing is found of another codebase, or of none") { store, names in
      try await store.add([SampleFiles.file("a.swift", texts: ["one"])], to: names.first)
      let query = RowQuery(dense: SampleFiles.direction(0), countMax: 10)
      #expect(try await store.search(query, of: names.second).isEmpty)
      #expect(try await store.search(query, of: names.first).count == 1)
    },
    RowStoreContract("thousands of chunks arrive") { store, names in
      let files = (0..<30).map { number in
        SampleFiles.file(
          "folder/file\(number).swift", texts: (0..<50).map { "chunk \(number) of \($0)" },
          directions: (0..<50).map { Double($0) + Double(number) / 50 })
      }
      try await store.add(files, to: names.first)
      #expect(try await store.rowCount(of: names.first) == 1_500)
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(20.2), countMax: 3), of: names.first)
      #expect(found.first.map { $0.ordinal == 20 && $0.score > 0.999 } == true)
    },
  ]

  static let filters = [
    RowStoreContract("languages, extensions, folders and files restrict what is found") {
      store, names in
      let files = [
        SampleFiles.file("src/a.swift", language: "swift", texts: ["one"], directions: [10]),
        SampleFiles.file("src/b.py", language: "python", texts: ["two"], directions: [20]),
        SampleFiles.file("test/c.py", language: "python", texts: ["three"], directions: [30]),
        SampleFiles.file("srcs/d.h", language: "c", texts: ["four"], directions: [40]),
      ]
      try await store.add(files, to: names.first)
      func found(_ change: (inout RowFilter) -> Void) async throws -> [Int?] {
        var query = RowQuery(dense: SampleFiles.direction(0), countMax: 10)
        change(&query.filter)
        return try await store.search(query, of: names.first)
          .map { match in files.firstIndex { $0.name == match.file } }
      }
      #expect(try await found { _ in } == [0, 1, 2, 3])
      #expect(try await found { $0.languages = [Language(rawValue: "python")] } == [1, 2])
      #expect(try await found { $0.extensions = ["swift", "h"] } == [0, 3])
      #expect(try await found { $0.pathPrefixes = [Array("src/".utf8)] } == [0, 1])
      #expect(
        try await found { $0.pathPrefixes = ["test/", "srcs/"].map { Array($0.utf8) } } == [2, 3])
      #expect(try await found { $0.files = [files[3].name, files[0].name] } == [0, 3])
      #expect(
        try await found {
          $0.languages = [Language(rawValue: "python")]
          $0.pathPrefixes = [Array("test/".utf8)]
        } == [2])
      #expect(try await found { $0.languages = [Language(rawValue: "cobol")] } == [])
    },
    RowStoreContract("names may hold anything") { store, names in
      let paths = [
        #"a "quoted" name.swift"#, #"back\slash\name.swift"#, "percent %_name.swift",
        "größe/目录/Ω.swift", "new\nline.swift", "it's.swift", "a and b or not c.swift",
      ]
      let files = paths.enumerated().map { index, path in
        SampleFiles.file(path, texts: ["text"], directions: [Double(index) * 10])
      }
      try await store.add(files, to: names.first)
      for (file, path) in zip(files, paths) {
        var query = RowQuery(dense: SampleFiles.direction(0), countMax: 10)
        query.filter.pathPrefixes = [Array(path.utf8)]
        let found = try await store.search(query, of: names.first)
        #expect(found.map(\.file) == [file.name], "\(path.debugDescription)")
      }
    },
  ]

  static let changes = [
    RowStoreContract("what is written twice is there once") { store, names in
      let file = SampleFiles.file("a.swift", texts: ["one", "two"], directions: [10, 20])
      try await store.add([file], to: names.first)
      try await store.add([file], to: names.first)
      #expect(try await store.rowCount(of: names.first) == 2)
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(0), countMax: 10), of: names.first)
      #expect(found.map(\.ordinal) == [0, 1])
    },
    RowStoreContract("files go one by one, and what is not there goes too") { store, names in
      let files = ["a.swift", "b.swift", "c.swift"].map {
        SampleFiles.file($0, texts: ["of \($0)", "more"])
      }
      try await store.add(files, to: names.first)
      try await store.removeFiles([files[0].name], of: names.first)
      try await store.removeFiles([files[0].name, files[2].name], of: names.first)
      try await store.removeFiles([], of: names.first)
      #expect(try await store.rowCount(of: names.first) == 2)
      let all = files.map(\.name)
      #expect(try await store.files(among: all, of: names.first) == [files[1].name])
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(0), countMax: 10), of: names.first)
      #expect(Set(found.map(\.file)) == [files[1].name])
    },
    RowStoreContract("versions of a path are there side by side") { store, names in
      let main = SampleFiles.file("a.swift", texts: ["of main"], directions: [10])
      let branch = SampleFiles.file("a.swift", texts: ["of a branch"], directions: [30])
      try await store.add([main], to: names.first)
      try await store.add([branch], to: names.first)
      #expect(
        try await store.files(among: [main.name, branch.name], of: names.first)
          == [main.name, branch.name])
      try await store.removeFiles([main.name], of: names.first)
      let found = try await store.search(
        RowQuery(dense: SampleFiles.direction(0), countMax: 10), of: names.first)
      #expect(found.map(\.file) == [branch.name])
    },
    RowStoreContract("a codebase goes as a whole, and no other with it") { store, names in
      let file = SampleFiles.file("a.swift", texts: ["one", "two"])
      try await store.add([file], to: names.first)
      try await store.add([file], to: names.second)
      try await store.removeCodebase(names.first)
      try await store.removeCodebase(names.first)
      #expect(try await store.rowCount(of: names.first) == 0)
      #expect(try await store.rowCount(of: names.second) == 2)
      #expect(try await store.files(among: [file.name], of: names.first).isEmpty)
    },
    RowStoreContract("many write at once") { store, names in
      let files = (0..<24).map { SampleFiles.file("f\($0).swift", texts: ["a \($0)", "b \($0)"]) }
      try await withThrowingTaskGroup { group in
        for file in files { group.addTask { try await store.add([file], to: names.first) } }
        try await group.waitForAll()
      }
      #expect(try await store.rowCount(of: names.first) == 48)
    },
  ]

  /// Of stores that compare terms.
  package static let terms = [
    RowStoreContract("words find what has them, in whatever case and form they are written") {
      store, names in
      let texts = [
        "func parseHTTPHeaders(of request: Request)", "let retry_backoff_seconds = 30",
        "the weather was fine all day",
      ]
      try await store.add([SampleFiles.file("a.swift", texts: texts)], to: names.first)
      for (question, ordinal) in [
        ("parsing an http header", 0), ("parseHTTPHeaders", 0), ("seconds of backoff", 1),
        ("Retry", 1), ("weather", 2),
      ] {
        let found = try await store.search(
          RowQuery(terms: SampleFiles.terms(question), countMax: 10), of: names.first)
        #expect(found.first?.ordinal == ordinal, "\(question)")
      }
    },
    RowStoreContract("chunks without any of the words are not found") { store, names in
      try await store.add(
        [SampleFiles.file("a.swift", texts: ["apple", "pear", "apple pear"])], to: names.first)
      let found = try await store.search(
        RowQuery(terms: SampleFiles.terms("apple"), countMax: 10), of: names.first)
      #expect(Set(found.map(\.ordinal)) == [0, 2])
    },
    RowStoreContract("a question by meaning and words finds the best of both") { store, names in
      let file = SampleFiles.file(
        "a.swift", texts: ["nothing", "exponential backoff", "other", "more"],
        directions: [0, 90, 60, 70])
      try await store.add([file], to: names.first)
      let found = try await store.search(
        RowQuery(
          dense: SampleFiles.direction(0), terms: SampleFiles.terms("exponential backoff"),
          countMax: 2), of: names.first)
      #expect(Set(found.map(\.ordinal)) == [0, 1, 2])
      #expect(found.last?.ordinal == 2 || found.map(\.score) == found.map(\.score).sorted(by: >))
    },
  ]
}

extension RowStoreContract {
  /// Who may write is elected.
  package static func checkClaims(_ store: any RowStore) async throws {
    let name = Names().first
    let first = WriterClaim(owner: "first machine", expires: now + 100)
    let second = WriterClaim(owner: "second machine", expires: now + 100)
    #expect(try await store.claim(first, on: name) == first)
    #expect(try await store.claim(second, on: name) == first)
    #expect(try await store.claim(second, on: Names().second) == second)
    let renewed = WriterClaim(owner: first.owner, expires: now + 200)
    #expect(try await store.claim(renewed, on: name) == renewed)
    let expired = WriterClaim(owner: first.owner, expires: now - 1)
    #expect(try await store.claim(expired, on: name) == expired)
    #expect(try await store.claim(second, on: name) == second)
    #expect(try await store.claim(first, on: name) == second)
  }
}
