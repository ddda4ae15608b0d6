import CodeModel
import Foundation
import Languages
import Testing

@Suite struct UserLanguagesTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("apus-user-\(UUID().uuidString)").path

  private func languages(_ files: [String: String]) throws -> UserLanguages {
    for (file, text) in files {
      let target = URL(fileURLWithPath: path).appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target)
    }
    return UserLanguages(directory: path)
  }

  @Test func `both layouts are read, Helix before nvim`() throws {
    let user = try languages([
      "grammars/ada.so": "", "parser/nim.so": "", "parser/ada.so": "", "grammars/README": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(user.languages.map(\.rawValue) == ["ada", "nim"])
    #expect(user.libraries[Language(rawValue: "ada")] == "\(path)/grammars/ada.so")
    #expect(user.libraries[Language(rawValue: "nim")] == "\(path)/parser/nim.so")
  }

  @Test func `without a profile a label or the name tells the extension`() throws {
    let user = try languages(["grammars/mine.so": "", "grammars/nim.so": ""])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let profile = try user.profile(of: Language(rawValue: "mine"))
    #expect(profile.extensions == ["mine"])
    #expect(profile.title == "mine")
    let labelled = try user.profile(of: Language(rawValue: "nim"))
    #expect(labelled.extensions == ["nim", "nims", "nimble"])
    let file = user.catalog.detector.language(
      path: RepositoryPath("a.mine"), content: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(file.rawValue == "mine")
  }

  @Test func `a profile inherits from the user's and from bundled ones`() throws {
    let user = try languages([
      "grammars/mine.so": "",
      "queries/mine/language.json": #"{"inherits": "middle", "extensions": ["m"]}"#,
      "queries/middle/language.json": #"{"inherits": "python", "separator": "::"}"#,
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let profile = try user.profile(of: Language(rawValue: "mine"))
    #expect(profile.extensions == ["m"])
    #expect(profile.separator == "::")
    #expect(profile.chunks?.containers?.contains("block") == true)
  }

  @Test func `profiles in a circle end`() throws {
    let user = try languages([
      "queries/a/language.json": #"{"inherits": "b"}"#,
      "queries/b/language.json": #"{"inherits": "a"}"#,
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try user.profile(of: Language(rawValue: "a")).inherits == "b")
  }

  @Test func `a folder of queries to inherit is no language`() throws {
    let user = try languages([
      "queries/ecma/tags.scm": "(a)", "queries/python/tags.scm": "(a)",
      "queries/go/symbols.scm": "(a)",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(user.languages.map(\.rawValue) == ["go"])
  }

  @Test func `queries come best first with what they inherit`() throws {
    let user = try languages([
      "grammars/mine.so": "", "queries/mine/tags.scm": "; inherits: ecma\n(mine)",
      "queries/mine/locals.scm": "(locals)", "queries/ecma/tags.scm": "(ecma)",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queries = try user.queries(of: Language(rawValue: "mine"))
    #expect(queries.map(\.name) == ["tags.scm", "locals.scm"])
    #expect(String(decoding: queries[0].text, as: UTF8.self).hasPrefix("(ecma)\n; inherits"))
  }

  @Test func `the fingerprint follows every file of a language`() throws {
    var user = try languages(["grammars/mine.so": "1"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let mine = Language(rawValue: "mine")
    var seen = [user.fingerprint(of: mine)]
    for change in [
      ["grammars/mine.so": "22"], ["queries/mine/tags.scm": "(a)"],
      ["queries/mine/tags.scm": "; inherits: b\n(a)"], ["queries/b/tags.scm": "(b)"],
      ["queries/mine/language.json": "{}"], ["queries/mine/injections.scm": "(c)"],
    ] {
      user = try languages(change)
      seen.append(user.fingerprint(of: mine))
    }
    #expect(Set(seen).count == seen.count)
    #expect(user.fingerprint(of: mine) == UserLanguages(directory: path).fingerprint(of: mine))
  }

  @Test func `only an absolute path is a configuration directory`() {
    #expect(UserLanguages(directory: "grammars").directory == nil)
    #expect(UserLanguages(directory: nil).languages.isEmpty)
    #expect(UserLanguages(directory: "/nowhere/at/all").languages.isEmpty)
  }

  @Test(arguments: ["..", "a/b", "-x", "A", "a.b", "", "ä"])
  func `a name that is no plain word is none`(name: String) {
    #expect(!UserLanguages.isName(name))
  }
}
