package import EmbeddingProviders
import Foundation
package import Settings
import Storage
package import Transformer

/// Everything an engine needs to know of its surroundings.
package struct EngineConfiguration: Sendable {
  /// The folder of the store and its derived files.
  package var home: String
  package var resources: InstalledResources
  /// The folder of what the user adds, as languages; nil for none.
  package var configurationDirectory: String?
  /// The program itself, which is also started to work apart from this process.
  package var executable: String
  /// A file to which every process adds a line about work it did; nil for none.
  package var workLogPath: String?
  /// The service that embeds texts; nil for the model on this machine.
  package var provider: ProviderConfiguration?
  /// The folder of the model that compares questions with code; nil for the one set-up installed.
  package var modelPath: String?
  /// The service that keeps rows of chunks beside the store; nil for none.
  package var rowService: RowService?
  /// What a local model is computed in; nil for what suits it.
  package var modelPrecision: KernelPrecision?
  /// Threads that compute vectors in the foreground.
  package var embeddingThreadCount: Int
  /// Where the settings of each codebase come from.
  package var settings: SettingLayers

  package init(
    home: String, resources: InstalledResources, configurationDirectory: String? = nil,
    executable: String = EngineConfiguration.runningExecutable, workLogPath: String? = nil,
    provider: ProviderConfiguration? = nil,
    modelPath: String? = nil, modelPrecision: KernelPrecision? = nil,
    embeddingThreadCount: Int = ProcessInfo.processInfo.activeProcessorCount,
    settings: SettingLayers = .builtIn
  ) {
    self.settings = settings
    self.home = home
    self.resources = resources
    self.configurationDirectory = configurationDirectory
    self.executable = executable
    self.workLogPath = workLogPath
    self.provider = provider
    self.modelPath = modelPath
    self.modelPrecision = modelPrecision
    self.embeddingThreadCount = embeddingThreadCount
  }

  /// The configuration of this process from its settings; a codebase's own are not among them.
  ///
  /// `APUS_CONFIG` names the folder of what the user adds; without it `$XDG_CONFIG_HOME/apus`, then
  /// `~/.config/apus`. Throws for settings that make no sense.
  package static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    assignments: [SettingAssignment] = []
  ) throws(SettingsFault) -> EngineConfiguration {
    let layers = SettingLayers.standard(environment: environment, assignments: assignments)
    let values = try layers.values()
    let home = values[.storeHome]
    let threadCount = values[.indexThreads]
    var configuration = EngineConfiguration(
      home: home.isEmpty ? dataFolder(environment) : home,
      resources: .locate(
        override: values[.programResources].nonEmpty, executablePath: runningExecutable),
      configurationDirectory: layers.configurationDirectory,
      workLogPath: values[.logWork].nonEmpty,
      provider: values.provider, modelPath: values[.modelPath].nonEmpty,
      modelPrecision: KernelPrecision(rawValue: values[.modelPrecision]),
      embeddingThreadCount: threadCount > 0
        ? threadCount : ProcessInfo.processInfo.activeProcessorCount,
      settings: layers)
    do throws(RowStoreFault) {
      configuration.rowService = try values.rowService()
    } catch {
      throw .mismatch(name: "milvus.address", text: error.summary)
    }
    return configuration
  }

  /// The program of this process, with symbolic links resolved.
  package static var runningExecutable: String {
    let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    return FileManager.default.fileExists(atPath: path)
      ? path : Bundle.main.executablePath ?? path
  }

  private static func dataFolder(_ environment: [String: String]) -> String {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/apus" }
    return "\(NSHomeDirectory())/.local/share/apus"
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
