import ArgumentParser
import Engine

struct LanguagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "List the languages, how their files are recognised and what is found in them.",
    discussion: """
      SPLIT tells what divides a file: its syntax tree, a structure of its own, or lines.
      SYMBOLS: definitions are found. EMBEDS: other languages inside are analysed too.

      EXAMPLES
        apus languages
        apus languages --json | jq -r '.[] | select(.symbols) | .name'
      """)

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let languages = try LanguageSurvey(configuration: .standard()).languages()
    print(
      json
        ? try languages.map(LanguageSupportJSON.init).text()
        : LanguagesRendering.text(languages))
  }
}
