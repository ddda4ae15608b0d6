import ArgumentParser

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show, change and check settings.",
    discussion: """
      Settings come from what is built in, your file, a codebase's .apus.toml, the
      environment (APUS_SEARCH_LIMIT) and the command line, later ones winning. See
      docs/configuration.md, or 'apus config reference'.

      EXAMPLES
        apus config show                    what is set, and where
        apus config show --all --json       everything
        apus config set search.limit 20
        apus config set files.ignore 'generated/,*.snap' --project .
        apus config check
      """,
    subcommands: [
      ShowConfigCommand.self, GetConfigCommand.self, SetConfigCommand.self,
      UnsetConfigCommand.self, EditConfigCommand.self, CheckConfigCommand.self,
      SchemaConfigCommand.self, ReferenceConfigCommand.self, TrustConfigCommand.self,
    ],
    defaultSubcommand: ShowConfigCommand.self)
}
