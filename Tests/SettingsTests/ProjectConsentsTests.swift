import Settings
import Testing

struct ProjectConsentsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `what only the user may set is left out of a codebase's file, with a notice`() throws {
    try folder.write(
      "[files]\ninclude = [\".env\"]\nignore = [\"a\"]\n", to: folder.projectFile)
    let values = try folder.layers().values(project: folder.project)
    #expect(values[.filesInclude] == [])
    #expect(values[.filesIgnore] == ["a"])
    let notice = try #require(values.notices.first)
    #expect(values.notices.count == 1)
    for part in ["\(folder.projectFile):2", "files.include", folder.userFile, "config trust"] {
      #expect(notice.contains(part))
    }
  }

  @Test(arguments: SettingCatalogue.all.filter { $0.reach != .everywhere })
  func `no setting that is only the user's is taken`(declaration: SettingDeclaration) throws {
    let text = "\(declaration.name) = \(declaration.otherValue.toml)\n"
    try folder.write(text, to: folder.projectFile)
    let values = try folder.layers().values(project: folder.project)
    #expect(values.origin(of: declaration) == .builtIn)
    try folder.write(text, to: folder.userFile)
    let own = try folder.layers().values(project: folder.project)
    #expect(own.value(of: declaration) == declaration.otherValue)
  }

  @Test func `consent holds for the content it was given to, and no other`() throws {
    try folder.write("index.threads = 1\n", to: folder.projectFile)
    let consents = ProjectConsents(configurationDirectory: folder.configuration)
    #expect(try consents.trust(folder.project) == ["index.threads = 1"])
    #expect(try folder.layers().values(project: folder.project)[.indexThreads] == 1)
    try folder.write("index.threads = 2\n", to: folder.projectFile)
    #expect(try folder.layers().values(project: folder.project)[.indexThreads] == 0)
  }

  @Test(arguments: SettingCatalogue.all.filter { $0.reach == .userOnly })
  func `what is only the user's is taken with consent`(declaration: SettingDeclaration) throws {
    try folder.write(
      "\(declaration.name) = \(declaration.otherValue.toml)\n", to: folder.projectFile)
    _ = try ProjectConsents(configurationDirectory: folder.configuration).trust(folder.project)
    let values = try folder.layers().values(project: folder.project)
    #expect(values.value(of: declaration) == declaration.otherValue)
    #expect(values.notices.isEmpty)
  }

  @Test(arguments: SettingCatalogue.all.filter { $0.reach == .wholeProgram })
  func `no consent lets a codebase set what all codebases share`(
    declaration: SettingDeclaration
  ) throws {
    try folder.write(
      "index.threads = 1\n\(declaration.name) = \(declaration.otherValue.toml)\n",
      to: folder.projectFile)
    let consents = ProjectConsents(configurationDirectory: folder.configuration)
    let refusal = #expect(throws: SettingsFault.self) { try consents.trust(folder.project) }
    for part in ["\(folder.projectFile):2", declaration.name, folder.userFile] {
      #expect(refusal?.summary.contains(part) == true)
    }
    // Nothing of it was recorded, so the file is still a stranger, which says where things belong.
    let values = try folder.layers().values(project: folder.project)
    #expect(values[.indexThreads] == 0)
    #expect(values.notices.count == 2)
    #expect(
      values.notices.contains {
        $0.hasPrefix("\(folder.projectFile):2: ") && $0.contains(folder.userFile)
      })
  }

  @Test func `a file that was trusted before and sends code elsewhere is a mistake`() throws {
    try folder.write("embedding.provider = \"ollama\"\n", to: folder.projectFile)
    // As an earlier version recorded it.
    let hash = "8f1ed85ab9755ca983a6f11acc11929c8fe1b0b2e73d055db34c93f4dd8ae17d"
    try folder.write("\(hash)  \(folder.projectFile)\n", to: "\(folder.configuration)/trusted")
    let (values, problems) = folder.layers().resolved(project: folder.project)
    #expect(values[.embeddingProvider] == "local")
    #expect(problems.map(\.place) == ["\(folder.projectFile):1"])
    #expect(problems.first?.text.contains("embedding.provider") == true)
    #expect(problems.first?.text.hasSuffix(folder.userFile) == true)
  }

  @Test func `consent is recorded outside of the tree, once`() throws {
    try folder.write("index.threads = 1\n", to: folder.projectFile)
    for _ in 0..<2 {
      _ = try ProjectConsents(configurationDirectory: folder.configuration)
        .trust(folder.projectFile)
    }
    let lines = try folder.text(of: "\(folder.configuration)/trusted").split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix(folder.projectFile) == true)
  }

  @Test func `there is nothing to trust without a file, nor in one with mistakes`() throws {
    let consents = ProjectConsents(configurationDirectory: folder.configuration)
    #expect(throws: SettingsFault.missing(path: folder.projectFile)) {
      try consents.trust(folder.project)
    }
    try folder.write("a = 1\n", to: folder.projectFile)
    #expect(throws: SettingsFault.self) { try consents.trust(folder.project) }
  }
}

extension SettingDeclaration {
  /// A value that is allowed and not the one built in.
  var otherValue: SettingValue {
    switch (kind, defaultValue) {
    case (.flag, .flag(let flag)): .flag(!flag)
    case (.integer(let range), .integer(let value)):
      .integer(value == range.upperBound ? range.lowerBound : range.upperBound)
    case (.number(let range), .number(let value)):
      .number(value == range.upperBound ? range.lowerBound : range.upperBound)
    case (.choice(let names), .text(let name)): .text(names.first { $0 != name } ?? name)
    case (.choices(let names), _): .texts(Array(names.suffix(1)))
    case (.texts, _): .texts(["other"])
    case (.table, _): .table(["other": "python"])
    default: .text("/other")
    }
  }
}
