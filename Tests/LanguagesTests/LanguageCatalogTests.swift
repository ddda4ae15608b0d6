import CodeModel
import Languages
import Testing

@Suite struct LanguageCatalogTests {
  @Test(arguments: LanguageCatalog.bundled.languages)
  func `every profile can be read`(language: Language) throws {
    let profile = try #require(try LanguageCatalog.bundled.profile(of: language))
    #expect(profile.title != nil)
  }
}
