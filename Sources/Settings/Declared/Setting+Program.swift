extension SettingCatalogue {
  static let store: [SettingDeclaration] = [
    Setting.storeHome.declaration,
    Setting.storeKind.declaration,
    Setting.storeCommitViews.declaration,
    Setting.programResources.declaration,
  ]

  static let log: [SettingDeclaration] = [
    Setting.logLevel.declaration,
    Setting.logWork.declaration,
  ]
}

extension Setting where Value == String {
  package static var storeHome: Self {
    Self(
      path: "store.home", environmentName: "APUS_HOME",
      means: "The folder of the index; $XDG_DATA_HOME/apus or ~/.local/share/apus without it.")
  }

  package static var programResources: Self {
    Self(
      path: "program.resources", environmentName: "APUS_RESOURCES",
      means: "The folder of grammars and model; beside the program without it.")
  }

  package static var logLevel: Self {
    Self(
      "log.level", "note", among: ["error", "note"],
      options: .wholeProgram,
      means: "What commands write to standard error: errors only, or notes and progress too.")
  }

  package static var logWork: Self {
    Self(
      path: "log.work", environmentName: "APUS_WORK_LOG",
      means: "A file to which every process adds a line about work it did.")
  }
}

extension Setting where Value == Int {
  package static var storeCommitViews: Self {
    Self(
      "store.commit_views", 8, in: 1...1_000, unit: "commits",
      means: "How many indexed commits of a codebase are kept, those used last.")
  }
}
