extension SettingCatalogue {
  static let files: [SettingDeclaration] = [
    Setting.filesIgnore.declaration,
    Setting.filesInclude.declaration,
    Setting.filesSizeMax.declaration,
    Setting.filesGenerated.declaration,
  ]

  static let languages: [SettingDeclaration] = [Setting.languagesExtensions.declaration]

  static let chunks: [SettingDeclaration] = [
    Setting.chunksTokens.declaration,
    Setting.chunksStrategy.declaration,
  ]

  static let index: [SettingDeclaration] = [
    Setting.indexVectors.declaration,
    Setting.indexThreads.declaration,
    Setting.indexBatchFiles.declaration,
    Setting.indexBatchBytes.declaration,
    Setting.indexSegments.declaration,
  ]
}

extension Setting where Value == [String] {
  package static var filesIgnore: Self {
    Self(
      "files.ignore",
      options: SettingOptions(foreignVariables: [ForeignVariable("CUSTOM_IGNORE_PATTERNS")]),
      means: "Patterns of files to leave out, in .gitignore syntax, from the codebase's root.")
  }

  /// Only the user's: a pattern brings in files that are left out as secrets, too.
  package static var filesInclude: Self {
    Self(
      "files.include", options: .userOnly,
      means: "Patterns of files to take in although rules, size or name would leave them out.")
  }
}

extension Setting where Value == [String: String] {
  package static var languagesExtensions: Self {
    Self(
      "languages.extensions",
      means: "Extensions with the language their files are of, before all that is built in.")
  }
}

extension Setting where Value == Int {
  package static var filesSizeMax: Self {
    Self(
      "files.size_max", 1_000_000, in: 1_000...50_000_000, unit: "bytes",
      means: "Larger files are skipped.")
  }

  package static var chunksTokens: Self {
    Self(
      "chunks.tokens", 400, in: 100...1_000, unit: "tokens of the built-in model",
      means: "How much a chunk holds at most; files are divided anew when it changes.")
  }

  package static var indexThreads: Self {
    Self(
      "index.threads", 0, in: 0...1_024, unit: "threads",
      options: .userOnly,
      means: "How many threads analyse files and compute vectors; 0 for one per core.")
  }

  package static var indexBatchFiles: Self {
    Self(
      "index.batch_files", 512, in: 1...65_536, unit: "files",
      options: .userOnly,
      means: "How many files are analysed and committed together at most.")
  }

  package static var indexBatchBytes: Self {
    Self(
      "index.batch_bytes", 16 << 20, in: 1_000...(1 << 30), unit: "bytes",
      options: .userOnly,
      means: "How much text is analysed and committed together at most.")
  }

  package static var indexSegments: Self {
    Self(
      "index.segments", 8, in: 1...64, unit: "files",
      means: "How many segment files an index has before they are merged.")
  }
}

extension Setting where Value == String {
  package static var chunksStrategy: Self {
    Self(
      "chunks.strategy", "syntax", among: ["syntax", "lines"],
      means: "Where files are divided: along their syntax, or by blank lines and indentation only.")
  }
}

extension Setting where Value == Bool {
  package static var filesGenerated: Self {
    Self(
      "files.generated", false,
      means: "Whether files that tools wrote are indexed: marked as generated, minified, locks.")
  }

  package static var indexVectors: Self {
    Self(
      "index.vectors", true,
      means: "Whether indexing and watching compute all vectors ahead, as without --no-vectors.")
  }
}
