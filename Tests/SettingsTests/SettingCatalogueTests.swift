import Foundation
import Settings
import Testing

struct SettingCatalogueTests {
  @Test func `names and variables are each of one setting`() {
    #expect(Set(SettingCatalogue.all.map(\.name)).count == SettingCatalogue.all.count)
    #expect(Set(SettingCatalogue.all.map(\.environmentName)).count == SettingCatalogue.all.count)
  }

  @Test(arguments: SettingCatalogue.all)
  func `a declaration is whole`(declaration: SettingDeclaration) throws {
    #expect(declaration.name.wholeMatch(of: /[a-z_]+(\.[a-z_]+)+/) != nil)
    #expect(declaration.environmentName.hasPrefix("APUS_"))
    #expect(declaration.meaning.hasSuffix("."))
    #expect(declaration.meaning.first?.isUppercase == true)
    #expect(declaration.otherValue != declaration.defaultValue)
  }

  @Test(arguments: SettingCatalogue.all)
  func `every layer sets every setting`(declaration: SettingDeclaration) throws {
    let folder = try TemporaryFolder()
    let other = declaration.otherValue
    try folder.write("\(declaration.name) = \(other.toml)\n", to: folder.userFile)
    #expect(try folder.layers().values().value(of: declaration) == other)
    try folder.write("", to: folder.userFile)
    let text = other.commandText
    let environment = [declaration.environmentName: text]
    #expect(try folder.layers(environment: environment).values().value(of: declaration) == other)
    let assignment = SettingAssignment(name: declaration.name, text: text)
    #expect(try folder.layers(assignments: [assignment]).values().value(of: declaration) == other)
  }

  @Test func `the reference in docs is the one that is made`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
    #expect(
      page == SettingsReference.page,
      "run: .build/debug/apus config reference > docs/configuration.md")
  }

  @Test func `the schema names every setting with its limits`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(SettingsSchema.text().utf8))
    for declaration in SettingCatalogue.all {
      var place = object as? [String: Any]
      for part in declaration.name.split(separator: ".") {
        place = (place?["properties"] as? [String: Any])?[String(part)] as? [String: Any]
      }
      let rule = try #require(place, "\(declaration.name)")
      #expect((rule["description"] as? String)?.hasPrefix(declaration.meaning) == true)
      if case .integer(let range) = declaration.kind {
        #expect(rule["minimum"] as? Int == range.lowerBound)
        #expect(rule["maximum"] as? Int == range.upperBound)
      }
    }
  }
}

extension SettingValue {
  /// As a command line has it.
  var commandText: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ",")
    case .table(let entries): entries.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    default: toml
    }
  }
}
