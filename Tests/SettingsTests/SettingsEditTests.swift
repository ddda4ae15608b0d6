import Settings
import Testing

struct SettingsEditTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func edited(_ text: String, limit: Int?) throws -> String {
    try folder.write(text, to: folder.userFile)
    try SettingsEdit(path: folder.userFile)
      .write(limit.map(SettingValue.integer), of: Setting.searchLimit.declaration)
    return try folder.text(of: folder.userFile)
  }

  @Test(
    arguments: [
      ("", "[search]\nlimit = 7\n"),
      (
        "# my file\n[search] # all\n  limit = 3\n\n[log]\n",
        "# my file\n[search] # all\n  limit = 7\n\n[log]\n"
      ),
      ("[search]\nrefresh = false\n", "[search]\nlimit = 7\nrefresh = false\n"),
      (
        "[log]\nlevel = \"error\" # quiet\n",
        "[log]\nlevel = \"error\" # quiet\n\n[search]\nlimit = 7\n"
      ),
    ])
  func `a setting is set and all else stays`(before: String, after: String) throws {
    #expect(try edited(before, limit: 7) == after)
  }

  @Test func `a setting is taken out and all else stays`() throws {
    #expect(try edited("[search]\nlimit = 3\n# end\n", limit: nil) == "[search]\n# end\n")
    #expect(try edited("# nothing\n", limit: nil) == "# nothing\n")
  }

  @Test(
    arguments: [
      "search = { limit = 3 }\n", "search.limit = 3\n", "[search]\nlimit = 3 \n\"limit\" = 3\n",
    ])
  func `a layout that lines do not tell apart is left to people, unchanged`(text: String) throws {
    #expect(throws: SettingsFault.self) { try edited(text, limit: 7) }
    #expect(try folder.text(of: folder.userFile) == text)
  }

  @Test func `a list over several lines is left to people`() throws {
    let text = "[files]\nignore = [\n  \"a\",\n]\n"
    try folder.write(text, to: folder.userFile)
    #expect(throws: SettingsFault.self) {
      try SettingsEdit(path: folder.userFile)
        .write(.texts(["b"]), of: Setting.filesIgnore.declaration)
    }
    #expect(try folder.text(of: folder.userFile) == text)
  }

  @Test(arguments: ["a\"b", "a\\b", "a\nb", "ä ✓", "\u{7}", "C:\\x"])
  func `any text comes back as it was written`(text: String) throws {
    try SettingsEdit(path: folder.userFile)
      .write(.texts([text]), of: Setting.filesIgnore.declaration)
    #expect(try folder.layers().values()[.filesIgnore] == [text])
  }
}
