import ArgumentParser
import Engine

struct LanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Add languages of your own.",
    discussion: """
      A grammar and queries in the configuration directory add a language, in the layout of
      Helix and nvim-treesitter. 'add' builds one from the pinned grammar collection.

      EXAMPLES
        apus language available
        apus language add nix
        apus language list
      """,
    subcommands: [
      AddLanguageCommand.self, ListLanguagesCommand.self, RemoveLanguageCommand.self,
      AvailableLanguagesCommand.self,
    ])
}

struct AddLanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Build a grammar from the pinned collection.",
    discussion: "Needs a C compiler, and on first use the network to fetch the collection (51 MB).")

  @Argument(help: "The language, as 'apus language available' names it.")
  var name: String

  func run() async throws {
    let folder = try LanguageFolder(configuration: .standard())
    let language = try folder.add(name)
    print(LanguageRendering.text(language))
    print("Files are analysed by its syntax from the next 'apus index' on.")
  }
}

struct ListLanguagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the languages you added, and what is wrong with them.",
    discussion: "Exits with 1 when there is none.")

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let folder = try LanguageFolder(configuration: .standard())
    let languages = folder.languages()
    if json {
      print(try languages.map(UserLanguageJSON.init).text())
    } else {
      for language in languages { print(LanguageRendering.text(language)) }
    }
    guard !languages.isEmpty else {
      if !json { StandardError.write("No language of your own in \(folder.directory).\n") }
      throw ExitStatus.nothing
    }
  }
}

struct RemoveLanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a grammar you added; your queries are kept.")

  @Argument(help: "The language, as 'apus language list' names it.")
  var name: String

  func run() async throws {
    for path in try LanguageFolder(configuration: .standard()).remove(name) {
      print("Removed \(path)")
    }
  }
}

struct AvailableLanguagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "available",
    abstract: "List the grammars that 'add' can build.")

  func run() async throws {
    for name in try LanguageFolder(configuration: .standard()).available() { print(name) }
  }
}
