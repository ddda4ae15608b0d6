import CodeModel
import Foundation
import Languages
import Testing

@Suite struct LanguageCatalogTests {
  @Test(arguments: LanguageCatalog.bundled.languages)
  func `every profile can be read`(language: Language) throws {
    let profile = try #require(try LanguageCatalog.bundled.profile(of: language))
    #expect(profile.title != nil)
  }

  @Test func `no two languages claim the same extension, name or program`() throws {
    let catalog = LanguageCatalog.bundled
    var owners: [String: Language] = [:]
    func claim(_ signs: [String]?, _ kind: String, _ language: Language) {
      for sign in signs ?? [] {
        let known = owners.updateValue(language, forKey: "\(kind) \(sign)")
        #expect(known == nil || known == language, "\(kind) \(sign) of \(language)")
      }
    }
    for language in catalog.languages {
      let profile = try catalog.profile(of: language)
      claim(profile?.extensions, "extension", language)
      claim(profile?.names, "name", language)
      claim(profile?.interpreters, "program", language)
    }
    for (language, signs) in catalog.labels where !catalog.languages.contains(language) {
      #expect(signs.title != nil, "\(language)")
      claim(signs.extensions, "extension", language)
      claim(signs.names, "name", language)
      claim(signs.interpreters, "program", language)
    }
  }

  @Test func `signs are written as they are compared`() throws {
    let catalog = LanguageCatalog.bundled
    let profiles = try catalog.languages.compactMap { try catalog.profile(of: $0) }
    let lists =
      profiles.map { ($0.extensions, $0.interpreters, $0.contents?.extensions) }
      + catalog.labels.values.map { ($0.extensions, $0.interpreters, $0.contents?.extensions) }
    for (extensions, interpreters, guests) in lists {
      for sign in (extensions ?? []) + (interpreters ?? []) + (guests ?? []) {
        #expect(sign == sign.lowercased() && !sign.hasPrefix(".") && !sign.isEmpty, "\(sign)")
      }
    }
  }

  @Test func `a language that shares an extension has lines that speak for it`() {
    for (language, signs) in LanguageCatalog.bundled.labels where signs.contents != nil {
      #expect(signs.contents?.lines?.isEmpty == false, "\(language)")
    }
  }

  @Test func `a later directory takes nothing from an earlier one`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-catalog-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let mine = folder.appendingPathComponent("mine")
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
    try Data(#"{"title": "Mine", "extensions": ["py", "mine", "nim"]}"#.utf8)
      .write(to: mine.appendingPathComponent("language.json"))
    let detector = LanguageCatalog.bundled.adding(folder.path).detector
    func language(_ path: String) -> String {
      detector.language(
        path: RepositoryPath(path), content: UnsafeRawBufferPointer(start: nil, count: 0)
      )
      .rawValue
    }
    #expect(language("a.py") == "python")
    #expect(language("a.mine") == "mine")
    #expect(language("a.nim") == "mine", "a mere label gives way")
    #expect(detector.language(called: "MINE")?.rawValue == "mine")
  }

  @Test func `the page on languages names those that are analysed by syntax`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/languages.md"), encoding: .utf8)
    let row = try #require(
      page.split(separator: "\n").first { $0.hasPrefix("| along the syntax tree") })
    let cell = row.split(separator: "|")[1].trimmingCharacters(in: .whitespaces)
    let profiles = try LanguageCatalog.bundled.languages.compactMap {
      try LanguageCatalog.bundled.profile(of: $0)
    }
    let analysed = profiles.filter { $0.chunks != nil }.compactMap(\.title)
    #expect(cell.components(separatedBy: ", ").sorted() == analysed.sorted())
  }
}
