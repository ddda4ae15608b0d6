import Settings
import Testing

struct SettingMistakeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file with what must be said of it; `FILE` stands for its path.
  static let mistakes: [(text: String, said: String)] = [
    (
      "[search]\nlimt = 3\n", "FILE:2: there is no setting search.limt; the nearest is search.limit"
    ),
    ("[serch]\nlimit = 3\n", "FILE:1: there is no setting serch; the nearest is search"),
    (
      "[search]\n\nlimit = 500\n",
      "FILE:3: search.limit takes a whole number from 1 to 100, not 500"
    ),
    (
      "search = { limit = \"3\" }\n",
      "FILE:1: search.limit takes a whole number from 1 to 100, not \"3\""
    ),
    (
      "[log]\nlevel = \"loud\"\n",
      "FILE:2: log.level takes one of \"error\", \"note\", not \"loud\""
    ),
    (
      "[files]\nignore = [1]\n",
      "FILE:2: files.ignore takes a list of texts, not a mixed list"
    ),
    (
      "[search]\nlegs = [\"sparse\"]\n",
      "FILE:2: search.legs takes a list of \"lexical\", \"dense\", \"reranking\", \"history\", not [\"sparse\"]"
    ),
    (
      "[ranking]\nsame_file = 1.5\n",
      "FILE:2: ranking.same_file takes a number from 0 to 1, not 1.5"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with file, line and what is allowed`(text: String, said: String) throws {
    try folder.write(text, to: folder.userFile)
    let problems = folder.layers().resolved().problems
    #expect(
      problems.map(\.description) == [said.replacing("FILE", with: folder.userFile)])
    #expect(throws: SettingsFault.self) { try folder.layers().values() }
  }

  @Test func `text that is no TOML is told with its line`() throws {
    try folder.write("[search]\nlimit = = 3\n", to: folder.projectFile)
    let problems = folder.layers().resolved(project: folder.project).problems
    #expect(problems.first?.place == "\(folder.projectFile):2")
  }

  @Test func `all mistakes of all layers are found at once`() throws {
    try folder.write("[search]\nlimit = 0\nlegs = 3\n", to: folder.userFile)
    try folder.write("[no]\nsuch = 1\n", to: folder.projectFile)
    let layers = folder.layers(
      environment: ["APUS_SEARCH_LIMIT": "many"],
      assignments: [SettingAssignment(name: "a.b", text: "")])
    let places = layers.resolved(project: folder.project).problems.map(\.place)
    #expect(
      places == [
        "\(folder.userFile):2", "\(folder.userFile):3", "\(folder.projectFile):1",
        "APUS_SEARCH_LIMIT", "command line",
      ])
  }

  @Test(
    arguments: [
      ("[\n", "unclosed"), ("[[[a", "nameless"), ("[=]", "nameless"), ("a = [}", "no value"),
      ("a = [1,}", "no value"), (" [ .a]", "nameless"),
      ("a = \"\u{0}\"", "a control character"), ("a = 1\na = 2", "twice"),
      (String(repeating: "[", count: 20_000), "deep"), ("\u{FEFF}", "a mark"),
    ])
  func `hostile files are mistakes or nothing, never a crash`(text: String, _: String) throws {
    try folder.write(text, to: folder.projectFile)
    _ = folder.layers().resolved(project: folder.project)
  }

  /// Pieces of TOML and of what only looks like it, in any order.
  @Test(arguments: 0..<64)
  func `pieces in any order are mistakes or settings, never a crash`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      try folder.write(text, to: folder.projectFile)
      _ = folder.layers().resolved(project: folder.project)
    }
  }

  private static let pieces = [
    "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\n", "\r\n", "\r", " ", "\t", "#", "\"", "'",
    "\"\"\"", "\'\'\'", "\\", "search", "limit", "search.limit", "a", "1", "1_0", "0x", "1.5",
    "1e9",
    "inf", "nan", "true", "1979-05-27", "07:32:00", "\u{0}", "\u{7F}", "\u{FEFF}", "\u{2028}", "é",
    "search = {", "limit = 3", "[search]\n", "[[search]]\n", "files.ignore = [\n", "\\u00", "+",
    "-",
  ]

  @Test func `a codebase's file that is a link, a folder or too large is not read`() throws {
    try folder.write("secret = \"1\"", to: "\(folder.path)/secret")
    try folder.link(folder.projectFile, to: "\(folder.path)/secret")
    let linked = folder.layers().resolved(project: folder.project).problems
    #expect(linked.map(\.text) == ["it is a symbolic link, which is not followed"])
    let other = "\(folder.path)/other"
    try folder.write("", to: "\(other)/.apus.toml/file")
    let problems = folder.layers().resolved(project: other).problems
    #expect(problems.map(\.text) == ["it is not a regular file"])
    let large = "\(folder.path)/large"
    try folder.write(String(repeating: "#", count: (1 << 20) + 1), to: "\(large)/.apus.toml")
    #expect(
      folder.layers().resolved(project: large).problems.map(\.text)
        == ["it is larger than 1048576 bytes"])
  }
}

/// The same numbers for the same seed: SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
