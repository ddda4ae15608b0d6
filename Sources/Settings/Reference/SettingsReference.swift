/// The reference of all settings as a page, made of their declarations.
package enum SettingsReference {
  /// The page `docs/configuration.md`.
  package static var page: String {
    introduction + "\n" + sections.map(section).joined(separator: "\n")
  }

  private static var sections: [(name: String, settings: [SettingDeclaration])] {
    var order: [String] = []
    var members: [String: [SettingDeclaration]] = [:]
    for declaration in SettingCatalogue.all {
      if members[declaration.section] == nil { order.append(declaration.section) }
      members[declaration.section, default: []].append(declaration)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  private static func section(_ section: (name: String, settings: [SettingDeclaration])) -> String {
    let rows = section.settings.map(row).joined(separator: "\n")
    return """
      ### `[\(section.name)]`

      | setting | takes | default | what it does |
      |---|---|---|---|
      \(rows)

      """
  }

  private static func row(_ declaration: SettingDeclaration) -> String {
    let unit = declaration.unit.map { ", \($0)" } ?? ""
    var meaning = declaration.meaning
    switch declaration.reach {
    case .everywhere: break
    case .userOnly: meaning += " **Only yours.**"
    case .wholeProgram: meaning += " **Only yours, for all codebases.**"
    }
    if declaration.environmentName != SettingDeclaration.environmentName(of: declaration.name) {
      meaning += " Environment: `\(declaration.environmentName)`."
    }
    let foreign = declaration.foreignVariables.map { "`\($0.name)`" }.joined(separator: ", ")
    if !foreign.isEmpty { meaning += " claude-context: \(foreign)." }
    let cells = [
      "`\(declaration.name)`", "\(declaration.kind.expectation)\(unit)",
      "`\(declaration.defaultValue.toml)`", meaning,
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  private static let introduction = """
    # Configuration

    Nothing needs to be configured. What can be is listed here; this page is made by
    `apus config reference` from the same declarations that read the files.

    ## Where settings come from

    Later ones win:

    1. what is built in;
    2. your file, `config.toml` in `$APUS_CONFIG`, else `$XDG_CONFIG_HOME/apus`, else
       `~/.config/apus`;
    3. the file a codebase brings along, `.apus.toml` at its root;
    4. the environment: `search.limit` is `APUS_SEARCH_LIMIT`, lists separated by commas;
    5. the command line: `--limit 20` or, for every setting, `--set search.limit=20`; for agents the
       parameters of a tool.

    ```toml
    # ~/.config/apus/config.toml
    [search]
    limit = 20

    [files]
    ignore = ["generated/", "*.snap"]

    [languages.extensions]
    inc = "php"
    ```

    ## Commands

    ```sh
    apus config show                     # what is set, and where; --all for every setting
    apus config get search.limit
    apus config set search.limit 20      # into your file; --project FOLDER for a codebase's
    apus config unset search.limit
    apus config edit                     # your file in $VISUAL or $EDITOR, then checked
    apus config check                    # all files and variables, with lines
    apus config schema                   # JSON Schema, for editors
    apus config reference                # this page
    apus config trust FOLDER             # allow a codebase's file what is only yours
    apus import-settings                 # what your settings of claude-context become
    ```

    A key that does not exist, a value of the wrong kind or out of range is an error that names file,
    line, the nearest key and what is allowed. Every command and tool then fails until it is mended:
    nothing is guessed.

    ## What a codebase may not set

    Settings marked **only yours** let secrets in or use up the machine. A codebase's file that sets
    one is read without it, and a note says so. To allow it, put the setting into your own file, or run
    `apus config trust FOLDER`: that records the hash of the file as it is now, in `trusted` beside
    your file. A file that changes is a stranger again.

    Settings marked **only yours, for all codebases** choose what all codebases share: the service to
    which code is sent, with its key and costs, the model, the store and other places outside of the
    tree, the server, the log. No consent lets a codebase set one. Its file is read without it, with a
    note; `apus config trust` refuses the file with an error that names line, setting and the file of
    yours where it belongs, and so does every command where such a file was trusted before.

    ## When a setting takes effect

    Settings of searching and ranking hold from the next question on, also in a server that runs.
    `files.size_max`, `files.generated`, `chunks.tokens`, `chunks.strategy` and `languages.extensions`
    decide how files are indexed: the next run indexes anew what they change. `store.home`,
    `program.resources`, `index.threads`, `log.work`, `mcp.name`, `mcp.concurrent_calls` and times of
    `watch` are read when a process, or the watching of a codebase, begins.

    ## Coming from claude-context

    Its variables are understood where they mean something here, from the environment and from
    `~/.context/.env`; a variable `APUS_…` and your own file win over them. `apus import-settings`
    lists every one with what becomes of it, and `--write` puts them into your file.

    ## All settings

    """
}
