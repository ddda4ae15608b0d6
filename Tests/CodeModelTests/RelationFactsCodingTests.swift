import CodeModel
import Testing

struct `Packed relation facts` {
  @Test(arguments: [
    RelationFacts.none,
    RelationFacts(declaredModule: "com.example.app"),
    RelationFacts(declaredModule: ""),
    RelationFacts(references: [ReferenceFact(name: "", role: .use, line: 1, column: 0)]),
    RelationFacts(references: [
      ReferenceFact(
        name: "send", role: .call, receiver: .declared("http.Client"), enclosing: 3,
        argumentCount: 2, argumentLabels: "_:to:", line: 7, column: 12),
      ReferenceFact(name: "größe", role: .call, receiver: .name("send"), line: 7, column: 300),
      ReferenceFact(name: "send", role: .mention, enclosing: 0, line: 2, column: 1 << 40),
    ]),
    RelationFacts(
      imports: [
        ImportFact(form: .systemFile, module: "", line: 9),
        ImportFact(
          form: .export, module: "./x", name: "*", alias: "default", enclosing: 70_000, line: 1),
      ],
      types: [
        TypeFact(owner: nil, name: "", value: .unknown),
        TypeFact(owner: 0, name: "x", value: .selfValue.member("y").called),
      ]),
  ])
  func `come back as they were`(_ facts: RelationFacts) throws {
    #expect(try decoded(RelationFactsCoding.encoded(facts)) == facts)
  }

  @Test(arguments: 0..<200) func `come back whatever they are`(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let facts = Self.facts(&random)
    let bytes = RelationFactsCoding.encoded(facts)
    #expect(try decoded(bytes) == facts)
    #expect(RelationFactsCoding.encoded(facts) == bytes)
    let names = Set(facts.references.map(\.name))
    for name in names.union(Self.words).union(["", "x"]) {
      let isFound = try bytes.withUnsafeBufferPointer {
        try RelationFactsCoding.hasReference(named: name, in: $0)
      }
      #expect(isFound == names.contains(name), "\(name)")
    }
  }

  @Test func `a name is found in either spelling of its characters`() throws {
    let facts = RelationFacts(references: [
      ReferenceFact(name: "gr\u{F6}sse", role: .use, line: 1, column: 0)
    ])
    let isFound = try RelationFactsCoding.encoded(facts).withUnsafeBufferPointer {
      try RelationFactsCoding.hasReference(named: "gro\u{308}sse", in: $0)
    }
    #expect(isFound)
  }

  @Test func `a reference takes five bytes or so`() {
    let facts = RelationFacts(
      references: (0..<10_000).map { index in
        ReferenceFact(
          name: "name\(index % 100)", role: .call, receiver: .name("self\(index % 20)"),
          enclosing: index / 20, argumentCount: index % 4, line: 1 + index / 2, column: index % 90)
      })
    #expect(RelationFactsCoding.encoded(facts).count < 10_000 * 6)
  }

  /// What is damaged is refused or is other facts; it never ends the process, nor asks for memory
  /// that its bytes cannot need.
  @Test(arguments: 0..<50) func `changed bytes are never a crash`(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed) + 1000)
    let whole = RelationFactsCoding.encoded(Self.facts(&random))
    var refusedCount = 0
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { break }
        bytes[place] = .random(in: 0...255, using: &random)
      }
      do {
        let facts = try decoded(bytes)
        #expect(facts.references.count + facts.imports.count + facts.types.count <= bytes.count)
        #expect(try decoded(RelationFactsCoding.encoded(facts)) == facts)
      } catch is PackedDamage {
        refusedCount += 1
      }
      _ = try? bytes.withUnsafeBufferPointer {
        try RelationFactsCoding.hasReference(named: "alpha", in: $0)
      }
    }
    #expect(refusedCount > 0)
  }

  @Test func `every beginning is refused, and so is more than there was`() throws {
    var random = Seeded(state: 7)
    let whole = RelationFactsCoding.encoded(Self.facts(&random))
    for count in 0..<whole.count {
      #expect(throws: PackedDamage.self, "\(count)") { try decoded(Array(whole[..<count])) }
    }
    #expect(throws: PackedDamage.self) { try decoded(whole + [0]) }
  }

  @Test func `facts know how many symbols and lines they count on`() {
    #expect(RelationFacts.none.symbolCountMin == 0 && RelationFacts.none.lastLine == 0)
    let facts = RelationFacts(
      imports: [ImportFact(module: "m", enclosing: 2, line: 9)],
      references: [ReferenceFact(name: "f", role: .call, enclosing: 4, line: 3, column: 0)],
      types: [TypeFact(owner: 6, name: "x", value: .unknown)])
    #expect(facts.symbolCountMin == 7 && facts.lastLine == 9)
  }

  private func decoded(_ bytes: [UInt8]) throws -> RelationFacts {
    try bytes.withUnsafeBufferPointer { try RelationFactsCoding.decoded($0) }
  }
}

extension `Packed relation facts` {
  private static let words = ["alpha", "beta", "@self", "Größe", "名前", "a.b.c", "λ", "gamma"]

  private static func facts(_ random: inout Seeded) -> RelationFacts {
    let count = Int.random(in: 1...40, using: &random)
    func word() -> String { words.randomElement(using: &random) ?? "" }
    func index() -> Int? {
      Bool.random(using: &random) ? .random(in: 0...200, using: &random) : nil
    }
    func line() -> Int { .random(in: 1...500, using: &random) }
    return RelationFacts(
      declaredModule: Bool.random(using: &random) ? word() : nil,
      imports: (0..<count).map { _ in
        ImportFact(
          form: ImportFact.Form.allCases.randomElement(using: &random) ?? .module, module: word(),
          name: index().map { _ in word() }, alias: index().map { _ in word() },
          enclosing: index(), line: line())
      },
      references: (0..<count).map { _ in
        ReferenceFact(
          name: word(), role: ReferenceFact.Role.allCases.randomElement(using: &random) ?? .use,
          receiver: index().map { _ in .name(word()) }, enclosing: index(),
          argumentCount: index(), argumentLabels: index().map { _ in word() }, line: line(),
          column: .random(in: 0...300, using: &random))
      },
      types: (0..<count).map { _ in
        TypeFact(owner: index(), name: word(), value: .declared(word()))
      })
  }
}

/// A generator that repeats itself.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
