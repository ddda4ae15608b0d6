import CodeModel
import CodeSyntax
import Indexing
import Languages
import Settings
import SourceTree

extension SettingValues {
  /// How a codebase is synchronised.
  var indexingTuning: IndexingTuning {
    var tuning = IndexingTuning()
    tuning.batchFilesMax = self[.indexBatchFiles]
    tuning.batchBytesMax = Int64(self[.indexBatchBytes])
    tuning.segmentCountMax = self[.indexSegments]
    tuning.threadCount = self[.indexThreads] > 0 ? self[.indexThreads] : nil
    tuning.variant = variant
    return tuning
  }

  /// What makes files be judged or divided otherwise than usual; empty for nothing.
  private var variant: String {
    let settings = [
      Setting.filesSizeMax.declaration, Setting.filesGenerated.declaration,
      Setting.chunksTokens.declaration, Setting.chunksStrategy.declaration,
      Setting.languagesExtensions.declaration,
    ]
    return settings.filter { value(of: $0) != $0.defaultValue }
      .map { "\($0.name)=\(value(of: $0).toml)" }.joined(separator: " ")
  }

  var scanLimits: ScanLimits {
    ScanLimits(fileBytesMax: self[.filesSizeMax], acceptsGenerated: self[.filesGenerated])
  }

  var chunkBudget: ChunkBudget {
    ChunkBudget(
      tokenCountMax: self[.chunksTokens],
      strategy: ChunkStrategy(rawValue: self[.chunksStrategy]) ?? .syntax)
  }

  /// Lines in .gitignore syntax; later ones win.
  ///
  /// - Parameter recorded: Those that came with a command or a tool, which win over all.
  func ignoredPatterns(with recorded: [String]) -> [String] {
    self[.filesIgnore] + self[.filesInclude].map { "!\($0)" } + recorded
  }

  /// Languages with what settings say of extensions.
  ///
  /// Throws for a language nobody knows.
  func languageCatalog(_ catalog: LanguageCatalog) throws(SettingsFault) -> LanguageCatalog {
    let named = self[.languagesExtensions]
    guard !named.isEmpty else { return catalog }
    var assigned: [String: Language] = [:]
    for (suffix, name) in named {
      guard let language = catalog.detector.language(called: name) else {
        throw .mismatch(
          name: Setting.languagesExtensions.declaration.name,
          text: "names '\(name)', which is no language; 'apus languages' lists all")
      }
      assigned[suffix] = language
    }
    return catalog.assigning(assigned)
  }

  /// All that decides what of a tree is indexed and how; a watched tree is looked at anew when it
  /// changes.
  var indexingIdentity: String {
    indexingTuning.variant + "\n" + ignoredPatterns(with: []).joined(separator: "\n")
  }
}
