extension SettingCatalogue {
  static let watch: [SettingDeclaration] = [
    Setting.watchQuiet.declaration,
    Setting.watchDelayMax.declaration,
    Setting.watchWholeCheck.declaration,
  ]
}

extension Setting where Value == Int {
  package static var watchQuiet: Self {
    Self(
      "watch.quiet", 25, in: 1...60_000, unit: "milliseconds",
      means: "How long nothing must change before changes are taken in.")
  }

  package static var watchDelayMax: Self {
    Self(
      "watch.delay_max", 1_000, in: 1...600_000, unit: "milliseconds",
      means: "How long changes wait at most while more keep coming.")
  }

  package static var watchWholeCheck: Self {
    Self(
      "watch.whole_check", 600, in: 1...86_400, unit: "seconds",
      options: SettingOptions(foreignVariables: [
        ForeignVariable("CLAUDE_CONTEXT_SYNC_INTERVAL_MS", .seconds)
      ]),
      means: "How often a watched tree is looked at as a whole, whatever was told of it.")
  }
}
