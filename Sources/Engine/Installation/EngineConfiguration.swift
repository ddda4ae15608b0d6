package import EmbeddingProviders
import Foundation

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
  /// Threads that compute vectors in the foreground.
  package var embeddingThreadCount: Int

  package init(
    home: String, resources: InstalledResources, configurationDirectory: String? = nil,
    executable: String = EngineConfiguration.runningExecutable, workLogPath: String? = nil,
    provider: ProviderConfiguration? = nil,
    modelPath: String? = nil,
    embeddingThreadCount: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.home = home
    self.resources = resources
    self.configurationDirectory = configurationDirectory
    self.executable = executable
    self.workLogPath = workLogPath
    self.provider = provider
    self.modelPath = modelPath
    self.embeddingThreadCount = embeddingThreadCount
  }

  /// The configuration of this process from its environment.
  ///
  /// `APUS_HOME` names the store's folder; without it `$XDG_DATA_HOME/apus`, then
  /// `~/.local/share/apus`. `APUS_CONFIG` names the folder of what the user adds; without it
  /// `$XDG_CONFIG_HOME/apus`, then `~/.config/apus`. `APUS_RESOURCES` names the folder of grammars
  /// and model. `APUS_MODEL_PATH` names the folder of another model. `APUS_WORK_LOG` names a file
  /// that tells which process did what work. `APUS_EMBEDDING_PROVIDER` and its like name a service
  /// that embeds texts.
  package static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> EngineConfiguration {
    EngineConfiguration(
      home: home(environment),
      resources: .locate(
        override: environment["APUS_RESOURCES"], executablePath: runningExecutable),
      configurationDirectory: configurationDirectory(environment),
      workLogPath: environment["APUS_WORK_LOG"],
      provider: ProviderConfiguration(environment: environment),
      modelPath: modelPath(environment))
  }

  /// The program of this process, with symbolic links resolved.
  package static var runningExecutable: String {
    let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    return FileManager.default.fileExists(atPath: path)
      ? path : Bundle.main.executablePath ?? path
  }

  private static func configurationDirectory(_ environment: [String: String]) -> String {
    if let named = environment["APUS_CONFIG"], !named.isEmpty { return named }
    if let all = environment["XDG_CONFIG_HOME"], all.hasPrefix("/") { return "\(all)/apus" }
    let home = environment["HOME"] ?? ""
    return "\(home.hasPrefix("/") ? home : NSHomeDirectory())/.config/apus"
  }

  /// `~` stands for the home folder; a relative path starts at the working folder.
  private static func modelPath(_ environment: [String: String]) -> String? {
    guard let named = environment["APUS_MODEL_PATH"], !named.isEmpty else { return nil }
    return URL(fileURLWithPath: NSString(string: named).expandingTildeInPath).path
  }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["APUS_HOME"], !home.isEmpty { return home }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/apus" }
    return "\(NSHomeDirectory())/.local/share/apus"
  }
}
